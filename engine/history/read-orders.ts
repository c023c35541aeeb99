import {readRecords} from '../scenario/csv.ts';
import {decodeText, type Encoding} from '../scenario/decode.ts';
import {decompress} from '../scenario/decompress.ts';
import {ScenarioError, type Fault} from '../scenario/faults.ts';
import {fileError, fileFault} from '../scenario/file-faults.ts';
import {GrowingNumbers, NameColumn} from './columns.ts';
import {parseDates, type DateOrder, type ParsedDates} from './dates.ts';
import {delimiterOf} from './delimiter.ts';
import {FIELDS, locateFields, type ColumnMap, type Field} from './fields.ts';
import {parseNumber} from './numbers.ts';

/** Most faults that are told of one file. */
const MOST_FAULTS = 20;

/** Texts of a column, once each, and the index of the text on each line. */
export interface Names {
  names: readonly string[];
  rows: Int32Array;
}

/** Lines of an order file as they were written, in columns and in the order of the file. */
export interface RawOrders {
  /** Number of lines. */
  count: number;
  order: Names;
  customer: Names;
  product: Names;
  description: Names;
  country: Names;
  /** Milliseconds since 1970-01-01 00:00 of the clock on the wall; NaN where the text is no date. */
  at: Float64Array;
  /** Units; NaN where the text is no number. */
  quantity: Float64Array;
  /** Money per unit; NaN where the text is no number. */
  price: Float64Array;
  /** Fields that the file has a column for. */
  fields: readonly Field[];
  /** How the file was read. */
  form: FileForm;
}

/** How an order file was read. */
export interface FileForm {
  encoding: Encoding;
  delimiter: ',' | ';' | '\t';
  /** How the dates are written. */
  dates: ParsedDates['form'];
  /** Header name by field. */
  columns: Partial<Record<Field, string>>;
}

/** How to read an order file. */
export interface ReadOptions {
  /** Name of the file in faults. Default `orders`. */
  file?: string;
  /** Header name by field, where it is not a usual one (see `parseColumnMap`). */
  columns?: ColumnMap;
  /** How dates with the year last are written. Default told from the data. */
  dates?: DateOrder;
  /** Day, `YYYY-MM-DD`, from whose 00:00 instants count that are written as minutes. Default 2026-01-05. */
  origin?: string;
}

/**
 * Reads an order file: CSV with comma, semicolon or tab, plain or gzip, UTF-8 or Windows-1252, one row per order line
 * with a header. Blank lines are left out. Throws ScenarioError with the faults of encoding, syntax and header, each with its
 * line and where possible its column; a value that cannot be read is NaN or an empty text instead.
 */
export async function readOrders(bytes: Uint8Array, options: ReadOptions = {}): Promise<RawOrders> {
  const file = options.file ?? 'orders';
  const {text, encoding} = decodeText(await decompress(bytes, file), file);
  if (text.trim() === '') throw fileError(file, 'the file is empty; it should begin with a header line', 1);
  const delimiter = delimiterOf(text);
  const rows = parseRows(text, delimiter, options.columns ?? {}, file);
  if (rows.names.order.rows().length === 0)
    throw fileError(file, 'the file has a header but no order lines', 2);
  const {order, customer, product, description, country, at} = rows.names;
  const dates = parseDates(at.names, at.rows(), options.origin ?? '2026-01-05', file, options.dates);
  return {
    count: order.rows().length,
    order: namesOf(order),
    customer: wholeNumbers(namesOf(customer)),
    product: namesOf(product),
    description: namesOf(description),
    country: namesOf(country),
    at: Float64Array.from(at.rows(), (name) => dates.instants[name]),
    quantity: rows.quantity.toArray(),
    price: rows.price.toArray(),
    fields: FIELDS.filter((field) => rows.at[field] >= 0),
    form: {
      encoding,
      delimiter,
      dates: dates.form,
      columns: Object.fromEntries(
        FIELDS.filter((field) => rows.at[field] >= 0).map((field) => [field, rows.header[rows.at[field]]]),
      ),
    },
  };
}

type NamedField = Exclude<Field, 'quantity' | 'price'>;

interface Rows {
  header: string[];
  /** Position of each field, -1 where there is none. */
  at: Record<Field, number>;
  names: Record<NamedField, NameColumn>;
  quantity: GrowingNumbers;
  price: GrowingNumbers;
}

function parseRows(text: string, delimiter: string, map: ColumnMap, file: string): Rows {
  const capacity = Math.ceil(text.length / 40);
  const column = () => new NameColumn(capacity);
  const rows: Rows = {
    header: [],
    at: {} as Record<Field, number>,
    names: {
      order: column(),
      at: column(),
      customer: column(),
      product: column(),
      description: column(),
      country: column(),
    },
    quantity: new GrowingNumbers(capacity),
    price: new GrowingNumbers(capacity),
  };
  const faults: Fault[] = [];
  const read = (cells: string[], line: number) => {
    if (rows.header.length === 0) {
      rows.header = cells.map((cell) => cell.trim());
      rows.at = locateFields(cells, map, file, line);
    } else if (cells.length === rows.header.length) readLine(rows, cells, delimiter);
    else
      faults.push(
        fileFault(file, `the line has ${cells.length} fields, the header ${rows.header.length}`, line),
      );
    return faults.length < MOST_FAULTS;
  };
  const quote = readRecords(text, delimiter, read);
  if (quote) faults.push(fileFault(file, quote.message, quote.line, quote.column));
  if (faults.length > 0) throw new ScenarioError(faults);
  return rows;
}

function readLine({at, names, quantity, price}: Rows, cells: string[], delimiter: string): void {
  const text = (field: Field) => (at[field] < 0 ? '' : onOneLine(cells[at[field]]));
  names.order.push(text('order'));
  names.at.push(text('at'));
  names.customer.push(text('customer'));
  names.product.push(text('product'));
  names.description.push(text('description'));
  names.country.push(text('country'));
  quantity.push(parseNumber(cells[at.quantity], delimiter));
  price.push(at.price < 0 ? NaN : parseNumber(cells[at.price], delimiter));
}

function onOneLine(cell: string): string {
  return cell.includes('\n') ? cell.replace(/\s+/g, ' ').trim() : cell.trim();
}

/** Names that a spreadsheet has all turned into decimals, such as 17850.0, without the point and the zero. */
function wholeNumbers({names, rows}: Names): Names {
  return names.every((name) => name === '' || /^\d+\.0$/.test(name))
    ? {names: names.map((name) => name.replace('.0', '')), rows}
    : {names, rows};
}

/** With names of their own: those that are pieces of the text of the file would keep it in memory. */
function namesOf(column: NameColumn): Names {
  return {names: JSON.parse(JSON.stringify(column.names)) as string[], rows: column.rows()};
}
