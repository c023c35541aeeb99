import {requireNonNegative, requirePositive} from '../check.ts';

export interface JointProduct {
  /** Money for each time the product is on an order, not negative. */
  productOrderCost: number;
  /** Money per unit and unit of time, positive. */
  holdingCost: number;
  /** Units per unit of time, positive. */
  demandRate: number;
}

export interface JointReplenishment {
  /** Time between orders. */
  interval: number;
  /** On every how many orders each product is. */
  multiples: number[];
  /** Units of each product on its orders. */
  orderQuantities: number[];
  /** Money per unit of time. */
  cost: number;
}

/**
 * Products that share the cost of an order, each on every m-th order, by Silver's procedure: the product with
 * the least k/(hλ) is on every order, the multiple of another is the whole number next to the root of its k/(hλ)
 * over that of an order with the first. Silver (1976), A simple method of determining order quantities in joint
 * replenishments under deterministic demand, Management Science 22, 1351-1361; Silver, Pyke & Thomas (2017),
 * section 10.2. Near the optimum, not always there. Throws RangeError on bad values.
 */
export function jointReplenishment(
  sharedOrderCost: number,
  products: readonly JointProduct[],
): JointReplenishment {
  requirePositive('shared order cost', sharedOrderCost);
  if (products.length === 0) throw new RangeError('products must not be empty');
  for (const {productOrderCost, holdingCost, demandRate} of products) {
    requireNonNegative('product order cost', productOrderCost);
    requirePositive('holding cost', holdingCost);
    requirePositive('demand rate', demandRate);
  }
  const ratios = products.map((one) => one.productOrderCost / (one.holdingCost * one.demandRate));
  const first = ratios.indexOf(Math.min(...ratios));
  const {productOrderCost, holdingCost, demandRate} = products[first];
  const base = (sharedOrderCost + productOrderCost) / (holdingCost * demandRate);
  const multiples = ratios.map((ratio, i) =>
    i === first ? 1 : Math.max(1, Math.round(Math.sqrt(ratio / base))),
  );
  return jointReplenishmentAt(sharedOrderCost, products, multiples);
}

/** The best interval of given multiples and its cost. Silver (1976), eqs. 3 and 4. */
export function jointReplenishmentAt(
  sharedOrderCost: number,
  products: readonly JointProduct[],
  multiples: readonly number[],
): JointReplenishment {
  let ordering = sharedOrderCost;
  let holding = 0;
  products.forEach((one, i) => {
    ordering += one.productOrderCost / multiples[i];
    holding += one.holdingCost * one.demandRate * multiples[i];
  });
  const interval = Math.sqrt((2 * ordering) / holding);
  return {
    interval,
    multiples: [...multiples],
    orderQuantities: products.map(({demandRate}, i) => multiples[i] * interval * demandRate),
    cost: Math.sqrt(2 * ordering * holding),
  };
}
