import {log1p, luFactors} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';

/**
 * Value of a customer who brings `margin` at the start of every period, the first included, and stays for the next with probability
 * `retention`, in [0, 1): margin / (1 - discount x retention). Berger & Nasr (1998), Customer lifetime value, Journal of Interactive
 * Marketing 12, 17-30, case 1. `discount` is the worth today of money a period ahead, in (0, 1].
 */
export function lifetimeValue(margin: number, retention: number, discount: number): number {
  if (!(retention >= 0 && retention < 1)) {
    throw new RangeError(`retention must lie in [0, 1): ${retention}`);
  }
  requireDiscount(discount);
  return margin / (1 - discount * retention);
}

export interface RecoveryOptions {
  /** P(a failure in a period). */
  failure: number;
  /** P(a customer complains of a failure). */
  complaint: number;
  /** P(a complaint is settled well). */
  recovery: number;
  /** P(staying) in each event. */
  retention: {noFailure: number; recovered: number; unrecovered: number; silent: number};
}

/** P(a customer stays for the next period), over what may happen in this one; all probabilities in [0, 1]. */
export function retentionWithRecovery({failure, complaint, recovery, retention}: RecoveryOptions): number {
  for (const share of [failure, complaint, recovery, ...Object.values(retention)]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`probability must lie in [0, 1]: ${share}`);
  }
  const complained = recovery * retention.recovered + (1 - recovery) * retention.unrecovered;
  return (
    (1 - failure) * retention.noFailure +
    failure * (complaint * complained + (1 - complaint) * retention.silent)
  );
}

export interface RetentionChainOptions {
  /** transition[i][j] is P(in state j the next period | in state i in this one); what is missing to 1 leaves for good. */
  transition: readonly (readonly number[])[];
  /** Money at the start of a period in each state. */
  margins: readonly number[];
  /** Worth today of money a period ahead, in (0, 1]. */
  discount: number;
  /** New customers in each state, per period. */
  acquisitions: readonly number[];
}

export interface RetentionChain {
  /** Of a customer who is in each state now, this period's margin included. */
  values: Float64Array;
  /** Periods that such a customer stays, this one included. */
  lifetimes: Float64Array;
  /** Customers in each state in the long run. */
  customers: Float64Array;
}

/**
 * Customers as an absorbing Markov chain: Pfeifer & Carraway (2000), Modeling customer relationships as Markov chains, Journal of Interactive
 * Marketing 14, 43-55. Throws RangeError where some state keeps its customers for ever.
 */
export function retentionChain({
  transition,
  margins,
  discount,
  acquisitions,
}: RetentionChainOptions): RetentionChain {
  requireDiscount(discount);
  transition.forEach((row, i) => {
    row.forEach((share) => requireNonNegative('probability', share));
    const total = row.reduce((sum, share) => sum + share, 0);
    if (total > 1 + 1e-12) {
      throw new RangeError(`probabilities must add up to 1 at most: ${total} from state ${i}`);
    }
  });
  const remaining = (worth: number) =>
    luFactors(transition.map((row, i) => row.map((share, j) => (i === j ? 1 : 0) - worth * share)));
  const stay = remaining(1);
  return {
    values: remaining(discount).solve(margins),
    lifetimes: stay.solve(margins.map(() => 1)),
    customers: stay.solveLeft(acquisitions),
  };
}

export interface ValueOfFillOptions {
  /** Money per order that is filled, positive; an order a period. */
  margin: number;
  /** Worth today of money a period ahead, in (0, 1]. */
  discount: number;
  /** P(staying) after an order that was filled, and one that was not, in [0, 1), the second not above the first. */
  afterFilled: number;
  afterUnfilled: number;
  /** Money k, positive: a fill rate b costs -k ln(1 - b) once per customer. */
  serviceCost: number;
}

/** A customer's value as a function of the fill rate. */
export interface ValueOfFill {
  value(fill: number): number;
  /** Less the cost of the service. */
  net(fill: number): number;
  /** The fill rate in [0, 1) with the greatest net value. */
  best: number;
}

/**
 * value = b m / (1 - d (b r1 + (1 - b) r0)), whose derivative m (1 - d r0) / (1 - d r(b))² equals the marginal cost k / (1 - b) at the
 * best fill rate: a quadratic in 1 - b.
 */
export function valueOfFill({
  margin,
  discount,
  afterFilled,
  afterUnfilled,
  serviceCost,
}: ValueOfFillOptions): ValueOfFill {
  requirePositive('margin', margin);
  requireDiscount(discount);
  requirePositive('service cost', serviceCost);
  if (!(afterUnfilled >= 0 && afterUnfilled <= afterFilled && afterFilled < 1)) {
    throw new RangeError(
      `retention must not be higher unfilled than filled: ${afterUnfilled}, ${afterFilled}`,
    );
  }
  const value = (fill: number) => {
    requireFill(fill);
    return lifetimeValue(fill * margin, fill * afterFilled + (1 - fill) * afterUnfilled, discount);
  };
  const net = (fill: number) => value(fill) + serviceCost * log1p(-fill);
  // With u = 1 - b, A = 1 - d r1 and B = d (r1 - r0): k (A + B u)² = m (A + B) u. Its smaller root is the peak.
  const a = 1 - discount * afterFilled;
  const b = discount * (afterFilled - afterUnfilled);
  const linear = (margin * (a + b)) / serviceCost - 2 * a * b;
  const root = linear * linear - 4 * a * a * b * b;
  const short = root >= 0 && linear > 0 ? (2 * a * a) / (linear + Math.sqrt(root)) : 1;
  const peak = short < 1 ? 1 - short : 0;
  return {value, net, best: net(peak) > 0 ? peak : 0};
}

function requireFill(fill: number): void {
  if (!(fill >= 0 && fill < 1)) throw new RangeError(`fill rate must lie in [0, 1): ${fill}`);
}

function requireDiscount(discount: number): void {
  if (!(discount > 0 && discount <= 1)) throw new RangeError(`discount must lie in (0, 1]: ${discount}`);
}
