import {expect, test} from 'vitest';
import {aligned, displayWidth} from '../../engine/cli/columns.ts';

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
