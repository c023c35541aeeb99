import fc from 'fast-check';
import {beforeAll, expect, test} from 'vitest';
import {defaultLever, makePlan, compile, readScenario} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {stockingPoints, stockTrace, withStockTraces, type StockTrace} from '../../engine/run/stock-trace.ts';
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

const ITEM = {site: 'store', product: 'item'};

/** Average of a quantity over the traced time. */
function average(
  {points, from, to}: StockTrace,
  name: 'onHand' | 'reserved' | 'onOrder' | 'backorders',
): number {
  const area = points.reduce(
    (sum, point, i) => sum + point[name] * ((points[i + 1]?.day ?? to) - point.day),
    0,
  );
  return area / (to - from);
}

let shipped: Loaded;

beforeAll(async () => {
  shipped = await loadScenario('scenarios/parts-distributor.json');
});

test('the time average of stock on hand is the measure of the replication, at every stocking point', async () => {
  const scenario = {...shipped.scenario, run: {...shipped.scenario.run, warmUp: 100}};
  const subject = {...shipped, scenario};
  await withPool(1, async (pool) => {
    const {by} = await simulate(subject, pool, {replications: 1});
    for (const {site, product} of await stockingPoints(subject, pool)) {
      const trace = await stockTrace(subject, pool, {site, product, from: 100, to: 365, limit: 1e6});
      expect(average(trace, 'onHand')).toBeCloseTo(by.product[product].measures!.averageOnHand.mean!, 9);
      expect(average(trace, 'reserved')).toBeCloseTo(by.product[product].measures!.averageReserved.mean!, 9);
      expect(trace.warmUpDays).toBe(100);
    }
  });
});

test('whatever the scenario, averages are those of the run and the position is what it says', async () => {
  await fc.assert(
    fc.asyncProperty(randomScenario, fc.integer({min: 0, max: 1}), async (source, replication) => {
      const {scenario} = readScenario(source);
      const subject = {scenario, hash: scenarioHash(scenario)};
      await withPool(2, async (pool) => {
        const {by} = await simulate(subject, pool, {replications: 2});
        const one = await simulate(subject, pool, {replications: 1});
        const traces = await Promise.all(
          ['bolt', 'nut'].flatMap((product) =>
            ['dc', 'store'].map((site) =>
              stockTrace(subject, pool, {site, product, replication, from: 5, to: 40, limit: 1e6}),
            ),
          ),
        );
        for (const product of ['bolt', 'nut']) {
          const both = by.product[product].measures!.averageOnHand.mean!;
          const first = one.by.product[product].measures!.averageOnHand.mean!;
          const here = traces.filter((trace) => trace.product === product);
          const sum = here.reduce((total, trace) => total + average(trace, 'onHand'), 0);
          expect(sum).toBeCloseTo(replication === 0 ? first : 2 * both - first, 9);
        }
        for (const {inventoryPosition, onHand, onOrder, backorders} of traces.flatMap(({points}) => points))
          expect(inventoryPosition).toBe(onHand + onOrder - backorders);
      });
    }),
    {seed: 48, numRuns: 12},
  );
});

test('by default the first 120 counted days are shown, or all there are', async () => {
  const long = smallStore({run: {horizon: 400, warmUp: 30}});
  const short = smallStore();
  const [first, second] = await withPool(1, (pool) =>
    Promise.all([stockTrace(long, pool, ITEM), stockTrace(short, pool, ITEM)]),
  );
  expect([first.from, first.to]).toEqual([30, 150]);
  expect([second.from, second.to]).toEqual([20, 120]);
  expect(second.points[0].day).toBe(20);
  expect(second).toMatchObject({
    replication: 0,
    seed: '1',
    lever: null,
    warmUpDays: 20,
    horizonDays: 120,
    thinned: null,
  });
});

test('levels, lead time and demand are those of the plan', async () => {
  const subject = smallStore();
  const plan = makePlan(compile(subject.scenario));
  const {policy, leadTime} = await withPool(1, (pool) => stockTrace(subject, pool, ITEM));
  expect(policy).toEqual({
    type: 'reorderPoint',
    reorderPoint: plan.reorderPoint[0],
    orderQuantity: 40,
    reviewEvery: null,
  });
  expect(leadTime.mean).toBeCloseTo(4, 9);
  expect(leadTime.demand).toBeCloseTo(32, 9);
});

