import {gridValues, type ExactTwin, type Lever, type NoTwin, type Twin} from '../index.ts';
import type {Study} from './study.ts';

/** The exact figures at a lever value, money per year; null where a line or a measure is not known exactly. */
export interface TwinPoint {
  value: number;
  /** Number of the operation that the value leads to, from 0: values with one number are the same operation. */
  system: number;
  fillRate: number | null;
  revenue: number | null;
  cost: number | null;
  profit: number | null;
}

/** The most profitable lever values by the exact figures: all of `interval` is one system. */
export interface ExactOptimum {
  /** The roundest value of the interval. */
  value: number;
  interval: {low: number; high: number};
  profit: number;
}

/** The exact answer along a lever. */
export interface ExactCurve extends Pick<ExactTwin, 'status' | 'method' | 'source' | 'missing'> {
  /** Ascending by value. */
  points: TwinPoint[];
  /** Null where a line of the statement is not known exactly. */
  best: ExactOptimum | null;
}

export type CurveTwin = ExactCurve | NoTwin;

/** The exact figures at a value that was simulated. */
export type ExactFigures = Pick<ExactTwin, 'measures' | 'statement'>;

/** The answer along a lever, and at the values asked for. */
export interface TwinAlong {
  curve: CurveTwin;
  /** Undefined where there is none. */
  at: (value: number) => ExactTwin | undefined;
}

/** What was solved at a lever value. */
interface Known {
  value: number;
  identity: string;
  twin: ExactTwin;
}

const POINTS = 101;
/** Looks between the neighbours of the best value, each that many times as close as the one before. */
const LOOKS = 2;
const CLOSER = 20;

/**
 * The exact answer along a lever, at its grid, around the best value and at the `values` that were simulated, or the first assumption
 * that fails, at the lowest value at which one does.
 */
export async function twinAlong(study: Study, lever: Lever, values: readonly number[]): Promise<TwinAlong> {
  const first = await study.twin(lever, lever.from);
  if (first.status === 'none') return silent(first);
  const known: Known[] = [];
  const look = async (wanted: readonly number[]): Promise<NoTwin | null> => {
    const fresh = [...new Set(wanted)]
      .filter((value) => known.every((one) => one.value !== value))
      .sort((a, b) => a - b);
    for (const {value, identity, twin} of await study.twinsAlong(lever, fresh)) {
      if (twin.status === 'none') return twin;
      known.push({value, identity, twin});
    }
    known.sort((a, b) => a.value - b.value);
    return null;
  };
  const failure = await look([...gridValues(lever, POINTS), ...values]);
  if (failure) return silent(failure);
  for (let i = 0; i < LOOKS; i++) {
    const best = bestOf(known);
    if (best === null) break;
    const from = known[Math.max(0, best.first - 1)].value;
    const to = known[Math.min(known.length - 1, best.last + 1)].value;
    const finer = await look(gridValues({...lever, from, to}, CLOSER + 1));
    if (finer) return silent(finer);
  }
  const {method, source, missing} = first;
  return {
    curve: {status: 'exact', method, source, missing, points: pointsOf(known), best: optimumOf(known)},
    at: (value) => known.find((one) => one.value === value)?.twin,
  };
}

function silent(curve: NoTwin): TwinAlong {
  return {curve, at: () => undefined};
}

/** The exact figures that go with simulated ones. */
export function exactFigures(twin: ExactTwin | undefined, measures: object): {exact?: ExactFigures} {
  if (!twin) return {};
  const {measures: both, statement} = withMeasures(twin, measures);
  return {exact: {measures: both, statement}};
}

/** The twin with those measures alone that the simulation has too. */
export function withMeasures<Answer extends Twin>(twin: Answer, measures: object): Answer {
  if (twin.status === 'none') return twin;
  const both = Object.entries(twin.measures).filter(([name]) => name in measures);
  return {...twin, measures: Object.fromEntries(both)};
}

function pointsOf(known: readonly Known[]): TwinPoint[] {
  const systems = [...new Set(known.map(({identity}) => identity))];
  const numbers = new Map(systems.map((identity, i) => [identity, i]));
  return known.map((one) => pointOf(one, numbers.get(one.identity)!));
}

function pointOf({value, twin: {measures, statement}}: Known, system: number): TwinPoint {
  const {profit} = statement;
  const revenue = Object.entries(statement)
    .filter(([line]) => line.startsWith('revenue.'))
    .reduce((sum, [, amount]) => sum + amount, 0);
  const isKnown = profit !== undefined;
  return {
    value,
    system,
    fillRate: measures.fillRate ?? null,
    revenue: isKnown ? revenue : null,
    cost: isKnown ? revenue - profit : null,
    profit: isKnown ? profit : null,
  };
}

/** First and last value of the system with the greatest profit; null where a profit is not known. */
function bestOf(known: readonly Known[]): {first: number; last: number} | null {
  const profits = known.map(({twin}) => twin.statement.profit as number | undefined);
  if (profits.some((profit) => profit === undefined)) return null;
  let first = 0;
  profits.forEach((profit, i) => {
    if (profit! > profits[first]!) first = i;
  });
  let last = first;
  while (last < known.length - 1 && known[last + 1].identity === known[first].identity) last++;
  return {first, last};
}

function optimumOf(known: readonly Known[]): ExactOptimum | null {
  const best = bestOf(known);
  if (best === null) return null;
  const [low, high] = [known[best.first].value, known[best.last].value];
  return {value: roundest(low, high), interval: {low, high}, profit: known[best.first].twin.statement.profit};
}

const MOST_DIGITS = 9;

/** A value between two with as few decimals as there can be. */
function roundest(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const value = Number(middle.toFixed(digits));
    if (value >= low && value <= high) return value;
  }
  return low;
}
