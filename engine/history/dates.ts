import {fileError} from '../scenario/file-faults.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

const YEAR_FIRST =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(?:Z|[-+]\d{2}:?\d{2})?$/;
const YEAR_LAST =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:,?[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?)?$/;
const MINUTES = /^\d+(?:\.\d+)?$/;

/** How a date with the year last is to be read. */
export type DateOrder = 'dayMonthYear' | 'monthDayYear';

/** Instants of an order file. */
export interface ParsedDates {
  /** By distinct text: milliseconds since 1970-01-01 00:00 of the clock on the wall; NaN where the text is no date. */
  instants: Float64Array;
  /** How the dates were read; `minutes` counts from a given origin. */
  form: 'yearFirst' | DateOrder | 'minutes';
}

/** Days from 1970-01-01 to a date written `YYYY-MM-DD`; throws RangeError when it is none. */
export function dayNumber(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const instant = match ? instantOf(+match[1], +match[2], +match[3], 0, 0, 0) : NaN;
  if (Number.isNaN(instant)) throw new RangeError(`a date must be written YYYY-MM-DD: ${date}`);
  return instant / DAY;
}

/** Writes the date that lies so many days after 1970-01-01 as `YYYY-MM-DD`. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Month of a day since 1970-01-01, 0 is January. */
export function monthOfDay(day: number): number {
  return new Date(day * DAY).getUTCMonth();
}

/** Weekday of a day since 1970-01-01 (a Thursday), 0 is Monday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * Reads the distinct texts of a date column: year first (ISO 8601, any offset ignored: the clock on the wall counts),
 * year last, or minutes since `origin` 00:00 when every text is a number. Whether a date with the year last starts
 * with the day is told by the dates that fit one reading only, else by which reading keeps the file in order;
 * where neither tells, it throws ScenarioError.
 *
 * @param rows index into `texts` for each row, in the order of the file
 */
export function parseDates(
  texts: readonly string[],
  rows: Int32Array,
  origin: string,
  file: string,
  order?: DateOrder,
): ParsedDates {
  const written = texts.filter((text) => text !== '');
  if (written.length > 0 && written.every((text) => MINUTES.test(text))) {
    const start = dayNumber(origin) * DAY;
    return {
      form: 'minutes',
      instants: Float64Array.from(texts, (text) =>
        text === '' ? NaN : start + Math.round(Number(text) * MINUTE),
      ),
    };
  }
  const yearFirst = Float64Array.from(texts, parseYearFirst);
  if (!texts.some((text) => YEAR_LAST.test(text))) return {form: 'yearFirst', instants: yearFirst};
  const form = order ?? dateOrder(texts, rows, file);
  const yearLast = Float64Array.from(texts, (text) => parseYearLast(text, form));
  return {form, instants: yearFirst.map((instant, i) => (Number.isNaN(instant) ? yearLast[i] : instant))};
}

function dateOrder(texts: readonly string[], rows: Int32Array, file: string): DateOrder {
  const readings = (['dayMonthYear', 'monthDayYear'] as const).map((form) => {
    const instants = Float64Array.from(texts, (text) => parseYearLast(text, form));
    return {
      form,
      instants,
      unreadable: instants.reduce((n, instant) => n + (Number.isNaN(instant) ? 1 : 0), 0),
    };
  });
  const [first, second] = readings;
  if (first.unreadable !== second.unreadable)
    return first.unreadable < second.unreadable ? first.form : second.form;
  if (first.instants.every((instant, i) => Object.is(instant, second.instants[i]))) return first.form;
  const [back, otherBack] = readings.map(({instants}) => stepsBack(instants, rows));
  if (back !== otherBack) return back < otherBack ? first.form : second.form;
  const example = texts.find((_, i) => !Object.is(first.instants[i], second.instants[i]));
  throw fileError(
    file,
    `cannot tell day/month from month/day in dates such as ${example}; write them as YYYY-MM-DD hh:mm or say which it is`,
  );
}

function stepsBack(instants: Float64Array, rows: Int32Array): number {
  let count = 0;
  for (let i = 1; i < rows.length; i++) if (instants[rows[i]] < instants[rows[i - 1]]) count++;
  return count;
}

function parseYearFirst(text: string): number {
  const m = YEAR_FIRST.exec(text);
  return m ? instantOf(+m[1], +m[2], +m[3], +(m[4] ?? 0), +(m[5] ?? 0), +(m[6] ?? 0)) : NaN;
}

function parseYearLast(text: string, order: DateOrder): number {
  const m = YEAR_LAST.exec(text);
  if (!m) return NaN;
  const [month, day] = order === 'dayMonthYear' ? [+m[2], +m[1]] : [+m[1], +m[2]];
  const year = m[3].length === 2 ? 2000 + +m[3] : +m[3];
  const hour = +(m[4] ?? 0);
  if (m[7] === undefined) return instantOf(year, month, day, hour, +(m[5] ?? 0), +(m[6] ?? 0));
  if (hour < 1 || hour > 12) return NaN;
  const afternoon = m[7][0].toLowerCase() === 'p' ? 12 : 0;
  return instantOf(year, month, day, (hour % 12) + afternoon, +(m[5] ?? 0), +(m[6] ?? 0));
}

function instantOf(year: number, month: number, day: number, hour: number, minute: number, second: number) {
  if (hour > 23 || minute > 59 || second > 59) return NaN;
  const instant = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(instant);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? instant : NaN;
}
