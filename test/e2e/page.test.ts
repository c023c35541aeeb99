import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import type {CurveResult} from '../../engine/run/profit-curve.ts';
import type {RunResult} from '../../engine/run/simulate.ts';
import {
  afterNewSearch,
  clipped,
  figure,
  finished,
  marksOutOfPlace,
  printed,
  Site,
  violations,
  type Memory,
  type Visit,
} from './browser.ts';

let site: Site;
/** A first visit, with nothing changed. */
let first: Visit;
/** What a browser keeps of the finished default scenario, and of the textbook scenario. */
let known: Memory;
let textbook: Memory;
let visit: Visit | null;
let page: Page;

beforeAll(async () => {
  site = await Site.open();
  first = await site.visit();
  await finished(first.page);
  known = await site.memory(first.page);
  const {page: other} = await site.visit({remembers: true});
  await finished(other);
  await afterNewSearch(other, () => other.getByTestId('scenario').selectOption('textbook-reorder-point'));
  textbook = await site.memory(other);
  await other.close();
});
afterAll(() => site.close());
afterEach(async () => {
  const {problems, foreign} = visit ?? first;
  await visit?.page.close();
  visit = null;
  expect(problems).toEqual([]);
  expect(foreign).toEqual([]);
});

/** Opens the page in a browser that has been there before. */
async function comeBack(memory: Memory): Promise<void> {
  visit = await site.visit({memory});
  page = visit.page;
  await finished(page);
}

/** The optimum on the page is that of the command line, to the last digit. */
async function expectOptimum(expected: OptimumResult): Promise<void> {
  const {lever} = expected.curve;
  const {value, interval, flatBand} = expected.levers[lever.name];
  expect(await figure(page, 'optimum-value')).toBe(value);
  expect(await figure(page, 'optimum-interval', 'data-low')).toBe(interval.low);
  expect(await figure(page, 'optimum-interval', 'data-high')).toBe(interval.high);
  expect(await figure(page, 'optimum-flat-band', 'data-low')).toBe(flatBand.low);
  expect(await figure(page, 'optimum-flat-band', 'data-high')).toBe(flatBand.high);
  expect(await figure(page, 'optimum-profit')).toBe(expected.profit.mean);
  expect(await figure(page, 'optimum-profit', 'data-half-width')).toBe(expected.profit.halfWidth);
  expect(await page.getByTestId('digest').textContent()).toBe(expected.digest);
  expect(await page.getByTestId('scenario-hash').textContent()).toBe(expected.scenario.hash);
}

/** Column of the profit in the table behind the curve, after the lever value. */
const PROFIT = 3;

