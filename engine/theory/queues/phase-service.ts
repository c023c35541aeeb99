import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {luFactors, type Matrix, poissonTerm} from '../../kernel/math.ts';
import {requirePositive} from '../check.ts';
import {exitRates, type PhaseType, phaseTypeLaw} from '../phase-type.ts';

export interface PhaseServiceOptions {
  /**
   * Law of the interval between arrivals, of positive mean: constant, uniform, exponential, Erlang, hyperexponential, a table, or sums and
   * mixtures of these.
   */
  interarrival: DistributionSpec;
  /** Law of a service, without probability at 0; its mean below that of an interval. */
  service: PhaseType;
}

/** Steady state of GI/PH/1, first come first served. */
export interface PhaseServiceQueue {
  utilisation: number;
  L: number;
  Lq: number;
  W: number;
  Wq: number;
  /** P(an arrival waits). */
  pWait: number;
  varianceOfWait: number;
  /** P(waiting time > t), t >= 0. */
  waitOver(t: number): number;
  /** Smallest t with P(waiting time <= t) >= p, for p in [0, 1). */
  waitQuantile(p: number): number;
}

/** Whether `phaseServiceQueue` takes this law of intervals. */
export function isIntervalOfPhases(spec: DistributionSpec): boolean {
  if (typeof spec === 'number') return true;
  if (spec.type === 'sum' || spec.type === 'mixture') return spec.of.every(isIntervalOfPhases);
  return ['constant', 'exponential', 'erlang', 'hyperexponential', 'uniform', 'table', 'empirical'].includes(
    spec.type,
  );
}

const MOST_STEPS = 1_000_000;

/**
 * GI/PH/1, so also E_k/E_m/1, M/PH/1, D/PH/1: the waiting time is itself of phase type, with the rates Q = T + t a of a service that goes on
 * with probability a, where a is the smallest solution of a = start · E[e^(Q A)], A an interval between arrivals. Asmussen (2003), Applied
 * Probability and Queues, theorem VIII.5.1; found by iteration from 0, which climbs. Throws RangeError unless the utilisation is below 1, or
 * on an interarrival law of another type.
 */
export function phaseServiceQueue({interarrival, service}: PhaseServiceOptions): PhaseServiceQueue {
  const {mean} = distribution(interarrival);
  requirePositive('mean interarrival time', mean);
  const meanService = phaseTypeLaw(service).mean;
  const utilisation = meanService / mean;
  if (!(utilisation < 1)) throw new RangeError(`utilisation must be below 1: ${utilisation}`);
  const exits = exitRates(service);
  const goingOn = (start: ArrayLike<number>): Float64Array[] =>
    service.rates.map((row, i) => Float64Array.from(row, (rate, j) => rate + exits[i] * start[j]));
  let start = new Float64Array(service.start.length);
  for (let step = 0; ; step++) {
    if (step === MOST_STEPS) throw new RangeError(`utilisation is too close to 1: ${utilisation}`);
    const next = throughInterval(interarrival, goingOn(start), Float64Array.from(service.start));
    const isSettled = next.every((share, i) => share <= start[i] + 2e-16);
    start = next;
    if (isSettled) break;
  }
  const wait = phaseTypeLaw({start: Array.from(start), rates: goingOn(start)});
  const W = wait.mean + meanService;
  return {
    utilisation,
    L: W / mean,
    Lq: wait.mean / mean,
    W,
    Wq: wait.mean,
    pWait: start.reduce((sum, share) => sum + share, 0),
    varianceOfWait: wait.variance,
    waitOver: wait.over,
    waitQuantile: wait.quantile,
  };
}

/** The row x E[e^(rates · A)]. */
function throughInterval(spec: DistributionSpec, rates: Matrix, x: Float64Array): Float64Array<ArrayBuffer> {
  if (typeof spec === 'number') return during(rates, x, spec);
  switch (spec.type) {
    case 'constant':
      return during(rates, x, spec.value);
    case 'exponential':
      return killed(rates, x, spec.mean);
    case 'erlang': {
      let row = Float64Array.from(x);
      for (let stage = 0; stage < spec.shape; stage++) row = killed(rates, row, spec.mean / spec.shape);
      return row;
    }
    case 'hyperexponential':
      return mixed(
        spec.shares,
        spec.means.map((mean) => killed(rates, x, mean)),
      );
    case 'uniform': {
      const from = during(rates, x, spec.min);
      const width = spec.max - spec.min;
      const after = during(rates, from, width);
      const scaled = rates.map((row) => Float64Array.from(row, (rate) => -rate * width));
      return luFactors(scaled).solveLeft(from.map((one, i) => one - after[i]));
    }
    case 'table':
    case 'empirical': {
      const [values, shares] = distribution(spec).support!;
      return mixed(
        shares,
        Array.from(values, (value) => during(rates, x, value)),
      );
    }
    case 'mixture':
      return mixed(
        spec.shares,
        spec.of.map((part) => throughInterval(part, rates, x)),
      );
    case 'sum':
      return spec.of.reduce<Float64Array<ArrayBuffer>>(
        (row, part) => throughInterval(part, rates, row),
        Float64Array.from(x),
      );
    default:
      throw new RangeError(`interarrival law must be constant, uniform or of phases: ${spec.type}`);
  }
}

/** x (I - mean · rates)^-1: the state after an exponential time. */
function killed(rates: Matrix, x: Float64Array, mean: number): Float64Array<ArrayBuffer> {
  const matrix = rates.map((row, i) => Float64Array.from(row, (rate, j) => (i === j ? 1 : 0) - mean * rate));
  return luFactors(matrix).solveLeft(x);
}

/** x e^(rates · t), by uniformisation: Stewart (1994), section 8.2. */
function during(rates: Matrix, x: Float64Array, t: number): Float64Array<ArrayBuffer> {
  const fastest = rates.reduce((most, row, i) => Math.max(most, -row[i]), 0);
  const mean = fastest * t;
  const sum = new Float64Array(x.length);
  if (mean === 0) return Float64Array.from(x);
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 40);
  let row = Float64Array.from(x);
  for (let k = 0; k <= last; k++) {
    const term = poissonTerm(k, mean);
    const next = Float64Array.from(row);
    row.forEach((share, i) => {
      sum[i] += term * share;
      for (let j = 0; j < next.length; j++) next[j] += (share * rates[i][j]) / fastest;
    });
    row = next;
  }
  return sum;
}

function mixed(shares: ArrayLike<number>, rows: readonly Float64Array[]): Float64Array<ArrayBuffer> {
  const sum = new Float64Array(rows[0].length);
  rows.forEach((row, k) => row.forEach((one, i) => (sum[i] += shares[k] * one)));
  return sum;
}
