import {expect, test} from 'vitest';
import {office} from './office.ts';
import {played} from './playing.ts';

test('what customers dispute and never pay is written off, and bears no interest', () => {
  const source = (recovered: number) =>
    office({
      channels: [{name: 'phone', confirmation: {share: 0, disputes: 1, recovered}}],
      segment: {payment: {days: 30}},
      more: {costs: {interestPerYear: 0.1}},
    });
  expect(played(source(0)).money('finance.receivables')).toBeCloseTo(0, 12);
  const half = played(source(0.5));
  const paid = half.money('revenue.goods') + half.money('revenue.disputed');
  expect(half.money('finance.receivables')).toBeCloseTo((-paid * 0.1 * 30) / 365, 3);
});
