import {expect, test} from 'vitest';
import {played, ready, written} from './playing.ts';

const SUPPLIER = {name: 'supplier', kind: 'supplier'};

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

function chain(dc: object, store: object, parts: object) {
  return written({
    run: {horizon: 12, warmUp: 0, followUp: 0},
    sites: [
      SUPPLIER,
      {name: 'dc', stock: [{from: 'supplier', ...dc}]},
      {name: 'store', stock: [{from: 'dc', ...store}]},
    ],
    lanes: [
      {from: 'supplier', to: 'dc', leadTime: 1},
      {from: 'dc', to: 'store', leadTime: 3},
    ],
    ...parts,
  });
}

const baseStock = (baseStockLevel: number, review: object | null = null) => ({
  initial: baseStockLevel,
  policy: {type: 'baseStock', baseStockLevel, review},
});

test('reviews of one instant begin at the customer side, whatever their rhythms', () => {
  const {measureBy} = played(
    chain(baseStock(10, {every: 7}), baseStock(5, {every: 1}), {
      segments: [{name: 'customers', servedBy: ['store'], orders: trace([6.5, 2])}],
    }),
  );
  // At day 7 the store orders first, so that the centre sees it and orders too; its goods come a day later.
  expect(measureBy('site', 'dc', 'averageOnOrder')).toBeCloseTo(2 / 12, 12);
});

test('a wait over the promise is that of units under a promise: no other site and no other segment has part in it', () => {
  const segment = (name: string, site: string, at: number, promise: object | null) => ({
    name,
    servedBy: [site],
    orders: trace([at, 4]),
    promise,
  });
  const {measure, measureBy} = played(
    chain(baseStock(10), baseStock(2), {
      segments: [
        segment('promised', 'store', 1, {cycleTime: 1}),
        segment('direct', 'dc', 1, {cycleTime: 1}),
        segment('not promised', 'store', 8, null),
      ],
    }),
  );
  expect(measureBy('site', 'dc', 'waitOverPromise')).toBe(0);
  expect(measureBy('segment', 'promised', 'waitOverPromise')).toBe(0.5);
  expect(measureBy('segment', 'not promised', 'waitOverPromise')).toBeNaN();
  expect(measure('waitOverPromise')).toBe(0.25);
});

test('a source expects orders of S - s from a point that orders up to S, however that is written', () => {
  const levelAtSource = (policy: object) => {
    const target = {policy: {type: 'baseStock', baseStockLevel: {type: 'target', value: 0.95}}};
    const segments = [{name: 'customers', servedBy: ['store'], orders: {type: 'poisson', perDay: 2}}];
    return ready(chain(target, {policy}, {segments})).plan.reorderPoint[0];
  };
  expect(levelAtSource({type: 'orderUpTo', reorderPoint: 3, orderUpToLevel: 23})).toBe(
    levelAtSource({type: 'orderUpTo', reorderPoint: 3, orderQuantity: 20}),
  );
});

test('base demand has the lines that orders really have: rounded, and at least one', () => {
  const source = chain(
    {policy: {type: 'baseStock', baseStockLevel: 5}},
    {policy: {type: 'baseStock', baseStockLevel: 5}},
    {
      run: {horizon: 2000, warmUp: 0},
      segments: [
        {
          name: 'customers',
          servedBy: ['store'],
          orders: {type: 'poisson', perDay: 2},
          lines: {type: 'poisson', mean: 1.2},
        },
      ],
    },
  );
  const {plan, measure} = played(source);
  const perDay = plan.leadTimeDemand[1] / plan.leadTime[1];
  expect(Math.abs(measure('unitsDemanded') / 2000 / perDay - 1)).toBeLessThan(0.04);
});
