import {describe, expect, test} from 'vitest';
import {overReplications, played, written} from './playing.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

const base = (baseStockLevel: number, review: object | null = null) => ({
  type: 'baseStock',
  baseStockLevel,
  review,
});

/** A shop ten days from its supplier, with one segment of customers who wait. */
function shop({
  stock,
  orders,
  run = {horizon: 40, warmUp: 0, followUp: 0},
  leadTime = 10 as unknown,
  segments = [{name: 'customers', servedBy: ['shop'], orders}] as object[],
}: {
  stock: object;
  orders?: object;
  run?: object;
  leadTime?: unknown;
  segments?: object[];
}): object {
  return written({
    run,
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'shop', stock: [stock]},
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime, tariff: 3}],
    segments,
  });
}

describe('a stocking point that can be replenished by a fast way', () => {
  test('orders what is backordered by it, and nothing of that by its policy', () => {
    const stock = {initial: 2, policy: base(2), expedite: {leadTime: 1, cost: 30, costPerUnit: 0.5}};
    const {measure, money} = played(shop({stock, orders: trace([1, 2], [3, 1], [6, 1])}));
    // Two on order from day 1; the unit of day 3 comes on day 4, that of day 6 on day 7, and the two on day 11.
    expect(measure('meanUnitWait')).toBeCloseTo((1 + 1) / 4, 12);
    expect(measure('averageBackorders')).toBeCloseTo(2 / 40, 12);
    expect(measure('averageOnOrder')).toBeCloseTo((2 * 10 + 1 + 1) / 40, 12);
    expect(measure('averageOnHand')).toBeCloseTo((2 * 1 + 2 * 29) / 40, 12);
    expect(measure('expeditesPerYear')).toBeCloseTo((2 * 365) / 40, 12);
    expect(measure('replenishmentsPerYear')).toBeCloseTo(365 / 40, 12);
    expect(money('replenishment.expediting')).toBe(-2 * 30 - 2 * 0.5);
    expect(money('replenishment.freight')).toBe(-3);
    expect(money('goods.purchases')).toBe(-4 * 10);
  });

  test('orders up to a level by it, counting what comes by it already', () => {
    const stock = {initial: 5, policy: base(5), expedite: {below: 3, leadTime: 4}};
    const {measure} = played(shop({stock, orders: trace([1, 1], [2, 2], [3, 1], [20, 1])}));
    // On day 2 two are left and one comes fast, on day 3 one more; the policy orders one on day 1 and one on day 2.
    expect(measure('expeditesPerYear')).toBeCloseTo((2 * 365) / 40, 12);
    expect(measure('replenishmentsPerYear')).toBeCloseTo((3 * 365) / 40, 12);
    expect(measure('averageOnOrder')).toBeCloseTo((10 + 10 + 4 + 4 + 10) / 40, 12);
  });

  test('does so between the looks of a policy that looks now and then', () => {
    const review = {every: 8, first: 8, at: 'end'};
    const stock = {initial: 1, policy: base(4, review), expedite: {leadTime: 1}};
    const {measure} = played(shop({stock, orders: trace([1, 1], [2, 1], [9, 1]), leadTime: 2}));
    // Fast: one on day 2. The policy orders four on day 8, and one on day 16 for that of day 9, which waits until day 10 for the four.
    expect(measure('expeditesPerYear')).toBeCloseTo((2 * 365) / 40, 12);
    expect(measure('replenishmentsPerYear')).toBeCloseTo(365 / 40, 12);
    expect(measure('meanUnitWait')).toBeCloseTo((0 + 1 + 1) / 3, 12);
    const without = played(
      shop({
        stock: {...stock, expedite: null},
        orders: trace([1, 1], [2, 1], [9, 1]),
        leadTime: 2,
      }),
    );
    expect(without.measure('meanUnitWait')).toBeCloseTo((0 + 8 + 1) / 3, 12);
    expect(without.layout.measures.map(({name}) => name)).not.toContain('expeditesPerYear');
    expect(without.layout.lines).not.toContain('replenishment.expediting');
  });

  test('gets from a site of its own what lies there and may be given away, and makes nobody wait there', () => {
    const {measure, measureBy} = played(
      written({
        run: {horizon: 40, warmUp: 0, followUp: 0},
        sites: [
          {
            name: 'centre',
            stock: [{from: null, initial: 5, policy: {type: 'none'}, keepFor: {key: 2}}],
          },
          {
            name: 'shop',
            stock: [{from: 'centre', initial: 0, policy: {type: 'none'}, expedite: {leadTime: 1}}],
          },
        ],
        lanes: [{from: 'centre', to: 'shop', leadTime: 9}],
        segments: [
          {name: 'customers', servedBy: ['shop'], orders: trace([1, 2], [3, 4])},
          {name: 'key', class: 'key', servedBy: ['centre'], orders: trace([5, 2])},
        ],
      }),
    );
    expect(measure('expeditesPerYear')).toBeCloseTo((2 * 365) / 40, 12);
    expect(measureBy('segment', 'customers', 'meanUnitWait')).toBe(1);
    expect(measureBy('segment', 'key', 'fillRate')).toBe(1);
    expect(measureBy('site', 'centre', 'averageBackorders')).toBe(0);
    expect(measureBy('site', 'centre', 'unitsDemanded')).toBe(3 + 2);
    expect(measureBy('site', 'shop', 'averageBackorders')).toBeCloseTo((2 + 1 + 3 * 37) / 40, 12);
  });
});

