import {exp, normalCdf} from '../kernel/math.ts';

/** Density of the standard normal law. */
export function normalDensity(z: number): number {
  return exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** E[(Z - z)+], Z standard normal. Snyder & Shen (2019), eq. C.31. */
export function normalLoss(z: number): number {
  return normalDensity(z) - z * normalCdf(-z);
}

/** E[((Z - z)+)²] / 2, the integral of `normalLoss` from z on. Snyder & Shen (2019), eq. C.32. */
export function normalSecondLoss(z: number): number {
  return ((z * z + 1) * normalCdf(-z) - z * normalDensity(z)) / 2;
}
