import {estimate, inverseLogit, logit, slopeWeights, type Layout, type Lever} from '../index.ts';
import type {Figures} from './engine.ts';
import {leverStep, type LeverStep} from './lever-step.ts';
import {profitOf, revenueOf} from './money.ts';

/** Change of money a year, paired over replications; no half-width for a single replication. */
export interface MoneyChange {
  mean: number;
  halfWidth: number | null;
}

/** What one more step of the lever brings and costs at a value, money per year. */
export interface Marginal {
  /** Where it holds: a tested value, or the middle of several that are one system. */
  value: number;
  /** Lowest and greatest tested value of that system; both are `value` where it is the only one. */
  values: {low: number; high: number};
  revenue: MoneyChange;
  cost: MoneyChange;
  /** Marginal revenue less marginal cost: 0 where profit is greatest. */
  profit: MoneyChange;
}

/** Marginal revenue and cost along a lever, ascending by value; none where all values are one system. */
export interface Marginals {
  marginals: Marginal[];
  /** The step that they are told by. */
  marginalStep: LeverStep;
}

/** A point of a curve: equal systems are played alike. */
interface Played {
  value: number;
  system: string;
  replications: readonly Figures[];
}

/** Neighbouring points that are one system: one point of the curve, in the middle of them. */
interface Block {
  value: number;
  values: {low: number; high: number};
  /** On the lever's scale: log odds, or the value itself. */
  position: number;
  revenue: readonly number[];
  profit: readonly number[];
}

/**
 * Marginal revenue and cost along a curve, ascending by value: the slope of `slopeWeights` on the lever's scale, taken in every replication that
 * the points around have in common, and told per step of the lever's value (by the chain rule; at an end by the difference quotient to
 * the neighbour). Values that are one system are one point: their money is equal, and between systems it changes by steps.
 */
export function marginalsOf(
  lever: Lever,
  points: readonly Played[],
  layout: Layout,
  confidence: number,
): Marginals {
  const marginalStep = leverStep(lever);
  const blocks = blocksOf(lever, points, layout);
  if (blocks.length < 2) return {marginals: [], marginalStep};
  const positions = blocks.map(({position}) => position);
  const marginals = blocks.map(({value, values}, at): Marginal => {
    const {first, weights} = slopeWeights(positions, at);
    const around = blocks.slice(first, first + weights.length);
    const factor = marginalStep.size / valuePerPosition(lever, around, value);
    const count = Math.min(...around.map(({profit}) => profit.length));
    const slope = (money: (block: Block, replication: number) => number): MoneyChange => {
      const {mean, halfWidth} = estimate(
        Array.from({length: count}, (_, i) =>
          weights.reduce((sum, weight, k) => sum + weight * factor * money(around[k], i), 0),
        ),
        confidence,
      );
      return {mean, halfWidth};
    };
    return {
      value,
      values,
      revenue: slope(({revenue}, i) => revenue[i]),
      cost: slope(({revenue, profit}, i) => revenue[i] - profit[i]),
      profit: slope(({profit}, i) => profit[i]),
    };
  });
  return {marginals, marginalStep};
}

function blocksOf(lever: Lever, points: readonly Played[], layout: Layout): Block[] {
  const groups: Played[][] = [];
  for (const point of points)
    if (groups.at(-1)?.[0].system === point.system) groups.at(-1)!.push(point);
    else groups.push([point]);
  return groups.map((group) => {
    const [low, high] = [group[0].value, group[group.length - 1].value];
    const position = (onScale(lever, low) + onScale(lever, high)) / 2;
    const {replications} = group[0];
    return {
      value: low === high ? low : lever.scale === 'logit' ? inverseLogit(position) : position,
      values: {low, high},
      position,
      revenue: replications.map(({statement}) => revenueOf(statement, layout)),
      profit: replications.map(({statement}) => profitOf(statement, layout)),
    };
  });
}

function onScale({scale}: Lever, value: number): number {
  return scale === 'logit' ? logit(value) : value;
}

/** Change of the lever's value per position on its scale, at a value, or between two points. */
function valuePerPosition({scale}: Lever, around: readonly Block[], value: number): number {
  if (scale !== 'logit') return 1;
  if (around.length > 2) return value * (1 - value);
  const [a, b] = around;
  return (b.value - a.value) / (b.position - a.position);
}
