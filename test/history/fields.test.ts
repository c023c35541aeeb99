import {expect, test} from 'vitest';
import {locateFields, parseColumnMap} from '../../engine/history/fields.ts';

test('the headers of Online Retail, of a trace and of its excerpts are known', () => {
  const retail = 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country'.split(
    ',',
  );
  expect(locateFields(retail, {}, 'orders.csv')).toEqual({
    order: 0,
    product: 1,
    description: 2,
    quantity: 3,
    at: 4,
    price: 5,
    customer: 6,
    country: 7,
  });
  const trace = locateFields('order,at,customer,product,quantity,price'.split(','), {}, 'orders.csv');
  expect([trace.order, trace.at, trace.price, trace.country]).toEqual([0, 1, 5, -1]);
  const excerpt = locateFields(
    'invoice,minute,customer,country,sku,qty,price_gbp'.split(','),
    {},
    'orders.csv',
  );
  expect(Object.values(excerpt)).toEqual([0, 1, 2, 4, -1, 5, 6, 3]);
});

test('a mapping names columns that the file calls otherwise', () => {
  const map = parseColumnMap(['Beleg=order', 'a=b=product', 'Tag=at', 'Stück=quantity']);
  expect(map).toEqual({order: 'Beleg', product: 'a=b', at: 'Tag', quantity: 'Stück'});
  const at = locateFields(['Tag', 'Beleg', 'a=b', 'Stück'], map, 'orders.csv');
  expect([at.order, at.at, at.product, at.quantity]).toEqual([1, 0, 2, 3]);
});

test('one column may serve several fields', () => {
  const at = locateFields(['day', 'sku', 'qty'], parseColumnMap(['day=order', 'day=at']), 'orders.csv');
  expect([at.order, at.at]).toEqual([0, 0]);
});

test('a missing column is told with the header and how to map it', () => {
  expect(() => locateFields(['Beleg', 'sku', 'date', 'qty'], {}, 'orders.csv')).toThrow(
    'orders.csv:1: no column for order; the header has Beleg, sku, date, qty; say which it is with --map COLUMN=order',
  );
  expect(() => locateFields(['order'], {price: 'Preis'}, 'orders.csv')).toThrow('no column is named Preis');
});

test.each([['order'], ['=order'], ['Beleg=bill'], ['x=order', 'y=order']])(
  'refuses the mapping %j',
  (...pairs) => {
    expect(() => parseColumnMap(pairs)).toThrow(RangeError);
  },
);
