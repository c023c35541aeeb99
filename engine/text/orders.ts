import type {Language} from './cli.ts';
import {ordersInEnglish} from './orders-en.ts';
import {ordersInChinese} from './orders-zh.ts';

/** An order as a heading tells it; figures come in as text. */
export interface ToldOrder {
  segment: string;
  number: string;
  channel: string | null;
  placed: string;
  cycleTime: string;
  /** How far from its promise it came; null without one. */
  late: string | null;
  isLate: boolean;
  delay: string;
}

/** Words for the lives of single orders. */
export interface OrdersText {
  finding: (name: string, late: string, promised: string) => string;
  findingWithoutPromise: (name: string, orders: string) => string;
  basis: (replications: string) => string;
  order: (order: ToldOrder) => string;
  station: (station: string, site: string) => string;
  /** What the time of an order goes into, by its code: where, and the product that is waited for. */
  causes: Readonly<Record<string, (place: string, product: string) => string>>;
  /** One without a word of its own. */
  otherCause: (cause: string) => (place: string) => string;
}

export function ordersText(language: Language): OrdersText {
  return language === 'zh' ? ordersInChinese : ordersInEnglish;
}
