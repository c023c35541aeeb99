import type {AnatomyStage, OrderCycle} from '../../../engine/run/anatomy.ts';
import type {Amount} from '../../state/money.ts';
import {LARGER, widthOf} from '../labels.ts';
import {linearScale, type LinearScale} from '../linear-scale.ts';

/** A stretch of an order's life, days since it was placed, on the average. */
export interface Piece {
  from: number;
  to: number;
  isWaiting: boolean;
  /** Whether a stage begins with it. */
  isFirst: boolean;
}

/** A duration as a bar, with the time in which 19 of 20 orders are through. Days. */
export interface TimeRow {
  /** Names the row in tests. */
  id: string;
  name: string;
  /** Where the bar begins. */
  start: number;
  pieces: readonly Piece[];
  mean: Amount;
  p95: Amount;
  promise: number | null;
  isTotal: boolean;
}

/** Texts of a row. */
export interface TimeTexts {
  name: string;
  mean: string;
  p95: string;
}

/** Where the parts of the rows stand, in pixels. */
export interface TimeFrame {
  height: number;
  x: LinearScale;
  /** Right ends of the columns of means and 95% times. */
  mean: number;
  p95: number;
  /** Baseline of what stands above the rows. */
  head: number;
  rows: readonly {
    top: number;
    name: number;
    mean: number;
    p95: number;
    /** Middles of the bar and of the line to the 95% time. */
    bar: number;
    line: number;
    bottom: number;
  }[];
  axis: number;
}

const WAITING: ReadonlySet<string> = new Set(['goods', 'station', 'closed', 'breakdown', 'channel', 'held']);
const WIDE = 560;
const HEAD = 30;
const GAP = 16;
const AXIS = 44;
const WIDE_ROW = {row: 34, name: 15, mean: 15, p95: 15, bar: 11, line: 22};
const NARROW_ROW = {row: 60, name: 14, mean: 14, p95: 30, bar: 40, line: 50};
/** Where a name leaves no room for the mean beside it. */
const TIGHT_ROW = {row: 74, name: 14, mean: 28, p95: 43, bar: 54, line: 64};
/** What an axis covers beyond its farthest end. */
const MARGIN = 1.03;

/** Height of the bars. */
export const BAR = 11;

/** The frame of rows on one axis from 0 to what the farthest of them reaches. */
export function timeFrame(
  rows: readonly TimeRow[],
  texts: readonly TimeTexts[],
  heads: Pick<TimeTexts, 'mean' | 'p95'>,
  width: number,
): TimeFrame {
  const isWide = width >= WIDE;
  const widest = (text: (one: TimeTexts) => string) =>
    Math.max(...texts.map((one) => widthOf(text(one)) * LARGER));
  const p95s = isWide
    ? Math.max(
        widthOf(heads.p95),
        widest(({p95}) => p95),
      ) + GAP
    : 0;
  const means = isWide
    ? Math.max(
        widthOf(heads.mean),
        widest(({mean}) => mean),
      ) + GAP
    : 0;
  const left = isWide ? widest(({name}) => name) + GAP : 1;
  const right = isWide ? width - means - p95s : width - 4;
  const reach = Math.max(...rows.map(endOf)) * MARGIN || 1;
  const isTight =
    !isWide && texts.some(({name, mean}) => (widthOf(name) + widthOf(mean)) * LARGER + GAP > width);
  const {row, ...places} = isWide ? WIDE_ROW : isTight ? TIGHT_ROW : NARROW_ROW;
  const placed = rows.map((_, i) => {
    const top = HEAD + i * row;
    const {name, mean, p95, bar, line} = places;
    return {
      top,
      name: top + name,
      mean: top + mean,
      p95: top + p95,
      bar: top + bar,
      line: top + line,
      bottom: top + row,
    };
  });
  const axis = HEAD + rows.length * row + 4;
  return {
    height: axis + AXIS,
    x: linearScale([0, reach], [left, Math.max(left + 60, right)]),
    mean: width - p95s,
    p95: width,
    head: 12,
    rows: placed,
    axis,
  };
}

/** The parts of stages laid end to end, from `start` days on. */
export function piecesOf(stages: readonly AnatomyStage[], start: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const {mean, parts} of stages) {
    const known = parts.length > 0 ? parts : [{kind: 'delay', mean}];
    known.forEach(({kind, mean: part}, i) => {
      const to = at + (part.mean ?? 0);
      pieces.push({from: at, to, isWaiting: WAITING.has(kind), isFirst: i === 0});
      at = to;
    });
  }
  return pieces;
}

/** A row for each stage that takes time, each bar from where the one before it ends, and one for all of them. */
export function stageRows(
  cycle: OrderCycle,
  nameOf: (stage: string) => string,
  total: string,
  promise: number | null,
): TimeRow[] {
  let start = 0;
  const rows = cycle.stages.map((stage): TimeRow => {
    const row = {
      id: stage.name.replace(/^stage\./, ''),
      name: nameOf(stage.name),
      start,
      pieces: piecesOf([stage], start),
      mean: amountOf(stage.mean),
      p95: amountOf(stage.p95),
      promise: null,
      isTotal: false,
    };
    start += row.mean.mean;
    return row;
  });
  const taking = rows.filter(({mean, p95}) => mean.mean > 0 || p95.mean > 0);
  return [...taking, {...cycleRow('total', total, cycle, promise), isTotal: true}];
}

/** All stages of a cycle as one row. */
export function cycleRow(id: string, name: string, cycle: OrderCycle, promise: number | null): TimeRow {
  return {
    id,
    name,
    start: 0,
    pieces: piecesOf(cycle.stages, 0),
    mean: amountOf(cycle.mean),
    p95: amountOf(cycle.p95),
    promise,
    isTotal: false,
  };
}

function amountOf({mean, halfWidth}: OrderCycle['mean']): Amount {
  return {mean: mean ?? 0, halfWidth};
}

function endOf({start, mean, p95, promise}: TimeRow): number {
  const reach = (amount: Amount) => start + amount.mean + (amount.halfWidth ?? 0);
  return Math.max(reach(mean), reach(p95), promise ?? 0);
}
