import {describe, expect, test} from 'vitest';
import {erf} from '../../engine/kernel/math.ts';
import {CourseRate} from '../../engine/operation/demand/course-rate.ts';
import {orderRate} from '../../engine/operation/demand/order-flows.ts';
import {DAY} from '../../engine/scenario/network.ts';
import {modulatedLaw} from '../../engine/theory/modulated-demand.ts';
import {arrivalsOf, customersOf, measures, overReplications, ready, written} from './playing.ts';

function market(orders: object, horizon = 1000, parts: object = {}): object {
  return written({
    run: {horizon, warmUp: 0, followUp: 0},
    sites: [{name: 'shop', stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}}]}],
    segments: [{name: 'customers', servedBy: ['shop'], orders, ...parts}],
  });
}

/** Mean, variance over mean, and standard error of the mean of the number of orders in each day. */
function counts(source: object, days: number) {
  const byDay = new Array<number>(days).fill(0);
  for (const at of arrivalsOf(source)) byDay[Math.floor(at)]++;
  const mean = byDay.reduce((a, b) => a + b, 0) / days;
  const variance = byDay.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / (days - 1);
  return {mean, dispersion: variance / mean};
}

/** Two-sided chance of a deviation as large as this many standard deviations. */
const chance = (deviations: number) => 1 - erf(Math.abs(deviations) / Math.SQRT2);

describe('orders at the rate of a phase', () => {
  const orders = {type: 'mmpp', perDay: [1, 6], leave: [0.2, 0.4]};

  test('have the mean rate and the dispersion of theory', () => {
    const days = 20_000;
    const {mean, dispersion} = counts(market(orders, days), days);
    const {demandRate, variance} = modulatedLaw(
      {
        rates: [1, 6],
        switching: [
          [0, 0.2],
          [0.4, 0],
        ],
      },
      1,
    );
    expect(demandRate).toBeCloseTo(8 / 3, 12);
    expect(chance((mean - demandRate) / Math.sqrt((7.944 * demandRate) / days))).toBeGreaterThan(0.01);
    expect(dispersion / (variance / demandRate)).toBeGreaterThan(0.95);
    expect(dispersion / (variance / demandRate)).toBeLessThan(1.05);
  });

  test('are planned with their long-run rate and index of dispersion', () => {
    const {network} = ready(market(orders));
    const {rate, dispersion} = orderRate(network, network.scenario.segments[0].orders);
    expect(rate).toBeCloseTo(8 / 3, 12);
    // 1 + 2 (r1 - r2)^2 s1 s2 / ((s1 + s2)^2 (r1 s2 + r2 s1)): Fischer and Meier-Hellstern (1993), section 3.
    expect(dispersion).toBeCloseTo(1 + (2 * 25 * 0.08) / (0.36 * 1.6), 10);
  });

  test('of a generator are those of the same phases in turn', () => {
    const generator = [
      [-0.2, 0.2],
      [0.4, -0.4],
    ];
    expect(arrivalsOf(market({type: 'mmpp', perDay: [1, 6], generator}))).toEqual(arrivalsOf(market(orders)));
  });

  test('begin in the long run', () => {
    const first = overReplications(market(orders, 0.5), 2000, measures('orders'));
    expect(Math.abs(first.orders.mean - 4 / 3)).toBeLessThan(3.5 * first.orders.standardError);
  });

  test('come in phases that no stock changes', () => {
    const source = (initial: number) =>
      written({
        run: {horizon: 50, warmUp: 0, followUp: 0},
        sites: [{name: 'shop', stock: [{from: null, initial, policy: {type: 'none'}}]}],
        segments: [{name: 'customers', servedBy: ['shop'], orders, whenShort: {type: 'lose'}}],
      });
    expect(customersOf(source(0))).toEqual(customersOf(source(500)));
  });
});

describe('orders at a rate that follows a course', () => {
  const linear = {type: 'nhpp', cycle: 4, at: [0, 1, 3], perDay: [0, 12, 4]};

  test('come where the rate is, by straight lines that close the cycle', () => {
    // Over [0, 1): 6; [1, 3): 12 falling to 4, 16; [3, 4): 4 falling to 0, 2; 24 a cycle.
    const cycles = 1000;
    const parts = [0, 0, 0, 0];
    for (const at of arrivalsOf(market(linear, 4 * cycles))) parts[Math.floor(at % 4)]++;
    [6, 10, 6, 2].forEach((expected, i) =>
      expect(chance((parts[i] - expected * cycles) / Math.sqrt(expected * cycles))).toBeGreaterThan(0.01),
    );
    const {network} = ready(market(linear));
    expect(orderRate(network, network.scenario.segments[0].orders)).toEqual({rate: 6, dispersion: 1});
  });

  test('come within a straight line as its integral says', () => {
    const early = arrivalsOf(market({type: 'nhpp', cycle: 1, at: [0], perDay: [20]}, 500));
    expect(chance((early.length - 10_000) / 100)).toBeGreaterThan(0.01);
    const rising = arrivalsOf(market({...linear, cycle: 1, at: [0, 0.999999], perDay: [0, 20]}, 1000));
    const below = rising.filter((at) => at % 1 < 0.5).length;
    expect(chance((below - rising.length / 4) / Math.sqrt(rising.length * (3 / 16)))).toBeGreaterThan(0.01);
  });

  test('keep the rate of an instant until the next where the shape is constant', () => {
    const steps = {type: 'nhpp', cycle: 2, at: [0.5, 1], perDay: [30, 2], shape: 'constant'};
    const parts = [0, 0, 0, 0];
    for (const at of arrivalsOf(market(steps, 1000))) parts[Math.floor((at % 2) * 2)]++;
    [1, 15, 1, 1].forEach((expected, i) =>
      expect(chance((parts[i] - expected * 500) / Math.sqrt(expected * 500))).toBeGreaterThan(0.01),
    );
  });

  test('come at all only where there is a rate', () => {
    expect(arrivalsOf(market({type: 'nhpp', cycle: 5, at: [0, 1], perDay: [0, 0]}))).toEqual([]);
    const late = arrivalsOf(
      market({type: 'nhpp', cycle: 100, at: [0, 90], perDay: [0, 5], shape: 'constant'}, 100),
    );
    expect(Math.min(...late)).toBeGreaterThanOrEqual(90);
  });

  test('that are rare still come over many cycles', () => {
    const rare = {type: 'nhpp', cycle: 0.01, at: [0, 0.005], perDay: [0, 0.4]};
    const {length} = arrivalsOf(market(rare, 5000));
    expect(chance((length - 1000) / Math.sqrt(1000))).toBeGreaterThan(0.01);
  });

  test('answer to service like any other rate', () => {
    const response = {
      to: 'fillRate',
      curve: {type: 'linear', slope: 1},
      reference: 0.5,
    };
    const {plan} = ready(market(linear, 100, {response}));
    expect(plan.greatestRateFactor[0]).toBeCloseTo(1.5, 12);
  });
});

test('a course that has come down to nothing goes on from there', () => {
  const orders = {type: 'nhpp' as const, cycle: 1, at: [0, 0.5], perDay: [2, 0], shape: 'linear' as const};
  const rate = new CourseRate(ready(market(orders)).network, orders, 1);
  expect([rate.advance(0.5), rate.advance(0.5)]).toEqual([0.5 * DAY, DAY]);
});
