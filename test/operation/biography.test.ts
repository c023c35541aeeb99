import fc from 'fast-check';
import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {compile, isHeldUp, makePlan, type Biography, type Scenario} from '../../engine/index.ts';
import {biographies} from '../../engine/operation/measures/biography.ts';
import {openingsOf} from '../../engine/operation/stations/opening-hours.ts';
import {loadScenario} from '../run/scenarios.ts';
import {ready, written, type Ready} from './playing.ts';
import {randomBusyHouse} from './random-busy-houses.ts';
import {randomScenario} from './random-scenarios.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ALL = {count: Infinity};

function lives(
  {network, plan}: Pick<Ready, 'network' | 'plan'>,
  request = ALL,
  replication = 0,
): Biography[] {
  return [...biographies(network, plan, '1', replication, request).biographies];
}

/** What does not add up: stages and spells to the cycle time, causes to the delay. */
function faultsOf({instants, cycleTime, spells, delay, causes, due, late}: Biography): string[] {
  const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0);
  const stages = instants.slice(1).map((instant, i) => instant - instants[i]);
  const heldUp = spells.filter(({cause}) => isHeldUp(cause));
  const ends = [instants[0], ...spells.map(({to}) => to)];
  const rules = {
    'stages run forward': stages.every((time) => time >= 0),
    'stages add up to the cycle time': sum(stages) === cycleTime,
    'spells tile it': spells.every(({from, to}, i) => from === ends[i] && to > from && Number.isInteger(to)),
    'to its end': ends[ends.length - 1] === instants[instants.length - 1],
    'causes add up to the delay': sum(causes.map(({time}) => time)) === delay,
    'which is what held it up': sum(heldUp.map(({from, to}) => to - from)) === delay,
    'late is beyond the promise': late === (due === null ? null : instants[0] + cycleTime - due),
  };
  return Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule]));
}

const CLOSED = ['closed', 'channelClosed'];
/** What happens only while a station, or a channel, at which work pauses is open. */
const AT_WORK = ['work', 'breakdown', 'transmission'];

/** Spells that do not go with the opening hours of their station or channel. */
function outOfHours({network}: Ready, {spells}: Biography): string[] {
  const {channels} = network.scenario;
  return spells.flatMap(({cause, place, from, to}) => {
    const station = network.stations.name.indexOf(place);
    const calendar =
      station < 0 ? channels.find(({name}) => name === place)?.calendar : network.stations.calendar[station];
    const openings = openingsOf(network, calendar ?? null);
    const open = openings?.openTime(from, to) ?? to - from;
    const isOnlyOpen = cause === 'queue' || (openings?.pauses && AT_WORK.includes(cause));
    const fits = CLOSED.includes(cause) ? open === 0 : !isOnlyOpen || open === to - from;
    return fits ? [] : [`${cause} ${place} ${from} ${to}`];
  });
}

/** What an order's time goes into: `cause place hours`. */
function told({spells}: Biography): string[] {
  return spells.map(
    ({cause, place, product, from, to}) =>
      `${cause} ${product === null ? '' : `${product} `}${place} ${(to - from) / HOUR}`,
  );
}

/** A store with one picker who works from 6 to 22, three days from its supplier. */
function store(at: readonly number[], changes: object = {}, segment: object = {}): Ready {
  return ready(
    written({
      calendars: {day: {weekdays: [1, 1, 1, 1, 1, 1, 1], hours: ['06:00', '22:00']}},
      run: {horizon: 20, warmUp: 0, followUp: 20, replications: 1},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'store',
          stock: [
            {product: 'item', from: 'supplier', initial: 2, policy: {type: 'baseStock', baseStockLevel: 2}},
          ],
          stations: [{name: 'picking', servers: 1, time: '1 h', calendar: 'day'}],
          process: [
            {stage: 'picked', station: 'picking'},
            {stage: 'packed', delay: '2 h'},
          ],
        },
      ],
      channels: [{name: 'phone', transmit: '30 min', calendar: 'day'}],
      lanes: [
        {from: 'supplier', to: 'store', leadTime: {type: 'iid', of: 3}},
        {from: 'store', to: 'customers', leadTime: 1},
      ],
      segments: [
        {
          name: 'customers',
          class: 'A',
          servedBy: ['store'],
          promise: {cycleTime: 2},
          orders: {
            type: 'trace',
            events: at.map((instant) => ({at: instant, lines: [{product: 'item', quantity: 1}]})),
          },
          ...segment,
        },
      ],
      ...changes,
    }),
  );
}

