import {dimensionsOf, moreAutoReplications, type Dimension, type Twin} from '../index.ts';
import {digestOf} from './digest.ts';
import type {Figures} from './engine.ts';
import {profitOf, revenueOf} from './money.ts';
import type {Pool} from './pool.ts';
import {Study, type Subject, type WarmUp} from './study.ts';
import {
  summariseBy,
  summarise,
  type Breakdown,
  type Measures,
  type Statement,
  type Totals,
} from './summary.ts';
import {summariseWeeks, type Weekly} from './weekly.ts';
import {overloads, type Overload} from './overload.ts';
import {withMeasures} from './twin.ts';
import {ENGINE_VERSION} from './version.ts';

export interface RunOptions {
  /** Replications, or `auto`: at least 10, until the half-width of profit is 0.5 % of revenue, at most 200. Default: the scenario's. */
  replications?: number | 'auto';
  /** In (0, 1). Default 0.95. */
  confidence?: number;
  /** Told after each batch how many replications are done, and how many are wanted so far. */
  onProgress?: (done: number, wanted: number) => void;
  signal?: AbortSignal;
}

/** Measures and statement of one scenario, `fulcrum/run@1`. */
export interface RunResult {
  format: 'fulcrum/run@1';
  engine: string;
  scenario: {name: string; hash: string};
  seed: string;
  replications: number;
  warmUpDays: number;
  warmUp: WarmUp;
  horizonDays: number;
  countedDays: number;
  digest: string;
  /** Demand factors that reproduce themselves, by segment, where demand answers to service. */
  equilibria?: readonly {rateFactor: Record<string, number>; residual: number}[];
  measures: Measures;
  statement: Statement;
  totals: Totals;
  /** Where products have life cycles, also by `stage`. */
  by: Record<Dimension, Breakdown> & {stage?: Breakdown};
  /** Service figures by week of the counted time, where the scenario asks for them (`run.series`). */
  weekly?: Weekly;
  /** Stations that get more work than they can do; left out where there are none. */
  overloaded?: readonly Overload[];
  /** The exact long-run figures where theory has them, or the first assumption that fails. */
  twin: Twin;
}

/** Replicates one scenario. A pure function of subject and options, whatever the pool. */
export function simulate(
  subject: Subject & {hash: string},
  pool: Pool,
  options: RunOptions = {},
): Promise<RunResult> {
  const {signal} = options;
  return Study.run(subject, pool, {signal}, (study) => runResult(study, subject.hash, options));
}

async function runResult(study: Study, hash: string, options: RunOptions): Promise<RunResult> {
  const {confidence = 0.95, onProgress, signal} = options;
  const wanted = options.replications ?? study.scenario.run.replications;
  if (wanted !== 'auto' && !(Number.isInteger(wanted) && wanted >= 1))
    throw new RangeError(`replications must be a positive integer or auto: ${wanted}`);
  const {scenario, prepared} = await study.prepare();
  const {layout, equilibria} = prepared;
  const twin = await study.twin();
  const figures = await replications();
  const {currency} = scenario;
  const summary = summarise(figures, layout, currency, confidence);
  const overloaded = overloads(scenario, summary.measures);
  const weekly = summariseWeeks(figures, layout, confidence);
  return {
    format: 'fulcrum/run@1',
    engine: ENGINE_VERSION,
    scenario: {name: scenario.name, hash},
    seed: study.seed,
    replications: figures.length,
    warmUpDays: study.warmUp.days,
    warmUp: study.warmUp,
    horizonDays: scenario.run.horizon,
    countedDays: layout.countedDays,
    digest: digestOf(figures),
    ...(equilibria.length > 0 && {
      equilibria: equilibria.map(({rateFactor, residual}) => ({
        rateFactor: Object.fromEntries(rateFactor.map((factor, s) => [layout.rows.segment[s], factor])),
        residual,
      })),
    }),
    ...summary,
    by: Object.fromEntries(
      dimensionsOf(layout).map((dimension) => [
        dimension,
        summariseBy(dimension, figures, layout, currency, confidence),
      ]),
    ) as Record<Dimension, Breakdown>,
    ...(weekly && {weekly}),
    ...(overloaded.length > 0 && {overloaded}),
    twin: withMeasures(twin, summary.measures),
  };

  async function replications(): Promise<Figures[]> {
    const done: Figures[] = [];
    const more = () =>
      wanted === 'auto'
        ? moreAutoReplications(
            done.map((f) => profitOf(f.statement, layout)),
            done.map((f) => revenueOf(f.statement, layout)),
            {confidence},
          )
        : wanted - done.length;
    for (let count = wanted === 'auto' ? 10 : wanted; count > 0; count = more()) {
      onProgress?.(done.length, done.length + count);
      done.push(...(await study.replicate({first: done.length, count, detail: true}, signal)));
    }
    onProgress?.(done.length, done.length);
    return done;
  }
}
