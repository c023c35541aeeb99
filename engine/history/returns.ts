import {CLASSES, type Class} from './classify.ts';
import type {HistoryFit} from './fit.ts';
import type {OrderHistory} from './order-history.ts';
import type {RawOrders} from './read-orders.ts';

/** Goods that customers gave back, in columns and in the order of the file. */
export interface ReturnLines {
  /** Number of lines. */
  count: number;
  /** Name of the product of each line. */
  product: readonly string[];
  /** Units given back on each line, positive. */
  quantity: Float64Array;
  /** Price of each line [money/unit]. */
  price: Float64Array;
  /** 1 where the same customer had bought at least as many of the product on an earlier line. */
  matched: Uint8Array;
}

/**
 * Gathers the returned goods and matches each with an earlier sale of the same product to the same customer.
 *
 * @param sales sales lines, in the order of the file
 * @param returned cancellation lines of goods, in the order of the file
 * @param canonical the product text that stands for each product text
 */
export function returnLines(
  raw: RawOrders,
  sales: Int32Array,
  returned: Int32Array,
  canonical: Int32Array,
): ReturnLines {
  const width = raw.product.names.length;
  const key = (line: number) => raw.customer.rows[line] * width + canonical[raw.product.rows[line]];
  const wanted = new Map<number, number[]>();
  for (const line of returned) wanted.set(key(line), []);
  for (const line of sales) wanted.get(key(line))?.push(line);
  const known = (line: number) => raw.customer.names[raw.customer.rows[line]] !== '';
  return {
    count: returned.length,
    product: Array.from(returned, (line) => raw.product.names[canonical[raw.product.rows[line]]]),
    quantity: Float64Array.from(returned, (line) => -raw.quantity[line]),
    price: Float64Array.from(returned, (line) => raw.price[line]),
    matched: Uint8Array.from(returned, (line) =>
      known(line) &&
      wanted
        .get(key(line))!
        .some((sale) => raw.at[sale] <= raw.at[line] && raw.quantity[sale] >= -raw.quantity[line])
        ? 1
        : 0,
    ),
  };
}

/** What came back, against what was sold. */
export interface ReturnReport {
  lines: number;
  /** Units given back. */
  units: number;
  /** Their value [money]. */
  value: number;
  /** Lines that match an earlier sale of at least as many units to the same customer. */
  matched: number;
  /** Units given back over units sold. */
  ofUnits: number;
  /** Value given back over value sold. */
  ofValue: number;
  /** Units given back over units sold, by product class. */
  byClass: {class: Class; ofUnits: number}[];
}

/** Return rates of a history; returns are reported, a sale that was returned stays a sale. */
export function reportReturns(
  returns: ReturnLines,
  history: OrderHistory,
  {products, productClasses}: Pick<HistoryFit, 'products' | 'productClasses'>,
): ReturnReport {
  const classOf = new Map(history.products.map((name, p) => [name, productClasses[p]]));
  const back = new Float64Array(CLASSES.length);
  const sold = new Float64Array(CLASSES.length);
  products.units.forEach((units, p) => (sold[productClasses[p]] += units));
  let [units, value, matched] = [0, 0, 0];
  for (let i = 0; i < returns.count; i++) {
    units += returns.quantity[i];
    value += returns.quantity[i] * returns.price[i];
    matched += returns.matched[i];
    const productClass = classOf.get(returns.product[i]);
    if (productClass !== undefined) back[productClass] += returns.quantity[i];
  }
  const soldValue = products.value.reduce((sum, v) => sum + v, 0);
  const soldUnits = products.units.reduce((sum, u) => sum + u, 0);
  return {
    lines: returns.count,
    units,
    value,
    matched,
    ofUnits: units / soldUnits,
    ofValue: value / soldValue,
    byClass: CLASSES.map((name, c) => ({class: name, ofUnits: sold[c] > 0 ? back[c] / sold[c] : 0})),
  };
}
