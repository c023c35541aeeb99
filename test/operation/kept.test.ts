import {describe, expect, test} from 'vitest';
import {played, written} from './playing.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

/** Ten on hand at a centre that serves customers of three classes, and a store if there is one. */
function centre(
  keepFor: object,
  classes: Record<string, object>,
  {stock = {}, store = null as object | null} = {},
) {
  return played(
    written({
      run: {horizon: 10, warmUp: 0, followUp: 0},
      sites: [
        {
          name: 'centre',
          stock: [{from: null, initial: 10, policy: {type: 'none'}, keepFor, ...stock}],
        },
        ...(store ? [{name: 'store', stock: [{from: 'centre', initial: 0, ...store}]}] : []),
      ],
      lanes: [{from: 'centre', to: 'store', leadTime: 1}].slice(store ? 0 : 1),
      segments: Object.entries(classes).map(([name, orders]) => ({
        name,
        class: name,
        servedBy: ['centre'],
        orders,
        whenShort: {type: 'backorder'},
      })),
    }),
  );
}

describe('units kept for classes of customers', () => {
  test('rank as they are written: each class leaves what is kept for those before it', () => {
    const all = trace([1, 20]);
    const served = (keepFor: object, name: string) => {
      const classes = {gold: trace(), silver: trace(), iron: trace(), [name]: all};
      return centre(keepFor, classes).measureBy('segment', name, 'fillRate') * 20;
    };
    const kept = {gold: 2, silver: 3};
    expect([served(kept, 'gold'), served(kept, 'silver'), served(kept, 'iron')]).toEqual([10, 8, 5]);
    const turned = {silver: 3, gold: 2};
    expect([served(turned, 'gold'), served(turned, 'silver'), served(turned, 'iron')]).toEqual([7, 10, 5]);
  });

  test('are kept from the sites that are replenished from here, which wait for more', () => {
    const {measureBy} = centre(
      {gold: 4},
      {gold: trace([3, 3])},
      {
        stock: {scheduledReceipts: [{at: 5, quantity: 2}]},
        store: {policy: {type: 'baseStock', baseStockLevel: 9}},
      },
    );
    // Six of nine leave at 0; the two of day 5 lift the centre from one to three, and the last four stay.
    expect(measureBy('site', 'centre', 'averageBackorders')).toBe(3);
    expect(measureBy('segment', 'gold', 'fillRate')).toBe(1);
    expect(measureBy('site', 'centre', 'averageOnHand')).toBeCloseTo((3 * 4 + 2 * 1 + 5 * 3) / 10, 12);
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo((9 * 6) / 10, 12);
  });

  test('are refilled before a site gets more, and a class in front of it waits no longer for that', () => {
    const {measureBy} = centre(
      {gold: 4},
      {gold: trace([3, 3])},
      {
        stock: {scheduledReceipts: [{at: 5, quantity: 5}]},
        store: {policy: {type: 'baseStock', baseStockLevel: 9}},
      },
    );
    // Of the five of day 5, three fill up what is kept and two go to the store.
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo((5 * 6 + 4 * 8) / 10, 12);
    expect(measureBy('site', 'centre', 'averageBackorders')).toBeCloseTo((5 * 3 + 5 * 1) / 10, 12);
  });
});
