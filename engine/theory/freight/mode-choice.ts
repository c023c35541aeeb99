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
