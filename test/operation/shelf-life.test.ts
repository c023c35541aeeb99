import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {overReplications, played, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

function shop(
  stock: object,
  orders: object,
  {product = {}, ...parts}: {product?: object; lanes?: object[]} = {},
) {
  return written({
    run: {horizon: 12, warmUp: 0, followUp: 0},
    products: [{name: 'item', cost: 10, price: 15, shelfLife: 3, salvage: 2, ...product}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'shop', stock: [stock]},
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime: 1}],
    segments: [{name: 'customers', servedBy: ['shop'], orders, whenShort: {type: 'lose'}}],
    ...parts,
  });
}

const idle = {from: null, initial: 0, policy: {type: 'none'}};

/** Bought every morning up to a level, sold by day, gone by night. */
function daily(baseStockLevel: number, quantity: object, product: object = {}) {
  return {
    ...shop(
      {initial: 0, holdingCost: 0, policy: {type: 'baseStock', baseStockLevel, review: {every: 1}}},
      {type: 'renewal', between: 1},
      {product: {shelfLife: 1, ...product}, lanes: [{from: 'supplier', to: 'shop', leadTime: 0}]},
    ),
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'renewal', between: 1},
        quantity,
        whenShort: {type: 'lose'},
      },
    ],
  };
}

/**
 * What is wasted a day, lost of the demand and on hand of `level` units that are ordered anew when one is sold, oldest first, or perishes: their
 * times since ordering are uniform on all ordered sets, but the oldest one, x, has the weight exp(-perDay max(0, x - leadTime)), as it is taken
 * at that rate once it is there (Schmidt and Nahmias 1985, Management Science 31, 719-728).
 */
function agedStock(level: number, perDay: number, leadTime: number, shelfLife: number) {
  const end = leadTime + shelfLife;
  const density = (oldest: number) =>
    oldest ** (level - 1) * Math.exp(-perDay * Math.max(0, oldest - leadTime));
  const steps = 20_000;
  const sumTo = (of: (oldest: number) => number) =>
    Array.from({length: steps}, (_, i) => of(leadTime + ((i + 0.5) * shelfLife) / steps)).reduce(
      (sum, one) => sum + one,
      0,
    ) *
    (shelfLife / steps);
  const nothingThere = leadTime ** level / level;
  const all = nothingThere + sumTo(density);
  // Given the oldest, the others are uniform below it: each is there if it is older than the lead time.
  const onHand = sumTo((oldest) => density(oldest) * (1 + ((level - 1) * (oldest - leadTime)) / oldest));
  return {wasted: density(end) / all, lost: nothingThere / all, onHand: onHand / all};
}

