import {transportation} from '../../../allocation-lp/transportation.ts';
import {assignment} from '../../../theory/routes/assignment.ts';
import {minCostFlow} from '../../../theory/routes/min-cost-flow.ts';
import type {Model} from '../../answer.ts';
import {numbersOf, rowsOf, tableOf} from '../../parameters.ts';
import {arcsOf} from './lists.ts';

/** From sources to destinations at least cost; what is short everywhere comes from nowhere, at a cost. */
export const transportationProblem: Model = (of) => {
  const supply = numbersOf(of, 'supply');
  const demand = numbersOf(of, 'demand');
  const unitCost = rowsOf(of, 'unit_cost');
  const missing = total(demand) - total(supply);
  const shortageCost = missing > 0 ? numbersOf(of, 'shortage_cost_by_destination') : null;
  const plan = transportation({
    supply: shortageCost ? [...supply, missing] : supply,
    demand,
    cost: demand.map((_, to) => [
      ...unitCost.map((row) => row[to]),
      ...(shortageCost ? [shortageCost[to]] : []),
    ]),
  });
  const isWhole = [...supply, ...demand].every(Number.isSafeInteger); // then so is the best plan
  const flows = [...supply, ...(shortageCost ? [missing] : [])].map((_, from) =>
    plan.flow.map((row) => (isWhole ? Math.round(row[from]) : row[from])),
  );
  const costs = [...unitCost, ...(shortageCost ? [shortageCost] : [])];
  const cost = total(flows.flatMap((row, from) => row.map((units, to) => units * costs[from][to])));
  return {
    theory: {
      cost_star: cost,
      flows: missing < 0 ? flows.map((row, from) => [...row, supply[from] - total(row)]) : flows,
    },
  };
};

const MOST_ROWS = 18; // whose second best is found, too

/** Each row takes a column of its own. */
export const assignmentProblem: Model = (of) => {
  const costs = rowsOf(of, 'cost');
  if (costs.length > MOST_ROWS) return {missing: 'assignments of many rows'};
  const {cost, columns, secondCost} = assignment(costs);
  return {theory: {cost_star: cost, assignment: columns, second_best_cost: secondCost}};
};

/** From some nodes to others along arcs of limited capacity. */
export const minCostFlowProblem: Model = (of) => {
  const arcs = arcsOf(of, 'arcs_from_to_cost_capacity', 2).map(([from, to, cost, capacity]) => ({
    from,
    to,
    cost,
    capacity,
  }));
  const {flows, cost} = minCostFlow(tableOf(of, 'net_supply'), arcs);
  return {theory: {cost_star: cost, flows}};
};

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
