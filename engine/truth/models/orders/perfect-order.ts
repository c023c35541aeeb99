import type {Model} from '../../answer.ts';
import {numberOf, numbersOf, tableOf} from '../../parameters.ts';
import {orderFill, perfectOrderIndex, perfectOrderWithCommonCause} from '../../../theory/perfect-order.ts';

/** Orders without any fault, and orders that are filled at once. */
export const perfectOrder: Model = (of) => {
  const rates = Object.values(tableOf(of, 'component_rates'));
  const lineFill = numberOf(of, 'line_fill');
  const {orderFillRate, meanShipments} = orderFill(numbersOf(of, 'lines_pmf'), lineFill);
  return {
    theory: {
      perfect_order_index: perfectOrderIndex(rates),
      perfect_order_with_common_cause: perfectOrderWithCommonCause(rates, {
        probability: numberOf(of, 'bad_day_probability'),
        factor: numberOf(of, 'bad_day_failure_factor'),
      }),
      order_fill_rate: orderFillRate,
      line_fill_rate: lineFill,
      mean_shipments_per_order: meanShipments,
    },
  };
};
