import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import type {ComparedFigure, CompareResult} from '../../engine/run/compare.ts';
import {afterNewSearch, finished, printed, Site, type Visit} from './browser.ts';

let site: Site;
let visit: Visit;
let page: Page;
let folder: string;

beforeAll(async () => {
  site = await Site.open();
  folder = mkdtempSync(join(tmpdir(), 'fulcrum-compare-'));
});
afterAll(async () => {
  await site.close();
  rmSync(folder, {recursive: true});
});
beforeEach(async () => {
  visit = await site.visit();
  page = visit.page;
  await finished(page);
});
afterEach(async () => {
  await page.close();
  expect(visit.problems).toEqual([]);
  expect(visit.foreign).toEqual([]);
});

/** Goes to the comparison and waits until it is there. */
async function compared(): Promise<void> {
  await page.getByTestId('view-compare').click();
  await page.waitForSelector('[data-testid="comparison"][data-status="done"]', {timeout: 120_000});
}

const expensive = () => {
  const scenario = JSON.parse(
    readFileSync(new URL('../../scenarios/default.json', import.meta.url), 'utf8'),
  ) as {sites: {stock?: {orderCost: number}[]}[]};
  for (const {stock = []} of scenario.sites) for (const entry of stock) entry.orderCost = 150;
  const path = join(folder, 'expensive.json');
  writeFileSync(path, JSON.stringify(scenario));
  return path;
};

/** Every difference on the page is that of the command line, to the last digit. */
async function expectDifferences({measures, statement, totals}: CompareResult): Promise<number> {
  await page.getByTestId('all-lines').locator('summary').click();
  await page.getByTestId('all-measures').locator('summary').click();
  const figures: Record<string, ComparedFigure> = {...measures, ...statement, ...totals};
  let seen = 0;
  for (const shown of await page.locator('[data-testid^="difference-"]').all()) {
    const code = (await shown.getAttribute('data-testid'))!.slice('difference-'.length);
    const difference = figures[code].differences[0]!;
    expect(Number(await shown.getAttribute('data-mean')), code).toBe(difference.mean);
    expect(Number(await shown.getAttribute('data-half-width')), code).toBe(difference.halfWidth);
    expect(await shown.getAttribute('data-verdict'), code).toBe(difference.verdict);
    seen++;
  }
  return seen;
}

describe('a scenario that was changed', () => {
  test('is compared with itself as it was written: every difference, verdict and relation of the command line', async () => {
    await afterNewSearch(page, async () => {
      await page.getByTestId('input-orderCost').fill('150');
      await page.getByTestId('input-orderCost').press('Enter');
    });
    await compared();
    const expected = printed<CompareResult>('compare', 'default', expensive());
    expect(Number(await page.getByTestId('compare-replications').getAttribute('data-value'))).toBe(
      expected.replications,
    );
    expect(await expectDifferences(expected)).toBeGreaterThan(20);
    expect(await page.getByTestId('relation').getAttribute('data-relation')).toBe(
      expected.tradeOff.relations[0].label,
    );
    const paths = await page
      .getByTestId('input-difference')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset.path));
    expect(paths).toEqual(expected.inputsThatDiffer.map(({path}) => path));
  });
});
