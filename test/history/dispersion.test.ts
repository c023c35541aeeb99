import fc from 'fast-check';
import {expect, test} from 'vitest';
import {likeliestDispersion} from '../../engine/history/dispersion.ts';
import {frequencies} from '../../engine/history/goodness.ts';
import {negativeBinomialTerm} from '../../engine/kernel/math.ts';

test('no other dispersion has a greater likelihood', () => {
  const sample = fc.array(fc.integer({min: 0, max: 40}), {minLength: 3, maxLength: 30});
  fc.assert(
    fc.property(
      sample.filter((values) => values.some((value) => value > 0)),
      (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const logLikelihood = (r: number) =>
          values.reduce((sum, k) => {
            const p = r / (r + mean);
            return sum + Math.log(negativeBinomialTerm(k, r, p, 1 - p));
          }, 0);
        const best = likeliestDispersion(frequencies(Float64Array.from(values)));
        for (const factor of [0.5, 0.99, 1.01, 2]) {
          const other = Math.min(1e4, Math.max(1e-3, best * factor));
          expect(logLikelihood(other)).toBeLessThanOrEqual(logLikelihood(best) + 1e-9 * values.length);
        }
      },
    ),
    {seed: 1, numRuns: 300},
  );
});

test('a sample that varies no more than a Poisson one has the greatest dispersion', () => {
  expect(likeliestDispersion(frequencies(Float64Array.of(4, 5, 5, 6, 4)))).toBe(1e4);
});
