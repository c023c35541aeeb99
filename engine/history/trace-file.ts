import {TRACE_COLUMNS} from '../scenario/trace.ts';
import type {OrderHistory} from './order-history.ts';

/** Orders whose lines are written at a time. */
const BLOCK = 1000;

/** The order lines as the text of a trace file that a scenario can replay, part by part: `order,at,customer,product,quantity,price`, at in minutes. */
export function* traceText(history: OrderHistory): Generator<string> {
  const products = history.products.map(cell);
  const customers = history.customers.map(cell);
  yield `${TRACE_COLUMNS.join(',')}\n`;
  for (let from = 0; from < history.orders; from += BLOCK) {
    let text = '';
    for (let order = from; order < Math.min(from + BLOCK, history.orders); order++) {
      const customer = history.customer[order] < 0 ? '' : customers[history.customer[order]];
      const start = `${cell(history.orderNames[order])},${Number(history.at[order].toFixed(5))},${customer}`;
      for (let i = history.firstLine[order]; i < history.firstLine[order + 1]; i++)
        text += `${start},${products[history.product[i]]},${history.quantity[i]},${history.price[i]}\n`;
    }
    yield text;
  }
}

/** Packs a text into a gzip file, one part after the other: together, those of 522,502 lines take 150 MB of memory more. */
export async function gzip(parts: Iterator<string>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<BufferSource>({
    pull(controller) {
      const {done, value} = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  const packed = bytes.pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
