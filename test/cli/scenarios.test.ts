import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {PrintedRun} from './fulcrum.ts';
import {fulcrum} from './fulcrum.ts';

const names = readdirSync('scenarios').filter((file) => file.endsWith('.json'));

test.each(names)('the scenario %s runs, and conserves goods and money', (name) => {
  const {status, stdout, stderr} = fulcrum(['run', name, '--check', '--reps', '2', '--json', '--lang', 'en']);
  expect({name, status, stderr: stderr.replace(/^warning: .*\n/gm, '')}).toEqual({
    name,
    status: 0,
    stderr: '',
  });
  const {statement, replications} = JSON.parse(stdout) as PrintedRun;
  expect(replications).toBe(2);
  const lines = Object.entries(statement).filter(([line]) => line !== 'profit' && line !== 'cashProfit');
  const sum = lines.reduce((total, [, {mean}]) => total + mean, 0);
  expect(sum).toBeCloseTo(statement.profit.mean, 4);
});

/** The eight transaction elements of customer service (LaLonde and Zinszer 1976), by what the report calls their measures. */
const ELEMENTS = [
  'Stock-outs',
  'Backorders',
  'Unconfirmed orders',
  'Order cycle time, mean',
  'Transshipped',
  'Order accuracy',
  'Convenience of ordering',
  'Substitution rate',
];

test('the report of the spare parts distributor, as it is printed, has a figure with an interval for all eight transaction elements [R33]', () => {
  const {status, stdout} = fulcrum(['run', 'spare-parts', '--reps', '2', '--lang', 'en']);
  expect(status).toBe(0);
  for (const element of ELEMENTS)
    expect(stdout, element).toMatch(new RegExp(`^  ${element} +[\\d.,]*[1-9][\\d.,]* +± [\\d.,]+( |$)`, 'm'));
});

test('the report of derived levels says what these do not count on', () => {
  const report = (name: string, language: string) =>
    fulcrum(['run', name, '--reps', '1', '--lang', language]).stdout;
  expect(report('spare-parts', 'en')).toContain(
    'without substitutes, help from other sites, expediting, or units that are kept for some of them.\n',
  );
  expect(report('spare-parts', 'zh')).toContain(
    '未计入替代品、其他地点的支援、加急补货、为部分顾客保留的存货。\n',
  );
  expect(report('default', 'en')).not.toContain('Levels are derived as if');
});
