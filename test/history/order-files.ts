import {readFileSync} from 'node:fs';

const HEADER = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country';

/** Bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Bytes of an order file in the form of Online Retail, from its lines after the header. */
export function retailFile(...lines: string[]): Uint8Array {
  return utf8([HEADER, ...lines, ''].join('\n'));
}

/** A line in the form of Online Retail; 1 piece of product 10001 at 2.50 on order 1 unless said otherwise. */
export function retailLine(
  given: Partial<Record<'order' | 'product' | 'text' | 'at' | 'customer', string>> & {
    quantity?: number | string;
    price?: number | string;
  } = {},
): string {
  const {
    order = '1',
    product = '10001',
    text = 'LANTERN',
    at = '2011-03-01 10:00:00',
    customer = '17850.0',
  } = given;
  return [order, product, text, given.quantity ?? 1, at, given.price ?? 2.5, customer, 'United Kingdom'].join(
    ',',
  );
}

/** A file of this folder. */
export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(name, import.meta.url));
}

/**
 * An order file of any size in the form of Online Retail, the same for the same size: order i has 1 + i % 50 lines, every 25th line
 * repeats the one before, every 40th is cancelled on an order of its own, every 100th has a quoted description.
 */
export function largeFile(lines: number): {
  bytes: Uint8Array;
  sales: number;
  orders: number;
  cancelled: number;
  repeated: number;
} {
  const blocks = [`${HEADER}\n`];
  const start = Date.UTC(2011, 0, 3, 8);
  let [written, order, sales, cancelled, repeated] = [0, 0, 0, 0, 0];
  while (written < lines) {
    const at = new Date(start + order * 25 * 60_000).toISOString().slice(0, 19).replace('T', ' ');
    let text = '';
    for (let i = 0; i < 1 + (order % 50) && written < lines; i++) {
      const n = written++;
      const product = 10000 + ((sales * 7919) % 3800);
      const description = n % 100 === 0 ? '"LANTERN, ""LARGE"""' : 'LANTERN';
      const rest = `,${product},${description},${1 + (n % 24)},${at},${1 + (product % 90) / 10},${12000 + (order % 4000)}.0,France\n`;
      text += `${500000 + order}${rest}`;
      sales++;
      if (n % 25 === 0 && written < lines) {
        text += `${500000 + order}${rest}`;
        written++;
        repeated++;
      }
      if (n % 40 === 0 && written < lines) {
        text += `C${rest.replace(/,(\d+),(\d{4}-)/, ',-$1,$2').replace(/^/, String(500000 + order))}`;
        written++;
        cancelled++;
      }
    }
    order++;
    blocks.push(text);
  }
  return {bytes: utf8(blocks.join('')), sales, orders: order, cancelled, repeated};
}
