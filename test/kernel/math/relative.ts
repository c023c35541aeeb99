import {expect} from 'vitest';

export function expectRelative(actual: number, expected: number, tolerance: number, what: string): void {
  const error = expected === 0 ? Math.abs(actual) : Math.abs(actual / expected - 1);
  expect(error, `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(tolerance);
}
