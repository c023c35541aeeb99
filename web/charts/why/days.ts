import {ticks} from 'd3-array';
import {utcTicks} from 'd3-time';
import type {WhyPageText} from '../../../engine/text/pages/why-page.ts';
import {MS_A_DAY as DAY} from '../../state/duration.ts';

/** How the days of a run are written. */
export interface DayWords {
  /** Places to write on an axis over a stretch, at most about `count`. */
  ticks(stretch: readonly [number, number], count: number): {day: number; text: string}[];
  /** A moment, to the minute. */
  moment(day: number): string;
  /** A stretch of time. */
  stretch(stretch: readonly [number, number]): string;
}

/** Days from one tick to the next above which they are months. */
const MONTHS = 27;
const MINUTES = 1440;

/** How days are written in a language: as dates where it is known when day 0 is (`YYYY-MM-DD`), else by their number. */
export function dayWords(start: string | null, locale: string, {day}: WhyPageText['stock']): DayWords {
  return start === null ? numbered(locale, day) : dated(Date.parse(`${start}T00:00:00Z`), locale);
}

function dated(zero: number, locale: string): DayWords {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const words = new Intl.DateTimeFormat(locale, {timeZone: 'UTC', hourCycle: 'h23', ...options});
    return (date: Date | number) => words.format(date);
  };
  const date = format({day: 'numeric', month: 'short'});
  const month = format({month: 'short'});
  const year = format({month: 'short', year: 'numeric'});
  const full = format({day: 'numeric', month: 'short', year: 'numeric'});
  const time = format({hour: '2-digit', minute: '2-digit'});
  const moment = format({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const at = (days: number) => new Date(zero + Math.round(days * MINUTES) * (DAY / MINUTES));
  return {
    ticks: ([from, to], count) => {
      const ticks = utcTicks(at(from), at(to), count);
      const apart = ticks.length > 1 ? (ticks[1].getTime() - ticks[0].getTime()) / DAY : to - from;
      return ticks.map((tick, i) => {
        const isMidnight = tick.getTime() % DAY === 0;
        const isNewYear = i === 0 || tick.getUTCMonth() === 0;
        const text = apart >= MONTHS ? (isNewYear ? year : month) : isMidnight ? date : time;
        return {day: (tick.getTime() - zero) / DAY, text: text(tick)};
      });
    },
    moment: (days) => moment(at(days)),
    stretch: ([from, to]) => `${full(at(from))} – ${full(at(to))}`,
  };
}

function numbered(locale: string, day: (number: string) => string): DayWords {
  const plain = new Intl.NumberFormat(locale, {maximumFractionDigits: 2});
  const written = (days: number) => day(plain.format(days));
  return {
    ticks: ([from, to], count) => ticks(from, to, count).map((tick) => ({day: tick, text: written(tick)})),
    moment: written,
    stretch: ([from, to]) => `${written(from)} – ${written(to)}`,
  };
}
