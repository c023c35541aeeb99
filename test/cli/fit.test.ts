import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import type {HistoryReport} from '../../engine/index.ts';
import {fixture, largeFile, retailFile, retailLine} from '../history/order-files.ts';
import {fulcrum, newFolder} from './fulcrum.ts';

/** A folder with an order file in it. */
function folderWith(bytes: Uint8Array | string, name = 'orders.csv'): string {
  const folder = newFolder();
  writeFileSync(join(folder, name), bytes);
  return folder;
}

const MADE = ['or-lines.csv.gz', 'or-replay.json', 'or.json'];

describe('fulcrum fit', () => {
  const sample = fixture('online-retail-sample.csv');

  test('writes a scenario, its replay and its order lines, and all three are ready to use', () => {
    const cwd = folderWith(sample);
    const {status, stdout, stderr} = fulcrum(['fit', 'orders.csv', '--out', 'or.json', '--currency', 'GBP'], {
      cwd,
    });
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toMatch(/^[\d,]+ order lines in [\d,]+ orders /);
    expect(stdout).toMatch(/Next: fulcrum optimize or\.json\n$/);
    expect(readdirSync(cwd).sort()).toEqual([...MADE, 'orders.csv']);
    expect(gunzipSync(readFileSync(join(cwd, 'or-lines.csv.gz'))).toString()).toMatch(
      /^order,at,customer,product,/,
    );
    for (const scenario of ['or.json', 'or-replay.json']) {
      const run = fulcrum(['run', scenario, '--reps', '2', '--check', '--json'], {cwd});
      expect(run.status).toBe(0);
      expect(JSON.parse(run.stdout)).toMatchObject({statement: {profit: {unit: 'GBP/year'}}});
    }
  });

  test('gives the same bytes a second time, from gzip and from the standard input', () => {
    const folders = [folderWith(sample), folderWith(sample), folderWith(gzipSync(sample))];
    folders.forEach((cwd, i) => {
      const [operand, input] = i === 1 ? ['-', sample.toString()] : ['orders.csv', ''];
      const words = ['fit', operand, '--out', 'or.json', '--name', 'sample', '--quiet'];
      expect(fulcrum(words, {cwd, input})).toEqual({status: 0, stdout: '', stderr: ''});
    });
    for (const file of MADE) {
      const contents = folders.map((folder) => readFileSync(join(folder, file)).toString('base64'));
      expect(new Set(contents).size).toBe(1);
    }
  });

  test('prints its report as JSON', () => {
    const {stdout} = fulcrum(['fit', 'orders.csv', '--out', 'or.json', '--json'], {cwd: folderWith(sample)});
    const report = JSON.parse(stdout) as HistoryReport;
    const dropped = report.rules.reduce((sum, {lines}) => sum + lines, 0);
    expect(report.kept.lines + dropped).toBe(report.file.lines);
    expect(report.customers.claim).toMatchObject({top: 0.05, claimed: 0.8});
  });

  test('reports in Chinese', () => {
    const {stdout} = fulcrum(['fit', 'orders.csv', '--out', 'or.json', '--lang', 'zh'], {
      cwd: folderWith(sample),
    });
    expect(stdout).toMatch(/^场景由 [\s\S]*\n剔除的行/);
  });

  test('takes columns of any name', () => {
    const text = 'Nr;Tag;Teil;Stück\n1;2026-01-05 09:00;nut;3\n2;2026-01-06 09:00;nut;5\n';
    const cwd = folderWith(text);
    const bare = fulcrum(['fit', 'orders.csv', '--out', 'or.json'], {cwd});
    expect(bare.status).toBe(2);
    expect(bare.stderr).toMatch(
      /^orders\.csv:1: no column for order, at, product, quantity; .*--map COLUMN=order\n$/,
    );
    const map = ['Nr=order', 'Tag=at', 'Teil=product', 'Stück=quantity'].flatMap((pair) => ['--map', pair]);
    expect(fulcrum(['fit', 'orders.csv', '--out', 'or.json', ...map], {cwd}).status).toBe(0);
  });

  test.each([
    ['an empty file', '', /^orders\.csv:1: the file is empty/],
    [
      'a header alone',
      'order,at,product,quantity\n',
      /^orders\.csv:2: the file has a header but no order lines/,
    ],
    [
      'a quote that is never closed',
      'order,at,product,quantity\n1,2026-01-05,"nut,3\n',
      /^orders\.csv:2:14: the quote/,
    ],
    [
      'dates that can be read in two ways',
      'order,at,product,quantity\n1,03/04/2026,nut,3\n',
      /cannot tell day\/month/,
    ],
    ['no sale', 'order,at,product,quantity\n1,2026-01-05,nut,-3\n', /^orders\.csv: no sale is left/],
    ['what is damaged', gzipSync('order,at,product,quantity\n').subarray(0, 20), /^orders\.csv/],
  ])('ends with status 2 and no file for %s', (_, content, fault) => {
    const cwd = folderWith(content);
    const {status, stdout, stderr} = fulcrum(['fit', 'orders.csv', '--out', 'or.json'], {cwd});
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    expect(stderr).toMatch(fault);
    expect(readdirSync(cwd)).toEqual(['orders.csv']);
  });

  test('is told how dates are written where the file does not tell', () => {
    const cwd = folderWith('order,at,product,quantity\n1,03/04/2026,nut,3\n');
    const {stdout} = fulcrum(['fit', 'orders.csv', '--out', 'or.json', '--dates', 'dayMonthYear'], {cwd});
    expect(stdout).toContain('From 2026-04-03 to 2026-04-03');
  });

  test('takes orders whose dates are out of order', () => {
    const days = ['2011-03-05', '2011-03-01', '2011-03-03'];
    const lines = days.map((day, i) => retailLine({order: String(i + 1), at: `${day} 10:00:00`}));
    const {status, stdout} = fulcrum(['fit', 'orders.csv', '--out', 'or.json'], {
      cwd: folderWith(retailFile(...lines)),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('From 2011-03-01 to 2011-03-05');
  });

  test('takes a file of 541,909 lines, and the replay of its orders runs', () => {
    const file = largeFile(541_909);
    const cwd = folderWith(file.bytes);
    const {stdout} = fulcrum(['fit', 'orders.csv', '--out', 'or.json', '--json'], {cwd});
    expect(JSON.parse(stdout)).toMatchObject({file: {lines: 541_909}, kept: {lines: file.sales}});
    const run = fulcrum(['run', 'or-replay.json', '--reps', '1', '--check', '--json'], {cwd});
    expect(run.status).toBe(0);
  });
});
