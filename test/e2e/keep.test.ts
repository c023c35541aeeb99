import type {Page} from 'playwright-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {afterNewSearch, download, finished, Site, violations, type Memory, type Visit} from './browser.ts';

let site: Site;
/** What a browser keeps of the default scenario with dearer orders, when the search is over. */
let memory: Memory;
let visit: Visit;
let page: Page;
let others: Visit[];

beforeAll(async () => {
  site = await Site.open();
  const first = await site.visit();
  await finished(first.page);
  await afterNewSearch(first.page, async () => {
    await first.page.getByTestId('input-orderCost').fill('150');
    await first.page.getByTestId('input-orderCost').press('Enter');
  });
  memory = await site.memory(first.page);
  await first.page.close();
});
afterAll(() => site.close());
beforeEach(async () => {
  visit = await site.visit({memory});
  page = visit.page;
  others = [];
  await finished(page);
});
afterEach(async () => {
  for (const {page: open, problems, foreign} of [visit, ...others]) {
    await open.close();
    expect(problems).toEqual([]);
    expect(foreign).toEqual([]);
  }
});

/** Another tab of the same browser. */
async function tab(hash = ''): Promise<Page> {
  const other = await site.visit({remembers: true, hash});
  others.push(other);
  await finished(other.page);
  return other.page;
}

const digest = (of: Page) => of.getByTestId('digest').textContent();
const finding = (of: Page) => of.getByTestId('finding').textContent();
const notices = (of: Page) => of.getByTestId('notice').allTextContents();

/** Opens a scenario that is searched soon. */
async function openTextbook(): Promise<void> {
  await page.getByTestId('scenario').selectOption('textbook-reorder-point');
  await page.waitForSelector('[data-testid="twin"][data-best="29"]');
  await finished(page);
}

async function keep(name: string): Promise<void> {
  await page.getByTestId('keep').click();
  await page.getByTestId('shelf-name').fill(name);
  await page.getByTestId('shelf-keep').click();
  await page.locator(`[data-name="${name}"]`).waitFor();
  await page.getByTestId('shelf-close').click();
}

/** Puts a value in place of what the browser keeps. */
async function spoil(store: string, key: string, value: unknown): Promise<void> {
  await page.evaluate(
    ([store, key, value]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('fulcrum');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const change = opening.result.transaction(store, 'readwrite');
          change.objectStore(store).put(value, key);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    [store, key, value] as const,
  );
}

/** Runs in the page: whether the browser remembers that this view was shown last. */
function rememberedView(view: string): Promise<boolean> {
  return new Promise((resolve) => {
    indexedDB.open('fulcrum').onsuccess = ({target}) => {
      const {result} = target as IDBOpenDBRequest;
      result.transaction('entries').objectStore('entries').get('last').onsuccess = (found) => {
        result.close();
        resolve((found.target as IDBRequest<{view: string}>).result.view === view);
      };
    };
  });
}

/** What goes wrong when nothing is kept any more: every put is refused for want of room, in whatever thread. */
async function fillDisk(): Promise<void> {
  const refuseAll = () => {
    const refuse = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, {put: refuse, add: refuse});
  };
  await page.evaluate(refuseAll);
  for (const worker of page.workers()) await worker.evaluate(refuseAll);
}

