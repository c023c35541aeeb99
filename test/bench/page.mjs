// Times of the built page with its default scenario, in Chromium: first draw, first points, finished answer and curve, long tasks of the
// thread that draws, and what it loads. `npm run bench` starts it, and is sent the figures.
import {mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {chromium} from 'playwright-core';
import {preview} from 'vite';
import {findBrowser} from '../find-browser.mjs';

const ROUNDS = 3;
const ASSETS = new URL('../../dist/web/assets/', import.meta.url);
const files = readdirSync(ASSETS).filter((name) => /\.(js|css)$/.test(name) && !name.startsWith('worker'));
const [kilobytes, opening] = [packed(files), packed(toOpen())];
console.log(
  `page, without its workers, packed with gzip: ${kilobytes.toFixed(0)} kB of script and style in all, ${opening.toFixed(0)} kB of it to open the first view in one language`,
);
const executablePath = findBrowser();
if (!executablePath) console.log('no Chromium: the page is left out');
const times = executablePath ? await measure() : {};
process.send?.({kilobytes, opening, ...times}, () => process.disconnect());

/** Script and style that the first view needs: what the page names, what that imports, and one language. */
function toOpen() {
  const page = readFileSync(new URL('../index.html', ASSETS), 'utf8');
  const found = new Set([...page.matchAll(/assets\/([\w.-]+\.(?:js|css))/g)].map(([, name]) => name));
  found.add(files.find((name) => /^en-.*\.js$/.test(name)));
  for (const name of found)
    for (const [, imported] of readFileSync(new URL(name, ASSETS), 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      found.add(imported);
  return [...found];
}

function packed(names) {
  return names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, ASSETS))).length, 0) / 1000;
}

async function measure() {
  const server = await preview({preview: {port: 0, host: '127.0.0.1'}, logLevel: 'warn'});
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'fulcrum-bench-')), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage();
    await forget(context, page, server.resolvedUrls.local[0]);
    await page.addInitScript(watch);
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForSelector('main[data-status="done"]', {timeout: 120_000});
    rounds.push(await page.evaluate(() => globalThis.times));
    await page.close();
  }
  await context.close();
  await server.close();
  const median = (name) => rounds.map((times) => times[name]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const [paint, ready] = [median('paint'), median('ready')];
  const [first, answer, done] = ['first', 'answer', 'done'].map((name) => median(name) - ready);
  const longest = Math.max(0, ...rounds.flatMap(({tasks}) => tasks));
  console.log(
    `page, default scenario: first draw after ${paint.toFixed(0)} ms, ready after ${ready.toFixed(0)} ms; from then first points ${first.toFixed(0)} ms, answer ${answer.toFixed(0)} ms, curve finished ${done.toFixed(0)} ms; longest task of the drawing thread meanwhile ${longest === 0 ? 'below 50' : longest.toFixed(0)} ms`,
  );
  return {paint, first, answer, done, longest};
}

/** Makes the browser forget earlier rounds, which would be there again at once. */
async function forget(context, page, url) {
  const session = await context.newCDPSession(page);
  const {origin} = new URL(url);
  await session.send('Storage.clearDataForOrigin', {origin, storageTypes: 'indexeddb,local_storage'});
  await session.detach();
}

/** Runs in the page: notes when it draws first, is ready, shows its first points, its answer, and is done; and tasks above 50 ms in between. */
function watch() {
  const times = (globalThis.times = {tasks: []});
  const note = (name) => (times[name] ??= performance.now());
  new PerformanceObserver((list) => {
    for (const {name, startTime} of list.getEntries())
      if (name === 'first-contentful-paint') times.paint = startTime;
  }).observe({type: 'paint', buffered: true});
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries())
      if (times.ready !== undefined && startTime >= times.ready && times.done === undefined)
        times.tasks.push(duration);
  }).observe({type: 'longtask', buffered: true});
  new MutationObserver(() => {
    const main = document.querySelector('main[data-status]');
    if (!main) return;
    note('ready');
    if (document.querySelector('.dot')) note('first');
    if (document.querySelector('[data-testid="answer-optimum"], [data-testid="optimum-value"]'))
      note('answer');
    if (main.dataset.status === 'done') note('done');
  }).observe(document, {subtree: true, childList: true, attributes: true});
}
