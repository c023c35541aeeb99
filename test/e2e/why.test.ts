import {readFileSync} from 'node:fs';
import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {applyLever, leverNamed, readScenario} from '../../engine/index.ts';
import {anatomy} from '../../engine/run/anatomy.ts';
import type {BiographiesResult} from '../../engine/run/biography.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {stockTrace} from '../../engine/run/stock-trace.ts';
import {figure, finished, marksOutOfPlace, printed, Site, type Memory, type Visit} from './browser.ts';

const {scenario} = readScenario(
  readFileSync(new URL('../../scenarios/default.json', import.meta.url), 'utf8'),
);
const lever = leverNamed(scenario)!;
const subject = {scenario, hash: scenarioHash(scenario)};

let site: Site;
let visit: Visit;
let page: Page;
let memory: Memory;
let optimum: OptimumResult;

beforeAll(async () => {
  site = await Site.open();
  const first = await site.visit();
  await finished(first.page);
  memory = await site.memory(first.page);
  await first.page.close();
  optimum = printed<OptimumResult>('optimize', 'default');
});
afterAll(() => site.close());
beforeEach(async () => {
  visit = await site.visit({memory});
  page = visit.page;
  await finished(page);
  await page.getByTestId('view-why').click();
});
afterEach(async () => {
  await page.close();
  expect(visit.problems).toEqual([]);
  expect(visit.foreign).toEqual([]);
});

const best = () => ({lever, value: optimum.levers[lever.name].value});

describe('seeing why the best value of the default scenario earns what it earns', () => {
  test('is told in Chinese with nothing but Chinese marks', async () => {
    await page.getByTestId('chart-weeks').waitFor();
    await page.getByTestId('late-order').first().waitFor();
    expect(await marksOutOfPlace(page)).toEqual([]);
  });

  test('leads from revenue to profit by the statement of the optimum', async () => {
    await page.getByTestId('waterfall-step-profit').first().waitFor({state: 'attached'});
    const {profit} = optimum.statement;
    expect(await figure(page, 'waterfall-step-profit', 'data-mean')).toBe(profit.mean);
    expect(await figure(page, 'waterfall-step-stock.holding', 'data-mean')).toBe(
      optimum.statement['stock.holding'].mean,
    );
  });

  test('takes the order cycle apart as the engine does, stage by stage', async () => {
    const expected = await anatomy(subject, new Pool(1, spawnHere), {lever: best()});
    await page.getByTestId('stage-placed-transmitted').first().waitFor({state: 'attached'});
    const stages = expected.all.stages.filter(({mean}) => mean.mean! > 0);
    expect(stages.length).toBeGreaterThan(4);
    for (const {name, mean, p95} of stages) {
      const shown = `stage-${name.replace('stage.', '')}`;
      expect(await figure(page, shown, 'data-mean'), name).toBe(mean.mean);
      expect(await figure(page, shown, 'data-p95'), name).toBe(p95.mean);
    }
  });

  test('follows service week by week as a run does that is asked for weeks [R59]', async () => {
    const {lever: by, value} = best();
    const played = applyLever(scenario, by, value);
    const warmUp = optimum.warmUp.days;
    const run = {...played.run, series: 'week' as const, warmUp};
    const {weekly} = await simulate({scenario: {...played, run}, hash: ''}, new Pool(1, spawnHere), {
      replications: 10,
    });
    await page.getByTestId('chart-weeks').waitFor();
    await page.getByTestId('table-weeks').locator('summary').click();
    const rows = page.getByTestId('week');
    await rows.first().waitFor();
    const shown = await rows.evaluateAll((all) =>
      all.map((row) => Number(row.querySelectorAll('td')[0].getAttribute('data-value'))),
    );
    expect(shown).toEqual(weekly!.orders.weeks.map(({mean}) => mean));
    expect(shown.length).toBeGreaterThan(10);
  });

  test('draws the stock of the busiest point as one replication left it', async () => {
    const chart = page.getByTestId('stock-trace');
    await chart.waitFor();
    const [place, product] = await Promise.all(
      ['data-site', 'data-product'].map((name) => chart.getAttribute(name)),
    );
    const [from, to] = await Promise.all([
      figure(page, 'stock-trace', 'data-from'),
      figure(page, 'stock-trace', 'data-to'),
    ]);
    const expected = await stockTrace(subject, new Pool(1, spawnHere), {
      site: place!,
      product: product!,
      from,
      to,
      lever: best(),
    });
    expect(await figure(page, 'stock-trace', 'data-points')).toBe(expected.points.length);
  });
});

test('the channels of a distributor and the life of its latest order are those of the engine and the command line', async () => {
  const {scenario: parts} = readScenario(
    readFileSync(new URL('../../scenarios/parts-distributor.json', import.meta.url), 'utf8'),
  );
  const orders = printed<BiographiesResult>('orders', 'parts-distributor');
  const expected = await anatomy({scenario: parts, hash: scenarioHash(parts)}, new Pool(1, spawnHere));
  await page.getByTestId('view-explore').click();
  await page.getByTestId('scenario').selectOption('parts-distributor');
  await page.getByTestId('stop').click();
  await page.getByTestId('view-why').click();
  await page.getByTestId('why-written').click();
  const first = page.getByTestId('late-order').first();
  await page.locator(`[data-testid="late-order"][data-index="${orders.biographies[0].index}"]`).waitFor();

  expect(expected.by.channel.length).toBeGreaterThan(1);
  for (const {name, mean, p95} of expected.by.channel) {
    expect(await figure(page, `channel-${name}`, 'data-mean'), name).toBe(mean.mean);
    expect(await figure(page, `channel-${name}`, 'data-p95'), name).toBe(p95.mean);
  }

  const [latest] = orders.biographies;
  expect(await page.getByTestId('late-order').count()).toBe(orders.biographies.length);
  expect(Number(await first.getAttribute('data-late'))).toBe(latest.late);
  expect(Number(await first.getAttribute('data-took'))).toBe(latest.cycleTime);
  await first.click();
  await page.getByTestId('chart-order-life').waitFor();
  const drawn = (testId: string, names: string[]) =>
    page
      .getByTestId(testId)
      .evaluateAll(
        (all, keys) => all.map((one) => keys.map((key) => one.getAttribute(`data-${key}`))),
        names,
      );
  expect(await drawn('spell', ['cause', 'place', 'from', 'to'])).toEqual(
    latest.spells.map(({cause, place, from, to}) => [cause, place, String(from), String(to)]),
  );
  expect(await drawn('delay-cause', ['cause', 'time'])).toEqual(
    latest.causes.map(({cause, time}) => [cause, String(time)]),
  );
});
