import fc from 'fast-check';
import {expect, test} from 'vitest';
import {DAY} from '../../../../engine/index.ts';
import type {BiographiesResult, OrderBiography} from '../../../../engine/run/biography.ts';
import {ordersSaid} from '../../../../web/desk/said/orders.ts';
import {wordsIn} from '../../../../web/desk/said/said.ts';

const cause = (name: string, place: string, time: number, product: string | null = null) => ({
  cause: name,
  place,
  product,
  time,
});

function lifeOf(late: number | null, causes: OrderBiography['causes']): OrderBiography {
  const delay = causes.reduce((sum, {time}) => sum + time, 0);
  const cycleTime = delay + DAY;
  return {
    replication: 0,
    segment: 'key accounts',
    class: 'A',
    channel: null,
    site: 'dc',
    index: 122,
    lines: 1,
    units: 1,
    shipments: 1,
    instants: [0, 0, 0, 0, 0, 0, 0, cycleTime],
    cycleTime,
    due: late === null ? null : cycleTime - late,
    late,
    spells: [
      {stage: 'packed', cause: 'delay', place: 'dc', product: null, from: 0, to: DAY / 2},
      {
        stage: 'delivered',
        cause: 'transit',
        place: 'dc -> key accounts',
        product: null,
        from: DAY / 2,
        to: DAY,
      },
    ],
    delay,
    causes,
  };
}
function said(orders: OrderBiography[], promised = orders.length, language: 'en' | 'zh' = 'en') {
  const late = orders.filter((one) => (one.late ?? 0) > 0).length;
  const result = {orders: orders.length, promised, late, biographies: orders} as unknown as BiographiesResult;
  return ordersSaid(result, wordsIn(language));
}

test('a late order is told with what held it up longest', () => {
  const goods = [cause('goods', 'dc', 0.82 * DAY, 'bearing'), cause('queue', 'dc/picking', 0.18 * DAY)];
  const order = lifeOf(1.4 * DAY, goods);
  expect(said([order]).orders[0].title).toBe(
    'Order 123 of key accounts came 1.40 days late; it was held up for 1 day, 82% of that waiting for goods: bearing, dc',
  );
  expect(said([order], 1, 'zh').orders[0].title).toBe(
    'key accounts 第 123 单迟到 1.40 天；共耽搁 1 天，其中 82% 是等货：dc bearing',
  );
  expect(said([order]).title).toBe('1 of 1 orders with a promise came late (100.0%)');
});

test('what held an order up and what got it on add up to its time, and that to its promise and what differs from it', () => {
  const sum = (late: number | null, held = 5.964 * DAY, language: 'en' | 'zh' = 'en') =>
    said([lifeOf(late, [cause('goods', 'dc', held, 'bearing')])], 1, language).orders[0].sum;
  expect(sum(5.714 * DAY)).toBe(
    '6.96 days = 5.96 held up + 1.00 work, handling and transport = 1.25 promised + 5.71 late',
  );
  expect(sum(5.714 * DAY, undefined, 'zh')).toBe(
    '6.96 天 = 5.96 耽搁 + 1.00 作业、处理与运输 = 1.25 承诺 + 5.71 迟到',
  );
  expect(sum(-DAY / 2)).toMatch(/ = 7.46 promised − 0.50 early$/);
  expect(sum(0)).toMatch(/ = 6.96 promised$/);
  expect(sum(null, 1.335 * DAY)).toMatch(
    /^2.3[34] days = 1.3[34] held up \+ 1.00 work, handling and transport$/,
  );
});

test('what adds up to the time of an order does so as it is written, whatever is rounded', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 9 * DAY}), fc.integer({min: -3 * DAY, max: DAY}), (held, late) => {
      const {sum} = said([lifeOf(late, [cause('goods', 'dc', held, 'bearing')])]).orders[0];
      const [took, heldUp, useful, promised, difference = 0] = sum
        .match(/\d+\.\d\d/g)!
        .map((one) => Math.round(Number(one) * 100));
      expect(heldUp + useful).toBe(took);
      expect(promised + (sum.endsWith('early') ? -difference : difference)).toBe(took);
    }),
    {seed: 8, numRuns: 300},
  );
});

test('nearly all of a delay is not told as all of it', () => {
  const causes = [cause('goods', 'dc', 0.998 * DAY, 'bearing'), cause('queue', 'dc/picking', 0.002 * DAY)];
  expect(said([lifeOf(DAY, causes)]).orders[0].title).toContain('held up for 1 day, 99.8% of that waiting');
});

test('shares of a delay add up to 100.0%, however they round', () => {
  const thirds = [1, 2, 3].map((i) => cause('queue', `dc/${i}`, DAY / 3));
  const {causes} = said([lifeOf(null, thirds)]).orders[0];
  expect(causes.map(({share}) => share)).toEqual(['33.4', '33.3', '33.3']);
});

test('orders that come in time, without a promise or without delay are told as such', () => {
  const queue = [cause('queue', 'dc/picking', DAY / 2)];
  const title = (late: number | null, causes: OrderBiography['causes'] = queue) =>
    said([lifeOf(late, causes)]).orders[0].title;
  expect(title(-DAY / 2)).toContain('came 12 h before it was due; it was held up for 12 h, all of that');
  expect(title(0)).toContain('came just when it was promised');
  expect(title(null)).toContain('took 1.50 days');
  expect(title(null, [])).toBe('Order 123 of key accounts took 1 day; nothing held it up');
  expect(said([lifeOf(-DAY, queue)]).title).toBe('None of 1 orders with a promise came late');
  expect(said([lifeOf(null, queue)], 0).title).toContain('None of 1 orders had a promise');
});

test('a processing time is told with the moment that it ends with, and a lane by its ends', () => {
  expect(said([lifeOf(null, [])]).orders[0].spells).toEqual([
    'processing time: dc (packed)',
    'on the way: dc → key accounts',
  ]);
});
