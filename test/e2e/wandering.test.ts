import type {JSHandle, Page} from 'playwright-core';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {finished, Site, type Memory, type Visit} from './browser.ts';

/** Walks begin where a view is complete, in one view after the other. */
const WALKS = 2;
const STEPS_OF_WALK = 1000;
const VIEWS = [
  ['#why', '[data-testid="stock-trace"]'],
  ['#compare', '[data-testid="comparison"][data-status="done"]'],
] as const;
/** So many steps are done inside the page before one with a real mouse or keyboard, whose events wait for frames. */
const INSIDE = 49;
const SEED = 20_261;
const MANY = 1_000_000;
/** What may be acted on. */
const TARGETS =
  ':is(button, select, input:not([type="file"]), textarea):enabled, a[href^="#"], summary, [role="slider"], [tabindex="0"], svg';
const KEYS = 'ArrowLeft,ArrowRight,ArrowUp,ArrowDown,Home,End,Enter,Escape,Tab,Control+z,Control+y'.split(
  ',',
);
const WORDS = ['', '0', '-1', '1', '7.5', '1e9', 'x', '0.95', '12', '…', '99999999999999999999'];

/** What chance says of a step: which thing that can be seen, how far across and down on it, and what is chosen, written or pressed. */
type Draw = readonly [which: number, across: number, down: number, what: number];

let site: Site;
let memory: Memory;

beforeAll(async () => {
  site = await Site.open();
  const {page} = await site.visit();
  await finished(page);
  memory = await site.memory(page);
  await page.close();
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

/** Finds what is to be acted on, and acts as a mouse and a keyboard would. Lives in the page. */
function makeWalker([targets, words]: readonly [string, readonly string[]]) {
  /** Brings one of the things that can be seen into view, and chooses a place on it; null where there is none. */
  function aim([which, across, down]: Draw) {
    const root = document.querySelector('dialog[open]') ?? document;
    const seen = [...root.querySelectorAll<HTMLElement | SVGElement>(targets)].filter(
      (element) =>
        element.checkVisibility({visibilityProperty: true}) && element.getBoundingClientRect().width > 0,
    );
    if (seen.length === 0) return null;
    const element = seen[which % seen.length];
    element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
    const {left, top, width, height} = element.getBoundingClientRect();
    return {
      element,
      name: `${element.tagName} ${element.getAttribute('data-testid') ?? element.ariaLabel ?? ''}`,
      choices: element instanceof HTMLSelectElement ? element.length : 0,
      takesText: element.matches('textarea, input:not([type="checkbox"], [type="radio"])'),
      x: Math.min(Math.max(left + width * across, 0), innerWidth - 1),
      y: Math.min(Math.max(top + height * down, 0), innerHeight - 1),
    };
  }

  function click(x: number, y: number): void {
    const hit = document.elementFromPoint(x, y) ?? document.body;
    const mouse = {bubbles: true, cancelable: true, view: window, clientX: x, clientY: y};
    const pointer = {...mouse, pointerId: 1, pointerType: 'mouse', isPrimary: true};
    hit.dispatchEvent(new PointerEvent('pointermove', pointer));
    if (hit.dispatchEvent(new PointerEvent('pointerdown', pointer))) {
      (document.activeElement as HTMLElement | null)?.blur();
      hit.closest<HTMLElement>(targets)?.focus({preventScroll: true});
    }
    hit.dispatchEvent(new PointerEvent('pointerup', pointer));
    hit.dispatchEvent(new MouseEvent('click', mouse));
  }

  function write(field: HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement, value: string): void {
    field.focus();
    field.value = value;
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
    if (field instanceof HTMLInputElement) field.form?.requestSubmit();
  }

  /** Acts on one thing after another; every now and then what waits in the page goes first. Gives their names. */
  async function walk(draws: readonly Draw[]): Promise<string[]> {
    const names: string[] = [];
    for (const draw of draws) {
      const target = aim(draw);
      if (!target) continue;
      const {element, name, choices, takesText, x, y} = target;
      const what = draw[3];
      if (choices > 0) {
        const select = element as HTMLSelectElement;
        write(select, select.options[what % choices].value);
      } else if (takesText) write(element as HTMLInputElement, words[what % words.length]);
      else click(x, y);
      names.push(name);
      await (what % 4 === 0 ? scheduler.postTask(() => {}) : null);
    }
    return names;
  }

  return {aim, walk};
}

type Walker = JSHandle<ReturnType<typeof makeWalker>>;

/** Does one thing with a real mouse or keyboard, and waits for nothing. */
async function step(page: Page, walker: Walker, draw: Draw): Promise<string> {
  const what = draw[3];
  const target = await walker.evaluate((walker, draw) => {
    if (draw[0] % 2 === 0) return null;
    const aimed = walker.aim(draw);
    if (aimed && aimed.choices > 0) aimed.element.focus();
    return aimed && {...aimed, element: null};
  }, draw);
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

/** Leaves the page all processors but the one on which it simulates: here it is to be quick, not the simulation. */
async function simulateWithOneThread(page: Page): Promise<void> {
  for (const worker of page.workers())
    await worker.evaluate(() => Object.defineProperty(navigator, 'hardwareConcurrency', {value: 1}));
}

/** Opens the page in a complete view, and walks from there; gives what was acted on. */
async function wander(
  {page, problems}: Visit,
  complete: string,
  next: (below: number) => number,
): Promise<string[]> {
  await page.evaluate(() => (globalThis.print = () => {}));
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.waitForSelector(complete, {timeout: 120_000});
  await simulateWithOneThread(page);
  const draw = (): Draw => [next(MANY), next(MANY) / MANY, next(MANY) / MANY, next(MANY)];
  const walker = await page.evaluateHandle(makeWalker, [TARGETS, WORDS] as const);
  const done: string[] = [];
  while (done.length < STEPS_OF_WALK) {
    const draws = Array.from({length: INSIDE}, draw);
    done.push(...(await walker.evaluate((walker, draws) => walker.walk(draws), draws)));
    done.push(await step(page, walker, draw()));
    expect(problems, done.slice(-2 * INSIDE).join(' > ')).toEqual([]);
  }
  return done;
}

test('two thousand random steps through the page end in no error, and it still answers', async () => {
  const next = chance(SEED);
  const done: string[] = [];
  for (let i = 0; i < WALKS; i++) {
    const [hash, complete] = VIEWS[i % VIEWS.length];
    const visit = await site.visit({memory, hash});
    done.push(...(await wander(visit, complete, next)));
    await visit.page.close();
    expect(visit.problems, done.slice(-2 * INSIDE).join(' > ')).toEqual([]);
    expect(visit.foreign).toEqual([]);
  }
  expect(done.length).toBeGreaterThanOrEqual(2000);
  expect(new Set(done).size).toBeGreaterThan(100);

  const {page, problems} = await site.visit({remembers: true, hash: '#explore'});
  await page.waitForFunction(() => document.title !== 'Fulcrum');
  await page.getByTestId('scenario').selectOption('textbook-reorder-point');
  await page.waitForSelector('[data-testid="twin"][data-best="29"]', {timeout: 120_000});
  await finished(page);
  expect(await page.getByTestId('answer-optimum').textContent()).toMatch(/\d/);
  expect(problems).toEqual([]);
});
