import {exp, pow} from '../kernel/math.ts';
import type {Curve, Response} from './response.ts';

/** What of a response decides how much demand there is. */
type Answering = Pick<Response, 'curve' | 'reference'>;

/** Demand at this service over demand at the reference service. */
export function demandFactor(response: Answering, service: number): number {
  return demandAt(response, service) / demandAt(response, response.reference);
}

/** The greatest factor that any service brings about, 1 without a response; potential orders come at that rate. */
export function greatestFactor(response: Answering | null): number {
  if (response === null) return 1;
  const services = response.curve.type === 'table' ? [0, 1, ...response.curve.at] : [0, 1];
  return Math.max(...services.map((service) => demandFactor(response, service)));
}

/** The curve's value at this service, before it is divided by that at the reference. */
export function demandAt({curve, reference}: Answering, x: number): number {
  switch (curve.type) {
    case 'linear':
      return Math.max(0, 1 + curve.slope * (x - reference));
    case 'power':
      return pow(x, curve.exponent);
    case 'exponential':
      return exp(curve.rate * x);
    case 'logit':
      return curve.low + (curve.high - curve.low) / (1 + exp(-curve.slope * (x - curve.midpoint)));
    case 'threshold': {
      // A threshold, diminishing returns, and no more: Ballou (2004), Business Logistics, chapter 4; a parabola between.
      const rest = Math.min(1, Math.max(0, (curve.saturation - x) / (curve.saturation - curve.threshold)));
      return 1 + curve.gain * (1 - rest * rest);
    }
    case 'table':
      return interpolate(curve, x);
    default:
      return curve satisfies never;
  }
}

function interpolate({at, factor}: Curve & {type: 'table'}, x: number): number {
  const above = at.findIndex((a) => a >= x);
  if (above < 0) return factor[factor.length - 1];
  if (above === 0) return factor[0];
  const share = (x - at[above - 1]) / (at[above] - at[above - 1]);
  return factor[above - 1] + share * (factor[above] - factor[above - 1]);
}