describe('goods that perish', () => {
  test('are issued first in, first out, and leave when their shelf life is over', () => {
    const {measure, money} = played(
      shop(
        {
          ...idle,
          initial: 5,
          scheduledReceipts: [
            {at: 2, quantity: 4},
            {at: 4, quantity: 1},
          ],
        },
        trace([1, 2], [3, 2], [4.5, 1]),
      ),
    );
    // Of the opening 5, two are sold at 1 and three expire at 3; of the 4 of day 2, two are sold at 3 and one at 4.5, one expires at 5; the last at 7.
    expect(measure('unitsExpired')).toBe(3 + 1 + 1);
    expect(measure('fillRate')).toBe(1);
    expect(money('revenue.salvage')).toBe(5 * 2);
    expect(money('goods.purchases')).toBe(-5 * 10);
    expect(money('goods.inventoryChange')).toBe(-5 * 10);
    expect(measure('averageOnHand')).toBeCloseTo(
      (1 * 5 + 1 * 3 + 1 * 7 + 1 * 2 + 0.5 * 3 + 0.5 * 2 + 2 * 1) / 12,
      12,
    );
  });

  test('serve the demand of the last instant before their expiry, and none at it', () => {
    const served = (at: number) => played(shop({...idle, initial: 1}, trace([at, 1]))).measure('fillRate');
    expect(served(3 - 1 / 1440)).toBe(1);
    expect(served(3)).toBe(0);
  });

  test('expire before the review of the same instant, which replaces them', () => {
    const {measure} = played(
      shop(
        {initial: 0, policy: {type: 'baseStock', baseStockLevel: 4, review: {every: 3}}},
        trace([1, 1], [4, 3]),
        {lanes: [{from: 'supplier', to: 'shop', leadTime: 0}]},
      ),
    );
    // Four are bought at 0, 3, 6 and 9; three expire at 3, one at 6, four at 9; those of day 9 are not yet due.
    expect(measure('unitsExpired')).toBe(3 + 1 + 4);
    expect(measure('averageOnHand')).toBeCloseTo((4 + 2 * 3 + 4 + 2 * 1 + 3 * 4 + 3 * 4) / 12, 12);
  });

  test('leave the position, so that a continuous review orders anew', () => {
    const {measure} = played(
      shop({initial: 2, policy: {type: 'baseStock', baseStockLevel: 2}}, trace(), {
        product: {shelfLife: 5},
      }),
    );
    // Gone at 5, ordered at once, there at 6, gone at 11.
    expect(measure('replenishmentsPerYear')).toBeCloseTo((2 * 365) / 12, 9);
    expect(measure('unitsExpired')).toBe(4);
    expect(measure('averageOnHand')).toBeCloseTo((5 * 2 + 5 * 2) / 12, 12);
  });

  test('do not expire once they are promised to a customer', () => {
    const source = shop({...idle, initial: 3}, trace([2, 2]));
    const {measure} = played({
      ...source,
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'shop', stock: [{...idle, initial: 3}], process: [{stage: 'dispatched', delay: 4}]},
      ],
    });
    expect(measure('unitsExpired')).toBe(1);
    expect(measure('unitsShipped')).toBe(2);
    expect(measure('averageReserved')).toBeCloseTo((4 * 2) / 12, 12);
  });

  test('cost what their disposal costs where salvage is below 0', () => {
    const {money} = played(shop({...idle, initial: 3}, trace(), {product: {salvage: -0.5}}));
    expect(money('revenue.salvage')).toBe(-1.5);
  });

  test('begin a new shelf life at the site that they are moved to', () => {
    const {measureBy} = played({
      ...shop({...idle, initial: 2}, trace()),
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {name: 'centre', stock: [{...idle, initial: 2}]},
        {name: 'shop', stock: [{from: 'centre', initial: 0, policy: {type: 'baseStock', baseStockLevel: 1}}]},
      ],
      lanes: [{from: 'centre', to: 'shop', leadTime: 2}],
    });
    expect(measureBy('site', 'centre', 'unitsExpired')).toBe(1);
    expect(measureBy('site', 'shop', 'unitsExpired')).toBe(1);
    expect(measureBy('site', 'shop', 'averageOnHand')).toBeCloseTo((3 * 1) / 12, 12);
  });

  test('of one day, bought anew every morning, are booked as a newsvendor each day', () => {
    const [price, cost, salvage, level] = [15, 10, 2, 12];
    const days = 200;
    const source = daily(level, {type: 'poisson', mean: 10}, {cost, price, salvage});
    const {measure, money, profit} = played({
      ...source,
      run: {horizon: days + 1, warmUp: 1, followUp: 0},
    });
    expect(measure('orders')).toBe(days);
    expect(measure('replenishmentsPerYear')).toBeCloseTo(365, 9);
    const sold = money('revenue.goods') / price;
    // What is left of the day before the count is salvaged in it, what is left of its last day after it.
    const carried = money('goods.inventoryChange') / cost;
    expect(money('goods.purchases')).toBe(-days * level * cost);
    expect(measure('unitsExpired')).toBe(days * level - sold - carried);
    expect(profit).toBeCloseTo(
      price * sold - cost * days * level + salvage * (days * level - sold - carried) + cost * carried,
      6,
    );
  });

  test('are wasted and sold as the theory of the newsvendor says [R67]', () => {
    const [level, mean, days] = [12, 10, 400];
    const {wasted, fillRate} = overReplications(
      {...daily(level, {type: 'poisson', mean}), run: {horizon: days + 1, warmUp: 1, followUp: 0}},
      30,
      ({measure}) => ({wasted: measure('unitsExpired') / days, fillRate: measure('fillRate')}),
    );
    let left = 0;
    for (let demand = 0, share = Math.exp(-mean); demand < level; share *= mean / ++demand)
      left += (level - demand) * share;
    expect(Math.abs(wasted.mean - left)).toBeLessThan(4 * wasted.standardError);
    expect(Math.abs(fillRate.mean - (level - left) / mean)).toBeLessThan(4 * fillRate.standardError);
  });

  test.each([
    [2, 1, 3],
    [5, 1, 2.5],
    [4, 2, 1],
    [3, 0.5, 6],
  ])(
    'of several ages, issued first in, first out, are wasted and lost as theory says: base stock %s, lead time %s, shelf life %s [R67]',
    (level, leadTime, shelfLife) => {
      const perDay = 1.5;
      const days = 2000;
      const source = {
        ...shop(
          {initial: 0, policy: {type: 'baseStock', baseStockLevel: level}},
          {type: 'poisson', perDay},
          {product: {shelfLife}, lanes: [{from: 'supplier', to: 'shop', leadTime}]},
        ),
        run: {horizon: days + 50, warmUp: 50, followUp: 0},
      };
      const {wasted, fillRate, onHand} = overReplications(source, 16, ({measure}) => ({
        wasted: measure('unitsExpired') / days,
        fillRate: measure('fillRate'),
        onHand: measure('averageOnHand'),
      }));
      const exact = agedStock(level, perDay, leadTime, shelfLife);
      for (const [one, known] of [
        [wasted, exact.wasted],
        [fillRate, 1 - exact.lost],
        [onHand, exact.onHand],
      ] as const) {
        expect(one.standardError).toBeLessThan(Math.max(0.004, 0.01 * known));
        expect(Math.abs(one.mean - known)).toBeLessThan(4 * one.standardError + 1e-9);
      }
    },
  );

  test('are conserved in any network, whatever their shelf life', () => {
    fc.assert(
      fc.property(
        randomScenario,
        fc.tuple(fc.constantFrom(0.5, 1, 7), fc.constantFrom(null, 2)),
        (source, [bolt, nut]) => {
          const {products} = source as {products: object[]};
          const lives = [bolt, nut].map((shelfLife, i) => ({...products[i], shelfLife, salvage: 0.4}));
          const {money, measure} = played({...source, products: lives}, 'lots');
          expect(measure('unitsExpired')).toBeGreaterThanOrEqual(0);
          expect(money('revenue.salvage')).toBeCloseTo(0.4 * measure('unitsExpired'), 6);
        },
      ),
      {seed: 71, numRuns: 80},
    );
  });
});
