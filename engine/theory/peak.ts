const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Place of the greatest value of a function with one peak between two points, to half the digits of a number.
 * Golden section: Kiefer (1953), Proceedings of the American Mathematical Society 4, 502-506.
 */
export function peakOf(f: (x: number) => number, from: number, to: number): number {
  let low = from;
  let high = to;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let atLeft = f(left);
  let atRight = f(right);
  while (high - low > 1e-9 * (Math.abs(low) + Math.abs(high)) && left < right) {
    if (atLeft >= atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}

/** The highest of several peaks: `points` equal steps between two points, then `peakOf` around the best. */
export function highestPeakOf(f: (x: number) => number, from: number, to: number, points = 1000): number {
  const step = (to - from) / points;
  let best = 0;
  let value = f(from);
  for (let i = 1; i <= points; i++) {
    const next = f(from + i * step);
    if (next <= value) continue;
    value = next;
    best = i;
  }
  return peakOf(f, from + Math.max(0, best - 1) * step, from + Math.min(points, best + 1) * step);
}
