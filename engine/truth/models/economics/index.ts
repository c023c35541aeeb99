import type {Family} from '../../answer.ts';

/** What pays. */
export const economics: Family = {
  models: {},
  missing: {
    'sales-service-Ballou': 'the sales-service curve',
    'profit-rQ-lost-sales': 'the profit curve of (r,Q) with lost sales',
    'profit-rQ-elastic': 'the profit curve of (r,Q) with demand that answers to service',
    'newsvendor-budget': 'newsvendors who share a budget',
    'fill-rate-budget': 'fill rates under a budget',
    'EOQ-budget': 'economic order quantities under a budget',
    'rationing-lost-sales': 'rationing of lost sales',
    'rationing-make-to-stock': 'rationing of a stock that is made to order',
    'rationing-rQ-lost-sales': 'rationing under (r,Q) with lost sales',
    'newsvendor-pricing': 'a newsvendor who sets the price',
    'EOQ-discount': 'quantity discounts',
    'basing-point-pricing': 'basing-point pricing',
    'zone-pricing': 'zone pricing',
    'csl-normal-backorder': 'the optimal cycle service level of normal demand',
    'profit-base-stock-churn': 'customers who leave for bad service',
    'capacity-delay-elastic': 'demand that answers to delay',
  },
};
