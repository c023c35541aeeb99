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

/** Where a play measures them well: farther out it takes many times as long as the mean. */
export function quantileFigures(prefix: string, measure: string): Record<string, Figure> {
  return Object.fromEntries(['50', '90'].map((p) => [`${prefix}_q${p}`, `${measure}.p${p}`]));
}
