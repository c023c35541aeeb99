/** A stretch of the page, in pixels from the left, ascending. */
export type Span = readonly [from: number, to: number];

/** What a pointer holds of a brush: what is marked, one of its ends, or nothing, so that it marks anew. */
export type Grip = 'new' | 'all' | 'start' | 'end';

/** A pointer that is held down on a brush. */
export interface Held {
  grip: Grip;
  /** Where it went down, and where it is; pixels from the left. */
  down: number;
  now: number;
  /** What was marked when it went down; null for nothing. */
  marked: Span | null;
}

/** Part of what is marked that each of its ends takes at most. */
const END_SHARE = 1 / 3;

/** How far the ends of what is marked can be gripped from inside, where they can be from so far outside; pixels. */
export function inwardReach([from, to]: Span, reach: number): number {
  return Math.min(reach, (to - from) * END_SHARE);
}

/** What a pointer grips that goes down at `x`, with ends that reach so far to both sides; pixels. */
export function gripAt(x: number, marked: Span | null, reach: number): Grip {
  if (!marked) return 'new';
  const [from, to] = marked;
  const inward = inwardReach(marked, reach);
  if (x < from - reach || x > to + reach) return 'new';
  if (x >= to - inward) return 'end';
  return x <= from + inward ? 'start' : 'all';
}

/**
 * What is marked while a pointer is held, inside of `whole`. A new stretch counts from a `least` distance on: below it is a click, and what
 * was marked stays.
 */
export function spanOf({grip, down, now, marked}: Held, whole: Span, least: number): Span | null {
  if (grip === 'new' || !marked)
    return isClick({grip, down, now}, whole, least)
      ? marked
      : ascending(within(down, whole), within(now, whole));
  const [from, to] = marked;
  const moved = now - down;
  switch (grip) {
    case 'all': {
      const by = Math.max(whole[0] - from, Math.min(whole[1] - to, moved));
      return [from + by, to + by];
    }
    case 'start':
      return ascending(within(from + moved, whole), to);
    case 'end':
      return ascending(from, within(to + moved, whole));
    default:
      return grip satisfies never;
  }
}

/** Whether a pointer that marks anew has gone no farther than one that clicks. */
export function isClick({grip, down, now}: Omit<Held, 'marked'>, whole: Span, least: number): boolean {
  return grip === 'new' && Math.abs(within(now, whole) - within(down, whole)) < least;
}

function within(x: number, [from, to]: Span): number {
  return Math.max(from, Math.min(to, x));
}

function ascending(one: number, other: number): Span {
  return one < other ? [one, other] : [other, one];
}
