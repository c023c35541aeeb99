import fc from 'fast-check';
import {beforeAll, describe, expect, test} from 'vitest';
import {biographies} from '../../engine/index.ts';
import {multiServerQueue} from '../../engine/theory/queues/multi-server.ts';
import {office, ordersByChannel, type Mix} from './office.ts';
import {measures, orderLives, overReplications, played, ready, type Played} from './playing.ts';

const duration = fc.oneof(
  fc.constantFrom(0.25, 1.5),
  fc.double({min: 0.05, max: 2, noNaN: true}).map((mean) => ({type: 'exponential', mean})),
  fc.double({min: 0.1, max: 2, noNaN: true}).map((mean) => ({type: 'gamma', mean, cv: 0.7})),
);

/** Every stage takes a time of its own, and none depends on when the order comes. */
function wayOfOrders(transmit: unknown, verify: unknown, travel: unknown): object {
  return office({
    channels: [{name: 'post', transmit}],
    run: {warmUp: 2},
    more: {
      sites: [
        {
          name: 'shop',
          stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}}],
          process: [
            {stage: 'verified', delay: verify},
            {stage: 'packed', delay: '3 h'},
          ],
        },
      ],
      lanes: [{from: 'shop', to: 'customers', leadTime: travel}],
    },
  });
}

describe('transmission', () => {
  test('without its delay takes exactly its own mean off the order cycle, and nothing off any other stage [R2]', () => {
    fc.assert(
      fc.property(duration, duration, duration, fc.nat(3), (transmit, verify, travel, replication) => {
        const slow = played(wayOfOrders(transmit, verify, travel), 'transmission', replication);
        const atOnce = played(wayOfOrders(0, verify, travel), 'transmission', replication);
        const stage = slow.measure('stage.placed-transmitted');
        const gone = slow.measure('orderCycleTime.mean') - atOnce.measure('orderCycleTime.mean');
        expect(gone).toBeCloseTo(stage, 9);
        expect(stage).toBeGreaterThan(0);
        if (typeof transmit === 'number') expect(stage).toBeCloseTo(transmit, 12);
        expect(atOnce.measure('stage.placed-transmitted')).toBe(0);
        for (const name of ['transmitted-verified', 'picked-packed', 'dispatched-delivered'])
          expect(atOnce.measure(`stage.${name}`), name).toBe(slow.measure(`stage.${name}`));
      }),
      {seed: 2, numRuns: 25},
    );
  });
});

const KINDS = {
  web: {transmit: 0, cost: 0.1, errors: {product: 0.002}},
  phone: {transmit: '5 min', cost: 3, errors: {product: 0.02}, capacity: 50},
  mail: {transmit: 2, cost: 1.5, errors: {product: 0.01}},
};
const PRODUCT_ERRORS = {web: 0.002, phone: 0.02, mail: 0.01};
const DAYS = {web: 0, phone: 5 / 1440, mail: 2};
const NAMES = ['web', 'phone', 'mail'] as const;

function mixed(mix: Mix, run: object = {}): object {
  return office({
    channels: NAMES.map((name) => ({name, ...KINDS[name]})),
    segment: {orders: {type: 'poisson', perDay: 5000}, channels: mix},
    run,
  });
}

/** Whether `count` of `of` is within four standard deviations of a binomial law with this share. */
function expectBinomial(count: number, of: number, share: number): void {
  expect(Math.abs(count - of * share)).toBeLessThan(4 * Math.sqrt(of * share * (1 - share)));
}

