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
