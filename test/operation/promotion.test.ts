import {describe, expect, test} from 'vitest';
import {kolmogorovTail} from '../kolmogorov.ts';
import {orderRate} from '../../engine/operation/demand/order-flows.ts';
import {upliftOf} from '../../engine/operation/practices/promotion.ts';
import {arrivalsOf, played, ready, written} from './playing.ts';

const WEEKDAYS = [1, 1, 1, 1, 1.5, 0.5, 0];
const HOURS = Array.from({length: 24}, (_, hour) => (hour >= 8 && hour < 20 ? 1 + (hour % 4) : 0));
const SALE = {name: 'sale', from: '2026-02-02', days: 5, uplift: 3, discount: 0.1};
const WEEKEND = {name: 'weekend', from: 32, days: 2, uplift: 0.4};

const market = (promotions: object[], orders: object = {}, more: object = {}) =>
  written({
    run: {start: '2026-01-05', horizon: 56, warmUp: 0, followUp: 0},
    products: [
      {name: 'bolt', cost: 1, price: 2},
      {name: 'nut', cost: 1, price: 1},
    ],
    sites: [{name: 'shop', stock: [{from: null, initial: 1e6, policy: {type: 'none'}}]}],
    segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 100, ...orders}}],
    promotions,
    ...more,
  });

/** Orders expected until an instant, days, by the weekdays, the hours and the promotions above. */
function expected(time: number): number {
  const profile = HOURS.map((hour) => (hour * 24) / HOURS.reduce((a, b) => a + b, 0));
  let sum = 0;
  for (let hour = 0; hour < time * 24; hour++) {
    const day = Math.floor(hour / 24);
    const factor = (day >= 28 && day < 33 ? 3 : 1) * (day >= 32 && day < 34 ? 0.4 : 1);
    sum += (WEEKDAYS[day % 7] * profile[hour % 24] * factor * 100 * Math.min(1, time * 24 - hour)) / 24;
  }
  return sum;
}

describe('orders under promotions', () => {
  test.each(['1', '2', '3'])(
    'come as the intensity of calendar and promotions says, by the test of Kolmogorov and Smirnov, seed %s [R27]',
    (seed) => {
      const arrivals = arrivalsOf(market([SALE, WEEKEND], {weekdays: WEEKDAYS, hours: HOURS}), seed);
      const total = expected(56);
      expect(Math.abs(arrivals.length - total)).toBeLessThan(3.5 * Math.sqrt(total));
      const n = arrivals.length;
      const distance = arrivals.reduce((most, at, i) => {
        const u = expected(at) / total;
        return Math.max(most, u - i / n, (i + 1) / n - u);
      }, 0);
      expect(kolmogorovTail(distance, n)).toBeGreaterThan(0.01);
      const duringSale = arrivals.filter((at) => at >= 28 && at < 32).length;
      expect(duringSale).toBeGreaterThan(2.5 * 4 * 100);
    },
  );

  test('are the same before the first one, whatever follows', () => {
    const plain = arrivalsOf(market([], {weekdays: WEEKDAYS})).filter((at) => at < 28);
    const promoted = arrivalsOf(market([SALE], {weekdays: WEEKDAYS})).filter((at) => at < 28);
    expect(promoted).toEqual(plain);
  });

  test('have a rate, from which levels are derived, that knows them', () => {
    const {network} = ready(market([SALE, WEEKEND]));
    const {rate} = orderRate(network, network.scenario.segments[0].orders, upliftOf(network, 0));
    const days = Array.from({length: 56}, (_, day) => upliftOf(network, 0)!(day));
    expect(rate).toBeCloseTo((100 * days.reduce((a, b) => a + b, 0)) / 56, 9);
    expect(days.slice(27, 35)).toEqual([1, 3, 3, 3, 3, 3 * 0.4, 0.4, 1]);
  });

  test('pay less on what the promotion is for, while it lasts [R27]', () => {
    const events = [1, 28, 33].map((at) => ({
      at,
      lines: [
        {product: 'bolt', quantity: 3},
        {product: 'nut', quantity: 4},
      ],
    }));
    const discounts = (promotion: object) =>
      played({
        ...market([{...SALE, uplift: 1, ...promotion}]),
        segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'trace', events}}],
      }).money('revenue.discounts');
    expect(discounts({})).toBeCloseTo(-0.1 * 10, 9);
    expect(discounts({products: ['nut']})).toBeCloseTo(-0.1 * 4, 9);
    expect(discounts({from: 0, days: 50})).toBeCloseTo(-0.1 * 30, 9);
    expect(discounts({segments: []})).toBe(0);
  });

  test('of two promotions at once pay the discount of one on what the other leaves', () => {
    const orders = {type: 'trace', events: [{at: 1, lines: [{product: 'bolt', quantity: 10}]}]};
    const {money} = played({
      ...market([
        {name: 'one', from: 0, days: 2, discount: 0.2},
        {name: 'two', from: 1, days: 1, discount: 0.5},
      ]),
      segments: [{name: 'customers', servedBy: ['shop'], orders}],
    });
    expect(money('revenue.discounts')).toBeCloseTo(-20 * 0.6, 9);
  });
});
