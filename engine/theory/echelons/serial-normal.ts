import {gaussNodes} from '../../kernel/distributions/quadrature.ts';
import {normalCdf, normalDensity, rootOf} from '../../kernel/math.ts';
import {requirePositive} from '../check.ts';
import {type LossLaw, normalLaw} from '../loss-law.ts';
import {type EchelonStage, firstPenalty} from './stages.ts';

/** A line of stages with continuous review and normal demand with independent increments. */
export interface SerialNormalOptions {
  /** Units per unit of time. */
  demandRate: number;
  /** Units per square root of the unit of time, positive. */
  demandSd: number;
  /** Stage 1, next to the customer, first; lead times and holding costs positive. */
  stages: readonly EchelonStage[];
  /** Money per unit owed to customers and unit of time, positive. */
  backorderCost: number;
}

export interface SerialNormalPolicy {
  /** Echelon base-stock levels, units, stage 1 first. */
  echelonLevels: number[];
  /**
   * Money per unit of time: each stage's echelon holding cost on its echelon inventory level, and backorders; stock on the way to a
   * stage is thus held at the local cost of the stage above it.
   */
  cost: number;
}

/**
 * The echelon base-stock levels of least cost. Clark & Scarf (1960), Management Science 6, 475-490; the recursion of Chen & Zheng
 * (1994), Management Science 40, 1426-1443, as in Snyder & Shen (2019), section 6.2.2:
 *
 *     C[j](y) = E[h[j] (y - D[j]) + C[j-1](min(S[j-1], y - D[j]))],   C[0](x) = (p + h[1] + … + h[J]) max(0, -x)
 *
 * S[j] is where the slope of C[j] vanishes. Slopes obey a recursion of their own, free of interpolation: their integrals are taken by
 * Gauss-Legendre panels narrower than the standard deviations that smooth them. Costs to some 1e-11, levels to some 1e-10 of the
 * standard deviation of demand over a lead time. Throws RangeError on values out of range.
 */
export function optimalSerialNormal(options: SerialNormalOptions): SerialNormalPolicy {
  return solve(options, (_, stage) => bestLevel(stage));
}

/** The cost of any echelon base-stock levels, as above. Throws RangeError on values out of range. */
export function serialNormalCost(options: SerialNormalOptions, echelonLevels: readonly number[]): number {
  if (echelonLevels.length !== options.stages.length || !echelonLevels.every(Number.isFinite)) {
    throw new RangeError(`each of the ${options.stages.length} stages needs a level: ${echelonLevels}`);
  }
  return solve(options, (j) => echelonLevels[j]).cost;
}

/** The cost of a stage and those below it, as a function of its echelon inventory position. */
interface StageCost {
  slope(y: number): number;
  /** Below it the slope is the same everywhere. */
  floor: number;
  slopeBelow: number;
  /** Width over which the slope changes. */
  scale: number;
}

/** Standard deviations beyond which a normal law has nothing left to the last bit. */
const REACH = 9;
/** Panels of the 8-point rule are narrower than the law by this: error 1e-16 on a normal density. */
const PANELS_PER_SD = 4 / 3;

function solve(options: SerialNormalOptions, levelOf: (j: number, stage: StageCost) => number) {
  const {demandRate, demandSd, stages, backorderCost} = options;
  if (!Number.isFinite(demandRate)) throw new RangeError(`demand rate must be a number: ${demandRate}`);
  requirePositive('demand sd', demandSd);
  const penalty = firstPenalty(stages, backorderCost);
  let below: StageCost = {slope: () => -penalty, floor: 0, slopeBelow: -penalty, scale: 0};
  let level = 0;
  let cost = 0;
  const echelonLevels = stages.map(({leadTime, holdingCost}, j) => {
    requirePositive('lead time', leadTime);
    const demand = {mean: demandRate * leadTime, sd: demandSd * Math.sqrt(leadTime)};
    const {stage, costOf} = stageAbove(below, level, demand, holdingCost);
    level = levelOf(j, stage);
    cost += costOf(level);
    below = stage;
    return level;
  });
  return {echelonLevels, cost};
}

/** The stage above one that is kept at a level; `costOf` is what it adds to the cost of that one at its level. */
function stageAbove(
  below: StageCost,
  level: number,
  {mean, sd}: {mean: number; sd: number},
  holdingCost: number,
): {stage: StageCost; costOf: (y: number) => number} {
  const floor = Math.min(below.floor, level);
  const {points, weights} = slopeNodes(below, floor, level, sd);
  const law: LossLaw = normalLaw(mean, sd);
  const demandOver = (t: number) => normalCdf((mean - t) / sd);
  const slope = (y: number) => {
    let sum = holdingCost + below.slopeBelow * demandOver(y - floor);
    for (let i = 0; i < points.length; i++)
      sum += (weights[i] * normalDensity((y - points[i] - mean) / sd)) / sd;
    return sum;
  };
  const costOf = (y: number) => {
    let sum = holdingCost * (y - mean) - below.slopeBelow * law.loss(y - floor);
    for (let i = 0; i < points.length; i++) sum -= weights[i] * demandOver(y - points[i]);
    return sum;
  };
  const slopeBelow = below.slopeBelow + holdingCost;
  return {stage: {slope, floor: floor + mean - REACH * sd, slopeBelow, scale: sd}, costOf};
}

/** Nodes over (floor, level), their weights times the slope there. */
function slopeNodes({slope, scale}: StageCost, floor: number, level: number, sd: number) {
  const points: number[] = [];
  const weights: number[] = [];
  if (level > floor) {
    const panels = Math.ceil((PANELS_PER_SD * (level - floor)) / Math.min(scale, sd));
    const width = (level - floor) / panels;
    for (let i = 0; i < panels; i++) {
      gaussNodes(floor + i * width, floor + (i + 1) * width, (x, weight) => {
        points.push(x);
        weights.push(weight * slope(x));
      });
    }
  }
  return {points, weights};
}

/** Where the slope, which rises from below 0 to above, vanishes. */
function bestLevel({slope, floor, scale}: StageCost): number {
  let low = floor;
  let high = floor + 2 * REACH * scale;
  for (let step = scale; slope(high) < 0; step *= 2) {
    low = high;
    high += step;
  }
  return rootOf(slope, low, high);
}
