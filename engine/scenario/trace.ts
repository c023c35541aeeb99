import {ByteNames} from './byte-names.ts';
import {CsvReader, type CsvSyntax} from './csv-reader.ts';
import {ScenarioError, type Fault} from './faults.ts';
import {rightName} from './messages.ts';
import {assembleTrace, type Trace} from './order-lines.ts';
import type {OrderEvent} from './orders.ts';

export type {Trace} from './order-lines.ts';

/** Columns of an order file, one row per order line. */
export const TRACE_COLUMNS = ['order', 'at', 'customer', 'product', 'quantity', 'price'] as const;

const [ORDER, AT, CUSTOMER, PRODUCT, QUANTITY, PRICE] = [0, 1, 2, 3, 4, 5];
const WIDTH = TRACE_COLUMNS.length;
const HEADER = TRACE_COLUMNS.join(',');
const MINUTE = 60_000;
const DAY = 86_400_000;
const MOST_FAULTS = 100;

/**
 * Reads an order file: CSV in UTF-8, not compressed (see `decompress`), with the header
 * `order,at,customer,product,quantity,price`. `at` is minutes from the start of the run; `customer` and `price` may be empty.
 * Lines of one order are those with the same `order`, wherever they stand; the order is placed when its first line is.
 * `file` names the file in faults. Throws a ScenarioError with the first hundred faults, each at its line and column.
 */
export function parseTrace(bytes: Uint8Array, products: readonly string[], file = 'trace'): Trace {
  const reader = new CsvReader(bytes, WIDTH);
  const faults: Fault[] = [];
  const complain: Complain = (at, message) => {
    faults.push({path: `${file}:${reader.line}:${reader.column(at)}`, message});
  };
  checkHeader(reader, complain);
  if (faults.length === 0) {
    const trace = readLines(reader, products, faults, complain);
    if (faults.length === 0) return trace;
  }
  throw new ScenarioError(faults.slice(0, MOST_FAULTS));
}

/** The trace of orders written in the scenario itself; a product that `products` (name to index) lacks is a RangeError. */
export function traceOfEvents(events: readonly OrderEvent[], products: ReadonlyMap<string, number>): Trace {
  const written = events.flatMap((event, order) => event.lines.map((line) => ({...line, order})));
  return assembleTrace(
    {
      lines: written.length,
      order: Int32Array.from(written, ({order}) => order),
      product: Int32Array.from(written, ({product}) => {
        const index = products.get(product);
        if (index === undefined) throw new RangeError(`there is no product of that name: ${product}`);
        return index;
      }),
      quantity: Float64Array.from(written, ({quantity}) => quantity),
      price: Float64Array.from(written, ({price}) => price ?? NaN),
    },
    {
      orders: events.length,
      at: Float64Array.from(events, ({at}) => Math.round(at * DAY)),
      customer: new Int32Array(events.length).fill(-1),
    },
    [],
  );
}

type Complain = (at: number, message: string) => void;

const SYNTAX: Record<CsvSyntax, string> = {
  openQuote: 'the quote that opens here is never closed',
  strayQuote: 'a quote inside a field: put the whole field in quotes and double the quote in it',
  textAfterQuote: 'text after a closing quote: a comma or the end of the line belongs here',
};

function checkHeader(reader: CsvReader, complain: Complain): void {
  if (!reader.next()) return complain(0, `the file is empty: it should begin with the line ${HEADER}`);
  const wrong = TRACE_COLUMNS.findIndex((column, i) => i >= reader.fields || reader.text(i) !== column);
  if (reader.syntax || wrong >= 0 || reader.fields !== WIDTH)
    complain(
      reader.start[wrong < 0 || wrong >= reader.fields ? 0 : wrong],
      `the header of an order file is ${HEADER}`,
    );
}