describe('expediting in the long run', () => {
  const long = {horizon: 2060, warmUp: 60, followUp: 30};

  test('takes the share of orders that finds all slots of the usual way taken: Erlang loss, whatever the law of the lead time', () => {
    // Song and Zipkin (2009), Management Science 55(3), section 3: base stock S and a fast way below b leave S - b slots to the usual way.
    const stock = {policy: base(5), expedite: {below: 1, leadTime: 0.5}};
    const orders = {type: 'poisson', perDay: 1.5};
    for (const leadTime of [2, {type: 'gamma', mean: 2, cv: 1.4}]) {
      const {share} = overReplications(
        shop({stock, orders, leadTime: {type: 'iid', of: leadTime}, run: long}),
        12,
        ({measure}) => ({share: measure('expeditesPerYear') / (365 * (measure('unitsDemanded') / 2000))}),
      );
      let blocked = 1;
      for (let slots = 1; slots <= 4; slots++) blocked = (3 * blocked) / (slots + 3 * blocked);
      expect(share.standardError).toBeLessThan(0.004);
      expect(Math.abs(share.mean - blocked)).toBeLessThan(4 * share.standardError);
    }
  });

  test('is a base stock with the fast lead time where there is no other way', () => {
    const stock = {policy: {type: 'none'}, initial: 4, expedite: {below: 4, leadTime: 1.5}};
    const {fill} = overReplications(
      shop({stock, orders: {type: 'poisson', perDay: 1.2}, run: long}),
      12,
      ({measure}) => ({fill: measure('fillRate')}),
    );
    let term = Math.exp(-1.8); // Poisson demand of the lead time below 4 (Zipkin 2000, section 6.2)
    let below = term;
    for (let n = 1; n < 4; n++) below += term *= 1.8 / n;
    expect(fill.standardError).toBeLessThan(0.004);
    expect(Math.abs(fill.mean - below)).toBeLessThan(4 * fill.standardError);
  });

  test('with a dearer and faster way customers wait less the earlier it is taken', () => {
    const source = (below: number | null) =>
      shop({
        stock: {policy: base(6), expedite: below === null ? null : {below, leadTime: 0.5}},
        orders: {type: 'poisson', perDay: 1.5},
        leadTime: {type: 'exponential', mean: 4},
        run: long,
      });
    const waits = [null, -2, 0, 3].map((below) => played(source(below)).measure('meanUnitWait'));
    for (let i = 1; i < waits.length; i++) expect(waits[i]).toBeLessThan(waits[i - 1]);
  });
});

describe('rationing, priority and expediting together', () => {
  const classes = ['gold', 'silver', 'iron'];

  test('each class gets what is kept for it and those before it, then the queue goes by priority, and the fast way brings what is owed', () => {
    const segments = classes.map((name, i) => ({
      name,
      class: name,
      priority: i + 1,
      servedBy: ['shop'],
      orders: trace([1 + (2 - i) * 0.1, 10]),
    }));
    const stock = {
      from: 'supplier',
      initial: 12,
      policy: {type: 'none'},
      keepFor: {gold: 2, silver: 3},
      backorders: {serve: 'priority'},
      expedite: {below: 0, leadTime: 5},
    };
    const {measureBy, measure} = played(shop({stock, segments}));
    // Iron leaves five on the shelf, silver two, gold none: they are owed three, seven and eight.
    const filled = classes.map((name) => Math.round(measureBy('segment', name, 'fillRate') * 10));
    expect(filled).toEqual([2, 3, 7]);
    // With silver, ten are owed and two on hand: eight are ordered fast; with gold, ten more. The eight go to gold, seven of the ten to silver;
    // three stay for gold and silver, so that iron waits on though as much is on hand as is owed.
    expect(measure('expeditesPerYear')).toBeCloseTo((2 * 365) / 40, 12);
    const waits = classes.map((name) => measureBy('segment', name, 'meanBackorderWait'));
    expect(waits[0]).toBeCloseTo(6.1 - 1.2, 8);
    expect(waits[1]).toBeCloseTo(6.2 - 1.1, 8);
    expect(waits[2]).toBeNaN();
    expect(measure('oldestBackorder')).toBe(39);
    expect(measure('averageOnHand')).toBeCloseTo((12 + 5 * 0.1 + 2 * 0.1 + 3 * (40 - 6.2)) / 40, 8);
  });

  test('in the long run the higher class is served better and waits less', () => {
    const segments = classes.map((name, i) => ({
      name,
      class: name,
      priority: i + 1,
      servedBy: ['shop'],
      orders: {type: 'poisson', perDay: 1},
    }));
    const stock = {
      policy: base(11),
      keepFor: {gold: 1, silver: 1},
      backorders: {serve: 'priority', ageing: 0.1},
      expedite: {below: -4, leadTime: 0.7},
    };
    const source = shop({
      stock,
      segments,
      leadTime: {type: 'exponential', mean: 3},
      run: {horizon: 1550, warmUp: 50},
    });
    const of = overReplications(source, 6, ({measureBy}) =>
      Object.fromEntries(
        classes.flatMap((name) => [
          [`fill ${name}`, measureBy('segment', name, 'fillRate')],
          [`wait ${name}`, measureBy('segment', name, 'meanUnitWait')],
        ]),
      ),
    );
    for (const [higher, lower] of [
      ['gold', 'silver'],
      ['silver', 'iron'],
    ]) {
      expect(of[`fill ${higher}`].mean).toBeGreaterThan(of[`fill ${lower}`].mean + 0.02);
      expect(of[`wait ${higher}`].mean).toBeLessThan(of[`wait ${lower}`].mean);
    }
  });
});
