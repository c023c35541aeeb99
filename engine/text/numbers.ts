import type {Language} from './cli.ts';

/** A mean and its half-width as text, both to the same place; no half-width is empty. */
export interface WrittenFigure {
  mean: string;
  halfWidth: string;
}

/** A size in which money is written, such as thousands. */
export interface MoneyScale {
  size: number;
  /** What stands between the number and the currency; empty for single units. */
  word: string;
}

/** How a language writes figures. */
export interface Numbers {
  /** A number with so many decimals. */
  plain(value: number, decimals?: number): string;
  /** A number to four significant digits. */
  short(value: number): string;
  /** A share as a percentage, finer the nearer it is to 0 or 1: 97.9%, 99.87%. */
  percent(share: number): string;
  /** A round share as a percentage: 95%. */
  roundPercent(share: number): string;
  /** A mean to the place where its half-width has two digits. */
  figure(mean: number, halfWidth: number | null): WrittenFigure;
  /** The same for a share, in hundredths, without the sign. */
  shareFigure(mean: number, halfWidth: number | null): WrittenFigure;
  /** The scale that suits amounts of this size. */
  moneyScale(amount: number): MoneyScale;
  /** The currency with its scale: `k EUR`, `万欧元`. */
  moneyUnit(currency: string, scale?: MoneyScale): string;
  /** An amount with its half-width, scale and currency: `57.1 ± 1.6 k EUR`. */
  money(mean: number, halfWidth: number | null, currency: string): string;
}

const LOCALE: Readonly<Record<Language, string>> = {en: 'en', zh: 'zh-CN'};
const UNITS: MoneyScale = {size: 1, word: ''};
/** Largest first; an amount of at least ten thousand gets the first scale that it fills. */
const SCALES: Readonly<Record<Language, readonly MoneyScale[]>> = {
  en: [
    {size: 1e9, word: 'bn'},
    {size: 1e6, word: 'M'},
    {size: 1e3, word: 'k'},
  ],
  zh: [
    {size: 1e8, word: '亿'},
    {size: 1e4, word: '万'},
  ],
};
const LEAST_SCALED = 1e4;
const MINUS = '\u2212';
/** Digits of a half-width that say something. */
const SIGNIFICANT = 2;
const DIGITS_WITHOUT_HALF_WIDTH = 3;
const MOST_DECIMALS = 6;

/** How figures are written in a language. */
export function numbersIn(language: Language): Numbers {
  const locale = LOCALE[language];
  const currencies = new Intl.DisplayNames(locale, {type: 'currency', fallback: 'code'});
  const ofDecimals = new Map<number, Intl.NumberFormat>();
  const plain = (value: number, decimals = 0) => {
    const format =
      ofDecimals.get(decimals) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'negative',
      });
    ofDecimals.set(decimals, format);
    return format.format(value).replace('-', MINUS);
  };
  const significant = new Intl.NumberFormat(locale, {maximumSignificantDigits: 4});
  const short = (value: number) => significant.format(value).replace('-', MINUS);
  const figure = (mean: number, halfWidth: number | null): WrittenFigure => {
    const decimals = halfWidth ? decimalsFor(halfWidth, SIGNIFICANT) : decimalsWithout(mean);
    return {mean: plain(mean, decimals), halfWidth: halfWidth === null ? '' : plain(halfWidth, decimals)};
  };
  const moneyScale = (amount: number): MoneyScale =>
    SCALES[language].find(({size}) => Math.abs(amount) >= Math.max(size, LEAST_SCALED)) ?? UNITS;
  const moneyUnit = (currency: string, scale = UNITS) => {
    if (language === 'zh') return `${scale.word}${nameOf(currency, currencies)}`;
    return scale.word === '' ? currency : `${scale.word} ${currency}`;
  };
  return {
    plain,
    short,
    percent: (share) =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: decimalsOfShare(share),
      }).format(share),
    roundPercent: (share) => `${short(share * 100)}%`,
    figure,
    shareFigure: (mean, halfWidth) => figure(mean * 100, halfWidth && halfWidth * 100),
    moneyScale,
    moneyUnit,
    money: (mean, halfWidth, currency) => {
      const scale = moneyScale(mean);
      const written = figure(mean / scale.size, halfWidth && halfWidth / scale.size);
      const amount = written.halfWidth === '' ? written.mean : `${written.mean} ± ${written.halfWidth}`;
      return `${amount} ${moneyUnit(currency, scale)}`;
    },
  };
}

/** Decimals that show `digits` significant digits of a positive number. */
function decimalsFor(value: number, digits: number): number {
  const exponent = Number(value.toExponential(digits - 1).split('e')[1]);
  return Math.min(MOST_DECIMALS, Math.max(0, digits - 1 - exponent));
}

function decimalsWithout(mean: number): number {
  return mean === 0 || Number.isInteger(mean) ? 0 : decimalsFor(Math.abs(mean), DIGITS_WITHOUT_HALF_WIDTH);
}

/** 1 decimal down to a hundredth from 0 or 1, then one more for every further tenth. */
function decimalsOfShare(share: number): number {
  const distance = Math.min(share, 1 - share);
  return distance > 0 && distance < 1 ? Math.min(5, Math.max(1, decimalsFor(distance, 1) - 1)) : 1;
}

/** Codes that are no currency stay as they are. */
function nameOf(currency: string, names: Intl.DisplayNames): string {
  return /^[A-Z]{3}$/.test(currency) ? (names.of(currency) ?? currency) : currency;
}
