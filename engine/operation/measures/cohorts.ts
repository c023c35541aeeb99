import {DAY, type Network} from '../../scenario/network.ts';

const WEEK = 7 * DAY;

/** Whether service is also measured week by week. */
export function hasWeeks({scenario}: Network): boolean {
  return scenario.run.series === 'week';
}

/** Whole weeks of the counted time. */
export function weekCount({horizon, warmUp}: Network): number {
  return Math.floor((horizon - warmUp) / WEEK);
}

/**
 * Counted orders that are counted together: those of a segment, and where service is followed week by week, those that were placed in one week
 * of the counted time. What comes after the last whole week is a cohort of its own.
 */
export class Cohorts {
  readonly count: number;
  readonly #perSegment: number;
  readonly #warmUp: number;

  constructor(network: Network) {
    this.#perSegment = hasWeeks(network) ? weekCount(network) + 1 : 1;
    this.#warmUp = network.warmUp;
    this.count = network.segments.count * this.#perSegment;
  }

  /** Of the orders of a segment that are placed at `now`, ms, in the counted time. */
  of(segment: number, now: number): number {
    if (this.#perSegment === 1) return segment;
    return this.inWeek(segment, Math.floor((now - this.#warmUp) / WEEK));
  }

  /** Of the orders of a segment in a week, from 0. */
  inWeek(segment: number, week: number): number {
    return segment * this.#perSegment + week;
  }

  /** All of a segment. */
  *ofSegment(segment: number): Generator<number> {
    const first = segment * this.#perSegment;
    for (let cohort = first; cohort < first + this.#perSegment; cohort++) yield cohort;
  }
}
