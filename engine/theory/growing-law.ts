import {exp, log1p} from '../kernel/math.ts';
import {type LineCount, nextTerm, panjerRecursion} from './compound-count.ts';
import type {Losses, Moments} from './demand-law.ts';
import type {Quantity} from './quantity.ts';

/** Probabilities of 0, 1, 2, … units, as many as have been asked for. */
export interface GrowingTable {
  /** At least those up to k units. */
  upTo(k: number): Float64Array;
}

/** A law known only as far as it has been asked about. */
export interface GrowingLaw extends Losses {
  /** How far `secondLoss` up to k, and that of the whole table of the law, may be off by rounding, units squared. */
  roundingUpTo(k: number): number;
}

const SMALLEST_LOG = -200; // of P(0), which has a relative rounding of as many ulps
const SPARE = 1.25; // length of a table made longer, over what was asked for

/**
 * The probabilities of `compoundPmf`, from P(0) = P(no line) instead of an end that none is left beyond; null where P(0) is too small to
 * begin with.
 */
export function growingTable(count: LineCount, quantity: Quantity): GrowingTable | null {
  const logNone = logOfNoLine(count);
  if (logNone < SMALLEST_LOG) return null;
  const recursion = panjerRecursion(count, quantity);
  let pmf = Float64Array.of(exp(logNone));
  return {
    upTo: (k) => {
      const known = pmf.length;
      if (k >= known) {
        pmf = longer(pmf, Math.ceil(SPARE * k) + 1);
        for (let j = known; j < pmf.length; j++) pmf[j] = nextTerm(recursion, pmf, j);
      }
      return pmf;
    },
  };
}

/**
 * The law of a growing table, whose `moments` complete it: E[(D - k)+] = E[D] - k + E[(k - D)+], and alike for the second-order loss. A
 * service target is met at a small part of the largest demand where a few lines are large: at a fill rate of 95 % a wholesaler's year takes
 * a tenth of the time and a twentieth of the memory of its whole tables.
 */
export function growingLaw(table: GrowingTable, {mean, variance}: Moments): GrowingLaw {
  const length = mean + (30 * variance) / mean; // about that of the whole table
  let known = 0;
  let cumulative = new Float64Array(0); // P(D <= k)
  let spare = new Float64Array(0); // E[(k - D)+]
  let secondSpare = new Float64Array(0); // E[(k - D)+ (k - D + 1)+] / 2

  function growTo(k: number): void {
    if (k < known) return;
    const end = Math.ceil(SPARE * k) + 1;
    const pmf = table.upTo(end - 1);
    cumulative = longer(cumulative, end);
    spare = longer(spare, end);
    secondSpare = longer(secondSpare, end);
    if (known === 0) cumulative[known++] = pmf[0];
    for (let j = known; j < end; j++) {
      cumulative[j] = cumulative[j - 1] + pmf[j];
      spare[j] = spare[j - 1] + cumulative[j - 1];
      secondSpare[j] = secondSpare[j - 1] + spare[j];
    }
    known = end;
  }

  return {
    mean,
    variance,
    isDiscrete: true,
    cdf: (k) => {
      if (k < 0) return 0;
      growTo(k);
      return Math.min(1, cumulative[k]);
    },
    loss: (k) => {
      if (k <= 0) return mean - k;
      growTo(k);
      return Math.max(0, mean - k + spare[k]);
    },
    secondLoss: (k) => {
      const whole = (variance + (mean - k) * (mean - k) - (mean - k)) / 2;
      if (k <= 0) return whole;
      growTo(k);
      return Math.max(0, whole - secondSpare[k]);
    },
    roundingUpTo: (k) => 1e-14 * (length + k) * (length + k),
  };
}

/** ln P(N = 0) of a negative binomial number, or a Poisson one where the variance does not exceed the mean. */
function logOfNoLine({mean, variance}: LineCount): number {
  if (variance <= mean) return -mean;
  const excess = (variance - mean) / mean;
  return (-mean * log1p(excess)) / excess;
}

function longer(table: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(table);
  return copy;
}
