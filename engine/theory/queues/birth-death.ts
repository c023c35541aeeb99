const NEGLIGIBLE = 1e-18; // of a state, beside the sum of those before it
const MOST_STATES = 10_000_000;

/**
 * The stationary law of a birth and death process: P(n) = P(n - 1) birth(n - 1) / death(n), Kleinrock (1975), Queueing Systems 1, section
 * 3.1. It ends at the first state without births, or where a state and all beyond it are negligible: there the ratio birth / death must not
 * rise any more. Throws RangeError where the law does not end within ten million states.
 */
export function birthDeathLaw(birth: (n: number) => number, death: (n: number) => number): Float64Array {
  const weights = [1];
  let sum = 1;
  for (let n = 1; n < MOST_STATES; n++) {
    const ratio = birth(n - 1) / death(n);
    const weight = weights[n - 1] * ratio;
    if (weight === 0 || (ratio < 1 && weight / (1 - ratio) < NEGLIGIBLE * sum)) {
      return Float64Array.from(weights, (one) => one / sum);
    }
    weights.push(weight);
    sum += weight;
    if (sum > 1e250) {
      for (let i = 0; i <= n; i++) weights[i] /= sum;
      sum = 1;
    }
  }
  throw new RangeError(`births must fall below deaths: ratio ${birth(MOST_STATES) / death(MOST_STATES)}`);
}

/** Mean of a law on 0, 1, 2, … */
export function meanNumber(law: ArrayLike<number>): number {
  let mean = 0;
  for (let n = 1; n < law.length; n++) mean += n * law[n];
  return mean;
}

/** Mean number waiting behind so many servers. */
export function meanWaiting(law: ArrayLike<number>, servers: number): number {
  let mean = 0;
  for (let n = servers + 1; n < law.length; n++) mean += (n - servers) * law[n];
  return mean;
}

/** P(N >= from). */
export function shareFrom(law: ArrayLike<number>, from: number): number {
  let share = 0;
  for (let n = law.length - 1; n >= from; n--) share += law[n];
  return share;
}
