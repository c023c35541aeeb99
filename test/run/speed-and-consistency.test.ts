import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {compile, defaultLever, layoutOf} from '../../engine/index.ts';
import {anatomy} from '../../engine/run/anatomy.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve} from '../../engine/run/profit-curve.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {loadScenario, smallStore} from './scenarios.ts';

const BOTH = ['mean', 'cv', 'p50', 'p90', 'p95'].map((figure) => `orderCycleTime.${figure}`);

test('every report of a shipped scenario tells how long orders take and how evenly, side by side [R13]', async () => {
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.json'))) {
    const {scenario, traces} = await loadScenario(`scenarios/${file}`);
    const names = layoutOf(compile(scenario, traces)).measures.map(({name}) => name);
    expect(names, file).toEqual(expect.arrayContaining(BOTH));
  }
});

test('a run, every point of a curve and an anatomy have values for both [R13]', async () => {
  const subject = smallStore({
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: {type: 'poisson', perDay: 8},
        whenShort: {type: 'backorder', ship: 'partial'},
      },
    ],
  });
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
