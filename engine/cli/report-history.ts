import type {HistoryReport} from '../index.ts';
import {aligned} from './columns.ts';
import {section} from './tables.ts';
import type {Wording} from './wording.ts';
import {shareSentence} from './written.ts';

/** What became of an order file, for people. */
export function historyReport(report: HistoryReport, currency: string, wording: Wording): string[] {
  const {history, numbers} = wording;
  const {kept, file, all, returns, customers} = report;
  const {dispersion} = all.arrivals;
  const oneDecimal = (value: number) => numbers.plain(value, 1);
  return [
    history.finding(
      numbers.plain(kept.lines),
      numbers.plain(kept.orders),
      numbers.plain(kept.products),
      numbers.plain(kept.customers),
    ),
    history.file(numbers.plain(file.lines), file.encoding, JSON.stringify(file.delimiter)),
    history.span(kept.first, kept.last, numbers.plain(kept.days), numbers.plain(kept.openDays)),
    history.arrivals(
      oneDecimal(dispersion.mean),
      oneDecimal(dispersion.raw),
      oneDecimal(dispersion.afterFactors),
    ),
    history.linesPerOrder(oneDecimal(all.linesPerOrder.mean)),
    ...(returns.lines > 0
      ? [history.returns(numbers.plain(returns.lines), numbers.percent(returns.ofUnits))]
      : []),
    ...(customers.claim ? [claim(customers.claim, wording)] : []),
    ...droppedSection(report, currency, wording),
    ...classSection(history.productClasses, report.products.classes, wording),
    ...classSection(history.customerClasses, customers.classes, wording),
    ...section(
      history.assumptions,
      report.assumptions.map(({path, why}) => `${path}: ${history.why(why)}`),
    ),
  ];
}

type Claim = NonNullable<HistoryReport['customers']['claim']>;

function claim({measured, low, high, holds, needed}: Claim, wording: Wording): string {
  const {history, numbers} = wording;
  const halfWidth = Math.max(high - measured, measured - low);
  const share = shareSentence({mean: measured, halfWidth}, wording);
  return history[holds ? 'claimHolds' : 'claimFails'](share, numbers.percent(needed));
}

function droppedSection(
  {rules, kept}: HistoryReport,
  currency: string,
  {history, numbers}: Wording,
): string[] {
  const rows = rules
    .filter(({lines}) => lines > 0)
    .map(({rule, lines, units, value, first}) => [
      history.rule[rule],
      numbers.plain(lines),
      numbers.plain(units),
      numbers.plain(value),
      first === null ? '' : numbers.plain(first),
    ]);
  const money = `${history.value}, ${numbers.moneyUnit(currency)}`;
  const heading = ['', history.lines, history.units, money, history.firstLine];
  const rest = [
    history.kept,
    numbers.plain(kept.lines),
    numbers.plain(kept.units),
    numbers.plain(kept.value),
    '',
  ];
  return section(history.dropped, aligned([heading, ...rows, rest]));
}

function classSection(
  heading: string,
  classes: HistoryReport['products']['classes'],
  {history, numbers}: Wording,
): string[] {
  if (classes.length === 0) return [];
  const rows = classes.map((row) => [
    row.class,
    numbers.plain(row.count),
    numbers.percent(row.ofCount),
    numbers.plain(row.value),
    numbers.percent(row.ofValue),
  ]);
  const columns = [history.class, history.count, '', history.value, history.ofValue];
  return section(heading, aligned([columns, ...rows]));
}
