import {requireNonNegative, requirePositive} from '../check.ts';

/** A mill whose list price is the base of delivered prices; money per unit of goods, and its place on a line. */
export interface BasingPoint {
  name: string;
  basePrice: number;
  position: number;
}

export interface BasedSale {
  /** Where the customer is, and where the goods really come from, on the same line. */
  position: number;
  shippedFrom: number;
  /** Units of goods, not negative. */
  quantity: number;
}

/** Money per unit of goods. */
export interface BasedPrice {
  governingBasingPoint: string;
  deliveredPrice: number;
  billedFreight: number;
  actualFreight: number;
  /** Billed beyond the actual freight. */
  phantomFreight: number;
  /** Actual beyond the billed freight. */
  freightAbsorption: number;
  /** The delivered price less the actual freight. */
  millNet: number;
}

/**
 * The price at a customer's door where every seller quotes the least of base price and freight from a basing point.
 * Scherer & Ross (1990), Industrial Market Structure and Economic Performance, chapter 13. The freight rate is money
 * per unit of goods and of distance, not negative. Throws RangeError on bad values.
 */
export function basedPrice(
  basingPoints: readonly BasingPoint[],
  {position, shippedFrom}: Pick<BasedSale, 'position' | 'shippedFrom'>,
  freightRate: number,
): BasedPrice {
  requireNonNegative('freight rate', freightRate);
  if (basingPoints.length === 0) throw new RangeError('basing points must not be empty');
  const freightFrom = (from: number): number => freightRate * Math.abs(position - from);
  const priceOf = (point: BasingPoint): number => point.basePrice + freightFrom(point.position);
  const governing = basingPoints.reduce((best, point) => (priceOf(point) < priceOf(best) ? point : best));
  const billedFreight = freightFrom(governing.position);
  const actualFreight = freightFrom(shippedFrom);
  return {
    governingBasingPoint: governing.name,
    deliveredPrice: priceOf(governing),
    billedFreight,
    actualFreight,
    phantomFreight: Math.max(0, billedFreight - actualFreight),
    freightAbsorption: Math.max(0, actualFreight - billedFreight),
    millNet: priceOf(governing) - actualFreight,
  };
}

/** A customer who buys α - βp units at the delivered price p, served at a freight; α and β positive. */
export interface LinearCustomer {
  alpha: number;
  beta: number;
  /** Money per unit, not negative. */
  freight: number;
}

/**
 * The most profitable price for a group of customers, and its profit: one delivered price for all (a zone, or uniform
 * pricing), or one mill price that freight is added to. Phlips (1983), The Economics of Price Discrimination, chapter
 * 1. Every customer is taken to buy at that price; throws RangeError where one would not, and on bad values.
 */
export function groupPrice(
  customers: readonly LinearCustomer[],
  unitCost: number,
  freightIs: 'included' | 'added',
): {price: number; profit: number} {
  let weighted = 0;
  let slope = 0;
  for (const {alpha, beta, freight} of customers) {
    requirePositive('alpha', alpha);
    requirePositive('beta', beta);
    requireNonNegative('freight', freight);
    weighted += alpha + beta * (freightIs === 'included' ? unitCost + freight : unitCost - freight);
    slope += beta;
  }
  const price = weighted / (2 * slope);
  const profit = customers.reduce((sum, {alpha, beta, freight}) => {
    const delivered = freightIs === 'included' ? price : price + freight;
    requireNonNegative('demand of a customer', alpha - beta * delivered);
    return sum + (delivered - freight - unitCost) * (alpha - beta * delivered);
  }, 0);
  return {price, profit};
}
