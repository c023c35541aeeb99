import type {Losses} from './demand-law.ts';
import {largestQuantity, meanQuantity, meanUpTo, type Quantity} from './quantity.ts';

/**
 * Long-run law of the inventory position on its `span` levels, reorder point + 1 up to the top, and of the
 * position when an order is placed. `step` is the demand between two looks at the position: a line under
 * continuous review, a period's demand under periodic review.
 */
export type PositionLaw = UniformPosition | RenewalPosition;

/**
 * (r,nQ): every level is as likely as any other. Hadley & Whitin (1963), Analysis of Inventory Systems,
 * chapter 4.
 */
export interface UniformPosition {
  type: 'uniform';
  span: number;
  step: Quantity;
  /** Orders per look. */
  orderShare: number;
  /** Mean units of an order. */
  orderSize: number;
}

/** (s,S): the renewal mass of the steps. Zheng & Federgruen (1991), Operations Research 39, 654-665. */
export interface RenewalPosition {
  type: 'renewal';
  span: number;
  step: Quantity;
  orderShare: number;
  orderSize: number;
  /** Shares of time at the top less 0, 1, …, span - 1. */
  shares: Float64Array;
  /** P(the position is the reorder point less 0, 1, … when an order is placed). */
  undershoot: Float64Array;
}

export function uniformPosition(orderQuantity: number, step: Quantity): UniformPosition {
  const orderShare = meanUpTo(step, orderQuantity) / orderQuantity;
  return {type: 'uniform', span: orderQuantity, step, orderShare, orderSize: meanQuantity(step) / orderShare};
}

export function renewalPosition(span: number, step: Quantity): RenewalPosition {
  const mass = renewalMass(span, step);
  let looks = 0;
  for (let j = 0; j < span; j++) looks += mass[j];
  const undershoot = new Float64Array(largestQuantity(step));
  for (let i = 0; i < step.values.length; i++) {
    const x = step.values[i];
    for (let j = Math.max(0, span - x); j < span; j++) undershoot[x - span + j] += mass[j] * step.shares[i];
  }
  const shares = mass.map((m) => m / looks);
  const orderSize = meanQuantity(step) * looks;
  return {type: 'renewal', span, step, orderShare: 1 / looks, orderSize, shares, undershoot};
}

/** Expected looks that find the position 0, 1, …, span - 1 below the top in one cycle. */
export function renewalMass(span: number, {values, shares}: Quantity): Float64Array {
  const moves = values[0] === 0 ? 1 - shares[0] : 1;
  const mass = new Float64Array(span);
  for (let j = 0; j < span; j++) {
    let sum = j === 0 ? 1 : 0;
    for (let i = values[0] === 0 ? 1 : 0; i < values.length && values[i] <= j; i++) {
      sum += shares[i] * mass[j - values[i]];
    }
    mass[j] = sum / moves;
  }
  return mass;
}

/** P(D <= position - shift), the position `span` levels up to `top`. */
export function cdfAtPosition(position: PositionLaw, law: Losses, top: number): number {
  switch (position.type) {
    case 'uniform':
      return asShare(1 - (law.loss(top - position.span + 1) - law.loss(top + 1)) / position.span);
    case 'renewal': {
      let sum = 0;
      for (let j = 0; j < position.span; j++) sum += position.shares[j] * law.cdf(top - j);
      return asShare(sum);
    }
  }
}

/** E[(D - position)+], units. */
export function lossAtPosition(position: PositionLaw, law: Losses, top: number): number {
  switch (position.type) {
    case 'uniform':
      return (law.secondLoss(top - position.span) - law.secondLoss(top)) / position.span;
    case 'renewal': {
      let sum = 0;
      for (let j = 0; j < position.span; j++) sum += position.shares[j] * law.loss(top - j);
      return sum;
    }
  }
}

/** Mean of the position when its top is `top`, units. */
export function meanPosition(position: PositionLaw, top: number): number {
  switch (position.type) {
    case 'uniform':
      return top - (position.span - 1) / 2;
    case 'renewal': {
      let below = 0;
      for (let j = 0; j < position.span; j++) below += j * position.shares[j];
      return top - below;
    }
  }
}

/** P(D <= position just before an order), the reorder point being `level`. */
export function cdfBeforeOrder(position: PositionLaw, law: Losses, level: number): number {
  switch (position.type) {
    case 'uniform': {
      const {values, shares} = position.step;
      let sum = 0;
      for (let i = 0; i < values.length; i++) {
        const beyondSpan = Math.max(0, values[i] - position.span);
        const levels = values[i] - beyondSpan;
        const isExact = levels === 1 && law.isDiscrete; // a difference of losses would lose small shares
        sum += isExact
          ? shares[i] * law.cdf(level - beyondSpan)
          : shares[i] * (levels - law.loss(level + 1 - values[i]) + law.loss(level + 1 - beyondSpan));
      }
      return asShare(sum / (position.orderShare * position.span));
    }
    case 'renewal': {
      let sum = 0;
      for (let u = 0; u < position.undershoot.length; u++) {
        if (position.undershoot[u] > 0) sum += position.undershoot[u] * law.cdf(level - u);
      }
      return asShare(sum);
    }
  }
}

/** E[(D - position just before an order)+], units. */
export function lossBeforeOrder(position: PositionLaw, law: Losses, level: number): number {
  switch (position.type) {
    case 'uniform': {
      const {values, shares} = position.step;
      const atLevel = law.secondLoss(level);
      let sum = 0;
      for (let i = 0; i < values.length; i++) {
        const beyondSpan = Math.max(0, values[i] - position.span);
        const below = beyondSpan === 0 ? atLevel : law.secondLoss(level - beyondSpan);
        sum += shares[i] * (law.secondLoss(level - values[i]) - below);
      }
      return sum / (position.orderShare * position.span);
    }
    case 'renewal': {
      let sum = 0;
      for (let u = 0; u < position.undershoot.length; u++) {
        if (position.undershoot[u] > 0) sum += position.undershoot[u] * law.loss(level - u);
      }
      return sum;
    }
  }
}

/** P(the position is the reorder point less 0, 1, … when an order is placed). */
export function undershootOf(position: PositionLaw): Float64Array {
  if (position.type === 'renewal') return position.undershoot;
  const {values, shares} = position.step;
  const beyond = new Float64Array(largestQuantity(position.step)); // P(X > u)
  let i = 0;
  let share = 1;
  for (let u = 0; u < largestQuantity(position.step); u++) {
    while (values[i] <= u) share -= shares[i++];
    beyond[u] = Math.max(0, share);
  }
  const orders = position.orderShare * position.span;
  return beyond.map((p, u) => (p - (beyond[u + position.span] ?? 0)) / orders);
}

/** Without the rounding that leads out of [0, 1]. */
export function asShare(value: number): number {
  return Math.max(0, Math.min(1, value));
}
