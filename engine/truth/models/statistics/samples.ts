import {batchMeans} from '../../../analysis/batch-means.ts';
import {estimate} from '../../../analysis/interval.ts';
import {leastSquares} from '../../../analysis/least-squares.ts';
import {moments} from '../../../analysis/moments.ts';
import {quantile, quantileEstimate, type QuantileType} from '../../../analysis/quantile.ts';
import {autocorrelation, vonNeumannRatio} from '../../../analysis/serial.ts';
import {mser5} from '../../../analysis/warm-up.ts';
import {Tally} from '../../../kernel/tally.ts';
import type {Model} from '../../answer.ts';
import {numbersOf, rowsOf} from '../../parameters.ts';

const BATCHES = 8;
const LAGS = [1, 2, 3, 4, 5];

/** Quantiles by several definitions, serial statistics and intervals of a given series. */
export const sampleStatistics: Model = (of) => {
  const [data, levels] = [numbersOf(of, 'data'), numbersOf(of, 'p')];
  const quantiles = (type: QuantileType) => levels.map((p) => quantile(data, p, type));
  const {mean, variance} = moments(data);
  const batches = batchMeans(data, Math.floor(data.length / BATCHES));
  const p90 = quantileEstimate(data, 0.9);
  return {
    theory: {
      type1_inverse_cdf: quantiles(1),
      type5: quantiles(5),
      type6: quantiles(6),
      type7_default_numpy_R: quantiles(7),
      type8: quantiles(8),
      mean,
      variance_unbiased: variance,
      autocorrelation_lag1_5: LAGS.map((lag) => autocorrelation(data, lag)),
      von_neumann_ratio: vonNeumannRatio(data),
      [`batch_means_${BATCHES}`]: [...batches],
      batch_means_halfwidth_95: estimate(batches).halfWidth,
      quantile90_binomial_ci: [p90.low, p90.high],
      quantile90_ci_ranks: [p90.ranks.low, p90.ranks.high],
      quantile90_ci_coverage: p90.coverage,
    },
  };
};

/** Where MSER-5 cuts a given path. */
export const truncation: Model = (of) => {
  const path = numbersOf(of, 'path');
  const cut = mser5(path);
  return {
    theory: {
      truncation_batches: cut.batches,
      truncation_observations: cut.observations,
      mser_values: cut.statistic,
      truncated_mean: cut.mean,
      untruncated_mean_of_batched_data: moments(batchMeans(path, 5)).mean,
      argmin_without_half_rule: cut.lowest,
    },
  };
};

/** Figures of a case file have 15 significant digits: from here on it does not hold every integer. */
const LARGEST_EXACT = 1e15;

/** Running mean and variance of given numbers. */
export const runningMoments: Model = (of) => {
  const tallies = rowsOf(of, 'data_sets').map((data) => {
    const tally = new Tally();
    data.forEach((x) => tally.add(x));
    return tally;
  });
  if (tallies.some(({max}) => max >= LARGEST_EXACT))
    return {missing: 'the sixteenth digit of a data set, which the case file has rounded away'};
  return {
    theory: {
      variance_unbiased: tallies.map(({variance}) => variance),
      mean: tallies.map(({mean}) => mean),
    },
  };
};

/** Least squares with an intercept. */
export const regression: Model = (of) => {
  const fit = leastSquares(rowsOf(of, 'X'), numbersOf(of, 'y'));
  return {
    theory: {
      coefficients: fit.coefficients,
      standard_errors: fit.standardErrors,
      R2: fit.r2,
      residual_variance: fit.residualVariance,
    },
  };
};
