import type {Movement} from '../index.ts';
import type {ComparedDifference, ComparedFigure, CompareResult} from '../run/compare.ts';
import {letterOf} from '../run/compare-csv.ts';
import type {CompareText} from '../text/compare.ts';
import {aligned} from './columns.ts';
import {section} from './tables.ts';
import {lineName, measureName, type Wording} from './wording.ts';
import {moneySentence, plusMinus, shortest, type Estimated} from './written.ts';

/** Most inputs that are listed. */
const MOST_INPUTS = 20;
/** Longest value of an input as it is listed. */
const LONGEST_VALUE = 40;
/** Digits of a number that are no rounding of arithmetic. */
const DIGITS = 12;
/** Stands for what a scenario does not have. */
const ABSENT = '–';
/** Above it the engine does not say how many replications it would take. */
const MOST_REPLICATIONS = 10_000;

/** A comparison for people: what differs, what each pair comes to, then a table of every scenario against the first. */
export function compareReport(result: CompareResult, files: readonly string[], wording: Wording): string[] {
  return [
    ...legend(result, files, wording),
    ...inputsSection(result, wording),
    '',
    ...findings(result, wording),
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
  const rows = inputsThatDiffer
    .slice(0, MOST_INPUTS)
    .map(({path, values}) => [path, ...values.map(inputText)]);
  const columns = scenarios.map((_, i) => i);
  const lines = aligned([['', ...columns.map(letterOf)], ...rows], [0, ...columns.map((i) => i + 1)]);
  const more = inputsThatDiffer.length - rows.length;
  return section(compare.inputs, more > 0 ? [...lines, compare.moreInputs(numbers.plain(more))] : lines);
}

/** A value of the scenario as it is written there, cut where it is long. */
function inputText(value: unknown): string {
  if (value === null) return ABSENT;
  if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)));
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

/** What every pair comes to, and who is on the frontier of cost against service. */
function findings(result: CompareResult, wording: Wording): string[] {
  const {pairs, statement, tradeOff} = result;
  const {compare, numbers} = wording;
  const {service, margins, frontier} = tradeOff;
  const measure = measureName(service, wording);
  const placed = frontier.map((place, i) => ({
    ...place,
    name: place.isSure ? letterOf(i) : compare.notSure(letterOf(i)),
  }));
  return [
    ...pairs.flatMap((_, pair) => [
      profitSentence(result, pair, statement.profit.differences[pair]!, wording),
      relationSentence(result, pair, wording),
    ]),
    compare.frontier(
      compare.listed(placed.filter(({isOnFrontier}) => isOnFrontier).map(({name}) => name)),
      measure,
    ),
    ...placed.flatMap(({isOnFrontier, name, dominatedBy}) =>
      isOnFrontier ? [] : [compare.beaten(name, compare.listed(dominatedBy.map(letterOf)))],
    ),
    compare.margins(measure, shortest(100 * margins.service), numbers.roundPercent(margins.cost)),
  ];
}

function profitSentence(
  {pairs, currency}: CompareResult,
  pair: number,
  {mean, halfWidth, verdict, replicationsToTell}: ComparedDifference,
  wording: Wording,
): string {
  const {compare} = wording;
  const [of, against] = [letterOf(pairs[pair].of), letterOf(pairs[pair].against)];
  const size = moneySentence({mean: Math.abs(mean), halfWidth}, currency, wording);
  switch (verdict) {
    case 'better':
    case 'higher':
      return compare.earnsMore(of, against, size);
    case 'worse':
    case 'lower':
      return compare.earnsLess(of, against, size);
    case 'same':
      return compare.earnsSame(of, against);
    case 'undecided': {
      const money = moneySentence({mean, halfWidth}, currency, wording);
      if (halfWidth === null) return compare.earnsOnce(of, against, money);
      return compare.earnsUnclear(of, against, money, toTell(replicationsToTell, wording));
    }
    default:
      return verdict satisfies never;
  }
}

function relationSentence(
  {pairs, currency, tradeOff}: CompareResult,
  pair: number,
  wording: Wording,
): string {
  const {compare, numbers} = wording;
  const {label, cost, service} = tradeOff.relations[pair];
  const measure = measureName(tradeOff.service, wording);
  const achieved =
    label === 'undecided' ? unclear(cost.movement, service.movement, compare) : compare.achieved[label];
  const money = signed(cost.mean!, moneySentence(known(cost.mean!, cost.halfWidth), currency, wording));
  const points =
    service.mean === null
      ? compare.unknownService(measure)
      : compare.changeOfService(
          measure,
          signed(service.mean, written(numbers.shareFigure(service.mean, service.halfWidth))),
        );
  const [of, against] = [letterOf(pairs[pair].of), letterOf(pairs[pair].against)];
  return compare.relation(of, against, achieved, compare.changeOfCost(money), points);
}

