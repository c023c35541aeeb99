import {rootOf} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';

/**
 * The demand rate that comes about where demand answers to service and service falls as demand grows: the rate λ
 * with λ = demandAt(serviceAt(λ)). `demandAt` must not fall with the service, a share; `serviceAt` must not rise
 * with the rate; then there is one such rate. Throws RangeError unless demand lies between 0 and a finite rate.
 */
export function equilibriumRate(
  demandAt: (service: number) => number,
  serviceAt: (rate: number) => number,
): number {
  const least = demandAt(0);
  const most = demandAt(1);
  requireNonNegative('demand without service', least);
  requirePositive('demand at full service', most);
  if (least === most) return least;
  return rootOf((rate) => rate - demandAt(serviceAt(rate)), least, most);
}
