import {distribution, type Distribution, type DistributionSpec} from '../../kernel/distributions.ts';

/** Probability of each whole number of units. */
export interface UnitLaw {
  readonly values: number[];
  readonly shares: number[];
}

/** Mean units. */
export function meanOf(law: UnitLaw): number {
  return law.values.reduce((sum, value, i) => sum + value * law.shares[i], 0);
}

/** Mean units, and their variance. */
export function momentsOf(law: UnitLaw): {mean: number; variance: number} {
  const mean = meanOf(law);
  const squares = law.values.reduce((sum, value, i) => sum + value * value * law.shares[i], 0);
  return {mean, variance: squares - mean * mean};
}

const LARGEST_TABLE = 2000; // distinct quantities; above that a law is summed up at quantiles

/**
 * The law of the units of a line, or of the lines of an order, as sampling makes it: rounded, at least `least`. Units of the demand of a
 * period are at least 0.
 */
export function unitLaw(spec: DistributionSpec, least = 1): UnitLaw {
  const law = distribution(spec);
  if (law.variance === 0) return {values: [Math.max(least, Math.round(law.mean))], shares: [1]};
  const shares = new Map<number, number>();
  const add = (value: number, share: number) => {
    const units = Math.max(least, Math.round(value));
    shares.set(units, (shares.get(units) ?? 0) + share);
  };
  const low = Math.round(law.quantile(1e-9));
  const high = Math.round(law.quantile(1 - 1e-9));
  if (high - low <= LARGEST_TABLE) {
    let below = 0;
    for (const k of pointsBetween(law, low, high)) {
      const upTo = k === high ? 1 : law.discrete ? law.cdf(k) : law.cdf(k + 0.5);
      if (upTo > below) add(k, upTo - below);
      below = Math.max(below, upTo);
    }
  } else
    for (let i = 0; i < LARGEST_TABLE; i++) add(law.quantile((i + 0.5) / LARGEST_TABLE), 1 / LARGEST_TABLE);
  const values = [...shares.keys()].sort((a, b) => a - b);
  return {values, shares: values.map((value) => shares.get(value)!)};
}

/** Whole numbers from one to the other, at which the distribution function of the law may rise. */
function pointsBetween(
  {support, pmf}: Distribution,
  low: number,
  high: number,
): ArrayLike<number> & Iterable<number> {
  if (support && pmf) return support[0].filter((point) => point >= low && point <= high);
  return Array.from({length: high - low + 1}, (_, i) => low + i);
}
