import {ticks} from 'd3-array';

/** Where numbers stand between two places on the page, at equal steps. */
export interface LinearScale {
  /** Pixels from the left or the top; the middle of the range where the domain is a single number. */
  (value: number): number;
  domain: readonly [number, number];
  /** Pixels; the first end may be the greater one. */
  range: readonly [number, number];
  /** The number so many pixels from the left or the top. */
  invert(place: number): number;
  /** About `count` round numbers of the domain. */
  ticks(count: number): number[];
}

type Ends = readonly [number, number];

/** A scale that lays a domain over a range of pixels, and goes on beyond both. */
export function linearScale(domain: Ends, range: Ends): LinearScale {
  return Object.assign(between(domain, range), {
    domain,
    range,
    invert: between(range, domain),
    ticks: (count: number) => ticks(...domain, count),
  });
}

/** Lays one stretch over another; weighs both ends, so that each is met exactly. */
function between([from, to]: Ends, [low, high]: Ends): (value: number) => number {
  if (to < from) return between([to, from], [high, low]);
  return (value) => {
    const share = to === from ? 1 / 2 : (value - from) / (to - from);
    return low * (1 - share) + high * share;
  };
}
