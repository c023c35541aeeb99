import {duplicates} from './duplicates.ts';
import {keyingErrors} from './keying-errors.ts';
import {nonProducts, usualDescriptions} from './non-products.ts';
import {orderHistory, type OrderHistory, type Regrouped} from './order-history.ts';
import type {RawOrders} from './read-orders.ts';
import {returnLines, type ReturnLines} from './returns.ts';
import {countRules, RULES, verdictOf, type Rule, type RuleCount, type Verdicts} from './rules.ts';
import {mergeSpellings} from './spellings.ts';

/** What is left of an order file, and what was taken out of it. */
export interface Cleaned {
  /** Null when no sale is left. */
  history: OrderHistory | null;
  /** Goods that customers gave back. */
  returns: ReturnLines;
  /** What each rule dropped. */
  rules: RuleCount[];
  /** Product codes that were no goods, with their lines among the dropped. */
  nonProducts: {code: string; description: string; lines: number}[];
  /** Product codes that were brought together because they differ in case only. */
  spellings: {merged: number; lines: number};
  regrouped: Regrouped;
}

/** Rules that can be left out, where a file does not mean by a line what they suppose. */
export const OPTIONAL_RULES = ['nonProduct', 'duplicate', 'keyingError'] as const satisfies readonly Rule[];

/** How to clean. */
export interface CleanOptions {
  /** Rules that are not applied. Default none. */
  keep?: readonly (typeof OPTIONAL_RULES)[number][];
}

/**
 * Sorts the lines of an order file into sales, returns and what is neither, by the rules of `RULES`.
 * A file without prices has its goods sold at 1 [money/unit]. A cancellation leaves the sale that it cancels as it was.
 */
export function cleanOrders(raw: RawOrders, options: CleanOptions = {}): Cleaned {
  const orders = pricedOrders(raw);
  const keep = new Set<Rule>(options.keep);
  const {canonical, merged, lines: respelled} = mergeSpellings(orders.product);
  const service = keep.has('nonProduct')
    ? new Uint8Array(orders.product.names.length)
    : nonProducts(orders.product, orders.description);
  const verdicts = lineVerdicts(orders, service);

  if (!keep.has('duplicate')) {
    const sales = linesWith(verdicts, 0);
    duplicates(orders, sales).forEach((repeated, i) => {
      if (repeated) verdicts[sales[i]] = verdictOf('duplicate');
    });
  }
  const returned = returnedGoods(orders, service, verdicts, keep.has('duplicate'));
  const slips = keep.has('keyingError')
    ? []
    : keyingErrors(orders, linesWith(verdicts, 0), returned, canonical);
  for (const {sale} of slips) verdicts[sale] = verdictOf('keyingError');

  const sales = linesWith(verdicts, 0);
  const {history, regrouped} = sales.length === 0 ? nothingLeft() : orderHistory(orders, sales, canonical);
  const undone = new Set(slips.map(({cancellation}) => cancellation));
  return {
    history,
    returns: returnLines(
      orders,
      sales,
      returned.filter((line) => !undone.has(line)),
      canonical,
    ),
    rules: countRules(verdicts, orders.quantity, orders.price),
    nonProducts: droppedCodes(orders, service, verdicts),
    spellings: {merged, lines: respelled},
    regrouped,
  };
}

function pricedOrders(raw: RawOrders): RawOrders {
  return raw.fields.includes('price') ? raw : {...raw, price: new Float64Array(raw.count).fill(1)};
}

function lineVerdicts(raw: RawOrders, service: Uint8Array): Verdicts {
  const {order, product, customer, at, quantity, price} = raw;
  const badDebt = raw.description.names.map((text) => /\bbad debt\b/i.test(text));
  const adjusted = order.names.map((name) => /^a\d+$/i.test(name));
  const cancelled = order.names.map((name) => /^c/i.test(name));
  const tests: Record<Rule, (i: number) => boolean> = {
    orderMissing: (i) => order.names[order.rows[i]] === '',
    productMissing: (i) => product.names[product.rows[i]] === '',
    dateUnreadable: (i) => Number.isNaN(at[i]),
    quantityUnreadable: (i) => Number.isNaN(quantity[i]),
    priceUnreadable: (i) => Number.isNaN(price[i]),
    badDebt: (i) =>
      badDebt[raw.description.rows[i]] ||
      (adjusted[order.rows[i]] && product.names[product.rows[i]].toUpperCase() === 'B'),
    cancellation: (i) =>
      quantity[i] < 0 &&
      (cancelled[order.rows[i]] || (customer.names[customer.rows[i]] !== '' && price[i] > 0)),
    writeOff: (i) => quantity[i] < 0,
    nonProduct: (i) => service[product.rows[i]] === 1,
    priceNotPositive: (i) => price[i] <= 0,
    quantityNotPositive: (i) => quantity[i] <= 0,
    quantityFractional: (i) => !Number.isSafeInteger(quantity[i]),
    duplicate: () => false,
    keyingError: () => false,
  };
  const applied = RULES.map((rule) => tests[rule]);
  const verdicts = new Uint8Array(raw.count);
  for (let i = 0; i < raw.count; i++) verdicts[i] = applied.findIndex((test) => test(i)) + 1;
  return verdicts;
}

/** Lines of cancelled goods at a price; of those that repeat another only the first, unless repetitions mean something. */
function returnedGoods(
  raw: RawOrders,
  service: Uint8Array,
  verdicts: Verdicts,
  repetitionsCount: boolean,
): Int32Array {
  const goods = linesWith(verdicts, verdictOf('cancellation')).filter(
    (line) => service[raw.product.rows[line]] === 0 && raw.price[line] > 0,
  );
  if (repetitionsCount) return goods;
  const repeated = duplicates(raw, goods);
  return goods.filter((_, i) => repeated[i] === 0);
}

function linesWith(verdicts: Verdicts, verdict: number): Int32Array {
  const lines = new Int32Array(verdicts.length);
  let count = 0;
  for (let i = 0; i < verdicts.length; i++) if (verdicts[i] === verdict) lines[count++] = i;
  return lines.slice(0, count);
}

function droppedCodes(raw: RawOrders, service: Uint8Array, verdicts: Verdicts): Cleaned['nonProducts'] {
  const lines = new Int32Array(raw.product.names.length);
  for (const line of linesWith(verdicts, verdictOf('nonProduct'))) lines[raw.product.rows[line]]++;
  const usual = usualDescriptions(raw.product, raw.description);
  return raw.product.names
    .flatMap((code, i) => (lines[i] > 0 ? [{code, description: usual[i], lines: lines[i]}] : []))
    .sort((a, b) => b.lines - a.lines || (a.code < b.code ? -1 : 1));
}

function nothingLeft(): {history: null; regrouped: Regrouped} {
  return {history: null, regrouped: {outOfOrder: 0, severalInstants: 0, severalCustomers: 0}};
}
