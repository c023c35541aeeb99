import type {Figure} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';

/** The quantiles that a case asks for as `PREFIX_q90`, `PREFIX_q99` and so on. */
export function quantilesOf(
  {expected}: ReferenceCase,
  prefix: string,
  quantile: (p: number) => number,
): Record<string, number> {
  return Object.fromEntries(
    Object.keys(expected).flatMap((name) => {
      const [, digits] = new RegExp(`^${prefix}_q(\\d+)$`).exec(name) ?? [];
      return digits === undefined ? [] : [[name, quantile(Number(`0.${digits}`))]];
    }),
  );
}

/**
 * Those that a play measures in about the time of the mean: the median is left out of a law that has much of its probability at 0, and so is
 * what lies farther out.
 */
export function quantileFigures(
  prefix: string,
  measure: string,
  percents: readonly number[] = [50, 90],
): Record<string, Figure> {
  return Object.fromEntries(percents.map((p) => [`${prefix}_q${p}`, `${measure}.p${p}`]));
}
