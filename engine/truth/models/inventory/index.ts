import type {Family} from '../../answer.ts';
import {orderUpToBackorder, reorderPointBackorder} from './backordered-stock.ts';
import {baseStockBackorder} from './base-stock.ts';
import {economicOrder} from './economic-order-quantity.ts';
import {
  baseStockLostSales,
  reorderPointLostSales,
  reorderPointLostSalesBatch,
  reorderPointLostSalesMulti,
} from './lost-sales.ts';
import {newsvendor} from './newsvendor.ts';

/** Stock at one place. */
export const inventory: Family = {
  models: {
    newsvendor,
    EOQ: economicOrder,
    'base-stock-backorder': baseStockBackorder,
    'rQ-backorder': reorderPointBackorder,
    'rnQ-compound-backorder': reorderPointBackorder,
    'rQ-sequential-leadtime': reorderPointBackorder,
    'sS-compound-backorder': orderUpToBackorder,
    'base-stock-lost-sales': baseStockLostSales,
    'rQ-lost-sales': reorderPointLostSales,
    'rQ-lost-sales-batch': reorderPointLostSalesBatch,
    'rQ-lost-sales-multi': reorderPointLostSalesMulti,
  },
  missing: {
    'rQ-normal-approximation': 'normal approximations of lead-time demand',
    'rQ-normal': '(r,Q) with normal demand',
    EOQB: 'the economic order quantity with planned backorders',
    'wagner-whitin': 'dynamic lot sizing',
    'rQ-stochastic-leadtime': '(r,Q) with exponential lead times that may cross',
    'sS-periodic-backorder': 'optimal (s,S) under periodic review',
    'RS-periodic-backorder': 'stock just before and after receipts under periodic review',
    'RsS-periodic-backorder': 'costs of (R,s,S)',
    'base-stock-periodic': 'one aggregate demand a period',
    'lost-sales-periodic': 'lost sales under periodic review',
    'sS-monthly-LawKelton': 'monthly (s,S) with a strict reorder point',
    'base-stock-MMPP': 'demand that switches between rates',
  },
};
