import type {OrderHistory} from './order-history.ts';

/** What a history says of its products, in columns. */
export interface ProductFit {
  /** Order lines. */
  lines: Float64Array;
  /** Units sold. */
  units: Float64Array;
  /** Value sold [money]. */
  value: Float64Array;
  /** Median price of the lines [money/unit]. */
  price: Float64Array;
}

/** Lines, units, value and median price of each product. */
export function fitProducts(history: OrderHistory): ProductFit {
  const count = history.products.length;
  const [lines, units, value] = [0, 0, 0].map(() => new Float64Array(count));
  for (let i = 0; i < history.lines; i++) {
    const p = history.product[i];
    lines[p]++;
    units[p] += history.quantity[i];
    value[p] += history.quantity[i] * history.price[i];
  }
  const prices = grouped(history.product, history.price, lines);
  return {lines, units, value, price: Float64Array.from(prices, (sample) => median(sample))};
}

/**
 * The values of each key, in the order in which they stand.
 *
 * @param sizes number of values of each key
 */
export function grouped(keys: Int32Array, values: Float64Array, sizes: Float64Array): Float64Array[] {
  const groups = Array.from(sizes, (size) => new Float64Array(size));
  const filled = new Int32Array(sizes.length);
  for (let i = 0; i < keys.length; i++) groups[keys[i]][filled[keys[i]]++] = values[i];
  return groups;
}

/** Middle of a sample, or the mean of its two middle values. */
export function median(sample: Float64Array): number {
  const sorted = sample.slice().sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
