import type {Family} from '../../answer.ts';
import {rationedLostSales, rationedMakeToStock, rationedOrderQuantity} from './rationing.ts';

/** What pays. */
export const economics: Family = {
  models: {
    'rationing-lost-sales': rationedLostSales,
    'rationing-make-to-stock': rationedMakeToStock,
    'rationing-rQ-lost-sales': rationedOrderQuantity,
  },
  missing: {
    'sales-service-Ballou': 'the sales-service curve',
    'profit-rQ-lost-sales': 'the profit curve of (r,Q) with lost sales',
    'profit-rQ-elastic': 'the profit curve of (r,Q) with demand that answers to service',
    'newsvendor-budget': 'newsvendors who share a budget',
    'fill-rate-budget': 'fill rates under a budget',
    'EOQ-budget': 'economic order quantities under a budget',
    'newsvendor-pricing': 'a newsvendor who sets the price',
    'EOQ-discount': 'quantity discounts',
    'basing-point-pricing': 'basing-point pricing',
    'zone-pricing': 'zone pricing',
    'csl-normal-backorder': 'the optimal cycle service level of normal demand',
    'profit-base-stock-churn': 'customers who leave for bad service',
    'capacity-delay-elastic': 'demand that answers to delay',
  },
};