describe('the biography of an order', () => {
  test('tells where it was and what held it up there, to the millisecond [R1]', () => {
    const [third, second, first] = lives(store([0, 0, 0]));
    expect(told(first)).toEqual([
      'channelClosed phone 6',
      'transmission phone 0.5',
      'work store/picking 1',
      'delay store 2',
      'transit store -> customers 24',
    ]);
    expect(told(second)).toContain('queue store/picking 1');
    expect(told(third)).toEqual([
      'channelClosed phone 6',
      'transmission phone 0.5',
      'goods item store 72',
      'work store/picking 1',
      'delay store 2',
      'transit store -> customers 24',
    ]);
    expect(third).toMatchObject({
      segment: 'customers',
      class: 'A',
      channel: 'phone',
      site: 'store',
      index: 2,
    });
    expect(third).toMatchObject({cycleTime: 105.5 * HOUR, late: 57.5 * HOUR, due: 2 * DAY, delay: 78 * HOUR});
    expect(third.causes).toEqual([
      {cause: 'goods', place: 'store', product: 'item', time: 72 * HOUR},
      {cause: 'channelClosed', place: 'phone', product: null, time: 6 * HOUR},
    ]);
    expect([first, second, third].flatMap(faultsOf)).toEqual([]);
  });

  test('tells a night before closed doors from the queue of the evening and the morning', () => {
    const at = [21 / 24, 21 / 24, 21 / 24, 21 / 24];
    const all = lives(store(at, {channels: []}, {whenShort: {type: 'lose', what: 'order'}}));
    expect(all).toHaveLength(2);
    expect(told(all[0]).slice(0, 3)).toEqual([
      'queue store/picking 1',
      'closed store/picking 8',
      'work store/picking 1',
    ]);
  });

  test('of two consignments tells the one that came last', () => {
    const [one] = lives(
      store(
        [0],
        {channels: []},
        {orders: {type: 'trace', events: [{at: 0.25, lines: [{product: 'item', quantity: 3}]}]}},
      ),
    );
    expect(told(one)).toEqual([
      'goods item store 72',
      'work store/picking 1',
      'delay store 2',
      'transit store -> customers 24',
    ]);
    expect(one.shipments).toBe(2);
    expect(faultsOf(one)).toEqual([]);
  });

  test('comes latest first, and as many as are asked for', () => {
    const many = store([0, 0, 0, 1, 5, 5, 5, 5]);
    const all = lives(many);
    expect(all).toHaveLength(8);
    expect(all.map(({late}) => late)).toEqual([...all.map(({late}) => late)].sort((a, b) => b! - a!));
    expect(lives(many, {count: 3})).toEqual(all.slice(0, 3));
  });

  test('is told of a segment, a channel or a class alone', () => {
    const {network, plan} = ready(twoSegments);
    const of = (request: object) => lives({network, plan}, {...ALL, ...request});
    const all = lives({network, plan});
    expect(new Set(of({segment: 'others'}).map(({segment}) => segment))).toEqual(new Set(['others']));
    expect(new Set(of({channel: 'phone'}).map(({channel}) => channel))).toEqual(new Set(['phone']));
    expect(new Set(of({class: 'A'}).map((one) => one.class))).toEqual(new Set(['A']));
    expect(of({channel: 'phone'}).length + of({channel: 'web'}).length).toBe(all.length);
    expect(of({segment: 'others'}).length + of({class: 'A'}).length).toBe(all.length);
  });
});

const twoSegments = written({
  run: {horizon: 60, warmUp: 5, followUp: 20},
  sites: [{name: 'shop', stock: [{from: null, initial: 100_000, policy: {type: 'none'}}]}],
  channels: [
    {name: 'web', transmit: '1 h'},
    {name: 'phone', transmit: '2 h'},
  ],
  segments: ['keys', 'others'].map((name) => ({
    name,
    class: name === 'keys' ? 'A' : 'B',
    channels: {web: 0.6, phone: 0.4},
    orders: {type: 'poisson', perDay: 3},
  })),
});

test('stages and spells add up to the cycle time of every order of any operation, and causes to its delay [R1]', () => {
  fc.assert(
    fc.property(randomScenario, fc.nat(3), (source, replication) => {
      expect(lives(ready(source), ALL, replication).flatMap(faultsOf)).toEqual([]);
    }),
    {seed: 51, numRuns: 80},
  );
});

test('so do those of an operation whose work pauses at closing [R1]', () => {
  fc.assert(
    fc.property(randomScenario, fc.nat(3), (source, replication) => {
      const {day} = (source as {calendars: Record<string, object>}).calendars;
      const pausing = {...source, calendars: {day: {...day, atClosing: 'pause'}}};
      expect(lives(ready(pausing), ALL, replication).flatMap(faultsOf)).toEqual([]);
    }),
    {seed: 52, numRuns: 80},
  );
});

test('so do those of any house, whose doors are closed while they hold an order up, and open while it queues [R1]', () => {
  fc.assert(
    fc.property(randomBusyHouse, fc.nat(3), (source, replication) => {
      const house = ready(source);
      const all = lives(house, ALL, replication);
      expect(all.flatMap(faultsOf)).toEqual([]);
      expect(all.flatMap((one) => outOfHours(house, one))).toEqual([]);
    }),
    {seed: 53, numRuns: 80},
  );
});

test.each(readdirSync('scenarios').filter((file) => file.endsWith('.json')))(
  '%s: stages and spells add up to the cycle time of every order, and causes to its delay [R1]',
  async (file) => {
    const {scenario, traces} = await loadScenario(`scenarios/${file}`);
    const short = {...scenario, run: {...scenario.run, horizon: 30, warmUp: 0, followUp: 30}};
    const network = compile(withLevels(short), traces);
    expect(lives({network, plan: makePlan(network)}).flatMap(faultsOf)).toEqual([]);
  },
);

/** The scenario with a level in the place of every target, which need not be derived. */
function withLevels(scenario: Scenario): Scenario {
  return JSON.parse(
    JSON.stringify(scenario, (_, value) =>
      (value as {type?: string} | null)?.type === 'target' ? 20 : value,
    ),
  ) as Scenario;
}
