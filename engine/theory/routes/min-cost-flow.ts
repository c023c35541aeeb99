import {requireNonNegative} from '../check.ts';

/** A way for goods, in one direction. */
export interface FlowArc {
  from: string;
  to: string;
  /** Money per unit. */
  cost: number;
  /** Units, not negative. */
  capacity: number;
}

export interface MinCostFlow {
  /** Units, by arc. */
  flows: number[];
  cost: number;
}

/**
 * The cheapest way to bring what nodes supply to those that need it, `netSupply` by node, units, below 0 where goods are needed; what
 * is not needed stays where it is. One cheapest path after the other, in the network of what can still be sent or taken back: Ford &
 * Fulkerson (1962), Flows in Networks, chapter 3; Busacker & Gowen (1960). Whole figures give whole flows. Throws RangeError when
 * demand cannot be met, on cycles of negative cost and on unknown nodes.
 */
export function minCostFlow(
  netSupply: Readonly<Record<string, number>>,
  arcs: readonly FlowArc[],
): MinCostFlow {
  for (const {from, to, capacity} of arcs) {
    for (const node of [from, to])
      if (!Object.hasOwn(netSupply, node)) throw new RangeError(`there is no node ${node}`);
    requireNonNegative('capacity', capacity);
  }
  const flows = arcs.map(() => 0);
  const left = new Map(Object.entries(netSupply));
  const needs = () => [...left].some(([, units]) => units < 0);
  while (needs()) {
    const {arriving, costs} = cheapestPaths(left, arcs, flows);
    const end = [...left]
      .filter(([node, units]) => units < 0 && costs.has(node))
      .reduce<string | null>(
        (best, [node]) => (best === null || costs.get(node)! < costs.get(best)! ? node : best),
        null,
      );
    if (end === null) throw new RangeError('the capacities cannot meet the demand');
    const steps: Step[] = [];
    let start = end;
    for (let step = arriving.get(end); step; step = arriving.get(start)) {
      steps.push(step);
      start = step.node;
    }
    const units = Math.min(left.get(start)!, -left.get(end)!, ...steps.map(({room}) => room));
    for (const {arc, sign} of steps) flows[arc] += sign * units;
    left.set(start, left.get(start)! - units);
    left.set(end, left.get(end)! + units);
  }
  return {flows, cost: arcs.reduce((sum, {cost}, i) => sum + cost * flows[i], 0)};
}

/** A step of a path: it came from `node` by an arc, forwards or back, with room for so many units. */
interface Step {
  node: string;
  arc: number;
  sign: 1 | -1;
  room: number;
}

/** Cheapest paths from all nodes that have goods: Bellman (1958), Quarterly of Applied Mathematics 16, 87-90. */
function cheapestPaths(
  left: ReadonlyMap<string, number>,
  arcs: readonly FlowArc[],
  flows: readonly number[],
) {
  const costs = new Map([...left].filter(([, units]) => units > 0).map(([node]) => [node, 0]));
  const arriving = new Map<string, Step>();
  const relax = (node: string, to: string, cost: number, step: Omit<Step, 'node'>): boolean => {
    const through = costs.has(node) ? costs.get(node)! + cost : Infinity;
    if (!(step.room > 0 && through < (costs.get(to) ?? Infinity) - SLACK * Math.abs(through))) return false;
    costs.set(to, through);
    arriving.set(to, {node, ...step});
    return true;
  };
  for (let round = 0; ; round++) {
    if (round > left.size) throw new RangeError('a cycle of arcs has a negative cost');
    const changes = arcs.map(({from, to, cost, capacity}, arc) => [
      relax(from, to, cost, {arc, sign: 1, room: capacity - flows[arc]}),
      relax(to, from, -cost, {arc, sign: -1, room: flows[arc]}),
    ]);
    if (!changes.flat().some(Boolean)) return {costs, arriving};
  }
}

const SLACK = 1e-12; // relative, so that rounding makes no cycle
