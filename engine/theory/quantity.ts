import {requireNonNegative, requirePositive, requireWhole} from './check.ts';
import type {DemandLaw} from './demand-law.ts';

/** Law of a number of units: whole values in increasing order, with shares that add up to 1. */
export interface Quantity {
  values: ArrayLike<number>;
  shares: ArrayLike<number>;
}

/** One unit a line. */
export const ONE_UNIT: Quantity = {values: [1], shares: [1]};

/** A lumped law begins where this much lies below, which goes to its first lump. */
const NEGLIGIBLE = 1e-9;

/**
 * Units of one order line as a checked law: values (whole, at least 1) sorted and merged, shares (not
 * negative, any total) scaled to 1. Throws RangeError on anything else.
 */
export function lineQuantity(values: readonly number[], shares: readonly number[]): Quantity {
  if (values.length === 0 || values.length !== shares.length) {
    throw new RangeError(`quantities need one share each: ${values.length} values, ${shares.length} shares`);
  }
  const weights = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    requireWhole('quantity', values[i], 1);
    requireNonNegative('share of a quantity', shares[i]);
    if (shares[i] > 0) weights.set(values[i], (weights.get(values[i]) ?? 0) + shares[i]);
    total += shares[i];
  }
  requirePositive('sum of shares', total);
  const sorted = [...weights].sort(([a], [b]) => a - b);
  return {values: sorted.map(([value]) => value), shares: sorted.map(([, weight]) => weight / total)};
}

/**
 * The values of a law of demand with their shares; lumped when there are more than `most`, each lump at its
 * middle.
 */
export function quantityOf(law: DemandLaw, most: number): Quantity {
  const first = law.upper < most ? 0 : law.quantile(NEGLIGIBLE);
  const width = Math.ceil((law.upper + 1 - first) / most);
  const values: number[] = [];
  const shares: number[] = [];
  let below = 0;
  for (let from = first; from <= law.upper; from += width) {
    const upTo = from + width > law.upper ? 1 : law.cdf(from + width - 1);
    if (upTo > below) {
      values.push(from + ((width - 1) >> 1));
      shares.push(upTo - below);
    }
    below = upTo;
  }
  return {values, shares};
}

export function meanQuantity({values, shares}: Quantity): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += values[i] * shares[i];
  return mean;
}

export function largestQuantity({values}: Quantity): number {
  return values[values.length - 1];
}

/** E[min(X, limit)], units. */
export function meanUpTo({values, shares}: Quantity, limit: number): number {
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += Math.min(values[i], limit) * shares[i];
  return mean;
}

export function secondMoment({values, shares}: Quantity): number {
  let moment = 0;
  for (let i = 0; i < values.length; i++) moment += values[i] * values[i] * shares[i];
  return moment;
}
