import {
  metricApproximation,
  optimalWarehouseRetailers,
  warehouseRetailersAt,
  warehouseRetailersCost,
  type WarehousePolicy,
} from '../../../theory/echelons/warehouse-retailers.ts';
import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {has, numberOf, numbersOf, valueOf, wholeOf, wrong} from '../../parameters.ts';
import {atSite, bySite, stockCost, stockNetwork} from './stock-network.ts';

const WAREHOUSE = 'warehouse';

/** One warehouse, retailers that order one for one, Poisson customers who wait. */
export const warehouseRetailers: Model = (of) => {
  const demandRates = numbersOf(of, 'retailer_lambda');
  const transit = each(of, 'retailer_transit', demandRates.length);
  const levels = each(of, 'S_retailer', demandRates.length);
  const policy = policyOf(of);
  const system = {
    warehouseLeadTime: numberOf(of, 'warehouse_lead_time'),
    retailers: demandRates.map((demandRate, i) => ({demandRate, transit: transit[i]})),
  };
  const costs = {
    warehouseHolding: numberOf(of, 'h0'),
    retailerHolding: each(of, 'h_retailer', demandRates.length),
    backorder: each(of, 'b', demandRates.length),
  };
  const exact = warehouseRetailersAt(system, policy, levels);
  const metric = metricApproximation(system, policy, levels);
  const totalRate = demandRates.reduce((sum, rate) => sum + rate, 0);
  const sites = demandRates.map((_, i) => `retailer ${i + 1}`);
  return {
    theory: {
      warehouse_E_on_hand: exact.warehouse.averageOnHand,
      warehouse_E_backorders: exact.warehouse.averageBackorders,
      warehouse_ready_rate: exact.warehouse.readyRate,
      warehouse_mean_delay: exact.warehouse.meanDelay,
      retailer_E_on_hand: exact.retailers.map(({averageOnHand}) => averageOnHand),
      retailer_E_backorders: exact.retailers.map(({averageBackorders}) => averageBackorders),
      retailer_fill_rate: exact.retailers.map(({fillRate}) => fillRate),
      cost: warehouseRetailersCost(exact, costs),
      METRIC_retailer_E_backorders: metric.retailers.map(({averageBackorders}) => averageBackorders),
      METRIC_retailer_fill_rate: metric.retailers.map(({fillRate}) => fillRate),
      ...(has({...of, parameters: of.expected}, 'cost_star') ? optimum(system, costs) : {}),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: totalRate,
      scenario: stockNetwork({
        memory: system.warehouseLeadTime + Math.max(...transit),
        sites: [
          {
            name: WAREHOUSE,
            from: 'supplier',
            leadTime: system.warehouseLeadTime,
            policy,
            holdingCost: costs.warehouseHolding,
          },
          ...sites.map((name, i) => ({
            name,
            from: WAREHOUSE,
            leadTime: transit[i],
            policy: {type: 'baseStock', baseStockLevel: levels[i]},
            holdingCost: costs.retailerHolding[i],
            backorderCost: costs.backorder[i],
          })),
        ],
        customers: sites.map((site, i) => ({
          name: `customers ${i + 1}`,
          site,
          orders: {type: 'poisson', perDay: demandRates[i]},
        })),
      }),
      figures: {
        warehouse_E_on_hand: atSite('averageOnHand', WAREHOUSE),
        warehouse_E_backorders: atSite('averageBackorders', WAREHOUSE),
        warehouse_ready_rate: atSite('readyRate', WAREHOUSE),
        warehouse_mean_delay: ({measureBy}) => measureBy('site', 'averageBackorders')[WAREHOUSE] / totalRate,
        ...bySite('retailer_E_on_hand', 'averageOnHand', sites),
        ...bySite('retailer_E_backorders', 'averageBackorders', sites),
        ...bySite('retailer_fill_rate', 'fillRate', sites),
        cost: stockCost,
      },
      shares: ['warehouse_ready_rate', ...sites.map((_, i) => `retailer_fill_rate[${i}]`)],
    },
  };
};

function optimum(...of: Parameters<typeof optimalWarehouseRetailers>) {
  const {warehouseLevel, retailerLevels, cost} = optimalWarehouseRetailers(...of);
  const isSame = retailerLevels.every((level) => level === retailerLevels[0]);
  return {S0_star: warehouseLevel, Sr_star: isSame ? retailerLevels[0] : retailerLevels, cost_star: cost};
}

function policyOf(of: ReferenceCase): WarehousePolicy {
  if (has(of, 'S0')) return {type: 'baseStock', baseStockLevel: wholeOf(of, 'S0')};
  return {
    type: 'reorderPoint',
    reorderPoint: wholeOf(of, 'warehouse_r'),
    orderQuantity: wholeOf(of, 'warehouse_Q'),
  };
}

/** A figure for each retailer: a list, or one number for all. */
function each(of: ReferenceCase, name: string, retailers: number): number[] {
  if (typeof valueOf(of, name) === 'number') return Array.from({length: retailers}, () => numberOf(of, name));
  const values = numbersOf(of, name);
  if (values.length !== retailers)
    throw wrong(name, values, `a list of ${retailers} numbers, one a retailer`);
  return values;
}
