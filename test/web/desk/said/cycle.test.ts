import {expect, test} from 'vitest';
import type {OrderCycle} from '../../../../engine/run/anatomy.ts';
import {cycleFinding, groupsFinding} from '../../../../web/desk/said/cycle.ts';
import {wordsIn} from '../../../../web/desk/said/said.ts';

const words = wordsIn('en');
const chinese = wordsIn('zh');

function summary(mean: number | null): OrderCycle['mean'] {
  return {mean, halfWidth: mean === null ? null : mean / 100, sd: 0, n: 10, unit: 'days'};
}
function cycleOf(parts: Record<string, number>): OrderCycle {
  const total = Object.values(parts).reduce((sum, time) => sum + time, 0);
  return {
    orders: summary(100),
    mean: summary(total),
    cv: summary(0.5),
    p95: summary(total * 2),
    stages: Object.entries(parts).map(([kind, time]) => ({
      name: `stage.${kind}`,
      mean: summary(time),
      p95: summary(time * 2),
      share: time / total,
      parts: [{kind: kind as 'work', mean: summary(time)}],
    })),
    afterDelivery: [],
    histogram: null,
  };
}

test('the order cycle is told by the kinds of time that take most of it', () => {
  const cycle = cycleOf({travel: 1.1, closed: 0.34, delay: 0.12, work: 0.01});
  expect(cycleFinding(cycle, words)).toBe(
    '70% of the 1.57 days from order to delivery is transport, 22% waiting for opening hours',
  );
  expect(cycleFinding(cycle, chinese)).toBe('从下单到送达的 1.57 天中，70% 是运输，22% 是等待营业时间');
});

test('orders that take no time, and no orders at all, are told as such', () => {
  expect(cycleFinding({...cycleOf({}), mean: summary(0)}, words)).toContain('in the instant');
  expect(cycleFinding({...cycleOf({}), mean: summary(null)}, words)).toContain('No order was delivered');
});

test('of orders put together the slowest and the fastest are told, and what most of the time between them goes into', () => {
  const groups = [
    {name: 'web', ...cycleOf({travel: 0.9, work: 0.1})},
    {name: 'fax', ...cycleOf({travel: 1, work: 0.1, held: 0.9})},
    {name: 'nobody', ...cycleOf({}), mean: summary(null)},
  ];
  expect(groupsFinding('channel', groups, words)).toBe(
    'Orders by fax take longest, 2.00 ± 0.02 days, those by web 1.00 ± 0.01 days; 90% of the difference is time on hold',
  );
  expect(groupsFinding('channel', groups, chinese)).toBe(
    '渠道 fax 的订单最慢，2.00 ± 0.02 天，渠道 web 的为 1.00 ± 0.01 天；差距的 90% 是暂停等待',
  );
  expect(groupsFinding('channel', groups.slice(1), words)).toBe('');
});

test('the slowest and the fastest are told in one unit', () => {
  const groups = [
    {name: 'web', ...cycleOf({travel: 0.9})},
    {name: 'fax', ...cycleOf({travel: 2.5})},
  ];
  expect(groupsFinding('channel', groups, words)).toContain(
    '2.50 ± 0.03 days, those by web 0.900 ± 0.009 days',
  );
});

test('what makes more than the difference is all of it', () => {
  const groups = [
    {name: 'A', ...cycleOf({travel: 1, work: 0.5})},
    {name: 'B', ...cycleOf({travel: 2, work: 0.1})},
  ];
  expect(groupsFinding('class', groups, words)).toContain(
    'of class B take longest, 2.10 ± 0.02 days, those of class A 1.50 ± 0.02 days; all of the difference is transport',
  );
});

test('of groups in a single replication nothing is said, as it has no interval', () => {
  const [a, b] = [1, 2].map((travel) => {
    const cycle = cycleOf({travel});
    return {name: String(travel), ...cycle, mean: {...cycle.mean, halfWidth: null, n: 1}};
  });
  expect(groupsFinding('channel', [a, b], words)).toBe('');
  expect(groupsFinding('channel', [a, a], words)).toBe('');
});

test('groups that differ by less than their intervals tell are said to take about as long', () => {
  const [a, b] = [1, 1.016].map((travel) => ({name: String(travel), ...cycleOf({travel})}));
  expect(groupsFinding('channel', [a, b], words)).toBe(
    'Orders take about as long whatever their channel, 1 day to 1.02 days: the intervals overlap',
  );
  expect(groupsFinding('class', [a, a], chinese)).toBe('不论等级，订单用时相同：1 天');
});
