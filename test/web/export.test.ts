import 'fake-indexeddb/auto';
import {expect, test} from 'vitest';
import {leverNamed, readScenario, readTraces} from '../../engine/index.ts';
import {pointsTable, runTable} from '../../engine/run/csv.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {optimumWarnings, runWarnings} from '../../engine/run/warnings.ts';
import {csvFile, fileStem} from '../../web/state/export.ts';
import {linesIn} from '../../web/state/export-text.ts';
import {keptPage, type KeptPage} from './kept-page.ts';
import {smallText} from './small-scenario.ts';

const trace = 'order,at,customer,product,quantity,price\n1,60,,bread,3,\n2,9000,,bread,1,\n';

/** The only file that was saved, and its text. */
async function onlyFile({saved}: KeptPage): Promise<{name: string; text: string}> {
  expect(saved).toHaveLength(1);
  const [{name, file}] = saved.splice(0);
  return {name, text: await file.text()};
}

function replaying(file: string): string {
  const scenario = JSON.parse(smallText) as {segments: object[]};
  scenario.segments = [{...scenario.segments[0], orders: {type: 'trace', file}}];
  return JSON.stringify(scenario);
}

test('the scenario goes out with its changes, and comes back as the very same', async () => {
  const page = keptPage();
  await page.workbench.openShipped('small');
  await page.workbench.set('products[0].cost', 1.9);
  await page.workbench.change('orderCost', 25);
  await page.keep.sharing.saveScenario();
  const {name, text} = await onlyFile(page);
  expect(name).toBe('shop.json');
  expect(scenarioHash(readScenario(text).scenario)).toBe(page.workbench.sheet!.hash);
});

test('a result goes out as the command line prints it: with its warnings, to the last digit', async () => {
  const page = keptPage();
  await page.workbench.openShipped('small');
  await page.keep.sharing.saveFound('json');
  const {scenario} = readScenario(smallText);
  const subject = {scenario, traces: await readTraces(scenario, {}), hash: scenarioHash(scenario)};
  const expected = await optimize(subject, leverNamed(scenario)!, new Pool(1, spawnHere));
  const {name, text} = await onlyFile(page);
  expect(name).toBe('shop-result.json');
  expect(text).toBe(`${JSON.stringify({...expected, warnings: optimumWarnings(expected)}, null, 2)}\n`);
});

test('the curve goes out as the table of the command line', async () => {
  const page = keptPage();
  await page.workbench.openShipped('small');
  await page.keep.sharing.saveFound('csv');
  const {lever, points, marginals} = page.workbench.search.curve!;
  const {name, text} = await onlyFile(page);
  expect(name).toBe('shop-curve.csv');
  expect(text).toBe(pointsTable(lever.name, points as Parameters<typeof pointsTable>[1], marginals));
  expect(text.trimEnd().split('\n')).toHaveLength(points.length + 1);
});

test('a scenario without a lever goes out as the run of the command line, in both forms', async () => {
  const fixed = smallText.replace('{"type":"target","value":0.9}', '40');
  const page = keptPage({shippedText: fixed});
  await page.workbench.openShipped('small');
  const {scenario} = readScenario(fixed);
  const subject = {scenario, traces: await readTraces(scenario, {}), hash: scenarioHash(scenario)};
  const expected = await simulate(subject, new Pool(1, spawnHere), {});
  await page.keep.sharing.saveFound('json');
  expect(JSON.parse((await onlyFile(page)).text)).toEqual(
    JSON.parse(JSON.stringify({...expected, warnings: runWarnings(scenario, expected)})),
  );
  await page.keep.sharing.saveFound('csv');
  expect((await onlyFile(page)).text).toBe(runTable(expected));
});

test.each(['data/orders.csv', 'orders.csv.gz'])(
  'an order file goes out under its own name, %s, and reads back with the scenario',
  async (file) => {
    const page = keptPage();
    const base = file.split('/').at(-1)!;
    await page.workbench.openFiles([new File([replaying(file)], 'mine.json'), new File([trace], base)]);
    await page.keep.sharing.prepare();
    await page.keep.sharing.saveScenario();
    page.keep.sharing.saveOrders(page.keep.sharing.orders[0]);
    const [scenario, orders] = page.saved;
    expect(orders.name).toBe(base);
    const [first] = new Uint8Array(await orders.file.arrayBuffer());
    expect(first === 0x1f).toBe(base.endsWith('.gz'));
    const next = keptPage();
    await next.keep.openFiles([
      new File([scenario.file], scenario.name),
      new File([orders.file], orders.name),
    ]);
    expect(next.workbench.refusal).toBeNull();
    expect(next.workbench.sheet!.hash).toBe(page.workbench.sheet!.hash);
  },
);

test('nothing goes out before it is known', async () => {
  const page = keptPage();
  await page.keep.sharing.saveFound('json');
  expect(page.saved).toEqual([]);
  expect(page.said()).toHaveLength(1);
});

test('names of files keep letters of every language and nothing that a disk could refuse', () => {
  expect(fileStem('Drive parts: distributor / 2')).toBe('drive-parts-distributor-2');
  expect(fileStem('备件 分销商（二）')).toBe('备件-分销商-二');
  expect(fileStem('../..')).toBe('fulcrum');
  expect(fileStem('x'.repeat(300))).toHaveLength(60);
});

test('a table says that it is UTF-8 only where that matters', async () => {
  const bytes = async (text: string) => [...new Uint8Array(await csvFile(text).arrayBuffer())];
  expect(await bytes('a')).toEqual([0x61]);
  expect((await bytes('值')).slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
});

test('a title is broken at blanks, and between signs of Chinese', () => {
  const letters = (text: string) => text.length;
  expect(linesIn('profit is greatest at 97%', 12, letters)).toEqual(['profit is', 'greatest at', '97%']);
  expect(linesIn('利润在九十七处最高', 4, letters)).toEqual(['利润在九', '十七处最', '高']);
  expect(linesIn('unbreakable', 4, letters)).toEqual(['unbreakable']);
  expect(linesIn('', 4, letters)).toEqual([]);
});
