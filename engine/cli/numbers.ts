/** A figure and its half-width as text, both to the same place. */
export interface Figure {
  value: string;
  /** Empty where there is no interval. */
  halfWidth: string;
}

/** Digits of a half-width that say something. */
const SIGNIFICANT = 2;
const MOST_DECIMALS = 4;
const FINEST = 6;

/** A mean to the place where its half-width has two digits; to `decimals` at most where there is none, or nothing varies. */
export function figure(mean: number, halfWidth: number | null, decimals = MOST_DECIMALS): Figure {
  if (halfWidth === null) return {value: plain(mean, decimals), halfWidth: ''};
  if (halfWidth === 0) return {value: plain(mean, decimals), halfWidth: '0'};
  const places = decimalsFor(halfWidth);
  return {value: number(mean, places), halfWidth: number(halfWidth, places)};
}

/** A number with thousands separated by commas. */
export function number(value: number, decimals: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && Number(value.toFixed(decimals)) !== 0 ? `-${text}` : text;
}

/** A number without the zeros that end it. */
export function plain(value: number, decimals = MOST_DECIMALS): string {
  return number(value, decimals)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function decimalsFor(halfWidth: number): number {
  const [, exponent] = halfWidth.toExponential(SIGNIFICANT - 1).split('e');
  return Math.min(FINEST, Math.max(0, SIGNIFICANT - 1 - Number(exponent)));
}
