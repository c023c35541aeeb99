import {describe, expect, test} from 'vitest';
import {compile, DAY, leverValue, makePlan, readScenario} from '../../engine/index.ts';
import {applyLever} from '../../engine/scenario/levers.ts';
import {INSTANTS} from '../../engine/operation/orders.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {played, ready, written} from './playing.ts';

const BEFORE_TWO = {mornings: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: ['00:00', '14:00']}};

interface Shop {
  delay: unknown;
  promise: object | null;
  orders?: object;
  initial?: number;
  receipts?: object[];
  more?: object;
}

const shop = ({
  delay,
  promise,
  orders = {type: 'poisson', perDay: 20},
  initial = 1e5,
  receipts = [],
  more,
}: Shop) =>
  written({
    run: {start: '2026-01-05', horizon: 100, warmUp: 0, followUp: 60},
    calendars: BEFORE_TWO,
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial, policy: {type: 'none'}, scheduledReceipts: receipts}],
        process: [{stage: 'packed', delay}],
      },
    ],
    segments: [{name: 'customers', servedBy: ['shop'], orders, promise, ...more}],
    costs: {latePerOrder: 7},
  });

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

/** Promised times of the orders, days from placing. */
function promisedTimes(source: object): number[] {
  const {network, plan} = ready(source);
  const playing = new Playing(network, plan, '1', 0);
  const {op} = playing;
  const times: number[] = [];
  op.onClose = (order) => (times[op.orders.index[order]] = op.promises.of(order) / DAY);
  playing.playTo(network.horizon + network.followUp);
  return times;
}

describe('a promise with a cut-off', () => {
  const orders = trace([0.5, 1], [0.75, 1], [4.9, 1], [5.2, 1]); // Monday noon and evening, Friday night, Saturday
  const promise = {cycleTime: 1, calendar: 'mornings'};

  test('begins with the next opening for orders that are placed after it', () => {
    const times = promisedTimes(shop({delay: 1.1, promise, orders}));
    [1, 1.25, 3.1, 2.8].forEach((time, i) => expect(times[i]).toBeCloseTo(time, 9));
  });

  test('is what on-time delivery, lateness and waiting are measured by', () => {
    const one = played(shop({delay: 1.1, promise, orders}));
    expect(one.measure('onTimeRate')).toBe(3 / 4);
    expect(one.money('penalties.lateness')).toBe(-7);
    const without = played(shop({delay: 1.1, promise: {cycleTime: 1}, orders}));
    expect(without.measure('onTimeRate')).toBe(0);
    expect(without.money('penalties.lateness')).toBe(-28);
  });
});

describe('a promise that is quoted by what is there', () => {
  const late = {
    delay: 0,
    orders: trace([1, 2], [2, 2], [3, 1]),
    initial: 3,
    receipts: [{at: 6, quantity: 9}],
  };

  test('is longer for an order that finds its goods short', () => {
    const promise = {cycleTime: 1, moreWhenShort: 4};
    expect(promisedTimes(shop({...late, promise}))).toEqual([1, 5, 5]);
    const one = played(shop({...late, promise}));
    expect([one.measure('onTimeRate'), one.measure('waitOverPromise')]).toEqual([1, 0]);
    const short = played(shop({...late, promise: {cycleTime: 1}}));
    expect([short.measure('onTimeRate'), short.measure('waitOverPromise')]).toEqual([1 / 3, 2 / 5]);
  });

  test('is broken by an order that is still open when it passes', () => {
    const one = played(
      shop({...late, receipts: [], promise: {cycleTime: 1, moreWhenShort: 200}, orders: trace([1, 5])}),
    );
    expect(one.money('penalties.lateness')).toBe(0);
  });
});

test('a longer promise, moved by its path as a lever, is kept by more of the same orders', () => {
  const {scenario} = readScenario(shop({delay: {type: 'exponential', mean: 1}, promise: {cycleTime: 1}}));
  const lever = {
    name: 'promise',
    paths: ['segments[name=customers].promise.cycleTime'],
    from: 0.5,
    to: 4,
    scale: 'linear' as const,
  };
  expect(leverValue(scenario, lever)).toBe(1);
  const onTime = [0.5, 1, 2, 4].map((days) => {
    const network = compile(applyLever(scenario, lever, days));
    const one = ready(shop({delay: 1, promise: {cycleTime: 1}}));
    return played({...one, network, plan: makePlan(network)}).measure('onTimeRate');
  });
  for (let i = 1; i < onTime.length; i++) expect(onTime[i]).toBeGreaterThan(onTime[i - 1] + 0.05);
});

test('when a customer wants the order is a mark of it, whatever becomes of it', () => {
  const wanted = (delay: unknown, law: unknown) => {
    const {network, plan} = ready(shop({delay, promise: null, more: {wanted: law}}));
    const playing = new Playing(network, plan, '1', 0);
    const {op} = playing;
    const times: number[] = [];
    op.onClose = (order) => {
      const at = op.promises.wantedAt(op, order);
      times[op.orders.index[order]] = (at - op.orders.instants[order * INSTANTS]) / DAY;
    };
    playing.playTo(network.horizon + network.followUp);
    return times.slice(0, 1000);
  };
  const law = {type: 'uniform', min: 1, max: 3};
  const fast = wanted(0.1, law);
  expect(fast).toEqual(wanted({type: 'exponential', mean: 3}, law));
  expect(fast.reduce((sum, time) => sum + time, 0) / fast.length).toBeCloseTo(2, 1);
  expect(Math.min(...fast)).toBeGreaterThanOrEqual(1);
  expect(new Set(wanted(1, 2.5))).toEqual(new Set([2.5]));
  expect(new Set(wanted(1, null))).toEqual(new Set([NaN]));
});
