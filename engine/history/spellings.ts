import type {Names} from './read-orders.ts';

/** Spellings of one code that differ in case only, brought together. */
export interface Spellings {
  /** For each text, the text that stands for it: the one on most lines, the first of several. */
  canonical: Int32Array;
  /** Texts that another one stands for. */
  merged: number;
  /** Lines that carry such a text. */
  lines: number;
}

/** Brings together product codes that differ in upper and lower case only. */
export function mergeSpellings(product: Names): Spellings {
  const lines = new Int32Array(product.names.length);
  for (const name of product.rows) lines[name]++;
  const best = new Map<string, number>();
  product.names.forEach((name, i) => {
    const key = name.toUpperCase();
    const other = best.get(key);
    if (other === undefined || lines[i] > lines[other]) best.set(key, i);
  });
  const canonical = Int32Array.from(product.names, (name) => best.get(name.toUpperCase())!);
  const twins = product.names.flatMap((_, i) => (canonical[i] === i ? [] : [i]));
  return {canonical, merged: twins.length, lines: twins.reduce((sum, i) => sum + lines[i], 0)};
}
