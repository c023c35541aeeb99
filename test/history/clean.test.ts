import {describe, expect, test} from 'vitest';
import {cleanOrders, type Cleaned, type CleanOptions} from '../../engine/history/clean.ts';
import type {OrderHistory} from '../../engine/history/order-history.ts';
import {readOrders} from '../../engine/history/read-orders.ts';
import type {Rule} from '../../engine/history/rules.ts';
import {fixture, retailFile, retailLine, utf8} from './order-files.ts';

const clean = async (bytes: Uint8Array, options?: CleanOptions) =>
  cleanOrders(await readOrders(bytes), options);
const cleanLines = (lines: string[], options?: CleanOptions) => clean(retailFile(...lines), options);

function dropped({rules}: Cleaned): Partial<Record<Rule, number>> {
  return Object.fromEntries(rules.filter(({lines}) => lines > 0).map(({rule, lines}) => [rule, lines]));
}

function salesLines(history: OrderHistory): string[] {
  return Array.from({length: history.orders}, (_, order) =>
    Array.from({length: history.firstLine[order + 1] - history.firstLine[order]}, (_, i) => {
      const line = history.firstLine[order] + i;
      const customer = history.customer[order] < 0 ? '' : history.customers[history.customer[order]];
      const product = history.products[history.product[line]].toUpperCase();
      return [
        history.orderNames[order],
        customer,
        product,
        history.quantity[line],
        history.price[line],
      ].join();
    }),
  ).flat();
}

describe('cleaning the sample of Online Retail', async () => {
  const cleaned = await clean(fixture('online-retail-sample.csv'));

  test('drops by every rule that the data set calls for', () => {
    expect(dropped(cleaned)).toEqual({
      badDebt: 3,
      cancellation: 10,
      writeOff: 6,
      nonProduct: 10,
      priceNotPositive: 5,
      duplicate: 5,
      keyingError: 2,
    });
    const kept = cleaned.history!.lines;
    expect(kept + cleaned.rules.reduce((sum, {lines}) => sum + lines, 0)).toBe(591);
  });

  test('keeps the lines that another cleaning kept, and goods whose codes are not five digits', () => {
    const reference = new TextDecoder()
      .decode(fixture('online-retail-sample-lines.csv'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [invoice, , customer, , sku, quantity, price] = line.split(',');
        return [invoice, customer, sku, quantity, Number(price)].join();
      });
    const left = new Map<string, number>();
    for (const line of reference) left.set(line, (left.get(line) ?? 0) + 1);
    const more: string[] = [];
    for (const line of salesLines(cleaned.history!)) {
      if (left.get(line)) left.set(line, left.get(line)! - 1);
      else more.push(line.split(',')[2]);
    }
    const fewer = [...left].flatMap(([line, count]) => (count > 0 ? [line.split(',')[2]] : []));
    expect(fewer).toEqual(['22016']); // a gift voucher of 100 pounds under a code of goods
    expect(more.every((product) => /^(DCGS|PADS)/.test(product))).toBe(true);
    expect(more.length).toBe(cleaned.history!.lines - reference.length + fewer.length);
  });

  test('takes the two keying errors, and leaves their cancellations out of the returns', () => {
    const error = cleaned.rules.find(({rule}) => rule === 'keyingError')!;
    expect([error.lines, error.units]).toEqual([2, 155210]);
    expect(cleaned.returns.count).toBeGreaterThan(0);
    expect(Math.max(...cleaned.returns.quantity)).toBeLessThan(1000);
  });

  test('merges spellings that differ in case', () => {
    expect(cleaned.spellings.merged).toBeGreaterThan(0);
    const upper = cleaned.history!.products.map((name) => name.toUpperCase());
    expect(new Set(upper).size).toBe(upper.length);
  });
});

