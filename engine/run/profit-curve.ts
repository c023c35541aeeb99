import {applyLever, runCurve, type Layout, type Lever, type ProfitCurve, type Scenario} from '../index.ts';
import {digestOf} from './digest.ts';
import type {Figures} from './engine.ts';
import {marginalsOf, type Marginals} from './marginals.ts';
import {overloads, type Overload} from './overload.ts';
import type {Pool} from './pool.ts';
import {Study, type Subject, type WarmUp} from './study.ts';
import {summarise, type Measures, type Statement, type Totals} from './summary.ts';
import {exactFigures, twinAlong, type CurveTwin, type ExactFigures, type TwinAlong} from './twin.ts';
import {ENGINE_VERSION} from './version.ts';

/** A point of a curve, with its profit less that of the best point on the same chance. */
export interface CurvePointResult {
  value: number;
  replications: number;
  measures: Measures;
  statement: Statement;
  totals: Totals;
  differenceFromBest: {mean: number; halfWidth: number | null};
  /** Stations that get more work than they can do; left out where there are none. */
  overloaded?: readonly Overload[];
  /** The exact long-run figures, where theory has them. */
  exact?: ExactFigures;
}

/** Service, cost, revenue and profit along one lever, `fulcrum/curve@1`. */
export interface CurveResult extends Marginals {
  format: 'fulcrum/curve@1';
  engine: string;
  scenario: {name: string; hash: string};
  seed: string;
  status: 'complete' | 'cancelled';
  warmUp: WarmUp;
  countedDays: number;
  digest: string;
  lever: Lever;
  points: CurvePointResult[];
  /** Value of the best point; null without points. */
  best: number | null;
  /** The exact figures along the lever where theory has them, or the first assumption that fails. */
  twin: CurveTwin;
}

/** A point as it stands while a curve or a search goes on. */
export interface LivePoint {
  value: number;
  replications: number;
  measures: Measures;
  statement: Statement;
  totals: Totals;
}

export interface CurveRunOptions {
  /** Points on the lever's scale, default 21. */
  points?: number;
  replications?: number | 'auto';
  confidence?: number;
  /** Told of every point whenever it has tightened. */
  onPoint?: (point: LivePoint) => void;
  signal?: AbortSignal;
}

/** Plays a scenario along a lever. A pure function of subject, lever and options, whatever the pool. */
export function curve(
  subject: Subject & {hash: string},
  lever: Lever,
  pool: Pool,
  options: CurveRunOptions = {},
): Promise<CurveResult> {
  const {signal} = options;
  return Study.run(subject, pool, {lever, signal}, (study) =>
    curveResult(study, subject.hash, lever, options),
  );
}

/** The curve, played in a study of the subject. */
export async function curveResult(
  study: Study,
  hash: string,
  lever: Lever,
  options: CurveRunOptions,
): Promise<CurveResult> {
  const {confidence = 0.95, onPoint, signal, ...rest} = options;
  const {prepared} = await study.prepare(lever, lever.from);
  const {layout} = prepared;
  const {currency} = study.scenario;
  const result = await runCurve(study.problem(lever, layout), {
    ...rest,
    confidence,
    ...(signal && {signal}),
    onPoint: ({value, replications}) =>
      onPoint?.(livePoint(value, replications, layout, currency, confidence)),
  });
  const twin = await twinAlong(
    study,
    lever,
    result.points.map(({value}) => value),
  );
  return {
    format: 'fulcrum/curve@1',
    engine: ENGINE_VERSION,
    scenario: {name: study.scenario.name, hash},
    seed: study.seed,
    status: result.status,
    warmUp: study.warmUp,
    countedDays: layout.countedDays,
    digest: digestOf(result.points.flatMap(({replications}) => replications)),
    lever,
    points: pointResults(result.points, study.scenario, lever, twin, layout, confidence),
    best: result.best === null ? null : result.points[result.best].value,
    twin: twin.curve,
    ...marginalsOf(lever, result.points, layout, confidence),
  };
}

/** Summaries of points as a search or a curve reports them. */
export function pointResults(
  points: readonly Pick<
    ProfitCurve<Figures>['points'][number],
    'value' | 'replications' | 'differenceFromBest'
  >[],
  scenario: Scenario,
  lever: Lever,
  twin: TwinAlong,
  layout: Layout,
  confidence: number,
): CurvePointResult[] {
  return points.map(({value, replications, differenceFromBest: {mean, halfWidth}}) => {
    const point = livePoint(value, replications, layout, scenario.currency, confidence);
    return {
      ...point,
      differenceFromBest: {mean, halfWidth},
      ...overloadedAt(scenario, lever, value, point.measures),
      ...exactFigures(twin.at(value), point.measures),
    };
  });
}

/** The stations that are overloaded at a value of a lever, as a field of a result; none where there are none. */
export function overloadedAt(
  scenario: Scenario,
  lever: Lever,
  value: number,
  measures: Measures,
): {overloaded?: Overload[]} {
  const overloaded = overloads(applyLever(scenario, lever, value), measures);
  return overloaded.length > 0 ? {overloaded} : {};
}

export function livePoint(
  value: number,
  replications: readonly Figures[],
  layout: Layout,
  currency: string,
  confidence: number,
): LivePoint {
  return {
    value,
    replications: replications.length,
    ...summarise(replications, layout, currency, confidence),
  };
}
