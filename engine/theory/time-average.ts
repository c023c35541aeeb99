import {log} from '../kernel/math.ts';
import {requirePositive} from './check.ts';
import type {Quantity} from './quantity.ts';

const NEGLIGIBLE = 1e-18; // below the rounding of any sum of probabilities

/**
 * Probabilities of the units demanded in the time since the last look at the stock, at a random instant
 * between two looks: the average of the law of D(t) over t in (0, period). `overPeriod` is the law of
 * D(period), from lines at `orderRate` a day with variance-to-mean ratio `dispersion` >= 1.
 *
 * Forward equations of a compound Poisson process with rate v and jumps f, integrated over the period: p(0) -
 * p(period) = v (I - f * I), solved for I step by step; the average is I / period. Ross (2014), Introduction
 * to Probability Models, chapter 6. Dispersed lines are a compound Poisson process too, of bursts.
 */
export function averageOverPeriod(
  overPeriod: Float64Array,
  {orderRate, dispersion, period}: {orderRate: number; dispersion: number; period: number},
  quantity: Quantity,
): Float64Array {
  requirePositive('order rate', orderRate);
  requirePositive('period', period);
  const last = overPeriod.length - 1;
  const isSimple = dispersion <= 1;
  const linesOfBurst = isSimple ? 1 : (dispersion - 1) / log(dispersion);
  const jump = isSimple ? quantity : burst(dispersion, linesOfBurst, quantity, last);
  const jumpsOfPeriod = (orderRate / linesOfBurst) * period;
  let some = 0; // 1 - p(0), without loss where p(0) is near 1
  for (let k = last; k > 0; k--) some += overPeriod[k];
  const average = new Float64Array(last + 1);
  for (let k = 0; k <= last; k++) {
    let sum = (k === 0 ? some : -overPeriod[k]) / jumpsOfPeriod;
    for (let i = 0; i < jump.values.length && jump.values[i] <= k; i++) {
      sum += jump.shares[i] * average[k - jump.values[i]];
    }
    average[k] = Math.max(0, sum);
  }
  return average;
}

/**
 * Units of one burst of a negative binomial stream of lines, up to `last`. Bursts have a logarithmic number
 * of lines (Quenouille 1949, Biometrics 5, 162-164); recursion of the (a, b, 1) class: Panjer & Willmot
 * (1992), Insurance Risk Models.
 */
function burst(dispersion: number, linesOfBurst: number, quantity: Quantity, last: number): Quantity {
  const a = (dispersion - 1) / dispersion;
  const shareOfSingles = linesOfBurst / dispersion;
  const line = new Float64Array(last + 1);
  for (let i = 0; i < quantity.values.length; i++) {
    if (quantity.values[i] <= last) line[quantity.values[i]] = quantity.shares[i];
  }
  const values = new Int32Array(last);
  const shares = new Float64Array(last); // of k + 1 units
  for (let k = 1; k <= last; k++) {
    let sum = shareOfSingles * line[k];
    for (let i = 0; i < quantity.values.length && quantity.values[i] < k; i++) {
      const x = quantity.values[i];
      sum += a * (1 - x / k) * quantity.shares[i] * shares[k - x - 1];
    }
    values[k - 1] = k;
    shares[k - 1] = sum;
  }
  return {values, shares};
}

/** Probabilities of the sum of two independent numbers of units. Four shares of the first at a time: a third of the time of one by one. */
export function convolved(first: Float64Array, second: Float64Array): Float64Array {
  const shares = new Float64Array(4 * Math.ceil(first.length / 4));
  for (let i = 0; i < first.length; i++) shares[i] = first[i] < NEGLIGIBLE ? 0 : first[i];
  const padded = new Float64Array(second.length + 6);
  padded.set(second, 3);
  const sum = new Float64Array(shares.length + second.length - 1);
  for (let i = 0; i < shares.length; i += 4) {
    const [a, b, c, d] = shares.subarray(i, i + 4);
    if (a + b + c + d === 0) continue;
    for (let j = 0; j < second.length + 3; j++)
      sum[i + j] = sum[i + j] + a * padded[j + 3] + b * padded[j + 2] + c * padded[j + 1] + d * padded[j];
  }
  return sum.slice(0, first.length + second.length - 1);
}
