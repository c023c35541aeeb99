import type {Values} from './answer.ts';
import type {ReferenceCase} from './cases.ts';

/** The places of a case's curves, which stand among its quantities; none where it has no list of numbers by that name. */
export function gridOf({expected}: ReferenceCase, name: string): number[] {
  const value = Object.hasOwn(expected, name) ? expected[name].value : null;
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? (value as number[]) : [];
}

/** The figures at every place of a grid, as curves by name. */
export function curvesOf<Name extends string>(
  grid: readonly number[],
  at: (place: number) => Readonly<Record<Name, number>>,
): Values {
  const rows = grid.map(at);
  const names = rows.length > 0 ? (Object.keys(rows[0]) as Name[]) : [];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));
}

/** A few places of a grid of so many, spread over it, and the one given; by index. */
export function someOf(length: number, count: number, also?: number): number[] {
  const spread = Array.from({length: Math.min(count, length)}, (_, i) =>
    Math.round(((i + 0.5) * length) / Math.min(count, length) - 0.5),
  );
  return [...new Set(also === undefined || also < 0 ? spread : [...spread, also])].sort((a, b) => a - b);
}
