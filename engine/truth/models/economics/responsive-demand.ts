import type {Model, Replications} from '../../answer.ts';
import {
  bestCapacity,
  type CapacityOutcome,
  capacityOutcome,
} from '../../../theory/economics/delay-sensitive-demand.ts';
import {customerBaseAt} from '../../../theory/economics/customer-base.ts';
import {curvesOf, gridOf, someOf} from '../../curve.ts';
import {formulaIn} from '../../formula.ts';
import {figuresOf, numberOf, textOf} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {stockCost, stockScenario} from '../../stock-scenario.ts';
import {atStation, memoryOf, oneStation} from '../queues/station-scenario.ts';

const PLAYED = 3; // places of a curve, beside its best
const BUSIEST = 0.95; // a busier server forgets too slowly to be measured in seconds

/** A base stock for customers who stay as it serves them. */
export const baseStockOfCustomers: Model = (of) => {
  const text = textOf(of, 'retention');
  const constants = figuresOf(of);
  const retention = formulaIn(text, ['beta', ...Object.keys(constants)]);
  if (retention === null) return {missing: `customers who stay as ${text}`};
  const leadTime = numberOf(of, 'L');
  const holdingCost = numberOf(of, 'h');
  const margin = numberOf(of, 'unit_margin');
  const options = {
    newCustomers: numberOf(of, 'new_customers_per_time'),
    purchaseRate: numberOf(of, 'purchase_rate_per_customer'),
    retention: (beta: number) => retention({...constants, beta}),
    leadTime,
    holdingCost,
    margin,
  };
  const grid = gridOf(of, 'curve_S');
  const rows = grid.map((level) => ({level, ...customerBaseAt(options, level)}));
  const best = rows.reduce((one, other) => (other.profit > one.profit ? other : one));
  const others = rows.filter((row) => row !== best).map(({profit}) => profit);
  return {
    theory: {
      curve_S: grid,
      curve_customers: rows.map(({customers}) => customers),
      curve_lambda: rows.map(({demandRate}) => demandRate),
      curve_fill: rows.map(({fillRate}) => fillRate),
      curve_profit: rows.map(({profit}) => profit),
      S_star: best.level,
      profit_star: best.profit,
      fill_star: best.fillRate,
      customers_star: best.customers,
      profit_gap_to_second_best: best.profit - Math.max(...others),
    },
    simulation: someOf(rows.length, PLAYED, rows.indexOf(best)).map((i): Replications => {
      const {level, demandRate} = rows[i];
      const profit = (reading: Reading) =>
        (margin * reading.measure('unitsDemanded')) / reading.days - stockCost(reading);
      return {
        type: 'replicated',
        ordersPerDay: demandRate,
        scenario: stockScenario({
          ordersPerDay: demandRate,
          policy: {type: 'baseStock', baseStockLevel: level},
          leadTime: {type: 'iid', of: leadTime},
          whenShort: {type: 'backorder'},
          memory: leadTime,
          holdingCost,
        }),
        figures: {
          [`curve_fill[${i}]`]: 'fillRate',
          [`curve_profit[${i}]`]: profit,
          ...(rows[i] === best ? {fill_star: 'fillRate', profit_star: profit} : {}),
        },
      };
    }),
  };
};

/** The capacity of a single server whose customers mind the time they spend. */
export const capacityForDelay: Model = (of) => {
  const text = textOf(of, 'demand');
  const constants = figuresOf(of);
  const demand = formulaIn(text, ['W', ...Object.keys(constants)]);
  if (demand === null) return {missing: `demand that answers to delay as ${text}`};
  const options = {
    revenue: numberOf(of, 'revenue_per_order'),
    capacityCost: numberOf(of, 'capacity_cost'),
    delayCost: numberOf(of, 'delay_cost'),
    demandAt: (W: number) => demand({...constants, W}),
  };
  const grid = gridOf(of, 'curve_mu');
  const most = Math.max(...grid, 10 * demand({...constants, W: 0}));
  const best = bestCapacity(options, most * 1e-6, most);
  const play = ({capacity, demandRate}: CapacityOutcome, figures: Replications['figures']): Replications => ({
    type: 'replicated',
    ordersPerDay: demandRate,
    scenario: oneStation({
      orders: {type: 'poisson', perDay: demandRate},
      time: {type: 'exponential', mean: 1 / capacity},
      memory: memoryOf(1 / capacity, demandRate / capacity),
    }),
    figures,
  });
  const profit =
    ({capacity, demandRate}: CapacityOutcome) =>
    ({measure}: Reading) =>
      (options.revenue - options.delayCost * measure(atStation('W'))) * demandRate -
      options.capacityCost * capacity;
  return {
    simulation: [
      ...(isPlayable(best) ? [play(best, {W_star: atStation('W'), profit_star: profit(best)})] : []),
      ...someOf(grid.length, PLAYED).flatMap((i) => {
        const at = capacityOutcome(options, grid[i]);
        return isPlayable(at) ? [play(at, {[`curve_profit[${i}]`]: profit(at)})] : [];
      }),
    ],
    theory: {
      mu_star: best.capacity,
      lambda_star: best.demandRate,
      W_star: best.time,
      profit_star: best.profit,
      curve_mu: grid,
      ...curvesOf(grid, (capacity) => {
        const {demandRate, profit} = capacityOutcome(options, capacity);
        return {curve_lambda: demandRate, curve_profit: profit};
      }),
    },
  };
};

function isPlayable({capacity, demandRate}: CapacityOutcome): boolean {
  return demandRate > 0 && demandRate <= BUSIEST * capacity;
}
