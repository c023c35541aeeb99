import {
  guaranteedService,
  guaranteedServiceCost,
  promisesFor,
  type GuaranteedService,
  type ServiceStage,
} from '../../../theory/echelons/guaranteed-service.ts';
import {
  cumulativeCosts,
  demandSdByArc,
  demandSdByItem,
  type Arc,
} from '../../../theory/echelons/supply-network.ts';
import type {Model} from '../../answer.ts';
import type {ReferenceCase, Value} from '../../cases.ts';
import {has, numberOf, tableOf, textOf, valueOf, wrong} from '../../parameters.ts';

type Row = {readonly [name: string]: Value};

/** Safety stocks for promised service times: a network of stages by name, or one with the costs that its stages add. */
export const guaranteedServiceModel: Model = (of) => (has(of, 'stages') ? chain(of) : network(of));

const NOT_WHOLE = {missing: 'service times that are not whole periods'};

function network(of: ReferenceCase): ReturnType<Model> {
  const nodes = rowsOf(of, 'nodes');
  const names = Object.keys(nodes);
  const arcs = arcsOf(of);
  const figure = (name: string, key: string, otherwise: number | null) => {
    const value = nodes[name][key] ?? otherwise;
    if (typeof value !== 'number') throw wrong('nodes', nodes[name], `a stage with a number ${key}`);
    return value;
  };
  const withDemand = names.filter((name) => nodes[name].sig !== undefined);
  const own = Object.fromEntries(withDemand.map((name) => [name, figure(name, 'sig', null)]));
  const demandSd = has(of, 'sigma_by_node') ? tableOf(of, 'sigma_by_node') : demandSdByItem(names, arcs, own);
  const stages = names.map((name): ServiceStage => ({
    name,
    processingTime: figure(name, 'T', null),
    holdingCost: figure(name, 'h', null),
    safetyFactor: figure(name, 'z', null),
    demandSd: demandSd[name],
    inboundServiceTime: figure(name, 'si_ext', 0),
    longestServiceTime: nodes[name].s_ext === undefined ? null : figure(name, 's_ext', null),
  }));
  if (!stages.every(isWhole)) return NOT_WHOLE;
  const {cost, optima, promises} = solve(of, 'outbound_service_time', stages, arcs);
  const by = (key: keyof (typeof promises)[string]) =>
    Object.fromEntries(names.map((name) => [name, promises[name][key]]));
  return {
    theory: {
      cost_star: cost,
      number_of_optimal_solutions: optima,
      outbound_service_time: by('serviceTime'),
      net_replenishment_time: by('netReplenishmentTime'),
      safety_stock: by('safetyStock'),
    },
  };
}

const RATE_IN_NAME = /^cost_at_(\d+)pct$/; // per year

function chain(of: ReferenceCase): ReturnType<Model> {
  const rows = rowsOf(of, 'stages');
  const names = Object.keys(rows);
  const arcs = arcsOf(of);
  const pair = (parameter: string, row: Value, at: 0 | 1) => {
    const value = Array.isArray(row) ? row[at] : undefined;
    if (typeof value !== 'number') throw wrong(parameter, row, 'a pair of numbers');
    return value;
  };
  if (textOf(of, 'pooling') !== 'end-item')
    return {missing: `safety stock with pooling "${textOf(of, 'pooling')}"`};
  const demand = rowsOf(of, 'demand_mean_sd');
  const own = Object.fromEntries(
    Object.keys(demand).map((name) => [name, pair('demand_mean_sd', demand[name], 1)]),
  );
  const direct = Object.fromEntries(names.map((name) => [name, pair('stages', rows[name], 1)]));
  const costs = cumulativeCosts(names, arcs, direct);
  const stagesWith = (demandSd: Record<string, number>) =>
    names.map((name): ServiceStage => ({
      name,
      processingTime: pair('stages', rows[name], 0),
      holdingCost: costs[name],
      safetyFactor: numberOf(of, 'z'),
      demandSd: demandSd[name],
      inboundServiceTime: 0,
      longestServiceTime: Object.hasOwn(demand, name) ? numberOf(of, 'max_service_time_retail') : null,
    }));
  if (!stagesWith(own).every(isWhole)) return NOT_WHOLE;
  const solved = (quantity: string, demandSd: Record<string, number>) => {
    const stages = stagesWith(demandSd);
    const {cost, promises} = solve(of, quantity, stages, arcs);
    return {cost, times: Object.fromEntries(names.map((name) => [name, promises[name].serviceTime]))};
  };
  const byItem = solved('one_optimal_outbound_service_time', demandSdByItem(names, arcs, own));
  const byArc = solved('service_times_with_arc_by_arc_pooling', demandSdByArc(names, arcs, own));
  return {
    theory: {
      safety_stock_cost_at_rate_1: byItem.cost,
      ...Object.fromEntries(
        Object.keys(of.expected).flatMap((name) => {
          const rate = RATE_IN_NAME.exec(name);
          return rate ? [[name, (Number(rate[1]) / 100) * byItem.cost]] : [];
        }),
      ),
      one_optimal_outbound_service_time: byItem.times,
      cumulative_cost_retail: Object.keys(demand).map((name) => costs[name]),
      cost_at_rate_1_with_arc_by_arc_pooling: byArc.cost,
      service_times_with_arc_by_arc_pooling: byArc.times,
    },
  };
}

/** The optimum; where several service times attain it and those that the case has for a quantity are among them, those. */
function solve(
  of: ReferenceCase,
  quantity: string,
  stages: readonly ServiceStage[],
  arcs: readonly Arc[],
): GuaranteedService {
  const found = guaranteedService(stages, arcs);
  const given = of.expected[quantity]?.value;
  if (found.optima === 1 || !isTable(given) || stages.some(({name}) => !isTime(given[name]))) return found;
  const isOptimal = guaranteedServiceCost(stages, arcs, given) <= found.cost * (1 + SAME);
  return isOptimal ? {...found, promises: promisesFor(stages, arcs, given)} : found;
}

const SAME = 1e-9; // relative

function isWhole({processingTime, inboundServiceTime, longestServiceTime}: ServiceStage): boolean {
  return [processingTime, inboundServiceTime, longestServiceTime ?? 0].every(Number.isSafeInteger);
}

function isTable(value: Value | undefined): value is Record<string, number> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTime(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function arcsOf(of: ReferenceCase): Arc[] {
  const arcs = valueOf(of, 'arcs');
  const isList = (value: Value): value is readonly (readonly [string, string])[] =>
    Array.isArray(value) &&
    value.every(
      (arc) => Array.isArray(arc) && arc.length === 2 && arc.every((name) => typeof name === 'string'),
    );
  if (!isList(arcs)) throw wrong('arcs', arcs, 'a list of pairs of names');
  return [...arcs];
}

/** Anything by the names of stages. */
function rowsOf(of: ReferenceCase, name: string): Record<string, Row> {
  const value = valueOf(of, name);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrong(name, value, 'figures by stage');
  return value as Record<string, Row>;
}
