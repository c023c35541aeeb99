import {moments} from './moments.ts';

/**
 * Autocorrelation of a path at a lag (0 ≤ lag < length): the sum of lagged products over the sum of squares, the usual
 * biased estimate. Source: Law (2015), sec. 4.4. Null when the path does not vary.
 */
export function autocorrelation(path: ArrayLike<number>, lag: number): number | null {
  if (!(Number.isInteger(lag) && lag >= 0 && lag < path.length))
    throw new RangeError(`lag must be an integer in [0, ${path.length}): ${lag}`);
  const {mean} = moments(path);
  let products = 0;
  for (let i = lag; i < path.length; i++) products += (path[i] - mean) * (path[i - lag] - mean);
  const squares = sumOfSquares(path, mean);
  return squares === 0 ? null : products / squares;
}

/**
 * Von Neumann's ratio: squared successive differences over squared deviations; near 2 for independent values, smaller
 * when neighbours are alike. Source: von Neumann (1941). Null when the path does not vary.
 */
export function vonNeumannRatio(path: ArrayLike<number>): number | null {
  const squares = sumOfSquares(path, moments(path).mean);
  let steps = 0;
  for (let i = 1; i < path.length; i++) steps += (path[i] - path[i - 1]) * (path[i] - path[i - 1]);
  return squares === 0 ? null : steps / squares;
}

function sumOfSquares(path: ArrayLike<number>, mean: number): number {
  let sum = 0;
  for (let i = 0; i < path.length; i++) sum += (path[i] - mean) * (path[i] - mean);
  return sum;
}
