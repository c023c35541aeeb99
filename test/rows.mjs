// Prints which rows of `rows.tsv`, what the program must be able to do, have a test: one whose title ends with the row, `[R57]`.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** What each row is about, by its number. */
export function rowsOfTable() {
  const lines = readFileSync(join(FOLDER, 'rows.tsv'), 'utf8').trimEnd().split('\n');
  return new Map(
    lines.map((line) => {
      const [row, name] = line.split('\t');
      return [Number(row), name];
    }),
  );
}

/** Test files that have a row at the end of a title, by its number. */
export function rowsInTitles() {
  const files = new Map();
  for (const file of testFiles())
    for (const [, rows] of readFileSync(join(FOLDER, file), 'utf8').matchAll(/((?:\[R\d+\] ?)+)['"`]/g))
      for (const [, row] of rows.matchAll(/R(\d+)/g))
        files.set(Number(row), (files.get(Number(row)) ?? new Set()).add(file));
  return files;
}

function testFiles() {
  return readdirSync(FOLDER, {recursive: true})
    .filter((file) => file.endsWith('.test.ts'))
    .sort();
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const table = rowsOfTable();
  const files = rowsInTitles();
  const covered = [...table].filter(([row]) => files.has(row));
  const missing = [...table].filter(([row]) => !files.has(row));
  console.log(`${covered.length} of ${table.size} rows have a test:`);
  for (const [row, name] of covered) console.log(`  R${row}\t${name}: ${[...files.get(row)].join(', ')}`);
  console.log(`${missing.length} have none:`);
  for (const [row, name] of missing) console.log(`  R${row}\t${name}`);
}
