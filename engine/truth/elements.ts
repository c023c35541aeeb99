import type {Value} from './cases.ts';

/** A quantity, or the place of an element within it, such as `curve_fill[3]` or `crossing.OH`. */
export interface Place {
  quantity: string;
  keys: readonly string[];
}

const KEY = /\[(\d+)\]|\.([^.[\]]+)/g;

/** Reads a place: a quantity, else what stands before the first bracket or dot is one; null where the case has no such quantity. */
export function placeOf(path: string, isQuantity: (name: string) => boolean): Place | null {
  if (isQuantity(path)) return {quantity: path, keys: []};
  const start = path.search(/[.[]/);
  const quantity = start < 0 ? path : path.slice(0, start);
  if (!isQuantity(quantity)) return null;
  return {
    quantity,
    keys: [...path.slice(start).matchAll(KEY)].map(([, index, name]) => index ?? name),
  };
}

/** The number at the keys within a value. Throws a RangeError where there is none. */
export function elementOf(value: Value, keys: readonly string[]): number {
  let element: Value | undefined = value;
  for (const key of keys)
    element =
      typeof element === 'object' && element !== null ? (element as Record<string, Value>)[key] : undefined;
  if (typeof element !== 'number') throw new RangeError(`there is no number at ${keys.join('.')}`);
  return element;
}

/** The greatest magnitude among the numbers of a value, on which the noise of its elements is judged. */
export function scaleOf(value: Value): number {
  if (typeof value === 'number') return Math.abs(value);
  if (typeof value !== 'object' || value === null) return 0;
  return Math.max(0, ...Object.values(value as Record<string, Value>).map(scaleOf));
}

/** Numbers, words and the like within a value. */
export function sizeOf(value: Value): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value as Record<string, Value>).reduce<number>((sum, one) => sum + sizeOf(one), 0);
}
