import {expect, test} from 'vitest';
import {exp} from '../../engine/kernel/math.ts';
import {runTable} from '../../engine/run/csv.ts';
import {Pool} from '../../engine/run/pool.ts';
import {simulate, type RunResult} from '../../engine/run/simulate.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {smallStore, type Loaded} from './scenarios.ts';

const WEEKS = 12;

/** A store that picks wrong goods now and then, is short at times, and promises two days. */
function store(series: 'week' | null, run: object = {}, more: object = {}): Loaded {
  return smallStore({
    run: {horizon: 20 + 7 * WEEKS, warmUp: 20, followUp: 60, replications: 6, series, ...run},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'store',
        kind: 'store',
        stock: [
          {
            product: 'item',
            from: 'supplier',
            orderCost: 10,
            policy: {type: 'reorderPoint', reorderPoint: 35, orderQuantity: 40},
          },
        ],
        process: [{stage: 'picked', delay: {type: 'exponential', mean: 1}, errors: {goods: 0.05}}],
      },
    ],
    lanes: [
      {from: 'supplier', to: 'store', leadTime: {type: 'iid', of: {type: 'gamma', mean: 4, cv: 0.3}}},
      {from: 'store', to: 'customers', leadTime: {type: 'iid', of: {type: 'exponential', mean: 0.3}}},
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        promise: {cycleTime: 2},
        orders: {type: 'poisson', perDay: 8},
        whenShort: {type: 'lose', what: 'remainder'},
      },
    ],
    ...more,
  });
}

async function run(subject: Loaded): Promise<RunResult> {
  const pool = new Pool(1, spawnHere);
  try {
    return await simulate({...subject, check: true}, pool);
  } finally {
    pool.close();
  }
}

test('service is told week by week with intervals, and the weeks make up the whole [R59]', async () => {
  const {weekly, measures} = await run(store('week'));
  expect(Object.keys(weekly!)).toEqual(
    expect.arrayContaining([
      'fillRate',
      'onTimeRate',
      'pickAccuracy',
      'perfectOrderRate',
      'processingTime',
      'onTimeDispatch',
      'onTimeTransport',
    ]),
  );
  for (const {weeks} of Object.values(weekly!)) {
    expect(weeks.map(({week}) => week)).toEqual(Array.from({length: WEEKS}, (_, i) => i + 1));
    for (const {mean, halfWidth, n} of weeks)
      expect([mean! > 0, halfWidth! >= 0, n]).toEqual([true, true, 6]);
  }
  const orders = weekly!.orders.weeks.reduce((sum, {mean}) => sum + mean!, 0);
  expect(orders).toBeCloseTo(measures.orders.mean!, 9);
  for (const name of ['fillRate', 'onTimeRate', 'pickAccuracy', 'orderFillRate'] as const) {
    const means = weekly![name].weeks.map(({mean}) => mean!);
    const average = means.reduce((sum, mean) => sum + mean, 0) / WEEKS;
    expect(Math.abs(average - measures[name].mean!)).toBeLessThan(0.02); // weeks of unequal size, weighted alike
    expect(new Set(means).size).toBeGreaterThan(WEEKS / 2);
  }
});

test('every week picks, dispatches and transports as accurately and as much on time as the laws of its stages say [R59]', async () => {
  const {scenario} = store('week');
  const [supplier, shop] = scenario.sites;
  const full = {...shop, stock: [{product: 'item', from: null, initial: 1e6, policy: {type: 'none'}}]};
  const {weekly} = await run(store('week', {replications: 20, horizon: 41}, {sites: [supplier, full]}));
  // Picked in an exponential time of mean 1, then under way for one of mean 0.3; promised in 2 days.
  const [promised, rate] = [2, 1 / 0.3];
  const latest = promised - 0.3;
  const inTime = 1 - exp(-latest);
  const late = (exp((rate - 1) * latest) - 1) / (rate - 1) / exp(rate * promised);
  for (const [name, exact] of [
    ['pickAccuracy', 0.95],
    ['processingTime', 1],
    ['onTimeDispatch', inTime],
    ['onTimeTransport', (inTime - late) / inTime],
  ] as const)
    for (const {week, mean, sd, n} of weekly![name].weeks)
      expect(Math.abs(mean! - exact), `${name}, week ${week}`).toBeLessThan((4 * sd!) / Math.sqrt(n));
  expect(weekly!.onTimeTransport.weeks).toHaveLength(3);
});

test('dispatch and transport are on time or not only where there is a promise, and transport where there is a way', async () => {
  const names = async (segment: object, lanes: 'both' | 'inbound') => {
    const {scenario} = store('week', {replications: 1, horizon: 34});
    const {weekly} = await run(
      store(
        'week',
        {replications: 1, horizon: 34},
        {
          segments: [{...scenario.segments[0], ...segment}],
          lanes: lanes === 'both' ? scenario.lanes : scenario.lanes.slice(0, 1),
        },
      ),
    );
    return Object.keys(weekly!).filter((name) => /^onTime(Dispatch|Transport)$/.test(name));
  };
  expect(await names({}, 'both')).toEqual(['onTimeDispatch', 'onTimeTransport']);
  expect(await names({}, 'inbound')).toEqual(['onTimeDispatch']);
  expect(await names({promise: null}, 'both')).toEqual([]);
  expect(await names({wanted: 2}, 'both')).toEqual(['onTimeDispatch', 'onTimeTransport']);
});

test('one replication of one whole week: its figures are those of the run, to the last bit', async () => {
  const {weekly, measures} = await run(store('week', {horizon: 27, replications: 1}));
  for (const name of [
    'orders',
    'fillRate',
    'lineFillRate',
    'onTimeRate',
    'otif',
    'pickAccuracy',
    'inFullRate',
    'perfectOrderRate',
  ])
    expect(weekly![name].weeks.map(({mean}) => mean)).toEqual([measures[name].mean]);
  expect(weekly!.processingTime.weeks[0].mean).toBeCloseTo(measures['stage.allocated-picked'].mean!, 9);
  expect(measures['stage.dispatched-delivered'].mean).toBeGreaterThan(0.1);
});

test('without asking there are no weeks, and all other figures are the same with them', async () => {
  const [without, withWeeks] = [await run(store(null)), await run(store('week'))];
  expect(without.weekly).toBeUndefined();
  expect(withWeeks.measures).toEqual(without.measures);
  expect(withWeeks.statement).toEqual(without.statement);
});

test('the table has a row for each figure of each week', async () => {
  const result = await run(store('week'));
  const [head, ...rows] = runTable(result).trimEnd().split('\n');
  expect(head).toBe('kind,name,unit,mean,halfWidth,sd,n,total,week');
  const weeks = rows.filter((row) => row.startsWith('weekly,'));
  expect(weeks).toHaveLength(Object.keys(result.weekly!).length * WEEKS);
  expect(weeks[0]).toMatch(/^weekly,\w+,.*,1$/);
  expect(runTable(await run(store(null))).split('\n')[0]).toBe('kind,name,unit,mean,halfWidth,sd,n,total');
});
