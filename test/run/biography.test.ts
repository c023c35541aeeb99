import {beforeAll, expect, test} from 'vitest';
import {defaultLever} from '../../engine/index.ts';
import {anatomy} from '../../engine/run/anatomy.ts';
import {
  orderBiographies,
  type BiographiesOptions,
  type BiographiesResult,
} from '../../engine/run/biography.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {loadScenario, smallStore, type Loaded} from './scenarios.ts';

let shipped: Loaded;

async function withPool<T>(size: number, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool(size, spawnHere);
  try {
    return await work(pool);
  } finally {
    pool.close();
  }
}

function told(options: BiographiesOptions = {}, workers = 1): Promise<BiographiesResult> {
  return withPool(workers, (pool) => orderBiographies(shipped, pool, options));
}

beforeAll(async () => {
  shipped = await loadScenario('scenarios/parts-distributor.json');
});

test('the orders are those of the run: as many, and as many of them late', async () => {
  const {measures} = await withPool(1, (pool) => simulate(shipped, pool, {replications: 1}));
  const {orders, promised, late, biographies} = await told({count: 25});
  expect(orders).toBe(measures.ordersDelivered.mean);
  expect(promised).toBe(orders);
  expect(late).toBe(Math.round(orders * (1 - measures.onTimeOfDelivered.mean!)));
  expect(biographies).toHaveLength(25);
  const lateness = biographies.map((one) => one.late!);
  expect(lateness).toEqual([...lateness].sort((a, b) => b - a));
});

test('several replications come together, the latest orders of all of them', async () => {
  const [both, first, second] = [
    await told({replications: 2, count: 12}),
    await told({count: 12}),
    await told({replication: 1, count: 12}),
  ];
  expect(both.orders).toBe(first.orders + second.orders);
  const apart = [...first.biographies, ...second.biographies].sort((a, b) => b.late! - a.late!).slice(0, 12);
  expect(both.biographies.map(({late}) => late)).toEqual(apart.map(({late}) => late));
  expect(await told({replications: 2, count: 12}, 2)).toEqual(both);
});

test('how evenly they come, by segment and product, is that of the anatomy [R19]', async () => {
  const sites = [{name: 'store', stock: [{from: null, initial: 1e6, policy: {type: 'none'}}]}];
  const near = {name: 'near', orders: {type: 'poisson', perDay: 8}, lines: 2};
  const subject = smallStore({
    products: [{name: 'item'}, {name: 'gift'}, {name: 'rarity'}],
    sites,
    lanes: ['near', 'far'].map((to, i) => ({
      from: 'store',
      to,
      leadTime: {type: 'iid', of: {type: 'gamma', mean: 1 + i, cv: 0.5}},
    })),
    segments: [
      {...near, basket: {shares: {item: 1}}},
      {...near, name: 'far', basket: {shares: {item: 1, gift: 1}}},
    ],
  });
  const {segments, products} = await withPool(1, (pool) => anatomy(subject, pool, {replications: 3}));
  const all = await withPool(1, (pool) => orderBiographies(subject, pool, {replications: 3}));
  for (const [told, known] of [
    [all.by.segment, segments],
    [all.by.product, products],
  ] as const) {
    expect(Object.keys(told)).toEqual(known.map(({name}) => name));
    for (const {name, ...one} of known)
      for (const figure of ['orders', 'mean', 'cv'] as const)
        for (const number of ['mean', 'halfWidth'] as const)
          expect(told[name][figure][number] ?? -1).toBeCloseTo(one[figure][number] ?? -1, 9);
  }
  expect(all.by.product.rarity).toMatchObject({orders: {mean: 0}, cv: {mean: null}});
  expect(Math.abs(all.by.segment.far.cv.mean! - 0.5)).toBeLessThan(all.by.segment.far.cv.halfWidth!);

  const far = await withPool(1, (pool) => orderBiographies(subject, pool, {filter: {segment: 'far'}}));
  expect(far.by.segment.far.orders.mean).toBe(far.orders);
  expect(far.by.segment.near).toMatchObject({orders: {mean: 0}, cv: {mean: null}});
});

test('they are plain data: what JSON carries is all of them', async () => {
  const result = await told({count: 3});
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
});

test('the orders of a channel are told at a value of a lever, too', async () => {
  const lever = defaultLever(shipped.scenario)!;
  const low = await told({count: 5, filter: {channel: 'phone'}, lever: {lever, value: lever.from}});
  const high = await told({count: 5, filter: {channel: 'phone'}, lever: {lever, value: lever.to}});
  expect(new Set(low.biographies.map(({channel}) => channel))).toEqual(new Set(['phone']));
  expect(low.late / low.promised).toBeGreaterThan(high.late / high.promised);
});

test('wrong numbers and names that no order has are refused at once', async () => {
  for (const options of [
    {count: 0},
    {replication: -1},
    {replications: 1.5},
    {filter: {segment: 'nobody'}},
    {filter: {channel: 'telegram'}},
    {filter: {class: 'Z'}},
  ])
    await expect(told(options)).rejects.toThrow(RangeError);
});
