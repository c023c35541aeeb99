import type {Family} from '../../answer.ts';
import {fillRateUnderBudget, newsvendorsUnderBudget, orderQuantitiesUnderBudget} from './budgets.ts';
import {basingPoints, pricedNewsvendor, quantityDiscount, zonePrices} from './pricing.ts';
import {rationedLostSales, rationedMakeToStock, rationedOrderQuantity} from './rationing.ts';
import {reorderProfitElastic, reorderProfitLostSales} from './reorder-profit.ts';
import {baseStockOfCustomers, capacityForDelay} from './responsive-demand.ts';
import {cycleService, salesService} from './service-level.ts';

/** What pays. */
export const economics: Family = {
  models: {
    'sales-service-Ballou': salesService,
    'csl-normal-backorder': cycleService,
    'profit-rQ-lost-sales': reorderProfitLostSales,
    'profit-rQ-elastic': reorderProfitElastic,
    'profit-base-stock-churn': baseStockOfCustomers,
    'capacity-delay-elastic': capacityForDelay,
    'newsvendor-budget': newsvendorsUnderBudget,
    'fill-rate-budget': fillRateUnderBudget,
    'EOQ-budget': orderQuantitiesUnderBudget,
    'newsvendor-pricing': pricedNewsvendor,
    'EOQ-discount': quantityDiscount,
    'basing-point-pricing': basingPoints,
    'zone-pricing': zonePrices,
    'rationing-lost-sales': rationedLostSales,
    'rationing-make-to-stock': rationedMakeToStock,
    'rationing-rQ-lost-sales': rationedOrderQuantity,
  },
  missing: {},
};
