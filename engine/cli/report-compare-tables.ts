import {letterOf} from '../run/compare-csv.ts';
import type {ComparedFigure, ComparedPair, CompareResult} from '../run/compare.ts';
import {aligned} from './columns.ts';
import {section} from './tables.ts';
import {lineName, measureName, type Wording} from './wording.ts';
import {ABSENT, figureText, replicationsText, type Estimated} from './written.ts';

/** A figure of a table, and how its numbers are written. */
interface Row {
  name: string;
  figure: ComparedFigure;
  write: (estimated: Estimated) => string;
}

/** Measures and statement of a scenario beside the first one, with their differences; what never differs is left out. */
export function pairTables(result: CompareResult, pair: number, wording: Wording): string[] {
  const {compare, numbers, report} = wording;
  const {of, against} = result.pairs[pair];
  const measures = measureRows(result, wording);
  const money = moneyRows(result, wording);
  const isSame = ({figure}: Row) => figure.differences[pair]?.verdict === 'same';
  const isKnown = ({figure: {values}}: Row) => values[of] !== null || values[against] !== null;
  const same = [...measures, ...money].filter(isSame).length;
  const title = (what: string) => compare.against(letterOf(of), letterOf(against), what);
  const perYear = report.statement(report.perYear(numbers.moneyUnit(result.currency)));
  return [
    ...table(title(report.measures), measures),
    ...table(title(perYear), money),
    ...(same > 0 ? ['', title(compare.sameFigures(numbers.plain(same)))] : []),
  ];

  function table(heading: string, all: readonly Row[]): string[] {
    const rows = all
      .filter((row) => isKnown(row) && !isSame(row))
      .map((row) => cellsOf(row, result.pairs[pair], pair, wording));
    if (rows.length === 0) return [];
    const difference = compare.difference(letterOf(of), letterOf(against));
    const told = rows.some((row) => row.at(-1) !== '') ? compare.toTell : '';
    const header = ['', letterOf(against), letterOf(of), difference, '', '', told];
    return section(heading, aligned([header, ...rows], [0, 4, 5]));
  }
}

function measureRows({measures}: CompareResult, wording: Wording): Row[] {
  const {numbers} = wording;
  return Object.entries(measures).map(([code, figure]) => {
    const write = figure.unit === 'share' ? numbers.shareFigure : numbers.figure;
    return {
      name: measureName(code, wording),
      figure,
      write: ({mean, halfWidth}) => figureText(write(mean, halfWidth)),
    };
  });
}

function moneyRows({statement, totals}: CompareResult, wording: Wording): Row[] {
  const {compare, numbers} = wording;
  const lines = Object.entries(statement).map(([line, figure]) => ({name: lineName(line, wording), figure}));
  return [
    ...lines,
    {name: compare.totalRevenue, figure: totals.revenue},
    {name: compare.totalCost, figure: totals.cost},
    {name: compare.logisticsCost, figure: totals.logisticsCost},
  ].map((row) => ({
    ...row,
    write: ({mean, halfWidth}) =>
      figureText({
        mean: numbers.plain(mean),
        halfWidth: halfWidth === null ? '' : numbers.plain(halfWidth),
      }),
  }));
}

/** One row: both values, the difference, its unit and verdict, and the replications that would tell. */
function cellsOf(
  {name, figure, write}: Row,
  {of, against}: ComparedPair,
  pair: number,
  wording: Wording,
): string[] {
  const {compare, names} = wording;
  const [value, other] = [figure.values[of], figure.values[against]];
  const difference = figure.differences[pair];
  return [
    name,
    other ? write(other) : ABSENT,
    value ? write(value) : ABSENT,
    difference ? write(difference) : '',
    names.units[figure.unit] ?? '',
    difference ? compare.verdicts[difference.verdict] : '',
    difference?.verdict === 'undecided' && difference.halfWidth !== null
      ? replicationsText(difference.replicationsToTell, wording)
      : '',
  ];
}
