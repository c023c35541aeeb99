import {requireNonNegative, requirePositive} from '../check.ts';

/** Goods that go from one place to another all the year. */
export interface YearlyFlow {
  /** Units a year, positive. */
  yearlyDemand: number;
  /** Money per unit at the source, positive. */
  price: number;
  /** Cost of holding, share of the value a year; positive. */
  carryingRate: number;
}

/** A means of transport. */
export interface TransportMode {
  /** Money per unit, not negative. */
  rate: number;
  /** Days on the way, not negative. */
  transitDays: number;
  /** Units of a shipment, positive. */
  shipment: number;
}

/** Money a year. */
export interface LogisticsCost {
  transport: number;
  inTransit: number;
  /** Half a shipment at the source. */
  sourceStock: number;
  /** Half a shipment at the destination, where a unit is worth its freight more. */
  destinationStock: number;
  total: number;
}

const DAYS_PER_YEAR = 365;

/**
 * What a means of transport costs with the stocks that it makes necessary. Ballou (2004), Business Logistics, chapter 7; Baumol & Vinod
 * (1970), Management Science 16, 413-421. Throws RangeError on values out of range.
 */
export function logisticsCost(flow: YearlyFlow, mode: TransportMode): LogisticsCost {
  const {yearlyDemand, price, carryingRate} = flow;
  requirePositive('yearly demand', yearlyDemand);
  requirePositive('price', price);
  requirePositive('carrying rate', carryingRate);
  requireNonNegative('rate', mode.rate);
  requireNonNegative('transit', mode.transitDays);
  requirePositive('shipment', mode.shipment);
  const transport = mode.rate * yearlyDemand;
  const inTransit = (carryingRate * price * yearlyDemand * mode.transitDays) / DAYS_PER_YEAR;
  const sourceStock = (carryingRate * price * mode.shipment) / 2;
  const destinationStock = (carryingRate * (price + mode.rate) * mode.shipment) / 2;
  const total = transport + inTransit + sourceStock + destinationStock;
  return {transport, inTransit, sourceStock, destinationStock, total};
}

/** What one means of transport takes in a year. */
export interface ModeUse {
  /** Money a year for freight and ordering, not negative. */
  freight: number;
  /** Units held, on the way and at the destination, time average; not negative. */
  stock: number;
}

/**
 * Value of a unit, money, at which a slow and a fast means of transport cost the same: below it the slow one is the cheaper, above it the fast
 * one, since freight does not grow with value and the cost of holding stock does. Baumol & Vinod (1970), as above, solved for the value. The
 * fast one takes less stock, or else it throws a RangeError; a value of 0 or less: the fast one is always the cheaper.
 */
export function valueOfEqualCost(carryingRate: number, slow: ModeUse, fast: ModeUse): number {
  requirePositive('carrying rate', carryingRate);
  for (const {freight, stock} of [slow, fast]) {
    requireNonNegative('freight', freight);
    requireNonNegative('stock', stock);
  }
  if (!(fast.stock < slow.stock))
    throw new RangeError(`stock of the fast means of transport must be below ${slow.stock}: ${fast.stock}`);
  return (fast.freight - slow.freight) / (carryingRate * (slow.stock - fast.stock));
}
