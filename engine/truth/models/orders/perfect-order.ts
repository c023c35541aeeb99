import type {Model, Replications} from '../../answer.ts';
import {numberOf, numbersOf, tableOf} from '../../parameters.ts';
import {orderFill, perfectOrderIndex, perfectOrderWithCommonCause} from '../../../theory/perfect-order.ts';

/** Orders without any fault, and orders that are filled at once. */
export const perfectOrder: Model = (of) => {
  const rates = tableOf(of, 'component_rates');
  const lines = numbersOf(of, 'lines_pmf');
  const lineFill = numberOf(of, 'line_fill');
  const badDay = {
    probability: numberOf(of, 'bad_day_probability'),
    factor: numberOf(of, 'bad_day_failure_factor'),
  };
  const {orderFillRate, meanShipments} = orderFill(lines, lineFill);
  const relief = (1 - badDay.probability * badDay.factor) / (1 - badDay.probability);
  return {
    theory: {
      perfect_order_index: perfectOrderIndex(Object.values(rates)),
      perfect_order_with_common_cause: perfectOrderWithCommonCause(Object.values(rates), badDay),
      order_fill_rate: orderFillRate,
      line_fill_rate: lineFill,
      mean_shipments_per_order: meanShipments,
    },
    simulation: [
      ...failing(rates, [{share: 1, factor: 1}], 'perfect_order_index'),
      ...failing(
        rates,
        [
          {share: 1 - badDay.probability, factor: relief},
          {share: badDay.probability, factor: badDay.factor},
        ],
        'perfect_order_with_common_cause',
      ),
      filled(lines, lineFill),
    ],
  };
};

/** Orders that are alike: their share of all, and what their probabilities of failure are multiplied by. */
interface Sort {
  share: number;
  factor: number;
}

const COMPONENTS = ['complete', 'on_time', 'damage_free', 'documents'];
const ENOUGH = 10_000_000; // more than customers ask for
const PROMISE = 2;

/** Each sort of orders has a site of its own, which miscounts, mislabels and is late as often as the rates say; none for other components. */
function failing(
  rates: Readonly<Record<string, number>>,
  sorts: readonly Sort[],
  quantity: string,
): Replications[] {
  if (Object.keys(rates).sort().join() !== [...COMPONENTS].sort().join()) return [];
  const named = sorts.map((sort, i) => ({...sort, site: `site ${i + 1}`, segment: `customers ${i + 1}`}));
  return [
    {
      type: 'replicated',
      ordersPerDay: 1,
      scenario: (countedDays) => ({
        format: 'fulcrum/scenario@1',
        run: {horizon: countedDays, warmUp: 0},
        products: [{name: 'item', damage: 1 - rates.damage_free}],
        sites: named.map(({site, factor}) => ({
          name: site,
          stock: [{product: 'item', from: null, initial: ENOUGH, policy: {type: 'none'}}],
          process: [
            {stage: 'picked', errors: {units: (1 - rates.complete) * factor}},
            {stage: 'packed', errors: {document: (1 - rates.documents) * factor}},
          ],
        })),
        lanes: named.map(({site, segment, factor}) => {
          const late = (1 - rates.on_time) * factor;
          return {
            from: site,
            to: segment,
            leadTime: {type: 'table', values: [PROMISE / 2, PROMISE * 2], shares: [1 - late, late]},
            damageFactor: factor,
          };
        }),
        segments: named.map(({site, segment, share}) => ({
          name: segment,
          servedBy: [site],
          orders: {type: 'poisson', perDay: share},
          promise: {cycleTime: PROMISE},
        })),
      }),
      figures: {[quantity]: 'perfectOrderRate'},
    },
  ];
}

/** Lines of a product that is always there, or of one that never is, as often as the fill of a line says. */
function filled(lines: readonly number[], lineFill: number): Replications {
  return {
    type: 'replicated',
    ordersPerDay: 1,
    scenario: (countedDays) => ({
      format: 'fulcrum/scenario@1',
      run: {horizon: countedDays, warmUp: 0},
      products: [{name: 'there'}, {name: 'short'}],
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'shop',
          stock: [
            {product: 'there', from: null, initial: ENOUGH, policy: {type: 'none'}},
            {product: 'short', from: 'supplier', policy: {type: 'baseStock', baseStockLevel: 0}},
          ],
        },
      ],
      lanes: [{from: 'supplier', to: 'shop', leadTime: {type: 'iid', of: 1}}],
      segments: [
        {
          name: 'customers',
          servedBy: ['shop'],
          orders: {type: 'poisson', perDay: 1},
          lines: {type: 'table', values: lines.map((_, i) => i + 1), shares: lines},
          basket: {shares: {there: lineFill, short: 1 - lineFill}},
        },
      ],
    }),
    figures: {order_fill_rate: 'orderFillRate', line_fill_rate: 'lineFillRate'},
  };
}
