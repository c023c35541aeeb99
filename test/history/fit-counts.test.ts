import {describe, expect, test} from 'vitest';
import {fitCounts} from '../../engine/history/fit-counts.ts';
import {frequencies} from '../../engine/history/goodness.ts';
import {distribution, type DistributionSpec} from '../../engine/kernel/distributions.ts';
import {Randomness} from '../../engine/kernel/random.ts';

function sample(spec: DistributionSpec, size: number) {
  const law = distribution(spec);
  const stream = new Randomness('counts', 1).stream('count');
  return frequencies(Float64Array.from({length: size}, (_, i) => law.sample(stream.at(i))));
}

describe('fitting the lines of an order', () => {
  test('keeps a geometric law where the sample bears it', () => {
    const fit = fitCounts(sample({type: 'geometric', mean: 8}, 5000));
    expect(fit.chosen).not.toBe('sample');
    expect(fit.families.find(({family}) => family === 'negativeBinomial')!.dispersion).toBeCloseTo(1, 0);
    expect(distribution(fit.law!).mean).toBeCloseTo(fit.mean, 9);
  });

  test('finds the dispersion of a negative binomial law', () => {
    const law = {type: 'sum' as const, of: [1, {type: 'negativeBinomial' as const, mean: 20, dispersion: 3}]};
    const fit = fitCounts(sample(law, 5000));
    expect(fit.chosen).toBe('negativeBinomial');
    expect(fit.families[0].dispersion).toBeGreaterThan(2.7);
    expect(fit.families[0].dispersion).toBeLessThan(3.3);
    expect(distribution(fit.law!).mean).toBeCloseTo(fit.mean, 9);
    const [best, other] = fit.families;
    expect(best.logLikelihood).toBeGreaterThan(other.logLikelihood);
    expect(other.goodness.p).toBeLessThan(0.001);
  });

  test('plays the sample itself where no family bears it', () => {
    const fit = fitCounts(sample({type: 'table', values: [1, 40], shares: [0.5, 0.5]}, 2000));
    expect(fit).toMatchObject({chosen: 'sample', law: null});
  });

  test('plays the sample itself where it is small or always 1', () => {
    expect(fitCounts(frequencies(Float64Array.of(1, 2, 9)))).toMatchObject({
      chosen: 'sample',
      families: [],
      median: 2,
    });
    expect(fitCounts(frequencies(new Float64Array(100).fill(1)))).toMatchObject({
      chosen: 'sample',
      mean: 1,
      sd: 0,
    });
  });
});
