import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {redelivery as attempts, returns as sales} from '../../../theory/after-sales.ts';

/** Deliveries that are tried again. */
export const redelivery: Model = (of) => {
  const result = attempts({
    success: numberOf(of, 'p_success'),
    attempts: wholeOf(of, 'max_attempts'),
    gap: numberOf(of, 'gap_between_attempts'),
    attemptCost: numberOf(of, 'cost_per_attempt'),
    returnCost: numberOf(of, 'return_cost'),
  });
  return {
    theory: {
      mean_attempts: result.meanAttempts,
      P_returned_undelivered: result.undelivered,
      mean_delay_of_successful: result.meanDelay,
      expected_cost: result.cost,
    },
  };
};

/** Goods that come back. */
export const returns: Model = (of) => {
  const result = sales({
    salesRate: numberOf(of, 'lambda'),
    returned: numberOf(of, 'return_fraction'),
    meanLag: numberOf(of, 'mean_return_lag'),
    resaleable: numberOf(of, 'resaleable_fraction'),
    price: numberOf(of, 'price'),
    cost: numberOf(of, 'unit_cost'),
    handling: numberOf(of, 'handling_cost'),
  });
  return {
    theory: {
      net_sales_rate: result.netSales,
      E_in_return_pipeline: result.outstanding,
      P_pipeline_gt_2mean: result.outstandingOver(2 * result.outstanding),
      shipments_per_accepted_unit: result.shipmentsPerKept,
      profit_rate: result.profit,
    },
  };
};
