import {describe, expect, test} from 'vitest';
import {gammaP} from '../../engine/kernel/math.ts';
import {sumOfGammas, type Gamma} from '../../engine/theory/sum-of-gammas.ts';
import {sumOfTimes} from '../../engine/theory/sum-of-times.ts';

/** P(sum > t) of exponentials of different means, by partial fractions. */
function tailOfExponentials(means: readonly number[], t: number): number {
  return means.reduce((sum, one) => {
    const share = means.reduce(
      (product, other) => (other === one ? product : (product * one) / (one - other)),
      1,
    );
    return sum + share * Math.exp(-t / one);
  }, 0);
}

describe('a sum of gammas', () => {
  test.each([
    [[1, 99]],
    [[1, 101]],
    [[1, 3, 500]],
    [[0.01, 100]],
    [[0.001, 240]],
    [[1e-7, 1]],
    [[1e-4, 1, 300]],
  ])('of exponentials of means %j is the closed form, near or far apart', (means) => {
    const {over} = sumOfGammas(means.map((scale) => ({shape: 1, scale})));
    expect(over(0)).toBe(1);
    for (const one of means)
      for (const times of [0.1, 0.5, 1, 3, 8, 20, 60]) {
        const t = one * times;
        expect(Math.abs(over(t) - tailOfExponentials(means, t)), `${t}`).toBeLessThan(1e-12);
      }
  });

  test.each<[number, number]>([
    [2, 5],
    [3.5, 2],
    [0.4, 1],
    [40, 0.5],
  ])('with a fast gamma of shape %d among slow ones is their convolution', (shape, slowShape) => {
    const fast: Gamma = {shape, scale: 0.003};
    const slow: Gamma = {shape: slowShape, scale: 1};
    const {over} = sumOfGammas([fast, slow]);
    const density = (x: number, h: number) =>
      gammaP(shape, (x + h) / fast.scale) - gammaP(shape, x / fast.scale);
    for (const t of [0.01, 0.2, 1, 4]) {
      const [steps, end] = [4000, Math.min(t, fast.scale * (shape + 12 * Math.sqrt(shape) + 30))];
      let within = 0;
      for (let i = 0; i < steps; i++) {
        const [x, h] = [(end * i) / steps, end / steps];
        within += density(x, h) * gammaP(slowShape, Math.max(0, t - x - h / 2));
      }
      expect(Math.abs(1 - over(t) - within)).toBeLessThan(2e-6);
    }
  });

  test('keeps the order of what it is made of', () => {
    const parts: Gamma[] = [
      {shape: 2, scale: 30},
      {shape: 0.7, scale: 0.1},
      {shape: 5, scale: 0.002},
    ];
    const [one, other] = [sumOfGammas(parts), sumOfGammas(parts.toReversed())];
    let before = 1;
    for (let t = 0.001; t < 1000; t *= 1.7) {
      expect(Math.abs(one.over(t) - other.over(t))).toBeLessThan(1e-14);
      expect(one.over(t)).toBeLessThanOrEqual(before + 1e-12);
      before = one.over(t);
    }
  });
});

test('uniform times beside gammas of far apart scales have a law that rises from 0 to 1', () => {
  const law = sumOfTimes([
    {type: 'gamma', shape: 3, scale: 0.1},
    {type: 'gamma', shape: 5, scale: 20},
    {type: 'uniform', min: 0, max: 6},
  ]);
  // without the fast gamma, moved by its mean, the law is the same but for its variance
  const near = sumOfTimes([0.3, {type: 'gamma', shape: 5, scale: 20}, {type: 'uniform', min: 0, max: 6}]);
  let before = 1;
  for (let t = 1; t < 2000; t *= 1.3) {
    const tail = law.over(t);
    expect(tail).toBeGreaterThanOrEqual(0);
    expect(tail).toBeLessThanOrEqual(before + 1e-12);
    expect(Math.abs(tail - near.over(t))).toBeLessThan(2e-5);
    before = tail;
  }
  expect(before).toBeLessThan(1e-11);
});
