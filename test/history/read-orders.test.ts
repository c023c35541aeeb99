import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {readOrders} from '../../engine/history/read-orders.ts';
import {ScenarioError} from '../../engine/scenario/faults.ts';
import {fixture, retailFile, retailLine, utf8} from './order-files.ts';

const header = 'order,at,customer,product,quantity,price';
const file = (text: string) => readOrders(utf8(text), {file: 'orders.csv'});

async function faults(text: string | Uint8Array): Promise<string[]> {
  const bytes = typeof text === 'string' ? utf8(text) : text;
  const error = await readOrders(bytes, {file: 'orders.csv'}).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(ScenarioError);
  return (error as ScenarioError).faults.map(({path, message}) => `${path}: ${message}`);
}

describe('reading an order file', () => {
  test('gives the same columns for a plain and a gzip file', async () => {
    const bytes = fixture('online-retail-sample.csv');
    const plain = await readOrders(bytes);
    expect(await readOrders(gzipSync(bytes))).toEqual(plain);
    expect(plain.count).toBe(591);
    expect(plain.form).toEqual({
      encoding: 'utf-8',
      delimiter: ',',
      dates: 'yearFirst',
      columns: {
        order: 'InvoiceNo',
        at: 'InvoiceDate',
        customer: 'CustomerID',
        product: 'StockCode',
        description: 'Description',
        quantity: 'Quantity',
        price: 'UnitPrice',
        country: 'Country',
      },
    });
  });

  test('takes semicolons with decimal commas, tabs, a byte order mark and any line ends', async () => {
    const comma = await file(`${header}\n1,2011-03-01 10:00,7,cup,2,2.5\n2,2011-03-02 10:00,8,pan,1,1.25\n`);
    const semicolon = await file(
      `\ufeff${header.replaceAll(',', ';')}\r\n1;2011-03-01 10:00;7;cup;2;2,5\r\n\r\n2;2011-03-02 10:00;8;pan;1;1,25`,
    );
    const tab = await file(
      `${header.replaceAll(',', '\t')}\r1\t2011-03-01 10:00\t7\tcup\t2\t2.5\r2\t2011-03-02 10:00\t8\tpan\t1\t1.25\r`,
    );
    const columns = {...comma, form: expect.anything()};
    expect(semicolon).toMatchObject(columns);
    expect(tab).toMatchObject(columns);
    expect([semicolon.form.delimiter, tab.form.delimiter]).toEqual([';', '\t']);
  });

  test('reads quoted fields with delimiters, quotes and line breaks', async () => {
    const raw = await file(
      `${header}\n1,2011-03-01,7,"cup, ""small""\nwhite",2,2.5\n2,2011-03-01,7,12" pan,1,1\n`,
    );
    expect(raw.product.names).toEqual(['cup, "small" white', '12" pan']);
  });

  test('falls back to Windows-1252 and says so', async () => {
    const bytes = utf8(`${header}\n1,2011-03-01,7,caf?,2,2.5\n`).map((byte) => (byte === 63 ? 0xe9 : byte));
    const raw = await readOrders(bytes);
    expect([raw.form.encoding, raw.product.names[0]]).toEqual(['windows-1252', 'café']);
  });

  test('takes the decimals off customer numbers where all of them have one', async () => {
    const customers = async (...names: string[]) =>
      (await readOrders(retailFile(...names.map((customer) => retailLine({customer}))))).customer.names;
    expect(await customers('17850.0', '', '13047.0')).toEqual(['17850', '', '13047']);
    expect(await customers('17850.0', '13047')).toEqual(['17850.0', '13047']);
  });

  test('leaves out what the file has no column for', async () => {
    const raw = await file('order,date,sku,qty\n1,2011-03-01,cup,2\n');
    expect(raw.fields).toEqual(['order', 'at', 'product', 'quantity']);
    expect([raw.customer.names[0], raw.price[0]]).toEqual(['', NaN]);
  });

  test('keeps a value that cannot be read as NaN instead of failing', async () => {
    const raw = await file(`${header}\n1,yesterday,7,cup,two,free\n`);
    expect([raw.at[0], raw.quantity[0], raw.price[0]]).toEqual([NaN, NaN, NaN]);
  });
});

describe('an order file that cannot be read is told with its place', () => {
  test('when it is empty', async () => {
    expect(await faults('')).toEqual(['orders.csv:1: the file is empty; it should begin with a header line']);
    expect(await faults('\n \n')).toHaveLength(1);
  });

  test('when it has a header only', async () => {
    expect(await faults(header)).toEqual(['orders.csv:2: the file has a header but no order lines']);
  });

  test('when a quote is never closed', async () => {
    expect(
      await faults(
        `${header}\n1,2011-03-01,7,cup,2,2.5\n1,2011-03-01,7,"cup,2,2.5\n1,2011-03-01,7,cup,2,2.5\n`,
      ),
    ).toEqual(['orders.csv:3:16: the quote that opens here is never closed']);
  });

  test('when text follows a closing quote', async () => {
    expect(await faults(`${header}\n1,2011-03-01,7,"cup" white,2,2.5\n`)).toEqual([
      'orders.csv:2:20: text follows a closing quote; double the quotes inside a quoted field',
    ]);
  });

  test('when lines have the wrong number of fields, each of them', async () => {
    expect(
      await faults(`${header}\n1,2011-03-01,7,"cup\nwhite",2,2.5\n1,2011\n\n1,2011-03-01,7,cup,2,2.5,0\n`),
    ).toEqual([
      'orders.csv:4: the line has 2 fields, the header 6',
      'orders.csv:6: the line has 7 fields, the header 6',
    ]);
  });

  test('when faults are many, the first twenty of them', async () => {
    expect(await faults(`${header}\n${'1,2\n'.repeat(1000)}`)).toHaveLength(20);
  });

  test('when it holds a NUL byte or a byte of no known encoding', async () => {
    expect(await faults(`${header}\n1,20\u000011\n`)).toEqual([
      'orders.csv:2:5: a NUL byte, which no text holds; save the file as CSV in UTF-8',
    ]);
    const bytes = utf8(`${header}\n1,2011-03-01,7,caf?,2,2.5\n`).map((byte) => (byte === 63 ? 0x81 : byte));
    expect(await faults(bytes)).toEqual([
      'orders.csv:2:19: byte 0x81 is neither UTF-8 nor Windows-1252; save the file as UTF-8',
    ]);
  });

  test('when it is UTF-16 or damaged gzip data', async () => {
    expect(await faults(new Uint8Array([0xff, 0xfe, 0x6f, 0]))).toEqual([
      'orders.csv:1:1: the text is UTF-16; save the file as UTF-8',
    ]);
    expect(await faults(gzipSync(retailFile(retailLine())).subarray(0, 40))).toEqual([
      'orders.csv: the gzip data is damaged or cut off: fetch or pack the file again',
    ]);
  });
});
