import type {HistoryReport} from '../index.ts';
import type {CliText} from '../text/cli.ts';
import {aligned} from './columns.ts';
import {number, plain} from './numbers.ts';
import {section} from './tables.ts';
import {percent, sentence, shareFigure} from './written.ts';

/** What became of an order file, for people. */
export function historyReport(report: HistoryReport, currency: string, text: CliText): string[] {
  const {history} = text;
  const {kept, file, all, returns, customers} = report;
  const {dispersion} = all.arrivals;
  return [
    history.finding(count(kept.lines), count(kept.orders), count(kept.products), count(kept.customers)),
    history.file(count(file.lines), file.encoding, JSON.stringify(file.delimiter)),
    history.span(kept.first, kept.last, count(kept.days), count(kept.openDays)),
    history.arrivals(plain(dispersion.mean, 1), plain(dispersion.raw, 1), plain(dispersion.afterFactors, 1)),
    history.linesPerOrder(plain(all.linesPerOrder.mean, 1)),
    ...(returns.lines > 0 ? [history.returns(count(returns.lines), percent(returns.ofUnits))] : []),
    ...(customers.claim ? [claim(customers.claim, text)] : []),
    ...droppedSection(report, currency, text),
    ...classSection(history.productClasses, report.products.classes, text),
    ...classSection(history.customerClasses, customers.classes, text),
    ...section(
      history.assumptions,
      report.assumptions.map(({path, why}) => `${path}: ${why}`),
    ),
  ];
}

function count(value: number): string {
  return number(value, 0);
}

type Claim = NonNullable<HistoryReport['customers']['claim']>;

function claim({measured, low, high, holds, needed}: Claim, {history}: CliText): string {
  const share = sentence(shareFigure(measured, Math.max(high - measured, measured - low)), '%');
  return history[holds ? 'claimHolds' : 'claimFails'](share, percent(needed));
}

function droppedSection({rules, kept}: HistoryReport, currency: string, {history}: CliText): string[] {
  const dropped = rules.filter(({lines}) => lines > 0);
  const rows = dropped.map(({rule, lines, units, value, first}) => [
    history.rule[rule],
    count(lines),
    count(units),
    number(value, 0),
    first === null ? '' : count(first),
  ]);
  const heading = ['', history.lines, history.units, `${history.value}, ${currency}`, history.firstLine];
  const rest = [history.kept, count(kept.lines), count(kept.units), number(kept.value, 0), ''];
  return section(history.dropped, aligned([heading, ...rows, rest]));
}

function classSection(
  heading: string,
  classes: HistoryReport['products']['classes'],
  {history}: CliText,
): string[] {
  const rows = classes.map((row) => [
    row.class,
    count(row.count),
    percent(row.ofCount),
    number(row.value, 0),
    percent(row.ofValue),
  ]);
  return classes.length === 0
    ? []
    : section(
        heading,
        aligned([[history.class, history.count, '', history.value, history.ofValue], ...rows]),
      );
}
