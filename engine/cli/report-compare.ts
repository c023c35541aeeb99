import type {CompareResult} from '../run/compare.ts';
import {letterOf} from '../run/compare-csv.ts';
import {aligned} from './columns.ts';
import {comparisonFindings} from './report-compare-findings.ts';
import {pairTables} from './report-compare-tables.ts';
import {section} from './tables.ts';
import type {Wording} from './wording.ts';
import {ABSENT, shortest} from './written.ts';

/** Most inputs that are listed. */
const MOST_INPUTS = 20;
/** Characters that the values of an input, as they are listed, take in all. */
const VALUES_WIDTH = 80;
/** Digits of a number that are no rounding of arithmetic. */
const DIGITS = 12;

/** A comparison for people: what differs, what each pair comes to, then a table of every scenario against the first. */
export function compareReport(result: CompareResult, files: readonly string[], wording: Wording): string[] {
  return [
    ...legend(result, files, wording),
    ...inputsSection(result, wording),
    '',
    ...comparisonFindings(result, wording),
    ...basis(result, wording),
    ...result.pairs.flatMap(({against}, pair) => (against === 0 ? pairTables(result, pair, wording) : [])),
  ];
}

function legend({scenarios}: CompareResult, files: readonly string[], {compare}: Wording): string[] {
  return scenarios.map(({name, lever}, i) => {
    const value = lever ? `, ${compare.atLever(lever.name, shortest(lever.value))}` : '';
    return `${letterOf(i)}  ${name} (${files[i]})${value}`;
  });
}

function inputsSection({inputsThatDiffer, scenarios}: CompareResult, {compare, numbers}: Wording): string[] {
  if (inputsThatDiffer.length === 0) return ['', compare.noInputs];
  const longest = Math.floor(VALUES_WIDTH / scenarios.length);
  const rows = inputsThatDiffer
    .slice(0, MOST_INPUTS)
    .map(({path, values}) => [path, ...values.map((value) => inputText(value, longest))]);
  const columns = scenarios.map((_, i) => i);
  const lines = aligned([['', ...columns.map(letterOf)], ...rows], [0, ...columns.map((i) => i + 1)]);
  const more = inputsThatDiffer.length - rows.length;
  return section(compare.inputs, more > 0 ? [...lines, compare.moreInputs(numbers.plain(more))] : lines);
}

/** A value of the scenario as it is written there, cut where it is long. */
function inputText(value: unknown, longest: number): string {
  if (value === null) return ABSENT;
  if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

/** How it was played, and how far the intervals of differences hold together. */
function basis(result: CompareResult, wording: Wording): string[] {
  const {scenarios, replications, pairs, confidence, seed} = result;
  const {compare, numbers} = wording;
  const days = (of: (scenario: (typeof scenarios)[number]) => number) =>
    compare.listed([...new Set(scenarios.map((scenario) => shortest(of(scenario))))]);
  const counted = days(({countedDays}) => countedDays);
  const warmUp = days(({warmUpDays}) => warmUpDays);
  return [
    compare.basis(numbers.plain(replications), counted, warmUp),
    ...(new Set(scenarios.map(({countedDays}) => countedDays)).size > 1 ? [compare.spans] : []),
    ...(pairs.length > 1 ? [compare.together(numbers.plain(pairs.length), numbers.percent(confidence))] : []),
    ...(scenarios.some(({lever}) => lever) ? [compare.fresh(seed)] : []),
  ];
}
