import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {inUnits, SMALLEST_PART} from '../../engine/scenario/units.ts';
import {measures, overReplications, played, ready, written} from './playing.ts';

function silo(parts: {stock?: object; segment?: object; leadTime?: number; run?: object}): object {
  const {stock = {}, segment = {}, leadTime = 0, run = {}} = parts;
  return written({
    run: {horizon: 100, warmUp: 0, followUp: 0, ...run},
    products: [{name: 'oil', cost: 2, price: 3, divisible: true}],
    sites: [
      {name: 'works', kind: 'supplier'},
      {name: 'silo', stock: [stock]},
    ],
    lanes: [{from: 'works', to: 'silo', leadTime}],
    segments: [
      {name: 'people', servedBy: ['silo'], orders: {type: 'everyPeriod'}, ...segment},
      {name: 'key accounts', class: 'A', servedBy: ['silo'], orders: {type: 'poisson', perDay: 0}},
    ],
  });
}

describe('a divisible product', () => {
  test('is asked for, stocked and ordered in parts of a unit', () => {
    const stock = {policy: {type: 'baseStock', baseStockLevel: 2.75, review: {every: 1}}, initial: 1.5};
    const {measure} = played(silo({stock, segment: {quantity: 0.625}}));
    expect(measure('onHandAtPeriodStart')).toBe(2.75);
    expect(measure('onHandAtPeriodEnd')).toBe(2.125);
    expect(measure('unitsDemanded')).toBe(62.5);
  });

  test('has quantities on a grid of 2^-20 units, so that sums are exact', () => {
    expect(inUnits(1 / 3, SMALLEST_PART)).toBe(Math.round(2 ** 20 / 3) / 2 ** 20);
    expect(inUnits(7.5, 1)).toBe(8);
    const {measure} = played(
      silo({stock: {from: null, policy: {type: 'none'}, initial: 100}, segment: {quantity: 1 / 3}}),
    );
    expect(measure('unitsDemanded')).toBe(100 * inUnits(1 / 3, SMALLEST_PART));
  });

  test('is ordered whenever the position is below the base stock, however little', () => {
    const stock = {policy: {type: 'baseStock', baseStockLevel: 4, review: {every: 1, at: 'end'}}, initial: 4};
    const {measure} = played(silo({stock, segment: {quantity: 0.001}, leadTime: 0.5}));
    expect(measure('onHandAtPeriodStart')).toBeCloseTo(4, 9);
    expect(measure('replenishmentsPerYear')).toBeCloseTo(365, 9);
  });

  test('is the only one with parts: others keep whole units', () => {
    const {network} = ready(
      written({
        sites: [{name: 'shop', stock: [{from: null, policy: {type: 'none'}, initial: 3}]}],
        segments: [{name: 'people', servedBy: ['shop'], orders: {type: 'poisson', perDay: 1}}],
      }),
    );
    expect(network.quantum[0]).toBe(1);
  });

  test('under a base stock of normal demand costs what the book says', () => {
    // Snyder & Shen (2019), Example 4.4: h = 0.18, p = 0.70, N(50, 8) a period, lead time 4: S* = 264.8, cost 4.466781.
    const source = silo({
      stock: {
        policy: {type: 'baseStock', baseStockLevel: 264.766894, review: {every: 1}},
        holdingCost: 0.18,
        backorderCost: 0.7,
      },
      segment: {quantity: {type: 'normal', mean: 50, sd: 8}},
      leadTime: 4,
      run: {horizon: 4020, warmUp: 20},
    });
    const {cost} = overReplications(source, 30, ({money}) => ({
      cost: -(money('stock.holding') + money('stock.backorders')) / 4000,
    }));
    expect(Math.abs(cost.mean - 4.466781)).toBeLessThan(3.5 * cost.standardError);
    expect(cost.standardError).toBeLessThan(0.03);
  });

  test('demand never falls below nothing, though its normal law does', () => {
    const source = silo({
      stock: {from: null, policy: {type: 'none'}, initial: 100_000},
      segment: {quantity: {type: 'normal', mean: 3, sd: 1}},
      run: {horizon: 4000},
    });
    const {unitsDemanded} = overReplications(source, 5, measures('unitsDemanded'));
    expect(Math.abs(unitsDemanded.mean / 4000 - 3)).toBeLessThan(0.03);
  });
});