describe('the page opens with the default scenario', () => {
  beforeEach(() => {
    page = first.page;
  });
  afterAll(() => first.page.close());

  test('and finds the optimum of the command line, to the last digit', async () => {
    await expectOptimum(printed<OptimumResult>('optimize', 'default'));
    expect(await page.getByTestId('finding').textContent()).toMatch(
      /^Promise 9\d\.\d% \(9\d\.\d% to 9\d\.\d%\): profit [\d.]+\u00a0±\u00a0[\d.]+\u00a0k\u00a0EUR a year; anything from .* within 1% of that$/,
    );
  });

  test('and says without a click the optimum, its interval, what two points more would cost, and why', async () => {
    const {levers, beyond} = printed<OptimumResult>('optimize', 'default');
    expect(await figure(page, 'answer-optimum')).toBe(levers.service.value);
    expect(await page.getByTestId('answer-optimum').textContent()).toBe('97.3%');
    expect(await figure(page, 'answer-interval', 'data-low')).toBe(levers.service.interval.low);
    expect(await figure(page, 'answer-interval', 'data-high')).toBe(levers.service.interval.high);
    expect(await figure(page, 'answer-beyond', 'data-at')).toBe(beyond!.value);
    expect(await figure(page, 'answer-beyond', 'data-mean')).toBe(beyond!.profit.mean);
    expect(await figure(page, 'answer-beyond', 'data-half-width')).toBe(beyond!.profit.halfWidth);
    expect(await page.getByTestId('answer-beyond').textContent()).toMatch(/^\d+\u00a0±\u00a0\d+\u00a0EUR$/);
    expect(await figure(page, 'answer-because', 'data-margin')).toBe(beyond!.margin.mean);
    expect(await page.getByTestId('answer-because').textContent()).toMatch(
      /because the extra sales leave only [\d,]+\u00a0EUR after their goods while holding stock costs [\d,]+\u00a0EUR more/,
    );
    for (const id of ['answer-optimum', 'answer-interval', 'answer-beyond', 'answer-because'])
      expect(await page.getByTestId(id).isVisible(), id).toBe(true);
  });

  test('and its finished curve is that of the command line: 21 points, profit known to 0.5% of revenue', async () => {
    await page.getByTestId('table-curve').locator('summary').click();
    await page.getByTestId('curve-point').first().waitFor();
    const points = await page.getByTestId('curve-point').all();
    const shown = await Promise.all(
      points.map(async (point) => ({
        value: Number(await point.getAttribute('data-value')),
        profit: Number(await point.locator('td').nth(PROFIT).getAttribute('data-value')),
        replications: Number(await point.locator('td').last().textContent()),
      })),
    );
    const [{replications}] = shown;
    const expected = printed<CurveResult>(
      'curve',
      'default',
      '--points',
      '21',
      '--reps',
      String(replications),
    );
    expect(shown.map(({value, profit}) => [value, profit])).toEqual(
      expected.points.map(({value, statement}) => [value, statement.profit.mean]),
    );
    for (const {statement} of expected.points)
      expect(statement.profit.halfWidth! / statement['revenue.goods'].mean).toBeLessThan(0.005);
  });

  test('under a policy that lets nothing in from elsewhere', async () => {
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });
});

describe('a change of an input', () => {
  beforeEach(() => comeBack(known));

  test('searches anew with it, and the earlier curve stays in grey', async () => {
    expect(await page.locator('path.earlier').count()).toBe(0);
    const finding = await page.getByTestId('finding').textContent();
    await afterNewSearch(page, async () => {
      await page.getByTestId('input-orderCost').fill('150');
      await page.getByTestId('input-orderCost').press('Enter');
    });
    expect(await page.locator('path.earlier').count()).toBe(3);
    for (const line of await page.locator('path.earlier').all())
      expect((await line.getAttribute('d'))!.split('L')).toHaveLength(21);
    expect(await page.getByTestId('earlier-curve').textContent()).toContain('as in the scenario: 97.3%');
    expect(await page.getByTestId('finding').textContent()).not.toBe(finding);
    const path = 'sites[name=warehouse].stock[*].orderCost=150';
    await expectOptimum(printed<OptimumResult>('optimize', 'default', '--set', path));
  });

  test('that cannot be is marked with what would be right, and nothing is lost', async () => {
    const finding = await page.getByTestId('finding').textContent();
    await page.getByTestId('input-orderCost').fill('-5');
    await page.getByTestId('input-orderCost').press('Enter');
    expect(await page.getByTestId('input-orderCost').getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByText('Write a number of at least 0.').isVisible()).toBe(true);
    expect(await page.getByTestId('finding').textContent()).toBe(finding);
  });
});

describe('the way back', () => {
  beforeEach(() => comeBack(textbook));

  test('takes a wrong value and what is said of it along', async () => {
    await page.getByTestId('input-orderCost').fill('150');
    await page.getByTestId('input-orderCost').press('Enter');
    await page.getByTestId('input-orderCost').fill('-5');
    await page.getByTestId('input-orderCost').press('Enter');
    await page.getByText('Write a number of at least 0.').waitFor();
    await page.getByTestId('undo').click();
    await page.getByText('Write a number of at least 0.').waitFor({state: 'detached'});
    expect(await page.getByTestId('input-orderCost').inputValue()).toBe('45');
  });

  test('leads to what was there before and forth again, by buttons and by keys, at once', async () => {
    const first = await page.getByTestId('digest').textContent();
    await afterNewSearch(page, async () => {
      await page.getByTestId('input-orderCost').fill('150');
      await page.getByTestId('input-orderCost').press('Enter');
    });
    const second = await page.getByTestId('digest').textContent();
    await page.getByTestId('undo').click();
    await page.waitForFunction(
      (digest) => document.querySelector('[data-testid="digest"]')?.textContent === digest,
      first,
    );
    expect(await page.getByTestId('input-orderCost').inputValue()).toBe('45');
    expect(await page.locator('main').getAttribute('data-status')).toBe('done');
    await page.getByTestId('finding').click();
    await page.keyboard.press('Control+y');
    await page.waitForFunction(
      (digest) => document.querySelector('[data-testid="digest"]')?.textContent === digest,
      second,
    );
    expect(await page.getByTestId('input-orderCost').inputValue()).toBe('150');
  });
});

