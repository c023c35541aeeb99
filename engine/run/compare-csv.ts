import type {ComparedFigure} from './compared-figures.ts';
import type {CompareResult} from './compare.ts';
import {csv, type Cell} from './csv.ts';

/** The figures of a comparison, one row each: values by scenario, A, B, C, then differences by pair, `B-A`, with what they say. */
export function comparisonTable({scenarios, pairs, measures, statement, totals}: CompareResult): string {
  const header = [
    'kind',
    'name',
    'unit',
    'good',
    ...scenarios.flatMap((_, i) => [letterOf(i), `${letterOf(i)}.halfWidth`]),
    ...pairs.flatMap(({of, against}) => {
      const name = `${letterOf(of)}-${letterOf(against)}`;
      return [name, ...DETAILS.map((detail) => `${name}.${detail}`)];
    }),
  ];
  const rows = Object.entries({measure: measures, statement, total: totals}).flatMap(([kind, figures]) =>
    Object.entries(figures).map(([name, figure]) => [kind, name, ...cellsOf(figure)]),
  );
  return csv([header, ...rows]);
}

/** What a scenario is called in tables: A, B, C and so on. */
export function letterOf(scenario: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + scenario);
}

const DETAILS = ['halfWidth', 'varianceReduction', 'verdict', 'replicationsToTell'] as const;

function cellsOf({unit, good, values, differences}: ComparedFigure): Cell[] {
  return [
    unit,
    good,
    ...values.flatMap((value) => [value?.mean ?? null, value?.halfWidth ?? null]),
    ...differences.flatMap((difference) => [
      difference?.mean ?? null,
      ...DETAILS.map((detail) => difference?.[detail] ?? null),
    ]),
  ];
}
