import {byKind, list, object, optional, orNull, required, type Field} from './building-blocks.ts';
import {date, name, notNegative, share, wholeFromOne, wholeFromZero} from './figures.ts';

const MS_A_DAY = 86_400_000;

/** Days on which customers order more, or less, and may pay less. */
export interface Promotion {
  /** Name, unique among the promotions. */
  name: string;
  /** First day: a date, or the number of days from the start. */
  from: string | number;
  /** Number of days, at least 1. */
  days: number;
  /** Segments that it is for; null for all. Default null. */
  segments: string[] | null;
  /** Factor on the rate of orders; promotions of one day multiply. Default 1. */
  uplift: number;
  /** Discount on what is ordered, as a share of its price; promotions of one day multiply what is left. Default 0. */
  discount: number;
  /** Products that the discount is for; null for all. Default null. */
  products: string[] | null;
}

/** First day of a promotion, days from the start of the run; below 0 where it lies before. */
export function firstDay(from: Promotion['from'], start: string): number {
  return typeof from === 'number' ? from : (midnight(from) - midnight(start)) / MS_A_DAY;
}

/** Schema of a promotion. */
export const promotionSchema: Field<Promotion> = object({
  name: required('Name, unique among the promotions.', name),
  from: required(
    'First day: a date, or the number of days from the start.',
    byKind({number: wholeFromZero, string: date}, 'a date or a whole number of days from the start'),
  ),
  days: required('Number of days, at least 1.', wholeFromOne),
  segments: optional('Segments that it is for; null for all.', orNull(list(name)), null),
  uplift: optional('Factor on the rate of orders; promotions of one day multiply.', notNegative, 1),
  discount: optional(
    'Discount on what is ordered, as a share of its price; promotions of one day multiply what is left.',
    share,
    0,
  ),
  products: optional('Products that the discount is for; null for all.', orNull(list(name)), null),
});

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}