describe('the point under the pointer', () => {
  beforeEach(() => comeBack(known));

  test('is told by mouse and by keyboard, and the best one comes back', async () => {
    const field = page.getByTestId('pointer-field');
    const readout = page.getByTestId('readout');
    expect(await readout.locator('h2').textContent()).toMatch(/^At the best value, /);
    await field.hover({position: {x: 2, y: 60}});
    expect(await readout.locator('h2').textContent()).toBe('At 80.0%');
    await field.focus();
    await page.keyboard.press('End');
    expect(await readout.locator('h2').textContent()).toBe('At 99.9%');
    expect(await field.getAttribute('aria-valuetext')).toMatch(
      /^99\.9%: profit .* k EUR a year, fill rate 99/,
    );
    await page.keyboard.press('ArrowLeft');
    expect(await readout.locator('h2').textContent()).not.toBe('At 99.9%');
    await page.keyboard.press('Escape');
    expect(await readout.locator('h2').textContent()).toMatch(/^At the best value, /);
  });

  test('shows a statement that adds up to its profit', async () => {
    const rows = await page.getByTestId('statement').locator('tbody tr').all();
    const amounts = await Promise.all(
      rows.map(async (row) => ({
        isPart: (await row.getAttribute('class'))!.includes('part'),
        name: await row.locator('th').textContent(),
        amount: Number(
          (await row.locator('td').first().textContent())!.replace(/,/g, '').replace('\u2212', '-'),
        ),
      })),
    );
    const of = (name: string) => amounts.find((row) => row.name === name)!.amount;
    const parts = amounts.filter(({isPart}) => isPart).reduce((sum, {amount}) => sum + amount, 0);
    expect(Math.abs(parts - of('Total cost'))).toBeLessThan(amounts.length);
    expect(Math.abs(of('Revenue') + of('Total cost') - of('Profit'))).toBeLessThan(2);
  });
});

describe('a file of one’s own', () => {
  beforeEach(() => comeBack(known));

  const file = (name: string, text: string) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

  test('that is wrong shows every fault with its path, and the curve stays', async () => {
    const digest = await page.getByTestId('digest').textContent();
    const wrong = {
      format: 'fulcrum/scenario@1',
      products: [{name: 'bolt', cost: -1, prise: 2}],
      sites: [
        {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel: {type: 'target', value: 97.5}}}]},
      ],
      segments: [{name: 'people', orders: {type: 'poisson', perDay: 4}}],
    };
    await page.getByTestId('open').setInputFiles(file('mine.json', JSON.stringify(wrong)));
    const faults = page.getByTestId('faults');
    await faults.waitFor();
    const text = (await faults.textContent())!;
    for (const path of [
      'products[0].cost',
      'products[0].prise',
      'sites[0].stock[0].policy.baseStockLevel.value',
    ])
      expect(text).toContain(path);
    expect(text).toContain('97.5 % is 0.975');
    expect(await violations(page)).toEqual([]);
    expect(await page.getByTestId('digest').textContent()).toBe(digest);
    await faults.getByRole('button').click();
    expect(await faults.count()).toBe(0);
  });

  test('that is right is searched', async () => {
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
    await afterNewSearch(page, () =>
      page.getByTestId('open').setInputFiles(file('shop.json', JSON.stringify(shop))),
    );
    expect(await page.title()).toBe('Corner shop – Fulcrum');
    expect(await page.locator('path.earlier').count()).toBe(0);
  });
});

