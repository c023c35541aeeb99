import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {compareReport} from '../../engine/cli/report-compare.ts';
import {optimumReport} from '../../engine/cli/report-optimum.ts';
import {runReport} from '../../engine/cli/report-run.ts';
import {wordingIn} from '../../engine/cli/wording.ts';
import {compile, defaultLever, layoutOf} from '../../engine/index.ts';
import {anatomy} from '../../engine/run/anatomy.ts';
import {compare} from '../../engine/run/compare.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve} from '../../engine/run/profit-curve.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {loadScenario, smallStore, type Loaded} from './scenarios.ts';

const BOTH = ['mean', 'cv', 'p50', 'p90', 'p95'].map((figure) => `orderCycleTime.${figure}`);

test('every report of a shipped scenario tells how long orders take and how evenly, side by side [R13]', async () => {
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.json'))) {
    const {scenario, traces} = await loadScenario(`scenarios/${file}`);
    const names = layoutOf(compile(scenario, traces)).measures.map(({name}) => name);
    expect(names, file).toEqual(expect.arrayContaining(BOTH));
  }
});

test('a run, every point of a curve and an anatomy have values for both [R13]', async () => {
  const subject = store(0.9);
  const pool = new Pool(1, spawnHere);
  const run = await simulate(subject, pool, {replications: 3});
  const lever = defaultLever(subject.scenario)!;
  const {points} = await curve(subject, lever, pool, {points: 2, replications: 3});
  const {all} = await anatomy(subject, pool, {replications: 3});
  pool.close();
  for (const {measures} of [run, ...points])
    for (const name of BOTH) expect(measures[name].mean).not.toBeNull();
  for (const figure of [all.mean, all.cv, all.p95]) expect(figure.mean).toBeGreaterThan(0);
});

test('the reports of a run, of an optimum and of a comparison have lines for both, in either language [R13]', async () => {
  const subject = store(0.9);
  const pool = new Pool(1, spawnHere);
  const run = await simulate(subject, pool, {replications: 3});
  const lever = defaultLever(subject.scenario)!;
  const optimum = await optimize(subject, lever, pool, {points: 3, budget: 60});
  const compared = await compare([subject, store(0.6)], pool, {replications: 3});
  pool.close();
  for (const language of ['en', 'zh'] as const) {
    const wording = wordingIn(language);
    const reports = [
      runReport(subject.scenario, run, wording),
      optimumReport(subject.scenario, optimum, wording),
      compareReport(compared, ['A.json', 'B.json'], wording),
    ];
    for (const lines of reports) {
      const figures = lines.filter((line) => /\d/.test(line)).map((line) => line.trimStart());
      for (const measure of BOTH) {
        const {name} = wording.names.measures[measure];
        expect(figures.filter((line) => line.startsWith(`${name} `)).length, name).toBe(1);
      }
    }
  }
});

/** A store whose customers wait for their goods, and longer where it has not enough. */
function store(value: number): Loaded {
  return smallStore({
    lanes: [
      {from: 'supplier', to: 'store', leadTime: {type: 'gamma', mean: 4, cv: 0.3}},
      {from: 'store', to: 'customers', leadTime: {type: 'gamma', mean: 2 - value, cv: 0.5}},
    ],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'store',
        stock: [
          {
            orderCost: 10,
            policy: {type: 'reorderPoint', reorderPoint: {type: 'target', value}, orderQuantity: 40},
          },
        ],
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: {type: 'poisson', perDay: 8},
        whenShort: {type: 'backorder', ship: 'partial'},
      },
    ],
  });
}
