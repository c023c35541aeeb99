import {expect, test} from 'vitest';
import type {OrderCycle} from '../../../../engine/run/anatomy.ts';
import {cycleFinding} from '../../../../web/desk/said/cycle.ts';
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
