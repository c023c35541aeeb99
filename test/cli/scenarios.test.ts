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
