import {describe, expect, test} from 'vitest';
import {gammaQ, exp} from '../../engine/kernel/math.ts';
import {arrivalsOf, customersOf, played, written} from './playing.ts';

const WEEKDAYS = [1.4, 1, 1, 1, 1.6, 0.5, 0];
const HOURS = Array.from({length: 24}, (_, hour) => (hour < 7 || hour > 20 ? 0.2 : 1 + (hour % 5)));
const SEASON = [0.8, 0.8, 1, 1, 1.1, 1.2, 0.9, 0.7, 1, 1.1, 1.5, 2.4];

function market(orders: object, parts: object = {}) {
  return written({
    run: {start: '2026-01-05', horizon: 364, warmUp: 0, followUp: 0},
    sites: [{name: 'shop', stock: [{from: null, initial: 1_000_000, policy: {type: 'none'}}]}],
    segments: [{name: 'customers', servedBy: ['shop'], orders, ...parts}],
  });
}

/** P(a chi-square variable with one degree of freedom less than there are cells exceeds the statistic). */
function chiSquare(counts: readonly number[], weights: readonly number[]): number {
  const total = counts.reduce((a, b) => a + b, 0);
  const weight = weights.reduce((a, b) => a + b, 0);
  let statistic = 0;
  counts.forEach((count, i) => {
    const expected = (total * weights[i]) / weight;
    if (expected > 0) statistic += ((count - expected) * (count - expected)) / expected;
    else expect(count).toBe(0);
  });
  return gammaQ((weights.filter((w) => w > 0).length - 1) / 2, statistic / 2);
}

/** Asymptotic P-value of the Kolmogorov-Smirnov distance of a sample from the uniform law on (0, 1). */
function kolmogorov(sample: readonly number[]): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const n = sorted.length;
  const distance = Math.max(...sorted.map((x, i) => Math.max((i + 1) / n - x, x - i / n)));
  let p = 0;
  for (let k = 1; k <= 100; k++) p += (k % 2 === 1 ? 2 : -2) * exp(-2 * k * k * n * distance * distance);
  return Math.min(1, p);
}

const tally = (values: readonly number[], cells: number) => {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[value]++;
  return counts;
};

describe('orders over the calendar', () => {
  const profile = {type: 'poisson', perDay: 60, weekdays: WEEKDAYS, season: SEASON, hours: HOURS};
  const arrivals = arrivalsOf(market(profile));

  test('come by hour, weekday and month as the factors say [R27]', () => {
    const dayOf = (at: number) => new Date(Date.UTC(2026, 0, 5 + Math.floor(at)));
    expect(
      chiSquare(
        tally(
          arrivals.map((at) => Math.floor((at % 1) * 24)),
          24,
        ),
        HOURS,
      ),
    ).toBeGreaterThan(0.01);
    const monday = (at: number) => (dayOf(at).getUTCDay() + 6) % 7;
    const weights = new Array<number>(7).fill(0);
    const months = new Array<number>(12).fill(0);
    for (let day = 0; day < 364; day++) {
      const rate = WEEKDAYS[monday(day)] * SEASON[dayOf(day).getUTCMonth()];
      weights[monday(day)] += rate;
      months[dayOf(day).getUTCMonth()] += rate;
    }
    expect(chiSquare(tally(arrivals.map(monday), 7), weights)).toBeGreaterThan(0.01);
    expect(
      chiSquare(
        tally(
          arrivals.map((at) => dayOf(at).getUTCMonth()),
          12,
        ),
        months,
      ),
    ).toBeGreaterThan(0.01);
  });

  test('are a uniform sample of the cumulative rate, by Kolmogorov and Smirnov [R27]', () => {
    const hourly = HOURS.map((h) => (24 * h) / HOURS.reduce((a, b) => a + b, 0));
    const cumulative = [0];
    for (let hour = 0; hour < 364 * 24; hour++) {
      const date = new Date(Date.UTC(2026, 0, 5 + Math.floor(hour / 24)));
      const day = WEEKDAYS[(date.getUTCDay() + 6) % 7] * SEASON[date.getUTCMonth()];
      cumulative.push(cumulative[hour] + (60 / 24) * day * hourly[hour % 24]);
    }
    const total = cumulative[364 * 24];
    const scaled = arrivals.map((at) => {
      const hour = Math.floor(at * 24);
      return (cumulative[hour] + (at * 24 - hour) * (cumulative[hour + 1] - cumulative[hour])) / total;
    });
    expect(kolmogorov(scaled)).toBeGreaterThan(0.01);
    expect(Math.abs(arrivals.length - total)).toBeLessThan(4 * Math.sqrt(total));
  });

  test('with a factor drawn for each day scatter more than Poisson by what it adds', () => {
    const days = 3640;
    const source = {
      ...market({type: 'poisson', perDay: 10, dayFactor: {type: 'gamma', mean: 1, cv: 0.5}}),
      run: {horizon: days, warmUp: 0, followUp: 0},
    };
    const counts = tally(arrivalsOf(source).map(Math.floor), days);
    const mean = counts.reduce((a, b) => a + b, 0) / days;
    const variance = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / (days - 1);
    expect(mean).toBeGreaterThan(9.7);
    expect(mean).toBeLessThan(10.3);
    expect(variance / mean).toBeGreaterThan(3.1);
    expect(variance / mean).toBeLessThan(3.9); // 1 + 10 x 0.25
  });

  test('by a renewal process come from its first instant at its distances', () => {
    const fixed = arrivalsOf(market({type: 'renewal', between: 7, first: 0.5}));
    expect(fixed).toEqual(Array.from({length: 52}, (_, week) => 0.5 + 7 * week));
    const random = arrivalsOf(market({type: 'renewal', between: {type: 'gamma', mean: 0.5, cv: 0.2}}));
    expect(random[0]).toBe(0);
    expect(Math.abs(random.length - 728)).toBeLessThan(4 * 0.2 * Math.sqrt(728));
  });

  test('in batches are placed at one instant', () => {
    const asked = customersOf(
      market({type: 'compound', perDay: 3, batch: {type: 'table', values: [0, 4], shares: [0.5, 0.5]}}),
    );
    const instants = tally(
      asked.map((line) => Math.floor(Number(line.split(' ')[2]) / 4)),
      asked.length / 4,
    );
    expect(new Set(instants)).toEqual(new Set([4]));
    expect(new Set(asked.map((line) => line.split(' ')[0])).size).toBe(asked.length / 4);
  });
});

