import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {runTruth, type TruthReport} from '../../engine/truth/index.ts';
import {modelNamed} from '../../engine/truth/models.ts';
import {judgeHere} from '../../engine/truth/judge-case.ts';
import {caseFile, FAMILIES, givenCases, givenFiles} from './given-files.ts';

/** Simulated cases that take a second or two each; `npm run truth` plays them all. */
const QUICK = new Set([
  'inv-bs-weekly-ship-c',
  'inv-rq-a',
  'inv-rq-c',
  'inv-rnq-compound-a',
  'inv-sS-compound-a',
  'inv-erlangB-a',
  'inv-rq-lost-allornothing-a',
  'inv-rq-lost-multi-a',
  'inv-nv-pmf-a',
  'inv-RsS-a',
  'q-mm4k4-erlangB-a',
  'q-erlangA-a',
  'me-serial-local-a',
  'me-lateral-a',
  'ec-ration-one-a',
]);

/** Cases with a quantity that has no exact method; some of them are simulated. */
const WITHOUT_METHOD: readonly string[] = [
  'st-cov-batch-a',
  'st-cov-batch-b',
  'st-cov-batch-short-c',
  'st-cov-rep-a',
  'st-cov-rep-nodel-a',
  'st-cov-iid-exp-a',
  'st-kn-a',
  'st-welford-a',
  'st-rng-mrg-a',
  'tr-cap41-a',
  'tr-cap-table-a',
];

const expectPassed = (report: TruthReport, count: number) => {
  const others = report.rows.filter(({verdict}) => verdict !== 'passed');
  expect(others.map(({id, reason, quantities}) => ({id, reason, quantities}))).toEqual([]);
  expect(report).toMatchObject({passed: count, failed: 0, unsupported: 0, faults: []});
};

describe('the given reference cases', () => {
  test('all seven event traces are exact, quantity by quantity', async () => {
    const report = await runTruth(givenFiles(({model}) => model === 'event-trace'));
    expectPassed(report, 7);
    for (const {quantities} of report.rows)
      for (const {simulated} of quantities) expect(simulated).toHaveProperty('value');
  });

  test('every quantity with an exact method meets it, and few cases have none [R36] [R122]', async () => {
    const report = await runTruth(
      FAMILIES.map((family) => caseFile(`${family}.json`, givenCases(family))),
      {judges: [judgeHere(() => Promise.resolve(), false)]},
    );
    expect(report.rows.filter(({verdict}) => verdict === 'failed')).toEqual([]);
    const without = report.rows.filter(({verdict}) => verdict === 'unsupported').map(({id}) => id);
    expect(without).toEqual(WITHOUT_METHOD);
  });

  test('stock and queues meet both the exact method and the simulation of an ordinary scenario [R36] [R38]', async () => {
    const report = await runTruth(givenFiles(({id}) => QUICK.has(id)));
    expectPassed(report, QUICK.size);
    const simulated = report.rows.filter(({quantities}) => quantities.some((row) => 'simulated' in row));
    expect(simulated).toHaveLength(QUICK.size);
    const both = report.rows.flatMap(({quantities}) =>
      quantities.filter((row) => row.simulated && row.theory),
    );
    expect(both.length).toBeGreaterThan(50);
  });

  test('a case that nothing answers says in one phrase what is missing', async () => {
    const report = await runTruth(givenFiles(({model}) => typeof modelNamed(model) !== 'function'));
    expect(report.passed + report.failed).toBe(0);
    expect(report.unsupported).toBeGreaterThan(1);
    for (const {reason, model} of report.rows) {
      expect(reason).toMatch(/^\S.{5,}[^.]$/);
      expect(reason).not.toBe(`a model of the name ${model}`);
    }
  });

  test('no case is known to the engine by its id', () => {
    const engine = new URL('../../engine/', import.meta.url);
    const sources = readdirSync(engine, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(new URL(name, engine), 'utf8'))
      .join('\n');
    const ids = FAMILIES.flatMap((family) => givenCases(family).map(({id}) => id));
    expect(ids.filter((id) => sources.includes(id))).toEqual([]);
  });
});
