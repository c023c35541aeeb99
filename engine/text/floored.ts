/** A probability that is at least so much, to a tenth of a per cent. */
export function floored(probability: number): number {
  return Math.floor(probability * 1000) / 1000;
}
