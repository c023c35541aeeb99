import type {Model, Replications} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {numberOf, numbersOf, wholeOf, wrong} from '../../parameters.ts';
import {directDelivery as steadyState, type DirectDelivery} from '../../../theory/end-to-end.ts';

const SIMULATED = 5; // levels of a curve, evenly spread
const RARE = 0.02; // where so few orders are short, or served at once, a run tells too little of them

/** From order entry over a base stock to the customer, and the most profitable level. */
export const directDelivery: Model = (of) => {
  const story = storyOf(of);
  const at = (baseStockLevel: number) => steadyState({...story, baseStockLevel});
  const here = at(story.baseStockLevel);
  const profit = ({averageOnHand, within}: DirectDelivery) =>
    profitOf(of, averageOnHand, within(story.promise));
  const grid = levelsOf(of);
  const curve = grid.map(at);
  const profits = curve.map(profit);
  const [best, second] = [...profits].sort((a, b) => b - a);
  const star = profits.indexOf(best);
  return {
    theory: {
      fill_rate: here.fillRate,
      mean_stock_wait: here.meanStockWait,
      mean_entry_time: here.meanEntry,
      mean_order_cycle_time: here.meanCycle,
      on_time: here.within(story.promise),
      E_on_hand: here.averageOnHand,
      profit: profit(here),
      ...(grid.length > 1 && {
        curve_S: grid,
        curve_fill_rate: curve.map((one) => one.fillRate),
        curve_mean_stock_wait: curve.map((one) => one.meanStockWait),
        curve_on_time: curve.map((one) => one.within(story.promise)),
        curve_E_on_hand: curve.map((one) => one.averageOnHand),
        curve_profit: profits,
        S_star: grid[star],
        profit_star: best,
        on_time_star: curve[star].within(story.promise),
        profit_gap_to_second_best: best - second,
      }),
    },
    simulation: [
      played(of, story, {
        fill_rate: 'fillRate',
        mean_stock_wait: 'meanUnitWait',
        mean_entry_time: 'shop/entry.W',
        mean_order_cycle_time: 'orderCycleTime.mean',
        on_time: 'onTimeRate',
        E_on_hand: 'averageOnHand',
      }),
      ...simulated(curve).map((i) =>
        played(
          of,
          {...story, baseStockLevel: grid[i]},
          {
            [`curve_fill_rate[${i}]`]: 'fillRate',
            [`curve_mean_stock_wait[${i}]`]: 'meanUnitWait',
            [`curve_on_time[${i}]`]: 'onTimeRate',
            [`curve_E_on_hand[${i}]`]: 'averageOnHand',
            [`curve_profit[${i}]`]: ({measure}) =>
              profitOf(of, measure('averageOnHand'), measure('onTimeRate')),
          },
        ),
      ),
    ],
  };
};

interface Story {
  orderRate: number;
  entryRate: number;
  baseStockLevel: number;
  leadTime: number;
  /** A constant, and an exponential time. */
  transit: [number, {type: 'exponential'; mean: number}];
  promise: number;
}

function storyOf(of: ReferenceCase): Story {
  const transit = numbersOf(of, 'transit');
  if (transit.length !== 2) throw wrong('transit', transit, 'a constant and the mean of an exponential time');
  return {
    orderRate: numberOf(of, 'lambda'),
    entryRate: numberOf(of, 'entry_mu'),
    baseStockLevel: wholeOf(of, 'S'),
    leadTime: numberOf(of, 'replenishment_lead_time'),
    transit: [transit[0], {type: 'exponential', mean: transit[1]}],
    promise: numberOf(of, 'promise'),
  };
}

function profitOf(of: ReferenceCase, onHand: number, onTime: number): number {
  const orderRate = numberOf(of, 'lambda');
  const late = numberOf(of, 'late_penalty') * orderRate * (1 - onTime);
  return numberOf(of, 'margin') * orderRate - numberOf(of, 'h') * onHand - late;
}

function levelsOf({expected}: ReferenceCase): number[] {
  const levels = expected.curve_S?.value;
  return Array.isArray(levels) ? levels.filter((level) => typeof level === 'number') : [];
}

/** Places of the levels of a curve that are played. */
function simulated(curve: readonly DirectDelivery[]): number[] {
  const telling = curve.flatMap(({fillRate}, i) => (fillRate > RARE && fillRate < 1 - RARE ? [i] : []));
  const step = Math.max(1, Math.ceil(telling.length / SIMULATED));
  return telling.filter((_, place) => place % step === 0);
}

function played(of: ReferenceCase, story: Story, figures: Replications['figures']): Replications {
  const {orderRate, entryRate, baseStockLevel, leadTime, transit, promise} = story;
  const memory = 1 / (entryRate - orderRate) + leadTime;
  const warmUp = 30 * memory;
  const followUp = warmUp + transit[0] + 40 * transit[1].mean;
  return {
    type: 'replicated',
    ordersPerDay: orderRate,
    scenario: (countedDays) => ({
      format: 'fulcrum/scenario@1',
      run: {horizon: warmUp + countedDays, warmUp, followUp},
      products: [{name: 'item'}],
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'shop',
          stock: [{policy: {type: 'baseStock', baseStockLevel}}],
          stations: [{name: 'entry', time: {type: 'exponential', mean: 1 / entryRate}}],
          process: [{stage: 'verified', station: 'entry'}],
        },
      ],
      lanes: [
        {from: 'supplier', to: 'shop', leadTime: {type: 'iid', of: leadTime}},
        {from: 'shop', to: 'customers', leadTime: {type: 'iid', of: {type: 'sum', of: transit}}},
      ],
      segments: [
        {
          name: 'customers',
          servedBy: ['shop'],
          orders: {type: 'poisson', perDay: orderRate},
          promise: {cycleTime: promise},
        },
      ],
    }),
    figures,
  };
}
