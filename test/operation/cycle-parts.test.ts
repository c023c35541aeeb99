import {expect, test} from 'vitest';
import {biographies} from '../../engine/index.ts';
import {DAY} from '../../engine/scenario/network.ts';
import {orderCycles, STAGE_PARTS} from '../../engine/operation/measures/order-cycle.ts';
import {office} from './office.ts';
import {ready} from './playing.ts';

const PART: Readonly<Record<string, string>> = {
  channelClosed: 'closed',
  queue: 'station',
  transit: 'travel',
  confirmation: 'held',
};

test('the anatomy of the order cycle puts time where the lives of the orders put it, to the last millisecond', () => {
  const {network, plan} = ready(
    office({
      channels: [
        {
          name: 'phone',
          transmit: {type: 'exponential', mean: '20 min'},
          capacity: 1,
          calendar: 'day',
          confirmation: {share: 1, delay: '2 h'},
        },
      ],
      segment: {orders: {type: 'poisson', perDay: 15}},
      more: {calendars: {day: {hours: ['08:00', '20:00']}}},
    }),
  );
  const {all} = orderCycles(network, plan, '1', 0);
  const {biographies: lives} = biographies(network, plan, '1', 0, {count: 10_000});
  const told: Record<string, number> = {};
  for (const {spells} of lives)
    for (const {cause, from, to} of spells) {
      const part = PART[cause] ?? cause;
      told[part] = (told[part] ?? 0) + to - from;
    }
  const taken: Record<string, number> = {};
  for (const {parts} of all.stages)
    parts.forEach((mean, i) => {
      if (mean > 0) taken[STAGE_PARTS[i]] = (taken[STAGE_PARTS[i]] ?? 0) + mean;
    });
  expect(Object.keys(taken).sort()).toEqual(Object.keys(told).sort());
  expect(Object.keys(taken)).toEqual(expect.arrayContaining(['closed', 'channel', 'held', 'transmission']));
  for (const [part, time] of Object.entries(told))
    expect(taken[part], part).toBeCloseTo(time / DAY / lives.length, 9);
});
