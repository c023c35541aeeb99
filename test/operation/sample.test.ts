import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Sample} from '../../engine/operation/measures/sample.ts';

const values = fc.array(fc.oneof(fc.constant(0), fc.double({min: 0, max: 1e6, noNaN: true})), {
  maxLength: 600,
});

function sampleOf(observations: readonly number[]): Sample {
  const sample = new Sample();
  for (const x of observations) sample.add(x);
  return sample;
}

test('a sample has the mean and standard deviation of its observations, zeros among them', () => {
  fc.assert(
    fc.property(values, (observations) => {
      const sample = sampleOf(observations);
      const n = observations.length;
      expect(sample.count).toBe(n);
      if (n === 0) {
        expect(sample.mean()).toBeNaN();
        return;
      }
      const mean = observations.reduce((a, b) => a + b, 0) / n;
      expect(sample.mean()).toBeCloseTo(mean, 4);
      if (n < 2) {
        expect(sample.standardDeviation()).toBeNaN();
        return;
      }
      const squares = observations.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
      expect(sample.standardDeviation()).toBeCloseTo(Math.sqrt(squares / (n - 1)), 4);
    }),
    {seed: 47, numRuns: 200},
  );
});

test('its quantiles are of type 7 (Hyndman and Fan)', () => {
  expect(sampleOf([4, 1, 3, 2]).quantiles([0, 0.25, 0.5, 0.9, 1])).toEqual([1, 1.75, 2.5, 3.7, 4]);
  expect(sampleOf([0, 0, 0, 10]).quantiles([0.5, 0.75])).toEqual([0, 2.5]);
  expect(sampleOf([]).quantiles([0.5])).toEqual([NaN]);
  fc.assert(
    fc.property(values, fc.double({min: 0, max: 1, noNaN: true}), (observations, p) => {
      if (observations.length === 0) return;
      const sorted = [...observations].sort((a, b) => a - b);
      const h = (sorted.length - 1) * p;
      const [low, high] = [sorted[Math.floor(h)], sorted[Math.ceil(h)]];
      expect(sampleOf(observations).quantiles([p])[0]).toBeCloseTo(
        low + (h - Math.floor(h)) * (high - low),
        6,
      );
    }),
    {seed: 53, numRuns: 200},
  );
});
