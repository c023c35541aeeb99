import {expect, test} from 'vitest';
import {parseNumber} from '../../engine/history/numbers.ts';

test.each([
  ['12', 12],
  [' -3.50 ', -3.5],
  ['1e3', 1000],
  ['.5', 0.5],
  ['£2.55', 2.55],
  ['1,234.50', 1234.5],
  ['', NaN],
  ['twelve', NaN],
  ['0x10', NaN],
  ['Infinity', NaN],
  ['2,55', NaN],
])('reads %j as %d in a file with commas', (text, number) => {
  expect(parseNumber(text, ',')).toBe(number);
});

test('reads a comma as the decimal mark where it is not the delimiter', () => {
  expect(['2,55', '1.234,50', '2.55', '1.234'].map((text) => parseNumber(text, ';'))).toEqual([
    2.55, 1234.5, 2.55, 1.234,
  ]);
});
