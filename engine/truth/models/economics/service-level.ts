import type {Model} from '../../answer.ts';
import {
  bestServiceLevel,
  criticalCycleService,
  cycleServiceCost,
  serviceOutcome,
  stepToPercent,
} from '../../../theory/economics/service-level.ts';
import {curvesOf, gridOf} from '../../curve.ts';
import {numberOf} from '../../parameters.ts';

/** The service level at which one more point earns what its safety stock costs. */
export const salesService: Model = (of) => {
  const options = {
    margin: numberOf(of, 'trading_margin'),
    annualSales: numberOf(of, 'annual_sales'),
    responsePerPoint: numberOf(of, 'sales_response'),
    carryingRate: numberOf(of, 'carrying_rate'),
    unitCost: numberOf(of, 'standard_product_cost'),
    demandSd: numberOf(of, 'demand_sd_per_period'),
    leadTime: numberOf(of, 'lead_time_periods'),
  };
  const best = bestServiceLevel(options);
  const grid = gridOf(of, 'curve_service');
  return {
    theory: {
      marginal_profit_per_1pct: best.profitPerPoint,
      marginal_cost_per_unit_z: best.costPerDeviation,
      delta_z_breakeven: best.deviationsPerPoint,
      optimal_whole_percent: best.wholePercent,
      optimal_service_continuous: best.serviceLevel,
      z_star: best.safetyFactor,
      safety_stock_star: best.safetyStock,
      curve_service: grid,
      ...curvesOf(grid, (service) => {
        const {grossProfit, safetyStockCost, net} = serviceOutcome(options, service);
        return {
          curve_gross_profit_from_service: grossProfit,
          curve_safety_stock_cost: safetyStockCost,
          curve_net: net,
        };
      }),
      delta_z_table: Array.from({length: 49}, (_, i) => stepToPercent(51 + i)),
    },
  };
};

/** The cycle service level of the textbook, with normal demand. */
export const cycleService: Model = (of) => {
  const demand = {
    annualDemand: numberOf(of, 'annual_demand'),
    mean: numberOf(of, 'mean_lead_time_demand'),
    sd: numberOf(of, 'sd_lead_time_demand'),
    orderQuantity: numberOf(of, 'Q'),
    holdingCost: numberOf(of, 'h'),
  };
  const waiting = {...demand, shortageCost: numberOf(of, 'backorder_cost_per_unit')};
  const lost = {...demand, shortageCost: numberOf(of, 'lost_margin_per_unit')};
  const ofWaiting = criticalCycleService(waiting, 'backorder');
  const ofLost = criticalCycleService(lost, 'lost');
  const best = cycleServiceCost(waiting, ofWaiting);
  const grid = gridOf(of, 'curve_csl');
  return {
    theory: {
      optimal_csl_backorder: ofWaiting,
      optimal_csl_lost_sales: ofLost,
      r_backorder: best.reorderPoint,
      r_lost_sales: cycleServiceCost(lost, ofLost).reorderPoint,
      min_total_cost: best.total,
      curve_csl: grid,
      ...curvesOf(grid, (service) => {
        const {holding, shortage, total, fillRate} = cycleServiceCost(waiting, service);
        return {
          curve_holding: holding,
          curve_shortage: shortage,
          curve_total: total,
          curve_fill_rate: fillRate,
        };
      }),
    },
  };
};
