const TWO_BY_PI = 0.6366197723675814;
const HALF_PI = 1.5707963267948966;
const HALF_PI_LOW = 6.123233995736766e-17;

/** π/2 in three parts: 33 bits, 33 bits, and the rest (fdlibm e_rem_pio2.c). */
const HALF_PI_1 = 1.5707963267341256;
const HALF_PI_2 = 6.077100506303966e-11;
const HALF_PI_3 = 2.0222662487959506e-21;

/** Largest argument of `sin` and `cos`: up to it a multiple of the first part of π/2 is exact. */
const LARGEST = 1e6;

/**
 * Sine of an angle in radians, at most 10^6 either way; RangeError beyond. Reduction by multiples of π/2 in parts (Cody & Waite 1980),
 * polynomials of fdlibm k_sin.c and k_cos.c (Sun Microsystems, 1993); error near 1 ulp.
 */
export function sin(x: number): number {
  return quarterWave(x, 0);
}

/** Cosine, as `sin`. */
export function cos(x: number): number {
  return quarterWave(x, 1);
}

/** sin(x + quarters · π/2). */
function quarterWave(x: number, quarters: number): number {
  if (!(Math.abs(x) <= LARGEST)) throw new RangeError(`angle must lie within ${LARGEST}: ${x}`);
  const n = Math.round(x * TWO_BY_PI);
  const first = x - n * HALF_PI_1;
  const second = n * HALF_PI_2;
  const sum = first - second;
  const rest = n * HALF_PI_3 - (first - sum - second);
  const high = sum - rest;
  const low = sum - high - rest;
  const quadrant = (((n + quarters) % 4) + 4) % 4;
  const size = quadrant % 2 === 0 ? sineNearZero(high, low) : cosineNearZero(high, low);
  return quadrant < 2 ? size : -size;
}

/** sin(x + low) for |x| <= π/4 and a tiny low. */
function sineNearZero(x: number, low: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * low - v * r) - low - v * -0.16666666666666632);
}

/** cos(x + low) for |x| <= π/4 and a tiny low. */
function cosineNearZero(x: number, low: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const w = 1 - half;
  return w + (1 - w - half + (z * r - x * low));
}

/** Inverse sine of x in [-1, 1], in radians; NaN outside. Method and constants: fdlibm e_asin.c (Sun Microsystems, 1993). */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size < 0.5) return x + x * asinRatio(x * x);
  const z = (1 - size) / 2;
  const root = Math.sqrt(z);
  const value = HALF_PI - (2 * (root + root * asinRatio(z)) - HALF_PI_LOW);
  return x < 0 ? -value : value;
}

/** (asin √z - √z) / √z for z in [0, ¼]. */
function asinRatio(z: number): number {
  const numerator =
    z *
    (0.16666666666666666 +
      z *
        (-0.3255658186224009 +
          z *
            (0.20121253213486293 +
              z * (-0.04005553450067941 + z * (0.0007915349942898145 + z * 3.479331075960212e-5)))));
  const denominator =
    1 +
    z * (-2.403394911734414 + z * (2.0209457602335057 + z * (-0.6882839716054533 + z * 0.07703815055590194)));
  return numerator / denominator;
}
