const STEPS = 200;

/**
 * An x in [low, high] where a continuous function changes its sign, to the last bits. Chandrupatla (1997), A new hybrid quadratic/
 * bisection algorithm for finding the zero of a nonlinear function, Advances in Engineering Software 28, 145-149. Throws RangeError
 * when the ends have values of one sign.
 */
export function rootOf(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high, low];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa * fb < 0)) throw new RangeError(`values must differ in sign: ${fb} at ${low}, ${fa} at ${high}`);
  let t = 0.5;
  for (let step = 0; step < STEPS; step++) {
    const x = a + t * (b - a);
    const fx = f(x);
    let [c, fc] = [b, fb];
    if (fx > 0 === fa > 0) [c, fc] = [a, fa];
    else [b, fb] = [a, fa];
    [a, fa] = [x, fx];
    const [best, least] = Math.abs(fa) < Math.abs(fb) ? [a, fa] : [b, fb];
    const tolerance = (2 * 2.220446049250313e-16 * Math.abs(best) + 1e-300) / Math.abs(b - a);
    if (least === 0 || tolerance > 0.5) return best;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    const isInverseQuadratic = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi;
    t = isInverseQuadratic
      ? (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      : 0.5;
    t = Math.min(1 - tolerance, Math.max(tolerance, t));
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
