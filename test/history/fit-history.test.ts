import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {fitHistory, type FitOptions} from '../../engine/history/fit-history.ts';
import {decompress} from '../../engine/scenario/decompress.ts';
import {ScenarioError} from '../../engine/scenario/faults.ts';
import {valuesAt} from '../../engine/scenario/paths.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {parseTrace} from '../../engine/scenario/trace.ts';
import {fixture, largeFile, retailFile, retailLine, utf8} from './order-files.ts';

const fitLines = (lines: string[], options?: FitOptions) => fitHistory(retailFile(...lines), options);

describe('the sample of Online Retail', async () => {
  const bytes = fixture('online-retail-sample.csv');
  const fitted = await fitHistory(bytes, {name: 'sample', currency: 'GBP', traceFile: 'sample-lines.csv.gz'});

  test('becomes a scenario that reads without fault or warning', () => {
    const {scenario, warnings} = readScenario(fitted.scenarioText);
    expect(warnings).toEqual([]);
    expect(readScenario(fitted.scenario).scenario).toEqual(scenario);
    expect([scenario.name, scenario.currency, scenario.run.start]).toEqual(['sample', 'GBP', '2010-12-01']);
    expect(scenario.sites.map(({name}) => name)).toEqual(['supplier', 'warehouse']);
    expect(scenario.segments.map(({name}) => name)).toEqual([
      'customers A',
      'customers B',
      'customers C',
      'customers unknown',
    ]);
    expect(scenario.segments[0].orders.type).toBe('poisson');
  });

  test('becomes a replay that reads without fault or warning', async () => {
    const file = await decompress(fitted.trace);
    const {scenario, warnings} = readScenario(fitted.replayText, {'sample-lines.csv.gz': file});
    expect(warnings).toEqual([]);
    const names = scenario.products.map(({name}) => name);
    const {lines, customers} = parseTrace(file, names);
    expect(lines).toBe(fitted.report.kept.lines);
    const listed = scenario.segments.flatMap(({orders}) =>
      orders.type === 'trace' ? orders.customers! : [],
    );
    expect(listed.sort()).toEqual(['', ...customers].sort());
  });

  test('has service targets of all classes together and of each class as levers', () => {
    const {levers} = readScenario(fitted.scenarioText).scenario;
    expect(levers.map(({name}) => name)).toEqual(['service', 'serviceA', 'serviceB', 'serviceC']);
    expect(levers.map(({paths}) => valuesAt(fitted.scenario, paths[0]).length)).toEqual([3, 1, 1, 1]);
  });

  test('names every figure that it does not hold, by a path that leads to it', () => {
    for (const {path, why} of fitted.report.assumptions) {
      expect(why).not.toBe('');
      if (/(dayFactor|season)$/.test(path) || path.endsWith('.from')) continue;
      expect(valuesAt(fitted.scenario, path).length, path).toBeGreaterThan(0);
    }
  });

  test('keeps in the scenario the lines, units and orders of the history', () => {
    const {scenario} = readScenario(fitted.scenarioText);
    for (const [g, segment] of scenario.segments.entries()) {
      const shares = segment.basket.shares as Record<string, number>;
      expect(Object.values(shares).reduce((a, b) => a + b, 0)).toBe(fitted.report.groups[g].lines);
    }
    const orders = fitted.report.groups.reduce((sum, {arrivals}) => sum + arrivals.orders, 0);
    expect(orders).toBe(fitted.report.kept.orders);
  });

  test('gives the same bytes again, plain or packed', async () => {
    const again = await fitHistory(gzipSync(bytes), {
      name: 'sample',
      currency: 'GBP',
      traceFile: 'sample-lines.csv.gz',
    });
    expect(again).toEqual(fitted);
  });

  test('is reported in plain data without gaps', () => {
    const text = JSON.stringify(fitted.report);
    expect(JSON.parse(text)).toEqual(fitted.report);
    expect(fitted.report.kept).toMatchObject({first: '2010-12-01', orders: expect.any(Number)});
    expect(fitted.report.customers.claim).toMatchObject({top: 0.05, claimed: 0.8});
    expect(fitted.report.returns.ofUnits).toBeGreaterThan(0);
  });
});

