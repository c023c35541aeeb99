import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import {PHASE} from '../../engine/kernel/simulation.ts';
import {EVENT} from '../../engine/operation/events.ts';
import {checkConservation} from '../../engine/operation/conservation.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {played, ready, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

interface Parts {
  run: object;
  products: {name: string; cost: number; price: number}[];
  sites: {stock?: Stock[]}[];
  segments: {orders: object}[];
}
interface Stock {
  policy: {type: string; baseStockLevel?: number | object};
  initial: unknown;
}

const parts = (source: object) => source as Parts;

/** All that a replication holds, apart from its clock. */
function stateOf({op}: Playing) {
  const {stock, ledger, counts, orders, shipments} = op;
  return {
    stock: Object.fromEntries(Object.entries(stock)),
    money: [ledger.total, ledger.point, ledger.segment, ledger.lane],
    counts: [
      counts.orders,
      counts.replenishments,
      counts.shipmentsTo,
      counts.internalUnits,
      counts.unitsExpired,
    ],
    orders: [orders.rows.handedOut, orders.rows.free(), orders.instants, orders.unitsOpen, orders.stage],
    shipments: [shipments.rows.handedOut, shipments.rows.free(), shipments.point, shipments.quantity],
    open: op.countedOpen,
    now: op.clock.now,
  };
}

describe('a replication that is interrupted', () => {
  test('and resumed comes to the same state, wherever it was cut', () => {
    fc.assert(
      fc.property(
        randomScenario,
        fc.array(fc.oneof(fc.double({min: 0, max: 60, noNaN: true}), fc.constantFrom(0, 1, 5, 40)), {
          maxLength: 4,
        }),
        (source, cuts) => {
          const {network, plan} = ready(source);
          const end = network.horizon + network.followUp;
          const atOnce = new Playing(network, plan, 'cut', 0);
          atOnce.playTo(end);
          const inParts = new Playing(network, plan, 'cut', 0);
          for (const cut of cuts.sort((a, b) => a - b)) inParts.playTo(Math.round(cut * DAY));
          inParts.playTo(end);
          expect(stateOf(inParts)).toEqual(stateOf(atOnce));
        },
      ),
      {seed: 89, numRuns: 25},
    );
  });

  test('holds its books in order at every cut', () => {
    fc.assert(
      fc.property(randomScenario, fc.double({min: 0, max: 40, noNaN: true}), (source, cut) => {
        const {network, plan} = ready(source);
        const playing = new Playing(network, plan, 'cut', 1);
        playing.playTo(Math.round(cut * DAY));
        expect(() => checkConservation(playing.op, 'cut', 1)).not.toThrow();
      }),
      {seed: 97, numRuns: 60},
    );
  });
});

describe('events of one instant', () => {
  test('come by phase and echelon in every round, and rounds in their sequence', () => {
    fc.assert(
      fc.property(randomScenario, (source) => {
        const {products, ...rest} = parts(source);
        const perishing = products.map((product) => ({...product, shelfLife: 2}));
        let before = [-1, 0, 0];
        const wrong: number[][] = [];
        played({...rest, products: perishing}, 'order', 0, {
          trace: (now, round, phase, kind) => {
            const here = [now, round, phase];
            const place = here.findIndex((figure, i) => figure !== before[i]);
            const isNext = place < 0 || here[place] > before[place];
            const isExpiry = phase === PHASE.expiry && round === 0;
            if (!isNext || (kind === EVENT.expiry) !== isExpiry) wrong.push([...here, kind]);
            before = here;
          },
        });
        expect(wrong).toEqual([]);
      }),
      {seed: 101, numRuns: 30},
    );
  });

  test('are expiry, review at the start, receipt, demand, then review at the end and continuous review', () => {
    const at = (review: object | null, shelfLife: number | null) =>
      played(
        written({
          run: {horizon: 4, warmUp: 0, followUp: 0},
          products: [{name: 'item', cost: 1, price: 2, shelfLife}],
          sites: [
            {name: 'supplier', kind: 'supplier'},
            {name: 'shop', stock: [{initial: 3, policy: {type: 'baseStock', baseStockLevel: 3, review}}]},
          ],
          lanes: [{from: 'supplier', to: 'shop', leadTime: 0}],
          segments: [
            {
              name: 'customers',
              servedBy: ['shop'],
              orders: {type: 'renewal', between: 10, first: 2},
              quantity: 3,
              whenShort: {type: 'lose'},
            },
          ],
        }),
      );
    const figures = (one: ReturnType<typeof at>) => [one.measure('fillRate'), one.measure('averageOnHand')];
    const start = {every: 2};
    const end = {every: 2, at: 'end'};
    // Sold at 2 and replaced at 4, at 2, at 2.
    expect(figures(at(start, null))).toEqual([1, 6 / 4]);
    expect(figures(at(end, null))).toEqual([1, 3]);
    expect(figures(at(null, null))).toEqual([1, 3]);
    // Gone at 2: replaced before demand by a review at the start, after it by one at the end, which finds all of it lost.
    expect(figures(at(start, 2))).toEqual([1, 6 / 4]);
    expect(figures(at(end, 2))).toEqual([0, 3]);
    expect(figures(at(null, 2))).toEqual([0, 3]);
  });
});

