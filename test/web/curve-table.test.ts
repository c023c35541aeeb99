import {expect, test} from 'vitest';
import type {Language} from '../../engine/text/cli.ts';
import {curveTable} from '../../web/charts/curve-table.ts';
import {wordsHere} from './words-here.ts';
import {smallSearch} from './small-scenario.ts';

const words = await wordsHere('en');

test('the table behind the curve has a row for every point, its figures and its marginals, unrounded for files', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  const curve = search.curve!;
  const {columns, rows, rowId} = curveTable(curve, 'Fill rate target', 'EUR', words);
  expect(rowId).toBe('curve-point');
  expect(rows).toHaveLength(curve.points.length);
  const column = (name: string) => columns.findIndex((one) => one.startsWith(name));
  curve.points.forEach(({value, statement, replications, measures}, i) => {
    expect(rows[i]).toHaveLength(columns.length);
    expect(rows[i][0].value).toBe(value);
    expect(rows[i][column('Profit')]).toMatchObject({
      value: statement.profit.mean,
      halfWidth: statement.profit.halfWidth,
    });
    expect(rows[i][column('Fill rate')].value).toBe(value);
    expect(rows[i][1].value).toBe(measures.fillRate.mean);
    expect(rows[i].at(-1)!.value).toBe(replications);
  });
  for (const {values, cost} of curve.marginals) {
    const row = rows.find(([{value}]) => value === values.low)!;
    expect(row[column('Marginal cost')]).toMatchObject({value: cost.mean, halfWidth: cost.halfWidth});
  }
});

test('what is not known yet is a dash in the table and nothing in files', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  const [point] = search.curve!.points;
  const early = {
    ...search.curve!,
    marginals: [],
    optimum: null,
    points: [{...point, differenceFromBest: undefined}],
  };
  const {rows} = curveTable(early as never, 'Fill rate target', 'EUR', words);
  expect(rows[0].filter(({text}) => text === '–').map(({value}) => value)).toEqual([null, null, null]);
});

test('the head of a column of money names its unit as each language writes it', async () => {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  const heads = async (language: Language) =>
    curveTable(search.curve!, 'x', 'EUR', await wordsHere(language)).columns;
  expect(await heads('en')).toContain('Profit, EUR');
  expect(await heads('zh')).toContain('利润（欧元）');
});
