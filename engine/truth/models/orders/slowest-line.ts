import type {Model} from '../../answer.ts';
import {numberOf, numbersOf} from '../../parameters.ts';
import {meanOfLastLine, slowestOf} from '../../../theory/order-cycle.ts';

/** An order is complete when its slowest line is. */
export const slowestLine: Model = (of) => {
  const means = numbersOf(of, 'line_means');
  const {mean, quantile} = slowestOf(means);
  return {
    theory: {
      mean_completion: mean,
      q50: quantile(0.5),
      q90: quantile(0.9),
      q95: quantile(0.95),
      q99: quantile(0.99),
      mean_completion_random_lines: meanOfLastLine(numbersOf(of, 'lines_pmf'), numberOf(of, 'mu')),
    },
  };
};
