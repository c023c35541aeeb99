/** When a calendar is open. Instants are milliseconds. */
export interface Openings {
  isOpen(instant: number): boolean;
  /** The first open instant that is not before the given one. */
  next(instant: number): number;
  /** The first instant after an open one that is closed; Infinity if it never closes. */
  closing(instant: number): number;
  /** The instant at which it closed last, of an instant at which it is closed. */
  closed(instant: number): number;
  /** Milliseconds open in [from, to). */
  openTime(from: number, to: number): number;
}

const WEEK = 604_800_000;

/**
 * Openings that repeat every week: half-open intervals [from, to) in milliseconds of the week, none empty, within
 * [0, 604,800,000]; overlapping or touching ones are joined. `offset` is the place in the week of instant 0.
 */
export function weeklyOpenings(
  intervals: readonly (readonly [from: number, to: number])[],
  offset = 0,
): Openings {
  const joined = joinedIntervals(intervals);
  const opens = Float64Array.from(joined, ([from]) => from);
  const closes = Float64Array.from(joined, ([, to]) => to);
  const last = joined.length - 1;
  const total = joined.reduce((sum, [from, to]) => sum + to - from, 0);

  /** Open milliseconds from the start of week 0 to the place. */
  function openUntil(place: number): number {
    const week = Math.floor(place / WEEK);
    const inWeek = place - week * WEEK;
    let sum = week * total;
    for (let i = 0; i <= last && inWeek > opens[i]; i++) sum += Math.min(inWeek, closes[i]) - opens[i];
    return sum;
  }

  function next(instant: number): number {
    const place = instant + offset;
    const week = Math.floor(place / WEEK) * WEEK;
    for (let i = 0; i <= last; i++)
      if (place - week < closes[i]) return Math.max(instant, week + opens[i] - offset);
    return week + WEEK + opens[0] - offset;
  }

  /** Where the interval ends in which an open instant lies; one that reaches the end of the week goes on with that of the next one. */
  function closing(instant: number): number {
    if (total === WEEK) return Infinity;
    const place = instant + offset;
    const week = Math.floor(place / WEEK) * WEEK;
    const end = closes.find((to) => place - week < to)!;
    if (end < WEEK || opens[0] > 0) return week + end - offset;
    return week + WEEK + closes[0] - offset;
  }

  function closed(instant: number): number {
    const place = instant + offset;
    const week = Math.floor(place / WEEK) * WEEK;
    let end = closes[last] - WEEK;
    for (const to of closes) if (to <= place - week) end = to;
    return week + end - offset;
  }

  return {
    next,
    closed,
    closing,
    isOpen: (instant) => next(instant) === instant,
    openTime: (from, to) => openUntil(to + offset) - openUntil(from + offset),
  };
}

function joinedIntervals(
  intervals: readonly (readonly [from: number, to: number])[],
): [from: number, to: number][] {
  if (intervals.length === 0) throw new RangeError('intervals must not be empty');
  const joined: [from: number, to: number][] = [];
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    if (!(from >= 0 && from < to && to <= WEEK))
      throw new RangeError(`interval must lie in a week: ${from} to ${to}`);
    const last = joined[joined.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
