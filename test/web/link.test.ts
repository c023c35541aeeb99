import 'fake-indexeddb/auto';
import fc from 'fast-check';
import {deleteDB} from 'idb';
import {afterEach, describe, expect, test} from 'vitest';
import {keepText} from '../../engine/text/keep-page.ts';
import {pageText} from '../../engine/text/page.ts';
import type {Change} from '../../web/state/draft.ts';
import type {InputName} from '../../web/state/input.ts';
import {decodeLink, encodeLink, isLink, MOST_CHARACTERS, type Link} from '../../web/state/link.ts';
import {VIEWS} from '../../web/state/views.svelte.ts';
import {digest, found, keptPage, type KeptPage} from './kept-page.ts';
import {smallText} from './small-scenario.ts';

const RUNS = {seed: 7, numRuns: 200};
const example: Link = {
  engine: '1.2.3',
  seed: '42',
  origin: {shipped: 'default'},
  changes: [
    {input: 'orderCost', value: 150},
    {path: 'sites[name=warehouse].stock[*].holdingRate', value: 0.31},
  ],
  lever: 'service',
  view: 'explore',
  chosen: 0.95,
};

const number = fc.double({noNaN: true, noDefaultInfinity: true}).filter((value) => !Object.is(value, -0));
const json = fc.jsonValue({maxDepth: 3}).map((value): unknown => JSON.parse(JSON.stringify(value)));
const inputs = Object.keys(pageText('en').inputs.label) as InputName[];
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({input: fc.constantFrom(...inputs), value: fc.oneof(number, fc.string())}),
  fc.record({path: fc.string({unit: 'grapheme'}), value: json}),
);
const link: fc.Arbitrary<Link> = fc.record({
  engine: fc.string(),
  seed: fc.string({unit: 'grapheme'}),
  origin: fc.oneof(
    fc.record({shipped: fc.string()}),
    fc.record({own: fc.string({unit: 'grapheme'}), scenario: fc.dictionary(fc.string(), json)}),
  ),
  changes: fc.array(change, {maxLength: 8}),
  lever: fc.option(fc.string({unit: 'grapheme'})),
  view: fc.constantFrom(...VIEWS),
  chosen: fc.option(number),
});

test('whatever a link carries comes back as it was', () =>
  fc.assert(
    fc.asyncProperty(link, async (sent) => {
      const hash = await encodeLink(sent);
      expect(isLink(hash)).toBe(true);
      expect(hash).toMatch(/^#s=[\w-]+$/);
      const read = await decodeLink(hash);
      if ('fault' in read) expect(hash.length).toBeGreaterThan(MOST_CHARACTERS);
      else expect(read.link).toEqual(sent);
    }),
    RUNS,
  ));

test('anything else is told apart and never throws', () =>
  fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.string({unit: 'binary'}), fc.base64String()), async (text) => {
      expect(await decodeLink(`#s=${text}`)).toHaveProperty('fault');
    }),
    RUNS,
  ));

test('a link that was cut off anywhere is called damaged', async () => {
  const hash = await encodeLink(example);
  for (let length = 3; length < hash.length; length += 7)
    expect(await decodeLink(hash.slice(0, length)), `${length}`).toEqual({fault: {is: 'damaged'}});
});

test('a link with any one character changed is called damaged, or reads as it was sent', async () => {
  const hash = await encodeLink(example);
  for (let at = 3; at < hash.length; at++) {
    const other = hash[at] === 'A' ? 'B' : 'A';
    const read = await decodeLink(`${hash.slice(0, at)}${other}${hash.slice(at + 1)}`);
    if ('link' in read) expect(read.link).toEqual(example);
    else expect(read.fault.is).toBe('damaged');
  }
});

test('characters that no link has, and links without end, are called what they are', async () => {
  expect(await decodeLink('#s=ab c!')).toEqual({fault: {is: 'characters'}});
  expect(await decodeLink(`#s=${'A'.repeat(3 * MOST_CHARACTERS)}`)).toEqual({fault: {is: 'tooLong'}});
});

test('a link of another kind is told with its version, and faults in what it carries with their places', async () => {
  const other = {...example, changes: [{input: 'prise', value: 2}, {path: 'a'}], view: 'nowhere'};
  expect(await decodeLink(await encodeLink(other as unknown as Link))).toEqual({
    fault: {
      is: 'content',
      flaws: [
        {path: 'changes[0].input', is: 'unknown'},
        {path: 'changes[1].value', is: 'missing'},
        {path: 'view', is: 'unknown'},
      ],
    },
  });
  const packed = new Response(
    new Blob(['{"v":9}']).stream().pipeThrough(new CompressionStream('deflate')),
  ).arrayBuffer();
  const later = `#s=${Buffer.from(await packed).toString('base64url')}`;
  expect(await decodeLink(later)).toEqual({fault: {is: 'version', version: '9'}});
});

test('twenty changes of a shipped scenario fit a link with room to spare', async () => {
  const changes = Array.from({length: 20}, (_, i) => ({
    path: `sites[name="site ${i}"].stock[product="product ${i}"].policy.reorderPoint.value`,
    value: 0.9 + i / 211,
  }));
  const hash = await encodeLink({...example, changes});
  expect(hash.length).toBeLessThan(MOST_CHARACTERS / 4);
});

