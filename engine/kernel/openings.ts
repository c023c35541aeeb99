/** When a calendar is open. Instants are milliseconds. */
export interface Openings {
  /** Whether what is being done stops at closing, and goes on when it opens again; if not, it is finished. */
  readonly pauses: boolean;
  isOpen(instant: number): boolean;
  /** The first open instant that is not before the given one. */
  next(instant: number): number;
  /** The first instant after an open one that is closed; Infinity if it never closes. */
  closing(instant: number): number;
  /** The instant at which it closed last, of an instant at which it is closed. */
  closed(instant: number): number;
  /** Milliseconds open in [from, to). */
  openTime(from: number, to: number): number;
  /** The instant at which something is done that takes so many milliseconds and is begun at an open instant. */
  ends(start: number, duration: number): number;
}

const WEEK = 604_800_000;

/**
 * Openings that repeat every week: half-open intervals [from, to) in milliseconds of the week, none empty, within
 * [0, 604,800,000]; overlapping or touching ones are joined. `offset` is the place in the week of instant 0. `pauses`: what is being done
 * stops at closing.
 */
export function weeklyOpenings(
  intervals: readonly (readonly [from: number, to: number])[],
  offset = 0,
  pauses = false,
): Openings {
  return new WeeklyOpenings(joinedIntervals(intervals), offset, pauses);
}

class WeeklyOpenings implements Openings {
  readonly pauses: boolean;
  readonly #opens: Float64Array;
  readonly #closes: Float64Array;
  readonly #offset: number;
  /** Milliseconds open in a week. */
  readonly #total: number;
  /** A stretch of time in which it is open throughout, or closed: the one asked for last, in which most often the next instant lies, too. */
  #from = 0;
  #to = 0;
  #isOpen = false;

  constructor(intervals: readonly (readonly [from: number, to: number])[], offset: number, pauses: boolean) {
    this.pauses = pauses;
    this.#opens = Float64Array.from(intervals, ([from]) => from);
    this.#closes = Float64Array.from(intervals, ([, to]) => to);
    this.#offset = offset;
    this.#total = intervals.reduce((sum, [from, to]) => sum + to - from, 0);
  }

  isOpen(instant: number): boolean {
    this.#seek(instant);
    return this.#isOpen;
  }

  next(instant: number): number {
    this.#seek(instant);
    return this.#isOpen ? instant : this.#to;
  }

  closing(instant: number): number {
    this.#seek(instant);
    return this.#to;
  }

  closed(instant: number): number {
    this.#seek(instant);
    return this.#from;
  }

  openTime(from: number, to: number): number {
    return this.#openUntil(to + this.#offset) - this.#openUntil(from + this.#offset);
  }

  ends(start: number, duration: number): number {
    if (!this.pauses) return start + duration;
    let at = start;
    let left = duration;
    for (let closing = this.closing(at); left > closing - at; closing = this.closing(at)) {
      left -= closing - at;
      at = this.next(closing);
    }
    return at + left;
  }

  #seek(instant: number): void {
    if (!(instant >= this.#from && instant < this.#to)) this.#find(instant);
  }

  /** Sets the stretch of an instant; where it is open, from that instant on. */
  #find(instant: number): void {
    const opens = this.#opens;
    const closes = this.#closes;
    const offset = this.#offset;
    const last = closes.length - 1;
    const place = instant + offset;
    const week = Math.floor(place / WEEK) * WEEK;
    let i = 0;
    while (i <= last && place - week >= closes[i]) i++;
    const opening = i > last ? week + WEEK + opens[0] : week + opens[i];
    this.#isOpen = place >= opening;
    if (this.#isOpen) {
      this.#from = instant;
      this.#to = this.#end(week, i) - offset;
    } else {
      this.#from = (i === 0 ? week - WEEK + closes[last] : week + closes[i - 1]) - offset;
      this.#to = opening - offset;
    }
  }

  /** Where the i-th interval of a week ends; one that reaches the end of the week goes on with the first of the next one. */
  #end(week: number, i: number): number {
    if (this.#total === WEEK) return Infinity;
    if (this.#closes[i] < WEEK || this.#opens[0] > 0) return week + this.#closes[i];
    return week + WEEK + this.#closes[0];
  }

  /** Open milliseconds from the start of week 0 to the place. */
  #openUntil(place: number): number {
    const opens = this.#opens;
    const week = Math.floor(place / WEEK);
    const inWeek = place - week * WEEK;
    let sum = week * this.#total;
    for (let i = 0; i < opens.length && inWeek > opens[i]; i++)
      sum += Math.min(inWeek, this.#closes[i]) - opens[i];
    return sum;
  }
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
