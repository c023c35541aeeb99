import fc from 'fast-check';
import {expect, test} from 'vitest';
import {fitContinuous, fitWhole} from '../../engine/history/fit-families.ts';
import {distribution, type DistributionSpec} from '../../engine/kernel/distributions.ts';
import {Randomness} from '../../engine/kernel/random.ts';
import {casesOf} from '../analysis/cases.ts';

function sampleOf(spec: DistributionSpec, n: number): number[] {
  const [law, stream] = [distribution(spec), new Randomness('fit', 0).stream(JSON.stringify(spec))];
  return Array.from({length: n}, (_, i) => law.sample(stream.at(i)));
}

test.each(casesOf('distribution-fitting'))(
  'parameters, likelihood and distances are those of the reference: $id',
  ({parameter, expected}) => {
    const sample = parameter<number[]>('sample');
    const isWhole = sample.every(Number.isInteger);
    const fits = isWhole ? fitWhole(sample) : fitContinuous(sample);
    for (const {family, parameters, logLikelihood, aic, bic} of fits) {
      const figures = expected<Record<string, number>>(family === 'negativeBinomial' ? 'negbin' : family);
      const near = (actual: number, name: string) =>
        expect(Math.abs(actual / figures[name] - 1), `${family} ${name}`).toBeLessThan(1e-6);
      for (const [name, value] of Object.entries(parameters)) near(value, name === 'sd' ? 'sd_mle' : name);
      near(logLikelihood, 'loglik');
      near(aic, 'AIC');
      near(bic, 'BIC');
    }
    expect(fits[0].family.startsWith(expected<string>('best_by_AIC').slice(0, 3))).toBe(true);
    if (!isWhole)
      for (const fit of fitContinuous(sample)) {
        const figures = expected<Record<string, number>>(fit.family);
        expect(fit.kolmogorovSmirnov).toBeCloseTo(figures.KS, 7);
        expect(fit.andersonDarling).toBeCloseTo(figures.AD, 7);
      }
  },
);

test.each<[DistributionSpec, string, Record<string, number>]>([
  [{type: 'gamma', shape: 2.5, scale: 3}, 'gamma', {shape: 2.5, scale: 3}],
  [{type: 'weibull', shape: 3, scale: 10}, 'weibull', {shape: 3, scale: 10}],
  [{type: 'lognormal', mean: Math.exp(1.5), cv: Math.sqrt(Math.E - 1)}, 'lognormal', {mu: 1, sigma: 1}],
  [{type: 'normal', mean: 50, sd: 8}, 'normal', {mean: 50, sd: 8}],
])('a large sample of %j leads back to its law', (spec, family, parameters) => {
  const [best] = fitContinuous(sampleOf(spec, 20_000));
  expect(best.family).toBe(family);
  for (const [name, value] of Object.entries(parameters))
    expect(Math.abs(best.parameters[name] - value)).toBeLessThan(0.03 * value); // 4 standard errors
  expect(best.kolmogorovSmirnov).toBeLessThan(0.01);
});

test('a large sample of counts leads back to its law', () => {
  const [negativeBinomial] = fitWhole(sampleOf({type: 'negativeBinomial', r: 3, p: 0.2}, 20_000));
  expect(negativeBinomial.family).toBe('negativeBinomial');
  expect(Math.abs(negativeBinomial.parameters.r / 3 - 1)).toBeLessThan(0.06);
  expect(fitWhole(sampleOf({type: 'poisson', mean: 6}, 5000))[0].family).toBe('poisson');
});

