import {expect, test} from 'vitest';
import {cleanOrders} from '../../engine/history/clean.ts';
import {readOrders} from '../../engine/history/read-orders.ts';
import {gzip, traceText} from '../../engine/history/trace-file.ts';
import {decompress} from '../../engine/scenario/decompress.ts';
import {parseTrace} from '../../engine/scenario/trace.ts';
import {fixture, utf8} from './order-files.ts';

test('the trace of a history holds the same orders, lines, prices and customers', async () => {
  const history = cleanOrders(await readOrders(fixture('online-retail-sample.csv'))).history!;
  const trace = parseTrace(await decompress(await gzip(traceText(history))), history.products);
  expect([trace.orders, trace.lines]).toEqual([history.orders, history.lines]);
  expect(trace.at).toEqual(history.at.map((minutes) => minutes * 60_000));
  expect(trace.firstLine).toEqual(history.firstLine);
  expect(trace.product).toEqual(history.product);
  expect(trace.quantity).toEqual(history.quantity);
  expect(trace.price).toEqual(history.price);
  const names = (customers: readonly string[], of: Int32Array) => Array.from(of, (c) => customers[c] ?? '');
  expect(names(trace.customers, trace.customer)).toEqual(names(history.customers, history.customer));
});

test('a trace that is cleaned again stays as it was', async () => {
  const history = cleanOrders(await readOrders(fixture('online-retail-sample.csv'))).history!;
  const again = cleanOrders(
    await readOrders(utf8([...traceText(history)].join('')), {origin: history.start}),
  ).history!;
  expect(again).toEqual(history);
});

test('names with delimiters, quotes and seconds come through', async () => {
  const bytes = utf8(
    'order,at,customer,product,quantity\n"a,1",2011-03-01 10:00:30,"O""Neill","cup, white",2\n',
  );
  const history = cleanOrders(await readOrders(bytes)).history!;
  expect([...traceText(history)].join('')).toBe(
    'order,at,customer,product,quantity,price\n"a,1",600.5,"O""Neill","cup, white",2,1\n',
  );
});
