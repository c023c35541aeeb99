import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {CurveResult} from '../../engine/run/profit-curve.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {fulcrum, newFolder, runResult, SMALL} from './fulcrum.ts';

const input = JSON.stringify(SMALL);

describe('the same bytes', () => {
  test.each([
    ['run', []],
    ['curve', ['--points', '5', '--reps', '10', '--to', '0.99']],
    ['optimize', ['--points', '5', '--budget', '400']],
  ])('come out of %s a second time, and of 1, 2 and 4 workers', (command, words) => {
    const with4 = fulcrum([command, '-', '--json', '--workers', '4', ...words], {input});
    expect(with4).toMatchObject({status: 0, stderr: expect.not.stringMatching(/Error|node:/)});
    for (const workers of ['1', '2', '4']) {
      const again = fulcrum([command, '-', '--json', '--workers', workers, ...words], {input});
      expect(again.stdout).toBe(with4.stdout);
    }
  });

  test('are read by a report, too', () => {
    const [once, twice] = ['1', '2'].map((workers) => fulcrum(['run', '-', '--workers', workers], {input}));
    expect(once).toEqual(twice);
  });
});

test('the report of a run that is asked for weeks has a line for each, and that of another none [R59]', () => {
  const report = (...words: string[]) => fulcrum(['run', '-', '--lang', 'en', ...words], {input}).stdout;
  const [, weeks] = report('--set', 'run.series="week"').split('\n\nWeek by week of the counted time\n');
  const [head, ...rows] = weeks.trimEnd().split('\n');
  expect(head).toMatch(/^ {2}week +Orders +Fill rate, % +Processing time, days$/);
  expect(rows).toHaveLength(Math.floor(80 / 7));
  const {weekly} = runResult(['--set', 'run.series="week"']);
  rows.forEach((row, i) => {
    const [, week, orders] = /^ +(\d+) +([\d.]+) ± [\d.]+ +[\d.]+ ± [\d.]+ +0 ± 0$/.exec(row)!;
    expect(Number(week)).toBe(i + 1);
    expect(Math.abs(Number(orders) - weekly!.orders.weeks[i].mean!)).toBeLessThanOrEqual(0.5);
  });
  expect(report()).not.toContain('Week by week');
});

describe('--json', () => {
  test('prints the result of a run', () => {
    expect(runResult()).toMatchObject({
      format: 'fulcrum/run@1',
      engine: '0.1.0',
      scenario: {name: 'small', hash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/)},
      seed: '1',
      replications: 12,
      warmUpDays: 10,
      horizonDays: 90,
      countedDays: 80,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      measures: {fillRate: {mean: expect.any(Number), halfWidth: expect.any(Number), n: 12, unit: 'share'}},
      statement: {'revenue.goods': {unit: 'EUR/year'}, profit: {}, cashProfit: {}},
      by: {product: {bolt: {}}, segment: {people: {}}, site: {shop: {}}, lane: {}},
      warnings: expect.any(Array),
    });
  });

  test('prints the result of a curve', () => {
    const {stdout} = fulcrum(['curve', '-', '--json', '--points', '3', '--reps', '10'], {input});
    const result = JSON.parse(stdout) as CurveResult;
    expect(result).toMatchObject({
      format: 'fulcrum/curve@1',
      lever: {name: 'service'},
      best: expect.any(Number),
    });
    expect(result.points.map(({value}) => value)).toEqual([0.8, expect.any(Number), 0.999]);
  });

  test('prints the result of a search', () => {
    const {stdout} = fulcrum(['optimize', '-', '--json', '--points', '3', '--reps', '20'], {input});
    const result = JSON.parse(stdout) as OptimumResult;
    expect(result).toMatchObject({
      format: 'fulcrum/optimum@1',
      budget: 60,
      curve: {lever: {name: 'service'}},
    });
    const {value, interval, flatBand} = result.levers.service;
    for (const {low, high} of [interval, flatBand]) expect(low <= value && value <= high).toBe(true);
    expect(result.below).toMatchObject({step: 'points', steps: 2, profit: {unit: 'EUR/year'}});
    expect(result.curve.marginals.length).toBeGreaterThan(1);
  });

  test('takes a file that ends with .json, and writes nothing else there', () => {
    const cwd = newFolder();
    const {status, stdout} = fulcrum(['run', '-', '--json', 'result.json', '--reps', '3'], {input, cwd});
    expect(status).toBe(0);
    expect(stdout).toMatch(/^small: a profit of /);
    expect(readdirSync(cwd)).toEqual(['result.json']);
    expect(JSON.parse(readFileSync(join(cwd, 'result.json'), 'utf8'))).toMatchObject({replications: 3});
  });

  test('replaces the file behind a link and keeps the link', () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, 'results'));
    writeFileSync(join(cwd, 'results', 'old.json'), 'old');
    symlinkSync(join('results', 'old.json'), join(cwd, 'link.json'));
    expect(fulcrum(['run', '-', '--json', 'link.json', '--reps', '2', '--quiet'], {input, cwd}).status).toBe(
      0,
    );
    expect(readFileSync(join(cwd, 'results', 'old.json'), 'utf8')).toContain('fulcrum/run@1');
    expect(readdirSync(join(cwd, 'results'))).toEqual(['old.json']);
  });

  test('writes into what is no file without replacing it', () => {
    expect(fulcrum(['run', '-', '--json=/dev/null', '--reps', '2', '--quiet'], {input}).status).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
    expect(fulcrum(['run', '-', '--json=/dev/null', '--reps', '2', '--quiet'], {input}).status).toBe(0);
  });
});

