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
    'Order 123 of key accounts came 1.40 days late; 82% of its delay is waiting for goods: bearing, dc',
  );
  expect(said([order], 1, 'zh').orders[0].title).toBe(
    'key accounts 第 123 单迟到 1.40 天；耽搁时间的 82% 是等货：dc bearing',
  );
  expect(said([order]).title).toBe('1 of 1 orders with a promise came late (100.0%)');
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
  expect(title(-DAY / 2)).toContain('came 12 h before it was due; all of its delay');
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
