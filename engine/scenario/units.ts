/** The least quantity of a divisible product, units: quantities are whole multiples of it, so that sums below 2^33 units are exact. */
export const SMALLEST_PART = 1 / 1_048_576; // 2^-20

/** The nearest quantity there is: a whole multiple of `quantum`, 1 for whole units or `SMALLEST_PART`. */
export function inUnits(quantity: number, quantum: number): number {
  return Math.round(quantity / quantum) * quantum;
}
