import type {Family} from '../../answer.ts';
import {orderUpToBackorder, reorderPointBackorder} from './backordered-stock.ts';
import {baseStockBackorder} from './base-stock.ts';
import {crossingOrders} from './crossing-orders.ts';
import {baseStockOfPeriods, lostSalesOfPeriods, orderUpToOfPeriods} from './demand-by-period.ts';
import {dynamicOrders, economicOrder, economicOrderBackorders} from './lot-size.ts';
import {
  baseStockLostSales,
  reorderPointLostSales,
  reorderPointLostSalesBatch,
  reorderPointLostSalesMulti,
} from './lost-sales.ts';
import {modulatedBaseStock} from './modulated-demand.ts';
import {monthlyReview} from './monthly-review.ts';
import {newsvendor} from './newsvendor.ts';
import {normalApproximation, normalDemand} from './normal-demand.ts';
import {periodicBaseStock, periodicOrderUpTo} from './periodic-review.ts';

/** Stock at one place. */
export const inventory: Family = {
  models: {
    newsvendor,
    EOQ: economicOrder,
    EOQB: economicOrderBackorders,
    'wagner-whitin': dynamicOrders,
    'base-stock-backorder': baseStockBackorder,
    'base-stock-MMPP': modulatedBaseStock,
    'rQ-backorder': reorderPointBackorder,
    'rnQ-compound-backorder': reorderPointBackorder,
    'rQ-sequential-leadtime': reorderPointBackorder,
    'rQ-stochastic-leadtime': crossingOrders,
    'rQ-normal-approximation': normalApproximation,
    'rQ-normal': normalDemand,
    'sS-compound-backorder': orderUpToBackorder,
    'base-stock-lost-sales': baseStockLostSales,
    'rQ-lost-sales': reorderPointLostSales,
    'rQ-lost-sales-batch': reorderPointLostSalesBatch,
    'rQ-lost-sales-multi': reorderPointLostSalesMulti,
    'RS-periodic-backorder': periodicBaseStock,
    'RsS-periodic-backorder': periodicOrderUpTo,
    'base-stock-periodic': baseStockOfPeriods,
    'sS-periodic-backorder': orderUpToOfPeriods,
    'lost-sales-periodic': lostSalesOfPeriods,
    'sS-monthly-LawKelton': monthlyReview,
  },
  missing: {},
};
