import {inverseLogit, logit} from '../analysis/logit.ts';
import type {LeverRange} from './problem.ts';

/** Values along a lever, evenly spaced on its scale, ascending, with exact ends; `count` at least 2, fewer where there are no more whole numbers. */
export function gridValues(lever: LeverRange, count: number): number[] {
  if (!(Number.isInteger(count) && count >= 2))
    throw new RangeError(`points must be an integer of at least 2: ${count}`);
  return [...new Set(Array.from({length: count}, (_, i) => valueAt(lever, i / (count - 1))))];
}

/** Where a value lies on the lever's scale: 0 at `from`, 1 at `to`. */
export function positionOf(lever: LeverRange, value: number): number {
  const [low, high] = scaledEnds(lever);
  return ((lever.scale === 'logit' ? logit(value) : value) - low) / (high - low);
}

/** The value at a position in [0, 1] of the lever's scale, the nearest whole one where it has no others; exact at both ends. */
export function valueAt(lever: LeverRange, position: number): number {
  if (position <= 0) return lever.from;
  if (position >= 1) return lever.to;
  const [low, high] = scaledEnds(lever);
  const scaled = low + position * (high - low);
  const value =
    lever.scale === 'logit' ? inverseLogit(scaled) : lever.scale === 'whole' ? Math.round(scaled) : scaled;
  return Math.min(Math.max(value, lever.from), lever.to);
}

/** The share of a lever's scale below which there is nothing between two values. */
export function leastGap({from, to, scale}: LeverRange): number {
  return scale === 'whole' ? 1 / (to - from) : 0;
}

/** Indices 0 … count - 1, both ends first, then halving the gaps: a curve drawn in this order shows its shape early. */
export function halvingOrder(count: number): number[] {
  const order = count > 1 ? [0, count - 1] : [0];
  for (let gaps = [[0, count - 1]]; gaps.length > 0;) {
    const halves: number[][] = [];
    for (const [low, high] of gaps) {
      if (high - low < 2) continue;
      const middle = Math.floor((low + high) / 2);
      order.push(middle);
      halves.push([low, middle], [middle, high]);
    }
    gaps = halves;
  }
  return order;
}

/** RangeError unless the lever is a proper range on its scale. */
export function checkLever({from, to, scale}: LeverRange): void {
  if (!(from < to && Number.isFinite(from) && Number.isFinite(to)))
    throw new RangeError(`lever must go from a number up to a larger one: ${from} to ${to}`);
  if (scale === 'logit' && !(from > 0 && to < 1))
    throw new RangeError(`a logit lever must stay inside (0, 1): ${from} to ${to}`);
  if (scale === 'whole' && !(Number.isSafeInteger(from) && Number.isSafeInteger(to)))
    throw new RangeError(`a lever of whole numbers must have whole ends: ${from} to ${to}`);
}

function scaledEnds({from, to, scale}: LeverRange): [number, number] {
  return scale === 'logit' ? [logit(from), logit(to)] : [from, to];
}