describe('more stock', () => {
  const retail = (baseStockLevel: number, {leadTime, quantity, whenShort, shelfLife = null}: Shop) =>
    played(
      written({
        run: {horizon: 120, warmUp: 0, followUp: 0},
        products: [{name: 'item', cost: 10, price: 15, shelfLife}],
        sites: [
          {name: 'supplier', kind: 'supplier'},
          {
            name: 'shop',
            stock: [{initial: baseStockLevel, policy: {type: 'baseStock', baseStockLevel}}],
          },
        ],
        lanes: [{from: 'supplier', to: 'shop', leadTime}],
        segments: [
          {name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 2}, quantity, whenShort},
        ],
      }),
    );
  interface Shop {
    leadTime: unknown;
    quantity: unknown;
    whenShort: object;
    shelfLife?: number | null;
  }

  test('never lowers the fill rate and never raises what is owed, under common random numbers', () => {
    fc.assert(
      fc.property(
        fc.record({
          leadTime: fc.constantFrom<unknown>(0, 2, {type: 'exponential', mean: 1.5}),
          quantity: fc.constantFrom<unknown>(1, {type: 'geometric', mean: 3}),
          whenShort: fc.constantFrom({type: 'backorder'}),
        }),
        fc.integer({min: 0, max: 14}),
        (shop, level) => {
          const [less, more] = [retail(level, shop), retail(level + 1, shop)];
          expect(more.measure('fillRate')).toBeGreaterThanOrEqual(less.measure('fillRate'));
          expect(more.measure('readyRate')).toBeGreaterThanOrEqual(less.measure('readyRate'));
          expect(more.measure('averageBackorders')).toBeLessThanOrEqual(less.measure('averageBackorders'));
          expect(more.measure('averageOnHand')).toBeGreaterThanOrEqual(less.measure('averageOnHand'));
        },
      ),
      {seed: 103, numRuns: 40},
    );
  });

  test('never loses more units where single units are lost and lead times are constant', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 9}), fc.constantFrom(0.5, 2), (level, leadTime) => {
        const shop = {leadTime, quantity: 1, whenShort: {type: 'lose'}};
        const [less, more] = [retail(level, shop), retail(level + 1, shop)];
        expect(more.measure('unitsLost')).toBeLessThanOrEqual(less.measure('unitsLost'));
      }),
      {seed: 107, numRuns: 20},
    );
  });

  test('kept for a class never serves that class worse, and never serves the others better', () => {
    const shop = (units: number) =>
      played(
        written({
          run: {horizon: 200, warmUp: 0, followUp: 0},
          sites: [
            {
              name: 'shop',
              stock: [
                {
                  from: null,
                  initial: 30,
                  policy: {type: 'none'},
                  keepFor: {A: units},
                  scheduledReceipts: [
                    {at: 60, quantity: 40},
                    {at: 120, quantity: 40},
                  ],
                },
              ],
            },
          ],
          segments: ['A', 'B'].map((name) => ({
            name,
            class: name,
            servedBy: ['shop'],
            orders: {type: 'poisson', perDay: 0.6},
            whenShort: {type: 'lose'},
          })),
        }),
      );
    for (let units = 0; units < 20; units++) {
      const [less, more] = [shop(units), shop(units + 1)];
      const served = (one: typeof less, name: string) => one.measureBy('segment', name, 'fillRate');
      expect(served(more, 'A')).toBeGreaterThanOrEqual(served(less, 'A'));
      expect(served(more, 'B')).toBeLessThanOrEqual(served(less, 'B'));
    }
  });
});

