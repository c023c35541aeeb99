import type {Trace} from './trace.ts';

/** The orders of these customers only, in the same sequence; an empty name stands for orders without a recorded customer. */
export function ordersOfCustomers(trace: Trace, customers: readonly string[]): Trace {
  const wanted = new Set(customers);
  const isWanted = Uint8Array.from(trace.customers, (name) => (wanted.has(name) ? 1 : 0));
  const takesUnknown = wanted.has('');
  const orders: number[] = [];
  let lines = 0;
  for (let order = 0; order < trace.orders; order++) {
    const customer = trace.customer[order];
    if (customer < 0 ? !takesUnknown : isWanted[customer] === 0) continue;
    orders.push(order);
    lines += trace.firstLine[order + 1] - trace.firstLine[order];
  }
  const selected = {
    lines,
    orders: orders.length,
    at: Float64Array.from(orders, (order) => trace.at[order]),
    firstLine: new Int32Array(orders.length + 1),
    product: new Int32Array(lines),
    quantity: new Float64Array(lines),
    price: new Float64Array(lines),
    customer: Int32Array.from(orders, (order) => trace.customer[order]),
    customers: trace.customers,
  };
  let to = 0;
  orders.forEach((order, i) => {
    for (let line = trace.firstLine[order]; line < trace.firstLine[order + 1]; line++, to++) {
      selected.product[to] = trace.product[line];
      selected.quantity[to] = trace.quantity[line];
      selected.price[to] = trace.price[line];
    }
    selected.firstLine[i + 1] = to;
  });
  return selected;
}