/** What can be told of a change that cannot be told whole. */
function unclear(
  cost: Movement,
  service: Movement,
  {cost: costs, service: services, unclear}: CompareText,
): string {
  if (cost !== 'unclear') return unclear.service(costs[cost]);
  return service === 'unclear' ? unclear.both : unclear.cost(services[service]);
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

/** Measures and statement of a scenario beside the first one, with their differences; what never differs is left out. */
function pairTables(result: CompareResult, pair: number, wording: Wording): string[] {
  const {compare, numbers, report} = wording;
  const {of, against} = result.pairs[pair];
  const money = ({mean, halfWidth}: Estimated) =>
    halfWidth === null ? numbers.plain(mean) : `${numbers.plain(mean)} ± ${numbers.plain(halfWidth)}`;
  const measures = Object.entries(result.measures).map(([code, figure]) => ({
    name: measureName(code, wording),
    figure,
    write: ({mean, halfWidth}: Estimated) =>
      written(
        figure.unit === 'share' ? numbers.shareFigure(mean, halfWidth) : numbers.figure(mean, halfWidth),
      ),
  }));
  const lines = [
    ...Object.entries(result.statement).map(([line, figure]) => ({name: lineName(line, wording), figure})),
    {name: compare.totalRevenue, figure: result.totals.revenue},
    {name: compare.totalCost, figure: result.totals.cost},
    {name: compare.logisticsCost, figure: result.totals.logisticsCost},
  ].map((line) => ({...line, write: money}));
  const isSame = ({figure}: Row) => figure.differences[pair]?.verdict === 'same';
  const same = [...measures, ...lines].filter(isSame).length;
  const title = (what: string) => compare.against(letterOf(of), letterOf(against), what);
  const perYear = report.statement(report.perYear(numbers.moneyUnit(result.currency)));
  return [
    ...table(title(report.measures), measures),
    ...table(title(perYear), lines),
    ...(same > 0 ? ['', title(compare.sameFigures(numbers.plain(same)))] : []),
  ];

  function table(heading: string, all: readonly Row[]): string[] {
    const rows = all
      .filter((row) => !isSame(row))
      .flatMap((row) => cellsOf(row, result.pairs[pair], pair, wording));
    if (rows.length === 0) return [];
    const difference = compare.difference(letterOf(of), letterOf(against));
    const told = rows.some((row) => row.at(-1) !== '') ? compare.toTell : '';
    const header = ['', letterOf(against), letterOf(of), difference, '', '', told];
    return section(heading, aligned([header, ...rows], [0, 4, 5]));
  }
}

/** A figure of a table, and how its numbers are written. */
interface Row {
  name: string;
  figure: ComparedFigure;
  write: (estimated: Estimated) => string;
}

/** One row: both values, the difference, its unit and verdict, and the replications that would tell; none where neither has the figure. */
function cellsOf(
  {name, figure, write}: Row,
  {of, against}: CompareResult['pairs'][number],
  pair: number,
  wording: Wording,
): string[][] {
  const {compare, names} = wording;
  const [value, other] = [figure.values[of], figure.values[against]];
  const difference = figure.differences[pair];
  if (!value && !other) return [];
  return [
    [
      name,
      other ? write(other) : ABSENT,
      value ? write(value) : ABSENT,
      difference ? write(difference) : '',
      names.units[figure.unit] ?? '',
      difference ? compare.verdicts[difference.verdict] : '',
      difference?.verdict === 'undecided' && difference.halfWidth !== null
        ? toTell(difference.replicationsToTell, wording)
        : '',
    ],
  ];
}

function toTell(replications: number | null, {compare, numbers}: Wording): string {
  return replications === null
    ? compare.moreThan(numbers.plain(MOST_REPLICATIONS))
    : numbers.plain(replications);
}

function known(mean: number, halfWidth: number | null): Estimated {
  return {mean, halfWidth};
}

function written(figure: {mean: string; halfWidth: string}): string {
  return `${figure.mean}${plusMinus(figure)}`;
}

/** A change with its sign, also where it is positive. */
function signed(mean: number, text: string): string {
  return mean > 0 ? `+${text}` : text;
}
