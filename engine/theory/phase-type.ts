import {distribution, type DistributionSpec} from '../kernel/distributions.ts';
import {luFactors, type Matrix, poissonTerm} from '../kernel/math.ts';
import {requireNonNegative, requirePositive, requireWhole} from './check.ts';
import {quantileOfTail} from './tail.ts';

/**
 * The time that a Markov chain takes to leave its phases: it starts in phase i with probability start[i], and at 0 or at its end with what
 * is missing to 1; from phase i it goes to phase j at rate rates[i][j], j ≠ i, and leaves phase i at rate -rates[i][i] in all. Neuts
 * (1981), Matrix-Geometric Solutions in Stochastic Models, chapter 2.
 */
export interface PhaseType {
  start: readonly number[];
  rates: Matrix;
}

/** Exponential stages of these means, positive, one after the other. */
export function stagesInSeries(means: readonly number[]): PhaseType {
  means.forEach((mean) => requirePositive('mean of a stage', mean));
  const rates = means.map((mean, i) =>
    means.map((_, j) => (j === i ? -1 / mean : j === i + 1 ? 1 / mean : 0)),
  );
  return {start: means.map((_, i) => (i === 0 ? 1 : 0)), rates};
}

/** As many equal exponential stages as `shape`, of a mean in all. */
export function erlangPhases(shape: number, mean: number): PhaseType {
  requireWhole('shape', shape, 1);
  return stagesInSeries(new Array<number>(shape).fill(mean / shape));
}

/** An exponential time of means[i] with probability shares[i]; shares may add up to less than 1, the rest being 0. */
export function hyperexponentialPhases(means: readonly number[], shares: readonly number[]): PhaseType {
  return mixedPhases(
    means.map((mean) => stagesInSeries([mean])),
    shares,
  );
}

/** One of several laws, by chance. */
export function mixedPhases(laws: readonly PhaseType[], shares: readonly number[]): PhaseType {
  if (laws.length !== shares.length || laws.length === 0) {
    throw new RangeError(`laws need one share each: ${laws.length} laws, ${shares.length} shares`);
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(shares.every((share) => share >= 0) && total <= 1 + 1e-12)) {
    throw new RangeError(`shares must not be negative and add up to 1 at most: ${shares.join(', ')}`);
  }
  return {
    start: laws.flatMap(({start}, i) => start.map((one) => shares[i] * one)),
    rates: blocks(laws.map(({rates}) => rates)),
  };
}

/** One time after the other, independent. */
export function phasesInSeries(first: PhaseType, second: PhaseType): PhaseType {
  const n = first.start.length;
  const rates = blocks([first.rates, second.rates]);
  const exits = exitRates(first);
  for (let i = 0; i < n; i++) second.start.forEach((share, j) => (rates[i][n + j] = exits[i] * share));
  const atOnce = 1 - first.start.reduce((sum, share) => sum + share, 0);
  return {start: [...first.start, ...second.start.map((share) => atOnce * share)], rates};
}

/** The phases of a law, or null where it is not made of exponential ones. Throws RangeError as `distribution` does. */
export function phasesOf(spec: DistributionSpec): PhaseType | null {
  distribution(spec);
  if (typeof spec === 'number') return null;
  switch (spec.type) {
    case 'exponential':
      return stagesInSeries([spec.mean]);
    case 'erlang':
      return erlangPhases(spec.shape, spec.mean);
    case 'hyperexponential':
      return hyperexponentialPhases(spec.means, spec.shares);
    case 'sum': {
      const parts = spec.of.map(phasesOf);
      return parts.every((part) => part !== null) ? parts.reduce(phasesInSeries) : null;
    }
    case 'mixture': {
      const parts = spec.of.map(phasesOf);
      return parts.every((part) => part !== null) ? mixedPhases(parts, spec.shares) : null;
    }
    default:
      return null;
  }
}

