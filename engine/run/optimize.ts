import {optimizeLever, type Lever, type Optimum, type Progress, type Twin} from '../index.ts';
import {digestOf} from './digest.ts';
import type {Figures} from './engine.ts';
import {furtherFrom, type Further} from './further.ts';
import {marginalsOf, type Marginals} from './marginals.ts';
import type {Pool} from './pool.ts';
import type {Overload} from './overload.ts';
import {
  livePoint,
  overloadedAt,
  pointResults,
  type CurvePointResult,
  type LivePoint,
} from './profit-curve.ts';
import {Study, type Subject, type WarmUp} from './study.ts';
import {summarise, type Measures, type Statement, type Totals} from './summary.ts';
import {twinAlong, withMeasures, type CurveTwin, type ExactOptimum} from './twin.ts';
import {ENGINE_VERSION} from './version.ts';

export interface OptimizeRunOptions {
  /** Values of the first grid, default 21. */
  points?: number;
  confidence?: number;
  /** Difference of profit not worth telling apart, money per year. */
  indifference?: number;
  /** Replications in all. */
  budget?: number;
  onProgress?: (progress: Progress) => void;
  /** Told of every point whenever it has tightened. */
  onPoint?: (point: LivePoint) => void;
  signal?: AbortSignal;
}

/** The lever value that pays most. */
export interface LeverOptimum {
  value: number;
  /** Values not rejected against the best at the confidence. */
  interval: {low: number; high: number};
  /** Values that earn within 1 % of max(|profit|, 5 % of revenue). */
  flatBand: {low: number; high: number};
  atBound: Optimum<Figures>['atBound'];
  /** Why the optimum lies at an end of the lever; null when it does not. */
  bound: Optimum<Figures>['bound'];
}

/** The most profitable lever value with its receipt, `fulcrum/optimum@1`. Money is per year. */
export interface OptimumResult {
  format: 'fulcrum/optimum@1';
  engine: string;
  scenario: {name: string; hash: string};
  seed: string;
  status: Optimum<Figures>['status'];
  warmUp: WarmUp;
  countedDays: number;
  digest: string;
  levers: Record<string, LeverOptimum>;
  /** Estimated on fresh seeds, unless the search ended before any. */
  profit: {mean: number; halfWidth: number | null; n: number; reestimated: boolean; unit: string};
  probabilityOfCorrectSelection: number;
  indifference: number;
  confidence: number;
  replicationsUsed: number;
  budget: number;
  measures: Measures;
  statement: Statement;
  totals: Totals;
  /** Stations that get more work than they can do at the value found, which is no answer then; left out where there are none. */
  overloaded?: readonly Overload[];
  curve: {lever: Lever; points: CurvePointResult[]; best: number; twin: CurveTwin} & Marginals;
  /** What it would change to go two steps further up; null where the optimum lies at the top of its lever, or the search was cancelled. */
  beyond: Further | null;
  /** The same two steps down; null at the bottom. */
  below: Further | null;
  /** The exact long-run figures at the value found, where theory has them, or the first assumption that fails. */
  twin: Twin;
  /** The best values by the exact figures, where every line of the statement is known. */
  exact?: ExactOptimum & {method: string[]};
}

/** Searches one lever for the greatest mean profit. A pure function of subject, lever and options, whatever the pool. */
export function optimize(
  subject: Subject & {hash: string},
  lever: Lever,
  pool: Pool,
  options: OptimizeRunOptions = {},
): Promise<OptimumResult> {
  const {signal} = options;
  return Study.run(subject, pool, {lever, signal}, (study) =>
    optimumResult(study, subject.hash, lever, options),
  );
}

/** The optimum, searched in a study of the subject; `onStep` is called when its profit is played afresh, and what lies beside it. */
export async function optimumResult(
  study: Study,
  hash: string,
  lever: Lever,
  options: OptimizeRunOptions,
  onStep: (step: 'reestimate' | 'beyond') => void = () => {},
): Promise<OptimumResult> {
  const {confidence = 0.95, onPoint, ...rest} = options;
  const {prepared} = await study.prepare(lever, lever.from);
  const {layout} = prepared;
  const {currency} = study.scenario;
  const problem = study.problem(lever, layout);
  const replicate: typeof problem.replicate = (value, first, count, fresh, signal) => {
    if (fresh) onStep('reestimate');
    return problem.replicate(value, first, count, fresh, signal);
  };
  const search = {...problem, replicate};
  const best = await optimizeLever(search, {
    ...rest,
    confidence,
    onPoint: ({value, replications}) =>
      onPoint?.(livePoint(value, replications, layout, currency, confidence)),
  });
  onStep('beyond');
  const estimates = {layout, currency, confidence, signal: options.signal};
  const [beyond, below] = await Promise.all([
    furtherFrom(study, lever, best, 'above', estimates),
    furtherFrom(study, lever, best, 'below', estimates),
  ]);
  const {profit} = best;
  const along = await twinAlong(
    study,
    lever,
    best.points.map(({value}) => value),
  );
  const {curve: exact} = along;
  const twin = exact.status === 'none' ? exact : await study.twin(lever, best.value);
  const summary = summarise(best.replications, layout, currency, confidence);
  return {
    format: 'fulcrum/optimum@1',
    engine: ENGINE_VERSION,
    scenario: {name: study.scenario.name, hash},
    seed: study.seed,
    status: best.status,
    warmUp: study.warmUp,
    countedDays: layout.countedDays,
    digest: digestOf([...best.points.flatMap(({replications}) => replications), ...best.replications]),
    levers: {
      [lever.name]: {
        value: best.value,
        interval: best.interval,
        flatBand: best.flatBand,
        atBound: best.atBound,
        bound: best.bound,
      },
    },
    profit: {
      mean: profit.mean,
      halfWidth: profit.halfWidth,
      n: profit.n,
      reestimated: best.reestimated,
      unit: `${currency}/year`,
    },
    probabilityOfCorrectSelection: best.probabilityOfCorrectSelection,
    indifference: best.indifference,
    confidence: best.confidence,
    replicationsUsed: best.replicationsUsed,
    budget: best.budget,
    ...summary,
    ...overloadedAt(study.scenario, lever, best.value, summary.measures),
    curve: {
      lever,
      points: pointResults(best.points, study.scenario, lever, along, layout, confidence),
      best: best.value,
      twin: exact,
      ...marginalsOf(lever, gridPoints(best), layout, confidence),
    },
    beyond,
    below,
    twin: withMeasures(twin, summary.measures),
    ...(exact.status === 'exact' && exact.best && {exact: {...exact.best, method: exact.method}}),
  };
}

/** The evenly spaced points of a search, without those that it added where it mattered. */
function gridPoints({points, trace}: Optimum<Figures>): Optimum<Figures>['points'] {
  const grid = trace.find((decision) => decision.type === 'grid');
  return grid ? points.filter(({value}) => grid.values.includes(value)) : points;
}
