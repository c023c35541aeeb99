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

/** Those that a play measures in about the time of the mean; what lies farther out is left out. */
export function quantileFigures(
  prefix: string,
  measure: string,
  percents: readonly number[] = [50, 90],
): Record<string, Figure> {
  return Object.fromEntries(percents.map((p) => [`${prefix}_q${p}`, `${measure}.p${p}`]));
}

/** Quantiles of a wait likewise: not the median, nor what lies so near to the end of its share at 0 that a sample may fall on either side. */
export function waitQuantileFigures(
  prefix: string,
  measure: string,
  pWait: number,
  percents: readonly number[] = [90],
): Record<string, Figure> {
  const isClear = (p: number) => pWait > 2 * (1 - p / 100) || pWait < (1 - p / 100) / 2;
  return quantileFigures(prefix, measure, percents.filter(isClear));
}
