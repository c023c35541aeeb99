import type {Model} from '../../answer.ts';
import {palmOutstanding} from '../../../theory/base-stock.ts';
import {modulatedLaw} from '../../../theory/modulated-demand.ts';
import {numberOf, numbersOf, wholeOf} from '../../parameters.ts';
import {stockScenario} from '../../stock-scenario.ts';

/** A base stock with a constant lead time, whose demand goes through its phases in turn. */
export const modulatedBaseStock: Model = (of) => {
  const rates = numbersOf(of, 'rate_by_phase');
  const leaving = numbersOf(of, 'switch_rate_by_phase');
  const leadTime = numberOf(of, 'L');
  const level = wholeOf(of, 'S');
  const holdingCost = numberOf(of, 'h');
  const backorderCost = numberOf(of, 'b');
  const switching = leaving.map((rate, i) =>
    leaving.map((_, j) => (j === (i + 1) % leaving.length && j !== i ? rate : 0)),
  );
  const law = modulatedLaw({rates, switching}, leadTime);
  const backorders = law.loss(level);
  return {
    theory: {
      mean_rate: law.demandRate,
      E_on_hand: level - law.mean + backorders,
      E_backorders: backorders,
      ready_rate: law.cdf(level - 1),
      fill_rate: law.seenCdf(level - 1),
      var_lead_time_demand: law.variance,
      mean_wait: backorders / law.demandRate,
      S_star: law.quantile(backorderCost / (backorderCost + holdingCost)),
      fill_if_demand_were_Poisson: palmOutstanding(law.demandRate, leadTime).cdf(level - 1),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: law.demandRate,
      scenario: stockScenario({
        ordersPerDay: law.demandRate,
        orders: {type: 'mmpp', perDay: rates, leave: leaving},
        policy: {type: 'baseStock', baseStockLevel: level},
        leadTime: {type: 'iid', of: leadTime},
        whenShort: {type: 'backorder'},
        memory: leadTime + leaving.reduce((sum, rate) => sum + 1 / rate, 0),
      }),
      figures: {
        mean_rate: ({measure, days}) => measure('unitsDemanded') / days,
        E_on_hand: 'averageOnHand',
        E_backorders: 'averageBackorders',
        ready_rate: 'readyRate',
        fill_rate: 'fillRate',
        mean_wait: 'meanUnitWait',
      },
    },
  };
};
