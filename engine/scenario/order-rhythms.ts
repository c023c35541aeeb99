import * as v from 'valibot';
import {list, object, omittable, optional, required, rule, type} from './building-blocks.ts';
import {duration, notNegative, number, oneOf, positive, positiveDuration} from './figures.ts';

/**
 * One demand a period: of each product of the basket so many units as its quantity says, rounded and at least 0. A period in which nothing
 * is asked for has no order, and counts. Demand comes after the receipts of its instant, and the period ends after it.
 */
export interface EveryPeriodOrders {
  type: 'everyPeriod';
  /** Length of a period [days], positive. Default 1. */
  every: number;
  /** Instant of the first demand [days from the start]. Default 0. */
  first: number;
}

/**
 * Single orders of a Poisson process whose rate is that of the phase of the market (Markov-modulated): phases last exponential times, and
 * the first one is drawn from their long-run shares. Exactly one of `leave` and `generator` is given.
 */
export interface MmppOrders {
  type: 'mmpp';
  /** Rate in each phase, of the whole segment [orders/day], not negative. */
  perDay: number[];
  /** Rate at which each phase ends [1/day], positive; phases follow in turn, the first one after the last. */
  leave?: number[];
  /** Rate at which the phase of the row turns into that of the column [1/day]; every row adds up to 0. */
  generator?: number[][];
}

/** Single orders of a Poisson process whose rate follows a course over a cycle, again and again. */
export interface NhppOrders {
  type: 'nhpp';
  /** Length of a cycle [days], positive. */
  cycle: number;
  /** Instants of the course within a cycle [days], rising, below the length of the cycle. */
  at: number[];
  /** Rate at each instant, of the whole segment [orders/day], not negative. */
  perDay: number[];
  /** Between two instants, and from the last to the first of the next cycle, straight lines (`linear`) or the rate of the earlier (`constant`). Default `linear`. */
  shape: 'linear' | 'constant';
}

const ROW_SUM = 1e-9; // of the greatest rate of the row

/** Schema of one demand a period. */
export const everyPeriodSchema = object({
  type: type('everyPeriod', 'One demand a period; the quantity is its size, 0 for none.'),
  every: optional('Length of a period [days], above 0.', positiveDuration, 1),
  first: optional('Instant of the first demand [days from the start].', duration, 0),
});

/** Schema of orders at the rate of a phase. */
export const mmppSchema = v.pipe(
  object({
    type: type('mmpp', 'Single orders of a Poisson process whose rate is that of the phase of the market.'),
    perDay: required('Rate in each phase, of the whole segment [1/day], at least 0.', list(notNegative)),
    leave: omittable(
      'Rate at which each phase ends [1/day], above 0; phases follow in turn. Or write "generator".',
      list(positive),
    ),
    generator: omittable(
      'Rate at which the phase of the row turns into that of the column [1/day]; rows add up to 0.',
      list(list(number)),
    ),
  }),
  rule(
    ({perDay}) => perDay.length >= 2,
    ({perDay}) => `${perDay.length} phases: write the rate of at least two, or use poisson`,
    'perDay',
  ),
  rule(
    ({leave, generator}) => (leave === undefined) !== (generator === undefined),
    ({leave}) =>
      leave === undefined
        ? 'write "leave", the rate at which each phase ends, or "generator"'
        : 'both "leave" and "generator" are given: write one of them',
  ),
  rule(
    ({perDay, leave}) => leave === undefined || leave.length === perDay.length,
    ({perDay, leave}) => `${leave?.length} rates for ${perDay.length} phases: each phase needs one`,
    'leave',
  ),
  rule(
    ({perDay, generator}) => generator === undefined || isSquare(generator, perDay.length),
    ({perDay}) => `not a square: write ${perDay.length} rows of ${perDay.length} rates`,
    'generator',
  ),
  rule(
    ({generator}) => generator === undefined || generator.every(isRowOfRates),
    ({generator = []}) =>
      `row ${generator.findIndex((row, i) => !isRowOfRates(row, i)) + 1} is not right: rates off the diagonal are at least 0, and the row adds up to 0`,
    'generator',
  ),
  rule(
    ({generator}) => generator === undefined || isConnected(generator),
    () => 'some phase never turns into some other, by whatever way: every phase must lead to every other',
    'generator',
  ),
);

/** Schema of orders at a rate that follows a course. */
export const nhppSchema = v.pipe(
  object({
    type: type('nhpp', 'Single orders of a Poisson process whose rate follows a course, cycle by cycle.'),
    cycle: required('Length of a cycle [days], above 0.', positiveDuration),
    at: required('Instants of the course within a cycle [days], rising.', list(duration)),
    perDay: required('Rate at each instant, of the whole segment [1/day], at least 0.', list(notNegative)),
    shape: optional(
      'From one instant to the next a straight line ("linear") or the rate of the earlier ("constant").',
      oneOf(['linear', 'constant']),
      'linear',
    ),
  }),
  rule(
    ({at}) => at.length > 0,
    () => 'the list is empty: write at least one instant',
    'at',
  ),
  rule(
    ({at}) => at.every((x, i) => i === 0 || at[i - 1] < x),
    () => 'the instants must rise: write them in rising sequence, each once',
    'at',
  ),
  rule(
    ({at, cycle}) => at.every((x) => x < cycle),
    ({at, cycle}) => `${at.find((x) => x >= cycle)} is not below the length of the cycle, ${cycle}`,
    'at',
  ),
  rule(
    ({at, perDay}) => at.length === perDay.length,
    ({at, perDay}) => `${perDay.length} rates for ${at.length} instants: each instant needs one rate`,
    'perDay',
  ),
);

/** The generator of the phases, row by row; of phases in turn, each leads to the next. */
export function phaseGenerator({perDay, leave, generator}: MmppOrders): number[][] {
  if (generator) return generator;
  const count = perDay.length;
  return leave!.map((rate, i) => perDay.map((_, j) => (j === i ? -rate : j === (i + 1) % count ? rate : 0)));
}

function isSquare(rows: readonly number[][], count: number): boolean {
  return rows.length === count && rows.every((row) => row.length === count);
}

function isRowOfRates(row: readonly number[], i: number): boolean {
  const sum = row.reduce((a, b) => a + b, 0);
  return row.every((rate, j) => j === i || rate >= 0) && Math.abs(sum) <= ROW_SUM * Math.abs(row[i]);
}

function isConnected(generator: readonly number[][]): boolean {
  const reaches = (from: (i: number, j: number) => number) => {
    const seen = new Set([0]);
    for (const i of seen) generator.forEach((_, j) => j !== i && from(i, j) > 0 && seen.add(j));
    return seen.size === generator.length;
  };
  return reaches((i, j) => generator[i][j]) && reaches((i, j) => generator[j][i]);
}
