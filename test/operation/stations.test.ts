import {describe, expect, test} from 'vitest';
import {multiServerQueue} from '../../engine/theory/queues/multi-server.ts';
import {measures, orderLives, overReplications, played, written} from './playing.ts';

interface Floor {
  station: object;
  orders: object;
  run?: object;
  more?: object;
}

function warehouse({station, orders, run = {horizon: 3050, warmUp: 50, followUp: 30}, more = {}}: Floor) {
  return written({
    run,
    sites: [
      {
        name: 'warehouse',
        stock: [{from: null, initial: 1_000_000, policy: {type: 'none'}}],
        stations: [{name: 'picking', ...station}],
        process: [{stage: 'picked', station: 'picking'}],
      },
    ],
    segments: [{name: 'customers', servedBy: ['warehouse'], orders}],
    ...more,
  });
}

describe('a station', () => {
  test.each([
    [1, 3],
    [3, 8.4],
  ])("with %i servers and %d orders a day is Erlang's delay system [R7]", (servers, arrivalRate) => {
    const serviceRate = 4;
    const source = warehouse({
      station: {servers, time: {type: 'exponential', mean: 1 / serviceRate}},
      orders: {type: 'poisson', perDay: arrivalRate},
    });
    const exact = multiServerQueue({arrivalRate, serviceRate, servers});
    const station = (name: string) => `warehouse/picking.${name}`;
    const known = {
      [station('pWait')]: exact.pWait,
      [station('Wq')]: exact.Wq,
      [station('L')]: exact.L,
      [station('utilisation')]: exact.utilisation,
      'orderCycleTime.mean': exact.W,
      'orderCycleTime.p90': exact.sojournQuantile(0.9),
    };
    const simulated = overReplications(source, 16, measures(...Object.keys(known)));
    for (const [name, value] of Object.entries(known)) {
      const {mean, standardError} = simulated[name];
      expect(standardError, name).toBeLessThan(0.03 * value);
      expect(Math.abs(mean - value), name).toBeLessThan(4 * standardError);
    }
  });

  test('serves in the order of arrival, one order at a time and server', () => {
    const source = warehouse({
      run: {horizon: 10, warmUp: 0, followUp: 30},
      station: {servers: 1, time: 0.5},
      orders: {
        type: 'trace',
        events: [0, 0.1, 0.2, 4].map((at) => ({at, lines: [{product: 'item', quantity: 1}]})),
      },
    });
    expect(orderLives(source).map(({at}) => at.picked)).toEqual([0.5, 1, 1.5, 4.5]);
    const {measure} = played(source);
    expect(measure('warehouse/picking.pWait')).toBe(0.5);
    expect(measure('warehouse/picking.Wq')).toBeCloseTo((0.4 + 0.8) / 4, 12);
    expect(measure('warehouse/picking.utilisation')).toBeCloseTo(0.2, 12);
  });

  test('starts work in its opening hours only: what comes on Friday night waits until Monday', () => {
    const source = warehouse({
      run: {start: '2026-01-05', horizon: 14, warmUp: 0, followUp: 7},
      station: {servers: 1, time: '1 h', calendar: 'day'},
      orders: {
        type: 'trace',
        events: [4 + 21 / 24, 4 + 22 / 24, 7 + 9 / 24].map((at) => ({
          at,
          lines: [{product: 'item', quantity: 1}],
        })),
      },
      more: {calendars: {day: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: ['08:00', '20:00']}}},
    });
    expect(orderLives(source).map(({at}) => at.picked)).toEqual([7 + 9 / 24, 7 + 10 / 24, 7 + 11 / 24]);
    expect(played(source).measure('warehouse/picking.utilisation')).toBeCloseTo(3 / (12 * 10), 12);
  });

  test('a channel takes orders in its opening hours only', () => {
    const source = written({
      run: {start: '2026-01-05', horizon: 7, warmUp: 0, followUp: 7},
      calendars: {day: {weekdays: [1, 1, 1, 1, 1, 0, 0], hours: ['08:00', '20:00']}},
      sites: [{name: 'shop', stock: [{from: null, initial: 10, policy: {type: 'none'}}]}],
      channels: [{name: 'phone', transmit: '1 h', calendar: 'day'}],
      segments: [
        {
          name: 'customers',
          servedBy: ['shop'],
          orders: {
            type: 'trace',
            events: [0.25, 0.5, 5].map((at) => ({at, lines: [{product: 'item', quantity: 1}]})),
          },
        },
      ],
    });
    expect(orderLives(source).map(({at}) => at.transmitted)).toEqual([9 / 24, 13 / 24, 7 + 9 / 24]);
  });
});
