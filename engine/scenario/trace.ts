import {readRecords} from './csv.ts';
import {decodeText} from './decode.ts';
import {ScenarioError, type Fault} from './faults.ts';
import {fileError, fileFault} from './file-faults.ts';
import {rightName, show} from './messages.ts';
import {NameList} from './name-list.ts';
import {assembleTrace, type Trace, type WrittenLines, type WrittenOrders} from './order-lines.ts';
import type {OrderEvent} from './orders.ts';
import {placeOf} from './places.ts';
import {plainNumber} from './plain-number.ts';

export type {Trace} from './order-lines.ts';

/** Columns of an order file, one row per order line. */
export const TRACE_COLUMNS = ['order', 'at', 'customer', 'product', 'quantity', 'price'] as const;

const WIDTH = TRACE_COLUMNS.length;
const HEADER = TRACE_COLUMNS.join(',');
const MINUTE = 60_000;
const DAY = 86_400_000;
const MOST_FAULTS = 100;

/**
 * Reads an order file: CSV in UTF-8, not compressed (see `decompress`), with the header
 * `order,at,customer,product,quantity,price`. `at` is minutes from the start of the run; `customer` and `price` may be empty.
 * Lines of one order are those with the same `order`, wherever they stand; the order is placed when its first line is.
 * `file` names the file in faults; only quantities of a `divisible` product may have parts of a unit. Throws a ScenarioError with the first hundred faults: wrong values at their line and the name
 * of their column, wrong syntax, which ends the reading, at its line and column.
 */
export function parseTrace(
  bytes: Uint8Array,
  products: readonly string[],
  file = 'trace',
  divisible: ReadonlySet<string> = new Set(),
): Trace {
  const text = utf8Text(bytes, file);
  const draft = emptyDraft(lineCount(text), products, divisible);
  const faults: Fault[] = [];
  const complain: Complain = (message, line, column) => {
    faults.push(fileFault(file, message, line, column));
  };
  let headed = false;
  const quote = readRecords(text, ',', (cells, line) => {
    if (headed) readLine(draft, cells, line, complain);
    else checkHeader(cells, line, complain);
    headed ||= faults.length === 0;
    return headed && faults.length < MOST_FAULTS;
  });
  if (quote) complain(quote.message, quote.line, quote.column);
  if (faults.length === 0 && !headed)
    complain(`the file is empty: it should begin with the line ${HEADER}`, 1);
  else if (faults.length === 0 && draft.lines.lines === 0)
    complain('the file has a header but no order lines', 2);
  if (faults.length > 0) throw new ScenarioError(faults.slice(0, MOST_FAULTS));
  draft.orders.orders = draft.orderNames.names.length;
  return assembleTrace(draft.lines, draft.orders, draft.customerNames.names);
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

type Complain = (message: string, line: number, column?: number | (typeof TRACE_COLUMNS)[number]) => void;

/** What has been read of an order file. */
interface Draft {
  lines: WrittenLines;
  orders: WrittenOrders;
  orderNames: NameList;
  customerNames: NameList;
  products: readonly string[];
  productIndex: ReadonlyMap<string, number>;
  divisible: ReadonlySet<string>;
}

function emptyDraft(capacity: number, products: readonly string[], divisible: ReadonlySet<string>): Draft {
  return {
    lines: {
      lines: 0,
      order: new Int32Array(capacity),
      product: new Int32Array(capacity),
      quantity: new Float64Array(capacity),
      price: new Float64Array(capacity),
    },
    orders: {
      orders: 0,
      at: new Float64Array(capacity).fill(Infinity),
      customer: new Int32Array(capacity).fill(-1),
    },
    orderNames: new NameList(),
    customerNames: new NameList(),
    products,
    productIndex: new Map(products.map((name, i) => [name, i])),
    divisible,
  };
}

function utf8Text(bytes: Uint8Array, file: string): string {
  const {text, encoding} = decodeText(bytes, file);
  if (encoding === 'utf-8') return text;
  const replaced = new TextDecoder().decode(bytes);
  const {line, column} = placeOf(replaced, replaced.indexOf('\ufffd'));
  throw fileError(file, 'not UTF-8: save the file in the encoding UTF-8', line, column);
}

function lineCount(text: string): number {
  let count = 1;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
}

function checkHeader(cells: readonly string[], line: number, complain: Complain): void {
  const wrong = TRACE_COLUMNS.find((column, i) => cells[i] !== column);
  if (wrong !== undefined || cells.length !== WIDTH)
    complain(`the header of an order file is ${HEADER}`, line, wrong);
}

function readLine(draft: Draft, cells: readonly string[], line: number, complain: Complain): void {
  if (cells.length !== WIDTH)
    return complain(`a line has ${WIDTH} fields, ${HEADER}, but this one has ${cells.length}`, line);
  const [name, at, customer, product, quantity, price] = cells;
  const {lines, orders} = draft;

  if (name === '') complain('the order has no name', line, 'order');
  const order = draft.orderNames.add(name);
  const minutes = plainNumber(at);
  if (!(minutes >= 0 && minutes < Infinity))
    complain(`${show(at)} is not minutes from the start, at least 0`, line, 'at');
  orders.at[order] = Math.min(orders.at[order], Math.round(minutes * MINUTE));
  if (customer !== '') readCustomer(draft, order, name, customer, line, complain);
  const productIndex = draft.productIndex.get(product) ?? -1;
  if (productIndex < 0)
    complain(
      `there is no product ${show(product)}: ${rightName(product, draft.products, 'products')}`,
      line,
      'product',
    );
  const units = plainNumber(quantity);
  if (draft.divisible.has(product) ? !(units > 0 && units < Infinity) : !isWholeQuantity(units))
    complain(
      `${show(quantity)} is not ${draft.divisible.has(product) ? 'a number of units above 0' : 'a whole number of units, at least 1'}`,
      line,
      'quantity',
    );
  const money = plainNumber(price);
  if (price !== '' && !(money >= 0 && money < Infinity))
    complain(`${show(price)} is not a price, at least 0 or left empty`, line, 'price');

  lines.order[lines.lines] = order;
  lines.product[lines.lines] = productIndex;
  lines.quantity[lines.lines] = units;
  lines.price[lines.lines] = money;
  lines.lines++;
}

function isWholeQuantity(units: number): boolean {
  return units >= 1 && Number.isSafeInteger(units);
}

function readCustomer(
  {orders, customerNames}: Draft,
  order: number,
  orderName: string,
  name: string,
  line: number,
  complain: Complain,
): void {
  const customer = customerNames.add(name);
  const earlier = orders.customer[order];
  if (earlier < 0) orders.customer[order] = customer;
  else if (earlier !== customer)
    complain(
      `order ${show(orderName)} is of customer ${show(customerNames.names[earlier])} on an earlier line`,
      line,
      'customer',
    );
}