test('samples of nearly one value, and with values far beyond the others, have fits and likelihoods too', () => {
  const near = Array.from({length: 50}, (_, i) => 1000 + Math.sin(i * i));
  for (const sample of [near, near.map((x) => 1000 + (x - 1000) / 1e5)]) {
    const fits = fitContinuous(sample);
    const named = (family: string) => fits.find((fit) => fit.family === family)!;
    const {shape, scale} = named('gamma').parameters;
    const {mean, sd} = named('normal').parameters;
    expect(scale * shape).toBeCloseTo(mean, 9);
    if (sample === near) expect(Math.abs(shape / (mean / sd) ** 2 - 1)).toBeLessThan(1e-3);
    for (const {logLikelihood} of fits) expect(logLikelihood).toBeGreaterThan(-1e4);
    expect(named('exponential').aic).toBeGreaterThan(named('normal').aic);
  }
  const far = [...Array.from({length: 3000}, (_, i) => 1 + (i % 7)), 2e5];
  for (const {logLikelihood, aic} of [...fitContinuous(far), ...fitWhole(far)]) {
    expect(Number.isFinite(logLikelihood)).toBe(true);
    expect(Number.isFinite(aic)).toBe(true);
  }
});

test('far out, logarithms of densities are those of the formulas', () => {
  const far = [1000, 10_000];
  const of = (fits: readonly {family: string; logLikelihood: number}[], family: string) =>
    fits.find((fit) => fit.family === family)!.logLikelihood;
  const counts = [...new Array<number>(99).fill(1), 10_000];
  const mean = 100.99;
  let factorial = 0;
  for (let k = 2; k <= 10_000; k++) factorial += Math.log(k);
  const exact = 10_099 * Math.log(mean) - 100 * mean - factorial;
  expect(Math.abs(of(fitWhole(counts), 'poisson') / exact - 1)).toBeLessThan(1e-12);
  const spread = [...new Array<number>(9999).fill(0).map((_, i) => 1 + i / 1e4), ...far];
  const n = spread.length;
  const average = spread.reduce((sum, x) => sum + x, 0) / n;
  expect(Math.abs(of(fitContinuous(spread), 'exponential') / (-n * Math.log(average) - n) - 1)).toBeLessThan(
    1e-12,
  );
});

test('the likelihood of a fit falls when a parameter is moved', () => {
  const sample = sampleOf({type: 'gamma', shape: 1.4, scale: 3}, 60);
  const logLikelihood = (spec: DistributionSpec) => {
    const {density} = distribution(spec);
    return sample.reduce((sum, x) => sum + Math.log(density!(x)), 0);
  };
  const fits = new Map(fitContinuous(sample).map((fit) => [fit.family, fit]));
  fc.assert(
    fc.property(fc.constantFrom(0.9, 1, 1.1), fc.constantFrom(0.9, 1, 1.1), (a, b) => {
      for (const type of ['gamma', 'weibull'] as const) {
        const {parameters, logLikelihood: greatest} = fits.get(type)!;
        const spec = {type, shape: a * parameters.shape, scale: b * parameters.scale};
        const moved = logLikelihood(spec as DistributionSpec);
        if (a === 1 && b === 1) expect(moved).toBeCloseTo(greatest, 9);
        else expect(moved).toBeLessThan(greatest);
      }
    }),
    {seed: 1, numRuns: 20},
  );
});

test('the fit of a sample in other units is the fit in other units', () => {
  const sample = sampleOf({type: 'weibull', shape: 1.7, scale: 3}, 40);
  const [one, other] = [fitContinuous(sample), fitContinuous(sample.map((x) => 1000 * x))];
  expect(other.map(({family}) => family)).toEqual(one.map(({family}) => family));
  one.forEach(({kolmogorovSmirnov}, i) =>
    expect(other[i].kolmogorovSmirnov).toBeCloseTo(kolmogorovSmirnov, 9),
  );
});

test('samples that no such law can have are refused', () => {
  const refused = 'sample must have two different values and all positive';
  expect(() => fitContinuous([1, 1, 1])).toThrow(refused);
  expect(() => fitContinuous([0, 1])).toThrow(refused);
  expect(() => fitContinuous([])).toThrow(refused);
  expect(() => fitWhole([0.5])).toThrow('sample must have whole numbers of at least 0, and not 0 alone');
  expect(() => fitWhole([0, 0])).toThrow(RangeError);
});
