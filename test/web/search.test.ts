import {expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {optimize} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {changed} from '../../web/desk/inputs.ts';
import {Workers} from '../../web/desk/workers.ts';
import type {Change} from '../../web/state/draft.ts';
import {deskHere, patientWorkers, smallSearch, smallText} from './small-scenario.ts';

const {scenario} = readScenario(smallText);
const lever = leverNamed(scenario)!;
const orderCost: Change = {input: 'orderCost', value: 14};
const price: Change = {input: 'price', value: 3};

function subject(changes: Parameters<typeof changed>[1] = []) {
  const after = changed(scenario, changes);
  return {scenario: after, hash: scenarioHash(after)};
}

test('ends with the optimum of the library, and a curve whose points all have the same replications', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  expect(search.status).toBe('done');
  const {optimum, points} = search.curve!;
  expect(optimum).toEqual(await optimize(subject(), lever, new Pool(1, spawnHere)));
  const counts = [...new Set(points.map(({replications}) => replications))];
  expect(counts).toHaveLength(1);
  expect(counts[0]).toBeGreaterThanOrEqual(optimum!.profit.n);
  expect(points.length).toBeGreaterThanOrEqual(21);
  expect(points.every(({differenceFromBest}) => differenceFromBest !== undefined)).toBe(true);
});

test('a finished curve stays behind the next one, and both have the same replications', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  const first = search.curve;
  expect(search.earlier).toEqual([]);
  await search.start(assignment([orderCost]));
  expect(search.earlier).toEqual([first]);
  expect(search.curve!.points[0].replications).toBe(first!.points[0].replications);
});

test('what was found before is there at once, and stands no longer among the earlier curves', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  const first = search.curve;
  await search.start(assignment([orderCost]));
  const second = search.curve;
  const again = search.start(assignment());
  expect(search.status).toBe('done');
  await again;
  expect(search.curve).toBe(first);
  expect(search.earlier).toEqual([second]);
});

test('another scenario or another lever leaves no curve behind', async () => {
  const desk = deskHere();
  const {search, assignment} = await smallSearch(desk);
  await search.start(assignment());
  const other = (await smallSearch(desk)).assignment;
  await search.start(other());
  expect(search.earlier).toEqual([]);
});

test('what is heard of a superseded search is left alone', async () => {
  const {search, assignment} = await smallSearch(deskHere(patientWorkers()));
  const first = search.start(assignment());
  while (!search.curve?.points.length) await new Promise((resolve) => setImmediate(resolve));
  const second = search.start(assignment([price]));
  await Promise.all([first, second]);
  expect(search.status).toBe('done');
  expect(search.earlier).toEqual([]);
  const expected = await optimize(subject([price] as never), lever, new Pool(1, spawnHere));
  expect(search.curve!.optimum!.digest).toBe(expected.digest);
});

test('a stopped search keeps its points, has no answer, and can be run again', async () => {
  const {search, assignment} = await smallSearch(deskHere(patientWorkers()));
  const running = search.start(assignment());
  while (!search.curve?.points.length) await new Promise((resolve) => setImmediate(resolve));
  search.stop();
  expect(search).toMatchObject({status: 'idle', isStopped: true});
  expect(search.curve!.points.length).toBeGreaterThan(0);
  expect(search.curve!.optimum).toBeNull();
  await running;
  expect(search.status).toBe('idle');
  await search.start(assignment());
  expect(search).toMatchObject({status: 'done', isStopped: false});
});

test('a failing engine is told in words, and the next search has new engines', async () => {
  let pools = 0;
  const open = () => Promise.reject(new Error('out of memory'));
  const broken = {...spawnHere(), engine: {open, close: () => Promise.resolve()} as never};
  const workers = new Workers(() => new Pool(1, pools++ === 0 ? () => broken : spawnHere));
  const {search, assignment} = await smallSearch(deskHere(workers));
  await search.start(assignment());
  expect(search).toMatchObject({status: 'failed', failure: 'out of memory'});
  await search.start(assignment());
  expect(search.status).toBe('done');
});

test('the budget bounds the search', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment([{input: 'budget', value: 120}]));
  expect(search.curve!.optimum!.replicationsUsed).toBeLessThanOrEqual(120);
});

test('a scenario without a lever is played as it stands', async () => {
  const {search, assignment} = await smallSearch();
  await search.start({...assignment(), lever: null});
  expect(search.status).toBe('done');
  expect(search.curve).toBeNull();
  expect(search.single).toEqual(await simulate(subject(), new Pool(1, spawnHere)));
});
