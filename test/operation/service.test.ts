import {describe, expect, test} from 'vitest';
import {performanceAt} from '../../engine/theory/operating-cost.ts';
import {stockingPoint} from '../../engine/theory/stocking-point.ts';
import {measures, overReplications, played, ready, written, type Averaged} from './playing.ts';

const REPLICATIONS = 12;

interface Point {
  policy: object;
  quantity?: {values: number[]; shares: number[]};
  lines?: unknown;
  perDay?: number;
  whenShort?: object;
  process?: object[];
}

function shop({
  policy,
  quantity,
  lines = 1,
  perDay = 4,
  whenShort = {type: 'backorder'},
  process = [],
}: Point) {
  return written({
    run: {horizon: 4100, warmUp: 100, followUp: 30},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'shop', stock: [{policy}], process},
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime: 2}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay},
        lines,
        quantity: quantity ? {type: 'table', ...quantity} : 1,
        whenShort,
      },
    ],
  });
}

/** Within four standard errors, which are less than 1 % of the value, or 0.004 of a share. */
function expectNear({mean, standardError}: Averaged, exact: number): void {
  expect(standardError).toBeLessThan(Math.max(0.004, 0.01 * Math.abs(exact)));
  expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError + 1e-9);
}

describe('service under (r,Q)', () => {
  const quantity = {values: [1, 2, 5], shares: [0.5, 0.3, 0.2]};
  const policy = {type: 'reorderPoint', reorderPoint: 18, orderQuantity: 24} as const;
  const source = shop({policy, quantity});
  const exact = performanceAt(
    stockingPoint({
      policy: {type: 'reorderPoint', orderQuantity: 24},
      shortage: 'backorder',
      orderRate: 4,
      quantity,
      leadTimeMean: 2,
    }),
    18,
    {fixedOrderCost: 0, holdingCost: 0, backorderCost: 0},
  );

  test('the fill rate meets the closed form, and so do line fill, stock and waiting [R36]', () => {
    const names = ['fillRate', 'lineFillRate', 'readyRate', 'averageOnHand', 'meanUnitWait'] as const;
    const simulated = overReplications(source, REPLICATIONS, measures(...names));
    for (const name of names) expectNear(simulated[name], exact[name]);
  });

  test('cycles that come up short match 1 - the cycle service level, as a share and per year [R35]', () => {
    const {shareOfCyclesShort, stockoutFrequency} = overReplications(
      source,
      REPLICATIONS,
      measures('shareOfCyclesShort', 'stockoutFrequency'),
    );
    expectNear(shareOfCyclesShort, 1 - exact.cycleServiceLevel);
    expectNear(stockoutFrequency, 365 * exact.orderFrequency * (1 - exact.cycleServiceLevel));
  });

  test('a level derived from a target meets it in the simulation [R36]', () => {
    for (const target of [0.8, 0.95]) {
      const derived = shop({
        policy: {...policy, reorderPoint: {type: 'target', measure: 'fillRate', value: target}},
        quantity,
      });
      const fillRate = (source: object) =>
        overReplications(source, REPLICATIONS, measures('fillRate')).fillRate;
      const {mean, standardError} = fillRate(derived);
      const [r] = ready(derived).plan.reorderPoint;
      const below = fillRate(shop({policy: {...policy, reorderPoint: r - 1}, quantity}));
      expect(mean).toBeGreaterThan(target - 4 * standardError);
      expect(below.mean).toBeLessThan(target + 4 * standardError);
    }
  });
});

describe('measures that agree where they must', () => {
  test.each([
    ['sold across the counter', []],
    ['that go through every stage', [{stage: 'packed', delay: '1 h'}]],
  ])('orders of one line, %s: order fill is line fill, to the last bit [R37]', (_, process) => {
    const {measure} = played(
      shop({
        policy: {type: 'baseStock', baseStockLevel: 24},
        quantity: {values: [1, 4], shares: [0.6, 0.4]},
        process,
      }),
    );
    expect(measure('orderFillRate')).toBe(measure('lineFillRate'));
    expect(measure('lines')).toBe(measure('orders'));
    expect(measure('fillRate')).not.toBe(measure('lineFillRate'));
    expect(measure('orderFillRate')).toBeGreaterThan(0.5);
    expect(measure('orderFillRate')).toBeLessThan(0.9);
  });

  test('orders of two lines: lines filled are those of whole orders and of half of them, as the law of the stock says [R37]', () => {
    const source = shop({policy: {type: 'baseStock', baseStockLevel: 17}, lines: 2});
    const {orderFillRate, lineFillRate} = overReplications(
      source,
      REPLICATIONS,
      measures('orderFillRate', 'lineFillRate'),
    );
    // An order finds 17 less two units for each of the Poisson orders, eight on the average, of the last two days.
    const atMost = (most: number) => {
      let sum = 0;
      for (let n = 0, share = Math.exp(-8); n <= most; share *= 8 / ++n) sum += share;
      return sum;
    };
    expectNear(orderFillRate, atMost(7));
    expectNear(lineFillRate, (atMost(7) + atMost(8)) / 2);
  });

  test('orders of two lines: no greater share of them is filled than of lines [R37]', () => {
    const {measure} = played(shop({policy: {type: 'baseStock', baseStockLevel: 17}, lines: 2}));
    expect(measure('lines')).toBe(2 * measure('orders'));
    expect(measure('orderFillRate')).toBeLessThan(measure('lineFillRate'));
    expect(measure('linesWithAny')).toBe(measure('lineFillRate'));
    expect(measure('lineFillRate')).toBe(measure('fillRate'));
  });

  test('unit Poisson demand: the ready rate is the fill rate, and theory has both [R38]', () => {
    const source = shop({policy: {type: 'baseStock', baseStockLevel: 10}});
    const {gap, readyRate, noBackorderTime} = overReplications(source, REPLICATIONS, ({measure}) => ({
      gap: measure('readyRate') - measure('fillRate'),
      readyRate: measure('readyRate'),
      noBackorderTime: measure('noBackorderTime'),
    }));
    expectNear(gap, 0);
    const exact = performanceAt(
      stockingPoint({
        policy: {type: 'baseStock'},
        shortage: 'backorder',
        orderRate: 4,
        quantity: {values: [1], shares: [1]},
        leadTimeMean: 2,
      }),
      10,
      {fixedOrderCost: 0, holdingCost: 0, backorderCost: 0},
    );
    expectNear(readyRate, exact.readyRate);
    expectNear(noBackorderTime, exact.noBackorderTime);
  });

  test('batches of demand drive them apart: filling the last units is worth more than having one [R38]', () => {
    const source = shop({
      policy: {type: 'baseStock', baseStockLevel: 20},
      quantity: {values: [1, 6], shares: [0.7, 0.3]},
    });
    const {measure} = played(source);
    expect(measure('readyRate') - measure('fillRate')).toBeGreaterThan(0.01);
    expect(measure('linesWithAny')).toBeGreaterThan(measure('lineFillRate'));
  });

  test("units that wait obey Little's law: backorders are demand times mean wait [R20]", () => {
    const source = shop({
      policy: {type: 'baseStock', baseStockLevel: 6},
      quantity: {values: [3], shares: [1]},
    });
    const {gap} = overReplications(source, REPLICATIONS, ({measure}) => ({
      gap: (measure('averageBackorders') * 4000) / measure('unitsDemanded') - measure('meanUnitWait'),
    }));
    expectNear(gap, 0);
  });
});
