import {exp, log} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';

/** Coefficients by which a product spreads, per unit of time. */
export interface DiffusionOptions {
  /** p: rate at which those buy who do not look at others, positive. */
  innovation: number;
  /** q: what that rate gains when all others have bought, not negative. */
  imitation: number;
}

/**
 * Share of the market that has bought so long after the product came. Bass (1969), Management Science 15, 215-227, eq. 6: the rate among those
 * who have not bought yet is p + q times the share of those who have. 0 before the product came. Throws RangeError on values out of range, as
 * all functions here.
 */
export function adopted(options: DiffusionOptions, time: number): number {
  const {innovation, imitation} = checked(options);
  if (time <= 0) return 0;
  const left = exp(-(innovation + imitation) * time);
  return (1 - left) / (1 + (imitation / innovation) * left);
}

/** Share of the market that buys per unit of time; 0 before the product came. Bass (1969), eq. 7. */
export function adoptionRate(options: DiffusionOptions, time: number): number {
  const {innovation, imitation} = checked(options);
  if (time < 0) return 0;
  const share = adopted(options, time);
  return (innovation + imitation * share) * (1 - share);
}

/** When most buy, from when the product came: at once unless imitation is the stronger. Bass (1969), eq. 9. */
export function peakTime(options: DiffusionOptions): number {
  const {innovation, imitation} = checked(options);
  return imitation > innovation ? log(imitation / innovation) / (innovation + imitation) : 0;
}

/** Share of the market that buys per unit of time when most do. Bass (1969), eq. 10. */
export function peakRate(options: DiffusionOptions): number {
  const {innovation, imitation} = checked(options);
  const sum = innovation + imitation;
  return imitation > innovation ? (sum * sum) / (4 * imitation) : innovation;
}

function checked(options: DiffusionOptions): DiffusionOptions {
  requirePositive('innovation', options.innovation);
  requireNonNegative('imitation', options.imitation);
  return options;
}
