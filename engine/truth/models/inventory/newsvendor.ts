import type {Model, Values} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {
  type Newsvendor,
  newsvendor as best,
  newsvendorAt,
  type NewsvendorDemand,
} from '../../../theory/newsvendor.ts';
import {has, numberOf, tableOf, textOf, wholeOf, wrong} from '../../parameters.ts';
import {exp, log1p, logGamma, log} from '../../../kernel/math.ts';
import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {playNewsvendor} from './period-simulations.ts';

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
  const law = playableLaw(demand);
  const simulation =
    law === null
      ? []
      : [
          playNewsvendor('', {
            ...law,
            ...costs,
            quantity: optimum.quantity,
            service: optimum.cycleServiceLevel,
          }),
        ];
  if (has(of, 'alternative_Q')) {
    const quantity = numberOf(of, 'alternative_Q');
    const prefix = `at_Q_${quantity}_`;
    const at = newsvendorAt(demand, quantity, costs);
    Object.assign(theory, outcome(prefix, at));
    if (law !== null)
      simulation.push(playNewsvendor(prefix, {...law, ...costs, quantity, service: at.cycleServiceLevel}));
  }
  return {theory, simulation};
};

const NEVER_NEGATIVE = 4; // standard deviations: less than 1 in 30,000 is below 0, where demand is cut off

/** The law as a scenario has it, and whether units have parts; null for one that a scenario does not have, or that falls below 0 too often. */
function playableLaw(demand: NewsvendorDemand): {demand: DistributionSpec; divisible: boolean} | null {
  switch (demand.type) {
    case 'normal':
      return demand.mean >= NEVER_NEGATIVE * demand.sd ? {demand, divisible: true} : null;
    case 'lognormal': {
      const variance = demand.sdLog * demand.sdLog;
      const mean = exp(demand.meanLog + variance / 2);
      return {demand: {type: 'lognormal', mean, cv: Math.sqrt(exp(variance) - 1)}, divisible: true};
    }
    case 'gamma':
    case 'uniform':
      return {demand, divisible: true};
    case 'burr':
      return null;
    case 'table':
      return {demand, divisible: demand.values.some((value) => !Number.isInteger(value))};
    case 'poisson':
    case 'negativeBinomial':
      return {demand, divisible: false};
    default:
      return demand satisfies never;
  }
}

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
    case 'exponential':
      return {type: 'gamma', shape: 1, scale: numberOf(of, 'mean')};
    case 'gamma':
      return {type: 'gamma', shape: numberOf(of, 'shape'), scale: numberOf(of, 'scale')};
    case 'binomial':
      return binomial(wholeOf(of, 'n'), numberOf(of, 'p'));
    case 'poisson':
      return {type: 'poisson', mean: numberOf(of, 'mean')};
    case 'negative binomial':
      return {type: 'negativeBinomial', r: numberOf(of, 'r'), p: numberOf(of, 'p')};
    default:
      return null;
  }
}

function binomial(trials: number, probability: number): NewsvendorDemand {
  if (!(probability > 0 && probability < 1)) throw wrong('p', probability, 'a share between 0 and 1');
  const values = Array.from({length: trials + 1}, (_, k) => k);
  const ways = (k: number) => logGamma(trials + 1) - logGamma(k + 1) - logGamma(trials - k + 1);
  const shares = values.map((k) => exp(ways(k) + k * log(probability) + (trials - k) * log1p(-probability)));
  return {type: 'table', values, shares};
}
