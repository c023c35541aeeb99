import type {Model, Replications} from '../../answer.ts';
import {numberOf, numbersOf} from '../../parameters.ts';
import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {meanOfLastLine, slowestOf} from '../../../theory/order-cycle.ts';

/** An order is complete when its slowest line is. */
export const slowestLine: Model = (of) => {
  const means = numbersOf(of, 'line_means');
  const shares = numbersOf(of, 'lines_pmf');
  const rate = numberOf(of, 'mu');
  const {mean, quantile} = slowestOf(means);
  return {
    theory: {
      mean_completion: mean,
      q50: quantile(0.5),
      q90: quantile(0.9),
      q95: quantile(0.95),
      q99: quantile(0.99),
      mean_completion_random_lines: meanOfLastLine(shares, rate),
    },
    simulation: [
      ordered(means, means.length, {
        mean_completion: 'orderCycleTime.mean',
        q50: 'orderCycleTime.p50',
        q90: 'orderCycleTime.p90',
        q95: 'orderCycleTime.p95',
      }),
      ordered(
        shares.map(() => 1 / rate),
        {type: 'table', values: shares.map((_, i) => i + 1), shares},
        {mean_completion_random_lines: 'orderCycleTime.mean'},
      ),
    ],
  };
};

const APART = 60; // mean times: an order has everything long before the next one

/** Orders whose lines are each got from a supplier of their own, and leave together. */
function ordered(
  means: readonly number[],
  lines: DistributionSpec,
  figures: Replications['figures'],
): Replications {
  const between = APART * Math.max(...means);
  const items = means.map((mean, i) => ({mean, product: `item ${i + 1}`, supplier: `supplier ${i + 1}`}));
  return {
    type: 'replicated',
    ordersPerDay: 1 / between,
    scenario: (countedDays) => ({
      format: 'fulcrum/scenario@1',
      run: {horizon: countedDays, warmUp: 0, followUp: between},
      products: items.map(({product}) => ({name: product})),
      sites: [
        ...items.map(({supplier}) => ({name: supplier, kind: 'supplier'})),
        {
          name: 'shop',
          stock: items.map(({product, supplier}) => ({
            product,
            from: supplier,
            policy: {type: 'baseStock', baseStockLevel: 0},
          })),
        },
      ],
      lanes: items.map(({mean, supplier}) => ({
        from: supplier,
        to: 'shop',
        leadTime: {type: 'iid', of: {type: 'exponential', mean}},
      })),
      segments: [
        {
          name: 'customers',
          servedBy: ['shop'],
          orders: {type: 'renewal', between},
          lines,
          basket: {distinct: true},
          whenShort: {type: 'backorder', ship: 'complete'},
        },
      ],
    }),
    figures,
  };
}
