import {dateOfDay} from './dates.ts';
import type {RawOrders} from './read-orders.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Sales of an order history: orders in the sequence of their instants, the lines of an order together. */
export interface OrderHistory {
  /** Date of the first order, `YYYY-MM-DD`; instants count from its 00:00. */
  start: string;
  /** Days from the first to the last order, both counted. */
  days: number;
  /** Number of orders. */
  orders: number;
  /** Number of order lines. */
  lines: number;
  /** Names of the orders. */
  orderNames: readonly string[];
  /** Instant of each order: that of its earliest line [minutes]. */
  at: Float64Array;
  /** Customer of each order, an index into `customers`; -1 where none was recorded. */
  customer: Int32Array;
  /** Lines of order i are firstLine[i] … firstLine[i + 1] - 1. */
  firstLine: Int32Array;
  /** Product of each line, an index into `products`. */
  product: Int32Array;
  /** Units of each line, whole and positive. */
  quantity: Float64Array;
  /** Price of each line, positive [money/unit]. */
  price: Float64Array;
  /** Names of the customers who ordered. */
  customers: readonly string[];
  /** Names of the products that were ordered. */
  products: readonly string[];
}

/** What had to be put right to bring lines into orders. */
export interface Regrouped {
  /** Lines that stood after a later one. */
  outOfOrder: number;
  /** Orders whose lines had several instants. */
  severalInstants: number;
  /** Orders whose lines had several customers; the first one stands. */
  severalCustomers: number;
}

/**
 * Brings the sales lines of a file together into orders; linear but for the sorting of the orders.
 *
 * @param lines the sales lines, in the order of the file, at least one
 * @param canonical the product text that stands for each product text
 */
export function orderHistory(
  raw: RawOrders,
  lines: Int32Array,
  canonical: Int32Array,
): {history: OrderHistory; regrouped: Regrouped} {
  const {first, last, customer, severalCustomers} = ordersOf(raw, lines);
  const written = [...first.keys()].filter((order) => first[order] < Infinity);
  const sequence = Int32Array.from(written).sort((a, b) => first[a] - first[b] || a - b);
  const rank = new Int32Array(raw.order.names.length).fill(-1);
  sequence.forEach((order, i) => (rank[order] = i));

  const firstLine = new Int32Array(sequence.length + 1);
  for (const line of lines) firstLine[rank[raw.order.rows[line]] + 1]++;
  for (let i = 0; i < sequence.length; i++) firstLine[i + 1] += firstLine[i];
  const next = firstLine.slice();
  const sorted = new Int32Array(lines.length);
  for (const line of lines) sorted[next[rank[raw.order.rows[line]]]++] = line;

  const products = new Renumbering();
  const customers = new Renumbering();
  const day = Math.floor(first[sequence[0]] / DAY);
  const history: OrderHistory = {
    start: dateOfDay(day),
    days: Math.floor(first[sequence[sequence.length - 1]] / DAY) - day + 1,
    orders: sequence.length,
    lines: lines.length,
    orderNames: Array.from(sequence, (order) => raw.order.names[order]),
    at: Float64Array.from(sequence, (order) => (first[order] - day * DAY) / MINUTE),
    customer: Int32Array.from(sequence, (order) =>
      customer[order] < 0 ? -1 : customers.number(customer[order]),
    ),
    firstLine,
    product: Int32Array.from(sorted, (line) => products.number(canonical[raw.product.rows[line]])),
    quantity: Float64Array.from(sorted, (line) => raw.quantity[line]),
    price: Float64Array.from(sorted, (line) => raw.price[line]),
    customers: customers.kept.map((i) => raw.customer.names[i]),
    products: products.kept.map((i) => raw.product.names[i]),
  };
  return {
    history,
    regrouped: {
      outOfOrder: outOfOrder(raw.at, lines),
      severalInstants: written.filter((order) => first[order] < last[order]).length,
      severalCustomers,
    },
  };
}

function ordersOf(raw: RawOrders, lines: Int32Array) {
  const count = raw.order.names.length;
  const first = new Float64Array(count).fill(Infinity);
  const last = new Float64Array(count).fill(-Infinity);
  const customer = new Int32Array(count).fill(-1);
  const torn = new Set<number>();
  for (const line of lines) {
    const order = raw.order.rows[line];
    first[order] = Math.min(first[order], raw.at[line]);
    last[order] = Math.max(last[order], raw.at[line]);
    const name = raw.customer.rows[line];
    if (raw.customer.names[name] === '') continue;
    if (customer[order] < 0) customer[order] = name;
    else if (customer[order] !== name) torn.add(order);
  }
  return {first, last, customer, severalCustomers: torn.size};
}

function outOfOrder(at: Float64Array, lines: Int32Array): number {
  let count = 0;
  let latest = -Infinity;
  for (const line of lines) {
    if (at[line] < latest) count++;
    else latest = at[line];
  }
  return count;
}

/** Numbers what is used 0, 1, 2 … in order of first use. */
class Renumbering {
  readonly kept: number[] = [];
  readonly #numbers = new Map<number, number>();

  number(old: number): number {
    let number = this.#numbers.get(old);
    if (number === undefined) {
      number = this.kept.length;
      this.#numbers.set(old, number);
      this.kept.push(old);
    }
    return number;
  }
}
