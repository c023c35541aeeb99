// Times of the built page with its default scenario, in Chromium: ready, first points, finished optimum. `npm run bench` runs it first.
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import {preview} from 'vite';
import {findBrowser} from '../find-browser.mjs';

const ROUNDS = 3;
const executablePath = findBrowser();
if (executablePath) await measure();
else console.log('no Chromium: the page is left out');

async function measure() {
  const server = await preview({preview: {port: 0, host: '127.0.0.1'}, logLevel: 'warn'});
  const context = await chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'fulcrum-bench-')), {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(server.resolvedUrls.local[0]);
    await page.waitForSelector('main[data-status="done"]', {timeout: 120_000});
    rounds.push(await page.evaluate(() => globalThis.times));
    await page.close();
  }
  await context.close();
  await server.close();
  const median = (name) => rounds.map((times) => times[name]).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
  const ready = median('ready');
  console.log(
    `page, default scenario: ready after ${ready.toFixed(0)} ms, first points ${(median('first') - ready).toFixed(0)} ms later (aim 300), finished ${((median('done') - ready) / 1000).toFixed(2)} s later (aim 5)`,
  );
}

/** Runs in the page: notes when it is ready, shows its first point and is done. */
function watch() {
  const times = (globalThis.times = {});
  const note = (name) => (times[name] ??= performance.now());
  new MutationObserver(() => {
    const main = document.querySelector('main[data-status]');
    if (!main) return;
    note('ready');
    if (document.querySelector('[data-testid="curve-point"]')) note('first');
    if (main.dataset.status === 'done') note('done');
  }).observe(document, {subtree: true, childList: true, attributes: true});
}
