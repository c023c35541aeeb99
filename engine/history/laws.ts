import type {DistributionSpec} from '../kernel/distributions.ts';
import type {Frequencies} from './goodness.ts';

/** Steps of 1 in which shares can be written: 2 to 5 decimals. */
const STEPS = [1e2, 1e3, 1e4, 1e5];

/** Most values that a law is written with. */
const MOST_VALUES = 500;

/**
 * The law of a sample, as short as it can be written: a constant, the sample itself with its counts divided by what they have in
 * common, or a table of rounded shares. Above 500 different values neighbours stand together under their rounded mean.
 */
export function sampleLaw(sample: Frequencies): DistributionSpec {
  const {values, counts, size} = condensed(sample);
  if (values.length === 1) return values[0];
  const common = counts.reduce(greatestCommonDivisor);
  const table = tableOf(values, roundedShares(values, counts, size));
  if (size / common > 4 * values.length) return table;
  const repeated = values.flatMap((value, i) => new Array<number>(counts[i] / common).fill(value));
  const list: DistributionSpec = {type: 'empirical', values: repeated};
  return JSON.stringify(list).length <= JSON.stringify(table).length ? list : table;
}

function condensed(sample: Frequencies): Frequencies {
  if (sample.values.length <= MOST_VALUES) return sample;
  const merged = new Map<number, number>();
  let [seen, sum, count] = [0, 0, 0];
  sample.values.forEach((value, i) => {
    sum += value * sample.counts[i];
    count += sample.counts[i];
    seen += sample.counts[i];
    if (count * MOST_VALUES < sample.size && seen < sample.size) return;
    const mean = Math.round(sum / count);
    merged.set(mean, (merged.get(mean) ?? 0) + count);
    [sum, count] = [0, 0];
  });
  return {values: [...merged.keys()], counts: [...merged.values()], size: sample.size};
}

/**
 * Shares of counts with as few decimals, two to five, as keep the mean within 0.5 % and the standard deviation within 1 %; they
 * add up to 1 (largest remainders, after Hamilton).
 */
function roundedShares(values: readonly number[], counts: readonly number[], size: number): number[] {
  const exact = counts.map((count) => count / size);
  const [mean, sd] = momentsOf(values, exact);
  for (const steps of STEPS) {
    const shares = apportioned(exact, steps);
    const [roundedMean, roundedSd] = momentsOf(values, shares);
    if (Math.abs(roundedMean - mean) <= 0.005 * mean && Math.abs(roundedSd - sd) <= 0.01 * sd) return shares;
  }
  return apportioned(exact, STEPS[STEPS.length - 1]);
}

function apportioned(shares: readonly number[], steps: number): number[] {
  const whole = shares.map((share) => Math.floor(share * steps));
  const missing = steps - whole.reduce((sum, step) => sum + step, 0);
  const byRemainder = shares
    .map((share, i) => ({i, remainder: share * steps - whole[i]}))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const {i} of byRemainder.slice(0, missing)) whole[i]++;
  return whole.map((step) => step / steps);
}

function momentsOf(values: readonly number[], shares: readonly number[]): [number, number] {
  const mean = values.reduce((sum, value, i) => sum + shares[i] * value, 0);
  const variance = values.reduce((sum, value, i) => sum + shares[i] * (value - mean) * (value - mean), 0);
  return [mean, Math.sqrt(variance)];
}

/** A figure with so many significant digits. */
export function significant(value: number, digits = 5): number {
  return Number(value.toPrecision(digits));
}

/** A figure with so many decimals. */
export function roundedTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function tableOf(values: readonly number[], shares: readonly number[]): DistributionSpec {
  const kept = values.map((_, i) => i).filter((i) => shares[i] > 0);
  return {type: 'table', values: kept.map((i) => values[i]), shares: kept.map((i) => shares[i])};
}

function greatestCommonDivisor(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
