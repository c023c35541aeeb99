import {requireNonNegative} from '../check.ts';

/** A figure for every period, or the same for all. */
export type ByPeriod = number | readonly number[];

export interface LotSizeOptions {
  /** Units of each period, not negative. */
  demand: readonly number[];
  /** Money per order, not negative. */
  fixedOrderCost: ByPeriod;
  /** Money per unit in stock at the end of a period, not negative. */
  holdingCost: ByPeriod;
  /** Money per unit bought, not negative. Default 0. */
  unitCost?: ByPeriod;
}

/**
 * Orders of least cost for known demand, units by period, and their cost, money. Wagner & Whitin (1958), Dynamic
 * version of the economic lot size model, Management Science 5, 89-96; Snyder & Shen (2019), section 3.7. An
 * order covers whole periods; of two plans of one cost the later first order wins. Throws RangeError on bad
 * values.
 */
export function dynamicLotSizes(options: LotSizeOptions): {orderQuantities: number[]; cost: number} {
  const {demand, fixedOrderCost, holdingCost, unitCost = 0} = options;
  const fixed = ofPeriods('fixed order cost', fixedOrderCost, demand.length);
  const holding = ofPeriods('holding cost', holdingCost, demand.length);
  const unit = ofPeriods('unit cost', unitCost, demand.length);
  for (const units of demand) requireNonNegative('demand', units);
  const cost = new Array<number>(demand.length + 1).fill(Infinity);
  const upTo = new Array<number>(demand.length).fill(demand.length);
  cost[demand.length] = 0;
  for (let t = demand.length - 1; t >= 0; t--) {
    if (demand[t] === 0) {
      cost[t] = cost[t + 1];
      upTo[t] = t;
    }
    let carried = 0; // money for a unit kept from t until now
    let total = fixed[t];
    for (let end = t; end < demand.length; end++) {
      total += demand[end] * (unit[t] + carried);
      carried += holding[end];
      if (total + cost[end + 1] < cost[t]) {
        cost[t] = total + cost[end + 1];
        upTo[t] = end + 1;
      }
    }
  }
  const orderQuantities = demand.map(() => 0);
  for (let t = 0; t < demand.length; t = Math.max(t + 1, upTo[t])) {
    for (let i = t; i < upTo[t]; i++) orderQuantities[t] += demand[i];
  }
  return {orderQuantities, cost: cost[0]};
}

function ofPeriods(name: string, value: ByPeriod, periods: number): readonly number[] {
  const figures = typeof value === 'number' ? new Array<number>(periods).fill(value) : value;
  if (figures.length !== periods)
    throw new RangeError(`${name} needs a figure for each of ${periods} periods: ${figures.length}`);
  for (const figure of figures) requireNonNegative(name, figure);
  return figures;
}
