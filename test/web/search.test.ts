import {expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {changed} from '../../web/state/inputs.ts';
import {Search, type Assignment} from '../../web/state/search.svelte.ts';
import {Workers} from '../../web/state/workers.ts';
import {patientWorkers, smallText, workersHere} from './small-scenario.ts';

const {scenario} = readScenario(smallText);
const lever = leverNamed(scenario)!;

function assignment(changes: Parameters<typeof changed>[1] = {}): Assignment & {lever: typeof lever} {
  const after = changed(scenario, changes);
  return {subject: {scenario: after, hash: scenarioHash(after)}, lever};
}

test('ends with the optimum of the library, and a curve whose points all have the same replications', async () => {
  const search = new Search(workersHere());
  const {subject} = assignment();
  await search.start(assignment(), false);
  expect(search.status).toBe('done');
  const {optimum, points} = search.curve!;
  expect(optimum).toEqual(await optimize(subject, lever, new Pool(1, spawnHere)));
  const counts = new Set(points.map(({replications}) => replications));
  expect([...counts]).toEqual([search.evenReplications]);
  expect(search.evenReplications).toBeGreaterThanOrEqual(optimum!.profit.n);
  expect(points.length).toBeGreaterThanOrEqual(21);
  expect(points.every(({differenceFromBest}) => differenceFromBest !== undefined)).toBe(true);
});

test('a finished curve stays behind the next one, and both have the same replications', async () => {
  const search = new Search(workersHere());
  await search.start(assignment(), true);
  const first = search.curve;
  expect(search.earlier).toBeNull();
  await search.start(assignment({orderCost: 14}), true);
  expect(search.earlier).toBe(first);
  expect(search.curve!.points[0].replications).toBe(first!.points[0].replications);
});

test('another scenario or another lever leaves no curve behind', async () => {
  const search = new Search(workersHere());
  await search.start(assignment(), true);
  await search.start(assignment(), false);
  expect(search.earlier).toBeNull();
  await search.start({...assignment(), lever: {...lever, name: 'other'}}, true);
  expect(search.earlier).toBeNull();
});

test('what is heard of a superseded search is left alone', async () => {
  const search = new Search(patientWorkers());
  const first = search.start(assignment(), true);
  while (!search.curve?.points.length) await new Promise((resolve) => setImmediate(resolve));
  const second = search.start(assignment({price: 3}), true);
  await Promise.all([first, second]);
  expect(search.status).toBe('done');
  expect(search.earlier).toBeNull();
  const {subject} = assignment({price: 3});
  expect(search.curve!.optimum!.digest).toBe((await optimize(subject, lever, new Pool(1, spawnHere))).digest);
});

test('a stopped search keeps its points, has no answer, and can be run again', async () => {
  const search = new Search(patientWorkers());
  const running = search.start(assignment(), false);
  while (!search.curve?.points.length) await new Promise((resolve) => setImmediate(resolve));
  search.stop();
  expect(search).toMatchObject({status: 'idle', isStopped: true});
  expect(search.curve!.points.length).toBeGreaterThan(0);
  expect(search.curve!.optimum).toBeNull();
  await running;
  expect(search.status).toBe('idle');
  await search.start(assignment(), false);
  expect(search).toMatchObject({status: 'done', isStopped: false});
});

test('a failing engine is told in words, and the next search has new engines', async () => {
  let pools = 0;
  const open = () => Promise.reject(new Error('out of memory'));
  const broken = {...spawnHere(), engine: {open, close: () => Promise.resolve()} as never};
  const search = new Search(new Workers(() => new Pool(1, pools++ === 0 ? () => broken : spawnHere)));
  await search.start(assignment(), false);
  expect(search).toMatchObject({status: 'failed', failure: 'out of memory'});
  await search.start(assignment(), false);
  expect(search.status).toBe('done');
});

test('the budget bounds the search', async () => {
  const search = new Search(workersHere());
  await search.start({...assignment(), budget: 120}, false);
  expect(search.curve!.optimum!.replicationsUsed).toBeLessThanOrEqual(120);
  expect(search.curve!.points).toHaveLength(11);
});

test('a scenario without a lever is played as it stands', async () => {
  const search = new Search(workersHere());
  const {subject} = assignment();
  await search.start({subject, lever: null}, false);
  expect(search.status).toBe('done');
  expect(search.curve).toBeNull();
  expect(search.single).toEqual(await simulate(subject, new Pool(1, spawnHere)));
});
