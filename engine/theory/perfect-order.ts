import {pow} from '../kernel/math.ts';
import {requirePositive} from './check.ts';

/**
 * P(nothing goes wrong with an order) when its parts succeed independently with these probabilities, in [0, 1]: Ballou (2004), Business
 * Logistics, chapter 4; SCOR metric RL.1.1.
 */
export function perfectOrderIndex(rates: readonly number[]): number {
  rates.forEach((rate) => requireRate('rate', rate));
  return rates.reduce((product, rate) => product * rate, 1);
}

export interface CommonCause {
  /** P(an order falls on a bad day), in (0, 1). */
  probability: number;
  /** By which every probability of failure is multiplied on a bad day, positive. */
  factor: number;
}

/**
 * The same with the same rates on the whole, where a bad day makes all failures likelier and a good day less so. Throws RangeError where a
 * probability of failure would exceed 1.
 */
export function perfectOrderWithCommonCause(
  rates: readonly number[],
  {probability, factor}: CommonCause,
): number {
  requireRate('probability of a bad day', probability);
  requirePositive('factor', factor);
  const relief = (1 - probability * factor) / (1 - probability);
  const all = (times: number) => perfectOrderIndex(rates.map((rate) => 1 - (1 - rate) * times));
  return (1 - probability) * all(relief) + probability * all(factor);
}

/** What independent lines with one fill rate make of orders. */
export interface OrderFill {
  /** P(all lines of an order are filled). */
  orderFillRate: number;
  /** One, or two where some lines, but not all, are filled at first. */
  meanShipments: number;
}

/** `shares[i]` is P(an order has i + 1 lines), adding up to 1; `lineFill` in [0, 1]. Ballou (2004), chapter 4. */
export function orderFill(shares: readonly number[], lineFill: number): OrderFill {
  requireRate('line fill', lineFill);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (Math.abs(total - 1) > 1e-9) throw new RangeError(`shares must add up to 1: ${total}`);
  const all = (fill: number) => shares.reduce((sum, share, i) => sum + share * pow(fill, i + 1), 0);
  const orderFillRate = all(lineFill);
  return {orderFillRate, meanShipments: 2 - orderFillRate - all(1 - lineFill)};
}

function requireRate(name: string, rate: number): void {
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`${name} must lie in [0, 1]: ${rate}`);
}
