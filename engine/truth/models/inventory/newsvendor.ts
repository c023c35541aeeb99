import type {Model, Values} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {
  type Newsvendor,
  newsvendor as best,
  newsvendorAt,
  type NewsvendorDemand,
} from '../../../theory/newsvendor.ts';
import {has, numberOf, tableOf, textOf} from '../../parameters.ts';

/** One purchase for one season, by the critical ratio. */
export const newsvendor: Model = (of) => {
  const demand = demandOf(of);
  if (demand === null) return {missing: `a newsvendor with ${textOf(of, 'demand')} demand`};
  const costs = {
    overageCost: numberOf(of, 'overage_cost'),
    underageCost: numberOf(of, 'underage_cost'),
  };
  const {criticalRatio, ...optimum} = best(demand, costs);
  const theory: Record<string, number> = {critical_ratio: criticalRatio, Q_star: optimum.quantity};
  Object.assign(theory, outcome('', optimum));
  if (has(of, 'alternative_Q')) {
    const quantity = numberOf(of, 'alternative_Q');
    Object.assign(theory, outcome(`at_Q_${quantity}_`, newsvendorAt(demand, quantity, costs)));
  }
  return {theory};
};

function outcome(prefix: string, at: Newsvendor): Values {
  return {
    [`${prefix}cost`]: at.cost,
    [`${prefix}expected_short`]: at.expectedShort,
    [`${prefix}expected_leftover`]: at.expectedLeftover,
    [`${prefix}expected_sales`]: at.expectedSales,
    [`${prefix}type1_service`]: at.cycleServiceLevel,
    [`${prefix}type2_fill_rate`]: at.fillRate,
    [`${prefix}expected_profit`]: at.expectedProfit,
  };
}

function demandOf(of: ReferenceCase): NewsvendorDemand | null {
  if (has(of, 'demand_pmf')) {
    const pmf = tableOf(of, 'demand_pmf');
    return {type: 'table', values: Object.keys(pmf).map(Number), shares: Object.values(pmf)};
  }
  switch (textOf(of, 'demand')) {
    case 'normal':
      return {type: 'normal', mean: numberOf(of, 'mean'), sd: numberOf(of, 'sd')};
    case 'lognormal':
      return {type: 'lognormal', meanLog: numberOf(of, 'mu_log'), sdLog: numberOf(of, 'sigma_log')};
    case 'uniform':
      return {type: 'uniform', min: numberOf(of, 'min'), max: numberOf(of, 'max')};
    case 'poisson':
      return {type: 'poisson', mean: numberOf(of, 'mean')};
    case 'negative binomial':
      return {type: 'negativeBinomial', r: numberOf(of, 'r'), p: numberOf(of, 'p')};
    default:
      return null;
  }
}
