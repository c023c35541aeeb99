import {expect, test} from 'vitest';
import {frameOf} from '../../web/charts/frame.ts';
import {leverScale} from '../../web/charts/lever-scale.ts';
import {reach, seriesOf} from '../../web/charts/series.ts';
import {isShare} from '../../web/state/lever-kind.ts';
import {threads} from '../../web/desk/workers.ts';

const target = 'sites[name=dc].stock[*].policy.reorderPoint.value';
const lever = {name: 'service', paths: [target], from: 0.8, to: 0.999, scale: 'logit'} as const;
const money = (mean: number, halfWidth: number | null = 1) => ({
  mean,
  halfWidth,
  total: mean,
  unit: 'EUR/year',
});

test('a logit lever is spread out near 1, with round ticks that leave room for each other', () => {
  for (const width of [220, 330, 640, 1400]) {
    const {at, ticks} = leverScale({...lever, paths: [target]}, [0, width]);
    expect(at(0.8)).toBeCloseTo(0, 9);
    expect(at(0.999)).toBeCloseTo(width, 9);
    expect(at(0.99) - at(0.98)).toBeGreaterThan(at(0.9) - at(0.89));
    expect(ticks).toContain(0.99);
    for (let i = 1; i < ticks.length; i++) expect(at(ticks[i]) - at(ticks[i - 1])).toBeGreaterThanOrEqual(28);
  }
});

test('a narrow range of shares has at least its ends as ticks', () => {
  const {ticks} = leverScale({...lever, paths: [target], from: 0.931, to: 0.937}, [0, 500]);
  expect(ticks).toEqual([0.931, 0.937]);
});

test('a linear lever has linear ticks', () => {
  const {at, ticks} = leverScale(
    {name: 'price', paths: ['products[0].price'], from: 10, to: 30, scale: 'linear'},
    [0, 400],
  );
  expect(at(20)).toBe(200);
  expect(ticks).toEqual([10, 15, 20, 25, 30]);
});

test('a service target is a share on any scale, a price is none', () => {
  expect(isShare({...lever, paths: [target], scale: 'linear'})).toBe(true);
  expect(isShare({name: 'price', paths: ['products[0].price'], from: 1, to: 2, scale: 'linear'})).toBe(false);
});

test('the reach of a chart covers its intervals', () => {
  const point = {
    value: 0.9,
    replications: 10,
    measures: {},
    statement: {profit: money(20, 5)},
    totals: {revenue: money(100, 3), cost: money(80, 2)},
  };
  const {revenue, cost, profit} = seriesOf({
    draft: {source: 1, changes: [], lever: null},
    marginals: [],
    marginalStep: null,
    warnings: [],
    lever: {...lever, paths: [target]},
    points: [point],
    optimum: null,
  });
  expect(reach([revenue, cost])).toEqual([78, 103]);
  expect(reach([profit], [{mean: 30, halfWidth: null}])).toEqual([15, 30]);
  expect(reach([])).toBeNull();
});

test('the parts of a figure stand one below the other inside it, whatever the width', () => {
  for (const width of [300, 362, 559, 560, 720, 1400]) {
    const {upper, lower, interval, flatBand, axis, height} = frameOf(width);
    const heights = [upper.top, upper.bottom, lower.top, lower.bottom, interval, flatBand, axis, height];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(upper.right).toBeLessThan(width);
  }
});

test('there is a thread for each processor, at least one and at most eight', () => {
  expect([undefined, 1, 2, 8, 64].map(threads)).toEqual([1, 1, 2, 8, 8]);
});
