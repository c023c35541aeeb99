/** Means of successive full batches of `size` values; an incomplete last batch is left out. */
export function batchMeans(path: ArrayLike<number>, size: number): Float64Array {
  if (!(Number.isInteger(size) && size >= 1))
    throw new RangeError(`size must be a positive integer: ${size}`);
  const means = new Float64Array(Math.floor(path.length / size));
  for (let batch = 0; batch < means.length; batch++) {
    let sum = 0;
    for (let i = batch * size; i < (batch + 1) * size; i++) sum += path[i];
    means[batch] = sum / size;
  }
  return means;
}
