import type {ReferenceCase, Value} from '../../cases.ts';
import {rowsOf, valueOf, wrong} from '../../parameters.ts';

/** A list of pairs of numbers. The readers here throw a ParameterError, as those of all parameters. */
export function pairsOf(of: ReferenceCase, name: string): [number, number][] {
  return rowsOf(of, name, 2).map(([first, second]) => [first, second]);
}

/** Lists that begin with two names and go on with so many numbers. */
export function arcsOf(of: ReferenceCase, name: string, numbers: number): [string, string, ...number[]][] {
  const value = valueOf(of, name);
  const isArc = (row: Value) =>
    isList(row) &&
    row.length === numbers + 2 &&
    row.every((part, i) => (i < 2 ? typeof part === 'string' : isNumber(part)));
  if (!isList(value) || !value.every(isArc))
    throw wrong(name, value, `a list of two names and ${numbers} numbers each`);
  return value as unknown as [string, string, ...number[]][];
}

/** Lists of so many numbers, by name. */
export function rowsByName(of: ReferenceCase, name: string, numbers: number): Record<string, number[]> {
  const value = valueOf(of, name);
  const isRow = (row: Value) => isList(row) && row.length === numbers && row.every(isNumber);
  if (typeof value !== 'object' || value === null || isList(value) || !Object.values(value).every(isRow))
    throw wrong(name, value, `lists of ${numbers} numbers by name`);
  return value as unknown as Record<string, number[]>;
}

/** Straight distances between points, by row. */
export function distancesBetween(points: readonly (readonly [number, number])[]): number[][] {
  return points.map(([x, y]) => points.map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)));
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isNumber(value: Value): value is number {
  return typeof value === 'number';
}
