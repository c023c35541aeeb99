import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {CycleFigures, OrderCycles} from '../../engine/index.ts';
import {orderCycles, STAGE_PARTS} from '../../engine/operation/measures/order-cycle.ts';
import {played, ready, written, type Ready} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const HOUR = 1 / 24;

function cyclesOf({network, plan}: Ready, replication = 0): OrderCycles {
  return orderCycles(network, plan, '1', replication);
}

function stageNames({layout}: Ready): string[] {
  return layout.measures.map(({name}) => name).filter((name) => name.startsWith('stage.'));
}

/** Days of each part of a stage that takes any. */
function partsOf(one: Ready, cycle: CycleFigures, stage: string): Record<string, number> {
  const {parts} = cycle.stages[stageNames(one).indexOf(stage)];
  return Object.fromEntries([...parts].flatMap((time, i) => (time === 0 ? [] : [[STAGE_PARTS[i], time]])));
}

interface Store {
  process?: object[];
  stations?: object[];
  /** Units on hand at the start, and the base-stock level. */
  units?: number;
  quantity?: number;
  run?: object;
  segment?: object;
  lanes?: object[];
}

/** A store three days from its supplier, with orders placed at these instants, days, and urgent ones. */
function store(
  at: readonly number[],
  {process = [], stations = [], units = 100, quantity = 1, run, segment, lanes = []}: Store,
  urgent: readonly number[] = [],
): Ready {
  const lines = [{product: 'item', quantity}];
  const segmentOf = (instants: readonly number[]) => ({
    servedBy: ['store'],
    orders: {type: 'trace', events: instants.map((instant) => ({at: instant, lines}))},
    whenShort: {type: 'backorder', ship: 'partial'},
    ...segment,
  });
  return ready(
    written({
      calendars: {day: {hours: ['06:00', '22:00']}},
      run: {horizon: 20, warmUp: 0, followUp: 20, replications: 1, ...run},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'store',
          stock: [
            {
              product: 'item',
              from: 'supplier',
              initial: units,
              policy: {type: 'baseStock', baseStockLevel: units},
            },
          ],
          stations,
          process,
        },
      ],
      lanes: [{from: 'supplier', to: 'store', leadTime: {type: 'iid', of: 3}}, ...lanes],
      segments: [
        {name: 'customers', priority: 2, ...segmentOf(at)},
        ...(urgent.length > 0 ? [{name: 'urgent', priority: 1, ...segmentOf(urgent)}] : []),
      ],
    }),
  );
}

test('the time of a stage is split into delay, wait for the station and work', () => {
  const one = store([0, 0], {
    stations: [{name: 'picking', servers: 1, time: '1 h'}],
    process: [{stage: 'picked', delay: '2 h', station: 'picking'}],
  });
  const {all} = cyclesOf(one);
  expect(all.mean).toBeCloseTo(3.5 * HOUR, 12);
  const parts = partsOf(one, all, 'stage.allocated-picked');
  expect(Object.keys(parts)).toEqual(['station', 'work', 'delay']);
  expect(parts.delay).toBeCloseTo(2 * HOUR, 12);
  expect(parts.station).toBeCloseTo(0.5 * HOUR, 12);
  expect(parts.work).toBeCloseTo(HOUR, 12);
});

test('a wait behind closed doors is told from one behind others', () => {
  const one = store([0, 0], {
    stations: [{name: 'picking', servers: 1, time: '1 h', calendar: 'day'}],
    process: [{stage: 'picked', station: 'picking'}],
  });
  const {all} = cyclesOf(one);
  const {closed, station, work} = partsOf(one, all, 'stage.allocated-picked');
  expect(closed).toBeCloseTo(6 * HOUR, 12);
  expect(station).toBeCloseTo(0.5 * HOUR, 12);
  expect(work).toBeCloseTo(HOUR, 12);
});

test('an order that waits for goods does so in its allocation', () => {
  const one = store([0, 1], {units: 1});
  const {all} = cyclesOf(one);
  expect(partsOf(one, all, 'stage.verified-allocated')).toEqual({goods: 1});
  expect(all.p95).toBeCloseTo(0.95 * 2, 12);
});

test('the way to the customer is travel', () => {
  const lanes = [{from: 'store', to: 'customers', leadTime: {type: 'iid', of: 2}}];
  const one = store([0], {lanes});
  const {all} = cyclesOf(one);
  expect(partsOf(one, all, 'stage.dispatched-delivered')).toEqual({travel: 2});
});