describe('a history', () => {
  test('of 541,909 lines keeps every sale and counts every drop', async () => {
    const file = largeFile(541_909);
    const {report, scenarioText, trace} = await fitHistory(file.bytes);
    const dropped = Object.fromEntries(report.rules.map(({rule, lines}) => [rule, lines]));
    expect(report.file.lines).toBe(541_909);
    expect(dropped).toMatchObject({cancellation: file.cancelled, duplicate: file.repeated, keyingError: 0});
    expect(report.kept).toMatchObject({
      lines: file.sales,
      orders: file.orders,
      products: 3800,
      customers: 4000,
    });
    expect(report.returns).toMatchObject({lines: file.cancelled, matched: file.cancelled});
    expect(scenarioText.length).toBeLessThan(2_000_000);
    expect(trace.length).toBeLessThan(file.bytes.length);
  });

  test('of one product with 200,000 orders of as many different quantities becomes a small scenario', async () => {
    const lines = ['order,at,product,quantity,price'];
    for (let i = 0; i < 200_000; i++)
      lines.push(`${i},2011-${1 + (i % 9)}-1${i % 10} 10:00,cup,${1 + ((i * 7919) % 200_003)},2.5`);
    const {report, scenarioText} = await fitHistory(utf8(lines.join('\n')));
    expect(report.kept).toMatchObject({lines: 200_000, orders: 200_000, products: 1, customers: 0});
    expect(report.regrouped.outOfOrder).toBeGreaterThan(0);
    expect(scenarioText.length).toBeLessThan(40_000);
    expect(readScenario(scenarioText).scenario.levers.map(({name}) => name)).toEqual(['service']);
  });

  test('of one order with one line becomes a scenario of one day', async () => {
    const {scenarioText, replayText, trace, report} = await fitLines([retailLine()]);
    const {scenario} = readScenario(scenarioText);
    expect(scenario.run).toMatchObject({start: '2011-03-01', horizon: 1, warmUp: 0});
    expect(scenario.segments[0].orders).toMatchObject({
      perDay: 1,
      weekdays: null,
      season: null,
      dayFactor: null,
    });
    expect(report.customers.claim).toBeNull();
    const file = await decompress(trace);
    expect(readScenario(replayText, {'orders-lines.csv.gz': file}).warnings).toEqual([]);
  });

  test('without customers has one segment, without prices sells at 1 and says so', async () => {
    const {scenarioText, replayText, report} = await fitHistory(
      utf8('order,date,sku,qty\n1,2011-03-01,cup,2\n2,2011-03-02,pan,1\n'),
    );
    const {scenario} = readScenario(scenarioText);
    expect(scenario.segments.map(({name, class: c}) => [name, c])).toEqual([['customers', null]]);
    expect(scenario.products[0]).toMatchObject({price: 1, cost: 0.6});
    expect(report.assumptions[0].path).toBe('products[*].price');
    expect(report.groups[0].arrivals.hours).toBeNull();
    expect(JSON.parse(replayText).segments[0].orders).toEqual({type: 'trace', file: 'orders-lines.csv.gz'});
  });

  test('with few orders of unknown customers counts them with class C', async () => {
    const lines = Array.from({length: 300}, (_, i) =>
      retailLine({order: `${i}`, customer: i === 5 ? '' : `${i % 7}`, quantity: 1 + (i % 7)}),
    );
    const {scenario, report} = await fitLines(lines);
    expect(scenario.segments!.map(({name}) => name)).toEqual(['customers A', 'customers B', 'customers C']);
    expect(report.customers.unknown.orders).toBe(1);
    expect(report.groups.reduce((sum, {arrivals}) => sum + arrivals.orders, 0)).toBe(300);
  });

  test('of which nothing is left is a fault that says what was dropped', async () => {
    const error = await fitLines([retailLine({order: 'C1', quantity: -1}), retailLine({price: 0})], {
      file: 'orders.csv',
    }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ScenarioError);
    expect((error as ScenarioError).message).toBe(
      'orders.csv: no sale is left; lines dropped by rule: cancellation 1, priceNotPositive 1',
    );
  });
});

test('products are classified by value and by profit, which differ where much is sold below the usual price [R109]', async () => {
  const sold = (product: string, order: number, quantity: number, price: number) =>
    retailLine({product, order: `${order}`, quantity, price});
  const {report} = await fitLines([
    ...Array.from({length: 9}, (_, i) => sold('discounted', i, 1, 10)),
    sold('discounted', 9, 90, 6.5),
    sold('steady', 10, 10, 10),
    sold('small', 11, 1, 10),
  ]);
  const counts = (classes: {count: number}[]) => classes.map(({count}) => count);
  expect(counts(report.products.classes)).toEqual([1, 1, 1]);
  expect(counts(report.products.byProfit)).toEqual([2, 0, 1]);
  expect(report.products.moved).toBe(1);
});

describe('a caller', () => {
  test('is told of every step and can stop between two', async () => {
    const steps: string[] = [];
    await fitLines([retailLine()], {onProgress: (step) => steps.push(step)});
    expect(steps).toEqual(['read', 'clean', 'fit', 'write', 'done']);
    const stop = new AbortController();
    const stopped = fitLines([retailLine()], {
      signal: stop.signal,
      onProgress: (step) => step === 'clean' && stop.abort(),
    });
    await expect(stopped).rejects.toThrow(/abort/i);
  });

  test('can give better figures than the assumed ones', async () => {
    const {scenarioText, report} = await fitLines([retailLine()], {assumed: {costShare: 0.5, leadTime: 7}});
    const paths = report.assumptions.map(({path}) => path);
    expect(paths).not.toContain('products[*].cost');
    expect(paths).toContain('lanes[from=supplier].leadTime');
    const {scenario} = readScenario(scenarioText);
    expect(scenario.products[0].cost).toBe(1.25);
    expect(scenario.lanes[0].leadTime).toMatchObject({of: {mean: 7, cv: 0.3}});
  });

  test.each([{costShare: -1}, {costShare: 0}, {leadTime: NaN}, {fillRate: 1}])(
    'is refused figures that no scenario can have: %j',
    async (assumed) => {
      await expect(fitLines([retailLine()], {assumed})).rejects.toThrow(RangeError);
    },
  );
});
