import type {RawOrders} from './read-orders.ts';

/** Longest time from a keying error to its cancellation [ms]. */
const SOON = 86_400_000;

/** How many times the largest other sale of the product a keying error is at least. */
const FAR_OUTSIDE = 10;

/** Share of the sales lines below the quantity that stands in where the product has no other sale. */
const USUAL_SHARE = 0.99;

/** A sale that was a slip of the keyboard, and the line that took it back. */
export interface KeyingError {
  sale: number;
  cancellation: number;
}

/**
 * Sales of a known customer that the same customer cancelled in full within a day, and whose quantity is more than ten times
 * the largest other sale of the product (where it has none: than the quantity that 99 % of all lines stay below).
 *
 * @param canonical the product text that stands for each product text
 */
export function keyingErrors(
  raw: RawOrders,
  sales: Int32Array,
  cancellations: Int32Array,
  canonical: Int32Array,
): KeyingError[] {
  const {at, quantity} = raw;
  const product = (line: number) => canonical[raw.product.rows[line]];
  const customer = (line: number) => raw.customer.rows[line];
  const key = (line: number) => `${customer(line)}/${product(line)}/${Math.abs(quantity[line])}`;

  const cancelled = new Map<string, number[]>();
  for (const line of cancellations) {
    if (raw.customer.names[customer(line)] === '') continue;
    const same = cancelled.get(key(line));
    if (same) same.push(line);
    else cancelled.set(key(line), [line]);
  }
  const customers = new Set(Array.from(cancellations, customer));
  const largest = twoLargest(raw, sales, product);
  const usual = quantile(quantity, sales, USUAL_SHARE);

  const found: KeyingError[] = [];
  for (const sale of sales) {
    if (!customers.has(customer(sale)) || quantity[sale] < largest.first[product(sale)]) continue;
    const other = largest.second[product(sale)] || usual;
    if (quantity[sale] <= FAR_OUTSIDE * other) continue;
    const lines = cancelled.get(key(sale)) ?? [];
    const match = lines.findIndex((line) => at[line] >= at[sale] && at[line] - at[sale] <= SOON);
    if (match >= 0) found.push({sale, cancellation: lines.splice(match, 1)[0]});
  }
  return found;
}

/** The two largest quantities sold on one line, by product; 0 where there is none. */
function twoLargest(raw: RawOrders, sales: Int32Array, product: (line: number) => number) {
  const first = new Float64Array(raw.product.names.length);
  const second = new Float64Array(raw.product.names.length);
  for (const sale of sales) {
    const p = product(sale);
    const units = raw.quantity[sale];
    if (units > first[p]) {
      second[p] = first[p];
      first[p] = units;
    } else if (units > second[p]) second[p] = units;
  }
  return {first, second};
}

function quantile(values: Float64Array, lines: Int32Array, share: number): number {
  const sorted = Float64Array.from(lines, (line) => values[line]).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
