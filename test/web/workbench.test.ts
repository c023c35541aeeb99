import {expect, test} from 'vitest';
import {readScenario} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {pageText} from '../../engine/text/pages/page.ts';
import {Search} from '../../web/state/search.svelte.ts';
import {Workbench, type Library} from '../../web/state/workbench.svelte.ts';
import {deskHere, smallText} from './small-scenario.ts';

const text = pageText('en').files;
const trace = 'order,at,customer,product,quantity,price\n1,60,,bread,3,\n2,9000,,bread,1,\n';

function replaying(file: string): string {
  const scenario = JSON.parse(smallText) as {segments: object[]};
  scenario.segments = [{...scenario.segments[0], orders: {type: 'trace', file}}];
  return JSON.stringify(scenario);
}

const library: Library = {
  text: (id) =>
    id === 'small' ? Promise.resolve(smallText) : Promise.reject(new Error(`there is no scenario ${id}`)),
  orders: () => Promise.resolve(null),
};

function workbench(): Workbench {
  const desk = deskHere();
  return new Workbench(desk, new Search(desk, () => 0), library, {language: 'en', text: pageText('en')});
}

test('opens a scenario, searches it, and searches again after a change', async () => {
  const bench = workbench();
  await bench.openShipped('small');
  expect(bench.shipped).toBe('small');
  expect(bench.search.status).toBe('done');
  const first = bench.search.curve!.optimum!;
  expect(first.scenario.hash).toBe(scenarioHash(readScenario(smallText).scenario));
  await bench.change('orderCost', 25);
  expect(bench.search.curve!.optimum!.scenario.hash).not.toBe(first.scenario.hash);
  expect(bench.search.earlier[0].optimum).toBe(first);
  await bench.change('orderCost', null);
  expect(bench.changes).toEqual([]);
  expect(bench.search.curve!.optimum!.digest).toBe(first.digest);
});

test('a wrong file shows every fault with its path, and what was on the page stays', async () => {
  const bench = workbench();
  await bench.openShipped('small');
  const before = bench.search.curve;
  await bench.openFiles([
    new File(['{"format":"fulcrum/scenario@1","products":[{"cost":-1}]}'], 'mine.json'),
  ]);
  expect(bench.refusal).toMatchObject({of: 'file', name: 'mine.json'});
  expect(bench.refusal!.faults.map(({path}) => path)).toEqual(
    expect.arrayContaining(['products[0].cost', 'products[0].name', 'sites', 'segments']),
  );
  expect(bench.search.curve).toBe(before);
  expect(bench.shipped).toBe('small');
});

test('text that is no JSON is told by its line and column', async () => {
  const bench = workbench();
  await bench.openFiles([new File(['{\n  "format": oops\n}'], 'mine.json')]);
  expect(bench.refusal!.faults).toHaveLength(1);
  expect(bench.refusal!.faults[0].path).toBe('line 2, column 13');
});

test('a change that the scenario does not allow is told, and the curve stays', async () => {
  const bench = workbench();
  await bench.openShipped('small');
  const before = bench.search.curve;
  await bench.change('price', -1);
  expect(bench.refusal).toMatchObject({of: 'change', faults: [{path: 'products[0].price'}]});
  expect(bench.search.curve).toBe(before);
  await bench.reset();
  expect(bench.refusal).toBeNull();
});

test('opens a scenario together with its order file, packed or not', async () => {
  const packed = new Response(
    new Blob([trace]).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  for (const bytes of [trace, await packed]) {
    const bench = workbench();
    await bench.openFiles([
      new File([replaying('data/orders.csv')], 'mine.json'),
      new File([bytes], 'orders.csv'),
    ]);
    expect(bench.refusal).toBeNull();
    expect(bench.own).toBe('mine.json');
    expect(bench.search.status).toBe('done');
  }
});

test('says which order files are missing, damaged or wrong', async () => {
  const bench = workbench();
  const scenario = new File([replaying('orders.csv')], 'mine.json');
  await bench.openFiles([scenario]);
  expect(bench.refusal!.faults).toContainEqual({path: 'orders.csv', message: text.noOrders('orders.csv')});
  await bench.openFiles([scenario, new File([new Uint8Array([0x1f, 0x8b, 1, 2, 3])], 'orders.csv')]);
  expect(bench.refusal!.faults).toContainEqual({path: 'orders.csv', message: text.damaged('orders.csv')});
  await bench.openFiles([scenario, new File(['order,when\n1,2\n'], 'orders.csv')]);
  expect(bench.refusal!.faults[0].path).toMatch(/^orders\.csv:1:/);
});

test('files without a scenario, several scenarios, and what cannot be read are told in words', async () => {
  const bench = workbench();
  await bench.openFiles([new File(['x'], 'orders.csv')]);
  expect(bench.refusal!.faults[0].message).toBe(text.noScenario);
  await bench.openFiles([new File(['{}'], 'a.json'), new File(['{}'], 'b.json')]);
  expect(bench.refusal!.faults[0].message).toBe(text.severalScenarios('a.json, b.json'));
  await bench.openShipped('nowhere');
  expect(bench.refusal!.faults[0].message).toBe(text.unread('nowhere'));
  expect(bench.reading).toBeNull();
});

test('of two scenarios opened at once the later one is on the page', async () => {
  const bench = workbench();
  const first = bench.openFiles([new File([smallText.replace('Shop', 'First')], 'first.json')]);
  const second = bench.openFiles([new File([smallText.replace('Shop', 'Second')], 'second.json')]);
  await Promise.all([first, second]);
  expect(bench.sheet!.name).toBe('Second');
  expect(bench.search.curve!.optimum!.scenario.name).toBe('Second');
});

test('a change while another scenario is read calls that off, and nothing is said to be read any more', async () => {
  const bench = workbench();
  await bench.openShipped('small');
  const opening = bench.openText('own', smallText, library.orders);
  expect(bench.reading).toBe('own');
  await bench.change('orderCost', 25);
  await opening;
  expect(bench.reading).toBeNull();
  expect(bench.shipped).toBe('small');
  expect(bench.settled).toBe(bench.position);
});

test('a change just before a file that cannot be used is searched all the same', async () => {
  const bench = workbench();
  await bench.openShipped('small');
  const changing = bench.change('orderCost', 25);
  await bench.openText('own', '{', library.orders);
  await changing;
  expect(bench.settled!.changes).toEqual([{input: 'orderCost', value: 25}]);
  expect(bench.search.curve!.draft).toBe(bench.position);
});
