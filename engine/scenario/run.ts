import * as v from 'valibot';
import {
  byKind,
  either,
  list,
  object,
  optional,
  orNull,
  pair,
  required,
  rule,
  type Field,
} from './building-blocks.ts';
import {
  date,
  duration,
  factors,
  money,
  notNegative,
  oneOf,
  positiveDuration,
  text,
  timeOfDay,
  wholeFromOne,
  word,
} from './figures.ts';
import {errorCostsSchema, type ErrorKind} from './errors.ts';
import {isNot} from './messages.ts';
/** What is played, from when, for how long and how often. */
export interface Run {
  /** Calendar date of time 0, `YYYY-MM-DD`; it fixes weekdays and months. Default 2026-01-05, a Monday. */
  start: string;
  /** Length of a run [days], positive. Default 365. */
  horizon: number;
  /** Opening stretch that is played but not counted [days], below the horizon; `auto` cuts by MSER-5. Default `auto`. */
  warmUp: number | 'auto';
  /** Days played after the horizon, uncounted, for the counted orders to close. Default 30. */
  followUp: number;
  /**
   * Periods by which service and stock are also measured, or null: those of demand that comes every period, where there is such demand.
   * Default null.
   */
  period: Period | null;
  /** Stretches of the counted time by which the service figures are also told, or null. Default null. */
  series: 'week' | null;
  /** Number of replications, at least 1; `auto` runs until the profit is known well enough. Default `auto`. */
  replications: number | 'auto';
  /** Name of the random figures: the same seed gives the same customers. Default `1`. */
  seed: string;
}

/** Stretches of equal length; each begins with the receipts of its first instant and ends before those of the next one's. */
export interface Period {
  /** Length [days], positive. */
  every: number;
  /** Instant at which the first one begins [days from the start]. Default 0. */
  first: number;
}

/** Opening and closing time, `HH:MM`. */
export type Span = [string, string];

/** When a desk or a station is open. */
export interface Calendar {
  /** Open (1) or closed (0), Monday first. Default open from Monday to Friday. */
  weekdays: number[];
  /** Opening and closing time of an open day, `HH:MM`, or several of them, such as shifts; `24:00` is midnight at its end. Default 00:00 to 24:00. */
  hours: Span | Span[];
  /** What is being done when it closes: `finish` goes on until it is done; `pause` stops, and goes on when it opens again. Default `finish`. */
  atClosing: 'finish' | 'pause';
}

/** Money that belongs to the whole operation. */
export interface Costs {
  /** Penalty for an order that is not complete by its promised instant [money/order]. Default 0. */
  latePerOrder: number;
  /** Fixed cost of the service offer [money/year]. Default 0. */
  fixedPerYear: number;
  /** What errors cost that nobody has found, by kind, or null for nothing. Default null. */
  errors: Record<ErrorKind, number> | null;
  /** Cost of dealing with a damaged unit, beside what the customer gets back [money/unit]. Default 0. */
  claimPerUnit: number;
  /** Interest on what customers owe [1/year of 365 days]. Default 0. */
  interestPerYear: number;
  /** Costs that nobody pays today. */
  imputed: ImputedCosts;
}

/** Costs that nobody pays today. */
export interface ImputedCosts {
  /** Future loss through a unit that was not served [money/unit lost]. Default 0. */
  goodwill: number;
}

/** A figure of the scenario that nobody measured. */
export interface Assumption {
  /** Path of the assumed figures, such as `products[*].cost`. */
  path: string;
  /** Where the figure comes from. */
  why: string;
}

const REPLICATIONS = 'a whole number of at least 1, or "auto"';

