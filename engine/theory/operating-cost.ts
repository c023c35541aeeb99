import {requireNonNegative} from './check.ts';
import type {DemandLaw} from './demand-law.ts';
import {meanPosition} from './inventory-position.ts';
import {serviceAt} from './reorder-point.ts';
import type {Service} from './service.ts';
import type {StockingPoint} from './stocking-point.ts';

/** What stock costs; none negative. */
export interface StockCosts {
  /** Money per order. */
  fixedOrderCost: number;
  /** Money per unit and day on hand. */
  holdingCost: number;
  /** Money per unit and day owed. */
  backorderCost: number;
  /** Money per unit not sold. Default 0. */
  lostSaleCost?: number;
}

/** What a level does to service, flow and cost in the long run. */
export interface Performance extends Service {
  /** Orders a day. */
  orderFrequency: number;
  /** Units. */
  meanOrderSize: number;
  /** Units. */
  averagePosition: number;
  /** Days per unit; units served at once count 0. */
  meanUnitWait: number;
  /** Units a day. */
  lostRate: number;
  /** Money a day: ordering, holding, backorders and lost sales. */
  cost: number;
}

/**
 * `serviceAt` with the flows and the cost of a level. Units flow in as fast as out. Throws RangeError as it
 * does.
 */
export function performanceAt(point: StockingPoint, level: number, costs: StockCosts): Performance {
  const {fixedOrderCost, holdingCost, backorderCost, lostSaleCost = 0} = costs;
  for (const [name, cost] of Object.entries({fixedOrderCost, holdingCost, backorderCost, lostSaleCost})) {
    requireNonNegative(name, cost);
  }
  const service = serviceAt(point, level);
  const {position, demandRate} = point;
  const lostRate = point.shortage === 'lost' ? demandRate * (1 - service.fillRate) : 0;
  const orderFrequency = (demandRate - lostRate) / position.orderSize;
  const top = point.policy === 'baseStock' ? level : level + position.span;
  return {
    ...service,
    orderFrequency,
    meanOrderSize: position.orderSize,
    averagePosition: meanPosition(position, top),
    meanUnitWait: demandRate > 0 ? service.averageBackorders / demandRate : 0,
    lostRate,
    cost:
      fixedOrderCost * orderFrequency +
      holdingCost * service.averageOnHand +
      backorderCost * service.averageBackorders +
      lostSaleCost * lostRate,
  };
}

/** Cost rate G(y) = h E[(y - D)+] + b E[(D - y)+] of a position y, money a day. Zipkin (2000), chapter 6. */
export function positionCost(
  law: DemandLaw,
  {holdingCost, backorderCost}: StockCosts,
  position: number,
): number {
  return holdingCost * (position - law.mean) + (holdingCost + backorderCost) * law.loss(position);
}
