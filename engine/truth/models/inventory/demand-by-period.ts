import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import {optimalPeriodicBaseStock, periodicBaseStockAt} from '../../../theory/periodic/base-stock.ts';
import type {PeriodDemand} from '../../../theory/periodic/demand.ts';
import {
  optimalPeriodicLostSalesBaseStock,
  optimalPeriodicLostSalesCost,
  periodicLostSalesBaseStock,
} from '../../../theory/periodic/lost-sales.ts';
import {optimalPeriodicOrderUpTo} from '../../../theory/periodic/order-up-to.ts';
import {playBaseStock, playLostSales, playOrderUpTo} from './period-simulations.ts';
import {has, numberOf, numbersOf, textOf, wholeOf} from '../../parameters.ts';

/** A base stock with one demand a period, which waits. */
export const baseStockOfPeriods: Model = (of) => {
  const demand = demandOf(of);
  if (demand === null) return {missing: `a periodic base stock with ${textOf(of, 'demand_law')} demand`};
  const options = {demand, ...costsOf(of)};
  const baseStockLevel = wholeOf(of, 'S');
  const at = periodicBaseStockAt(options, baseStockLevel);
  const best = optimalPeriodicBaseStock(options);
  return {
    theory: {
      E_on_hand_end: at.averageOnHand,
      E_backorders_end: at.averageBackorders,
      E_on_hand_after_receipt: at.averageOnHandAfterReceipt,
      alpha_service: at.alphaService,
      demand_met_in_period: at.demandMet,
      beta_service: at.betaService,
      gamma_service: at.gammaService,
      cost: at.cost,
      S_star: best.baseStockLevel,
      cost_star: best.cost,
    },
    simulation: playBaseStock({...options, baseStockLevel}),
  };
};

/** The best (s,S) with one demand a period, which waits, for a list of mean demands. */
export const orderUpToOfPeriods: Model = (of) => {
  const words = textOf(of, 'demand_law');
  const best = [];
  for (const mean of numbersOf(of, 'mean_demand_per_period')) {
    const demand = demandInWords(words, mean);
    if (demand === null) return {missing: `a periodic (s,S) with ${words} demand`};
    const options = {demand, ...costsOf(of), fixedOrderCost: numberOf(of, 'K')};
    best.push({...options, ...optimalPeriodicOrderUpTo(options)});
  }
  return {
    theory: {
      s_star: best.map(({reorderPoint}) => reorderPoint),
      S_star: best.map(({orderUpToLevel}) => orderUpToLevel),
      cost_star: best.map(({cost}) => cost),
    },
    simulation: best.map((options, i) => playOrderUpTo(`cost_star[${i}]`, options)),
  };
};

/** A base stock with one demand a period, which is lost where it finds no stock. */
export const lostSalesOfPeriods: Model = (of) => {
  const options = {
    demand: {type: 'poisson', mean: numberOf(of, 'mean_demand')} as const,
    leadTime: wholeOf(of, 'lead_time'),
    holdingCost: numberOf(of, 'h'),
    lostSaleCost: numberOf(of, 'lost_sale_cost'),
  };
  const baseStockLevel = wholeOf(of, 'S');
  const {cost, fillRate} = periodicLostSalesBaseStock(options, baseStockLevel);
  const best = optimalPeriodicLostSalesBaseStock(options);
  return {
    theory: {
      cost_base_stock: cost,
      fill_rate_base_stock: fillRate,
      S_star: best.baseStockLevel,
      cost_best_base_stock: best.cost,
      cost_optimal_policy: optimalPeriodicLostSalesCost(options),
    },
    simulation: playLostSales({...options, baseStockLevel}),
  };
};

function costsOf(of: ReferenceCase) {
  return {
    leadTime: wholeOf(of, 'lead_time'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
  };
}

function demandOf(of: ReferenceCase): PeriodDemand | null {
  if (has(of, 'demand_pmf')) return {type: 'table', pmf: numbersOf(of, 'demand_pmf')};
  switch (textOf(of, 'demand_law')) {
    case 'poisson':
      return {type: 'poisson', mean: numberOf(of, 'mean')};
    case 'negative binomial':
      return {type: 'negativeBinomial', r: numberOf(of, 'r'), p: numberOf(of, 'p')};
    default:
      return null;
  }
}

/** A law by its name, perhaps with a parameter such as `r=4`; the rest follows from the mean. */
function demandInWords(words: string, mean: number): PeriodDemand | null {
  if (/^poisson\b/i.test(words)) return {type: 'poisson', mean};
  const r = /^negative binomial\b.*\br\s*=\s*([0-9.]+)/i.exec(words);
  if (r === null) return null;
  return {type: 'negativeBinomial', r: Number(r[1]), p: Number(r[1]) / (Number(r[1]) + mean)};
}
