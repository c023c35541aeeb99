import type {Component, Cumulants, Distribution} from './distribution.ts';

/** Skewness and excess kurtosis of a law: 0 and 0 of a normal one, NaN of a constant or where they do not exist. */
export interface Shape {
  skewness: number;
  excessKurtosis: number;
}

/** How a law leans and how heavy its tails are: its standardised third and fourth cumulants. */
export function shapeOf({variance, cumulants}: Distribution): Shape {
  const [third, fourth] = cumulants();
  return {skewness: third / (variance * Math.sqrt(variance)), excessKurtosis: fourth / (variance * variance)};
}

/** Cumulants of a law with excess(k) = E(X/mean)^k - 1 for k = 2, 3, 4: Kendall & Stuart (1977), vol. 1, section 3.13. */
export function rawCumulants(mean: number, excess: (k: number) => number): Cumulants {
  const [second, third, fourth] = [excess(2), excess(3), excess(4)];
  const cube = mean * mean * mean;
  return [cube * (third - 3 * second), cube * mean * (fourth - 4 * third + 6 * second - 3 * second * second)];
}

/** Cumulants of a sum of independent laws. */
export function summedCumulants(of: readonly Distribution[]): Cumulants {
  let [third, fourth] = [0, 0];
  for (const part of of) {
    const [its, next] = part.cumulants();
    third += its;
    fourth += next;
  }
  return [third, fourth];
}

/** Cumulants of a mixture, by the moments of its components about the common mean. */
export function mixedCumulants(components: readonly Component[], mean: number): Cumulants {
  let [second, third, fourth] = [0, 0, 0];
  for (const {law, share} of components) {
    const [its, next] = law.cumulants();
    const {variance} = law;
    const shift = law.mean - mean;
    const square = shift * shift;
    second += share * (variance + square);
    third += share * (its + 3 * shift * variance + square * shift);
    fourth +=
      share * (next + 3 * variance * variance + 4 * shift * its + 6 * square * variance + square * square);
  }
  return [third, fourth - 3 * second * second];
}
