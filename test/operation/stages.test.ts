import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {STAGES} from '../../engine/index.ts';
import {orderLives, played, ready, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const DELIVERED = STAGES.indexOf('delivered');

/** Every stage has a delay of its own. */
function office(changes: object = {}) {
  return written({
    run: {horizon: 30, warmUp: 2, followUp: 30},
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: 100_000, policy: {type: 'none'}}],
        stations: [{name: 'desk', servers: 1, time: {type: 'exponential', mean: '20 min'}}],
        process: [
          {stage: 'verified', station: 'desk'},
          {stage: 'picked', delay: {type: 'gamma', mean: 0.3, cv: 0.5}},
          {stage: 'packed', delay: {type: 'uniform', min: 0.1, max: 0.3}},
          {stage: 'dispatched', delay: 0.25},
        ],
      },
    ],
    lanes: [{from: 'shop', to: 'customers', leadTime: {type: 'lognormal', mean: 1, cv: 0.4}}],
    channels: [{name: 'web', transmit: {type: 'exponential', mean: 0.1}}],
    segments: [{name: 'customers', orders: {type: 'poisson', perDay: 20}}],
    ...changes,
  });
}

describe('the stages of an order', () => {
  test('add up to the order cycle time, for every order of any operation [R1]', () => {
    fc.assert(
      fc.property(randomScenario, fc.nat(5), (source, replication) => {
        const one = ready(source);
        const lives = orderLives(one, 'stages', replication);
        for (const {at, delivered} of lives) {
          const instants = STAGES.map((stage) => at[stage]);
          const durations = instants.slice(1).map((instant, i) => instant - instants[i]);
          for (const duration of durations) expect(duration).toBeGreaterThanOrEqual(0);
          if (!delivered) continue;
          const sum = durations.slice(0, DELIVERED).reduce((a, b) => a + b, 0);
          expect(sum).toBeCloseTo(at.delivered - at.placed, 9);
        }
        const {measure, layout} = played(one, 'stages', replication);
        const cycles = lives
          .filter(({counted, delivered}) => counted && delivered)
          .map(({at}) => at.delivered - at.placed);
        expect(measure('ordersDelivered')).toBe(cycles.length);
        if (cycles.length === 0) return;
        const mean = cycles.reduce((a, b) => a + b, 0) / cycles.length;
        expect(measure('orderCycleTime.mean')).toBeCloseTo(mean, 9);
        const stages = layout.measures
          .filter(({name}) => name.startsWith('stage.') && !/invoiced|closed/.test(name))
          .reduce((sum, {name}) => sum + measure(name), 0);
        expect(stages).toBeCloseTo(mean, 9);
      }),
      {seed: 11, numRuns: 120},
    );
  });

  test('that take fixed times make an exact order cycle [R1]', () => {
    const {measure} = played(
      office({
        sites: [
          {
            name: 'shop',
            stock: [{from: null, initial: 1000, policy: {type: 'none'}}],
            process: [
              {stage: 'verified', delay: '2 h'},
              {stage: 'picked', delay: '1 h'},
              {stage: 'packed', delay: '30 min'},
              {stage: 'dispatched', delay: '6 h'},
            ],
          },
        ],
        lanes: [{from: 'shop', to: 'customers', leadTime: 1.5}],
        channels: [{name: 'post', transmit: 2}],
        segments: [{name: 'customers', orders: {type: 'renewal', between: 1}}],
      }),
    );
    expect(measure('orderCycleTime.mean')).toBeCloseTo(2 + 9.5 / 24 + 1.5, 12);
    expect(measure('orderCycleTime.sd')).toBeLessThan(1e-12);
    expect(measure('orderCycleTime.p95')).toBeCloseTo(2 + 9.5 / 24 + 1.5, 12);
    expect(measure('stage.placed-transmitted')).toBe(2);
    expect(measure('stage.verified-allocated')).toBe(0);
    expect(measure('stage.packed-dispatched')).toBe(0.25);
    expect(measure('stage.dispatched-delivered')).toBe(1.5);
  });

  test.each([
    ['transmission', 'stage.placed-transmitted', {channels: [{name: 'web', transmit: 0}]}],
    ['delivery', 'stage.dispatched-delivered', {lanes: [{from: 'shop', to: 'customers', leadTime: 0}]}],
  ])('%s: a delay of 0 removes exactly its mean from the cycle [R2]', (_, stage, changes) => {
    const slow = played(office({sites: office_without_queue}));
    const fast = played(office({sites: office_without_queue, ...changes}));
    expect(slow.measure(stage)).toBeGreaterThan(0.05);
    expect(fast.measure(stage)).toBe(0);
    expect(slow.measure('orderCycleTime.mean') - fast.measure('orderCycleTime.mean')).toBeCloseTo(
      slow.measure(stage),
      10,
    );
  });

  test('packing: a delay of 0 removes exactly its mean, and leaves every other stage as it was [R2]', () => {
    const slow = played(office());
    const [site] = (office() as {sites: [{process: object[]}]}).sites;
    const process = site.process.filter((step) => (step as {stage: string}).stage !== 'packed');
    const fast = played(office({sites: [{...site, process}]}));
    const difference = slow.measure('orderCycleTime.mean') - fast.measure('orderCycleTime.mean');
    expect(difference).toBeCloseTo(slow.measure('stage.picked-packed'), 10);
    for (const stage of [
      'stage.transmitted-verified',
      'stage.allocated-picked',
      'stage.dispatched-delivered',
    ])
      expect(fast.measure(stage)).toBe(slow.measure(stage));
  });

  test('an order that leaves in parts has passed a stage when its last part has', () => {
    const source = written({
      run: {horizon: 20, warmUp: 0, followUp: 10},
      sites: [
        {
          name: 'shop',
          stock: [
            {from: null, initial: 3, policy: {type: 'none'}, scheduledReceipts: [{at: 5, quantity: 10}]},
          ],
          process: [{stage: 'packed', delay: 1}],
        },
      ],
      lanes: [{from: 'shop', to: 'customers', leadTime: 2}],
      segments: [
        {
          name: 'customers',
          orders: {type: 'trace', events: [{at: 1, lines: [{product: 'item', quantity: 4}]}]},
        },
      ],
    });
    const [{at}] = orderLives(source);
    expect(at).toMatchObject({placed: 1, verified: 1, allocated: 5, picked: 5, packed: 6, delivered: 8});
    const {measure} = played(source);
    expect(measure('shipments')).toBe(2);
    expect(measure('stage.verified-allocated')).toBe(4);
    expect(measure('orderCycleTime.mean')).toBe(7);
  });
});

const office_without_queue = [
  {
    name: 'shop',
    stock: [{from: null, initial: 100_000, policy: {type: 'none'}}],
    process: [{stage: 'picked', delay: {type: 'gamma', mean: 0.3, cv: 0.5}}],
  },
];
