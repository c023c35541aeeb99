import type {Scenario, StockingPoint, Traces} from '../index.ts';
import type {LeverAt} from './anatomy.ts';
import type {Pool} from './pool.ts';
import type {StockRequest, TracedStock} from './stock-view.ts';
import {Study, type Subject} from './study.ts';
import {ENGINE_VERSION} from './version.ts';

export type {SettledPolicy, StockingPoint} from '../index.ts';
export type {EmptySpan, OrderPlaced, StockEvent, StockPoint, TracedStock} from './stock-view.ts';

/** The life of a stocking point in one replication, `fulcrum/stock-trace@1`. */
export interface StockTrace extends TracedStock {
  format: 'fulcrum/stock-trace@1';
  engine: string;
  scenario: {name: string; hash: string};
  seed: string;
  /** Which of the replications of a run with this seed it is, from 0. */
  replication: number;
  lever: {name: string; value: number} | null;
  /** Days before the counted time. */
  warmUpDays: number;
  horizonDays: number;
}

/** Which stocking point to look at, in which replication, on which days. */
export interface StockQuestion {
  /** Names of the stocking point. */
  site: string;
  product: string;
  /** Days since the start of the run, within it. Default: the first 120 counted days, or all if there are fewer. */
  from?: number;
  to?: number;
  /** Which replication, at least 0. Default 0. */
  replication?: number;
  /** Most points, and most happenings of a kind; at least 100. Default 4,000. */
  limit?: number;
}

/** Which variant of a scenario to look at, and who may end it. */
export interface StockTraceOptions {
  /** Default: the scenario as it is. */
  lever?: LeverAt;
  signal?: AbortSignal;
}

const LIMIT = 4000; // two to a pixel of a wide screen
const LEAST_LIMIT = 100;

/**
 * Plays one replication as far as needed and writes down what happens at a stocking point: what it would be in a run of the same seed. A
 * pure function of subject and options. An automatic warm-up is looked for anew; `run.warmUp` in days spares that. A RangeError where
 * the site holds no stock of the product, or the days are not in the run.
 */
export async function stockTrace(
  subject: Subject & {hash: string},
  pool: Pool,
  options: StockQuestion & StockTraceOptions,
): Promise<StockTrace> {
  requestOf(options); // throws before anything is prepared
  return withStockTraces(subject, pool, options, (trace) => trace(options));
}

/** Prepares a scenario once for as many looks at its stocking points as `work` takes; `trace` is `stockTrace` without the preparations. */
export async function withStockTraces<Result>(
  subject: Subject & {hash: string},
  pool: Pool,
  {lever: at, signal}: StockTraceOptions,
  work: (trace: (question: StockQuestion) => Promise<StockTrace>) => Promise<Result>,
): Promise<Result> {
  return Study.run(subject, pool, {...(at && {lever: at.lever}), signal}, (study) => {
    const {name, run} = study.scenario;
    return work(async (question) => {
      const request = requestOf(question);
      const traced = await study.work(
        (engine, system) => engine.traceStock(system, request),
        at?.lever,
        at?.value,
      );
      return {
        format: 'fulcrum/stock-trace@1',
        engine: ENGINE_VERSION,
        scenario: {name, hash: subject.hash},
        seed: study.seed,
        replication: request.replication,
        lever: at ? {name: at.lever.name, value: at.value} : null,
        warmUpDays: study.warmUp.days,
        horizonDays: run.horizon,
        ...traced,
      };
    });
  });
}

function requestOf({site, product, from, to, replication = 0, limit = LIMIT}: StockQuestion): StockRequest {
  if (!(Number.isInteger(replication) && replication >= 0))
    throw new RangeError(`replication must be a whole number of at least 0: ${replication}`);
  if (!(limit >= LEAST_LIMIT)) throw new RangeError(`limit must be at least ${LEAST_LIMIT}: ${limit}`);
  return {site, product, from, to, replication, limit};
}

/** All that hold stock in a scenario, the busiest first, for a choice among them. */
export function stockingPoints(
  {scenario, traces = {}}: {scenario: Scenario; traces?: Traces},
  pool: Pool,
  signal?: AbortSignal,
): Promise<StockingPoint[]> {
  return pool.run((engine) => engine.stockingPoints(scenario, traces), signal);
}
