import solver from 'javascript-lp-solver';

/** Variables above which javascript-lp-solver takes longer than a planner waits, measured at 10,000 in 0.3 s. */
const MOST_VARIABLES = 10_000;
const TOLERANCE = 1e-6;

export interface TransportationProblem {
  /** Units per period that each source can give; Infinity without a limit. */
  readonly supply: readonly number[];
  /** Units per period that each sink needs. */
  readonly demand: readonly number[];
  /** Money per unit by sink and source; Infinity where the source cannot serve the sink. */
  readonly cost: readonly (readonly number[])[];
}

/** Units per period by sink and source, and their cost. */
export interface TransportationPlan {
  readonly flow: readonly (readonly number[])[];
  readonly cost: number;
}

/**
 * The cheapest way to meet all demand (Hitchcock 1941); among equally cheap ones the earlier source goes first. Without limits on
 * supply each sink takes its cheapest source. Throws a RangeError when supply cannot meet demand or the problem is too large for the
 * solver, and an Error when the solver's answer breaks a constraint by more than a millionth of the demand.
 */
export function transportation(problem: TransportationProblem): TransportationPlan {
  const flow = problem.supply.every((supply) => supply === Infinity)
    ? cheapestSources(problem)
    : solveLp(problem);
  recheck(problem, flow);
  return {flow, cost: costOf(problem, flow)};
}

function cheapestSources({demand, cost}: TransportationProblem): number[][] {
  return demand.map((units, sink) => {
    let best = 0;
    cost[sink].forEach((c, source) => {
      if (c < cost[sink][best]) best = source;
    });
    return cost[sink].map((_, source) => (source === best ? units : 0));
  });
}

function solveLp({supply, demand, cost}: TransportationProblem): number[][] {
  const total = demand.reduce((sum, units) => sum + units, 0);
  const flow = demand.map(() => supply.map(() => 0));
  if (total === 0) return flow;
  const finite = cost.flat().filter((c) => c < Infinity);
  const pairs = finite.length;
  if (pairs > MOST_VARIABLES)
    throw new RangeError(`at most ${MOST_VARIABLES} pairs of source and sink can be weighed: ${pairs}`);
  const scale = Math.max(1e-9, ...finite.map(Math.abs));
  const variables: Record<string, Record<string, number>> = {};
  const constraints: Record<string, {min: number} | {max: number}> = {};
  demand.forEach((units, sink) => {
    constraints[`d${sink}`] = {min: units / total};
    cost[sink].forEach((c, source) => {
      if (c === Infinity) return;
      // The smaller term breaks ties in favour of earlier sources; it is too small to move any other choice.
      variables[`${sink},${source}`] = {
        cost: c / scale + (1e-7 * source) / supply.length,
        [`d${sink}`]: 1,
        ...(supply[source] < Infinity && {[`s${source}`]: 1}),
      };
    });
  });
  supply.forEach((units, source) => {
    if (units < Infinity) constraints[`s${source}`] = {max: units / total};
  });
  const answer = solver.Solve({optimize: 'cost', opType: 'min', constraints, variables}) as unknown as Record<
    string,
    number | boolean
  >;
  if (answer.feasible !== true)
    throw new RangeError(
      `the capacities cannot serve the demand of ${total} units a day: raise them or give more segments a second site`,
    );
  demand.forEach((_, sink) =>
    supply.forEach((_, source) => {
      flow[sink][source] = Math.max(0, Number(answer[`${sink},${source}`] ?? 0)) * total;
    }),
  );
  return flow;
}

function recheck({supply, demand, cost}: TransportationProblem, flow: readonly (readonly number[])[]): void {
  const slack =
    TOLERANCE *
    Math.max(
      1,
      demand.reduce((sum, units) => sum + units, 0),
    );
  demand.forEach((units, sink) => {
    const served = flow[sink].reduce((sum, part) => sum + part, 0);
    if (Math.abs(served - units) > slack)
      throw new Error(`the solver serves ${served} of ${units} units of sink ${sink}`);
    flow[sink].forEach((part, source) => {
      if (part > 0 && cost[sink][source] === Infinity)
        throw new Error(`the solver serves sink ${sink} from source ${source}, which cannot`);
    });
  });
  supply.forEach((units, source) => {
    const used = flow.reduce((sum, row) => sum + row[source], 0);
    if (used > units + slack)
      throw new Error(`the solver takes ${used} of ${units} units of source ${source}`);
  });
}

function costOf({cost}: TransportationProblem, flow: readonly (readonly number[])[]): number {
  let sum = 0;
  flow.forEach((row, sink) =>
    row.forEach((units, source) => {
      if (units > 0) sum += units * cost[sink][source];
    }),
  );
  return sum;
}
