import fc from 'fast-check';
import {expect, test} from 'vitest';
import {estimate} from '../../engine/analysis/interval.ts';
import {
  autoTarget,
  moreAutoReplications,
  moreReplications,
  replicationsNeeded,
  replicationsToTell,
} from '../../engine/analysis/run-length.ts';
import {normals} from './cases.ts';

test('auto starts with 10 replications and stops at 200', () => {
  expect(moreAutoReplications([], [])).toBe(10);
  const normal = normals(1);
  const wild = Array.from({length: 200}, () => 1000 * normal());
  expect(moreAutoReplications(wild.slice(0, 10), new Array(10).fill(1))).toBe(10);
  expect(moreAutoReplications(wild, new Array(200).fill(1))).toBe(0);
});

test('auto stops as soon as the half-width of profit is 0.5 % of revenue', () => {
  const profit = [99, 101, 100, 100, 99, 101, 100, 100, 99, 101];
  const {halfWidth} = estimate(profit);
  expect(moreAutoReplications(profit, new Array(10).fill((1.001 * halfWidth!) / 0.005))).toBe(0);
  expect(moreAutoReplications(profit, new Array(10).fill((0.999 * halfWidth!) / 0.005))).toBeGreaterThan(0);
});

test('where nothing is sold, precision is measured by the size of the cost', () => {
  expect(autoTarget(-400, 0)).toBe(2);
  expect(autoTarget(-400, 1000)).toBe(5);
});

test('a sample grows in whole batches, at most doubles, and never passes the maximum', () => {
  const values = fc.array(fc.integer({min: -1000, max: 1000}), {minLength: 0, maxLength: 220});
  fc.assert(
    fc.property(values, fc.double({min: 0, max: 500, noNaN: true}), (sample, target) => {
      const more = moreReplications(sample, {target});
      const total = sample.length + more;
      expect(more).toBeGreaterThanOrEqual(0);
      if (more > 0) {
        expect(total % 10).toBe(0);
        expect(total).toBeLessThanOrEqual(
          Math.min(200, Math.max(10, Math.ceil((2 * sample.length) / 10) * 10)),
        );
      } else if (sample.length < 200) expect(estimate(sample).halfWidth).toBeLessThanOrEqual(target);
    }),
    {seed: 4, numRuns: 300},
  );
});

test('the rule ends with the precision it promised', () => {
  const normal = normals(8);
  const sample: number[] = [];
  for (let more = 10; more > 0; more = moreReplications(sample, {target: 0.25}))
    for (let i = 0; i < more; i++) sample.push(normal());
  expect(estimate(sample).halfWidth).toBeLessThanOrEqual(0.25);
  expect(sample.length).toBeLessThanOrEqual(110); // (1.98 / 0.25)² = 63 for a standard deviation of 1
});

test('the predicted number of replications is the smallest that will do', () => {
  const width = (n: number) => estimate(Array.from({length: n}, (_, i) => (i % 2 ? 1 : -1))).halfWidth!;
  const n = replicationsNeeded(1, 0.2);
  expect(width(n)).toBeLessThan(0.2 * 1.01);
  expect(replicationsNeeded(1, 0.2, {limit: 50})).toBe(50);
  expect(replicationsNeeded(0, 0)).toBe(2);
});

test('replications that would tell a mean from 0 are the fewest whose interval leaves 0 out', () => {
  const width = (n: number) => estimate(Array.from({length: n}, (_, i) => (i % 2 ? 1 : -1))).halfWidth!;
  const n = replicationsToTell({mean: -0.2, sd: 1, n: 10, halfWidth: null})!;
  expect(width(n)).toBeLessThan(0.2 * 1.01);
  expect(width(n - 4)).toBeGreaterThan(0.2);
  const more = replicationsToTell({mean: -0.2, sd: 1, n: 10, halfWidth: null}, 0.99)!;
  expect(more).toBeGreaterThan(1.5 * n);
});

test('nobody can say when a mean of 0 will be told from 0, nor one that is known once or takes forever', () => {
  expect(replicationsToTell({mean: 0, sd: 1, n: 10, halfWidth: null})).toBeNull();
  expect(replicationsToTell({mean: 1, sd: null, n: 1, halfWidth: null})).toBeNull();
  expect(replicationsToTell({mean: 0.02, sd: 1, n: 10, halfWidth: null})).toBeGreaterThan(9500);
  expect(replicationsToTell({mean: 0.019, sd: 1, n: 10, halfWidth: null})).toBeNull();
  expect(replicationsToTell({mean: 0.01, sd: 1, n: 20_000, halfWidth: null})).toBeNull();
});
