import {requireNonNegative, requirePositive} from '../check.ts';

export interface DiscountOptions {
  /** Money per order, positive. */
  fixedOrderCost: number;
  /** Money per unit of time and unit of money in stock, positive. */
  holdingRate: number;
  /** Units per unit of time, positive and constant. */
  demandRate: number;
  /** Units at which each unit cost begins: 0 first, then increasing. */
  breakpoints: readonly number[];
  /** Money per unit from each breakpoint on, positive. */
  unitCosts: readonly number[];
  /** Whether the lower cost holds for all units of an order, or for those beyond the breakpoint. */
  discount: 'allUnits' | 'incremental';
}

export interface DiscountedOrder {
  /** Units. */
  orderQuantity: number;
  /** Place of its unit cost in the list. */
  segment: number;
  /** Money per unit of time: purchases, ordering and holding. */
  cost: number;
}

/**
 * The order quantity of least cost where larger orders cost less a unit: the best of every segment compared.
 * Snyder & Shen (2019), sections 3.4.2 (all units) and 3.4.3 (incremental). Throws RangeError on bad values.
 */
export function discountedOrder(options: DiscountOptions): DiscountedOrder {
  checkDiscount(options);
  const {fixedOrderCost, holdingRate, demandRate, breakpoints, unitCosts} = options;
  let best: DiscountedOrder | null = null;
  for (let segment = 0; segment < unitCosts.length; segment++) {
    const setUp = fixedOrderCost + premium(options, segment);
    const unbounded = Math.sqrt((2 * setUp * demandRate) / (holdingRate * unitCosts[segment]));
    const from = breakpoints[segment];
    if (segment + 1 < breakpoints.length && unbounded >= breakpoints[segment + 1]) continue;
    const orderQuantity = Math.max(unbounded, from);
    const cost = costIn(options, segment, orderQuantity);
    if (best === null || cost < best.cost) best = {orderQuantity, segment, cost};
  }
  if (best === null) throw new Error('no segment holds its own optimum');
  return best;
}

/**
 * Money per unit of time of ordering `orderQuantity` units at a time, positive. Snyder & Shen (2019), eqs. 3.15
 * and 3.20. Throws RangeError on bad values.
 */
export function discountedCost(options: DiscountOptions, orderQuantity: number): number {
  checkDiscount(options);
  requirePositive('order quantity', orderQuantity);
  let segment = 0;
  while (segment + 1 < options.breakpoints.length && orderQuantity >= options.breakpoints[segment + 1])
    segment++;
  return costIn(options, segment, orderQuantity);
}

/** Money of an order beyond its last unit cost times its units: what the units below the breakpoints cost more. */
function premium({breakpoints, unitCosts, discount}: DiscountOptions, segment: number): number {
  if (discount === 'allUnits') return 0;
  let sum = 0;
  for (let i = 1; i <= segment; i++) sum += breakpoints[i] * (unitCosts[i - 1] - unitCosts[i]);
  return sum;
}

function costIn(options: DiscountOptions, segment: number, orderQuantity: number): number {
  const {fixedOrderCost, holdingRate, demandRate, unitCosts} = options;
  const purchase = unitCosts[segment] * orderQuantity + premium(options, segment);
  return ((fixedOrderCost + purchase) * demandRate) / orderQuantity + (holdingRate * purchase) / 2;
}

function checkDiscount(options: DiscountOptions): void {
  const {fixedOrderCost, holdingRate, demandRate, breakpoints, unitCosts} = options;
  requirePositive('fixed order cost', fixedOrderCost);
  requirePositive('holding rate', holdingRate);
  requirePositive('demand rate', demandRate);
  if (breakpoints.length === 0 || breakpoints.length !== unitCosts.length || breakpoints[0] !== 0)
    throw new RangeError(
      `breakpoints must start at 0 and have one unit cost each: ${breakpoints.join(', ')}`,
    );
  for (let i = 0; i < breakpoints.length; i++) {
    requirePositive('unit cost', unitCosts[i]);
    if (i > 0) requirePositive('units from one breakpoint to the next', breakpoints[i] - breakpoints[i - 1]);
    if (i > 0) requireNonNegative('discount', unitCosts[i - 1] - unitCosts[i]);
  }
}
