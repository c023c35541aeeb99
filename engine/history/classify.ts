/** Classes of an ABC analysis, the most valuable first. */
export const CLASSES = ['A', 'B', 'C'] as const;
export type Class = (typeof CLASSES)[number];

/** Relative slack for sums that reach a bound exactly but for rounding. */
const SLACK = 1e-12;

/** Shares of the value that the classes make up. */
export type ClassShares = readonly [number, number, number];

/** What one class holds. */
export interface ClassSummary {
  class: Class;
  /** Number of members. */
  count: number;
  /** Share of the members. */
  ofCount: number;
  /** Sum of their values. */
  value: number;
  /** Share of the value. */
  ofValue: number;
}

/**
 * ABC analysis: goes through the members from the greatest value to the smallest and opens the next class when those before
 * it hold its share of the total. Members of equal value keep their order; one without positive value is C.
 *
 * @param values value of each member
 * @param shares of the total, adding up to 1
 * @returns position in `CLASSES` of each member
 */
export function classify(values: Float64Array, shares: ClassShares = [0.8, 0.15, 0.05]): Uint8Array {
  if (shares.some((share) => !(share >= 0)) || Math.abs(shares[0] + shares[1] + shares[2] - 1) > 1e-9)
    throw new RangeError(`class shares must not be negative and add up to 1: ${shares.join(', ')}`);
  const order = Int32Array.from(values, (_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const classes = new Uint8Array(values.length);
  const [endOfA, endOfB] = [shares[0], shares[0] + shares[1]].map((share) => share * total * (1 - SLACK));
  let before = 0;
  for (const i of order) {
    const value = Math.max(0, values[i]);
    classes[i] = value === 0 || before >= endOfB ? 2 : before >= endOfA ? 1 : 0;
    before += value;
  }
  return classes;
}

/** Members and value of each class. */
export function classSummaries(classes: Uint8Array, values: Float64Array): ClassSummary[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return CLASSES.map((name, c) => {
    let count = 0;
    let value = 0;
    for (let i = 0; i < classes.length; i++) {
      if (classes[i] !== c) continue;
      count++;
      value += values[i];
    }
    return {
      class: name,
      count,
      ofCount: classes.length > 0 ? count / classes.length : 0,
      value,
      ofValue: total > 0 ? value / total : 0,
    };
  });
}
