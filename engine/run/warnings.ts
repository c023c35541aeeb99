import type {Scenario} from '../index.ts';
import type {OptimumResult} from './optimize.ts';
import {overloadsAlong, type Overload, type OverloadAlong} from './overload.ts';
import type {CurveResult} from './profit-curve.ts';
import type {RunResult} from './simulate.ts';
import type {Measures} from './summary.ts';
import {targetResults, type TargetResult} from './targets.ts';

/** What a reader of a result must know, as data: the words are in `engine/text`. */
export type Warning =
  | ({type: 'targetMissed'} & TargetResult)
  | {type: 'neverServed'; dimension: 'product' | 'segment'; name: string; demanded: number}
  | ({type: 'overloaded'} & Overload)
  | ({type: 'overloadedAlong'; lever: string; ofValues: number} & OverloadAlong)
  | {type: 'openAtEnd'; orders: number; ofOrders: number}
  | {type: 'atBound'; lever: string; value: number; end: 'low' | 'high'; bound: Bound}
  /** The budget ended the search: before the best was told apart, or before values beside it could be looked at. */
  | {type: 'budgetSpent'; budget: number; confidence: number; before: 'told' | 'refined'};

type Bound = NonNullable<OptimumResult['levers'][string]['bound']>;

/** Distance of target and achieved service, a share, from which it is told. */
const GAP = 0.01;

/** What a run gives to think about, with the targets of its scenario that it misses. */
export function runWarnings(scenario: Scenario, result: RunResult): Warning[] {
  const missed = targetResults(scenario, result)
    .filter(({target, achieved}) => Math.abs(achieved - target) > GAP)
    .map((target) => ({type: 'targetMissed' as const, ...target}));
  return [...resultWarnings(result), ...missed];
}

/** What the result of a run alone gives to think about. */
export function resultWarnings(result: RunResult): Warning[] {
  return [...overloaded(result), ...neverServed(result), ...openAtEnd(result.measures)];
}

/** What an optimum gives to think about. */
export function optimumWarnings(result: OptimumResult): Warning[] {
  const {levers, status, budget, confidence, measures, curve} = result;
  const before = result.probabilityOfCorrectSelection < confidence ? 'told' : 'refined';
  const atBound = Object.entries(levers).flatMap(([lever, {value, atBound: end, bound}]) =>
    end && bound ? [{type: 'atBound' as const, lever, value, end, bound}] : [],
  );
  const spent = status === 'budget' ? [{type: 'budgetSpent', budget, confidence, before} as const] : [];
  return [...overloaded(result), ...curveWarnings(curve), ...atBound, ...spent, ...openAtEnd(measures)];
}

/** What a curve gives to think about. */
export function curveWarnings({lever, points}: Pick<CurveResult, 'lever' | 'points'>): Warning[] {
  return overloadsAlong(points).map((one) => ({
    type: 'overloadedAlong',
    lever: lever.name,
    ofValues: points.length,
    ...one,
  }));
}

function overloaded({overloaded: stations = []}: {overloaded?: readonly Overload[]}): Warning[] {
  return stations.map((one) => ({type: 'overloaded', ...one}));
}

/** Products and segments with demand of which nothing ever arrived. */
function neverServed({by}: RunResult): Warning[] {
  const products = Object.entries(by.product).flatMap(([name, {measures, statement}]): Warning[] => {
    const demanded = measures?.unitsDemanded.mean ?? 0;
    const isServed = measures?.fillRate.mean !== 0 || statement['revenue.goods'] !== undefined;
    const isLost = (measures?.unitsLost?.mean ?? 0) >= demanded;
    const isStuck = (measures?.averageOnHand?.mean ?? 0) === 0;
    return demanded > 0 && !isServed && (isLost || isStuck)
      ? [{type: 'neverServed', dimension: 'product', name, demanded}]
      : [];
  });
  const segments = Object.entries(by.segment).flatMap(([name, {measures}]): Warning[] => {
    const demanded = measures?.orders.mean ?? 0;
    return demanded > 0 && measures?.ordersDelivered.mean === 0
      ? [{type: 'neverServed', dimension: 'segment', name, demanded}]
      : [];
  });
  return [...segments, ...products];
}

function openAtEnd({openAtEnd: open, orders}: Measures): Warning[] {
  return open?.mean ? [{type: 'openAtEnd', orders: open.mean, ofOrders: orders.mean ?? 0}] : [];
}
