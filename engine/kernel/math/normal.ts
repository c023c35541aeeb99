import {exp, log} from './elementary.ts';

/**
 * Error function. Rational Chebyshev approximations of W. J. Cody (1969), Mathematics of Computation 23, 631-638,
 * with the coefficients of his CALERF; relative error near 1e-16.
 */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size <= 0.46875) return erfNearZero(x);
  const rest = erfcTail(size);
  return x > 0 ? 1 - rest : rest - 1;
}

/** 1 - erf(x), with full relative accuracy in the upper tail. Source as for `erf`. */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.46875) return 1 - erfNearZero(x);
  return x > 0 ? erfcTail(x) : 2 - erfcTail(-x);
}

const A = [0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694];
const B = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];

function erfNearZero(x: number): number {
  const z = x * x;
  return (x * polynomial(A, z)) / polynomial(B, z);
}

const C = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const D = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const P = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
];
const Q = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
];
const ONE_BY_ROOT_PI = 0.5641895835477563;

/** erfc(x) for x > 0.46875. */
function erfcTail(x: number): number {
  if (!(x <= 28)) return x > 28 ? 0 : NaN;
  let factor: number;
  if (x <= 4) factor = polynomial(C, x) / polynomial(D, x);
  else {
    const z = 1 / (x * x);
    factor = (ONE_BY_ROOT_PI - (z * polynomial(P, z)) / polynomial(Q, z)) / x;
  }
  const head = Math.floor(x * 16) / 16; // its square is exact
  return exp(-head * head) * exp(-(x - head) * (x + head)) * factor;
}

/** Distribution function of the standard normal law, with full relative accuracy in the lower tail. */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/** Density of the standard normal law. */
export function normalDensity(x: number): number {
  return ONE_BY_ROOT_2_PI * exp(-0.5 * x * x);
}

const ONE_BY_ROOT_2_PI = 0.3989422804014327;

const CENTRE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_DENOMINATOR = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const TAIL = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const TAIL_DENOMINATOR = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_TAIL = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_TAIL_DENOMINATOR = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/** Inverse of `normalCdf` for p in [0, 1]. Wichura (1988), algorithm AS 241 (PPND16), Applied Statistics 37, 477-484. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const z = 0.180625 - q * q;
    return (q * polynomial(CENTRE, z)) / polynomial(CENTRE_DENOMINATOR, z);
  }
  const rest = q < 0 ? p : 1 - p;
  if (!(rest > 0)) return rest === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const r = Math.sqrt(-log(rest));
  const size =
    r <= 5
      ? polynomial(TAIL, r - 1.6) / polynomial(TAIL_DENOMINATOR, r - 1.6)
      : polynomial(FAR_TAIL, r - 5) / polynomial(FAR_TAIL_DENOMINATOR, r - 5);
  return q < 0 ? -size : size;
}

/** Horner's rule, highest power first. */
function polynomial(coefficients: number[], x: number): number {
  let value = coefficients[0];
  for (let i = 1; i < coefficients.length; i++) value = value * x + coefficients[i];
  return value;
}
