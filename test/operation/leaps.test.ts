import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {played, written} from './playing.ts';

const policies = fc.oneof(
  fc.record({
    type: fc.constant('reorderPoint'),
    reorderPoint: fc.integer({min: 0, max: 30}),
    orderQuantity: fc.integer({min: 1, max: 40}),
  }),
  fc.record({type: fc.constant('baseStock'), baseStockLevel: fc.integer({min: 0, max: 30})}),
  fc.record({
    type: fc.constant('orderUpTo'),
    reorderPoint: fc.integer({min: 0, max: 10}),
    orderUpToLevel: fc.integer({min: 11, max: 40}),
  }),
);
const stores = fc.array(fc.tuple(policies, fc.integer({min: 1, max: 30}), fc.boolean()), {
  minLength: 1,
  maxLength: 3,
});

/** Stores fed by one centre; instants are whole hours, so that much happens at once. */
function network(of: readonly (readonly [object, number, boolean])[], centre: object): object {
  const hours = (per: number) => ({type: 'empirical', values: [1 / 24, 2 / 24, per / 24]});
  return written({
    run: {horizon: 60, warmUp: 7},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'centre',
        kind: 'distribution-centre',
        stock: [{product: 'item', from: 'supplier', policy: centre}],
      },
      ...of.map(([policy], i) => ({
        name: `store ${i}`,
        kind: 'store',
        stock: [{product: 'item', from: 'centre', policy}],
      })),
    ],
    lanes: [
      {from: 'supplier', to: 'centre', leadTime: {type: 'iid', of: hours(40)}},
      ...of.map((_, i) => ({from: 'centre', to: `store ${i}`, leadTime: {type: 'iid', of: hours(9)}})),
    ],
    segments: of.map(([, perDay, waits], i) => ({
      name: `customers ${i}`,
      servedBy: [`store ${i}`],
      orders: {type: 'renewal', between: hours(Math.ceil(48 / perDay))},
      quantity: {type: 'geometric', mean: 2},
      whenShort: waits ? {type: 'backorder', ship: 'partial'} : {type: 'lose', what: 'remainder'},
    })),
  });
}

describe('an order that is placed at once, because nothing happens before it', () => {
  test('comes to the same figures as one that waits in the list of events', () => {
    fc.assert(
      fc.property(stores, policies, (of, centre) => {
        const source = network(of, centre);
        let events = 0;
        const traced = played(source, '1', 0, {trace: () => events++}).replication;
        expect(played(source).replication).toEqual(traced);
        expect(events).toBeGreaterThan(50);
      }),
      {seed: 11, numRuns: 60},
    );
  });
});

describe('a sale across the counter', () => {
  test('comes to the same figures as one whose every stage is seen', () => {
    fc.assert(
      fc.property(stores, policies, (of, centre) => {
        const source = network(of, centre);
        let orders = 0;
        const seen = played(source, '1', 0, {onOrder: () => orders++}).replication;
        expect(played(source).replication).toEqual(seen);
        expect(orders).toBeGreaterThan(50);
      }),
      {seed: 12, numRuns: 60},
    );
  });
});
