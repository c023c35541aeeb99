import type {Lever} from '../../../engine/index.ts';
import type {MoneySummary} from '../../../engine/run/summary.ts';
import type {LeverSheet} from '../../desk/sheet.ts';
import type {Column} from '../../state/compare/shown.ts';
import {draftKey} from '../../state/draft.ts';
import {isServiceTarget} from '../../state/lever-kind.ts';
import type {Amount} from '../../state/money.ts';
import type {DrawnCurve} from '../../state/search.svelte.ts';
import type {Place} from '../series.ts';

export const MONEY = ['profit', 'revenue', 'cost'] as const;
/** What is drawn against the lever. */
export type Money = (typeof MONEY)[number];

/** A scenario whose curve may be drawn. */
export interface Curved {
  column: Column;
  lever: LeverSheet | null;
  /** Null until something of it is known. */
  curve: DrawnCurve | null;
}

/** A curve, and the scenarios that stand on it: those that differ in the value of the lever alone share one. */
export interface OverlaidCurve {
  columns: readonly [Column, ...Column[]];
  curve: DrawnCurve | null;
}

/** The scenarios that move the same thing, and those that do not. */
export interface Overlay {
  /** Covers the ranges of all. */
  lever: Lever;
  /** What its targets aim at; null where it moves something else. */
  measure: string | null;
  curves: readonly OverlaidCurve[];
  without: readonly Column[];
}

/** The curves of the kind of lever that most scenarios have, the first one's where there are as many of another; null where none has any. */
export function overlayOf(all: readonly Curved[]): Overlay | null {
  const kinds = new Map<string, (Curved & {lever: LeverSheet})[]>();
  for (const {column, lever, curve} of all) {
    if (!lever) continue;
    const kind = kindOf(lever);
    kinds.set(kind, [...(kinds.get(kind) ?? []), {column, lever, curve}]);
  }
  const [drawn] = [...kinds.values()].sort((a, b) => b.length - a.length);
  if (!drawn) return null;
  const [{lever}] = drawn;
  const {name, paths, scale, measure} = lever;
  const from = Math.min(...drawn.map((one) => one.lever.from));
  const to = Math.max(...drawn.map((one) => one.lever.to));
  const columns = drawn.map(({column}) => column);
  return {
    lever: {name, paths, scale, from, to},
    measure,
    curves: curvesOf(drawn),
    without: all.flatMap(({column}) => (columns.includes(column) ? [] : [column])),
  };
}

/** The scenario that gives a curve its name: the one as it stands, or the first. */
export function standardOf(columns: OverlaidCurve['columns']): Column {
  return columns.find(({contender}) => contender.stance === 'asItStands') ?? columns[0];
}

/** What a curve earns, takes in or costs along its lever. */
export function placesOf(curve: DrawnCurve | null, money: Money): readonly Place[] {
  return (curve?.points ?? []).map((point) => ({value: point.value, ...pick(moneyOf(point, money))}));
}

/** Where a curve is most profitable: its own place there, or what was found on fresh replications where it has none; null until that is known. */
export function peakOf(curve: DrawnCurve | null, money: Money): Place | null {
  const {optimum, lever, points} = curve ?? {};
  if (!optimum || !lever) return null;
  const {value} = optimum.levers[lever.name];
  const point = points?.find((one) => one.value === value);
  return {value, ...pick(moneyOf(point ?? optimum, money))};
}

function curvesOf(drawn: readonly Curved[]): readonly OverlaidCurve[] {
  const byDraft = new Map<string, OverlaidCurve>();
  for (const {column, curve} of drawn) {
    const key = draftKey(column.contender.draft);
    const known = byDraft.get(key);
    byDraft.set(key, known ? {...known, columns: [...known.columns, column]} : {columns: [column], curve});
  }
  return [...byDraft.values()];
}

function moneyOf(
  {statement, totals}: Pick<DrawnCurve['points'][number], 'statement' | 'totals'>,
  money: Money,
): MoneySummary {
  return money === 'profit' ? statement.profit : totals[money];
}

/** Levers of one kind can be drawn over each other: targets of the same measure, or what has the same name and scale. */
function kindOf(lever: LeverSheet): string {
  return isServiceTarget(lever) ? `target ${lever.measure}` : `${lever.scale} ${lever.name}`;
}

function pick({mean, halfWidth}: Amount): Amount {
  return {mean, halfWidth};
}
