import {readdirSync, readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import type {RunResult} from '../../engine/run/simulate.ts';
import {figure, finished, printed, Site, type Visit} from './browser.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
/** Searches of them take half a minute and more; what is drawn until they are stopped is enough here. */
const LONG = ['online-retail', 'online-shop', 'spare-parts'];
const shipped = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));
const nameOf = (id: string) =>
  (JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')) as {name: string}).name;

let site: Site;
let visit: Visit;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
});
afterAll(() => site.close());
beforeEach(async () => {
  visit = await site.visit();
  page = visit.page;
});
afterEach(async () => {
  await page.close();
  expect(visit.problems).toEqual([]);
  expect(visit.foreign).toEqual([]);
});

/** Opens a scenario; the search of the first one is cut short. */
async function open(id: string): Promise<void> {
  await page.waitForFunction((name) => document.title.startsWith(name), nameOf('default'));
  if ((await page.getByTestId('scenario').inputValue()) === id) return;
  await page.getByTestId('scenario').selectOption(id);
  await page.waitForFunction((name) => document.title.startsWith(name), nameOf(id));
}

test.each(shipped.filter((id) => !LONG.includes(id)))(
  '%s is explored with the figures of the command line, compared, and taken apart',
  async (id) => {
    await open(id);
    await finished(page);
    if ((await page.getByTestId('digest').count()) > 0) {
      const {digest, profit} = printed<OptimumResult>('optimize', id);
      expect(await page.getByTestId('digest').textContent()).toBe(digest);
      expect(await figure(page, 'optimum-profit')).toBe(profit.mean);
    } else {
      const {statement} = printed<RunResult>('run', id);
      const profit = page.getByTestId('statement').locator('tr.profit td').first();
      expect(Number((await profit.textContent())!.replace(/,/g, '').replace('\u2212', '-'))).toBe(
        Math.round(statement.profit.mean),
      );
    }
    await page.getByTestId('view-compare').click();
    await page.waitForSelector('[data-testid="comparison"][data-status="done"]', {timeout: 120_000});
    expect(await page.getByTestId('difference-profit').count()).toBeGreaterThan(0);
    await page.getByTestId('view-why').click();
    for (const part of ['why-statement', 'why-cycle', 'why-stock']) {
      await page.getByTestId(part).scrollIntoViewIfNeeded();
      await page.waitForSelector(`[data-testid="${part}"][data-status="done"]`, {timeout: 120_000});
    }
    expect(await page.getByTestId('waterfall-step-profit').count()).toBeGreaterThan(0);
  },
);

test.each(LONG)(
  '%s is drawn while it is searched, can be stopped, and its stock looked at, on narrow screens too',
  async (id) => {
    await open(id);
    await page.waitForSelector('.dot', {timeout: 120_000});
    await page.getByTestId('stop').click();
    expect(await page.locator('main').getAttribute('data-status')).toBe('idle');
    await page.getByTestId('view-why').click();
    await page.getByTestId('why-waiting').waitFor();
    await page.getByTestId('why-written').click();
    await page.getByTestId('why-stock').scrollIntoViewIfNeeded();
    await page.waitForSelector('[data-testid="stock-trace"]', {timeout: 120_000});
    expect(await figure(page, 'stock-trace', 'data-points')).toBeGreaterThan(10);
    await page.setViewportSize({width: 390, height: 844});
    await page.waitForFunction(() => document.querySelector('main svg')!.clientWidth <= 390);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  },
);
