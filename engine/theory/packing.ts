import {exp, log} from '../kernel/math.ts';
import {requireNonNegative, requirePositive} from './check.ts';

/** Goods whose damage falls by the same share with each unit of money that their packing costs. */
export interface PackedGoods {
  /** Share of the units that are damaged without packing, 0 to 1. */
  damage: number;
  /** Rate at which spending lowers it, 1/money, positive: the share that is damaged at a spending of x is damage × e^(-effect × x). */
  effect: number;
  /** What a damaged unit costs, money, not negative. */
  loss: number;
}

/** Effect of a material of which a layer costs `cost`, positive, and lets the share `passes` of the damage through, above 0 and below 1. */
export function packingEffect(cost: number, passes: number): number {
  requirePositive('cost', cost);
  if (!(passes > 0 && passes < 1)) throw new RangeError(`passes is ${passes}: it must lie between 0 and 1`);
  return -log(passes) / cost;
}

/** What a unit costs that is packed for `spending`: packing and expected damage, money. Throws RangeError on values out of range, as below. */
export function packingCost({damage, effect, loss}: PackedGoods, spending: number): number {
  check({damage, effect, loss});
  requireNonNegative('spending', spending);
  return spending + damage * exp(-effect * spending) * loss;
}

/**
 * Spending on the packing of a unit at which packing and expected damage together cost least, money: ln(effect × damage × loss) / effect, and 0
 * where the first unit of money saves less than it costs. The cost x + p e^(-kx) L is convex, and its derivative 1 - k p L e^(-kx) is 0 there:
 * the condition for self-protection, that its last unit of money saves as much in expected loss (Ehrlich and Becker 1972, Journal of
 * Political Economy 80, 623-648, section II), for damage that falls exponentially.
 */
export function bestPackingSpending({damage, effect, loss}: PackedGoods): number {
  check({damage, effect, loss});
  const saving = effect * damage * loss;
  return saving <= 1 ? 0 : log(saving) / effect;
}

function check({damage, effect, loss}: PackedGoods): void {
  requireNonNegative('damage', damage);
  if (damage > 1) throw new RangeError(`damage is ${damage}: it must be at most 1`);
  requirePositive('effect', effect);
  requireNonNegative('loss', loss);
}
