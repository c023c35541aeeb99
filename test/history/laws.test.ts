import fc from 'fast-check';
import {expect, test} from 'vitest';
import {frequencies} from '../../engine/history/goodness.ts';
import {sampleLaw, significant} from '../../engine/history/laws.ts';
import {distribution} from '../../engine/kernel/distributions.ts';

const law = (...sample: number[]) => sampleLaw(frequencies(Float64Array.from(sample)));

test('a sample is written as short as it can be', () => {
  expect(law(3, 3, 3)).toBe(3);
  expect(law(2, 1, 2, 1)).toEqual({type: 'empirical', values: [1, 2]});
  expect(law(...new Array(75).fill(1), ...new Array(25).fill(6))).toEqual({
    type: 'empirical',
    values: [1, 1, 1, 6],
  });
  expect(law(...new Array(50).fill(1), ...new Array(31).fill(6), ...new Array(19).fill(12))).toEqual({
    type: 'table',
    values: [1, 6, 12],
    shares: [0.5, 0.31, 0.19],
  });
});

test('the law of a sample has its mean and standard deviation, and shares that add up to 1', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: 1, max: 400}), {minLength: 1, maxLength: 3000}), (sample) => {
      const spec = law(...sample);
      if (typeof spec === 'object' && spec.type === 'table')
        expect(Math.abs(spec.shares.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-9);
      const {mean, variance} = distribution(spec);
      const exact = sample.reduce((a, b) => a + b, 0) / sample.length;
      const squares = sample.reduce((a, b) => a + (b - exact) * (b - exact), 0) / sample.length;
      expect(Math.abs(mean - exact)).toBeLessThanOrEqual(0.005 * exact + 1e-9);
      expect(Math.abs(Math.sqrt(variance) - Math.sqrt(squares))).toBeLessThanOrEqual(
        0.01 * Math.sqrt(squares) + 1e-6,
      );
    }),
    {seed: 8, numRuns: 100},
  );
});

test('a sample of very many values is written with at most 500 and keeps its mean within a percent', () => {
  const sample = Float64Array.from({length: 200_000}, (_, i) => 1 + ((i * 7919) % 150_000));
  const spec = sampleLaw(frequencies(sample));
  const {mean, support} = distribution(spec);
  expect(support![0].length).toBeLessThanOrEqual(500);
  expect(mean / (sample.reduce((a, b) => a + b, 0) / sample.length)).toBeCloseTo(1, 2);
});

test('figures are rounded to significant digits', () => {
  expect([significant(30.798980213746056), significant(0.00012345678), significant(123456, 3)]).toEqual([
    30.799, 0.00012346, 123000,
  ]);
});
