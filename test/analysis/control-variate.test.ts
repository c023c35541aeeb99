import {expect, test} from 'vitest';
import {controlledEstimate} from '../../engine/analysis/control-variate.ts';
import {estimate} from '../../engine/analysis/interval.ts';
import {casesOf, uniforms} from './cases.ts';

test.each(casesOf('variance-reduction'))(
  'a uniform controls its exponential by the exact coefficient: $id',
  ({parameter, expected}) => {
    const a = parameter<number>('a');
    const uniform = uniforms(11);
    const u = Array.from({length: 100_000}, uniform);
    const y = u.map((p) => Math.exp(a * p));
    const controlled = controlledEstimate(y, u, 0.5);
    expect(controlled.coefficient / expected<number>('optimal_coefficient')).toBeCloseTo(1, 2);
    expect(controlled.variance / expected<number>('variance_with_control')).toBeCloseTo(1, 1);
    expect(Math.abs(controlled.mean - expected<number>('mean'))).toBeLessThan(2 * controlled.halfWidth);
    const antithetic = u.map((p) => (Math.exp(a * p) + Math.exp(a * (1 - p))) / 2);
    const {sd} = estimate(antithetic);
    expect((sd! * sd!) / expected<number>('variance_of_antithetic_pair_mean')).toBeCloseTo(1, 1);
    expect(controlled.halfWidth).toBeLessThan(0.2 * estimate(y).halfWidth!);
  },
);

test('the interval with a control holds the mean as often as it says', () => {
  const uniform = uniforms(5);
  const studies = 2000;
  let hits = 0;
  for (let study = 0; study < studies; study++) {
    const control = Array.from({length: 10}, () => uniform() + uniform() + uniform());
    const y = control.map((c) => 2 * c + uniform() + uniform() + uniform());
    const {mean, halfWidth} = controlledEstimate(y, control, 1.5, 0.9);
    if (Math.abs(mean - 4.5) <= halfWidth) hits++;
  }
  expect(Math.abs(hits / studies - 0.9)).toBeLessThan(4 * Math.sqrt((0.9 * 0.1) / studies));
});

test('a control that explains all leaves nothing, and one that does not vary is refused', () => {
  expect(controlledEstimate([3, 5, 9], [1, 2, 4], 2)).toMatchObject({mean: 5, coefficient: 2});
  expect(() => controlledEstimate([1, 2, 3], [4, 4, 4], 4)).toThrow(
    new RangeError('control must vary: 4 throughout'),
  );
  expect(() => controlledEstimate([1, 2], [1, 2], 1)).toThrow(RangeError);
});