describe('--csv', () => {
  test('writes a row for every measure and every line of the statement of a run', () => {
    const {stdout} = fulcrum(['run', '-', '--csv', '-'], {input});
    const rows = stdout.trimEnd().split('\n');
    const {measures, statement} = runResult();
    expect(rows[0]).toBe('kind,name,unit,mean,halfWidth,sd,n,total');
    expect(rows).toHaveLength(1 + Object.keys(measures).length + Object.keys(statement).length);
    const {mean, halfWidth, sd} = measures.fillRate;
    expect(rows[1]).toBe(`measure,fillRate,share,${mean},${halfWidth},${sd},12,`);
  });

  test.each(['curve', 'optimize'])('writes a row for every point of %s', (command) => {
    const words = [command, '-', '--csv', '-', '--points', '3', '--reps', '20'];
    const [header, ...rows] = fulcrum(words, {input}).stdout.trimEnd().split('\n');
    expect(header).toMatch(
      /^service,replications,fillRate,fillRate\.halfWidth,.*profit,profit\.halfWidth,.*differenceFromBest,/,
    );
    expect(header).toMatch(
      /,marginalRevenue,marginalRevenue\.halfWidth,marginalCost,marginalCost\.halfWidth,marginalProfit,marginalProfit\.halfWidth$/,
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row.split(',')).toHaveLength(header.split(',').length);
    const [revenue, , cost, , profit] = rows[0].split(',').slice(-6).map(Number);
    expect(profit).toBeCloseTo(revenue - cost, 6);
    expect(rows.at(-1)).not.toMatch(/,,,,,,$/);
  });
});

test.each([
  ['en', /^(Two points (more|less)|Going (up|down) to .*) would .* EUR a year.*\.$/m],
  ['zh', /^(再提高|降低).*，每年利润.*欧元.*。$/m],
])('a search says in a sentence what two points more would cost, language %s', (language, sentence) => {
  const words = ['optimize', '-', '--points', '5', '--budget', '400', '--lang', language];
  expect(fulcrum(words, {input}).stdout).toMatch(sentence);
});

test('a search says with which probability it picks the best, and one that cannot says that the best is not told', () => {
  const told = (budget: string) => {
    const {stdout, stderr} = fulcrum(['optimize', '-', '--points', '5', '--budget', budget], {input});
    return {report: stdout, warnings: stderr};
  };
  expect(told('2000').report).toMatch(/^The best is picked with a probability of at least 9[5-9]/m);
  const short = told('40');
  expect(short.report).toMatch(/^Which value is the best is not told with a confidence of 95\.0%, /m);
  expect(short.report).not.toContain('with a probability of');
  expect(short.report).toContain('\n40 of at most 40 replications were played.\n');
  expect(short.warnings).toContain('40 replications are spent before the best could be told apart at 95.0%');
});

