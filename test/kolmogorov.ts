/**
 * Probability that the greatest distance between an empirical distribution function of `n` values and the right one is at least `distance`, for
 * n above about 35 (Kolmogorov's limit law with the correction of Stephens 1970, Journal of the Royal Statistical Society B 32, 115-122).
 */
export function kolmogorovTail(distance: number, n: number): number {
  const x = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
  let sum = 0;
  for (let k = 1; k <= 100; k++) sum += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * x * x);
  return Math.min(1, Math.max(0, sum));
}