describe('a line is dropped', () => {
  test('where it cannot be read, by the first cell that fails', async () => {
    const cleaned = await cleanLines([
      retailLine({order: ''}),
      retailLine({product: ''}),
      retailLine({at: 'soon'}),
      retailLine({quantity: 'two'}),
      retailLine({price: ''}),
      retailLine({quantity: 0}),
      retailLine({quantity: 1.5}),
      retailLine(),
    ]);
    expect(dropped(cleaned)).toEqual({
      orderMissing: 1,
      productMissing: 1,
      dateUnreadable: 1,
      quantityUnreadable: 1,
      priceUnreadable: 1,
      quantityNotPositive: 1,
      quantityFractional: 1,
    });
    expect(cleaned.history!.lines).toBe(1);
    expect(cleaned.rules.map(({first}) => first).filter((first) => first !== null)).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
  });

  test('as a cancellation where its order starts with C or a customer gives back at a price, else as a write-off', async () => {
    const cleaned = await cleanLines([
      retailLine({quantity: 5}),
      retailLine({order: 'C2', quantity: -2, at: '2011-03-02 10:00:00'}),
      retailLine({order: '3', quantity: -1, at: '2011-03-03 10:00:00'}),
      retailLine({order: '4', quantity: -9, customer: '', price: 0}),
      retailLine({order: 'C5', product: 'POST', quantity: -1}),
    ]);
    expect(dropped(cleaned)).toEqual({cancellation: 3, writeOff: 1});
    expect([...cleaned.returns.quantity]).toEqual([2, 1]);
    expect([...cleaned.returns.matched]).toEqual([1, 1]);
    expect([...cleaned.history!.quantity]).toEqual([5]);
  });

  test('as no product by its code or by its usual description, but not for a short code alone', async () => {
    const cleaned = await cleanLines([
      retailLine({product: 'POST', text: ''}),
      retailLine({product: 'M', text: 'Manual'}),
      retailLine({product: 'M', text: ''}),
      retailLine({product: '22016', text: 'Gift Voucher £100.00'}),
      retailLine({product: 'S', text: 'SPOON'}),
    ]);
    expect(dropped(cleaned)).toEqual({nonProduct: 4});
    expect(cleaned.nonProducts[0]).toEqual({code: 'M', description: 'Manual', lines: 2});
    expect(cleaned.history!.products).toEqual(['S']);
    const kept = await cleanLines([retailLine({product: 'POST'})], {keep: ['nonProduct']});
    expect(kept.history!.products).toEqual(['POST']);
  });

  test('as a duplicate where every column repeats an earlier line', async () => {
    const lines = [
      retailLine(),
      retailLine({quantity: 2}),
      retailLine(),
      retailLine({customer: ''}),
      retailLine(),
    ];
    expect(dropped(await cleanLines(lines))).toEqual({duplicate: 2});
    expect(dropped(await cleanLines(lines, {keep: ['duplicate']}))).toEqual({});
  });

  test('as a keying error only where the same customer cancels all of it within a day and far outside the history', async () => {
    const usual = Array.from({length: 200}, (_, i) => retailLine({order: `u${i}`, quantity: 1 + (i % 20)}));
    const sale = (quantity: number) => retailLine({order: '900', quantity, at: '2011-03-02 10:00:00'});
    const cancel = (quantity: number, at: string, customer = '17850.0') =>
      retailLine({order: 'C901', quantity, at, customer});
    const count = async (...lines: string[]) =>
      dropped(await cleanLines([...usual, ...lines])).keyingError ?? 0;
    expect(await count(sale(201), cancel(-201, '2011-03-02 10:05:00'))).toBe(1);
    expect(await count(sale(200), cancel(-200, '2011-03-02 10:05:00'))).toBe(0);
    expect(await count(sale(201), cancel(-200, '2011-03-02 10:05:00'))).toBe(0);
    expect(await count(sale(201), cancel(-201, '2011-03-03 10:05:00'))).toBe(0);
    expect(await count(sale(201), cancel(-201, '2011-03-02 10:05:00', '1'))).toBe(0);
    expect(await count(sale(201))).toBe(0);
  });
});

describe('what is left', () => {
  test('is in the sequence of its instants, whatever the order of the file', async () => {
    const {history, regrouped} = await cleanLines([
      retailLine({order: 'b', at: '2011-03-02 10:00:00', product: 'pan'}),
      retailLine({order: 'a', at: '2011-03-01 09:00:00', product: 'cup'}),
      retailLine({order: 'b', at: '2011-03-02 10:01:00', product: 'cup'}),
    ]);
    expect(history).toMatchObject({
      start: '2011-03-01',
      days: 2,
      orderNames: ['a', 'b'],
      products: ['cup', 'pan'],
    });
    expect([...history!.at]).toEqual([540, 2040]);
    expect([...history!.firstLine]).toEqual([0, 1, 3]);
    expect([...history!.product]).toEqual([0, 1, 0]);
    expect(regrouped).toEqual({outOfOrder: 1, severalInstants: 1, severalCustomers: 0});
  });

  test('has the prices and customers that the file has', async () => {
    const bytes = utf8('order,date,sku,qty\n1,2011-03-01,cup,2\n1,2011-03-01,pan,3\n');
    const {history} = await clean(bytes);
    expect([...history!.price]).toEqual([1, 1]);
    expect([...history!.customer]).toEqual([-1]);
    expect(history!.customers).toEqual([]);
  });

  test('is nothing where every line is cancelled', async () => {
    const cleaned = await cleanLines([
      retailLine({order: 'C1', quantity: -1}),
      retailLine({order: 'C2', quantity: -3}),
    ]);
    expect(cleaned.history).toBeNull();
    expect(cleaned.returns.count).toBe(2);
    expect([...cleaned.returns.matched]).toEqual([0, 0]);
  });
});
