import {DAY, POLICY, type Network} from '../../scenario/network.ts';
import {unitRate} from '../demand/base-demand.ts';
import {baseOf} from './make-plan.ts';
import type {Plan} from './plan.ts';

/** The replenishment policy of a stocking point as a plan holds it: units, and days between reviews, null where every change is one. */
export type SettledPolicy =
  | {type: 'reorderPoint'; reorderPoint: number; orderQuantity: number; reviewEvery: number | null}
  | {type: 'orderUpTo'; reorderPoint: number; orderUpToLevel: number; reviewEvery: number | null}
  | {type: 'baseStock'; baseStockLevel: number; reviewEvery: number | null}
  | {type: 'none'};

/** A (site, product) that holds stock. */
export interface StockingPoint {
  site: string;
  product: string;
  policy: SettledPolicy['type'];
  /** Expected base demand of customers and of the sites fed from here, units a day. */
  demandPerDay: number;
}

/** All that hold stock, the busiest first, then as the scenario has them. */
export function stockingPoints(network: Network): StockingPoint[] {
  const {points, scenario} = network;
  return baseOf(network)
    .demand.map((demand, p) => ({
      site: scenario.sites[points.site[p]].name,
      product: scenario.products[points.product[p]].name,
      policy: policyType(points.policy[p]),
      demandPerDay: unitRate(demand),
    }))
    .sort((a, b) => b.demandPerDay - a.demandPerDay);
}

/** The stocking point of this site and product. Throws RangeError where there is none. */
export function stockingPoint(
  {scenario, pointAt, productCount}: Network,
  site: string,
  product: string,
): number {
  const s = scenario.sites.findIndex(({name}) => name === site);
  const p = scenario.products.findIndex(({name}) => name === product);
  const point = s < 0 || p < 0 ? -1 : pointAt[s * productCount + p];
  if (point < 0) throw new RangeError(`site ${site} holds no stock of product ${product}`);
  return point;
}

export function settledPolicy({points}: Network, plan: Plan, p: number): SettledPolicy {
  const reviewEvery = points.reviewEvery[p] === 0 ? null : points.reviewEvery[p] / DAY;
  const reorderPoint = plan.reorderPoint[p];
  const orderUpToLevel = plan.orderUpToLevel[p];
  const type = policyType(points.policy[p]);
  switch (type) {
    case 'reorderPoint':
      return {type, reorderPoint, orderQuantity: plan.orderQuantity[p], reviewEvery};
    case 'orderUpTo':
      return {type, reorderPoint, orderUpToLevel, reviewEvery};
    case 'baseStock':
      return {type, baseStockLevel: orderUpToLevel, reviewEvery};
    case 'none':
      return {type};
    default:
      return type satisfies never;
  }
}

const TYPES = Object.entries(POLICY) as [keyof typeof POLICY, number][];

function policyType(code: number): SettledPolicy['type'] {
  return TYPES.find(([, known]) => known === code)![0];
}
