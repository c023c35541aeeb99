import {requirePositive} from '../check.ts';

export type Point = readonly [x: number, y: number];

/** A place, and what the distances to it cost together. */
export interface Location {
  at: Point;
  cost: number;
}

const MOST_STEPS = 100_000;
const STILL = 1e-15; // of the extent of the points

/**
 * The point with the least sum of weighted straight distances to others: Weiszfeld's iteration (1937), Tôhoku Mathematical Journal 43,
 * 355-386, from the best of the points, left against the pull of the others unless that point is optimal itself: Vardi & Zhang (2000),
 * Proceedings of the National Academy of Sciences 97, 1423-1426. Weights positive, money per unit of distance; throws RangeError
 * otherwise.
 */
export function weberPoint(points: readonly Point[], weights: readonly number[]): Location {
  check(points, weights);
  const best = points.reduce((a, b) => (cost(points, weights, b) < cost(points, weights, a) ? b : a));
  const extent = Math.max(...points.map(([x, y]) => Math.abs(x - best[0]) + Math.abs(y - best[1])));
  let at = best;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = moved(points, weights, at);
    const size = Math.abs(next[0] - at[0]) + Math.abs(next[1] - at[1]);
    at = next;
    if (size <= STILL * extent) break;
  }
  return {at, cost: cost(points, weights, at)};
}

/** The weighted mean of the points, which is not the best place, and its cost. */
export function centreOfGravity(points: readonly Point[], weights: readonly number[]): Location {
  check(points, weights);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = (axis: 0 | 1) => points.reduce((sum, point, i) => sum + weights[i] * point[axis], 0) / total;
  const at: Point = [mean(0), mean(1)];
  return {at, cost: cost(points, weights, at)};
}

/** The mean of the points, each with its weight over its distance; a point at the place itself holds it back with its weight. */
function moved(points: readonly Point[], weights: readonly number[], [x, y]: Point): Point {
  let pullX = 0;
  let pullY = 0;
  let total = 0;
  let holding = 0;
  points.forEach(([px, py], i) => {
    const distance = Math.hypot(px - x, py - y);
    if (distance === 0) {
      holding += weights[i];
      return;
    }
    const pull = weights[i] / distance;
    pullX += pull * (px - x);
    pullY += pull * (py - y);
    total += pull;
  });
  const strength = Math.hypot(pullX, pullY);
  if (strength <= holding || total === 0) return [x, y];
  const share = 1 - holding / strength;
  return [x + (share * pullX) / total, y + (share * pullY) / total];
}

function cost(points: readonly Point[], weights: readonly number[], [x, y]: Point): number {
  return points.reduce((sum, [px, py], i) => sum + weights[i] * Math.hypot(px - x, py - y), 0);
}

function check(points: readonly Point[], weights: readonly number[]): void {
  if (points.length === 0 || points.length !== weights.length) {
    throw new RangeError(`each point needs a weight: ${points.length} points, ${weights.length} weights`);
  }
  points.forEach((point) => {
    if (!point.every(Number.isFinite)) throw new RangeError(`a point must have two finite numbers: ${point}`);
  });
  weights.forEach((weight) => requirePositive('weight', weight));
}
