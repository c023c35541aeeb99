const word = new Float64Array(1);
const bits = new Uint32Array(word.buffer); // little-endian: bits[1] is the high half

const LN2_HIGH = 0.6931471803691238; // fdlibm: 33 bits of ln 2, and the rest
const LN2_LOW = 1.9082149292705877e-10;

/** Natural logarithm. Method and constants: fdlibm e_log.c (Sun Microsystems, 1993); error below 1 ulp. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  let k = 0;
  word[0] = x;
  if (bits[1] < 0x00100000) {
    word[0] = x * 18014398509481984; // subnormal: times 2^54
    k = -54;
  }
  const high = bits[1] & 0x000fffff;
  k += (bits[1] >>> 20) - 1023;
  const i = (high + 0x95f64) & 0x100000;
  bits[1] = high | (i ^ 0x3ff00000); // scaled into [√½, √2)
  k += i >>> 20;
  const f = word[0] - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const r =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586))) +
    w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + r) + k * LN2_LOW) - f);
}

/** x - x·P(x²) such that (e^x - 1)/(e^x + 1) = x/(2 + …), |x| <= ln(2)/2: the Remez polynomial of fdlibm e_exp.c. */
function reducedExponent(x: number): number {
  const t = x * x;
  const c =
    0.16666666666666602 +
    t *
      (-0.0027777777777015593 +
        t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8)));
  return x - t * c;
}

/** y · 2^k for y in [½, 2], with one rounding where the result is subnormal. */
function scale(y: number, k: number): number {
  if (k > 1023) return y * 2 * powerOfTwo(k - 1);
  if (k < -1022) return y * powerOfTwo(k + 1000) * 9.332636185032189e-302; // 2^-1000
  return y * powerOfTwo(k);
}

function powerOfTwo(k: number): number {
  bits[0] = 0;
  bits[1] = (k + 1023) << 20;
  return word[0];
}

/** e^x. Method and constants: fdlibm e_exp.c (Sun Microsystems, 1993); error below 1 ulp. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Infinity; // ln of the largest double
  if (x < -745.1332191019411) return 0; // ln of half the smallest
  if (x !== x) return x;
  const k = Math.round(x * 1.4426950408889634);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const c = reducedExponent(r);
  return scale(1 - (low - (r * c) / (2 - c) - high), k);
}

/** log(1 + x) without loss near 0. Kahan's correction of the rounding of 1 + x (Goldberg 1991, theorem 4). */
export function log1p(x: number): number {
  const u = 1 + x;
  if (u === 1) return x;
  if (u === Infinity) return u;
  return log(u) * (x / (u - 1));
}

/** e^x - 1 without loss near 0. Kahan's correction (Higham 2002, Accuracy and Stability, section 1.14.1). */
export function expm1(x: number): number {
  if (x > 1 || x < -40) return exp(x) - 1;
  const u = exp(x);
  if (u === 1 || x !== x) return x;
  return ((u - 1) * x) / log(u);
}

/** The upper 32 bits of x: what is left has at most 21 significant bits, so products of two are exact. */
function upper(x: number): number {
  word[0] = x;
  bits[0] = 0;
  return word[0];
}

/**
 * x^y with the special cases of Math.pow. Method and constants: fdlibm e_pow.c (Sun Microsystems, 1993):
 * log2 x in two parts, times y, then 2^z; error below 1 ulp.
 */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x !== x || y !== y) return NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  const size = Math.abs(x);
  if (y === Infinity || y === -Infinity) return size === 1 ? NaN : size > 1 === y > 0 ? Infinity : 0;
  const isOdd = Math.abs(y % 2) === 1;
  if (size === 0 || size === Infinity || size === 1) {
    if (size === 1 && x < 0 && y % 1 !== 0) return NaN;
    const value = y < 0 ? 1 / size : size;
    return isOdd && (x < 0 || 1 / x < 0) ? -value : value;
  }
  if (x < 0 && y % 1 !== 0) return NaN;
  if (y === 0.5) return Math.sqrt(x);
  const value =
    Math.abs(y) > 18446744073709552000 ? (size > 1 === y > 0 ? Infinity : 0) : powPositive(size, y);
  return x < 0 && isOdd ? -value : value;
}

/** x^y for finite x > 0, x not 1, |y| <= 2^64. */
function powPositive(x: number, y: number): number {
  word[0] = x;
  let n = 0;
  if (bits[1] < 0x00100000) {
    word[0] = x * 9007199254740992; // subnormal: times 2^53
    n = -53;
  }
  const mantissa = bits[1] & 0x000fffff;
  n += (bits[1] >>> 20) - 1023;
  let isUpper = false; // nearer to 1.5 than to 1 or 2
  bits[1] = mantissa | 0x3ff00000;
  if (mantissa > 0x3988e) {
    if (mantissa < 0xbb67a) isUpper = true;
    else {
      n++;
      bits[1] -= 0x00100000;
    }
  }
  const m = word[0];

  // s = (m - c)/(m + c) in two parts; log(m/c) = 2s + (2/3)s³ + …
  const c = isUpper ? 1.5 : 1;
  const u = m - c;
  const v = 1 / (m + c);
  const s = u * v;
  const sHigh = upper(s);
  const denominatorHigh = upper(m + c);
  const denominatorLow = m - (denominatorHigh - c);
  const sLow = v * (u - sHigh * denominatorHigh - sHigh * denominatorLow);
  const s2 = s * s;
  let r =
    s2 *
    s2 *
    (0.5999999999999946 +
      s2 *
        (0.4285714285785502 +
          s2 *
            (0.33333332981837743 +
              s2 * (0.272728123808534 + s2 * (0.23066074577556175 + s2 * 0.20697501780033842)))));
  r += sLow * (sHigh + s);
  const square = sHigh * sHigh;
  const tHigh = upper(3 + square + r);
  const tLow = r - (tHigh - 3 - square);
  const a = sHigh * tHigh;
  const b = sLow * tHigh + tLow * s;
  const pHigh = upper(a + b);
  const pLow = b - (pHigh - a);

  // times 2/(3 ln 2), plus log2 c, plus n: log2 x = logHigh + logLow
  const zHigh = 0.9617967009544373 * pHigh;
  const zLow =
    -7.028461650952758e-9 * pHigh + pLow * 0.9617966939259756 + (isUpper ? 1.350039202129749e-8 : 0);
  const cHigh = isUpper ? 0.5849624872207642 : 0;
  const logHigh = upper(zHigh + zLow + cHigh + n);
  const logLow = zLow - (logHigh - n - cHigh - zHigh);

  const yHigh = upper(y);
  const low = (y - yHigh) * logHigh + y * logLow;
  const high = yHigh * logHigh;
  const z = low + high;
  if (z >= 1024 && (z > 1024 || low + 8.008566259537294e-17 > z - high)) return Infinity;
  if (z <= -1075 && (z < -1075 || low <= z - high)) return 0;
  const k = Math.round(z);
  return scale(powerOfTwoFraction(high - k, low), k);
}

/** 2^(high + low) for |high + low| <= ½. */
function powerOfTwoFraction(high: number, low: number): number {
  const t = upper(low + high);
  const u = t * 0.6931471824645996;
  const v = (low - (t - high)) * 0.6931471805599453 + t * -1.904654299957768e-9;
  const z = u + v;
  const w = v - (z - u);
  const c = reducedExponent(z);
  return 1 - ((z * c) / (c - 2) - (w + z * w) - z);
}
