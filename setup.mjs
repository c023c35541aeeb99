// Installs what is missing before `npm start` and `npm test`; silent when nothing is. Uses nothing but Node.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findBrowser, findOnPath} from './test/find-browser.mjs';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const BROWSER_PACKAGES = ['chromium', 'fonts-noto-cjk'];

checkNode();
if (!packagesAreInstalled()) installPackages();
if (process.argv.includes('--browser')) ensureBrowser();

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (!isNewEnough)
    fail(`Node ${process.versions.node} is too old: install Node 20.19 or later, or 22.12 or later.`);
}

/** Whether node_modules holds what package-lock.json says: npm keeps a copy of the lock in it. */
function packagesAreInstalled() {
  const installed = readLock(join(ROOT, 'node_modules', '.package-lock.json'));
  const wanted = readLock(join(ROOT, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const isLeftOut = (entry) => entry.optional || entry.devOptional || entry.peer;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const there = installed[path];
    return there ? there.version === entry.version && there.integrity === entry.integrity : isLeftOut(entry);
  });
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null;
}

function installPackages() {
  console.log('Installing the packages of package-lock.json …');
  const npm = process.env.npm_execpath;
  const [command, ...words] = npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  if (!run(command, [...words, ...options])) fail('npm ci failed: see above.');
}

/** Finds a Chromium for the browser tests, or installs one where it may, or says what to type. */
function ensureBrowser() {
  const missing = [];
  if (!findBrowser()) missing.push(BROWSER_PACKAGES[0]);
  if (!hasChineseFont()) missing.push(BROWSER_PACKAGES[1]);
  if (missing.length === 0) return;
  const install = `apt-get install -y ${missing.join(' ')}`;
  if (process.env.CHROMIUM && !findBrowser())
    fail(`CHROMIUM names ${process.env.CHROMIUM}, which cannot be run: correct it or leave it out.`);
  if (!findOnPath('apt-get'))
    fail(
      'The browser tests need Chromium or Chrome: install one, or name it with CHROMIUM=/path/to/chromium.',
    );
  if (process.getuid?.() !== 0)
    fail(`The browser tests need ${missing.join(' and ')}. Type: sudo apt-get update && sudo ${install}`);
  console.log(`Installing ${missing.join(' and ')} for the browser tests …`);
  const environment = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
  run('apt-get', ['update', '-qq'], environment);
  if (!run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], environment))
    fail(`${install} failed: see above.`);
}

/** Whether Chinese text can be shown; where fontconfig is not used, the system brings such fonts along. */
function hasChineseFont() {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'], {encoding: 'utf8'});
  return fonts.error ? !findOnPath('apt-get') : fonts.stdout.trim() !== '';
}

function run(command, words, env = process.env) {
  return spawnSync(command, words, {cwd: ROOT, stdio: 'inherit', env}).status === 0;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
