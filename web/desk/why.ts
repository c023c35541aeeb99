import {leverNamed, type CycleGroup, type Scenario, type StockingPoint} from '../../engine/index.ts';
import {anatomy, type AnatomyResult, type LeverAt, type NamedCycle} from '../../engine/run/anatomy.ts';
import type {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {stockingPoints, type StockTrace} from '../../engine/run/stock-trace.ts';
import type {Statement, Totals} from '../../engine/run/summary.ts';
import {waterfall, type Waterfall} from '../../engine/run/waterfall.ts';
import {draftKey, type Draft} from '../state/draft.ts';
import {cycleFinding, groupsFinding} from './said/cycle.ts';
import {said, type Said} from './said/said.ts';
import {statementFinding} from './said/statement.ts';
import type {Reading} from './sources.ts';
import type {StockSession} from './stock-session.ts';

/** Money of a year as it is already known. */
export interface KnownStatement {
  statement: Statement;
  totals: Totals;
  replications: number;
}

/** The way from revenue to profit. */
export interface StatementSteps extends KnownStatement {
  /** With small costs together. */
  brief: Waterfall;
  /** Line by line. */
  full: Waterfall;
  /** Where the money goes. */
  finding: Said<string>;
}

/** The order cycle, with what customers were promised. */
export interface CycleParts extends AnatomyResult {
  /** Days, by group and name; null where nothing is promised, or not the same to all. */
  promises: Readonly<Record<CycleGroup, Readonly<Record<string, number | null>>>>;
  findings: Said<CycleFindings>;
}

/** Where the time of orders goes. */
export interface CycleFindings {
  all: string;
  /** By group and name. */
  of: Readonly<Record<CycleGroup, Readonly<Record<string, string>>>>;
  /** What the orders of the groups beside each other show. */
  groups: Readonly<Record<CycleGroup, string>>;
}

/** Where stock is held, and when that is. */
export interface StockPlaces {
  /** The busiest first. */
  points: StockingPoint[];
  /** Date of day 0, `YYYY-MM-DD`; null where the scenario does not say. */
  start: string | null;
  /** Length of the run, days. */
  horizon: number;
  /** Replications that the scenario asks for; null where it leaves that open. */
  replications: number | null;
}

/** A stocking point in a stretch of one replication; the engine's own stretch where `stretch` is null. */
export interface StockLook {
  site: string;
  product: string;
  replication: number;
  /** Days since the start of the run. */
  stretch: readonly [from: number, to: number] | null;
  /** Days before the counted time, where they are known already; else they are worked out. */
  warmUp: number | null;
}

/** How far some work is, and who may end it. */
export interface Watch {
  signal: AbortSignal;
  /** Hears the share that is done. */
  told: (share: number) => void;
}

/** Replications whose orders are taken apart, where the scenario does not ask for fewer. */
export const CYCLE_REPLICATIONS = 10;

/** The statement as steps, of figures that are known or of the scenario as it is written, which is played for it. */
export async function statementSteps(
  {scenario, subject}: Reading,
  known: KnownStatement | null,
  pool: Pool,
  {signal, told}: Watch,
): Promise<StatementSteps> {
  const onProgress = sharing(told);
  const {statement, totals, replications} = known ?? (await simulate(subject, pool, {signal, onProgress}));
  const brief = waterfall(statement, totals);
  const finding = said((words) => statementFinding(statement, totals, scenario.currency, words));
  return {statement, totals, replications, brief, full: waterfall(statement, totals, 0), finding};
}

/** The order cycle with the draft's lever at `value`, or of the scenario as it is written where that is null. */
export async function cycleParts(
  draft: Draft,
  value: number | null,
  {scenario, subject}: Reading,
  pool: Pool,
  {signal, told}: Watch,
): Promise<CycleParts> {
  const {replications: asked} = scenario.run;
  const replications = asked === 'auto' ? CYCLE_REPLICATIONS : Math.min(asked, CYCLE_REPLICATIONS);
  const lever = leverAt(scenario, draft, value);
  const result = await anatomy(subject, pool, {
    ...(lever && {lever}),
    replications,
    signal,
    onProgress: sharing(told),
  });
  const promises = named(result, ({name}, by) => promiseTo(by, name, scenario));
  const findings = said((words) => ({
    all: cycleFinding(result.all, words),
    of: named(result, (cycle) => cycleFinding(cycle, words)),
    groups: {
      segment: groupsFinding('segment', result.by.segment, words),
      channel: groupsFinding('channel', result.by.channel, words),
      class: groupsFinding('class', result.by.class, words),
    },
  }));
  return {...result, promises, findings};
}

/** Something of every cycle, by group and name. */
function named<Value>(
  {by}: AnatomyResult,
  of: (cycle: NamedCycle, by: CycleGroup) => Value,
): Record<CycleGroup, Record<string, Value>> {
  const all = (group: CycleGroup) =>
    Object.fromEntries(by[group].map((cycle) => [cycle.name, of(cycle, group)]));
  return {segment: all('segment'), channel: all('channel'), class: all('class')};
}

/** What a group of orders was promised, days; null where that is nothing, or not the same to all. */
function promiseTo(by: CycleGroup, name: string, {segments}: Scenario): number | null {
  const isOf = (segment: Scenario['segments'][number]) => {
    switch (by) {
      case 'segment':
        return segment.name === name;
      case 'channel':
        return (segment.channels[name] ?? 0) > 0;
      case 'class':
        return segment.class === name;
      default:
        return by satisfies never;
    }
  };
  const promises = new Set(segments.filter(isOf).map(({promise}) => promise?.cycleTime ?? null));
  return promises.size === 1 ? [...promises][0] : null;
}

/** All that hold stock. */
export async function stockPlaces(
  {scenario, subject, written}: Reading,
  pool: Pool,
  signal: AbortSignal,
): Promise<StockPlaces> {
  const {start, horizon, replications} = scenario.run;
  return {
    points: await stockingPoints(subject, pool, signal),
    start: saysWhen(written) ? start : null,
    horizon,
    replications: replications === 'auto' ? null : replications,
  };
}

/** The life of a stocking point with the draft's lever at `value`. */
export function traceStock(
  draft: Draft,
  value: number | null,
  {stretch, warmUp, ...place}: StockLook,
  {scenario, subject}: Reading,
  pool: Pool,
  session: StockSession,
): Promise<StockTrace> {
  const run = {...scenario.run, ...(warmUp !== null && {warmUp})};
  const scene = {
    key: JSON.stringify([draftKey(draft), value]),
    subject: {...subject, scenario: {...scenario, run}},
    lever: leverAt(scenario, draft, value),
  };
  return session.trace(scene, {...place, ...(stretch && {from: stretch[0], to: stretch[1]})}, pool);
}

/** The draft's lever at `value`; null for the scenario as it is written. */
export function leverAt(scenario: Scenario, draft: Draft, value: number | null): LeverAt | null {
  if (value === null) return null;
  const lever = leverNamed(scenario, draft.lever ?? undefined);
  if (!lever) throw new Error(`there is no lever ${draft.lever}`);
  return {lever, value};
}

/** Whether a scenario says when its day 0 is. */
export function saysWhen(written: unknown): boolean {
  return (written as {run?: {start?: unknown}}).run?.start !== undefined;
}

/** Tells the share that is done. */
export function sharing(told: (share: number) => void): (done: number, wanted: number) => void {
  return (done, wanted) => told(wanted === 0 ? 0 : done / wanted);
}
