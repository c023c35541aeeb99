import {exp, stationaryLaw} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';
import {type DemandLaw, tabulatedLaw} from './demand-law.ts';

/** Poisson demand, one unit at a time, whose rate changes with the phase of a Markov chain. */
export interface ModulatedDemand {
  /** Units a day in each phase, not negative, one of them positive. */
  rates: readonly number[];
  /** Changes a day from each phase to each; the diagonal counts for nothing. */
  switching: readonly (readonly number[])[];
}

/** Units demanded over a stretch of time, when no phase is known. */
export interface ModulatedLaw extends DemandLaw {
  /** Units a day in the long run. */
  readonly demandRate: number;
  /**
   * P(D <= k) as the customers at the end of the stretch see it. It is not `cdf`, for more of them come while the
   * rate is high.
   */
  seenCdf(k: number): number;
}

const TAIL = 1e-16;

/**
 * The law over `time` days, from the joint law of units and phase by uniformisation. Neuts (1979), A versatile
 * Markovian point process, Journal of Applied Probability 16, 764-779; in inventories Song & Zipkin (1993),
 * Inventory control in a fluctuating demand environment, Operations Research 41, 351-370. Throws RangeError on
 * values out of range.
 */
export function modulatedLaw({rates, switching}: ModulatedDemand, time: number): ModulatedLaw {
  requirePositive('time', time);
  for (const rate of rates) requireNonNegative('rate', rate);
  for (const rate of switching.flat()) requireNonNegative('rate of change', rate);
  if (rates.length === 0 || switching.length !== rates.length)
    throw new RangeError(`${rates.length} rates need as many rows of changes: ${switching.length}`);
  const phases = stationaryLaw(switching);
  let demandRate = 0;
  rates.forEach((rate, i) => (demandRate += phases[i] * rate));
  requirePositive('demand rate', demandRate);
  const byPhase = unitsAndPhase({rates, switching}, phases, time);
  const pmf = byPhase.map((row) => row.reduce((sum, share) => sum + share, 0));
  const seen = byPhase.map((row) => row.reduce((sum, share, i) => sum + share * rates[i], 0));
  const law = tabulatedLaw(pmf);
  const seenLaw = tabulatedLaw(seen);
  return {...law, demandRate, seenCdf: seenLaw.cdf};
}

/** P(D = k, phase i at the end), by k and i, starting in the long run. */
function unitsAndPhase(
  {rates, switching}: ModulatedDemand,
  start: Float64Array,
  time: number,
): Float64Array[] {
  const leaving = switching.map((row, i) => row.reduce((sum, rate, j) => sum + (j === i ? 0 : rate), 0));
  const pace = Math.max(...leaving.map((rate, i) => rate + rates[i]));
  const stay = leaving.map((rate, i) => 1 - (rate + rates[i]) / pace);
  const result: Float64Array[] = [];
  let now: Float64Array[] = [start];
  for (const weight of poissonWeights(pace * time)) {
    now.forEach((row, k) => {
      result[k] ??= new Float64Array(rates.length);
      row.forEach((share, i) => (result[k][i] += weight * share));
    });
    const next = Array.from({length: now.length + 1}, () => new Float64Array(rates.length));
    now.forEach((row, k) =>
      row.forEach((share, i) => {
        next[k][i] += share * stay[i];
        next[k + 1][i] += (share * rates[i]) / pace;
        switching[i].forEach((rate, j) => {
          if (j !== i) next[k][j] += (share * rate) / pace;
        });
      }),
    );
    now = next;
  }
  return result;
}

/** Poisson probabilities of 0, 1, …, as far as they matter, scaled to add up to 1. */
function poissonWeights(mean: number): number[] {
  const weights: number[] = [];
  let term = 1; // up to the factor e^-mean, taken in parts that no number is too small for
  let total = 0;
  for (let k = 0; k <= mean || term > TAIL * total; k++) {
    weights.push(term);
    total += term;
    term *= mean / (k + 1);
    if (total < 1e250) continue;
    const scale = exp(-500);
    for (let i = 0; i <= k; i++) weights[i] *= scale;
    term *= scale;
    total *= scale;
  }
  return weights.map((weight) => weight / total);
}
