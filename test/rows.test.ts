import {expect, test} from 'vitest';
import {rowsInTitles, rowsOfTable} from './rows.mjs';

test('the table has 158 rows, each with its number and its name', () => {
  const table = [...rowsOfTable()];
  expect(table.map(([row]) => row)).toEqual(Array.from({length: 158}, (_, i) => i + 1));
  expect(table.filter(([, name]) => !name)).toEqual([]);
});

test('a title names no row that the table does not have', () => {
  const table = rowsOfTable();
  expect([...rowsInTitles().keys()].filter((row) => !table.has(row))).toEqual([]);
});
