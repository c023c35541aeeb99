import {expect, test} from 'vitest';
import {parseDuration} from '../../engine/scenario/durations.ts';

test.each([
  ['30 s', 30 / 86_400],
  ['90 min', 0.0625],
  ['3 h', 0.125],
  ['1.5 hours', 0.0625],
  ['2 d', 2],
  ['1 week', 7],
  ['2 weeks', 14],
  ['0 min', 0],
  [' 3h ', 0.125],
  ['3 H', 0.125],
])('%j is %d days', (text, days) => {
  expect(parseDuration(text)).toBe(days);
});

test.each(['', '3', 'h', '-3 h', '3 hrs', '1 d 4 h', '1 month', '1e3 s', '3 constructor'])(
  '%j is no duration',
  (text) => {
    expect(parseDuration(text)).toBeNull();
  },
);
