import fc from 'fast-check';
import {beforeAll, expect, test} from 'vitest';
import {defaultLever, readScenario, type Scenario} from '../../engine/index.ts';
import {anatomy, type AnatomyResult, type OrderCycle} from '../../engine/run/anatomy.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {Pool} from '../../engine/run/pool.ts';
import {curve} from '../../engine/run/profit-curve.ts';
import {simulate, type RunResult} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {randomScenario} from '../operation/random-scenarios.ts';
import {loadScenario, smallStore, type Loaded} from './scenarios.ts';

const withPool = async <T>(size: number, work: (pool: Pool) => Promise<T>): Promise<T> => {
  const pool = new Pool(size, spawnHere);
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
};

let shipped: Loaded;
let result: AnatomyResult;
let run: RunResult;

beforeAll(async () => {
  shipped = await loadScenario('scenarios/parts-distributor.json');
  [result, run] = await Promise.all([
    withPool(1, (pool) => anatomy(shipped, pool, {replications: 4})),
    withPool(1, (pool) => simulate(shipped, pool, {replications: 4})),
  ]);
});

/** A small store whose customers do this when goods are short. */
function storeThat(whenShort: object): Loaded {
  const orders = {type: 'poisson', perDay: 8};
  return smallStore({segments: [{name: 'customers', servedBy: ['store'], orders, whenShort}]});
}

const patientStore = () => storeThat({type: 'backorder', ship: 'partial'});

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + value!, 0);
}

function expectWhole({mean, stages, orders, histogram}: OrderCycle): void {
  if (!mean.mean) return;
  expect(sum(stages.map((stage) => stage.mean.mean))).toBeCloseTo(mean.mean, 9);
  expect(sum(stages.map(({share}) => share))).toBeCloseTo(1, 9);
  for (const stage of stages)
    expect(sum(stage.parts.map((part) => part.mean.mean))).toBeCloseTo(stage.mean.mean!, 9);
  expect(sum([...histogram!.shares, histogram!.above])).toBeCloseTo(1, 9);
  expect(orders.mean).toBeGreaterThan(0);
}

test('the order cycle and its stages are the measures of the run, with their intervals', () => {
  const {measures, by} = run;
  const {all, segments} = result;
  expect(all.mean).toEqual(measures['orderCycleTime.mean']);
  expect(all.p95).toEqual(measures['orderCycleTime.p95']);
  expect(all.orders).toEqual(measures.ordersDelivered);
  expect([...all.stages, ...all.afterDelivery].map(({name, mean}) => [name, mean])).toEqual(
    Object.entries(measures).filter(([name]) => name.startsWith('stage.')),
  );
  for (const {name, orders} of segments) expect(orders).toEqual(by.segment[name].measures!.ordersDelivered);
  expect(result.warmUp).toEqual(run.warmUp);
  expect(result).toMatchObject({replications: 4, lever: null, seed: run.seed, countedDays: run.countedDays});
});

test('stages add up to the cycle, parts to their stage and shares to the whole, for all and for every segment', () => {
  expectWhole(result.all);
  for (const segment of result.segments) expectWhole(segment);
});

test('the cycle is told by segment, channel and class, each of which makes up the whole, and by product how even it is', () => {
  const {all, segments, by, products} = result;
  expect(by.segment).toBe(segments);
  expect(by.channel.map(({name}) => name)).toEqual(['web', 'phone']);
  expect(by.class.map(({name}) => name)).toEqual(['A']);
  for (const group of [by.segment, by.channel, by.class]) {
    group.forEach(expectWhole);
    expect(sum(group.map(({orders}) => orders.mean))).toBeCloseTo(all.orders.mean!, 9);
  }
  const [web, phone] = by.channel;
  expect(phone.mean.mean).toBeGreaterThan(web.mean.mean!);
  expect(products.map(({name}) => name)).toEqual(['bearing', 'bearing-x']);
  for (const {orders, cv} of products) {
    expect(orders.mean).toBeLessThanOrEqual(all.orders.mean!);
    expect(cv.mean).toBeGreaterThan(0);
  }
  expect(all.cv.mean).toBeCloseTo(run.measures['orderCycleTime.cv'].mean!, 12);
});

test('the histogram has at most 40 bins of a round width, and the longest hundredth at most beyond them', () => {
  for (const {histogram, p95} of [result.all, ...result.segments]) {
    const {width, shares, above} = histogram!;
    expect(shares.length).toBeLessThanOrEqual(40);
    expect(above).toBeLessThanOrEqual(0.01);
    expect(String(width)).toMatch(/^0?\.?0*(1|2|25|5)0*$/);
    expect(width * shares.length).toBeGreaterThan(p95.mean!);
  }
});

test('it is the same with two engines as with one', async () => {
  const two = await withPool(2, (pool) => anatomy(shipped, pool, {replications: 4}));
  expect(two).toEqual(result);
});

test('at a value of a lever it is the point of the curve there', async () => {
  const subject = patientStore();
  const lever = defaultLever(subject.scenario)!;
  const {points} = await withPool(1, (pool) => curve(subject, lever, pool, {points: 2, replications: 3}));
  for (const {value, measures} of points) {
    const at = await withPool(1, (pool) => anatomy(subject, pool, {replications: 3, lever: {lever, value}}));
    expect(at.all.mean).toEqual(measures['orderCycleTime.mean']);
    expect(at.lever).toEqual({name: lever.name, value});
  }
});

test('where no order takes time there is no histogram and no share', async () => {
  const lost = storeThat({type: 'lose', what: 'order'});
  const {all} = await withPool(1, (pool) => anatomy(lost, pool, {replications: 2}));
  expect(all.mean.mean).toBe(0);
  expect(all.stages).toEqual([]);
  expect(all.histogram).toBeNull();
});

test('a single replication has figures without intervals', async () => {
  const {all} = await withPool(1, (pool) => anatomy(patientStore(), pool, {replications: 1}));
  expect(all.mean.mean).toBeGreaterThan(0);
  expect(all.mean.halfWidth).toBeNull();
});

test('progress is told replication by replication, and an aborted signal ends it', async () => {
  const told: number[][] = [];
  await withPool(1, (pool) =>
    anatomy(smallStore(), pool, {replications: 3, onProgress: (done, wanted) => told.push([done, wanted])}),
  );
  expect(told).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  const abort = new AbortController();
  const ended = withPool(1, (pool) =>
    anatomy(smallStore(), pool, {signal: abort.signal, onProgress: (done) => done === 2 && abort.abort()}),
  );
  await expect(ended).rejects.toThrow(/abort/i);
});

test('a wrong number of replications is refused at once', async () => {
  for (const replications of [0, 1.5, NaN])
    await expect(withPool(1, (pool) => anatomy(smallStore(), pool, {replications}))).rejects.toThrow(
      RangeError,
    );
});

test('whatever the scenario, the cycle is the measure of the run and its stages add up to it', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario, async (source) => {
      const scenario: Scenario = readScenario(source).scenario;
      const subject = {scenario, hash: scenarioHash(scenario)};
      const [apart, whole] = await withPool(2, (pool) =>
        Promise.all([anatomy(subject, pool, {replications: 2}), simulate(subject, pool, {replications: 2})]),
      );
      expect(apart.all.mean).toEqual(whole.measures['orderCycleTime.mean']);
      for (const cycle of [apart.all, ...apart.segments]) expectWhole(cycle);
    }),
    {seed: 45, numRuns: 15},
  );
});
