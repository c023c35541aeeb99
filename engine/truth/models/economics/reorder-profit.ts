import type {Model, Replications} from '../../answer.ts';
import {
  bestReorderPoint,
  bestReorderPolicy,
  classicalReorderPoint,
  reorderProfit,
  type ReorderProfit,
} from '../../../theory/economics/reorder-profit.ts';
import {elasticProfit, stockAt} from '../../../theory/economics/elastic-demand.ts';
import {curvesOf, gridOf, someOf} from '../../curve.ts';
import {formulaIn} from '../../formula.ts';
import {figuresOf, numberOf, textOf, wholeOf} from '../../parameters.ts';
import type {Reading} from '../../reading.ts';
import {lostRate, stockCost, stockScenario} from '../../stock-scenario.ts';

const PLAYED = 3; // places of a curve, beside its best

/** The profit of (r,Q) with single units that are lost, for every reorder point. */
export const reorderProfitLostSales: Model = (of) => {
  const options = {
    demandRate: numberOf(of, 'lambda'),
    leadTime: numberOf(of, 'L'),
    price: numberOf(of, 'price'),
    unitCost: numberOf(of, 'unit_cost'),
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    goodwillLoss: numberOf(of, 'goodwill_loss'),
  };
  const orderQuantity = wholeOf(of, 'Q');
  const grid = gridOf(of, 'curve_r');
  const best = bestReorderPoint(options, orderQuantity);
  const at = reorderProfit(options, best.reorderPoint, orderQuantity);
  const joint = bestReorderPolicy(options);
  const classical = classicalReorderPoint(options, orderQuantity);
  const {demandRate, price, unitCost, goodwillLoss} = options;
  const sold = (reading: Reading) => demandRate - lostRate(reading);
  const cost = (reading: Reading) =>
    unitCost * sold(reading) + stockCost(reading) + goodwillLoss * lostRate(reading);
  const play = (reorderPoint: number, figures: Replications['figures']): Replications => ({
    type: 'replicated',
    ordersPerDay: demandRate,
    scenario: stockScenario({
      ordersPerDay: demandRate,
      policy: {type: 'reorderPoint', reorderPoint, orderQuantity},
      leadTime: {type: 'iid', of: options.leadTime},
      whenShort: {type: 'lose'},
      memory: options.leadTime + orderQuantity / demandRate,
      orderCost: options.fixedOrderCost,
      holdingCost: options.holdingCost,
    }),
    figures,
  });
  return {
    theory: {
      curve_r: grid,
      ...curvesOf(grid, (r) => curveFigures(reorderProfit(options, r, orderQuantity))),
      r_star: best.reorderPoint,
      profit_star: best.profit,
      profit_margin_over_second_best: best.gap,
      cycle_service_star: at.cycleServiceLevel,
      fill_rate_star: at.fillRate,
      textbook_critical_ratio: classical.criticalRatio,
      r_from_textbook_ratio: classical.reorderPoint,
      joint_r_star: joint.reorderPoint,
      joint_Q_star: joint.orderQuantity,
      joint_profit_star: joint.profit,
    },
    simulation: someOf(grid.length, PLAYED, grid.indexOf(best.reorderPoint)).map((i) =>
      play(grid[i], {
        [`curve_fill_rate[${i}]`]: 'fillRate',
        [`curve_cycle_service_level[${i}]`]: 'cycleServiceLevel',
        [`curve_E_on_hand[${i}]`]: 'averageOnHand',
        [`curve_revenue[${i}]`]: (reading) => price * sold(reading),
        [`curve_cost[${i}]`]: cost,
        [`curve_profit[${i}]`]: (reading) => price * sold(reading) - cost(reading),
        ...(grid[i] === best.reorderPoint
          ? {
              profit_star: (reading: Reading) => price * sold(reading) - cost(reading),
              cycle_service_star: 'cycleServiceLevel',
              fill_rate_star: 'fillRate',
            }
          : {}),
      }),
    ),
  };
};

function curveFigures(at: ReorderProfit) {
  return {
    curve_fill_rate: at.fillRate,
    curve_cycle_service_level: at.cycleServiceLevel,
    curve_E_on_hand: at.averageOnHand,
    curve_revenue: at.revenue,
    curve_cost: at.cost,
    curve_profit: at.profit,
  };
}

/** The profit of (r,Q) with single units that wait and demand that answers to the fill rate, where the two agree. */
export const reorderProfitElastic: Model = (of) => {
  const text = textOf(of, 'demand_response');
  const constants = figuresOf(of);
  const response = formulaIn(text, ['beta', ...Object.keys(constants)]);
  if (response === null) return {missing: `demand that answers to service as ${text}`};
  const demandAt = (beta: number) => response({...constants, beta});
  const orderQuantity = wholeOf(of, 'Q');
  const leadTime = numberOf(of, 'L');
  const margin = numberOf(of, 'unit_margin');
  const costs = {
    fixedOrderCost: numberOf(of, 'K'),
    holdingCost: numberOf(of, 'h'),
    backorderCost: numberOf(of, 'b'),
  };
  const options = {demandAt, leadTime, orderQuantity, margin, costs};
  const grid = gridOf(of, 'curve_r');
  const rows = grid.map((r) => ({r, ...elasticProfit(options, r)}));
  const best = rows.reduce((one, other) => (other.profit > one.profit ? other : one));
  const others = rows.filter((row) => row !== best).map(({profit}) => profit);
  const most = demandAt(1);
  const {holdingCost, backorderCost} = costs;
  const stock = grid.map((r) => {
    const at = stockAt(options, most, r);
    return holdingCost * at.averageOnHand + backorderCost * at.averageBackorders;
  });
  return {
    theory: {
      curve_r: grid,
      curve_lambda: rows.map(({demandRate}) => demandRate),
      curve_service: rows.map(({fillRate}) => fillRate),
      curve_cycle_service_level: rows.map(({cycleServiceLevel}) => cycleServiceLevel),
      curve_revenue_margin: rows.map(({demandRate}) => margin * demandRate),
      curve_cost: rows.map(({cost}) => cost),
      curve_profit: rows.map(({profit}) => profit),
      r_star: best.r,
      profit_star: best.profit,
      lambda_star: best.demandRate,
      fill_rate_star: best.fillRate,
      profit_gap_to_second_best: best.profit - Math.max(...others),
      r_cost_minimal_ignoring_elasticity: grid[stock.indexOf(Math.min(...stock))],
    },
    simulation: someOf(rows.length, PLAYED, rows.indexOf(best)).map((i): Replications => ({
      type: 'replicated',
      ordersPerDay: rows[i].demandRate,
      scenario: stockScenario({
        ordersPerDay: rows[i].demandRate,
        policy: {type: 'reorderPoint', reorderPoint: rows[i].r, orderQuantity},
        leadTime: {type: 'iid', of: leadTime},
        whenShort: {type: 'backorder'},
        memory: leadTime + orderQuantity / rows[i].demandRate,
        orderCost: costs.fixedOrderCost,
        holdingCost,
        backorderCost,
      }),
      figures: {
        [`curve_service[${i}]`]: 'fillRate',
        [`curve_cycle_service_level[${i}]`]: 'cycleServiceLevel',
        [`curve_cost[${i}]`]: stockCost,
        ...(rows[i] === best ? {fill_rate_star: 'fillRate'} : {}),
      },
    })),
  };
};
