import type {Model, Replications} from '../../answer.ts';
import {type FiniteRun, finiteRun} from '../../../theory/periodic/finite-run.ts';
import {numberOf, numbersOf, valueOf, wholeOf, wrong} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';

const MONTH = 30; // days; only the ratio of times matters

/** (s,S) looked at every month over a finite run, with the strict I < s, for a list of policies. */
export const monthlyReview: Model = (of) => {
  const policies = valueOf(of, 'policies_s_S');
  const isPolicies = (value: unknown): value is [number, number][] =>
    Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 2);
  if (!isPolicies(policies)) throw wrong('policies_s_S', policies, 'a list of pairs');
  const shares = numbersOf(of, 'demand_size_pmf');
  const [min, max] = numbersOf(of, 'delivery_lag');
  const options = {
    orderRate: 1 / numberOf(of, 'interdemand_mean'),
    quantity: {values: shares.map((_, i) => i + 1), shares},
    leadTime: {min, max},
    periods: wholeOf(of, 'months'),
    openingStock: wholeOf(of, 'initial_inventory'),
    fixedOrderCost: numberOf(of, 'K'),
    unitCost: numberOf(of, 'incremental_cost'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'pi'),
  };
  const runs = policies.map(([reorderPoint, orderUpToLevel]) =>
    finiteRun({...options, reorderPoint, orderUpToLevel}),
  );
  const all = (name: keyof FiniteRun) => runs.map((run) => run[name]);
  const {periods} = options;
  const perMonth =
    (...lines: string[]) =>
    ({money}: Reading) =>
      -lines.reduce((sum, line) => sum + money(line), 0) / periods;
  return {
    theory: {
      ordering_cost: all('orderingCost'),
      holding_cost: all('holdingCost'),
      shortage_cost: all('backorderCost'),
      total_cost: all('totalCost'),
      sd_of_total_cost_of_one_run: all('sdOfTotalCost'),
    },
    simulation: policies.map(([s, S], i): Replications => ({
      type: 'replicated',
      ordersPerDay: options.orderRate / MONTH,
      countedDays: periods * MONTH,
      scenario: (days) => ({
        format: 'fulcrum/scenario@1',
        run: {horizon: days, warmUp: 0, followUp: 0},
        products: [{name: 'item'}],
        sites: [
          {name: 'supplier', kind: 'supplier'},
          {
            name: 'shop',
            stock: [
              {
                initial: options.openingStock,
                policy: {type: 'orderUpTo', reorderPoint: s - 1, orderUpToLevel: S, review: {every: MONTH}},
                orderCost: options.fixedOrderCost,
                orderCostPerUnit: options.unitCost,
                holdingCost: options.holdingCost / MONTH,
                backorderCost: options.backorderCost / MONTH,
              },
            ],
          },
        ],
        lanes: [
          {
            from: 'supplier',
            to: 'shop',
            leadTime:
              min === max
                ? min * MONTH
                : {type: 'iid', of: {type: 'uniform', min: min * MONTH, max: max * MONTH}},
          },
        ],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'poisson', perDay: options.orderRate / MONTH},
            quantity: {type: 'table', values: options.quantity.values, shares},
            whenShort: {type: 'backorder'},
          },
        ],
      }),
      figures: {
        [`ordering_cost[${i}]`]: perMonth('replenishment.ordering'),
        [`holding_cost[${i}]`]: perMonth('stock.holding'),
        [`shortage_cost[${i}]`]: perMonth('stock.backorders'),
        [`total_cost[${i}]`]: perMonth('replenishment.ordering', 'stock.holding', 'stock.backorders'),
      },
    })),
  };
};
