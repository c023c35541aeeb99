import {fileError} from '../scenario/file-faults.ts';
import {assumedFigures, assumptions, type Assumed} from './assumed.ts';
import type {ClassShares} from './classify.ts';
import {cleanOrders, type Cleaned, type CleanOptions} from './clean.ts';
import {fitOrders} from './fit.ts';
import type {OrderHistory} from './order-history.ts';
import {readOrders, type ReadOptions} from './read-orders.ts';
import {historyReport, type HistoryReport} from './report.ts';
import {jsonText} from './scenario-text.ts';
import {fittedScenario, replayScenario, type FittedOrders, type ScenarioFile} from './to-scenario.ts';
import {gzip, traceText} from './trace-file.ts';

/** How to make a scenario of an order history. */
export interface FitOptions extends ReadOptions, CleanOptions {
  /** Name of the scenario. Default `order history`. */
  name?: string;
  /** Where the orders come from, for the description of the scenario. Default empty. */
  about?: string;
  /** Currency of the prices. Default `EUR`. */
  currency?: string;
  /** Name of the trace file in the replay scenario. Default `orders-lines.csv.gz`. */
  traceFile?: string;
  /** Shares of the value that classes A, B and C make up. Default 0.8, 0.15, 0.05. */
  classShares?: ClassShares;
  /** Figures that the history does not hold, where better ones are known. */
  assumed?: Partial<Assumed>;
  /** Told when a step begins, with the share of the work that is done. */
  onProgress?: (step: FitStep, done: number) => void;
  /** Stops the work between two steps; the call rejects with its reason. */
  signal?: AbortSignal;
}

/** Steps of `fitHistory`, in their order. */
export type FitStep = 'read' | 'clean' | 'fit' | 'write' | 'done';

/** Rough share of the time before each step. */
const BEFORE: Record<FitStep, number> = {read: 0, clean: 0.4, fit: 0.55, write: 0.65, done: 1};

/** A scenario, the trace that it came from, and how it came about. */
export interface FittedHistory {
  /** The scenario with fitted demand, and as the text of a file. */
  scenario: ScenarioFile;
  scenarioText: string;
  /** The same scenario on the orders as they were placed, and as the text of a file. */
  replay: ScenarioFile;
  replayText: string;
  /** The cleaned order lines: a gzip file with the header of a trace, to be kept under `traceFile` beside the replay scenario. */
  trace: Uint8Array;
  report: HistoryReport;
}

/**
 * Makes a scenario of an order file: reads it (CSV, plain or gzip), drops what is no sale by named rules, classifies
 * products and customers, fits arrivals, order sizes, baskets and quantities, and writes the scenario, its replay and its
 * trace. The same bytes and options give the same result. Rejects with ScenarioError when the file cannot be read or holds no
 * sale, with RangeError on an option out of range.
 */
export async function fitHistory(bytes: Uint8Array, options: FitOptions = {}): Promise<FittedHistory> {
  const begin = (step: FitStep) => {
    options.signal?.throwIfAborted();
    options.onProgress?.(step, BEFORE[step]);
  };
  const better = options.assumed ?? {};
  const assumed = assumedFigures(better);
  begin('read');
  const raw = await readOrders(bytes, options);
  begin('clean');
  const cleaned = cleanOrders(raw, options);
  if (!hasSales(cleaned)) throw nothingLeft(cleaned, options.file);
  begin('fit');
  const fit = fitOrders(cleaned.history, options.classShares);
  const orders: FittedOrders = {
    history: cleaned.history,
    fit,
    assumed,
    better,
    priced: raw.fields.includes('price'),
  };
  begin('write');
  const name = options.name ?? 'order history';
  const text = {
    name,
    about: about(cleaned.history, options.about),
    currency: options.currency ?? 'EUR',
  };
  const scenario = fittedScenario(orders, text);
  const replay = replayScenario(
    orders,
    {...text, name: `${name}, replayed`},
    options.traceFile ?? 'orders-lines.csv.gz',
  );
  const trace = await gzip(traceText(cleaned.history));
  const result = {
    scenario,
    scenarioText: jsonText(scenario),
    replay,
    replayText: jsonText(replay),
    trace,
    report: historyReport(
      raw,
      cleaned,
      fit,
      assumed,
      assumptions(better, orders.priced, true),
      options.classShares,
    ),
  };
  begin('done');
  return result;
}

function hasSales(cleaned: Cleaned): cleaned is Cleaned & {history: OrderHistory} {
  return cleaned.history !== null;
}

function nothingLeft({rules}: Cleaned, file = 'orders') {
  const dropped = rules.filter(({lines}) => lines > 0).map(({rule, lines}) => `${rule} ${lines}`);
  return fileError(file, `no sale is left; lines dropped by rule: ${dropped.join(', ')}`);
}

function about(history: OrderHistory, source = ''): string {
  const {orders, lines, start, days} = history;
  const size = `orders: ${orders}, order lines: ${lines}, first day: ${start}, days: ${days}`;
  return `${source === '' ? '' : `${source} `}Made from an order history (${size}). Costs, lead times and freight are assumptions.`;
}