/** Schema of what is played. */
export const runSchema: Field<Run> = object({
  start: optional('Calendar date of time 0, YYYY-MM-DD; it fixes weekdays and months.', date, '2026-01-05'),
  horizon: optional('Length of a run [days], above 0.', positiveDuration, 365),
  warmUp: optional(
    'Opening stretch that is played but not counted [days], below the horizon; "auto" cuts by MSER-5.',
    byKind(
      {number: duration, string: either(word('auto'), duration, (input) => input === 'auto')},
      'a duration or "auto"',
    ),
    'auto',
  ),
  followUp: optional(
    'Time played after the horizon, uncounted, for the counted orders to close [days].',
    duration,
    30,
  ),
  period: optional(
    'Periods by which service and stock are also measured; null for those of demand that comes every period.',
    orNull(
      object({
        every: required('Length of a period [days], above 0.', positiveDuration),
        first: optional('Instant at which the first period begins [days from the start].', duration, 0),
      }),
    ),
    null,
  ),
  series: optional(
    'Stretches of the counted time by which the service figures are also told, or null.',
    orNull(word('week')),
    null,
  ),
  replications: optional(
    'Number of replications, at least 1; "auto" runs until the profit is known well enough.',
    byKind({number: wholeFromOne, string: word('auto', REPLICATIONS)}, REPLICATIONS),
    'auto',
  ),
  seed: optional('Name of the random figures: the same seed gives the same customers.', text, '1'),
});

const span: Field<Span> = v.pipe(
  pair(timeOfDay, timeOfDay, 'an opening and a closing time, such as ["08:00", "20:00"]'),
  rule(
    ([open, close]) => open < close,
    ([open, close]) =>
      `opens at ${open} and closes at ${close}: it must close after it opens; hours over midnight are [["00:00", "${close}"], ["${open}", "24:00"]]`,
  ),
);

/** The first two spans that overlap; null where none do. */
function overlap(spans: readonly Span[]): [Span, Span] | null {
  const inOrder = [...spans].sort(([a], [b]) => (a < b ? -1 : 1));
  const later = inOrder.findIndex(([open], i) => i > 0 && open < inOrder[i - 1][1]);
  return later < 0 ? null : [inOrder[later - 1], inOrder[later]];
}

/** Schema of opening hours. */
export const calendarSchema: Field<Calendar> = object({
  weekdays: optional(
    'Open (1) or closed (0), seven figures from Monday.',
    v.pipe(
      factors(
        7,
        'seven figures, 1 for open and 0 for closed, from Monday',
        'of use: a calendar opens on at least one day: write 1 for it',
      ),
      v.check(
        (days) => days.every((day) => day === 0 || day === 1),
        isNot('seven figures, 1 for open and 0 for closed, from Monday'),
      ),
    ),
    [1, 1, 1, 1, 1, 0, 0],
  ),
  hours: optional(
    'Opening and closing time of an open day, HH:MM, or a list of them, such as shifts; 24:00 is midnight at its end.',
    either(
      span,
      v.pipe(
        list(span),
        v.minLength(1, 'the list is empty: write at least one opening and closing time'),
        rule(
          (spans) => overlap(spans) === null,
          (spans) => {
            const [earlier, later] = overlap(spans)!;
            return `opens at ${later[0]} before it closes at ${earlier[1]}: write hours that follow one another`;
          },
        ),
      ),
      (input) => !Array.isArray(input) || !input.every((one) => Array.isArray(one)),
    ),
    ['00:00', '24:00'],
  ),
  atClosing: optional(
    'What is being done when it closes: "finish" goes on until it is done, "pause" stops and goes on when it opens again.',
    oneOf(['finish', 'pause']),
    'finish',
  ),
});

/** Schema of money that belongs to the whole operation. */
export const costsSchema: Field<Costs> = object({
  latePerOrder: optional(
    'Penalty for an order that is not complete by its promised instant [money/order].',
    money,
    0,
  ),
  fixedPerYear: optional('Fixed cost of the service offer [money/year].', money, 0),
  errors: optional(
    'What errors cost that nobody has found, by kind, or null for nothing.',
    orNull(errorCostsSchema),
    null,
  ),
  claimPerUnit: optional(
    'Cost of dealing with a damaged unit, beside what the customer gets back [money/unit].',
    money,
    0,
  ),
  interestPerYear: optional('Interest on what customers owe [1/year of 365 days].', notNegative, 0),
  imputed: optional(
    'Costs that nobody pays today.',
    object({
      goodwill: optional('Future loss through a unit that was not served [money/unit lost].', money, 0),
    }),
    {},
  ),
});

/** Schema of an assumption. */
export const assumptionSchema: Field<Assumption> = object({
  path: required('Path of the assumed figures, such as "products[*].cost".', text),
  why: required('Where the figure comes from.', text),
});
