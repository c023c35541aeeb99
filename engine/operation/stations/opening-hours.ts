import {weeklyOpenings, type Openings} from '../../kernel/openings.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {Span} from '../../scenario/schema.ts';

/** Openings of a calendar of the scenario, on the clock of the run; null without a calendar: always open. */
export function openingsOf(network: Network, calendar: string | null): Openings | null {
  if (calendar === null) return null;
  const {weekdays, hours, atClosing} = network.scenario.calendars[calendar];
  const spans = (isOneSpan(hours) ? [hours] : hours).map((span) => span.map(timeOfDay));
  const intervals = weekdays.flatMap((open, day) =>
    open ? spans.map(([opens, closes]): [number, number] => [day * DAY + opens, day * DAY + closes]) : [],
  );
  return weeklyOpenings(intervals, startWeekday(network) * DAY, atClosing === 'pause');
}

/** The openings of a calendar at whose closing work pauses; null of another one. */
export function pausingOpeningsOf(network: Network, calendar: string | null): Openings | null {
  const openings = openingsOf(network, calendar);
  return openings?.pauses ? openings : null;
}

/** A stretch of time, ms, in which it is open throughout, or closed. */
export interface Piece {
  readonly isOpen: boolean;
  readonly from: number;
  readonly to: number;
}

/** [from, to) cut where it opens and where it closes; without openings it is open. */
export function pieces(openings: Openings | null, from: number, to: number): Piece[] {
  const all: Piece[] = [];
  for (let at = from; at < to;) {
    const isOpen = openings === null || openings.isOpen(at);
    const end = openings === null ? to : isOpen ? openings.closing(at) : openings.next(at);
    all.push({isOpen, from: at, to: Math.min(end, to)});
    at = Math.min(end, to);
  }
  return all;
}

/** The last open pieces of [from, to) that make up so many milliseconds, the last one first. */
export function lastOpen(openings: Openings | null, from: number, to: number, time: number): Piece[] {
  let left = time;
  const open = pieces(openings, from, to).filter(({isOpen}) => isOpen);
  return open.reverse().flatMap((piece) => {
    const begin = Math.max(piece.from, piece.to - left);
    left -= piece.to - begin;
    return begin < piece.to ? [{...piece, from: begin}] : [];
  });
}

function isOneSpan(hours: Span | Span[]): hours is Span {
  return typeof hours[0] === 'string';
}

/** Weekday of day 0, 0 for a Monday. */
export function startWeekday(network: Network): number {
  return (new Date(`${network.scenario.run.start}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** `"08:30"` in milliseconds from midnight. */
function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number);
  return (hours * 60 + minutes) * 60_000;
}
