import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {fulcrum} from '../cli/fulcrum.ts';
import {
  afterNewSearch,
  clipped,
  download,
  finished,
  printed,
  Site,
  type Memory,
  type Visit,
} from './browser.ts';

let site: Site;
let visit: Visit;
let page: Page;
let memory: Memory;

beforeAll(async () => {
  site = await Site.open();
  const first = await site.visit();
  await finished(first.page);
  memory = await site.memory(first.page);
  await first.page.close();
});
afterAll(() => site.close());
beforeEach(async () => {
  visit = await site.visit({memory});
  page = visit.page;
  await finished(page);
});
afterEach(async () => {
  await page.close();
  expect(visit.problems).toEqual([]);
  expect(visit.foreign).toEqual([]);
});

describe('files', () => {
  test('of scenario, result and curve are those of the command line', async () => {
    const id = 'textbook-reorder-point';
    await afterNewSearch(page, () => page.getByTestId('scenario').selectOption(id));
    await page.getByTestId('share').click();
    const scenario = await download(page, () => page.getByTestId('export-scenario').click());
    expect(scenario.name).toBe(`${id}.json`);
    expect(JSON.parse(scenario.bytes.toString())).toMatchObject({format: 'fulcrum/scenario@1'});
    const result = await download(page, () => page.getByTestId('export-result').click());
    const expected = printed<OptimumResult>('optimize', id);
    expect(result.bytes.toString()).toBe(`${JSON.stringify(expected, null, 2)}\n`);
    const curve = await download(page, () => page.getByTestId('export-curve').click());
    const replications = curve.bytes.toString().split('\n')[1].split(',')[1];
    const words = ['curve', id, '--points', '21', '--reps', replications, '--csv', '-', '--workers', '2'];
    expect(curve.bytes.toString()).toBe(fulcrum(words).stdout);
  });

  test('of a chart are a drawing, a picture and a table that need nothing else', async () => {
    const svg = await download(page, () => page.getByTestId('save-svg-curve').click());
    expect(svg.name).toBe('drive-parts-distributor-curve.svg');
    const drawn = svg.bytes.toString();
    expect(drawn).toContain('<title>');
    expect(drawn).toMatch(/<rect width="\d+" height="\d+" fill="rgb\(255, 255, 255\)"/);
    expect(drawn).not.toMatch(/var\(--|light-dark| class=| style=/);
    const alone = await page.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {root: parsed.documentElement.tagName, texts: parsed.querySelectorAll('text').length};
    }, drawn);
    expect(alone.root).toBe('svg');
    expect(alone.texts).toBeGreaterThan(10);
    const png = await download(page, () => page.getByTestId('save-png-curve').click());
    expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/width="(\d+)"/.exec(drawn)![1]));
    const csv = await download(page, () => page.getByTestId('save-csv-curve').click());
    expect(csv.bytes.toString().trimEnd().split('\n').length).toBeGreaterThan(21);
  });

  test('are opened where they are dropped', async () => {
    const shop = {
      format: 'fulcrum/scenario@1',
      name: 'Corner shop',
      run: {horizon: 100, warmUp: 20},
      products: [{name: 'bolt', cost: 1, price: 2}],
      sites: [
        {name: 'works', kind: 'supplier'},
        {name: 'shop', stock: [{}]},
      ],
      lanes: [{from: 'works', to: 'shop', leadTime: 5}],
      segments: [{name: 'people', orders: {type: 'poisson', perDay: 4}, whenShort: {type: 'lose'}}],
    };
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'shop.json', {type: 'application/json'}));
      return transfer;
    }, JSON.stringify(shop));
    await page.dispatchEvent('body', 'dragenter', {dataTransfer: files});
    await page.getByTestId('drop').waitFor();
    await page.dispatchEvent('body', 'drop', {dataTransfer: files});
    await page.waitForFunction(() => document.title === 'Corner shop – Fulcrum');
    expect(await page.getByTestId('drop').count()).toBe(0);
    await finished(page);
  });
});

describe('on paper', () => {
  test('the answer fits two pages of A4, in both languages, from screens of all sizes', async () => {
    for (const width of [1440, 390])
      for (let language = 0; language < 2; language++) {
        await page.setViewportSize({width, height: 844});
        await page.getByTestId('language').click();
        const pdf = (await page.pdf({format: 'A4', preferCSSPageSize: true})).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
        expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][.\d]* 84[12][.\d]*\]/);
      }
  });

  test('stand scenario, seed, version and date, nothing is cut off, and there is nothing to press', async () => {
    await page.getByTestId('theme').click();
    await page.emulateMedia({media: 'print'});
    await page.setViewportSize({width: 688, height: 1000});
    const head = page.getByTestId('print-head');
    expect(await head.textContent()).toMatch(
      /Drive parts distributor.*Seed\s+1 · Fulcrum\s+\d+\.\d+\.\d+ · Printed/s,
    );
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    for (const name of ['finding', 'statement', 'measures', 'digest'])
      expect(await page.getByTestId(name).isVisible(), name).toBe(true);
    for (const name of ['keep', 'share', 'scenario', 'input-orderCost', 'pointer-field'])
      expect(await page.getByTestId(name).isVisible(), name).toBe(false);
    expect(await clipped(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688);
  });
});
