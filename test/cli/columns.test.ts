import {expect, test} from 'vitest';
import {aligned, displayWidth} from '../../engine/cli/columns.ts';
import {figure, number, plain} from '../../engine/cli/numbers.ts';

test('a figure and its half-width end at the second digit of the half-width', () => {
  expect(figure(1234.567, 12.34)).toEqual({value: '1,235', halfWidth: '12'});
  expect(figure(0.98765, 0.00234)).toEqual({value: '0.9877', halfWidth: '0.0023'});
  expect(figure(54_641.2, 15_178.9)).toEqual({value: '54,641', halfWidth: '15,179'});
});

test('a figure that does not vary has no more digits than it needs', () => {
  expect(figure(2 / 24, 0)).toEqual({value: '0.0833', halfWidth: '0'});
  expect(figure(-24_000, 0, 0)).toEqual({value: '-24,000', halfWidth: '0'});
});

test('a figure of one replication has no half-width', () => {
  expect(figure(12.5, null)).toEqual({value: '12.5', halfWidth: ''});
});

test('a number has commas between thousands and no minus before a zero', () => {
  expect([number(1_234_567.891, 1), number(-0.004, 2), number(-1234.5, 0), plain(0.95), plain(100)]).toEqual([
    '1,234,567.9',
    '0.00',
    '-1,235',
    '0.95',
    '100',
  ]);
});

test('Chinese characters take two places', () => {
  expect([displayWidth('fill rate'), displayWidth('满足率'), displayWidth('满足率 1')]).toEqual([9, 6, 8]);
});

test('columns stand one below the other', () => {
  const rows = [
    ['满足率', '97.3', '%'],
    ['lines', '1,234', ''],
  ];
  expect(aligned(rows, [0, 2])).toEqual(['满足率   97.3  %', 'lines   1,234']);
});