test('--set changes a figure of the scenario, and its hash', () => {
  const [before, after] = [[], ['--set', 'products[name=bolt].price=3', '--set', 'name=dear']].map((words) =>
    runResult(words),
  );
  expect(after.scenario.name).toBe('dear');
  expect(after.scenario.hash).not.toBe(before.scenario.hash);
  expect(after.statement['revenue.goods'].mean).toBeCloseTo(1.5 * before.statement['revenue.goods'].mean, 6);
  expect(after.measures).toEqual(before.measures);
});

test('--seed plays other customers of the same scenario', () => {
  const [one, other] = [
    ['--seed', '1'],
    ['--seed', 'other'],
  ].map((words) => runResult(words));
  expect(one).toEqual(runResult());
  expect(other.seed).toBe('other');
  expect(other.scenario).toEqual(one.scenario);
  expect(other.digest).not.toBe(one.digest);
});

test('--check plays the same', () => {
  expect(runResult(['--check'])).toEqual(runResult());
});

test('--quiet says nothing, and a result asked for still comes', () => {
  expect(fulcrum(['run', '-', '--quiet'], {input})).toEqual({status: 0, stdout: '', stderr: ''});
  expect(fulcrum(['run', '-', '--quiet', '--json'], {input}).stdout).toContain('fulcrum/run@1');
});

test('--lang zh reports and complains in Chinese', () => {
  expect(fulcrum(['run', '-', '--lang', 'zh'], {input}).stdout).toMatch(/^small：利润 [\s\S]*\n指标\n/);
  expect(fulcrum(['run', 'nowhere', '--lang', 'zh']).stderr).toMatch(/^nowhere: 没有这个文件/);
  expect(fulcrum(['run', '-', '--lang', 'zh'], {input: '{"format": '})).toMatchObject({
    status: 2,
    stderr: '第 1 行第 12 列: 这里应有一个值，文本却结束了\n',
  });
  const misspelt = JSON.stringify({...SMALL, lane: []});
  expect(fulcrum(['run', '-', '--lang', 'zh'], {input: misspelt}).stderr).toBe(
    'lane: 未知的键：是不是 "lanes"？\n',
  );
});

test('a scenario is a file, the standard input or the name of one that comes with the program', () => {
  const cwd = newFolder();
  const shipped = readFileSync('scenarios/default.json', 'utf8');
  writeFileSync(join(cwd, 'copy.json'), shipped);
  const words = (scenario: string) => ['run', scenario, '--reps', '2', '--json'];
  const results = [
    fulcrum(words('default'), {cwd}),
    fulcrum(words('default.json'), {cwd}),
    fulcrum(words('copy.json'), {cwd}),
    fulcrum(words('-'), {cwd, input: shipped}),
  ];
  expect(new Set(results.map(({stdout}) => stdout)).size).toBe(1);
  expect(results[0].stdout).toContain('fulcrum/run@1');
});

test('a scenario whose demand can never be met runs and says so', () => {
  const never = [
    '--set',
    'sites[name=shop].stock[0].policy={"type":"none"}',
    '--set',
    'sites[name=shop].stock[0].initial=0',
  ];
  const {status, stdout, stderr} = fulcrum(['run', '-', ...never], {input});
  expect(status).toBe(0);
  expect(stdout).toContain('fill rate of 0 ± 0%');
  expect(stderr).toContain('warning: the demand of people is never met: not one of ');
  expect(stderr).toContain('warning: the demand for product bolt is never met: not one of ');
  expect(runResult(never).warnings).toMatchObject([{type: 'neverServed'}, {type: 'neverServed'}]);
});

test('orders that are still open at the end are told of', () => {
  const slow = ['--set', 'lanes[1].leadTime=30', '--set', 'run.followUp=5'];
  const {stderr} = fulcrum(['run', '-', ...slow], {input});
  expect(stderr).toMatch(
    /warning: [\d.,]+ counted orders \([\d.]+% of them\) are still open when the run ends/,
  );
});

test('schema prints a JSON Schema', () => {
  const {status, stdout} = fulcrum(['schema']);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    title: 'Fulcrum scenario',
    type: 'object',
    properties: {products: {type: 'array'}},
  });
});
