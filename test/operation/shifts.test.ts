import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import {exponential, floor, poisson} from './floor.ts';
import {orderLives, played, ready} from './playing.ts';

const HOUR = 1 / 24;
const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];

interface Shop {
  hours: unknown;
  /** Hours of the clock from the start at which an order is placed. */
  at?: readonly number[];
  time?: unknown;
  more?: object;
  orders?: object;
  run?: object;
}

/** A desk that works on orders, one after the other. */
function shop({hours, at = [], time = '2 h', more, orders, run}: Shop): object {
  const events = at.map((hour) => ({at: hour * HOUR, lines: [{product: 'item', quantity: 1}]}));
  return floor({
    stations: [{name: 'pickers', time, calendar: 'shifts', ...more}],
    orders: orders ?? {type: 'trace', events},
    run: {horizon: 10, warmUp: 0, ...run},
    more: {calendars: {shifts: {weekdays: EVERY_DAY, hours}}},
  });
}

/** Hours of the clock at which orders are picked. */
function pickedAt(source: object): number[] {
  return orderLives(source).map(({at}) => Math.round(at.picked * 24 * 1e6) / 1e6);
}

describe('shifts', () => {
  test('a day may have several spans of hours, in which work begins', () => {
    const hours = [
      ['06:00', '10:00'],
      ['14:00', '18:00'],
    ];
    expect(pickedAt(shop({hours, at: [6, 6, 6, 6]}))).toEqual([8, 10, 16, 18]);
    expect(pickedAt(shop({hours: [hours[1], hours[0]], at: [6, 6, 6, 6]}))).toEqual([8, 10, 16, 18]);
    expect(pickedAt(shop({hours: hours[0], at: [6, 6, 6, 6]}))).toEqual([8, 10, 32, 34]);
  });

  test('shifts that follow one another are one day', () => {
    const hours = [
      ['06:00', '14:00'],
      ['14:00', '22:00'],
    ];
    const at = [6, 13, 15, 21, 23];
    expect(pickedAt(shop({hours, at}))).toEqual(pickedAt(shop({hours: ['06:00', '22:00'], at})));
  });
});

describe('overtime', () => {
  const at = [8, 8, 8, 8, 8, 8];
  const hours = ['08:00', '16:00'];

  test('who has waited since closing is still served, as long as overtime may last; others wait for the next day', () => {
    expect(pickedAt(shop({hours, at}))).toEqual([10, 12, 14, 16, 34, 36]);
    expect(pickedAt(shop({hours, at, more: {overtime: {upTo: '1 h'}}}))).toEqual([10, 12, 14, 16, 18, 34]);
    expect(pickedAt(shop({hours, at, more: {overtime: {upTo: '3 h'}}}))).toEqual([10, 12, 14, 16, 18, 20]);
  });

  test('who comes after closing waits for the next day, also when others still wait', () => {
    const more = {overtime: {upTo: '8 h'}};
    expect(pickedAt(shop({hours, at: [...at, 17], more}))).toEqual([10, 12, 14, 16, 18, 20, 34]);
  });

  test('servers are at work for no more than all of the time for which they are there', () => {
    const busy = {hours, orders: poisson(60), time: '1 h', more: {overtime: {upTo: '5 h'}}};
    expect(played(shop(busy)).measure('warehouse/pickers.utilisation')).toBeCloseTo(1, 2);
  });

  test('who comes after closing, when nobody waits, comes too late', () => {
    expect(pickedAt(shop({hours, at: [17], more: {overtime: {upTo: '8 h'}}}))).toEqual([34]);
  });

  test('wages are paid for opening hours, and more for the hours worked outside', () => {
    const one = played(shop({hours, at, more: {servers: 2, wage: 20, overtime: {upTo: '3 h', wage: 35}}}));
    expect(one.money('labour.regular')).toBeCloseTo(-2 * 8 * 10 * 20, 9);
    expect(one.measure('warehouse/pickers.overtimeHours')).toBe(0);
    const alone = played(shop({hours, at, more: {wage: 20, overtime: {upTo: '3 h', wage: 35}}}));
    expect(alone.money('labour.regular')).toBeCloseTo(-8 * 10 * 20, 9);
    expect(alone.money('labour.overtime')).toBeCloseTo(-4 * 35, 9);
    expect(alone.measure('warehouse/pickers.overtimeHours')).toBeCloseTo((4 * 365) / 10, 9);
  });

  test('what is begun before closing is finished, for nothing unless overtime says otherwise', () => {
    const late = {hours, at: [15]};
    const free = ready(shop(late)).layout;
    expect(free.measures.map(({name}) => name)).not.toContain('warehouse/pickers.overtimeHours');
    expect(free.lines).not.toContain('labour.overtime');
    const paid = played(shop({...late, more: {overtime: {upTo: 0, wage: 30}}}));
    expect(paid.money('labour.overtime')).toBeCloseTo(-30, 9);
  });

  test('only counted hours are paid', () => {
    const one = played(
      shop({
        hours,
        at: at.flatMap((hour) => [hour, hour + 24 * 5]),
        more: {wage: 1, overtime: {upTo: '3 h', wage: 1}},
        run: {warmUp: 3},
      }),
    );
    expect(one.money('labour.regular')).toBeCloseTo(-8 * 7, 9);
    expect(one.money('labour.overtime')).toBeCloseTo(-4, 9);
  });

  test('nobody is served outside opening hours and overtime, whatever comes', () => {
    const isLate = (hour: number, upTo: number) =>
      hour < 8 || (hour >= 12 + upTo && hour < 13) || hour >= 17 + upTo;
    fc.assert(
      fc.property(
        fc.constantFrom(null, 0, 0.5, 2),
        fc.constantFrom('fifo', 'priority', 'preemptive'),
        fc.integer({min: 1, max: 3}),
        fc.nat(9),
        (upTo, discipline, servers, replication) => {
          const late: number[] = [];
          let started = 0;
          played(
            shop({
              hours: [
                ['08:00', '12:00'],
                ['13:00', '17:00'],
              ],
              orders: poisson(18 * servers),
              time: exponential(HOUR / 3),
              more: {
                servers,
                discipline,
                ...(upTo !== null && {overtime: {upTo: upTo * HOUR}}),
              },
            }),
            '1',
            replication,
            {
              onStart: (_, _arrived, now) => {
                const hour = ((now % DAY) / DAY) * 24;
                started++;
                if (isLate(hour, upTo ?? 0)) late.push(hour);
              },
            },
          );
          expect(late).toEqual([]);
          expect(started).toBeGreaterThan(50);
        },
      ),
      {seed: 3, numRuns: 30},
    );
  });
});