describe('baskets', () => {
  const products = ['a', 'b', 'c'].map((name) => ({name, cost: 1, price: 2}));

  test('hold lines, products and quantities by their laws', () => {
    const source = {
      ...market(
        {type: 'poisson', perDay: 30},
        {
          lines: {type: 'table', values: [1, 2, 3], shares: [0.5, 0.3, 0.2]},
          basket: {shares: {a: 5, b: 3, c: 2}, quantities: {c: 10}},
          quantity: {type: 'geometric', mean: 3},
        },
      ),
      products,
    };
    const {measure, measureBy} = played(source);
    const lines = measure('lines');
    expect(lines / measure('orders')).toBeGreaterThan(1.65);
    expect(lines / measure('orders')).toBeLessThan(1.75);
    const counts = ['a', 'b', 'c'].map((name) => measureBy('product', name, 'lines'));
    expect(chiSquare(counts, [5, 3, 2])).toBeGreaterThan(0.01);
    expect(measureBy('product', 'c', 'unitsDemanded')).toBe(10 * counts[2]);
    expect(measureBy('product', 'a', 'unitsDemanded') / counts[0]).toBeCloseTo(3, 0);
  });

  test('that ask for different products never ask twice for one', () => {
    const source = {
      ...market(
        {type: 'renewal', between: 1},
        {lines: 9, basket: {distinct: true, shares: {a: 1, b: 100, c: 1}}},
      ),
      products,
    };
    const {measureBy} = played(source);
    for (const name of ['a', 'b', 'c']) expect(measureBy('product', name, 'lines')).toBe(364);
  });

  test('of a trace are replayed as they are, at their prices', () => {
    const events = [
      {
        at: 3,
        lines: [
          {product: 'a', quantity: 2, price: 9},
          {product: 'b', quantity: 1},
        ],
      },
      {at: 1, lines: [{product: 'a', quantity: 4, price: 0.5}]},
    ];
    const {measure, money} = played({...market({type: 'trace', events}), products});
    expect(measure('lines')).toBe(3);
    expect(money('revenue.goods')).toBe(2 * 9 + 2 + 4 * 0.5);
  });

  test('are taken by the channels in their shares [R3]', () => {
    const source = {
      ...market({type: 'poisson', perDay: 60}, {channels: {web: 0.8, phone: 0.2}}),
      channels: [
        {name: 'web', cost: 0},
        {name: 'phone', cost: 1},
      ],
    };
    const {measure, money} = played(source);
    const orders = measure('orders');
    expect(Math.abs(-money('orders.handling') - 0.2 * orders)).toBeLessThan(4 * Math.sqrt(0.16 * orders));
  });
});
