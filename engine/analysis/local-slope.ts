/** Points on either side that a slope is taken from, where there are so many. */
const BESIDE = 2;

/** Weights of the values at some neighbouring points: the weighted sum is the slope at one of them. */
export interface SlopeWeights {
  /** Index of the first point that has a weight. */
  first: number;
  weights: number[];
}

/**
 * The slope of a curve at `x[at]`, as weights of its values: that of the parabola fitted by least squares to the point and its two
 * neighbours on either side; next to an end to one neighbour on either side, which is the central difference, and at an end that of the
 * line to its only neighbour. Windows with as many points on both sides keep the slope free of the curvature; five points halve the
 * variance of the central difference where differences from point to point are independent. The slope is linear in the values, so it
 * can be taken in every replication, and its interval is that of a mean; it covers chance, not the bend of the curve inside the window.
 * Sources: Savitzky & Golay (1964), Analytical Chemistry 36(8), for evenly spaced points; Fan & Gijbels (1996), Local Polynomial
 * Modelling and Its Applications, chapter 3, for a parabola as the fit to take a slope from; Forsythe (1957), Journal of the SIAM 5(2),
 * for the orthogonal polynomials. `x` ascends strictly; RangeError with fewer than two points.
 */
export function slopeWeights(x: readonly number[], at: number): SlopeWeights {
  if (x.length < 2) throw new RangeError(`a slope needs at least two points: ${x.length}`);
  const beside = Math.min(BESIDE, at, x.length - 1 - at);
  if (beside === 0) {
    const first = at === 0 ? 0 : at - 1;
    const gap = x[first + 1] - x[first];
    return {first, weights: [-1 / gap, 1 / gap]};
  }
  const first = at - beside;
  return {first, weights: parabolaSlope(x.slice(first, at + beside + 1), beside)};
}

/** Weights of the slope at `x[at]` of the parabola that fits values at x, at least three, by least squares. */
function parabolaSlope(x: readonly number[], at: number): number[] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const line = x.map((value) => value - mean);
  const squared = line.map((value) => value * value);
  const spread = dot(line, line);
  const skew = dot(line, squared) / spread;
  const bend = squared.map((value, i) => value - skew * line[i] - spread / x.length);
  const slopeOfBend = (2 * line[at] - skew) / dot(bend, bend);
  return line.map((value, i) => value / spread + slopeOfBend * bend[i]);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
