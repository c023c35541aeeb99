import type {ComparedDifference, ComparedFigure, ComparedValue} from '../../../engine/run/compare.ts';
import {measureNamed} from '../../../engine/text/names/measure-named.ts';
import type {Cell, Table} from '../../charts/table.ts';
import {codeOfMean} from '../written-measure.ts';
import {differenceOf} from './pairs.ts';
import type {Column, Shown} from './shown.ts';
import {differenceWithUnit, scaleOf, valueWithUnit, type Scale, type Words} from './written.ts';

/** A figure of all scenarios and how those stand to the baseline. */
export interface Row {
  /** The measure or the line of the statement. */
  code: string;
  name: string;
  meaning: string;
  isSum: boolean;
  scale: Scale;
  unit: string;
  cells: readonly RowCell[];
  /** What half of a bar stands for in every cell, in the unit of the figure; 0 where nothing differs. */
  reach: number;
}

/** A figure of one scenario. */
export interface RowCell {
  column: Column;
  value: ComparedValue | null;
  text: string;
  /** Against the baseline; null for the baseline itself, and where one of the two does not have the figure. */
  difference: (ComparedDifference & {text: string}) | null;
}

/** Measures that are looked at first. */
const FIRST_MEASURES = [
  'fillRate',
  'cycleServiceLevel',
  'readyRate',
  'onTimeRate',
  'otif',
  'orderCycleTime.mean',
  'orderCycleTime.p95',
  'averageOnHand',
  'unitsLost',
];

/** Profit, revenue, total cost and what of it is not for goods. */
export function sumRows(shown: Shown, words: Words): readonly Row[] {
  const {statement, totals} = shown.result;
  const {meanings} = shown.said[words.language];
  const {profit, revenue, cost} = words.text.chart;
  const sums = [
    {code: 'profit', name: profit, meaning: meanings.profit, figure: statement.profit},
    {code: 'revenue', name: revenue, meaning: meanings.revenue, figure: totals.revenue},
    {code: 'cost', name: cost, meaning: meanings.cost, figure: totals.cost},
    {
      code: 'logisticsCost',
      name: words.compare.common.logisticsCost,
      meaning: meanings.logisticsCost,
      figure: totals.logisticsCost,
    },
  ];
  return sums.map((sum) => rowOf({...sum, isSum: true}, shown, words));
}

/** Every line of the statement, with profit and cash profit at the end. */
export function statementRows(shown: Shown, words: Words): readonly Row[] {
  const {meanings} = shown.said[words.language];
  return Object.entries(shown.result.statement).map(([code, figure]) => {
    const isSum = !code.includes('.');
    const name = words.names.lines[code] ?? code;
    return rowOf({code, name, meaning: meanings[code] ?? '', figure, isSum}, shown, words);
  });
}

/** The measures that are looked at first, as far as there are any. */
export function firstMeasureRows(shown: Shown, words: Words): readonly Row[] {
  return measureRows(shown, FIRST_MEASURES, words);
}

/** Every measure that some scenario has. */
export function allMeasureRows(shown: Shown, words: Words): readonly Row[] {
  return measureRows(shown, Object.keys(shown.result.measures), words);
}

/** The rows as a table for files: value, half-width, difference from the baseline, its half-width and its verdict. */
export function rowsTable(rows: readonly Row[], {columns, result}: Shown, words: Words): Table {
  const {figures} = words.compare;
  const [baseline, ...others] = columns;
  const {verdicts} = words.compare.common;
  const number = (value: number | null | undefined): Cell => ({
    text: value == null ? '–' : words.numbers.short(value),
    value: value ?? null,
  });
  return {
    caption: figures.caption(words.numbers.roundPercent(result.confidence)),
    columns: [
      figures.figure,
      figures.unit,
      ...columns.flatMap(({name}) => [name, `± ${name}`]),
      ...others.flatMap(({name}) => {
        const pair = words.compare.common.difference(name, baseline.name);
        return [pair, `± ${pair}`, figures.verdictOf(pair)];
      }),
    ],
    rows: rows.map(({name, unit, cells}) => [
      {text: name, value: name},
      {text: unit, value: unit},
      ...cells.flatMap(({value}) => [number(value?.mean), number(value?.halfWidth)]),
      ...cells.slice(1).flatMap(({difference}) => {
        const verdict = difference ? verdicts[difference.verdict] : '–';
        return [
          number(difference?.mean),
          number(difference?.halfWidth),
          {text: verdict, value: difference ? verdict : null},
        ];
      }),
    ]),
  };
}

function measureRows(shown: Shown, codes: readonly string[], words: Words): readonly Row[] {
  return codes.flatMap((code) => {
    const figure = shown.result.measures[code];
    if (!figure?.values.some((value) => value !== null)) return [];
    const {name, meaning} = measureNamed(code, words.names);
    const like = shown.result.measures[codeOfMean(code)];
    return [rowOf({code, name, meaning, figure, isSum: false}, shown, words, like)];
  });
}

interface Named {
  code: string;
  name: string;
  meaning: string;
  figure: ComparedFigure;
  isSum: boolean;
}

/** A figure of all scenarios, written as suits `like`. */
function rowOf(
  {figure, ...named}: Named,
  {result, columns}: Shown,
  words: Words,
  like: ComparedFigure = figure,
): Row {
  const scale = scaleOf({...figure, values: like.values}, words);
  const [{place: against}] = columns;
  const cells = columns.map((column, i): RowCell => {
    const value = figure.values[column.place];
    const difference = i === 0 ? null : differenceOf(figure, result.pairs, {of: column.place, against});
    return {
      column,
      value,
      text: valueWithUnit(value, scale, words),
      difference: difference && {...difference, text: differenceWithUnit(difference, scale, words)},
    };
  });
  const reach = Math.max(
    0,
    ...cells.map(({difference}) =>
      difference ? Math.abs(difference.mean) + (difference.halfWidth ?? 0) : 0,
    ),
  );
  return {...named, scale, unit: figure.unit, cells, reach};
}
