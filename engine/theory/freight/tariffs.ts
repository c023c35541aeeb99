import {requireNonNegative, requirePositive} from '../check.ts';

/** Rates of a tariff that fall with the weight of the shipment: `rate[i]` money per unit of weight from `from[i]` on. */
export interface WeightBreaks {
  /** Weights, increasing, the first one 0. */
  from: readonly number[];
  /** Not negative. */
  rate: readonly number[];
}

/**
 * What a shipment costs: at the rate of its weight, or as if it weighed as much as a higher break where that is cheaper. Ballou (2004),
 * Business Logistics, chapter 6. Weight positive. Throws RangeError on values out of range, as all functions here.
 */
export function freightCharge(breaks: WeightBreaks, weight: number): number {
  check(breaks);
  requirePositive('weight', weight);
  let charge = Infinity;
  breaks.from.forEach((from, i) => {
    const next = breaks.from[i + 1] ?? Infinity;
    if (weight < next) charge = Math.min(charge, breaks.rate[i] * Math.max(weight, from));
  });
  return charge;
}

/** For each break but the first the weight from which on it is cheaper to declare that break than to pay the rate below. */
export function breakEvenWeights(breaks: WeightBreaks): number[] {
  check(breaks);
  return breaks.from.slice(1).map((from, i) => {
    requirePositive('rate', breaks.rate[i]);
    return (breaks.rate[i + 1] * from) / breaks.rate[i];
  });
}

function check({from, rate}: WeightBreaks): void {
  if (from.length === 0 || from.length !== rate.length) {
    throw new RangeError(`each break needs a rate: ${from.length} breaks, ${rate.length} rates`);
  }
  from.forEach((weight, i) => {
    if (i === 0 ? weight !== 0 : !(weight > from[i - 1] && weight < Infinity)) {
      throw new RangeError(`breaks must increase from 0: ${from.join(', ')}`);
    }
    requireNonNegative('rate', rate[i]);
  });
}
