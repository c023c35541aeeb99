import {inUnits} from './units.ts';

/** Order lines to be replayed, as typed arrays; orders are in the sequence of their instants, ties as they were written. */
export interface Trace {
  /** Number of order lines. */
  readonly lines: number;
  /** Number of orders. */
  readonly orders: number;
  /** Instant of each order, whole milliseconds from the start. */
  readonly at: Float64Array;
  /** Lines of order i are firstLine[i] … firstLine[i + 1] - 1. */
  readonly firstLine: Int32Array;
  /** Product of each line, an index into the products of the scenario. */
  readonly product: Int32Array;
  /** Units of each line. */
  readonly quantity: Float64Array;
  /** Price of each line [money/unit]; NaN means that of the product. */
  readonly price: Float64Array;
  /** Customer of each order, an index into `customers`; -1 where none was recorded. */
  readonly customer: Int32Array;
  /** Names of the customers. */
  readonly customers: readonly string[];
}

/** Lines as they were written, in columns; each names its order by number. */
export interface WrittenLines {
  /** Number of lines; the columns may be longer. */
  lines: number;
  order: Int32Array;
  product: Int32Array;
  quantity: Float64Array;
  price: Float64Array;
}

/** Orders as they were first named, in columns. */
export interface WrittenOrders {
  /** Number of orders; the columns may be longer. */
  orders: number;
  at: Float64Array;
  customer: Int32Array;
}

/** Gathers the lines of each order and puts the orders into the sequence of their instants; linear but for the sorting. */
export function assembleTrace(
  written: WrittenLines,
  {orders, at, customer}: WrittenOrders,
  customers: readonly string[],
): Trace {
  const {lines} = written;
  const sequence = inSequence(at.subarray(0, orders));
  const rank = new Int32Array(orders);
  for (let i = 0; i < orders; i++) rank[sequence[i]] = i;

  const firstLine = new Int32Array(orders + 1);
  for (let i = 0; i < lines; i++) firstLine[rank[written.order[i]] + 1]++;
  for (let i = 0; i < orders; i++) firstLine[i + 1] += firstLine[i];

  const next = firstLine.slice();
  const product = new Int32Array(lines);
  const quantity = new Float64Array(lines);
  const price = new Float64Array(lines);
  for (let i = 0; i < lines; i++) {
    const to = next[rank[written.order[i]]]++;
    product[to] = written.product[i];
    quantity[to] = written.quantity[i];
    price[to] = written.price[i];
  }
  return {
    lines,
    orders,
    at: Float64Array.from(sequence, (i) => at[i]),
    firstLine,
    product,
    quantity,
    price,
    customer: Int32Array.from(sequence, (i) => customer[i]),
    customers,
  };
}

/** The trace with quantities as they are counted: multiples of the least quantity of their product, at least that. */
export function inQuanta(trace: Trace, quantum: Float64Array): Trace {
  if (quantum.every((least) => least === 1)) return trace;
  const quantity = trace.quantity.map((units, line) => {
    const least = quantum[trace.product[line]];
    return Math.max(least, inUnits(units, least));
  });
  return {...trace, quantity};
}

function inSequence(at: Float64Array): Int32Array {
  const indices = Int32Array.from(at, (_, i) => i);
  for (let i = 1; i < at.length; i++)
    if (at[i] < at[i - 1]) return indices.sort((a, b) => at[a] - at[b] || a - b);
  return indices;
}
