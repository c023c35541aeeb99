import {moments} from '../../../analysis/moments.ts';
import {fitContinuous, fitWhole, type ContinuousFit, type FamilyFit} from '../../../history/fit-families.ts';
import {
  croston,
  intermittence,
  smoothedLevels,
  syntetosBoylan,
  teunterSyntetosBabai,
  type Forecast,
} from '../../../history/intermittent.ts';
import type {Model, Values} from '../../answer.ts';
import {numberOf, numbersOf} from '../../parameters.ts';

/** Laws fitted to a given sample by maximum likelihood. */
export const fittedLaws: Model = (of) => {
  const sample = numbersOf(of, 'sample');
  const isWhole = sample.every((x) => Number.isInteger(x) && x >= 0);
  if (!isWhole && sample.some((x) => !(x > 0))) return {missing: 'fits of samples that are not positive'};
  const fits: (FamilyFit | ContinuousFit)[] = isWhole ? fitWhole(sample) : fitContinuous(sample);
  const {n, mean, variance} = moments(sample);
  const power = (k: 2 | 3) =>
    sample.reduce((sum, x) => sum + (k === 2 ? 1 : x - mean) * (x - mean) * (x - mean), 0) / n;
  return {
    theory: {
      ...Object.fromEntries(fits.map((fit) => [nameOf(fit), figuresOf(fit)])),
      best_by_AIC: nameOf(fits[0]),
      AIC_gap_to_second: fits[1].aic - fits[0].aic,
      sample: {
        n,
        mean,
        variance,
        skewness_population: power(3) / (power(2) * Math.sqrt(power(2))),
        cv: Math.sqrt(variance!) / mean,
      },
    },
  };
};

function nameOf({family}: FamilyFit): string {
  return family === 'negativeBinomial' ? 'negbin' : family;
}

function figuresOf(fit: FamilyFit | ContinuousFit): Values {
  const {sd, ...parameters} = fit.parameters;
  return {
    ...parameters,
    ...(sd !== undefined && {sd_mle: sd}),
    loglik: fit.logLikelihood,
    AIC: fit.aic,
    BIC: fit.bic,
    ...('andersonDarling' in fit && {KS: fit.kolmogorovSmirnov, AD: fit.andersonDarling}),
  };
}

/** Forecasts of a given series of demands, most of them 0. */
export const intermittentForecasts: Model = (of) => {
  const demand = numbersOf(of, 'demand');
  const smoothing = {size: numberOf(of, 'alpha_size'), interval: numberOf(of, 'alpha_interval')};
  const [plain, unbiased] = [croston(demand, smoothing), syntetosBoylan(demand, smoothing)];
  const dying = teunterSyntetosBabai(demand, smoothing);
  const series = intermittence(demand);
  if (series === null) return {missing: 'forecasts without any demand'};
  return {
    theory: {
      ...figures('croston', plain),
      croston_final_interval: plain.interval,
      ...figures('sba', unbiased),
      sba_final_interval: unbiased.interval,
      ...figures('tsb', dying),
      tsb_final_probability: dying.probability,
      ses_level: smoothedLevels(demand, smoothing.size),
      ADI: series.meanInterval,
      CV2: series.variation,
      class_Syntetos_Boylan: series.pattern,
    },
  };
};

const NOT_YET = -1; // how the cases write a forecast before the first demand

function figures(method: string, {perPeriod, next, size}: Forecast): Values {
  return {
    [`${method}_one_step_forecasts`]: perPeriod.map((forecast) => forecast ?? NOT_YET),
    [`${method}_final_forecast`]: next,
    [`${method}_final_size`]: size,
  };
}
