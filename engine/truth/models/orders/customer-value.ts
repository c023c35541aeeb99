import type {Model} from '../../answer.ts';
import {numberOf, numbersOf, valueOf, wrong} from '../../parameters.ts';
import {
  lifetimeValue,
  retentionChain,
  retentionWithRecovery,
  valueOfFill,
  type RecoveryOptions,
} from '../../../theory/customer-value.ts';

/** What complaints, and how they are settled, do to a customer's value. */
export const complaintRecovery: Model = (of) => {
  const margin = numberOf(of, 'margin');
  const discount = numberOf(of, 'discount_factor');
  const options: RecoveryOptions = {
    failure: numberOf(of, 'failure_probability'),
    complaint: numberOf(of, 'complaint_probability'),
    recovery: numberOf(of, 'recovery_probability'),
    retention: {
      noFailure: numberOf(of, 'retention_no_failure'),
      recovered: numberOf(of, 'retention_recovered'),
      unrecovered: numberOf(of, 'retention_unrecovered'),
      silent: numberOf(of, 'retention_silent_failure'),
    },
  };
  const value = (changed: Partial<RecoveryOptions>) =>
    lifetimeValue(margin, retentionWithRecovery({...options, ...changed}), discount);
  const retention = retentionWithRecovery(options);
  return {
    theory: {
      retention,
      expected_lifetime_periods: lifetimeValue(1, retention, 1),
      CLV: value({}),
      value_of_perfect_recovery: value({recovery: 1}) - value({}),
      value_of_zero_failures: value({failure: 0}) - value({}),
    },
  };
};

/** Customers who move between states until they are lost. */
export const retentionMarkov: Model = (of) => {
  const margins = numbersOf(of, 'margin_by_state');
  const chain = retentionChain({
    transition: rowsOf(valueOf(of, 'transition')),
    margins,
    discount: numberOf(of, 'discount_factor'),
    acquisitions: numbersOf(of, 'acquisition_per_period'),
  });
  return {
    theory: {
      CLV_by_state: Array.from(chain.values),
      expected_lifetime_by_state: Array.from(chain.lifetimes),
      steady_state_customers: Array.from(chain.customers),
      steady_state_margin_per_period: chain.customers.reduce((sum, count, i) => sum + count * margins[i], 0),
    },
  };
};

/** A customer's value as a function of the fill rate. */
export const valueOfService: Model = (of) => {
  const {value, net, best} = valueOfFill({
    margin: numberOf(of, 'margin_per_filled_order'),
    discount: numberOf(of, 'discount_factor'),
    afterFilled: numberOf(of, 'retention_after_filled'),
    afterUnfilled: numberOf(of, 'retention_after_unfilled'),
    serviceCost: numberOf(of, 'service_cost_coefficient'),
  });
  const grid = of.expected.curve_fill?.value;
  const fills = Array.isArray(grid) ? grid.filter((fill) => typeof fill === 'number') : [];
  const at = Object.keys(of.expected).flatMap((name) => {
    const [, fill] = /^CLV_at_([\d.]+)$/.exec(name) ?? [];
    return fill === undefined ? [] : [[name, value(Number(fill))]];
  });
  return {
    theory: {
      ...Object.fromEntries(at),
      fill_star: best,
      net_value_star: net(best),
      curve_fill: fills,
      curve_CLV: fills.map(value),
      curve_net: fills.map(net),
    },
  };
};

function rowsOf(value: ReturnType<typeof valueOf>): number[][] {
  const isRow = (row: unknown) => Array.isArray(row) && row.every((one) => typeof one === 'number');
  if (!Array.isArray(value) || !value.every(isRow)) throw wrong('transition', value, 'rows of numbers');
  return value as unknown as number[][];
}