describe('the run', () => {
  test('can be stopped and started again', async () => {
    visit = await site.visit();
    page = visit.page;
    await page.getByTestId('stop').click();
    expect(await page.locator('main').getAttribute('data-status')).toBe('idle');
    expect(await page.getByTestId('finding').textContent()).toContain('Stopped before the answer');
    await page.getByTestId('again').click();
    await finished(page);
    expect(await page.getByTestId('finding').textContent()).toMatch(/^Promise /);
  });

  test('of a scenario without a lever is the run of the command line', async () => {
    await comeBack(known);
    await page.getByTestId('scenario').selectOption('distributor-rq');
    await page.getByText('The scenario as it stands').waitFor();
    const {statement} = printed<RunResult>('run', 'distributor-rq');
    const profit = page.getByTestId('statement').locator('tr.profit td').first();
    expect(await profit.textContent()).toBe(Math.round(statement.profit.mean).toLocaleString('en'));
  });
});

describe('the exact figures', () => {
  test('of the textbook scenario stand as thin lines over the curve and beside the simulated ones, those of the command line', async () => {
    await comeBack(textbook);
    const expected = printed<OptimumResult>('optimize', 'textbook-reorder-point');
    const {exact, twin} = expected;
    if (twin.status === 'none') throw new Error(twin.because);
    expect(await figure(page, 'twin', 'data-best')).toBe(exact!.value);
    expect(await page.getByTestId('twin').textContent()).toContain('Hadley & Whitin (1963)');
    expect(await page.locator('path.exact').count()).toBe(3);
    for (const line of await page.locator('path.exact').all())
      expect((await line.getAttribute('d'))!.split('L')).toHaveLength(31);
    const profit = page.getByTestId('statement').locator('tr.profit td.exact');
    expect(await profit.textContent()).toBe(Math.round(twin.statement.profit).toLocaleString('en'));
    const fillRate = page.getByTestId('measures').locator('tbody tr').first().locator('td.exact');
    expect(Number.parseFloat((await fillRate.textContent())!)).toBeCloseTo(100 * twin.measures.fillRate, 1);
  });

  test('stay with the point under the pointer', async () => {
    await comeBack(textbook);
    await page.getByTestId('pointer-field').focus();
    await page.keyboard.press('End');
    const {points} = printed<CurveResult>('curve', 'textbook-reorder-point', '--reps', '1');
    const profit = page.getByTestId('statement').locator('tr.profit td.exact');
    const last = points.at(-1)!.exact!.statement.profit;
    expect(await profit.textContent()).toBe(Math.round(last).toLocaleString('en'));
  });

  test('are missing where an assumption fails, which is named with its place', async () => {
    await comeBack(known);
    expect(await page.getByTestId('twin').textContent()).toContain(
      'demand of workshops varies over the week (segments[name=workshops].orders.weekdays)',
    );
    expect(await page.locator('path.exact').count()).toBe(0);
    expect(await page.locator('td.exact').count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('pass axe and clip nothing, %s, in both languages', async (theme) => {
    await comeBack(textbook);
    if (theme === 'dark') await page.getByTestId('theme').click();
    for (const width of [1440, 390])
      for (let language = 0; language < 2; language++) {
        await page.setViewportSize({width, height: 900});
        await page.waitForFunction(
          (wanted) => document.querySelector('main svg')!.clientWidth <= wanted,
          width,
        );
        const before = await page.evaluate(() => document.documentElement.lang);
        await page.getByTestId('language').click();
        await page.waitForFunction((lang) => document.documentElement.lang !== lang, before);
        expect(await violations(page), `${width}`).toEqual([]);
        expect(await clipped(page), `${width}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
  });
});

describe('readers of all kinds', () => {
  beforeEach(() => comeBack(known));

  test('find nothing but Chinese marks in Chinese, in names of earlier curves and faults too', async () => {
    await page.getByTestId('input-holdingRate').fill('30');
    await page.getByTestId('input-holdingRate').press('Enter');
    await page.getByTestId('earlier-curve').waitFor();
    await page.getByTestId('open').setInputFiles({
      name: 'mine.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"prodcts": []}'),
    });
    await page.getByTestId('faults').waitFor();
    expect(await marksOutOfPlace(page)).toEqual([]);
  });

  test('keep their language and theme', async () => {
    await page.getByTestId('language').click();
    await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
    await page.getByTestId('theme').click();
    await page.reload();
    expect(await page.getByTestId('theme').textContent()).toContain('浅色');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  });
});
