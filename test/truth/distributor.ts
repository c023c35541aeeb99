/** One distributor, one product, customers at fixed instants from time 0 on; days, units and money. */
export interface Distributor {
  policy:
    | {type: 'reorderPoint'; reorderPoint: number; orderQuantity: number}
    | {type: 'orderUpTo'; reorderPoint: number; orderUpToLevel: number}
    | {type: 'baseStock'; baseStockLevel: number};
  initial: number;
  horizon: number;
  leadTime: number;
  cost: number;
  price: number;
  holdingCost: number;
  /** Of each order, of customers and of the distributor. */
  freight: number;
  customers: readonly {every: number; units: number}[];
}

/**
 * The rules of these networks, replayed without the engine: at one instant arrivals, then all demands, then one review. Who has not come
 * for longer comes first; an order that stock cannot serve is lost. Returns end stock, holding, spend, total cost and cash profit.
 */
export function replay({policy, initial, horizon, leadTime, cost, price, ...one}: Distributor): number[] {
  const {holdingCost, freight, customers} = one;
  const step = 0.5; // every instant is a multiple of half a day
  const due = new Map<number, number>();
  const waitedLongest = [...customers].sort((a, b) => b.every - a.every);
  let [onHand, onOrder, held, spend, revenue, orders] = [initial, 0, 0, 0, 0, 0];
  for (let i = 0; i * step < horizon; i++) {
    const now = i * step;
    const arrive = () => {
      const units = due.get(now) ?? 0;
      due.delete(now);
      onHand += units;
      onOrder -= units;
      spend += units * cost;
    };
    arrive();
    for (const {every, units} of now === 0 ? customers : waitedLongest)
      if (now % every === 0 && units <= onHand) {
        onHand -= units;
        revenue += units * price;
        orders++;
      }
    const units = ordered(policy, onHand + onOrder);
    if (units > 0) {
      onOrder += units;
      orders++;
      due.set(now + leadTime, (due.get(now + leadTime) ?? 0) + units);
      if (leadTime === 0) arrive();
    }
    held += onHand * Math.min(step, horizon - now);
  }
  const total = held * holdingCost + spend + orders * freight;
  return [onHand, held * holdingCost, spend, total, revenue - total];
}

function ordered(policy: Distributor['policy'], position: number): number {
  switch (policy.type) {
    case 'reorderPoint': {
      const {reorderPoint, orderQuantity} = policy;
      let units = 0;
      while (position + units <= reorderPoint) units += orderQuantity;
      return units;
    }
    case 'orderUpTo':
      return position <= policy.reorderPoint ? policy.orderUpToLevel - position : 0;
    case 'baseStock':
      return Math.max(0, policy.baseStockLevel - position);
  }
}
