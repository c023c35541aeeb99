import fc from 'fast-check';
import {expect, test} from 'vitest';
import {slopeWeights} from '../../engine/analysis/local-slope.ts';

/** Ascending places, at least a tenth apart. */
const places = (minLength: number) =>
  fc
    .array(fc.integer({min: 1, max: 40}), {minLength, maxLength: 12})
    .map((gaps) => gaps.map((_, i) => gaps.slice(0, i + 1).reduce((sum, gap) => sum + gap / 10, 0)));

function slope(x: readonly number[], at: number, curve: (x: number) => number): number {
  const {first, weights} = slopeWeights(x, at);
  return weights.reduce((sum, weight, i) => sum + weight * curve(x[first + i]), 0);
}

test('five evenly spaced points have the weights of Savitzky and Golay (1964), Table III: -2 -1 0 1 2, over 10', () => {
  const {first, weights} = slopeWeights([3, 4, 5, 6, 7, 8, 9], 3);
  expect(first).toBe(1);
  [-0.2, -0.1, 0, 0.1, 0.2].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 12));
});

test('next to an end it is the central difference, and at an end the difference to the only neighbour', () => {
  const x = [0, 2, 4, 6, 8, 10];
  expect(slopeWeights(x, 0)).toEqual({first: 0, weights: [-0.5, 0.5]});
  expect(slopeWeights(x, 5)).toEqual({first: 4, weights: [-0.5, 0.5]});
  const beside = slopeWeights(x, 1);
  expect(beside.first).toBe(0);
  [-0.25, 0, 0.25].forEach((weight, i) => expect(beside.weights[i]).toBeCloseTo(weight, 12));
});

test('the slope of a parabola is exact at every inner point, however the points are spaced', () => {
  const numbers = fc.integer({min: -50, max: 50});
  fc.assert(
    fc.property(places(3), numbers, numbers, numbers, (x, a, b, c) => {
      for (let at = 1; at < x.length - 1; at++)
        expect(slope(x, at, (v) => a + b * v + c * v * v)).toBeCloseTo(b + 2 * c * x[at], 5);
    }),
    {seed: 11, numRuns: 200},
  );
});

test('the slope of a line is exact everywhere, and a constant has none', () => {
  fc.assert(
    fc.property(places(2), fc.integer({min: -50, max: 50}), (x, b) => {
      for (let at = 0; at < x.length; at++) {
        expect(slope(x, at, (v) => 7 + b * v)).toBeCloseTo(b, 6);
        expect(slope(x, at, () => 3)).toBeCloseTo(0, 8);
      }
    }),
    {seed: 12, numRuns: 200},
  );
});

test('where differences from point to point are independent, five points halve the variance of the central difference', () => {
  const variance = (weights: readonly number[]) => {
    const steps = weights.map((_, i) => weights.slice(i + 1).reduce((sum, weight) => sum + weight, 0));
    return steps.reduce((sum, step) => sum + step * step, 0);
  };
  const five = variance(slopeWeights([0, 1, 2, 3, 4], 2).weights);
  const central = variance(slopeWeights([0, 1, 2], 1).weights);
  expect(five / central).toBeCloseTo(0.52, 12);
});

test('a single point has no slope', () => {
  expect(() => slopeWeights([1], 0)).toThrow(new RangeError('a slope needs at least two points: 1'));
});
