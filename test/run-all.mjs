// Runs every check and every test, stops at the first step that fails, and ends with `N passed, N failed`.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'fulcrum-tests-'));
const count = {passed: 0, failed: 0};

try {
  const steps = [() => script('check'), () => script('lint'), () => tests('unit'), () => tests('built')];
  steps.every((step) => step());
} finally {
  rmSync(results, {recursive: true});
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;

/** A step without tests of its own; it counts only when it fails. */
function script(name) {
  console.log(`\n# ${name}`);
  const npm = process.env.npm_execpath;
  const [command, ...words] = npm?.endsWith('npm-cli.js') ? [process.execPath, npm] : ['npm'];
  const isFine = run(command, [...words, 'run', '--silent', name]);
  if (!isFine) count.failed++;
  return isFine;
}

/** The tests of a project of vite.config.ts. */
function tests(project) {
  console.log(`\n# ${project} tests`);
  const file = join(results, `${project}.json`);
  const isFine = run(process.execPath, [
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ]);
  const {passed, failed} = read(file);
  count.passed += passed;
  count.failed += isFine ? failed : Math.max(1, failed);
  return isFine;
}

/** Tests that passed and failed; a file that could not be run is one that failed. */
function read(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter(
      ({status, assertionResults}) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    return {passed: report.numPassedTests, failed: report.numFailedTests + broken.length};
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return {passed: 0, failed: 0};
  }
}

function run(command, words) {
  return spawnSync(command, words, {cwd: ROOT, stdio: 'inherit'}).status === 0;
}