describe('a mix of channels', () => {
  const MIX = {web: 0.5, phone: 0.3, mail: 0.2};
  const byPhone = {web: 0.2, phone: 0.7, mail: 0.1};

  let before: Played;

  beforeAll(() => {
    before = played(mixed(MIX));
  });

  test('has its shares, delays, costs and errors in a hundred thousand orders [R3]', () => {
    const orders = before.measure('orders');
    const ways = ordersByChannel(mixed(MIX));
    expect(orders).toBeGreaterThan(95_000);
    expect(ways.reduce((sum, way) => sum + way.orders, 0)).toBe(orders);
    NAMES.forEach((name, i) => {
      expectBinomial(ways[i].orders, orders, MIX[name]);
      expect(ways[i].mean).toBeCloseTo(DAYS[name], name === 'phone' ? 4 : 12);
    });
    const cost = NAMES.reduce((sum, name, i) => sum + ways[i].orders * KINDS[name].cost, 0);
    expect(before.money('orders.handling')).toBeCloseTo(-cost, 4);
    const share = NAMES.reduce((sum, name) => sum + MIX[name] * PRODUCT_ERRORS[name], 0);
    expectBinomial(before.measure('escapedErrorRate') * orders, orders, share);
  });

  test('shifts order cycle and cost to another mix as its shares foretell [R3]', () => {
    const after = played(mixed(byPhone));
    const orders = before.measure('orders');
    expect(after.measure('orders')).toBe(orders);
    for (const [figure, of] of [
      [(one: Played) => one.measure('orderCycleTime.mean'), DAYS],
      [
        (one: Played) => -one.money('orders.handling') / orders,
        {web: KINDS.web.cost, phone: KINDS.phone.cost, mail: KINDS.mail.cost},
      ],
    ] as const) {
      const mean = (mix: Mix) => NAMES.reduce((sum, name) => sum + mix[name] * of[name], 0);
      const variance = (mix: Mix) =>
        NAMES.reduce((sum, name) => sum + mix[name] * (of[name] - mean(mix)) ** 2, 0);
      const shift = figure(after) - figure(before);
      const sd = Math.sqrt((variance(MIX) + variance(byPhone)) / orders); // of two independent samples; these are not
      expect(Math.abs(shift - (mean(byPhone) - mean(MIX)))).toBeLessThan(4 * sd);
    }
  });

  test('of one channel shifts order cycle and cost exactly by what the other one takes and costs [R3]', () => {
    const [web, mail] = [{web: 1}, {mail: 1}].map((mix) => played(mixed(mix, {horizon: 2})));
    const orders = web.measure('orders');
    expect(mail.measure('orderCycleTime.mean') - web.measure('orderCycleTime.mean')).toBe(2);
    expect(mail.money('orders.handling') - web.money('orders.handling')).toBeCloseTo(-1.4 * orders, 6);
  });
});

describe('a channel with room for so many orders', () => {
  const phone = (changes: object = {}) =>
    office({
      channels: [
        {name: 'phone', transmit: {type: 'exponential', mean: 1 / 24}, capacity: 3, cost: 2, ...changes},
      ],
      segment: {orders: {type: 'poisson', perDay: 50}},
      run: {horizon: 620, warmUp: 20},
    });

  test("is Erlang's delay system [R3]", () => {
    const exact = multiServerQueue({arrivalRate: 50, serviceRate: 24, servers: 3});
    const known = {
      'channel.phone.Wq': exact.Wq,
      'channel.phone.pWait': exact.pWait,
      'channel.phone.utilisation': exact.utilisation,
      'orderCycleTime.mean': exact.W,
    };
    const simulated = overReplications(phone(), 8, measures(...Object.keys(known)));
    for (const [name, value] of Object.entries(known)) {
      const {mean, standardError} = simulated[name];
      expect(standardError, name).toBeLessThan(0.02 * value);
      expect(Math.abs(mean - value), name).toBeLessThan(4 * standardError);
    }
  });

  test('that is never full is a channel without a limit', () => {
    const one = played(phone({capacity: 1000}));
    const free = played(phone({capacity: null}));
    expect(one.measure('channel.phone.Wq')).toBe(0);
    for (const name of ['orderCycleTime.mean', 'orderCycleTime.p95', 'orders'])
      expect(one.measure(name)).toBe(free.measure(name));
    expect(one.profit).toBe(free.profit);
    expect(free.layout.measures.some(({name}) => name.startsWith('channel.'))).toBe(false);
  });

  test('transmits first come first served, one order at a time and place', () => {
    const lives = orderLives(phone({capacity: 1, transmit: '20 min'}));
    for (let i = 1; i < lives.length; i++) {
      expect(lives[i].at.placed).toBeGreaterThanOrEqual(lives[i - 1].at.placed);
      const start = Math.max(lives[i].at.placed, lives[i - 1].at.transmitted);
      expect(lives[i].at.transmitted).toBeCloseTo(start + 1 / 72, 6);
    }
  });

  test('tells of every order how long it waited for the opening, for its turn and for its transmission', () => {
    const {network, plan} = ready(
      office({
        channels: [{name: 'phone', transmit: '20 min', capacity: 2, calendar: 'day'}],
        more: {calendars: {day: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: ['08:00', '20:00']}}},
      }),
    );
    const told = biographies(network, plan, '1', 0, {count: 50});
    const times: Record<string, number> = {};
    for (const {spells, cycleTime, causes, delay} of told.biographies) {
      expect(spells.reduce((sum, {from, to}) => sum + to - from, 0)).toBe(cycleTime);
      expect(causes.reduce((sum, {time}) => sum + time, 0)).toBe(delay);
      expect(cycleTime - delay).toBe(20 * 60_000);
      for (const {cause, from, to} of spells) times[cause] = (times[cause] ?? 0) + to - from;
    }
    expect(Object.keys(times).sort()).toEqual(['channel', 'channelClosed', 'transmission']);
  });
});