function readLines(
  reader: CsvReader,
  products: readonly string[],
  faults: readonly Fault[],
  complain: Complain,
): Trace {
  const capacity = lineCount(reader.bytes);
  const lines = {
    lines: 0,
    order: new Int32Array(capacity),
    product: new Int32Array(capacity),
    quantity: new Float64Array(capacity),
    price: new Float64Array(capacity),
  };
  const orders = {
    orders: 0,
    at: new Float64Array(capacity).fill(Infinity),
    customer: new Int32Array(capacity).fill(-1),
  };
  const orderNames = new ByteNames();
  const productNames = namesOf(products);
  const customerNames = new ByteNames();
  const customers: string[] = [];
  const quoted = (field: number) => JSON.stringify(reader.text(field));
  const expect = (field: number, right: boolean, what: string) => {
    if (!right) complain(reader.start[field], `${quoted(field)} is not ${what}`);
  };

  const readCustomer = (order: number) => {
    if (reader.isEmpty(CUSTOMER)) return;
    const customer = nameIndex(customerNames, reader, CUSTOMER, true);
    if (customer === customers.length) {
      customers.push(reader.text(CUSTOMER));
      if (customers[customer].includes('\ufffd'))
        complain(reader.start[CUSTOMER], 'not UTF-8: save the file in the encoding UTF-8');
    }
    if (orders.customer[order] < 0) orders.customer[order] = customer;
    else if (orders.customer[order] !== customer)
      complain(
        reader.start[CUSTOMER],
        `order ${quoted(ORDER)} is of customer ${JSON.stringify(customers[orders.customer[order]])} on an earlier line`,
      );
  };

  const readProduct = () => {
    const product = nameIndex(productNames, reader, PRODUCT, false);
    if (product < 0)
      complain(
        reader.start[PRODUCT],
        `there is no product ${quoted(PRODUCT)}: ${rightName(reader.text(PRODUCT), products, 'products')}`,
      );
    return product;
  };

  while (faults.length < MOST_FAULTS && reader.next()) {
    if (reader.syntax) complain(reader.syntaxAt, SYNTAX[reader.syntax]);
    else if (reader.fields !== WIDTH)
      complain(reader.start[0], `a line has ${WIDTH} fields, ${HEADER}, but this one has ${reader.fields}`);
    else {
      if (reader.isEmpty(ORDER)) complain(reader.start[ORDER], 'the order has no name');
      const order = nameIndex(orderNames, reader, ORDER, true);
      const minutes = reader.number(AT);
      expect(AT, minutes >= 0, 'minutes from the start, at least 0');
      orders.at[order] = Math.min(orders.at[order], Math.round(minutes * MINUTE));
      readCustomer(order);
      const quantity = reader.number(QUANTITY);
      expect(
        QUANTITY,
        quantity >= 1 && Number.isSafeInteger(quantity),
        'a whole number of units, at least 1',
      );
      const price = reader.isEmpty(PRICE) ? NaN : reader.number(PRICE);
      expect(PRICE, price >= 0 || reader.isEmpty(PRICE), 'a price, at least 0 or left empty');
      lines.order[lines.lines] = order;
      lines.product[lines.lines] = readProduct();
      lines.quantity[lines.lines] = quantity;
      lines.price[lines.lines] = price;
      lines.lines++;
    }
  }
  if (faults.length === 0 && lines.lines === 0) complain(0, 'the file has a header but no order lines');
  orders.orders = orderNames.count;
  return assembleTrace(lines, orders, customers);
}

function lineCount(bytes: Uint8Array): number {
  let count = 1;
  for (let i = bytes.indexOf(10); i >= 0; i = bytes.indexOf(10, i + 1)) count++;
  return count;
}

function namesOf(products: readonly string[]): ByteNames {
  const names = new ByteNames();
  const encoder = new TextEncoder();
  for (const product of products) {
    const bytes = encoder.encode(product);
    names.index(bytes, 0, bytes.length, true);
  }
  return names;
}

function nameIndex(names: ByteNames, reader: CsvReader, field: number, add: boolean): number {
  if (!reader.escaped[field]) return names.index(reader.bytes, reader.start[field], reader.end[field], add);
  const bytes = new TextEncoder().encode(reader.text(field));
  return names.index(bytes, 0, bytes.length, add);
}
