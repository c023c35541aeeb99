import {exp, log} from '../kernel/math.ts';

/** Log odds of a share in (0, 1). */
export function logit(share: number): number {
  if (!(share > 0 && share < 1)) throw new RangeError(`share must be in (0, 1): ${share}`);
  return log(share / (1 - share));
}

/** The share in (0, 1) with these log odds. */
export function inverseLogit(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + exp(-logOdds)) : exp(logOdds) / (1 + exp(logOdds));
}
