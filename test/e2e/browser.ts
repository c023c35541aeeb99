import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {AxeResults} from 'axe-core';
import {chromium, type BrowserContext, type Page} from 'playwright-core';
import {preview, type PreviewServer} from 'vite';
import {fulcrum} from '../cli/fulcrum.ts';
import {findBrowser} from '../find-browser.mjs';

/** The built page in a browser. */
export interface Visit {
  page: Page;
  /** What the console called an error, and what was thrown. */
  problems: string[];
  /** Addresses asked for outside the page's own origin. */
  foreign: string[];
}

/** What a browser keeps for the page between visits, and the fingerprint of the scenario that was on it last. */
export interface Memory {
  state: Awaited<ReturnType<BrowserContext['storageState']>>;
  hash: string | null;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LONG = 240_000;

interface Visiting {
  remembers?: boolean;
  memory?: Memory;
  hash?: string;
}

/** Serves the built page to a browser with a fresh profile, in English and light. */
export class Site {
  readonly #server: PreviewServer;
  readonly #context: BrowserContext;
  readonly #profile: string;
  readonly url: string;

  private constructor(server: PreviewServer, context: BrowserContext, profile: string) {
    this.#server = server;
    this.#context = context;
    this.#profile = profile;
    this.url = server.resolvedUrls!.local[0];
  }

  static async open(): Promise<Site> {
    const executablePath = findBrowser();
    if (!executablePath) throw new Error('no Chromium: npm test installs one, or says what to type');
    const server = await preview({preview: {port: 0, host: '127.0.0.1'}, logLevel: 'warn'});
    const profile = mkdtempSync(join(tmpdir(), 'fulcrum-browser-'));
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-sync',
      ],
      viewport: {width: 1440, height: 900},
      colorScheme: 'light',
      locale: 'en-GB',
    });
    return new Site(server, context, profile);
  }

  /**
   * Opens the page in a tab of its own. The browser has forgotten earlier visits, unless it `remembers` them; or has `memory` of one
   * alone. `hash` ends the address.
   */
  async visit({remembers = false, memory, hash = ''}: Visiting = {}): Promise<Visit> {
    if (memory) await this.#remember(memory);
    const page = await this.#context.newPage();
    if (!remembers && !memory) await this.#forget(page);
    const problems: string[] = [];
    const foreign: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      const url = request.url().replace(/^blob:/, '');
      if (!url.startsWith(this.url)) foreign.push(url);
    });
    await page.goto(`${this.url}${hash}`);
    return {page, problems, foreign};
  }

  /** What the browser keeps of a page whose search is over: whoever comes back with it finds the result at once. */
  async memory(page: Page): Promise<Memory> {
    const hash = await page.getByTestId('scenario-hash').textContent();
    await page.waitForFunction(isKept, hash);
    return {state: await this.#context.storageState({indexedDB: true}), hash};
  }

  /**
   * Makes the browser remember this alone. Playwright writes it in a page that it closes without waiting for the end of the
   * transaction, which is thereby undone as often as not: then it is written once more.
   */
  async #remember({state, hash}: Memory): Promise<void> {
    const page = await this.#context.newPage();
    const empty = `${this.url}empty`;
    await page.route(empty, (route) => route.fulfill({contentType: 'text/html', body: ''}));
    await page.goto(empty);
    do await this.#context.setStorageState(state);
    while (!(await page.evaluate(isKept, hash)));
    await page.close();
  }

  async #forget(page: Page): Promise<void> {
    const session = await this.#context.newCDPSession(page);
    const {origin} = new URL(this.url);
    await session.send('Storage.clearDataForOrigin', {origin, storageTypes: 'indexeddb,local_storage'});
    await session.detach();
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#server.close();
    rmSync(this.#profile, {recursive: true, force: true, maxRetries: 5});
  }
}

/** Runs in the page: whether the browser keeps the result of the scenario with this fingerprint as what was on the page last. */
function isKept(hash: string | null): Promise<boolean> {
  return new Promise((resolve) => {
    indexedDB.open('fulcrum').onsuccess = ({target}) => {
      const {result: database} = target as IDBOpenDBRequest;
      const reading = database.transaction(['entries', 'results']);
      const entry = reading.objectStore('entries').get('last') as IDBRequest<{hash: string} | undefined>;
      const found = reading.objectStore('results').get('last');
      reading.oncomplete = () => {
        database.close();
        resolve(entry.result?.hash === hash && found.result !== undefined);
      };
    };
  });
}

const prints = new Map<string, string>();

/** What the command line prints as JSON for these words; it is asked once. */
export function printed<Result>(...words: string[]): Result {
  const key = words.join(' ');
  if (!prints.has(key)) {
    const {status, stdout, stderr} = fulcrum([...words, '--json', '--workers', '2']);
    if (status !== 0) throw new Error(`exit status ${status}: ${stderr}`);
    prints.set(key, stdout);
  }
  return JSON.parse(prints.get(key)!) as Result;
}

/** Waits until the search is over. */
export async function finished(page: Page): Promise<void> {
  await page.waitForSelector('main[data-status="done"]', {timeout: LONG});
}

/** Does something that begins a new search, and waits until that is over. */
export async function afterNewSearch(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await page.getByTestId('digest').textContent();
  await act();
  await page.waitForFunction(isAnotherFound, before, {timeout: LONG});
}

/** Runs in the page: whether the search is over, and has found something else than what has this digest. */
function isAnotherFound(before: string | null): boolean {
  const digest = document.querySelector('[data-testid="digest"]')?.textContent;
  return document.querySelector('main')?.dataset.status === 'done' && !!digest && digest !== before;
}

/** Number in an attribute. */
export async function figure(page: Page, testId: string, attribute = 'data-value'): Promise<number> {
  return Number(await page.getByTestId(testId).getAttribute(attribute));
}

/** What axe finds wrong, with every part of the page unfolded. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const results = (await page.evaluate("axe.run({resultTypes: ['violations']})")) as AxeResults;
  return results.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' | ')}`);
}

/** Goes over to Chinese, and gives what stands there with marks of another script or with blanks between sentences. */
export async function marksOutOfPlace(page: Page): Promise<string[]> {
  await page.getByTestId('language').click();
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  const text = await page.locator('main').innerText();
  return text.match(/.*(?:\p{Script=Han}[,:;(]|\p{Script=Han} \(|[。；：，] ).*/gu) ?? [];
}

/** Texts that reach out of the page to the right or left. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const texts = [
      ...document.querySelectorAll('svg text, h1, h2, p, label, caption, th, td, dt, dd, button'),
    ];
    return texts
      .filter((text) => {
        if (text.closest('.scroll, details:not([open])')) return false;
        const {left, right, width: own} = text.getBoundingClientRect();
        return own > 0 && (left < -0.5 || right > width + 0.5);
      })
      .map((text) => text.textContent ?? '');
  });
}

/** A file that the page gives away. */
export interface GivenFile {
  name: string;
  bytes: Buffer;
}

/** The file that the page gives away when something is done. */
export async function download(page: Page, act: () => Promise<unknown>): Promise<GivenFile> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return {name: file.suggestedFilename(), bytes: await readFile(await file.path())};
}
