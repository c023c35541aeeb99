import type {Network} from '../scenario/network.ts';
import {Unsolvable, type Failure} from './assumption.ts';
import type {Laws} from './backorders.ts';
import {orderStreams, pointDemands, type PointDemand} from './demand.ts';
import {KNOWN_FEATURES} from './features.ts';
import {independentPoints} from './independent-points.ts';
import {firstUnknown} from './known.ts';
import {measuresOf} from './measures.ts';
import {sitePath} from './order-path.ts';
import {requireOrdersEnd} from './order-times.ts';
import type {PlanNumbers} from './plan-numbers.ts';
import {replenishmentTree} from './replenishment-tree.ts';
import {orderFlows} from './shipments.ts';
import type {Solved} from './solved.ts';
import {requireMixedPositions, requireSettledStart} from './settled-start.ts';
import {methodsOf, SOURCES, type Method} from './sources.ts';
import {statementOf, type MissingLine} from './statement.ts';
import type {StockFigures} from './stock-figures.ts';
import {supplyOf, type Supply} from './supply.ts';
import {requireWholePeriods} from './whole-periods.ts';

/** The long-run figures of a scenario that theory solves. */
export interface ExactTwin {
  status: 'exact';
  /** How it was solved. */
  method: Method[];
  /** Where the methods are published. */
  source: string;
  /** By name; what is not known exactly is left out. */
  measures: Record<string, number>;
  /** Money per year by line; `profit` is there where every line is known. */
  statement: Record<string, number>;
  /** Lines that are not known exactly and keep the twin from a profit. */
  missing: MissingLine[];
}

/** Why theory does not solve a scenario: the first assumption that fails. */
export interface NoTwin extends Failure {
  status: 'none';
}

export type Twin = ExactTwin | NoTwin;

/** A kind of scenario with an exact answer. */
interface SolvableClass {
  /** Whether the network is built that way, whatever its figures are. */
  isOf: (network: Network) => boolean;
  /** Figures of every stocking point; throws Unsolvable where an assumption fails. */
  solve: (
    network: Network,
    plan: PlanNumbers,
    demand: readonly PointDemand[],
    supply: readonly Supply[],
    laws: Laws,
  ) => StockFigures[];
}

const isSuppliedInside = ({points}: Network) => points.upstream.some((source) => source >= 0);

/** Every network is of one class. */
const CLASSES: readonly SolvableClass[] = [
  {isOf: isSuppliedInside, solve: replenishmentTree},
  {isOf: () => true, solve: independentPoints},
];

/** How a scenario is looked at. */
export interface TwinOptions {
  /** What is costly to make, kept for the next call. */
  laws?: Laws;
  /** Whether the warm-up was found by looking at the start, and is as long as it needs to be. Default false. */
  isStartCut?: boolean;
}

/**
 * The exact answer beside the simulated one: long-run means of the measures and of the statement's lines, where the compiled scenario
 * falls in a solvable class; else the first assumption that fails.
 */
export function exactTwin(network: Network, plan: PlanNumbers, options: TwinOptions = {}): Twin {
  const {laws = new Map(), isStartCut = false} = options;
  const unknown = firstUnknown(network.scenario, KNOWN_FEATURES);
  if (unknown) return {status: 'none', ...unknown};
  try {
    const solved = solve(network, plan, laws);
    requireMixedPositions(network, plan, solved);
    if (!isStartCut) requireSettledStart(network, plan, solved);
    requireOrdersEnd(network, solved);
    requireWholePeriods(network, solved);
    return answer(network, solved);
  } catch (error) {
    if (!(error instanceof Unsolvable)) throw error;
    return {status: 'none', ...error.failure};
  }
}

function solve(network: Network, plan: PlanNumbers, laws: Laws): Solved {
  const {points, siteCount} = network;
  const orders = orderStreams(network, plan);
  const demand = pointDemands(network, plan, orders);
  const supply = demand.map((_, p) => supplyOf(network, p));
  const solvable = CLASSES.find(({isOf}) => isOf(network))!;
  const stock = solvable.solve(network, plan, demand, supply, laws);
  const paths = Array.from({length: siteCount}, (_, site) => {
    const streams = orders.filter((stream) => stream.site === site);
    const isNeverShort = stock.every((figures, p) => points.site[p] !== site || figures.isNeverShort);
    return streams.length > 0 ? sitePath(network, site, streams, isNeverShort) : null;
  });
  return {orders, demand, supply, stock, paths};
}

function answer(network: Network, solved: Solved): ExactTwin {
  const flows = orderFlows(network, solved);
  const {lines, missing} = statementOf(network, solved, flows);
  const method = methodsOf(solved);
  return {
    status: 'exact',
    method,
    source: method.map((one) => SOURCES[one]).join('; '),
    measures: measuresOf(network, solved, flows),
    statement: lines,
    missing,
  };
}
