import {spawnSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {runResult, SMALL} from './fulcrum.ts';

/** What a program that imports the built package prints. */
function program(text: string): string {
  const words = ['--eval', `void (async () => {${text}})()`, JSON.stringify(SMALL)];
  const {status, stdout, stderr} = spawnSync(process.execPath, words, {encoding: 'utf8'});
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

test.each(['spawnHere', 'spawnNode'])(
  'a program with engines from %s gets what the command line prints',
  (spawn) => {
    const printed = program(`
    const {Pool, readScenario, scenarioHash, simulate, ${spawn}} = await import('fulcrum');
    const {scenario} = readScenario(JSON.parse(process.argv[1]));
    const pool = new Pool(2, ${spawn});
    const result = await simulate({scenario, hash: scenarioHash(scenario)}, pool);
    pool.close();
    console.log(JSON.stringify(result));
  `);
    const {warnings, ...result} = runResult();
    expect(warnings).toEqual(expect.any(Array));
    expect(JSON.parse(printed)).toEqual(result);
  },
);

test('the package names what programs need', () => {
  const names = program(`console.log(Object.keys(await import('fulcrum')).join(' '))`).split(/\s/);
  expect(names).toEqual(
    expect.arrayContaining([
      'simulate',
      'curve',
      'optimize',
      'explore',
      'compare',
      'fitHistory',
      'readScenario',
      'readTraces',
      'Pool',
    ]),
  );
});