/** At which the time ends in each phase. */
export function exitRates({rates}: PhaseType): number[] {
  return rates.map((row, i) => {
    let within = 0;
    for (let j = 0; j < row.length; j++) if (j !== i) within += row[j];
    return Math.max(0, -row[i] - within);
  });
}

/** Moments and law of a phase-type time. */
export interface PhaseTypeLaw {
  mean: number;
  variance: number;
  /** P(T > t), t >= 0. */
  over(t: number): number;
  /** Smallest t with P(T <= t) >= p, for p in [0, 1). */
  quantile(p: number): number;
}

const MOST_JUMPS = 20_000_000;

/**
 * The law by uniformisation, P(T > t) = sum over k of Poisson(k; qt) · P(not ended after k jumps), q the greatest rate: all terms are
 * positive, so that its relative error is near the number of jumps times that of a rounding. Stewart (1994), Introduction to the Numerical
 * Solution of Markov Chains, section 8.2. Throws RangeError where phases do not lead out, or a time takes more than 2·10⁷ jumps.
 */
export function phaseTypeLaw(law: PhaseType): PhaseTypeLaw {
  const {start, rates} = law;
  const factors = luFactors(rates.map((row) => Float64Array.from(row, (rate) => -rate)));
  const ones = new Float64Array(start.length).fill(1);
  const means = factors.solve(ones); // from each phase
  const mean = dot(start, means);
  const variance = 2 * dot(start, factors.solve(means)) - mean * mean;
  const fastest = rates.reduce((most, row, i) => Math.max(most, -row[i]), 0);
  const left = survivors(law, fastest);
  const over = (t: number): number => {
    requireNonNegative('time', t);
    return poissonMean(fastest * t, left);
  };
  return {mean, variance, over, quantile: (p) => quantileOfTail(over, p, mean || 1)};
}

/** P(not ended after k jumps) of the chain with jumps at a common rate, kept as it grows. */
function survivors({start, rates}: PhaseType, fastest: number): (k: number) => number {
  const steps = rates.map((row, i) =>
    Float64Array.from(row, (rate, j) => (i === j ? 1 : 0) + rate / fastest),
  );
  const shares: number[] = [];
  let state = Float64Array.from(start);
  return (k) => {
    while (shares.length <= k) {
      if (k > MOST_JUMPS) throw new RangeError(`rates lie too far apart: ${k} jumps of the fastest`);
      shares.push(state.reduce((sum, share) => sum + share, 0));
      const next = new Float64Array(state.length);
      state.forEach((share, i) => {
        if (share > 0) for (let j = 0; j < next.length; j++) next[j] += share * steps[i][j];
      });
      state = next;
    }
    return shares[k];
  };
}

/** E[f(K)], K Poisson, f falling as tails of phase-type laws do: outward from the mode, until what is left is negligible. */
function poissonMean(mean: number, f: (k: number) => number): number {
  if (mean === 0) return f(0);
  const mode = Math.floor(mean);
  const top = poissonTerm(mode, mean);
  let sum = top * f(mode);
  let term = top;
  for (let k = mode; k > 0; k--) {
    term *= k / mean;
    const value = term * f(k - 1);
    sum += value;
    if (value < 1e-18 * sum) break;
  }
  term = top;
  for (let k = mode + 1; ; k++) {
    term *= mean / k;
    const value = term * f(k);
    sum += value;
    if (value <= 1e-18 * sum * (1 - mean / (k + 1))) return sum;
  }
}

function blocks(parts: readonly Matrix[]): number[][] {
  const size = parts.reduce((sum, part) => sum + part.length, 0);
  const rows: number[][] = [];
  let from = 0;
  for (const part of parts) {
    for (const row of part) {
      const wide = new Array<number>(size).fill(0);
      for (let j = 0; j < row.length; j++) wide[from + j] = row[j];
      rows.push(wide);
    }
    from += part.length;
  }
  return rows;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}
