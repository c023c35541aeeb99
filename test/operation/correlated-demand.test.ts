import {describe, expect, test} from 'vitest';
import {erf} from '../../engine/kernel/math.ts';
import {customersOf, measures, overReplications, ready, written} from './playing.ts';

const DAYS = 4000;

/** Shops with demand of every day; `matrix` ties them. */
function shops(laws: readonly unknown[], matrix: readonly number[][] | null, days = DAYS): object {
  const names = laws.map((_, i) => `people ${i}`);
  return written({
    run: {horizon: days, warmUp: 0, followUp: 0},
    products: [{name: 'item', price: 1, divisible: true}],
    sites: [{name: 'shop', stock: [{from: null, initial: 100_000_000, policy: {type: 'none'}}]}],
    segments: names.map((name, i) => ({
      name,
      servedBy: ['shop'],
      orders: {type: 'everyPeriod'},
      quantity: laws[i],
    })),
    correlations: matrix === null ? [] : [{segments: names, matrix}],
  });
}

/** What each segment asks for, day by day. */
function demands(source: object, segments: number): number[][] {
  const series = Array.from({length: segments}, (): number[] => []);
  for (const line of customersOf(source)) {
    const [day, , segment, , quantity] = line.split(' ').map(Number);
    series[segment][day] = quantity;
  }
  return series;
}

function momentsOf(x: readonly number[]) {
  const mean = x.reduce((a, b) => a + b, 0) / x.length;
  const variance = x.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (x.length - 1);
  return {mean, sd: Math.sqrt(variance)};
}

function correlation(x: readonly number[], y: readonly number[]): number {
  const [a, b] = [momentsOf(x), momentsOf(y)];
  const sum = x.reduce((total, value, i) => total + (value - a.mean) * (y[i] - b.mean), 0);
  return sum / ((x.length - 1) * a.sd * b.sd);
}

describe('correlated demands', () => {
  const matrix = [
    [1, 0.6, -0.3],
    [0.6, 1, 0.2],
    [-0.3, 0.2, 1],
  ];
  const laws = [
    {type: 'normal', mean: 100, sd: 20},
    {type: 'normal', mean: 50, sd: 10},
    {type: 'normal', mean: 80, sd: 8},
  ];
  const series = demands(shops(laws, matrix), 3);

  test('of normal laws have the correlations of their matrix', () => {
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const rho = matrix[i][j];
      const error = (1 - rho * rho) / Math.sqrt(DAYS);
      expect(Math.abs(correlation(series[i], series[j]) - rho)).toBeLessThan(3.5 * error);
    }
  });

  test('keep the law of each segment', () => {
    laws.forEach(({mean, sd}, i) => {
      const found = momentsOf(series[i]);
      expect(Math.abs(found.mean - mean)).toBeLessThan((3.5 * sd) / Math.sqrt(DAYS));
      expect(Math.abs(found.sd / sd - 1)).toBeLessThan(3.5 / Math.sqrt(2 * DAYS));
      const below = series[i].filter((x) => x < mean + sd).length / DAYS;
      expect(Math.abs(below - 0.5 * (1 + erf(Math.SQRT1_2)))).toBeLessThan(0.02);
    });
  });

  test('of a correlation of 1 rise together, of -1 against each other, whatever their laws', () => {
    const twins = [
      [1, 1, -1],
      [1, 1, -1],
      [-1, -1, 1],
    ];
    const mixed = [
      {type: 'normal', mean: 100, sd: 20},
      {type: 'exponential', mean: 5},
      {type: 'uniform', min: 1, max: 3},
    ];
    const [a, b, c] = demands(shops(mixed, twins, 300), 3);
    const order = [...a.keys()].sort((i, j) => a[i] - a[j]);
    for (let k = 1; k < order.length; k++) {
      expect(b[order[k]]).toBeGreaterThanOrEqual(b[order[k - 1]]);
      expect(c[order[k]]).toBeLessThanOrEqual(c[order[k - 1]]);
    }
  });

  test('come from one normal a segment, so that a segment more leaves the others as they are', () => {
    const two = demands(
      shops(
        laws.slice(0, 2),
        [
          [1, 0.6],
          [0.6, 1],
        ],
        50,
      ),
      2,
    );
    expect(two).toEqual(series.slice(0, 2).map((days) => days.slice(0, 50)));
  });

  test('of a segment that nobody is tied to are those of its own draws', () => {
    const untied = demands(shops(laws, null, 50), 3);
    expect(untied[0]).not.toEqual(series[0].slice(0, 50));
  });

  test('are planned with their covariance: the spread at one shop is that of the sum', () => {
    const source = (rho: number) => {
      const base = shops(laws.slice(0, 2), [
        [1, rho],
        [rho, 1],
      ]) as {sites: object[]};
      const target = {type: 'target', measure: 'cycleServiceLevel', value: 0.95};
      const policy = {type: 'baseStock', baseStockLevel: target, review: {every: 1}};
      return {
        ...base,
        sites: [
          {name: 'works', kind: 'supplier'},
          {name: 'shop', stock: [{policy}]},
        ],
        lanes: [{from: 'works', to: 'shop', leadTime: 0}],
      };
    };
    // Over one period the mean is 150 and the variance 400 + 100 + 2 rho 200, at least that of Poisson; the planned law is skewed a little more.
    for (const rho of [-0.9, 0, 0.9]) {
      const level = 150 + 1.645 * Math.sqrt(Math.max(150, 500 + 400 * rho));
      expect(Math.abs(ready(source(rho)).plan.orderUpToLevel[0] - level)).toBeLessThan(4);
    }
  });
});

test('pooled shops save by the square root of their number, less with correlation', () => {
  const shop = (rho: number) => ({
    ...(shops(
      Array.from({length: 4}, () => ({type: 'normal', mean: 100, sd: 20})),
      Array.from({length: 4}, (_, i) => Array.from({length: 4}, (_, j) => (i === j ? 1 : rho))),
      2000,
    ) as object),
    sites: [
      {name: 'works', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{policy: {type: 'baseStock', baseStockLevel: 400, review: {every: 1}}, initial: 'full'}],
      },
    ],
    lanes: [{from: 'works', to: 'shop', leadTime: 0}],
  });
  for (const rho of [0, 0.5]) {
    const {backordersAtPeriodEnd} = overReplications(shop(rho), 10, measures('backordersAtPeriodEnd'));
    const spread = 20 * Math.sqrt(4 + 12 * rho);
    const expected = spread * 0.3989422804; // loss of a normal at its mean
    expect(Math.abs(backordersAtPeriodEnd.mean - expected)).toBeLessThan(
      3.5 * backordersAtPeriodEnd.standardError,
    );
  }
});
