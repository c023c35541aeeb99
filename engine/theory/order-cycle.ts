import type {DistributionSpec} from '../kernel/distributions.ts';
import {exp} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';
import {mixtureOfTimes, sumOfTimes, type TimeLaw} from './sum-of-times.ts';
import {quantileOfTail} from './tail.ts';

export interface OccasionalStage {
  /** Law of the time that it takes, as in `sumOfTimes`. */
  of: DistributionSpec;
  /** P(an order has it), in [0, 1]. */
  probability: number;
}

/** The order cycle through independent stages, one of which only some orders have, such as a hold or a wait for stock. */
export function orderCycle(stages: readonly DistributionSpec[], occasional?: OccasionalStage): TimeLaw {
  const usual = sumOfTimes(stages);
  if (!occasional) return usual;
  const {of, probability} = occasional;
  if (!(probability >= 0 && probability <= 1)) {
    throw new RangeError(`probability must lie in [0, 1]: ${probability}`);
  }
  return mixtureOfTimes([usual, sumOfTimes([...stages, of])], [1 - probability, probability]);
}

/**
 * The time until the slowest of several independent exponential times of these means, positive, at most 20 of them, is over: E[max] by
 * inclusion and exclusion. Ross (2019), Introduction to Probability Models, section 5.2.
 */
export function slowestOf(means: readonly number[]): {mean: number; quantile(p: number): number} {
  if (means.length === 0 || means.length > 20) {
    throw new RangeError(`number of times must lie in 1 .. 20: ${means.length}`);
  }
  means.forEach((mean) => requirePositive('mean', mean));
  let mean = 0;
  for (let subset = 1; subset < 2 ** means.length; subset++) {
    let rate = 0;
    let sign = -1;
    means.forEach((one, i) => {
      if (Math.floor(subset / 2 ** i) % 2 === 0) return;
      rate += 1 / one;
      sign = -sign;
    });
    mean += sign / rate;
  }
  const over = (t: number) => 1 - means.reduce((product, one) => product * (1 - exp(-t / one)), 1);
  return {mean, quantile: (p) => quantileOfTail(over, p, mean)};
}

/**
 * Mean time until the last of a random number of lines is ready, each exponential at `rate`, positive: the sum of the first N of 1, 1/2,
 * 1/3, … over the rate. `shares[i]` is P(N = i + 1), not negative.
 */
export function meanOfLastLine(shares: readonly number[], rate: number): number {
  requirePositive('rate', rate);
  let harmonic = 0;
  let sum = 0;
  let mean = 0;
  shares.forEach((share, i) => {
    requireNonNegative('share', share);
    harmonic += 1 / (i + 1);
    sum += share;
    mean += share * harmonic;
  });
  requirePositive('sum of shares', sum);
  return mean / sum / rate;
}