describe('a kept scenario', () => {
  test('opens after a reload with its changes and its result at once', async () => {
    const [before, sentence] = [await digest(page), await finding(page)];
    await keep('Dear orders');
    await openTextbook();
    await page.reload();
    await finished(page);
    await page.getByTestId('keep').click();
    await page.getByTestId('shelf-open-0').click();
    await page.getByTestId('shelf').waitFor({state: 'hidden'});
    await finished(page);
    expect(await digest(page)).toBe(before);
    expect(await finding(page)).toBe(sentence);
    expect(await page.getByTestId('input-orderCost').inputValue()).toBe('150');
    expect(await notices(page)).toEqual([expect.stringContaining('Dear orders is open.')]);
  });

  test('is renamed, copied, deleted and brought back, by keyboard alone', async () => {
    await page.getByTestId('keep').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('shelf-name').fill('First');
    await page.keyboard.press('Enter');
    await page.getByTestId('shelf-rename-0').press('Enter');
    await page.keyboard.type('Renamed');
    await page.keyboard.press('Enter');
    await page.locator('[data-name="Renamed"]').waitFor();
    await page.getByTestId('shelf-copy-0').press('Enter');
    await page.locator('[data-name="Renamed (copy)"]').waitFor();
    await page.getByTestId('shelf-delete-0').press('Enter');
    await page.getByTestId('shelf-undo').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('shelf-undo');
    expect(await page.getByTestId('shelf').getByRole('listitem').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.locator('[data-name="Renamed (copy)"]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('shelf').waitFor({state: 'hidden'});
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('keep');
  });

  test('goes to a file, and comes back from it in a browser that has forgotten it', async () => {
    const before = await digest(page);
    await keep('Dear orders');
    await page.getByTestId('keep').click();
    const {name, bytes} = await download(page, () => page.getByTestId('shelf-save-0').click());
    expect(name).toBe('dear-orders.json');
    const fresh = await site.visit();
    others.push(fresh);
    await fresh.page.getByTestId('stop').click();
    await fresh.page.getByTestId('open').setInputFiles({name, mimeType: 'application/json', buffer: bytes});
    await fresh.page.getByTestId('shelf-open-0').click();
    await fresh.page.getByTestId('shelf').waitFor({state: 'hidden'});
    await finished(fresh.page);
    expect(await digest(fresh.page)).toBe(before);
  });

  test('with 40 MB of order history is kept and found again', async () => {
    const scenario = {
      format: 'fulcrum/scenario@1',
      name: 'Long history',
      run: {horizon: 100, warmUp: 10, replications: 2},
      products: [{name: 'bolt', cost: 1, price: 2}],
      sites: [
        {name: 'works', kind: 'supplier'},
        {
          name: 'shop',
          stock: [{policy: {type: 'reorderPoint', reorderPoint: 40_000, orderQuantity: 90_000}}],
        },
      ],
      lanes: [{from: 'works', to: 'shop', leadTime: 5}],
      segments: [{name: 'people', orders: {type: 'trace', file: 'history.csv'}, whenShort: {type: 'lose'}}],
    };
    const customer = 'c'.repeat(1900);
    const lines = Array.from({length: 20_000}, (_, i) => `${i},${i * 6},${customer},bolt,3,`);
    const history = Buffer.from(`order,at,customer,product,quantity,price\n${lines.join('\n')}\n`);
    expect(history.length).toBeGreaterThan(38e6);
    await page.getByTestId('open').setInputFiles([
      {name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(scenario))},
      {name: 'history.csv', mimeType: 'text/csv', buffer: history},
    ]);
    await page.waitForFunction(() => document.title.startsWith('Long history'), null, {timeout: 120_000});
    await finished(page);
    await keep('Long history');
    const statement = await page.getByTestId('statement').textContent();
    await page.reload();
    await page.waitForFunction(() => document.title.startsWith('Long history'), null, {timeout: 120_000});
    await finished(page);
    expect(await page.getByTestId('statement').textContent()).toBe(statement);
    await page.getByTestId('keep').click();
    await page.getByTestId('shelf-open-0').click();
    await page.getByTestId('shelf').waitFor({state: 'hidden', timeout: 120_000});
    await finished(page);
    expect(await page.getByTestId('statement').textContent()).toBe(statement);
  });
});

describe('what was on the page', () => {
  test('is there again after a reload, without another run', async () => {
    const [before, sentence] = [await digest(page), await finding(page)];
    await page.getByTestId('view-why').click();
    await page.waitForFunction(rememberedView, 'why');
    await page.goto('about:blank');
    await page.goto(site.url);
    await page.waitForSelector('main[data-view="why"][data-status="done"]');
    await page.getByTestId('view-explore').click();
    expect(await digest(page)).toBe(before);
    expect(await finding(page)).toBe(sentence);
    expect(await page.getByTestId('input-orderCost').inputValue()).toBe('150');
  });

  test('gives way to the first scenario where its record is damaged, which is said', async () => {
    await spoil('entries', 'last', {rubbish: true});
    await page.reload();
    await page.getByTestId('stop').waitFor();
    expect(await notices(page)).toEqual([expect.stringContaining('cannot be opened again')]);
    expect(await page.title()).toBe('Drive parts distributor – Fulcrum');
  });
});

describe('a link', () => {
  const made = async () => {
    await page.getByTestId('share').click();
    const link = await page.getByTestId('share-link').inputValue();
    await page.keyboard.press('Escape');
    expect(link.length).toBeLessThanOrEqual(8192);
    expect(link.startsWith(`${site.url}#s=`)).toBe(true);
    return link.slice(site.url.length);
  };

  test('opens the very same in a browser that knows nothing of it: changes, digest and sentence', async () => {
    await page.getByTestId('pointer-field').focus();
    await page.keyboard.press('End');
    const [before, sentence, hash] = [await digest(page), await finding(page), await made()];
    const pointed = await page.getByTestId('readout').locator('h2').textContent();
    const fresh = await site.visit({hash});
    others.push(fresh);
    await finished(fresh.page);
    expect(await digest(fresh.page)).toBe(before);
    expect(await finding(fresh.page)).toBe(sentence);
    expect(await fresh.page.getByTestId('readout').locator('h2').textContent()).toBe(pointed);
    expect(new URL(fresh.page.url()).hash).toBe('#explore');
    expect(await notices(fresh.page)).toEqual([]);
  });

  test('is copied, or can be copied by hand where the browser refuses', async () => {
    await page.evaluate(() => {
      const clipboard = {writeText: () => Promise.reject(new Error('refused'))};
      Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
    });
    await page.getByTestId('share').click();
    await page.getByTestId('share-copy').click();
    await page.getByText('The browser does not allow copying').waitFor();
    const selected = await page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toBe(await page.getByTestId('share-link').inputValue());
  });

  test('that is damaged or wrong says so; the page opens where it was', async () => {
    const [before, hash] = [await digest(page), await made()];
    for (const [wrong, said] of [
      [hash.slice(0, -9), 'cut off or changed'],
      [`${hash}!`, 'characters that do not belong'],
      [`#s=${'A'.repeat(20_000)}`, 'longer than any link'],
    ]) {
      const other = await tab(wrong);
      expect(await notices(other)).toEqual([expect.stringContaining(said)]);
      expect(await digest(other)).toBe(before);
      expect(await violations(other)).toEqual([]);
    }
    await page.evaluate((wrong) => (location.hash = wrong), hash.slice(0, -9));
    await page.getByTestId('notice').waitFor();
    expect(await digest(page)).toBe(before);
  });
});

describe('damage and want of room', () => {
  test('a damaged entry is listed as damaged, can be saved and deleted, and the others open', async () => {
    await keep('Whole');
    await spoil('entries', 'bad', 'rubbish');
    await page.getByTestId('keep').click();
    await page.getByText('This entry is damaged').waitFor();
    expect(await violations(page)).toEqual([]);
    const {bytes} = await download(page, () => page.getByTestId('shelf-save-1').click());
    expect(JSON.parse(bytes.toString())).toMatchObject({entry: 'rubbish'});
    await page.getByTestId('shelf-delete-1').click();
    await page.getByText('Damaged entry was deleted.').waitFor();
    await page.getByTestId('shelf-open-0').click();
    await page.getByTestId('shelf').waitFor({state: 'hidden'});
    expect(await notices(page)).toEqual([expect.stringContaining('Whole is open.')]);
  });

  test('a damaged database gives one message; the page works, and can begin anew', async () => {
    await page.route('**/empty', (route) => route.fulfill({contentType: 'text/html', body: ''}));
    await page.goto(`${site.url}empty`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          indexedDB.deleteDatabase('fulcrum').onsuccess = () => {
            const making = indexedDB.open('fulcrum', 1);
            making.onupgradeneeded = () => making.result.createObjectStore('something else');
            making.onsuccess = () => {
              making.result.close();
              resolve();
            };
          };
        }),
    );
    await page.goto(site.url);
    await page.getByTestId('notice').first().waitFor();
    expect(await notices(page)).toEqual([expect.stringContaining('its database is damaged')]);
    await openTextbook();
    expect(await page.getByTestId('notice').count()).toBe(1);
    await page.getByTestId('keep').click();
    await page.getByTestId('shelf-anew').click();
    await page.getByTestId('shelf-anew-sure').click();
    await page.getByTestId('shelf-name').fill('First');
    await page.getByTestId('shelf-keep').click();
    await page.getByTestId('shelf-open-0').waitFor();
  });

  test('a full disk says what to do; what was kept and what is on the page stay', async () => {
    await keep('Before');
    await fillDisk();
    await openTextbook();
    const before = await digest(page);
    await page.getByTestId('keep').click();
    await page.getByTestId('shelf-name').fill('After');
    await page.getByTestId('shelf-keep').click();
    await page.getByText('There is no room left').waitFor();
    expect(await page.getByTestId('shelf').getByRole('listitem').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await digest(page)).toBe(before);
    await page.reload();
    await finished(page);
    await page.getByTestId('keep').click();
    await page.locator('[data-name="Before"]').waitFor();
    expect(await page.locator('[data-name="After"]').count()).toBe(0);
  });

  test('two tabs keep side by side, and see what the other has deleted', async () => {
    await keep('Mine');
    const other = await tab();
    await other.getByTestId('keep').click();
    await other.getByTestId('shelf-name').fill('Theirs');
    await other.getByTestId('shelf-keep').click();
    await other.locator('[data-name="Theirs"]').waitFor();
    await page.getByTestId('keep').click();
    await page.locator('[data-name="Theirs"]').waitFor();
    await page.getByTestId('shelf-delete-0').click();
    await page.getByTestId('shelf-undo').waitFor();
    await other.getByTestId('shelf-open-0').click();
    await other.getByText('was deleted in another tab').waitFor();
    expect(await other.locator('[data-name]').count()).toBe(1);
  });
});

describe('the dialogs', () => {
  test.each(['light', 'dark'] as const)(
    'give axe nothing to object to and clip nothing, %s, in both languages, on large and small screens',
    async (theme) => {
      if (theme === 'dark') await page.getByTestId('theme').click();
      await keep('A name that is rather long, as names of scenarios that people keep tend to be');
      for (const width of [1440, 390])
        for (let language = 0; language < 2; language++) {
          await page.setViewportSize({width, height: 844});
          await page.getByTestId('language').click();
          for (const [button, dialog] of [
            ['keep', 'shelf'],
            ['share', 'sharing'],
          ]) {
            await page.getByTestId(button).click();
            await page.getByTestId(`${dialog}-close`).waitFor();
            expect(await violations(page), `${dialog} ${width}`).toEqual([]);
            const box = (await page.getByTestId(dialog).boundingBox())!;
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.x + box.width).toBeLessThanOrEqual(width);
            await page.keyboard.press('Escape');
            await page.getByTestId(dialog).waitFor({state: 'hidden'});
          }
        }
    },
  );
});
