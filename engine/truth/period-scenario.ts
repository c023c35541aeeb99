import type {DistributionSpec} from '../kernel/distributions.ts';

/** One stocking point that is looked at every period, a day, before the demand of the period. */
export interface PeriodStory {
  /** Units of a period. */
  demand: DistributionSpec;
  /** Whether there are parts of a unit. Default false. */
  divisible?: boolean;
  /** As in a scenario, without its review. */
  policy: object;
  /** Periods from an order to its receipt, 0 for at once. */
  leadTime: number;
  whenShort: object;
  /** Periods that the start is felt. */
  memory: number;
  /** Whether goods that are left at the end of a period are of no use in the next one. Default false. */
  perishes?: boolean;
  /** Money per order, per unit and period on hand, per unit and period owed. Default 0. */
  orderCost?: number;
  holdingCost?: number;
  backorderCost?: number;
  /** Money per unit bought and sold. Default 0. */
  cost?: number;
  price?: number;
}

const MEMORIES = 20; // played before counting

/** The story as a scenario that is counted for so many periods. */
export function periodScenario(story: PeriodStory): (countedDays: number) => object {
  const {demand, divisible = false, policy, leadTime, whenShort, perishes = false} = story;
  const {orderCost = 0, holdingCost = 0, backorderCost = 0, cost = 0, price = 0} = story;
  const warmUp = MEMORIES * story.memory;
  return (countedDays) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: warmUp + countedDays, warmUp, followUp: 0},
    products: [{name: 'item', divisible, cost, price, shelfLife: perishes ? 1 : null}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{policy: {...policy, review: {every: 1}}, orderCost, holdingCost, backorderCost}],
      },
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'everyPeriod'},
        quantity: demand,
        whenShort,
      },
    ],
  });
}
