import {requireNonNegative, requirePositive} from './check.ts';
import {compoundPmf} from './compound-count.ts';
import {type DemandLaw, gammaLaw, type Moments, tabulatedLaw} from './demand-law.ts';
import {type GrowingLaw, growingLaw} from './growing-law.ts';
import type {LineCount} from './panjer-recursion.ts';
import {meanQuantity, type Quantity, secondMoment} from './quantity.ts';
import {averageOverPeriod, convolved} from './time-average.ts';

/** The order lines that reach a stocking point. */
export interface LineDemand {
  /** Order lines a day, not negative. */
  orderRate: number;
  /** Units of a line. */
  quantity: Quantity;
  /** Variance-to-mean ratio of the number of lines in a day, positive; 1 is Poisson. */
  dispersion: number;
}

/** A random stretch of time: mean in days, variance in days squared, not negative. */
export interface Stretch {
  mean: number;
  variance: number;
}

const LARGEST_EXACT_MEAN = 1e4; // units
const LARGEST_TABLE = 1e6; // units

/**
 * Units demanded over a stretch of time that does not depend on the demand, such as the lead time.
 *
 * The number of lines is Poisson for a constant stretch and dispersion 1, else negative binomial with the
 * same mean and variance; that is exact for Poisson lines over a gamma stretch, and close otherwise. Where
 * the variance falls below the mean (dispersion below 1), it is taken as Poisson: the law errs to the safe
 * side. Then compound, by Panjer's recursion. Above a mean of 10^4 units, or a table of some 10^6, a gamma
 * law with the same two moments. Throws RangeError on values out of range.
 */
export function demandOver(demand: LineDemand, stretch: Stretch): DemandLaw {
  const lines = linesOver(demand, stretch);
  const units = unitsOf(lines, demand.quantity);
  if (needsGamma(units)) return gammaLaw(units.mean, units.variance);
  return tabulatedLaw(compoundPmf(lines, demand.quantity), units);
}

/** The law of `demandOver`, made as far as it is asked about; null where it has none that could grow. */
export function growingDemandOver(demand: LineDemand, stretch: Stretch): GrowingLaw | null {
  const lines = linesOver(demand, stretch);
  const units = unitsOf(lines, demand.quantity);
  return units.mean === 0 || needsGamma(units) ? null : growingLaw(lines, demand.quantity, units);
}

function linesOver({orderRate, dispersion}: LineDemand, stretch: Stretch): LineCount {
  requireNonNegative('order rate', orderRate);
  requirePositive('dispersion', dispersion);
  requireNonNegative('mean of the lead time', stretch.mean);
  requireNonNegative('variance of the lead time', stretch.variance);
  const mean = orderRate * stretch.mean;
  const spread = orderRate * stretch.mean * dispersion + orderRate * orderRate * stretch.variance;
  return {mean, variance: Math.max(mean, spread)};
}

/**
 * Units demanded over a stretch whose demand has the given law, and a further time that is uniform on (0,
 * `delay`), days. A lead time that waits for a dispatch every `delay` days, with a constant transit, is such
 * a stretch; so is the time back from a random instant to the review that it depends on. Throws RangeError
 * unless the delay is positive.
 */
export function withUniformDelay(law: DemandLaw, demand: LineDemand, delay: number): DemandLaw {
  requirePositive('delay', delay);
  const overDelay = demandOver(demand, {mean: delay, variance: 0});
  if (overDelay.upper === 0) return law;
  const unitsADay = demand.orderRate * meanQuantity(demand.quantity);
  const mean = law.mean + overDelay.mean / 2;
  const variance = law.variance + overDelay.variance / 2 + (unitsADay * delay * unitsADay * delay) / 12;
  if (law.pmf === null || overDelay.pmf === null) return gammaLaw(mean, variance);
  const average = averageOverPeriod(overDelay.pmf, {...demand, period: delay}, demand.quantity);
  return tabulatedLaw(convolved(law.pmf, average), {mean, variance});
}

/** Units of two independent demands together, such as those of two stretches one after the other. */
export function sumOfDemands(first: DemandLaw, second: DemandLaw): DemandLaw {
  const moments = {mean: first.mean + second.mean, variance: first.variance + second.variance};
  if (first.pmf === null || second.pmf === null) return gammaLaw(moments.mean, moments.variance);
  return tabulatedLaw(convolved(first.pmf, second.pmf), moments);
}

/** Mean and variance of the units of a random number of lines: Wald, and the law of total variance. */
function unitsOf(lines: LineCount, quantity: Quantity): Moments {
  const mean = meanQuantity(quantity);
  const variance = secondMoment(quantity) - mean * mean;
  return {mean: lines.mean * mean, variance: lines.mean * variance + lines.variance * mean * mean};
}

/** The table would have some 30 times the variance-to-mean ratio beyond the mean. */
function needsGamma({mean, variance}: Moments): boolean {
  return mean > 0 && (mean > LARGEST_EXACT_MEAN || mean + (30 * variance) / mean > LARGEST_TABLE);
}