test('it is the same with two engines as with one, and for a study that is kept open', async () => {
  const request = {...ITEM, from: 0, to: 90};
  const one = await withPool(1, (pool) => stockTrace(smallStore(), pool, request));
  const two = await withPool(2, (pool) => stockTrace(smallStore(), pool, request));
  const kept = await withPool(2, (pool) =>
    withStockTraces(smallStore(), pool, {}, async (trace) => [await trace(ITEM), await trace(request)]),
  );
  expect(two).toEqual(one);
  expect(kept[1]).toEqual(one);
});

test('a lever moves the levels, and another replication is another life', async () => {
  const subject = smallStore();
  const lever = defaultLever(subject.scenario)!;
  const [low, high, other] = await withPool(1, (pool) =>
    Promise.all([
      stockTrace(subject, pool, {...ITEM, lever: {lever, value: 0.8}}),
      stockTrace(subject, pool, {...ITEM, lever: {lever, value: 0.99}}),
      stockTrace(subject, pool, {...ITEM, lever: {lever, value: 0.8}, replication: 1}),
    ]),
  );
  expect(low.lever).toEqual({name: 'service', value: 0.8});
  const reorderPoint = ({policy}: StockTrace) => (policy.type === 'reorderPoint' ? policy.reorderPoint : NaN);
  expect(reorderPoint(high)).toBeGreaterThan(reorderPoint(low));
  expect(other.policy).toEqual(low.policy);
  expect(other.demand).not.toEqual(low.demand);
});

test('where nothing is on hand customers are turned away, and nowhere else', async () => {
  const subject = smallStore({run: {horizon: 400, warmUp: 0}});
  const {empty, lost, backordered, expired} = await withPool(1, (pool) =>
    stockTrace(subject, pool, {...ITEM, to: 400}),
  );
  expect(empty.length).toBeGreaterThan(2);
  expect(backordered).toEqual([]);
  expect(expired).toEqual([]);
  const short = empty.reduce((sum, span) => sum + span.short, 0);
  expect(short).toBe(lost.reduce((sum, {quantity}) => sum + quantity, 0));
  for (const {day} of lost) expect(empty.some(({from, to}) => from <= day && day < to)).toBe(true);
});

test('many changes are thinned, and it is said how much', async () => {
  const subject = smallStore({run: {horizon: 400, warmUp: 0}});
  const [all, few] = await withPool(1, (pool) =>
    Promise.all([
      stockTrace(subject, pool, {...ITEM, to: 400}),
      stockTrace(subject, pool, {...ITEM, to: 400, limit: 100}),
    ]),
  );
  expect(few.thinned).toEqual({kept: few.points.length, of: all.points.length});
  expect(few.points.length).toBeLessThanOrEqual(100);
  expect(few.demand.length).toBeLessThanOrEqual(100);
  expect(few.empty).toEqual(all.empty);
});

test('what cannot be looked at is refused', async () => {
  const refused = (wrong: object) =>
    expect(withPool(1, (pool) => stockTrace(smallStore(), pool, {...ITEM, ...wrong}))).rejects.toThrow(
      RangeError,
    );
  await refused({site: 'supplier'});
  await refused({product: 'nothing'});
  await refused({from: 5, to: 5});
  await refused({from: -1});
  await refused({to: 121});
  await refused({replication: -1});
  await refused({limit: 99});
});

test('stocking points are listed with their policy and their demand, the busiest first', async () => {
  expect(await withPool(1, (pool) => stockingPoints(smallStore(), pool))).toEqual([
    {...ITEM, policy: 'reorderPoint', demandPerDay: 8},
  ]);
  const points = await withPool(1, (pool) => stockingPoints(shipped, pool));
  expect(points.map(({demandPerDay}) => demandPerDay)).toEqual(
    points.map(({demandPerDay}) => demandPerDay).sort((a, b) => b - a),
  );
  expect(points.map(({policy}) => policy)).toEqual(['reorderPoint', 'baseStock']);
});
