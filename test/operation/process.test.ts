import {describe, expect, test} from 'vitest';
import {orderLives, played, written} from './playing.ts';

interface Shop {
  process: object[];
  more?: object;
  station?: object;
  at: number[];
}

function shop({process, at, station, more = {}}: Shop) {
  return written({
    run: {start: '2026-01-05', horizon: 20, warmUp: 0, followUp: 20},
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: 1000, policy: {type: 'none'}}],
        ...(station && {stations: [{name: 'desk', ...station}]}),
        process,
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {
          type: 'trace',
          events: at.map((day) => ({at: day, lines: [{product: 'item', quantity: 1}]})),
        },
      },
    ],
    ...more,
  });
}

describe('the way of an order through a site', () => {
  test('goes on after delivery: invoicing and closing have their durations', () => {
    const {measure} = played(
      shop({
        at: [1, 2],
        process: [
          {stage: 'packed', delay: 1},
          {stage: 'invoiced', delay: 2},
          {stage: 'closed', delay: 3},
        ],
      }),
    );
    expect(measure('orderCycleTime.mean')).toBe(1);
    expect(measure('stage.picked-packed')).toBe(1);
    expect(measure('stage.delivered-invoiced')).toBe(2);
    expect(measure('stage.invoiced-closed')).toBe(3);
  });

  test('measures invoicing over the orders that have been closed', () => {
    const {measure} = played(
      shop({
        at: [1, 19],
        process: [{stage: 'invoiced', delay: 2}],
        more: {run: {horizon: 20, warmUp: 0, followUp: 0}},
      }),
    );
    expect(measure('ordersDelivered')).toBe(2);
    expect(measure('stage.delivered-invoiced')).toBe(2);
  });

  test('begins at the channel; what the site does on transmission comes after that', () => {
    const {measure, money} = played(
      shop({
        at: [1],
        process: [{stage: 'transmitted', delay: 2, cost: 3}],
        more: {channels: [{name: 'web', transmit: 1, cost: 5}]},
      }),
    );
    expect(measure('stage.placed-transmitted')).toBe(3);
    expect(money('orders.processing')).toBe(-3);
    expect(money('orders.handling')).toBe(-5);
  });

  test('passes the delay of a step before its station', () => {
    const source = shop({
      at: [6 / 24, 6.5 / 24],
      process: [{stage: 'picked', station: 'desk', delay: '3 h'}],
      station: {time: '1 h', calendar: 'day'},
      more: {calendars: {day: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: ['08:00', '20:00']}}},
    });
    const picked = orderLives(source).map(({at}) => at.picked * 24);
    expect(picked[0]).toBeCloseTo(10, 9);
    expect(picked[1]).toBeCloseTo(11, 9);
  });

  test('meets another service time whenever it comes to one station again', () => {
    const lives = orderLives(
      shop({
        at: Array.from({length: 20}, (_, day) => day),
        process: [
          {stage: 'picked', station: 'desk'},
          {stage: 'packed', station: 'desk'},
        ],
        station: {servers: 20, time: {type: 'exponential', mean: 1}},
      }),
    );
    expect(lives).toHaveLength(20);
    for (const {at} of lives)
      expect(Math.abs(at.packed - at.picked - (at.picked - at.allocated))).toBeGreaterThan(1e-6);
  });
});
