import 'fake-indexeddb/auto';
import fc from 'fast-check';
import {deleteDB} from 'idb';
import {afterEach, describe, expect, test} from 'vitest';
import {keepFaultText} from '../../engine/text/pages/keep-faults.ts';
import {keepText} from '../../engine/text/pages/keep-page.ts';
import {encodeLink, type Link} from '../../web/desk/kept/link.ts';
import type {Change} from '../../web/state/draft.ts';
import {MOST_CHARACTERS} from '../../web/state/link.ts';
import {digest, found, keptPage, type KeptPage} from './kept-page.ts';
import {smallText} from './small-scenario.ts';

const example: Link = {
  engine: '1.2.3',
  seed: '42',
  origin: {shipped: 'default'},
  changes: [],
  lever: null,
  view: 'explore',
  chosen: null,
};

describe('a link to what is on the page', () => {
  const text = keepText('en');
  const faults = keepFaultText('en');
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
    const sent = {...example, origin: {shipped: 'small'}};
    const wrong: [Link | string, string][] = [
      ['#s=xxxx', text.notices.link.damaged],
      ['#s=%20', text.notices.link.characters],
      [{...sent, origin: {shipped: 'nowhere'}}, faults.noSuchScenario('nowhere')],
      [{...sent, changes: [{input: 'price', value: -1}]}, faults.wrongValue('-1')],
      [{...sent, changes: [{input: 'holdingCost', value: 1}]}, faults.noSuchInput],
      [{...sent, changes: [{path: 'products[0].cost', value: -1}]}, 'products[0].cost'],
      [{...sent, changes: [{path: 'products[7].cost', value: 1}]}, 'products[7].cost'],
      [{...sent, lever: 'gravity'}, faults.noSuchLever('gravity')],
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
    const page = await opened(await encodeLink(sent));
    expect(page.said()[0]).toContain('0.0.1');
    expect(page.workbench.sheet!.seed).toBe('77');
    expect(page.workbench.changedInput('orderCost')).toBe(25);
  });
});
