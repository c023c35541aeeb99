import {describe, expect, test} from 'vitest';
import {exp, gammaP} from '../../engine/kernel/math.ts';
import {measures, overReplications, played, written} from './playing.ts';

interface Promised {
  delay: unknown;
  days: number;
  orders?: object;
  onHand?: number;
  whenShort?: object;
  more?: object;
}

function shop({
  delay,
  days,
  orders = {type: 'poisson', perDay: 20},
  onHand = 100_000,
  whenShort,
  more,
}: Promised) {
  return written({
    run: {horizon: 250, warmUp: 0, followUp: 60},
    sites: [
      {
        name: 'shop',
        stock: [{from: null, initial: onHand, policy: {type: 'none'}}],
        process: [{stage: 'packed', delay}],
      },
    ],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders,
        promise: {cycleTime: days},
        ...(whenShort && {whenShort}),
      },
    ],
    ...more,
  });
}

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

describe('a promised delivery time', () => {
  test.each([
    ['an exponential stage', {type: 'exponential', mean: 1}, 2, 1 - exp(-2)],
    ['an Erlang stage', {type: 'erlang', shape: 3, mean: 1.5}, 2, gammaP(3, 4)],
    ['a fixed stage that just makes it', 2, 2, 1],
    ['a fixed stage that just misses it', 2.00001, 2, 0],
  ])('is kept as often as the law of %s says [R43] [R53]', (_, delay, days, exact) => {
    const {onTimeRate, otif} = overReplications(shop({delay, days}), 8, measures('onTimeRate', 'otif'));
    expect(onTimeRate.standardError).toBeLessThan(0.003);
    expect(Math.abs(onTimeRate.mean - exact)).toBeLessThanOrEqual(4 * onTimeRate.standardError);
    expect(otif.mean).toBe(onTimeRate.mean);
  });

  test('counts orders placed: lost and cancelled ones are not on time [R53]', () => {
    const orders = trace([1, 1], [2, 1], [3, 5], [4, 1]);
    const lost = played(
      shop({delay: 1, days: 2, orders, onHand: 3, whenShort: {type: 'lose', what: 'order'}}),
    );
    expect(lost.measure('onTimeRate')).toBe(0.75);
    expect(lost.measure('onTimeOfDelivered')).toBe(1);
    const cancelled = played(
      shop({delay: 1, days: 2, orders, onHand: 2, whenShort: {type: 'backorder', patience: 9}}),
    );
    expect(cancelled.measure('onTimeRate')).toBe(0.5);
    expect(cancelled.measure('ordersLost')).toBe(2);
  });

  test('in full is another matter: a part delivered on time is on time and not in full', () => {
    const {measure} = played(
      shop({
        delay: 1,
        days: 2,
        orders: trace([1, 1], [2, 5], [3, 1]),
        onHand: 3,
        whenShort: {type: 'lose', what: 'remainder'},
      }),
    );
    expect(measure('ordersLost')).toBe(1);
    expect(measure('onTimeRate')).toBeCloseTo(2 / 3, 12);
    expect(measure('inFullRate')).toBe(0.5);
    expect(measure('otif')).toBeCloseTo(1 / 3, 12);
  });

  test('an order that comes late or stays out costs the penalty once [R43]', () => {
    const more = {costs: {latePerOrder: 7}};
    const orders = trace([1, 2], [2, 1], [3, 1]);
    const {money, measure} = played(shop({delay: 3, days: 2, orders, onHand: 3, more}));
    expect(measure('openAtEnd')).toBe(1);
    expect(money('penalties.lateness')).toBe(-21);
    expect(played(shop({delay: 1, days: 2, orders, onHand: 3, more})).money('penalties.lateness')).toBe(-7);
  });

  test('the promise of one segment is no promise to another', () => {
    const segment = (name: string, promise: object | null) => ({
      name,
      servedBy: ['shop'],
      orders: trace([1, 1], [2, 1]),
      promise,
    });
    const {measure, measureBy} = played(
      shop({
        delay: 1,
        days: 1,
        more: {segments: [segment('promised', {cycleTime: 0.5}), segment('not promised', null)]},
      }),
    );
    expect(measure('onTimeRate')).toBe(0);
    expect(measureBy('segment', 'promised', 'onTimeRate')).toBe(0);
    expect(measureBy('segment', 'not promised', 'onTimeRate')).toBeNaN();
  });
});
