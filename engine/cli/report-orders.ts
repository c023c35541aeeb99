import {DAY, type DelayCause, type Scenario} from '../index.ts';
import type {BiographiesResult, OrderBiography} from '../run/biography.ts';
import {aligned} from './columns.ts';
import {section} from './tables.ts';
import type {Wording} from './wording.ts';

const MINUTE = 60_000;
/** Units in which a time is told: the first that it fills. */
const UNITS = [
  [DAY, 'days'],
  [60 * MINUTE, 'hours'],
  [MINUTE, 'minutes'],
] as const;

/** The lives of orders for people: when each was placed, how late it came, and what held it up. */
export function ordersReport(
  {name, run}: Scenario,
  {late, promised, orders, replications, biographies}: BiographiesResult,
  wording: Wording,
): string[] {
  const {numbers, orders: text} = wording;
  return [
    promised > 0
      ? text.finding(name, numbers.plain(late), numbers.plain(promised))
      : text.findingWithoutPromise(name, numbers.plain(orders)),
    text.basis(numbers.plain(replications)),
    ...biographies.flatMap((one) => section(heading(one, run.start, wording), causesTable(one, wording))),
  ];
}

function heading(one: OrderBiography, start: string, wording: Wording): string {
  const {orders: text} = wording;
  return text.order({
    segment: one.segment,
    number: wording.numbers.plain(one.index + 1),
    channel: one.channel,
    placed: instantText(one.instants[0], start),
    cycleTime: timeText(one.cycleTime, wording),
    late: one.late === null ? null : timeText(one.late, wording),
    isLate: one.late !== null && one.late > 0,
    delay: timeText(one.delay, wording),
  });
}

/** What held the order up, with its share of the delay. */
function causesTable({causes, delay}: OrderBiography, wording: Wording): string[] {
  const {numbers} = wording;
  return aligned(
    causes.map((cause) => [
      causeText(cause, wording),
      timeText(cause.time, wording),
      `${numbers.plain((100 * cause.time) / delay, 1)}%`,
    ]),
  );
}

function causeText({cause, place, product}: DelayCause, {orders: text}: Wording): string {
  const [site, station] = place.split('/');
  const where = station === undefined ? site : text.station(station, site);
  const words = Object.hasOwn(text.causes, cause) ? text.causes[cause] : text.otherCause(cause);
  return words(where, product ?? '');
}

/** A time in the unit that suits it. */
function timeText(time: number, {numbers, names}: Wording): string {
  const [unit, word] = UNITS.find(([size]) => Math.abs(time) >= size) ?? UNITS[UNITS.length - 1];
  return `${numbers.plain(Math.abs(time) / unit, unit === MINUTE ? 0 : 1)} ${names.units[word]}`;
}

/** An instant of the run on the calendar: `2026-03-27 14:05`. */
function instantText(instant: number, start: string): string {
  return new Date(Date.parse(start) + instant).toISOString().slice(0, 16).replace('T', ' ');
}