describe('what is planned for a divisible product', () => {
  const target = {type: 'target', measure: 'fillRate', value: 0.9};
  const events = Array.from({length: 50}, (_, i) => ({
    at: 2 * i,
    lines: [{product: 'oil', quantity: 0.1 + 0.3 * (i % 7)}],
  }));

  test.each([
    ['of single orders', {type: 'poisson', perDay: 5}, {type: 'uniform', min: 0, max: 0.2}, 0.5],
    ['that is replayed', {type: 'trace', events}, 1, 0.491],
  ])('knows the demand %s', (_, orders, quantity, perDay) => {
    const {plan, measure} = played(
      silo({
        stock: {policy: {type: 'baseStock', baseStockLevel: target}},
        segment: {orders, quantity},
        leadTime: 3,
      }),
    );
    expect(plan.leadTimeDemand[0]).toBeCloseTo(3 * perDay, 2);
    expect(plan.orderUpToLevel[0]).toBeLessThanOrEqual(5);
    expect(measure('fillRate')).toBeGreaterThan(0.9);
  });

  test('has an economic order quantity in parts, and a derived level no lower than that of a whole unit', () => {
    const policy = {type: 'reorderPoint', reorderPoint: target};
    const {plan, measure} = played(
      silo({
        stock: {policy, orderCost: 0.01, holdingCost: 0.1},
        segment: {orders: {type: 'poisson', perDay: 1}, quantity: 0.5},
        leadTime: 1,
      }),
    );
    expect(plan.orderQuantity[0]).toBeCloseTo(Math.sqrt((2 * 0.01 * 0.5) / 0.1), 5);
    expect((plan.reorderPoint[0] + plan.orderQuantity[0]) % 1).toBe(0);
    expect(measure('fillRate')).toBeGreaterThan(0.9);
  });
});

test('quantities of a trace are on the grid of a divisible product', () => {
  const tenths = Array.from({length: 90}, (_, i) => ({
    at: i,
    lines: [{product: 'oil', quantity: 0.1 * (i + 1)}],
  }));
  const policy = {type: 'reorderPoint', reorderPoint: 0.7, orderQuantity: 0.3};
  const {measure} = played(
    silo({stock: {policy, initial: 0.1}, segment: {orders: {type: 'trace', events: tenths}}, leadTime: 0.5}),
  );
  expect((measure('unitsDemanded') / SMALLEST_PART) % 1).toBe(0);
});

test('parts of units are conserved exactly, whatever the laws and policies', () => {
  const amount = fc.double({min: 0.01, max: 20, noNaN: true});
  fc.assert(
    fc.property(
      fc.record({
        mean: amount,
        level: amount,
        quantity: amount,
        initial: fc.oneof(fc.constantFrom('policy', 'full'), amount),
        policy: fc.constantFrom('reorderPoint', 'orderUpTo', 'baseStock'),
        review: fc.constantFrom(null, {every: 1}, {every: 2, at: 'end'}),
        orders: fc.constantFrom({type: 'everyPeriod'}, {type: 'poisson', perDay: 2}),
        whenShort: fc.constantFrom(
          {type: 'lose'},
          {type: 'backorder'},
          {type: 'backorder', ship: 'complete'},
        ),
        keepFor: fc.constantFrom({}, {A: 0.1}),
        leadTime: fc.constantFrom(0, 1.5),
      }),
      ({mean, level, quantity, initial, policy, review, orders, whenShort, keepFor, leadTime}) => {
        const rule =
          policy === 'reorderPoint'
            ? {type: policy, reorderPoint: level, orderQuantity: quantity, review}
            : policy === 'orderUpTo'
              ? {type: policy, reorderPoint: level, orderUpToLevel: level + quantity, review}
              : {type: policy, baseStockLevel: level, review};
        const {measure} = played(
          silo({
            stock: {policy: rule, initial, keepFor, pipeline: [{in: 0.3, quantity}]},
            segment: {class: 'B', orders, quantity: {type: 'gamma', mean, cv: 0.7}, whenShort},
            leadTime,
            run: {horizon: 30, followUp: 5},
          }),
        );
        expect(measure('averageOnHand')).toBeGreaterThanOrEqual(0);
      },
    ),
    {seed: 11, numRuns: 80},
  );
});
