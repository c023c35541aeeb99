import {twoSidedT} from './interval.ts';
import {moments} from './moments.ts';

/** A mean that is corrected by how far a control misses its known mean. */
export interface ControlledEstimate {
  mean: number;
  halfWidth: number;
  /** Cov(y, control)/Var(control): what a unit of the control's miss says of y. */
  coefficient: number;
  /** Variance of y less coefficient times control: of one replication. */
  variance: number;
  n: number;
}

/**
 * Mean of y with one control variate of known mean: Lavenberg & Welch (1981), A perspective on the use of control variables to increase
 * the efficiency of Monte Carlo simulations, Management Science 27, 322-335; Law (2015), sec. 11.4. RangeError unless there are three
 * pairs or more and the control varies.
 */
export function controlledEstimate(
  y: ArrayLike<number>,
  control: ArrayLike<number>,
  controlMean: number,
  confidence = 0.95,
): ControlledEstimate {
  const n = y.length;
  if (control.length !== n || n < 3)
    throw new RangeError(`there must be 3 pairs or more: ${n} and ${control.length} values`);
  const [ofY, ofControl] = [moments(y), moments(control)];
  let products = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const deviation = control[i] - ofControl.mean;
    products += (y[i] - ofY.mean) * deviation;
    squares += deviation * deviation;
  }
  if (squares === 0) throw new RangeError(`control must vary: ${ofControl.mean} throughout`);
  const coefficient = products / squares;
  const miss = ofControl.mean - controlMean;
  const variance = Math.max(0, (n - 1) * ofY.variance! - coefficient * products) / (n - 2);
  const error = Math.sqrt(variance * (1 / n + (miss * miss) / squares));
  return {
    mean: ofY.mean - coefficient * miss,
    halfWidth: twoSidedT(confidence, n - 2) * error,
    coefficient,
    variance,
    n,
  };
}
