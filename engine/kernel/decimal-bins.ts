/** Counts of observations by `decimalBin`. */
export type DecimalBins = Map<number, number>;

/** Bins of one round width from 0 up, and what lies beyond the last. */
export interface RoundHistogram {
  /** A round number: 1, 2, 2.5 or 5 times a power of ten. */
  width: number;
  /** Observations in [i, i + 1) times the width. */
  counts: number[];
  above: number;
}

const DIGITS = 1000; // three significant digits
const ROUND = [1, 2, 2.5, 5];

/**
 * The lower end of the bin of `x`, at least 0: x cut to three significant digits, below a thousand to a whole number. Such bins of many
 * samples add up one by one, and every bin of a `roundHistogram` is made of whole ones.
 */
export function decimalBin(x: number): number {
  const whole = Math.floor(x);
  let width = 1;
  while (whole >= DIGITS * width) width *= 10;
  return Math.floor(whole / width) * width;
}

/**
 * At most `most` bins, up to 200, of the least round width, a whole number, that lets them reach the quantile at `shown`, in (0, 1]; they
 * reach beyond it as far as there is room. Null without observations.
 */
export function roundHistogram(bins: DecimalBins, most: number, shown: number): RoundHistogram | null {
  const ascending = [...bins].sort(([a], [b]) => a - b);
  const total = ascending.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  let reached = 0;
  const [quantile] = ascending.find(([, count]) => (reached += count) >= shown * total) ?? ascending.at(-1)!;
  const width = roundWidth(quantile, most);
  const last = Math.floor(ascending.at(-1)![0] / width);
  const counts = new Array<number>(Math.min(most, last + 1)).fill(0);
  let above = 0;
  for (const [low, count] of ascending) {
    const bin = Math.floor(low / width);
    if (bin < counts.length) counts[bin] += count;
    else above += count;
  }
  return {width, counts, above};
}

function roundWidth(reach: number, most: number): number {
  for (let power = 1; ; power *= 10)
    for (const round of ROUND) {
      const width = round * power;
      if (Number.isInteger(width) && reach < width * most) return width;
    }
}
