import type {Model, NoAnswer} from './answer.ts';
import {orderUpToBackorder, reorderPointBackorder} from './models/backordered-stock.ts';
import {baseStockBackorder} from './models/base-stock.ts';
import {economicOrder} from './models/economic-order-quantity.ts';
import {eventTrace} from './models/event-trace.ts';
import {
  baseStockLostSales,
  reorderPointLostSales,
  reorderPointLostSalesBatch,
  reorderPointLostSalesMulti,
} from './models/lost-sales.ts';
import {multiServerQueue} from './models/multi-server-queue.ts';
import {newsvendor} from './models/newsvendor.ts';
import {MISSING} from './missing.ts';

/** What answers each model, by its slug. */
const ANSWERED: Readonly<Record<string, Model>> = {
  'event-trace': eventTrace,
  newsvendor,
  EOQ: economicOrder,
  'M/M/c': multiServerQueue,
  'base-stock-backorder': baseStockBackorder,
  'rQ-backorder': reorderPointBackorder,
  'rnQ-compound-backorder': reorderPointBackorder,
  'rQ-sequential-leadtime': reorderPointBackorder,
  'sS-compound-backorder': orderUpToBackorder,
  'base-stock-lost-sales': baseStockLostSales,
  'rQ-lost-sales': reorderPointLostSales,
  'rQ-lost-sales-batch': reorderPointLostSalesBatch,
  'rQ-lost-sales-multi': reorderPointLostSalesMulti,
};

/** The model behind a slug, or what is missing for it. */
export function modelNamed(slug: string): Model | NoAnswer {
  if (Object.hasOwn(ANSWERED, slug)) return ANSWERED[slug];
  return {missing: Object.hasOwn(MISSING, slug) ? MISSING[slug] : `a model of the name ${slug}`};
}