describe('a link to what is on the page', () => {
  const text = keepText('en');
  afterEach(() => deleteDB('fulcrum'));

  async function linkOf({keep}: KeptPage): Promise<string> {
    await keep.sharing.prepare();
    const {link} = keep.sharing;
    if (link.is !== 'ready') throw new Error(link.is);
    expect(link.address.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    return link.address.slice('https://example.org/fulcrum/'.length);
  }

  async function opened(hash: string, page = keptPage()): Promise<KeptPage> {
    await page.keep.begin(hash, 'small');
    await found(page);
    return page;
  }

  test('opens the same changes, lever, seed, view and pointer, and comes to the same digits', async () => {
    const page = keptPage();
    await page.workbench.openShipped('small');
    await page.workbench.change('orderCost', 25);
    await page.workbench.set('products[0].cost', 1.9);
    await page.workbench.change('seed', 'another');
    page.selection.chosen = 0.9;
    page.views.current = 'why';
    const next = await opened(await linkOf(page));
    expect(next.workbench.changes).toEqual(page.workbench.changes);
    expect(next.workbench.shipped).toBe('small');
    expect(digest(next)).toBe(digest(page));
    expect(next.selection.chosen).toBe(0.9);
    expect(next.views.current).toBe('why');
    expect(next.shown).toEqual(['#why']);
    expect(next.said()).toEqual([]);
    await page.keep.sharing.copy();
    expect(page.copied).toHaveLength(1);
    expect(page.keep.sharing.copied).toBe('copied');
  });

  test('carries a person\u2019s own scenario as long as that fits', async () => {
    const page = keptPage();
    await page.workbench.openFiles([new File([smallText.replace('Shop', 'Corner')], 'mine.json')]);
    const next = await opened(await linkOf(page));
    expect(next.workbench.own).toBe('mine.json');
    expect(next.workbench.sheet!.name).toBe('Corner');
    expect(digest(next)).toBe(digest(page));
  });

  test('cannot carry order files, nor more than 8 kB', async () => {
    const page = keptPage();
    const scenario = JSON.parse(smallText) as {segments: object[]; about: string};
    scenario.about = fc.sample(fc.base64String({minLength: 12_000}), {seed: 3, numRuns: 1})[0];
    await page.workbench.openFiles([new File([JSON.stringify(scenario)], 'long.json')]);
    await page.keep.sharing.prepare();
    expect(page.keep.sharing.link).toMatchObject({is: 'tooLong'});
    scenario.segments = [{...scenario.segments[0], orders: {type: 'trace', file: 'o.csv'}}];
    const trace = 'order,at,customer,product,quantity,price\n1,60,,bread,3,\n2,9000,,bread,1,\n';
    await page.workbench.openFiles([
      new File([JSON.stringify(scenario)], 'long.json'),
      new File([trace], 'o.csv'),
    ]);
    await page.keep.sharing.prepare();
    expect(page.keep.sharing.link).toEqual({is: 'withOrders'});
    expect(page.keep.sharing.orders.map(({name}) => name)).toEqual(['o.csv']);
  });

  test('is not made of a change that the scenario refuses', async () => {
    const page = keptPage();
    await page.workbench.openShipped('small');
    await page.workbench.change('price', -1);
    await page.keep.sharing.prepare();
    expect(page.keep.sharing.link).toEqual({is: 'unsettled'});
  });

  test('that is wrong is told, and the page opens where it was last', async () => {
    const before = keptPage();
    await before.workbench.openShipped('small');
    await before.workbench.change('orderCost', 40);
    await before.keep.last.keep();
    const sent = {...example, changes: [], lever: null, chosen: null, origin: {shipped: 'small'}};
    const wrong: [Link | string, string][] = [
      ['#s=xxxx', text.notices.link.damaged],
      ['#s=%20', text.notices.link.characters],
      [{...sent, origin: {shipped: 'nowhere'}}, text.faults.noSuchScenario('nowhere')],
      [{...sent, changes: [{input: 'price', value: -1}]}, text.faults.wrongValue('-1')],
      [{...sent, changes: [{input: 'holdingCost', value: 1}]}, text.faults.noSuchInput],
      [{...sent, changes: [{path: 'products[0].cost', value: -1}]}, 'products[0].cost'],
      [{...sent, changes: [{path: 'products[7].cost', value: 1}]}, 'products[7].cost'],
      [{...sent, lever: 'gravity'}, text.faults.noSuchLever('gravity')],
      [{...sent, origin: {own: 'mine.json', scenario: {}}}, 'format'],
    ];
    for (const [link, said] of wrong) {
      const page = await opened(typeof link === 'string' ? link : await encodeLink(link));
      expect(page.said().join('\n')).toContain(said);
      expect(page.workbench.changes).toEqual([{input: 'orderCost', value: 40}]);
      expect(page.shown).toEqual(['#explore']);
    }
  });

  test('that is wrong leaves what is on an open page', async () => {
    const page = keptPage();
    await page.workbench.openShipped('small');
    await page.workbench.change('orderCost', 40);
    await page.keep.visit('#s=xxxx');
    expect(page.said()).toEqual([text.notices.link.damaged]);
    expect(page.workbench.changes).toHaveLength(1);
    await page.keep.visit('#compare');
    expect(page.views.current).toBe('compare');
  });

  test('of another version opens, says so, and keeps its seed', async () => {
    const changes: Change[] = [{input: 'orderCost', value: 25}];
    const sent: Link = {...example, engine: '0.0.1', seed: '77', origin: {shipped: 'small'}, changes};
    const page = await opened(await encodeLink({...sent, lever: null, chosen: null}));
    expect(page.said()[0]).toContain('0.0.1');
    expect(page.workbench.sheet!.seed).toBe('77');
    expect(page.workbench.changedInput('orderCost')).toBe(25);
  });
});
