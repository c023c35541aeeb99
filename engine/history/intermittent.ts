/** How demand comes, by how often and how evenly (Syntetos, Boylan & Croston 2005). */
export type DemandPattern = 'smooth' | 'erratic' | 'intermittent' | 'lumpy';

/** Cut-offs of the classification: mean interval in periods, and squared coefficient of variation of the sizes. */
const FREQUENT = 1.32;
const EVEN = 0.49;

/** Where a series of demands per period stands. */
export interface Intermittence {
  /** Periods over periods with demand. */
  meanInterval: number;
  /** Squared coefficient of variation of the demands that are not 0 (population variance). */
  variation: number;
  pattern: DemandPattern;
}

/**
 * Classifies a series of demands per period: Syntetos, Boylan & Croston (2005), On the categorization of demand patterns, Journal of the
 * Operational Research Society 56, 495-503. Null where there was no demand.
 */
export function intermittence(demand: ArrayLike<number>): Intermittence | null {
  const sizes = Array.from(demand).filter((size) => size > 0);
  if (sizes.length === 0) return null;
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const squares = sizes.reduce((sum, size) => sum + (size - mean) * (size - mean), 0);
  const meanInterval = demand.length / sizes.length;
  const variation = squares / sizes.length / (mean * mean);
  const isEven = variation <= EVEN;
  const pattern =
    meanInterval <= FREQUENT ? (isEven ? 'smooth' : 'erratic') : isEven ? 'intermittent' : 'lumpy';
  return {meanInterval, variation, pattern};
}

/** A forecast of demand per period. */
export interface Forecast {
  /** Of each period, made at the end of the one before; null before the first demand. */
  perPeriod: (number | null)[];
  /** Of the period after the last. */
  next: number | null;
  /** Smoothed size of a demand; null before the first. */
  size: number | null;
}

/** A forecast from smoothed sizes and intervals. */
export interface IntervalForecast extends Forecast {
  /** Smoothed periods from one demand to the next; null before the first. */
  interval: number | null;
}

/** A forecast from smoothed sizes and the chance of a demand. */
export interface ProbabilityForecast extends Forecast {
  /** Smoothed chance that a period has demand; null before the first. */
  probability: number | null;
}

/** Smoothing constants in (0, 1]. */
export interface Smoothing {
  size: number;
  /** Of the interval, or of the probability. */
  interval: number;
}

/**
 * Croston's method: size over interval, each smoothed at demands alone, from the first demand on. Croston (1972), Forecasting and stock
 * control for intermittent demands, Operational Research Quarterly 23, 289-303.
 */
export function croston(demand: ArrayLike<number>, smoothing: Smoothing): IntervalForecast {
  return byInterval(demand, smoothing, 1);
}

/**
 * Croston's method without its bias: times 1 - half the smoothing constant of the interval. Syntetos & Boylan (2005), The accuracy of
 * intermittent demand estimates, International Journal of Forecasting 21, 303-314.
 */
export function syntetosBoylan(demand: ArrayLike<number>, smoothing: Smoothing): IntervalForecast {
  return byInterval(demand, smoothing, 1 - smoothing.interval / 2);
}

function byInterval(demand: ArrayLike<number>, smoothing: Smoothing, factor: number): IntervalForecast {
  checkSmoothing(smoothing);
  const perPeriod: (number | null)[] = [];
  let state: {size: number; interval: number} | null = null;
  let since = 0;
  const forecast = () => state && (factor * state.size) / state.interval;
  for (let t = 0; t < demand.length; t++) {
    perPeriod.push(forecast());
    since++;
    if (!(demand[t] > 0)) continue;
    if (state) {
      state.size += smoothing.size * (demand[t] - state.size);
      state.interval += smoothing.interval * (since - state.interval);
    } else state = {size: demand[t], interval: since};
    since = 0;
  }
  return {perPeriod, next: forecast(), size: state && state.size, interval: state && state.interval};
}

/**
 * Size times the chance of a demand, which is smoothed in every period, so that the forecast of an item that nobody asks for any more
 * dies away. Teunter, Syntetos & Babai (2011), Intermittent demand: linking forecasting to inventory obsolescence, European Journal of
 * Operational Research 214, 606-615. Starts from the first demand, with one over its period as the chance.
 */
export function teunterSyntetosBabai(demand: ArrayLike<number>, smoothing: Smoothing): ProbabilityForecast {
  checkSmoothing(smoothing);
  const perPeriod: (number | null)[] = [];
  let state: {size: number; probability: number} | null = null;
  const forecast = () => state && state.size * state.probability;
  for (let t = 0; t < demand.length; t++) {
    perPeriod.push(forecast());
    const isDemand = demand[t] > 0;
    if (state) {
      state.probability += smoothing.interval * (Number(isDemand) - state.probability);
      if (isDemand) state.size += smoothing.size * (demand[t] - state.size);
    } else if (isDemand) state = {size: demand[t], probability: 1 / (t + 1)};
  }
  return {perPeriod, next: forecast(), size: state && state.size, probability: state && state.probability};
}

/** Simple exponential smoothing: the level after each period, from the first value on. Brown (1959). */
export function smoothedLevels(demand: ArrayLike<number>, smoothing: number): number[] {
  checkSmoothing({size: smoothing, interval: smoothing});
  const levels: number[] = [];
  for (let t = 0; t < demand.length; t++)
    levels.push(t === 0 ? demand[0] : levels[t - 1] + smoothing * (demand[t] - levels[t - 1]));
  return levels;
}

function checkSmoothing({size, interval}: Smoothing): void {
  for (const constant of [size, interval])
    if (!(constant > 0 && constant <= 1))
      throw new RangeError(`smoothing constant must be in (0, 1]: ${constant}`);
}
