import {exp, log1p} from '../kernel/math.ts';
import type {Losses, Moments} from './demand-law.ts';
import {type LineCount, MARGIN, panjerRecursion, termsByFours} from './panjer-recursion.ts';
import type {Quantity} from './quantity.ts';

/** A law known only as far as it has been asked about. */
export interface GrowingLaw extends Losses {
  /** How far `secondLoss` up to k, and that of the whole table of the law, may be off by rounding, units squared. */
  roundingUpTo(k: number): number;
}

const SMALLEST_LOG = -200; // of P(0), which has a relative rounding of as many ulps
const FIRST_ROOM = 128; // numbers

/**
 * The law of `compoundPmf`, from P(0) = P(no line) instead of an end that none is left beyond, and its `moments`, which complete it: E[(D - k)+] =
 * E[D] - k + E[(k - D)+], and alike for the second-order loss. Null where P(0) is too small to begin with. A service target is met at a small
 * part of the largest demand where a few lines are large.
 */
export function growingLaw(
  count: LineCount,
  quantity: Quantity,
  {mean, variance}: Moments,
): GrowingLaw | null {
  const logNone = logOfNoLine(count);
  if (logNone < SMALLEST_LOG) return null;
  const addTerms = termsByFours(panjerRecursion(count, quantity));
  const length = mean + (30 * variance) / mean; // about that of the whole table
  let known = 1;
  let pmf = new Float64Array(MARGIN + FIRST_ROOM);
  let spare = new Float64Array(FIRST_ROOM); // E[(k - D)+]
  let secondSpare = new Float64Array(FIRST_ROOM); // E[(k - D)+ (k - D + 1)+] / 2
  let below = 0; // P(D < known - 1)
  pmf[MARGIN] = exp(logNone);

  function growTo(k: number): void {
    if (k < known) return;
    const end = known + 4 * Math.ceil((k + 1 - known) / 4);
    if (end > spare.length) {
      const room = Math.max(end, Math.ceil(1.5 * spare.length));
      pmf = longer(pmf, MARGIN + room);
      spare = longer(spare, room);
      secondSpare = longer(secondSpare, room);
    }
    for (let j = known; j < end; j += 4) addTerms(pmf, j);
    for (let j = known; j < end; j++) {
      below += pmf[MARGIN + j - 1];
      spare[j] = spare[j - 1] + below;
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
      growTo(k + 1);
      return Math.min(1, spare[k + 1] - spare[k]);
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