describe('money', () => {
  const MONEY =
    /^(cost|price|salvage|tariff|minimum|orderCost|backorderCost|cost[A-Z]\w*|orderCostPer\w+|per(Shipment|Unit|Kg)|latePerOrder|fixedPerYear|goodwill)$/;

  /** A scenario in a money of which one makes `factor` of the old. */
  function inMoney(source: object, factor: number): object {
    return JSON.parse(JSON.stringify(source), (key: string, value: unknown) =>
      typeof value === 'number' && MONEY.test(key) ? value * factor : value,
    );
  }

  test('of another unit moves nothing else, and every line by its factor, but for the rounding of each booking', () => {
    fc.assert(
      fc.property(randomScenario, fc.constantFrom(0.01, 3, 100), (source, factor) => {
        const [one, other] = [source, inMoney(source, factor)].map((each) => played(each, 'money'));
        expect(other.replication.measures).toEqual(one.replication.measures);
        for (const line of one.layout.lines)
          expect(Math.abs(other.money(line) - factor * one.money(line))).toBeLessThan(1e-3 * (1 + factor));
      }),
      {seed: 109, numRuns: 40},
    );
  });

  test('of another unit scales profit exactly where every amount is a whole millionth in both', () => {
    const source = written({
      run: {horizon: 100, warmUp: 7, followUp: 20},
      products: [{name: 'item', cost: 0.25, price: 1.5, shelfLife: 9, salvage: -0.125}],
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'shop',
          stock: [
            {
              policy: {type: 'reorderPoint', reorderPoint: 9, orderQuantity: 12},
              holdingCost: 0,
              orderCost: 3.75,
              orderCostPerUnit: 0.0625,
            },
          ],
          process: [{stage: 'picked', cost: 0.5, costPerLine: 0.125, costPerUnit: 0.25}],
        },
      ],
      lanes: [
        {from: 'supplier', to: 'shop', leadTime: 2, tariff: {perShipment: 2, perUnit: 0.5}},
        {from: 'shop', to: 'customers', leadTime: {type: 'exponential', mean: 1}, tariff: 1.25},
      ],
      segments: [
        {
          name: 'customers',
          orders: {type: 'poisson', perDay: 2},
          quantity: {type: 'geometric', mean: 2},
          promise: {cycleTime: 1},
        },
      ],
      costs: {latePerOrder: 0.75, imputed: {goodwill: 0.5}},
    });
    const {profit} = played(source);
    expect(profit).not.toBe(0);
    for (const factor of [4, 1000]) expect(played(inMoney(source, factor)).profit).toBe(factor * profit);
  });
});

describe('degenerate input', () => {
  test('no demand: nothing moves, and nothing is lost', () => {
    fc.assert(
      fc.property(randomScenario, (source) => {
        const {segments, ...rest} = parts(source);
        const none = segments.map((segment) => ({
          ...segment,
          orders: {type: 'trace', events: []},
          response: null,
        }));
        const {measure, money} = played({...rest, segments: none}, 'none');
        expect([measure('orders'), measure('unitsDemanded'), measure('unitsShipped')]).toEqual([0, 0, 0]);
        expect(money('revenue.goods')).toBe(0);
        expect(measure('fillRate')).toBeNaN();
      }),
      {seed: 113, numRuns: 40},
    );
  });

  test('no lead time anywhere: whoever orders one unit of a stock that holds one is served', () => {
    const {measure} = played(
      written({
        run: {horizon: 50, warmUp: 0, followUp: 0},
        sites: [
          {name: 'supplier', kind: 'supplier'},
          {
            name: 'centre',
            stock: [{from: 'supplier', initial: 1, policy: {type: 'baseStock', baseStockLevel: 1}}],
          },
          {
            name: 'shop',
            stock: [{from: 'centre', initial: 1, policy: {type: 'baseStock', baseStockLevel: 1}}],
          },
        ],
        lanes: [
          {from: 'supplier', to: 'centre', leadTime: 0},
          {from: 'centre', to: 'shop', leadTime: 0},
        ],
        segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 5}}],
      }),
    );
    expect(measure('fillRate')).toBe(1);
    expect(measure('averageOnHand')).toBe(2);
    expect(measure('meanUnitWait')).toBe(0);
  });

  test('a base stock of nothing serves every unit to order, after its lead time', () => {
    const {measure} = played(
      written({
        run: {horizon: 60, warmUp: 0, followUp: 10},
        sites: [
          {name: 'supplier', kind: 'supplier'},
          {name: 'shop', stock: [{initial: 0, policy: {type: 'baseStock', baseStockLevel: 0}}]},
        ],
        lanes: [{from: 'supplier', to: 'shop', leadTime: 3}],
        segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 2}}],
      }),
    );
    expect(measure('fillRate')).toBe(0);
    expect(measure('meanUnitWait')).toBeCloseTo(3, 12);
    expect(measure('averageOnHand')).toBe(0);
  });
});
