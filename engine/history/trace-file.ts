import {TRACE_COLUMNS} from '../scenario/trace.ts';
import type {OrderHistory} from './order-history.ts';

/** Orders whose lines are written at a time. */
const BLOCK = 1000;

/** The order lines as a trace file that a scenario can replay: `order,at,customer,product,quantity,price`, at in minutes. */
export function traceText(history: OrderHistory): string {
  const products = history.products.map(cell);
  const customers = history.customers.map(cell);
  const blocks = [`${TRACE_COLUMNS.join(',')}\n`];
  for (let from = 0; from < history.orders; from += BLOCK) {
    let text = '';
    for (let order = from; order < Math.min(from + BLOCK, history.orders); order++) {
      const customer = history.customer[order] < 0 ? '' : customers[history.customer[order]];
      const start = `${cell(history.orderNames[order])},${Number(history.at[order].toFixed(5))},${customer}`;
      for (let i = history.firstLine[order]; i < history.firstLine[order + 1]; i++)
        text += `${start},${products[history.product[i]]},${history.quantity[i]},${history.price[i]}\n`;
    }
    blocks.push(text);
  }
  return blocks.join('');
}

/** Packs text into a gzip file. */
export async function gzip(text: string): Promise<Uint8Array> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
