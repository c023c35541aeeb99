import {controlledEstimate} from '../../../analysis/control-variate.ts';
import {moments} from '../../../analysis/moments.ts';
import {pairedDifference} from '../../../analysis/paired.ts';
import {replicationsNeeded} from '../../../analysis/run-length.ts';
import {independentDifference} from '../../../analysis/welch.ts';
import {integrate} from '../../../kernel/distributions/quadrature.ts';
import {distribution} from '../../../kernel/distributions.ts';
import {exp, expm1} from '../../../kernel/math.ts';
import {Randomness} from '../../../kernel/random.ts';
import type {Model} from '../../answer.ts';
import {numberOf, numbersOf} from '../../parameters.ts';

/** Pairs of a sample: thirty of these tell the variance of an exponential to 0.5 %. */
const PAIRS = 14_000;

/** Two exponentials by inversion: of one uniform, of two, and of one and its complement. */
export const commonExponentials: Model = (of) => {
  const means = [numberOf(of, 'mean1'), numberOf(of, 'mean2')];
  const [first, second] = means.map((mean) => distribution({type: 'exponential', mean}));
  const opposite = 1 - (Math.PI * Math.PI) / 6; // Cov(ln U, ln(1 - U))
  const apart = first.variance + second.variance;
  const together = (means[0] - means[1]) * (means[0] - means[1]);
  return {
    theory: {
      var_difference_independent: apart,
      var_difference_CRN: together,
      variance_ratio: apart / together,
      correlation_CRN: 1,
      var_difference_antithetic: apart - 2 * means[0] * means[1] * opposite,
      correlation_antithetic: opposite,
    },
    simulation: {
      type: 'sampled',
      size: PAIRS,
      draw(seed, replication, size) {
        const [u, v] = uniforms(seed, replication, size);
        const x = u.map((p) => first.quantile(p));
        const common = pairedDifference(
          x,
          u.map((p) => second.quantile(p)),
        );
        const independent = pairedDifference(
          x,
          v.map((p) => second.quantile(p)),
        );
        const antithetic = pairedDifference(
          x,
          u.map((p) => second.quantile(1 - p)),
        );
        return {
          var_difference_independent: square(independent.sd!),
          var_difference_CRN: square(common.sd!),
          variance_ratio: common.varianceReduction!,
          correlation_CRN: common.correlation!,
          var_difference_antithetic: square(antithetic.sd!),
          correlation_antithetic: antithetic.correlation!,
        };
      },
    },
  };
};

/** Costs of two order quantities against one exponential demand. */
export const commonDemand: Model = (of) => {
  const demand = distribution({type: 'exponential', mean: numberOf(of, 'demand_mean')});
  const [holding, shortage] = [numberOf(of, 'h'), numberOf(of, 'b')];
  const quantities = [numberOf(of, 'Q1'), numberOf(of, 'Q2')];
  const cost = (i: number) => (d: number) =>
    d < quantities[i] ? holding * (quantities[i] - d) : shortage * (d - quantities[i]);
  const [one, other] = [cost(0), cost(1)];
  const cuts = [0, ...[...quantities].sort((a, b) => a - b)];
  cuts.push(cuts[2] + FAR * demand.mean);
  const expected = (f: (d: number) => number) =>
    cuts.slice(1).reduce((sum, cut, i) => sum + integrate((d) => f(d) * demand.density!(d), cuts[i], cut), 0);
  const variance = (f: (d: number) => number) => {
    const mean = expected(f);
    return expected((d) => square(f(d) - mean));
  };
  const [varianceOne, varianceOther] = [variance(one), variance(other)];
  const common = variance((d) => one(d) - other(d));
  const independent = varianceOne + varianceOther;
  const needed = (ofDifference: number) => Math.ceil(square(Z95 / 0.1) * ofDifference);
  return {
    theory: {
      mean_difference: expected((d) => one(d) - other(d)),
      var_difference_CRN: common,
      var_difference_independent: independent,
      variance_ratio: independent / common,
      correlation: (independent - common) / (2 * Math.sqrt(varianceOne * varianceOther)),
      'replications_for_halfwidth_0.1_CRN': needed(common),
      'replications_for_halfwidth_0.1_independent': needed(independent),
    },
    simulation: {
      type: 'sampled',
      size: PAIRS,
      draw(seed, replication, size) {
        const stream = new Randomness(seed, replication).stream('demand');
        const demands = Float64Array.from({length: size}, (_, i) => demand.sample(stream.at(i)));
        const costs = [demands.map(one), demands.map(other)];
        const difference = pairedDifference(costs[0], costs[1]);
        return {
          var_difference_CRN: square(difference.sd!),
          var_difference_independent: moments(costs[0]).variance! + moments(costs[1]).variance!,
          variance_ratio: difference.varianceReduction!,
          correlation: difference.correlation!,
        };
      },
    },
  };
};

const Z95 = 1.96; // as rounded in the tables of books
const FAR = 60; // means of an exponential: beyond lies 10^-26

/** E e^(aU) with U as control, and by antithetic pairs. */
export const varianceReduction: Model = (of) => {
  const a = numberOf(of, 'a');
  const mean = expm1(a) / a;
  const variance = expm1(2 * a) / (2 * a) - mean * mean;
  const covariance = (exp(a) * (a - 1) + 1) / (a * a) - mean / 2;
  return {
    theory: {
      mean,
      variance_crude: variance,
      optimal_coefficient: 12 * covariance,
      variance_with_control: variance - 12 * covariance * covariance,
      variance_of_antithetic_pair_mean: (variance + exp(a) - mean * mean) / 2,
    },
    simulation: {
      type: 'sampled',
      size: PAIRS,
      draw(seed, replication, size) {
        const [u] = uniforms(seed, replication, size);
        const y = u.map((p) => exp(a * p));
        const controlled = controlledEstimate(y, u, 0.5);
        const crude = moments(y);
        return {
          mean: controlled.mean,
          variance_crude: crude.variance!,
          optimal_coefficient: controlled.coefficient,
          variance_with_control: controlled.variance,
          variance_of_antithetic_pair_mean: moments(u.map((p) => (exp(a * p) + exp(a * (1 - p))) / 2))
            .variance!,
        };
      },
    },
  };
};

/** Two given samples, pair by pair and independently. */
export const twoSystems: Model = (of) => {
  const [x, y] = [numbersOf(of, 'x'), numbersOf(of, 'y')];
  const confidence = numberOf(of, 'level');
  const paired = pairedDifference(x, y, confidence);
  const welch = independentDifference(x, y, confidence);
  return {
    theory: {
      paired_t_interval: [paired.mean - paired.halfWidth!, paired.mean + paired.halfWidth!],
      welch_interval: [welch.mean - welch.halfWidth, welch.mean + welch.halfWidth],
      welch_df: welch.degreesOfFreedom,
      correlation: paired.correlation,
      n_for_paired_halfwidth_one_tenth_of_current: replicationsNeeded(paired.sd!, 0.1 * paired.halfWidth!, {
        confidence,
      }),
    },
  };
};

function uniforms(seed: string, replication: number, size: number): Float64Array[] {
  const randomness = new Randomness(seed, replication);
  return ['first', 'second'].map((purpose) => {
    const stream = randomness.stream(purpose);
    return Float64Array.from({length: size}, (_, i) => stream.at(i).uniform());
  });
}

function square(x: number): number {
  return x * x;
}
