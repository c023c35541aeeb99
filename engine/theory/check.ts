/** Throws a RangeError unless the value is a finite number above 0. */
export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && value < Infinity)) throw new RangeError(`${name} must be positive: ${value}`);
}

/** Throws a RangeError unless the value is a finite number, at least 0. */
export function requireNonNegative(name: string, value: number): void {
  if (!(value >= 0 && value < Infinity)) throw new RangeError(`${name} must not be negative: ${value}`);
}

/** Throws a RangeError unless the value lies strictly between 0 and 1. */
export function requireShare(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie in (0, 1): ${value}`);
}

/** Throws a RangeError unless the value is a whole number, at least `least`. */
export function requireWhole(name: string, value: number, least: number): void {
  if (!Number.isSafeInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number, at least ${least}: ${value}`);
  }
}
