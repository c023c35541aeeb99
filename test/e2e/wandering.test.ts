import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {finished, Site, type Visit} from './browser.ts';

const STEPS = 2000;
const SEED = 20_261;
/** What may be acted on. */
const TARGETS =
  'button:not([disabled]), a[href^="#"], summary, select, input:not([type="file"]), textarea, [role="slider"], [tabindex="0"], svg';
const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Enter',
  'Escape',
  'Tab',
  'Control+z',
  'Control+y',
];
const WORDS = ['', '0', '-1', '1', '7.5', '1e9', 'x', '0.95', '12', '…', '99999999999999999999'];

let site: Site;
let visit: Visit;

beforeAll(async () => {
  site = await Site.open();
  visit = await site.visit();
});
afterAll(() => site.close());

/** Whole numbers below a bound, the same ones every time: the generator of Park & Miller (1988), Communications of the ACM 31. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Does one thing to one of the things that can be seen. */
async function step(page: Page, next: (below: number) => number): Promise<string> {
  const isAtDialog = (await page.locator('dialog[open]').count()) > 0;
  const targets = page.locator(isAtDialog ? `dialog[open] :is(${TARGETS})` : TARGETS).filter({visible: true});
  const count = await targets.count();
  if (count === 0 || next(12) === 0) {
    const key = KEYS[next(KEYS.length)];
    await page.keyboard.press(key);
    return key;
  }
  const target = targets.nth(next(count));
  const options = {timeout: 500, noWaitAfter: true};
  try {
    const tag = await target.evaluate((element) => element.tagName, null, options);
    if (tag === 'SELECT') {
      const values = await target.locator('option:not([disabled])').count();
      await target.selectOption({index: next(values)}, options);
    } else if (tag === 'INPUT' && (await target.getAttribute('type', options)) !== 'checkbox') {
      await target.fill(WORDS[next(WORDS.length)], options);
      await target.press('Enter', options);
    } else await target.click({...options, force: true, position: {x: 2 + next(6), y: 2 + next(6)}});
    return tag;
  } catch (error) {
    // A thing may go away, or not take such a value, between being seen and being touched.
    return String(error).split('\n')[0];
  }
}

test('two thousand random steps through the page end in no error, and it still answers', async () => {
  const {page, problems, foreign} = visit;
  await page.addInitScript(() => (globalThis.print = () => {}));
  await page.reload();
  page.on('dialog', (dialog) => void dialog.dismiss());
  await finished(page);
  const next = chance(SEED);
  const done: string[] = [];
  for (let i = 0; i < STEPS; i++) {
    done.push(await step(page, next));
    expect(problems, done.slice(-10).join(' > ')).toEqual([]);
  }
  expect(new Set(done).size).toBeGreaterThan(5);
  expect(foreign).toEqual([]);
  await page.goto(`${site.url}#explore`);
  await page.reload();
  await finished(page);
  await page.getByTestId('scenario').selectOption('textbook-reorder-point');
  await page.waitForSelector('[data-testid="twin"][data-best="29"]', {timeout: 60_000});
  await finished(page);
  expect(await page.getByTestId('answer-optimum').textContent()).toMatch(/\d/);
  expect(problems).toEqual([]);
});
