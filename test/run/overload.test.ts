import {expect, test} from 'vitest';
import {leverNamed} from '../../engine/index.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {optimumWarnings, runWarnings} from '../../engine/run/warnings.ts';
import {findingText} from '../../engine/text/finding.ts';
import {smallStore} from './scenarios.ts';

/** A store whose picker is busy for `time` days with each of eight orders a day. */
const storeWith = (time: number) =>
  smallStore({
    levers: [{name: 'time', paths: ['sites[name=store].stations[name=picker].time'], from: 0.15, to: 0.2}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'store',
        stock: [{from: null, initial: 100_000, policy: {type: 'none'}}],
        stations: [{name: 'picker', servers: 1, time}],
        process: [{stage: 'picked', station: 'picker'}],
      },
    ],
  });

test('a run tells of a station that gets more work than it can do, and how many servers could do it', async () => {
  const pool = new Pool(1, spawnHere);
  const [idle, overloaded] = [storeWith(0.05), storeWith(0.3)];
  const [calm, full] = [
    await simulate(idle, pool, {replications: 2}),
    await simulate(overloaded, pool, {replications: 2}),
  ];
  pool.close();
  expect(calm.overloaded).toBeUndefined();
  expect(runWarnings(idle.scenario, calm).some(({type}) => type === 'overloaded')).toBe(false);
  const [warning] = runWarnings(overloaded.scenario, full);
  expect(warning).toMatchObject({
    type: 'overloaded',
    site: 'store',
    station: 'picker',
    servers: 1,
    needed: 3,
  });
});

test('an optimum at which a station is overloaded is called no answer in both languages', async () => {
  const pool = new Pool(1, spawnHere);
  const store = storeWith(0.16);
  const found = await optimize(store, leverNamed(store.scenario, 'time')!, pool, {points: 3, budget: 30});
  pool.close();
  expect(found.overloaded).toHaveLength(1);
  const kinds = optimumWarnings(found).map(({type}) => type);
  expect(kinds.slice(0, 2)).toEqual(['overloaded', 'overloadedAlong']);
  const range = {low: '1', high: '2'};
  const written = {
    lever: {named: 'time'},
    value: '0.16',
    interval: range,
    flatBand: range,
    range,
    amount: '5',
    isLoss: false,
    flatBy: 'profit' as const,
    atBound: null,
    isFlat: true,
    overloaded: {site: 'store', station: 'picker'},
  };
  expect(findingText('en').optimum(written)).toMatch(/^No answer: .*picker at store/);
  expect(findingText('zh').optimum(written)).toMatch(/^没有答案：.*picker/);
});