test('of two consignments the one that comes last tells where the time went', () => {
  const one = store([0], {
    units: 1,
    quantity: 2,
    stations: [{name: 'picking', servers: 1, time: '1 h'}],
    process: [
      {stage: 'picked', delay: '2 h', station: 'picking'},
      {stage: 'packed', delay: '3 h'},
    ],
  });
  const {all} = cyclesOf(one);
  expect(partsOf(one, all, 'stage.verified-allocated')).toEqual({goods: 3});
  const picking = partsOf(one, all, 'stage.allocated-picked');
  expect(picking.work).toBeCloseTo(HOUR, 12);
  expect(picking.delay).toBeCloseTo(2 * HOUR, 12);
  expect(Object.keys(partsOf(one, all, 'stage.picked-packed'))).toEqual(['delay']);
});

test('while the slower of two consignments is picked, the faster one may be packed: only the slower counts', () => {
  const stations = [
    {name: 'picking', servers: 1, time: '1 h'},
    {name: 'packing', servers: 1, time: '1 h'},
  ];
  const process = [
    {stage: 'picked', station: 'picking'},
    {stage: 'packed', station: 'packing'},
  ];
  const one = store([0, 2.9999, 2.9999], {units: 1, quantity: 2, stations, process});
  const {all} = cyclesOf(one);
  for (const {mean, parts} of all.stages)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(mean, 12);
  expect(all.orders).toBe(3);
});

test('what an interrupted service waits is no work', () => {
  const source = {
    stations: [{name: 'picking', servers: 1, time: '4 h', discipline: 'preemptive'}],
    process: [{stage: 'picked', station: 'picking'}],
  };
  const one = store([0], source, [0.1]);
  const {all} = cyclesOf(one);
  const {work, station} = partsOf(one, all, 'stage.allocated-picked');
  expect(work).toBeCloseTo(4 * HOUR, 12);
  expect(station).toBeCloseTo((4 * HOUR) / 2, 12);
});

test('an order that is delivered while its invoice is still open counts, and has no time after delivery', () => {
  const one = store([19], {
    process: [
      {stage: 'packed', delay: 1},
      {stage: 'invoiced', delay: 30},
    ],
  });
  const {all} = cyclesOf(one);
  expect(all.orders).toBe(1);
  expect(all.mean).toBe(1);
  expect(all.stages.map(({mean}) => mean)).toEqual([0, 1, NaN]);
});

test('orders placed before the counted time, and lost ones, do not count', () => {
  const one = store([1, 6, 6], {
    units: 1,
    run: {warmUp: 5},
    segment: {whenShort: {type: 'lose', what: 'order'}},
  });
  const {all, by} = cyclesOf(one);
  expect(all.orders).toBe(1);
  expect(by.segment).toEqual([all]);
  expect(all.bins).toEqual(new Map([[0, 1]]));
});

test('mean, p95 and stages of all orders are the measures of the run, segments make them up, and stages add up to the cycle', () => {
  fc.assert(
    fc.property(randomScenario, fc.integer({min: 0, max: 3}), (source, replication) => {
      const one = ready(source);
      const {measure, measureBy} = played(one, '1', replication);
      const {all, by} = cyclesOf(one, replication);
      const names = stageNames(one);
      expect(all.orders).toBe(measure('ordersDelivered'));
      expect(all.mean).toBe(measure('orderCycleTime.mean'));
      expect(all.p95).toBe(measure('orderCycleTime.p95'));
      names.forEach((name, i) => expect(all.stages[i].mean).toBe(measure(name)));
      expect(by.segment.map(({orders}) => orders)).toEqual(
        one.layout.rows.segment.map((name) => measureBy('segment', name, 'ordersDelivered')),
      );
      for (const cycle of [all, ...by.segment, ...by.channel, ...by.class].filter(({orders}) => orders > 0)) {
        const untilDelivery = cycle.stages.filter((_, i) => !/invoiced/.test(names[i]));
        expect(untilDelivery.reduce((sum, {mean}) => sum + mean, 0)).toBeCloseTo(cycle.mean, 9);
        for (const {mean, parts} of cycle.stages) {
          if (Number.isNaN(mean)) continue;
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(mean, 9);
          for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
        }
        expect([...cycle.bins.values()].reduce((sum, count) => sum + count, 0)).toBe(cycle.orders);
      }
    }),
    {seed: 43, numRuns: 60},
  );
});
