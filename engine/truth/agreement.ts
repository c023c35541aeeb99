import type {Tolerance, Value} from './cases.ts';

/**
 * Whether a computed value is the reference one within its tolerance, element by element of a list or object. `slack` is allowed
 * beside the tolerance.
 */
export function agrees(
  expected: Value,
  computed: Value | undefined,
  tolerance: Tolerance,
  slack = 0,
): boolean {
  if (typeof expected === 'number' && typeof computed === 'number')
    return Math.abs(computed - expected) <= allowance(expected, tolerance) + slack;
  if (typeof expected !== 'object' || expected === null) return computed === expected;
  if (
    typeof computed !== 'object' ||
    computed === null ||
    Array.isArray(expected) !== Array.isArray(computed)
  )
    return false;
  const elements = Object.entries(expected);
  return (
    elements.length === Object.keys(computed).length &&
    elements.every(([key, element]) =>
      agrees(element, (computed as Record<string, Value>)[key], tolerance, slack),
    )
  );
}

const SMALLEST_SCALE = 1e-6; // of a relative tolerance

function allowance(expected: number, tolerance: Tolerance): number {
  switch (tolerance.type) {
    case 'exact':
      return 0;
    case 'abs':
      return tolerance.value;
    case 'rel':
      return tolerance.value * Math.max(Math.abs(expected), SMALLEST_SCALE);
    default:
      return tolerance satisfies never;
  }
}
