import type {LeadTime} from './lead-times.ts';
import type {Reading} from './reading.ts';

/** One stocking point, replenished from outside, with Poisson customers; a day is the unit of time of the case. */
export interface StockStory {
  ordersPerDay: number;
  /** P(an order asks for 1, 2, … units). Default one unit. */
  sizes?: readonly number[];
  /** As in a scenario. */
  policy: object;
  leadTime: LeadTime;
  whenShort: object;
  /** Days that the start is felt. */
  memory: number;
  /** Money per order, per unit and day on hand, per unit and day owed. Default 0. */
  orderCost?: number;
  holdingCost?: number;
  backorderCost?: number;
  /** What the supplier is beyond a source without limit. */
  supplier?: object;
  /** When customers order, where it is not at random at one rate. */
  orders?: object | undefined;
  /** Periods by which stock and service are also measured. Default none. */
  period?: {every: number; first: number} | undefined;
  /** A wait above this many days counts as one over the promise. Default nothing is promised. */
  promise?: number | undefined;
}

const MEMORIES = 20; // played before counting

/** The story as a scenario that is counted for so many days. */
export function stockScenario(story: StockStory): (countedDays: number) => object {
  const {ordersPerDay, sizes = [1], policy, leadTime, whenShort, promise, period = null} = story;
  const {orders = {type: 'poisson', perDay: ordersPerDay}} = story;
  const {orderCost = 0, holdingCost = 0, backorderCost = 0} = story;
  const warmUp = MEMORIES * story.memory;
  const values = sizes.map((_, i) => i + 1).filter((_, i) => sizes[i] > 0);
  const shares = sizes.filter((share) => share > 0);
  return (countedDays) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: warmUp + countedDays, warmUp, followUp: warmUp, period},
    products: [{name: 'item'}],
    sites: [
      {name: 'supplier', kind: 'supplier', ...story.supplier},
      {name: 'shop', stock: [{policy, orderCost, holdingCost, backorderCost}]},
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders,
        quantity: {type: 'table', values, shares},
        whenShort,
        promise: promise === undefined ? null : {cycleTime: promise},
      },
    ],
  });
}

/** Replenishment orders a day. */
export function orderFrequency({measure}: Reading): number {
  return measure('replenishmentsPerYear') / 365;
}

/** Units a day that are not served. */
export function lostRate({measure, days}: Reading): number {
  return measure('unitsLost') / days;
}

/** Ordering, holding and owing, money a day. */
export function stockCost({money, days}: Reading): number {
  return -(money('replenishment.ordering') + money('stock.holding') + money('stock.backorders')) / days;
}
