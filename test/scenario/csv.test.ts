import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readRecords, type CsvFault} from '../../engine/scenario/csv.ts';

function recordsOf(text: string, delimiter = ','): {records: [number, string[]][]; fault: CsvFault | null} {
  const records: [number, string[]][] = [];
  const fault = readRecords(text, delimiter, (cells, line) => records.push([line, cells]) > 0);
  return {records, fault};
}

test('records come with the lines on which they start, without blank lines', () => {
  const {records, fault} = recordsOf('\na,b\n\n"c\n\nd","""e"" "  \nf"g,\n\nh');
  expect(fault).toBeNull();
  expect(records).toEqual([
    [2, ['a', 'b']],
    [4, ['c\n\nd', '"e" ']],
    [7, ['f"g', '']],
    [9, ['h']],
  ]);
});

test('a text without quotes is read line by line, without blank lines', () => {
  expect(recordsOf('a,b\n\n,\nc\n').records).toEqual([
    [1, ['a', 'b']],
    [3, ['', '']],
    [4, ['c']],
  ]);
  expect(recordsOf('\n\n').records).toEqual([]);
  expect(recordsOf('a;b\nc', ';').records).toEqual([
    [1, ['a', 'b']],
    [2, ['c']],
  ]);
});

test('reading ends where it is told to', () => {
  const lines: number[] = [];
  expect(readRecords('a\nb\nc', ',', (_, line) => lines.push(line) < 2)).toBeNull();
  expect(lines).toEqual([1, 2]);
});

test.each<[string, CsvFault | null]>([
  ['é;"a', {line: 1, column: 3, message: 'the quote that opens here is never closed'}],
  ['a;""";\n', {line: 1, column: 3, message: 'the quote that opens here is never closed'}],
  [
    'a\n"é" b;c\n',
    {line: 2, column: 3, message: 'text follows a closing quote; double the quotes inside a quoted field'},
  ],
  [
    '"a";"b""c"d',
    {line: 1, column: 10, message: 'text follows a closing quote; double the quotes inside a quoted field'},
  ],
  ['a"b;"c" ;""\n', null],
  ['', null],
])('the misplaced quote of %j is found', (text, fault) => {
  expect(recordsOf(text, ';').fault).toEqual(fault);
});

test('what is written in quotes is read back, however many lines and chunks it takes', () => {
  const cell = fc.string({unit: fc.constantFrom('a', ' ', ',', '"', '\n', 'é')});
  const padding = fc.constantFrom('', ' ');
  fc.assert(
    fc.property(fc.array(fc.array(fc.tuple(cell, padding), {minLength: 2, maxLength: 4})), (rows) => {
      let line = 1;
      const written: [number, string[]][] = [];
      for (const row of rows) {
        const cells = row.map(([text]) => text);
        written.push([line, cells]);
        line += cells.join('').split('\n').length;
      }
      const text = rows.map((row) => row.map(([text, after]) => quoted(text) + after).join(',')).join('\n');
      expect(recordsOf(text)).toEqual({records: written, fault: null});
    }),
    {seed: 1, numRuns: 500},
  );
});

test('records are read wherever a chunk of 2^20 characters ends in them', () => {
  const rows = '"a ""b""",c , "d"\n"e\nf" ,"",\n';
  for (let before = 0; before <= rows.length; before++) {
    const first = 'x'.repeat(2 ** 20 - 1 - before);
    expect(recordsOf(`${first}\n${rows}${rows}`)).toEqual({
      records: [
        [1, [first]],
        [2, ['a "b"', 'c ', ' "d"']],
        [3, ['e\nf', '', '']],
        [5, ['a "b"', 'c ', ' "d"']],
        [6, ['e\nf', '', '']],
      ],
      fault: null,
    });
  }
});

test('a field longer than a chunk is read, and one that is never closed is found', () => {
  const long = 'long\n'.repeat(1_000_000);
  expect(recordsOf(`a\n"${long}",b\nc`).records.map(([line]) => line)).toEqual([1, 2, 1_000_003]);
  expect(recordsOf(`a\n"${long}`).fault).toMatchObject({line: 2, column: 1});
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
