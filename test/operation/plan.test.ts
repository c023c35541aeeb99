import {describe, expect, test} from 'vitest';
import {planIdentity} from '../../engine/index.ts';
import {played, ready, written} from './playing.ts';

const EOQ = {type: 'reorderPoint', reorderPoint: 5, orderQuantity: 'eoq'};

function chain(parts: {dc?: object; store?: object; orders?: object; whenShort?: object; run?: object} = {}) {
  const {dc = {type: 'baseStock', baseStockLevel: 40}, store = {type: 'baseStock', baseStockLevel: 30}} =
    parts;
  return written({
    run: parts.run ?? {horizon: 1100, warmUp: 100},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'dc', stock: [{from: 'supplier', policy: dc}]},
      {name: 'store', stock: [{from: 'dc', policy: store, orderCost: 20, holdingCost: 0.1}]},
    ],
    lanes: [
      {from: 'supplier', to: 'dc', leadTime: 4},
      {from: 'dc', to: 'store', leadTime: 2},
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: parts.orders ?? {type: 'poisson', perDay: 3, weekdays: [1, 1, 1, 1, 1, 0, 0]},
        lines: {type: 'geometric', mean: 2},
        quantity: {type: 'table', values: [1, 3], shares: [0.5, 0.5]},
        ...(parts.whenShort && {whenShort: parts.whenShort}),
      },
    ],
  });
}

const DC = 0;
const STORE = 1;
const UNITS_A_DAY = ((3 * 5) / 7) * 2 * 2;

describe('the plan', () => {
  test('knows the demand of a lead time at every echelon, and the play has that demand', () => {
    const one = ready(chain());
    expect(one.plan.leadTime[DC]).toBe(4);
    expect(one.plan.leadTimeDemand[DC] / (4 * UNITS_A_DAY)).toBeCloseTo(1, 2);
    expect(one.plan.leadTimeDemand[STORE] / (one.plan.leadTime[STORE] * UNITS_A_DAY)).toBeCloseTo(1, 2);
    const {measureBy} = played(one);
    for (const site of ['dc', 'store'])
      expect(measureBy('site', site, 'unitsDemanded') / 1000 / UNITS_A_DAY).toBeCloseTo(1, 1);
  });

  test('adds the expected wait at a source to the lead time of those it feeds', () => {
    const leadTime = (baseStockLevel: number) =>
      ready(chain({dc: {type: 'baseStock', baseStockLevel}})).plan.leadTime[STORE];
    expect(leadTime(0)).toBeCloseTo(6, 6); // nothing is ever there: the whole lead time of the source
    expect(leadTime(40)).toBeLessThan(leadTime(20));
    expect(leadTime(200)).toBeCloseTo(2, 6);
  });

  test('orders the economic quantity of base demand', () => {
    const {plan} = ready(chain({store: EOQ}));
    const {orderQuantity} = plan;
    expect(orderQuantity[STORE]).toBe(Math.round(Math.sqrt((2 * 20 * UNITS_A_DAY) / 0.1)));
    expect(orderQuantity[DC]).toBeNaN();
  });

  test('derives a level that never falls when the target rises, and is lower where sales are lost', () => {
    const level = (value: number, whenShort?: object) =>
      ready(
        chain({
          store: {...EOQ, reorderPoint: {type: 'target', measure: 'fillRate', value}},
          ...(whenShort && {whenShort}),
        }),
      ).plan.reorderPoint[STORE];
    let before = -Infinity;
    for (const target of [0.5, 0.8, 0.9, 0.95, 0.99, 0.999]) {
      expect(level(target)).toBeGreaterThanOrEqual(before);
      before = level(target);
    }
    expect(level(0.7, {type: 'lose', what: 'remainder'})).toBeLessThan(level(0.7));
  });

  test('of two scenarios that play alike has one identity', () => {
    const of = (value: number) =>
      planIdentity(ready(chain({store: {...EOQ, reorderPoint: {type: 'target', value}}})).plan);
    expect(of(0.9)).toBe(of(0.90001));
    expect(of(0.9)).not.toBe(of(0.99));
  });

  test('without demand has a level of nothing, whatever the target', () => {
    const {plan} = ready(
      chain({
        orders: {type: 'poisson', perDay: 0},
        store: {type: 'baseStock', baseStockLevel: {type: 'target', value: 0.99}},
      }),
    );
    expect(plan.orderUpToLevel[STORE]).toBe(0);
  });
});
