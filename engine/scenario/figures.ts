import * as v from 'valibot';
import {byKind} from './building-blocks.ts';
import {parseDuration} from './durations.ts';
import {isNot, listed, show} from './messages.ts';

const DURATION =
  'a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"';

/** Greatest figure of any kind: what is above it is a slip, and its products would leave the range of exact sums. */
const GREATEST = 1e12;

/** Longest duration [days]: the clock counts milliseconds exactly up to 2^53, which is 1.04e8 days. */
const LONGEST = 1e8;

/** Most of what is kept one by one, such as servers. */
const MOST = 1e6;

const DATE = 'a date: write YYYY-MM-DD, such as "2026-01-05"';

/** Any finite number. */
export const number = finite('a number');

/** A number of at least 0. */
export const notNegative = atLeast(0, 'a number of at least 0');

/** A number above 0. */
export const positive = above(0, 'a number above 0');

/** Money of at least 0. */
export const money = atLeast(0, 'an amount of money of at least 0');

/** A whole number. */
export const whole = wholeFrom(Number.MIN_SAFE_INTEGER, 'a whole number');

/** A whole number of at least 0. */
export const wholeFromZero = wholeFrom(0, 'a whole number of at least 0');

/** A whole number of at least 1. */
export const wholeFromOne = wholeFrom(1, 'a whole number of at least 1');

/** A number of servers, aisles or places, each of which is kept by itself. */
export const someOf = v.pipe(wholeFromOne, v.check(isAtMost(MOST), isTooGreat(MOST)));

/** Units of a product; which products are divisible is checked where they are known. */
export const units = finite('a number of units');

/** Units of a product, at least 0. */
export const unitsFromZero = atLeast(0, 'a number of units of at least 0');

/** Units of a product, above 0. */
export const someUnits = above(0, 'a number of units above 0');

/** A share from 0 to 1. */
export const share = v.pipe(
  v.number(isNoShare('between 0 and 1')),
  v.minValue(0, isNoShare('between 0 and 1')),
  v.maxValue(1, isNoShare('between 0 and 1')),
);

/** A share above 0 and below 1. */
export const openShare = v.pipe(
  v.number(isNoShare('above 0 and below 1')),
  v.gtValue(0, isNoShare('above 0 and below 1')),
  v.ltValue(1, isNoShare('above 0 and below 1')),
);

/** A share above 0 and at most 1. */
export const positiveShare = v.pipe(
  v.number(isNoShare('above 0 and at most 1')),
  v.gtValue(0, isNoShare('above 0 and at most 1')),
  v.maxValue(1, isNoShare('above 0 and at most 1')),
);

/** Degrees north of the equator. */
export const latitude = between(-90, 90, 'a latitude from -90 to 90');

/** Degrees east of Greenwich. */
export const longitude = between(-180, 180, 'a longitude from -180 to 180');

/** A duration of at least 0 [days]; input may be a number of days or a text such as `90 min`. */
export const duration = byKind(
  {
    number: atLeast(0, 'a duration of at least 0', LONGEST),
    string: v.pipe(
      v.string(),
      v.check(isDuration, isNot(DURATION)),
      v.check(isNotTooLong, isTooGreat(LONGEST)),
      v.transform(days),
    ),
  },
  DURATION,
);

/** A duration above 0 [days]; input may be a number of days or a text such as `90 min`. */
export const positiveDuration = byKind(
  {
    number: above(0, 'a duration above 0', LONGEST),
    string: v.pipe(
      v.string(),
      v.check(isDuration, isNot(DURATION)),
      v.check(isNotTooLong, isTooGreat(LONGEST)),
      v.check((text) => parseDuration(text) !== 0, isNot('a duration above 0')),
      v.transform(days),
    ),
  },
  DURATION,
);

/** Yes or no. */
export const yesOrNo = v.boolean(isNot('true or false'));

/** Any text. */
export const text = v.string(isNot('text'));

