import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {clipped, finished, Site, violations, type Memory, type Visit} from './browser.ts';

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

/** What shows that a view is complete. */
const COMPLETE = {
  explore: 'main[data-view="explore"][data-status="done"]',
  compare: '[data-testid="comparison"][data-status="done"]',
  why: '[data-testid="stock-trace"]',
} as const;

async function view(name: keyof typeof COMPLETE): Promise<void> {
  await page.getByTestId(`view-${name}`).click();
  await page.waitForSelector(COMPLETE[name], {timeout: 120_000});
}

async function speak(language: 'en' | 'zh-CN'): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) !== language)
    await page.getByTestId('language').click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
}

describe.each(Object.keys(COMPLETE) as (keyof typeof COMPLETE)[])('the view %s', (name) => {
  test('gives axe nothing to object to, light and dark, in English and Chinese', async () => {
    await view(name);
    for (let theme = 0; theme < 2; theme++) {
      for (const language of ['en', 'zh-CN'] as const) {
        await speak(language);
        expect(await violations(page), `${language} ${theme}`).toEqual([]);
      }
      await page.getByTestId('theme').click();
    }
  });

  test('clips nothing and never scrolls sideways, on screens of all sizes', async () => {
    await view(name);
    for (const [width, height] of [
      [1440, 900],
      [1024, 768],
      [390, 844],
    ])
      for (const language of ['en', 'zh-CN'] as const) {
        await page.setViewportSize({width, height});
        await speak(language);
        await page.waitForFunction(
          (wanted) => document.querySelector('main svg')!.clientWidth <= wanted,
          width,
        );
        expect(await clipped(page), `${width} ${language}`).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
  });

  test('is reached and left by keyboard alone', async () => {
    await page.getByTestId(`view-${name}`).focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector(COMPLETE[name], {timeout: 120_000});
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const {activeElement} = document;
        const {width, height} = activeElement!.getBoundingClientRect();
        return {
          what: `${activeElement!.tagName} ${activeElement!.textContent} ${activeElement!.getAttribute('aria-label')}`,
          isSeen: width > 0 && height > 0,
        };
      });
      expect(at.isSeen, at.what).toBe(true);
      seen.add(at.what);
    }
    expect(seen.size).toBeGreaterThan(15);
  });
});
