/** Count, mean and unbiased variance of some numbers; the variance of fewer than two is null. */
export interface Moments {
  n: number;
  mean: number;
  variance: number | null;
}

/**
 * Corrected two-pass mean and variance: the second pass also mends the rounding of the first.
 * Source: Chan, Golub & LeVeque (1983), Algorithms for computing the sample variance, American Statistician 37.
 * Throws RangeError when there is nothing to average.
 */
export function moments(values: ArrayLike<number>): Moments {
  return momentsOf(values.length, (i) => values[i]);
}

/** `moments` of `value(0) … value(n - 1)`, without making an array of them. */
export function momentsOf(n: number, value: (index: number) => number): Moments {
  if (!(n >= 1)) throw new RangeError(`values must not be empty: ${n}`);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += value(i);
  const centre = sum / n;
  let residual = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = value(i) - centre;
    residual += deviation;
    squares += deviation * deviation;
  }
  const variance = n > 1 ? Math.max(0, squares - (residual * residual) / n) / (n - 1) : null;
  return {n, mean: centre + residual / n, variance};
}
