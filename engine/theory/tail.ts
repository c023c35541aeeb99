/** Throws a RangeError unless p lies in [0, 1). */
export function requireProbability(p: number): void {
  if (!(p >= 0 && p < 1)) throw new RangeError(`probability must lie in [0, 1): ${p}`);
}

/**
 * The smallest t >= 0 with P(T <= t) >= p, p in [0, 1), of a time whose tail P(T > t) falls to 0; by halving a bracket to the last bit,
 * which is found by doubling `start`, positive.
 */
export function quantileOfTail(tail: (t: number) => number, p: number, start: number): number {
  requireProbability(p);
  const value = 1 - p;
  if (tail(0) <= value) return 0;
  let low = 0;
  let high = start;
  while (tail(high) > value) {
    low = high;
    high *= 2;
  }
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return high;
    if (tail(middle) > value) low = middle;
    else high = middle;
  }
}
