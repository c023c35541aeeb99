import {requirePositive, requireWhole} from './check.ts';

export interface ParallelOrdersOptions {
  /** Units a day, positive; Poisson, one at a time. */
  demandRate: number;
  /** Mean of the lead time, days, positive; exponential and independent, so that orders overtake each other. */
  leadTimeMean: number;
  /** Units. */
  reorderPoint: number;
  /** Units, a whole number >= 1. */
  orderQuantity: number;
  /** What happens to demand that finds no stock. */
  shortage: 'backorder' | 'lost';
}

/** Long-run behaviour of (r,Q) with orders that overtake each other; shares lie in [0, 1]. */
export interface ParallelOrders {
  /** Units. */
  averageOnHand: number;
  averageBackorders: number;
  /** P(on hand > 0), which is the fill rate, for Poisson demand sees time averages. */
  fillRate: number;
  /** Of the inventory level, units squared. */
  variance: number;
  /** Orders on the way. */
  averageOrders: number;
  /** Orders a day. */
  orderFrequency: number;
}

const NEGLIGIBLE = 1e-18;

/**
 * (r,Q) with exponential lead times in parallel, as a Markov chain of the inventory position and the orders on the
 * way. The position only falls until an order lifts it to the top, so with n orders on the way every state is a
 * multiple of the flow into the top: one pass down the positions for each n, from many orders to none. Zipkin
 * (2000), Foundations of Inventory Management, section 7.2; with lost sales Hill (1994), Continuous review lost
 * sales inventory models where two orders may be outstanding, European Journal of Operational Research 72.
 * Throws RangeError on values out of range; a reorder point with lost sales is not negative.
 */
export function parallelOrders(options: ParallelOrdersOptions): ParallelOrders {
  const {demandRate, leadTimeMean, reorderPoint, orderQuantity, shortage} = options;
  requirePositive('demand rate', demandRate);
  requirePositive('mean of the lead time', leadTimeMean);
  requireWhole('order quantity', orderQuantity, 1);
  requireWhole('reorder point', reorderPoint, shortage === 'lost' ? 0 : -Number.MAX_SAFE_INTEGER);
  const most =
    shortage === 'lost'
      ? Math.floor(reorderPoint / orderQuantity) + 1
      : mostOrders((demandRate * leadTimeMean) / orderQuantity);
  const laws = positionsByOrders(options, most);
  const sum = {all: 0, onHand: 0, backorders: 0, stocked: 0, level: 0, square: 0, orders: 0, ordering: 0};
  laws.forEach((law, n) =>
    law.forEach((share, i) => {
      const level = reorderPoint + 1 + i - n * orderQuantity;
      sum.all += share;
      sum.level += share * level;
      sum.square += share * level * level;
      sum.orders += share * n;
      if (level > 0) sum.stocked += share;
      if (level > 0) sum.onHand += share * level;
      else sum.backorders -= share * level;
      if (i === 0 && (shortage === 'backorder' || level > 0)) sum.ordering += share;
    }),
  );
  const mean = sum.level / sum.all;
  return {
    averageOnHand: sum.onHand / sum.all,
    averageBackorders: sum.backorders / sum.all,
    fillRate: sum.stocked / sum.all,
    variance: sum.square / sum.all - mean * mean,
    averageOrders: sum.orders / sum.all,
    orderFrequency: (demandRate * sum.ordering) / sum.all,
  };
}

/** Orders beyond which next to nothing lies: there are at most as many as with demand in single units. */
function mostOrders(mean: number): number {
  let most = Math.ceil(mean) + 1;
  for (let term = 1; term > NEGLIGIBLE; most++) term *= mean / most;
  return most + 20;
}

/** Shares of the positions r + 1 .. r + Q with 0 .. `most` orders on the way, up to a common factor. */
function positionsByOrders(options: ParallelOrdersOptions, most: number): Float64Array[] {
  const {demandRate, leadTimeMean, reorderPoint, orderQuantity, shortage} = options;
  const sells = (i: number, n: number): number =>
    shortage === 'backorder' || reorderPoint + 1 + i > n * orderQuantity ? demandRate : 0;
  // by number of orders: the law for a flow of 1 into the top, and that flow by what flows in one level below
  const laws: Float64Array[] = [];
  const passed: number[] = [];
  let above: Float64Array | null = null;
  for (let n = most; n >= 1; n--) {
    const fromBelow = passDown(orderQuantity, (i) => sells(i, n), n / leadTimeMean, 1, null, 0);
    const fromAbove = passDown(
      orderQuantity,
      (i) => sells(i, n),
      n / leadTimeMean,
      0,
      above,
      (n + 1) / leadTimeMean,
    );
    const leaves = sells(0, n);
    const flow = above === null ? 0 : (leaves * fromBelow[0]) / (1 - leaves * fromAbove[0]);
    const law = fromBelow.map((share, i) => share + flow * fromAbove[i]);
    laws[n] = law;
    passed[n + 1] = flow;
    above = law;
  }
  laws[0] = passDown(orderQuantity, () => demandRate, 0, 0, above, 1 / leadTimeMean);
  let flow = 1;
  for (let n = 1; n <= most; n++) {
    if (n > 1) flow *= passed[n];
    const scale = flow;
    laws[n] = laws[n].map((share) => share * scale);
  }
  return laws;
}

/**
 * Shares of the positions, lowest first, given a flow into the top, and `arrivals` times the shares with one order
 * more flowing in at every position.
 */
function passDown(
  positions: number,
  sells: (i: number) => number,
  receipts: number,
  intoTop: number,
  above: Float64Array | null,
  arrivals: number,
): Float64Array {
  const shares = new Float64Array(positions);
  let flow = intoTop;
  for (let i = positions - 1; i >= 0; i--) {
    flow += above === null ? 0 : arrivals * above[i];
    shares[i] = flow / (sells(i) + receipts);
    flow = sells(i) * shares[i];
  }
  return shares;
}