/** A name: text that is neither empty nor `*` and has no blanks at its ends and no line breaks. */
export const name = v.pipe(
  text,
  v.regex(/^\S(.*\S)?$/, isNot('a name: write a text on one line, without blanks at its ends')),
  v.check((name) => !isReserved(name), isNot('a name: the word is reserved, write another')),
);

function isReserved(name: string): boolean {
  return name === '*' || name in {};
}

/** A day of the calendar, `YYYY-MM-DD`. */
export const date = v.pipe(
  v.string(isNot(DATE)),
  v.isoDate(isNot(DATE)),
  v.check((date) => !v.ISO_DATE_REGEX.test(date) || isOnCalendar(date), isNot('a day of the calendar')),
);

/** A time of day, `HH:MM` from 00:00 to 24:00. */
export const timeOfDay = v.pipe(
  v.string(isNot('a time of day: write HH:MM, such as "08:00"')),
  v.regex(
    /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
    isNot('a time of day: write HH:MM from 00:00 to 24:00, such as "08:00"'),
  ),
);

/** Exactly one text; `noun` says what would be right where other kinds of values are right too. */
export function word<const Word extends string>(
  word: Word,
  noun = `${JSON.stringify(word)}, the only choice here`,
) {
  return v.literal(word, isNot(noun));
}

/** One of several texts; `noun` says what would be right where other kinds of values are right too. */
export function oneOf<const Words extends readonly string[]>(words: Words, noun = `one of ${listed(words)}`) {
  return v.picklist(words, isNot(noun));
}

/** A list of exactly so many numbers of at least 0, not all of them 0; `useless` says what they are not where they are. */
export function factors(
  length: number,
  noun: string,
  useless = 'of use: at least one factor must be above 0',
) {
  return v.pipe(
    v.array(notNegative, isNot(noun)),
    v.length(length, isNot(noun)),
    v.check((list) => list.some((factor) => factor > 0) || list.length !== length, isNot(useless)),
  );
}

/** A number from `least` to `most`. */
export function between(least: number, most: number, noun: string) {
  return v.pipe(v.number(isNot(noun)), v.minValue(least, isNot(noun)), v.maxValue(most, isNot(noun)));
}

function finite(noun: string, most = GREATEST) {
  return v.pipe(
    v.number(isNot(noun)),
    v.finite(isNot(noun)),
    v.check((figure) => !Number.isFinite(figure) || isAtMost(most)(figure), isTooGreat(most)),
  );
}

function atLeast(least: number, noun: string, most?: number) {
  return v.pipe(finite(noun, most), v.minValue(least, isNot(noun)));
}

function above(bound: number, noun: string, most?: number) {
  return v.pipe(finite(noun, most), v.gtValue(bound, isNot(noun)));
}

function wholeFrom(least: number, noun: string) {
  return v.pipe(
    v.number(isNot(noun)),
    v.safeInteger(isNot(noun)),
    v.check((figure) => !Number.isSafeInteger(figure) || isAtMost(GREATEST)(figure), isTooGreat(GREATEST)),
    v.minValue(least, isNot(noun)),
  );
}

function isAtMost(most: number): (figure: number) => boolean {
  return (figure) => Math.abs(figure) <= most;
}

function isNotTooLong(text: string): boolean {
  return !isDuration(text) || isAtMost(LONGEST)(days(text));
}

function isTooGreat(most: number): (issue: {input: unknown}) => string {
  return ({input}) => `${show(input)} is too great a figure: write at most ${most}`;
}

/** Says of a figure above 1 which share it would be in per cent. */
function isNoShare(range: string): (issue: {input: unknown}) => string {
  return ({input}) => {
    const percent = typeof input === 'string' ? Number(input.replace('%', '')) : Number(input);
    const ofHundred =
      percent > 1 && percent <= 100 ? ` (${percent} % is ${Number((percent / 100).toPrecision(12))})` : '';
    return `${show(input)} is not a share ${range}${ofHundred}`;
  };
}

function isDuration(text: string): boolean {
  return parseDuration(text) !== null;
}

function days(text: string): number {
  return parseDuration(text) ?? NaN;
}

function isOnCalendar(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
