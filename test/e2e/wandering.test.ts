import type {Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {finished, Site, type Visit} from './browser.ts';

const STEPS = 2000;
const SEED = 20_261;
const MANY = 1_000_000;
/** What may be acted on. */
const TARGETS =
  ':is(button, select, input:not([type="file"]), textarea):enabled, a[href^="#"], summary, [role="slider"], [tabindex="0"], svg';
const KEYS = 'ArrowLeft,ArrowRight,ArrowUp,ArrowDown,Home,End,Enter,Escape,Tab,Control+z,Control+y'.split(
  ',',
);
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

/** Brings one of the things that can be seen into view, and chooses a place on it; null where there is none. Runs in the page. */
function aim([targets, which, across, down]: readonly [string, number, number, number]) {
  const root = document.querySelector('dialog[open]') ?? document;
  const seen = [...root.querySelectorAll(targets)].filter(
    (element) =>
      element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().width > 0,
  );
  if (seen.length === 0) return null;
  const element = seen[which % seen.length];
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const {left, top, width, height} = element.getBoundingClientRect();
  const isSelect = element instanceof HTMLSelectElement;
  if (isSelect) element.focus();
  return {
    name: `${element.tagName} ${element.getAttribute('data-testid') ?? element.ariaLabel ?? ''}`,
    choices: isSelect ? element.length : 0,
    takesText: element.matches('textarea, input:not([type="checkbox"], [type="radio"])'),
    x: Math.min(Math.max(left + width * across, 0), innerWidth - 1),
    y: Math.min(Math.max(top + height * down, 0), innerHeight - 1),
  };
}

/** Does one thing to one of the things that can be seen, and waits for nothing; draws as many numbers whatever it meets. */
async function step(page: Page, next: (below: number) => number): Promise<string> {
  const isKey = next(12) === 0;
  const [which, across, down, what] = [next(MANY), next(MANY) / MANY, next(MANY) / MANY, next(MANY)];
  const target = isKey ? null : await page.evaluate(aim, [TARGETS, which, across, down] as const);
  if (target === null) {
    const key = KEYS[what % KEYS.length];
    await page.keyboard.press(key);
    return key;
  }
  if (target.choices > 0) {
    await page.keyboard.press('Home');
    for (let i = what % target.choices; i > 0; i--) await page.keyboard.press('ArrowDown');
  } else if (target.takesText) {
    const word = WORDS[what % WORDS.length];
    await page.mouse.click(target.x, target.y, {clickCount: 3});
    await (word === '' ? page.keyboard.press('Delete') : page.keyboard.insertText(word));
    await page.keyboard.press('Enter');
  } else await page.mouse.click(target.x, target.y);
  return target.name;
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
  expect(new Set(done).size).toBeGreaterThan(100);
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
