import {
  asPlanned,
  applyLever,
  biographies,
  compile,
  exactTwin,
  findEquilibria,
  greatestEquilibrium,
  hasResponse,
  layoutOf,
  makePlan,
  orderCycles,
  play,
  settledPolicy,
  stockingPoint,
  stockingPoints,
  warmUpPath,
  watchStock,
  DAY,
  type Biographies,
  type BiographyRequest,
  type Equilibrium,
  type Layout,
  type LawCache,
  type Lever,
  type Network,
  type OrderCycles,
  type Plan,
  type Replication,
  type Scenario,
  type StockingPoint,
  type Traces,
  type Twin,
  type TwinLaws,
} from '../index.ts';
import {drawable, windowOf, type StockRequest, type TracedStock} from './stock-view.ts';
import {systemIdentity} from './system.ts';

/** A scenario made ready to be played: its plan, and what its figures are called. */
export interface Prepared {
  readonly plan: Plan;
  /** Equal for systems that play alike. */
  readonly identity: string;
  readonly layout: Layout;
  /** Demand factors, by segment, that reproduce themselves; more than one entry when the answer is not unique. */
  readonly equilibria: readonly {rateFactor: number[]; residual: number}[];
  /** Replications 0, 1, … on the same seed that were played to find the demand. */
  readonly pilots: readonly Figures[];
}

/** Which demand that reproduces itself is looked for: the one that is used, or the others too. */
export type Wanted = 'greatest' | 'all';

/** Figures of one replication; `by` is left out where only the totals are wanted. */
export type Figures = Pick<Replication, 'measures' | 'statement'> & {by?: Replication};

export interface ReplicateRequest {
  readonly study: number;
  /** Names the system among those of this study. */
  readonly key: string;
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly seed: string;
  readonly first: number;
  readonly count: number;
  /** Whether the figures are broken down by product, segment, site and lane. */
  readonly detail: boolean;
  /** Whether conservation of goods and money is checked. */
  readonly check: boolean;
}

/** A system of a study, and with which chance it is played. */
export type SystemRequest = Pick<ReplicateRequest, 'study' | 'key' | 'scenario' | 'plan' | 'seed'>;

const KEPT_NETWORKS = 8;

/** What an engine knows of a study that is under way. */
interface Known {
  readonly traces: Traces;
  readonly laws: LawCache;
  readonly twinLaws: TwinLaws;
  readonly networks: Map<string, Network>;
  /** By what is wanted, the seed and the system that the demand answers to. */
  readonly equilibria: Map<string, readonly Equilibrium[]>;
}

/** What a worker does: prepares systems of studies, each with its number, and plays replications of them. */
export class Engine {
  readonly #studies = new Map<number, Known>();

  /** Begins a study on these order traces. */
  open(study: number, traces: Traces): void {
    this.#studies.set(study, {
      traces,
      laws: new Map(),
      twinLaws: new Map(),
      networks: new Map(),
      equilibria: new Map(),
    });
  }

  /** Forgets a study. */
  close(study: number): void {
    this.#studies.delete(study);
  }

  prepare(study: number, key: string, scenario: Scenario, seed: string, wanted: Wanted = 'all'): Prepared {
    const network = this.#network(study, key, scenario);
    const base = makePlan(network, this.#known(study).laws);
    const equilibria = this.#equilibria(study, network, base, seed, wanted);
    const plan = equilibria.length > 0 ? {...base, rateFactor: equilibria[0].rateFactor} : base;
    return {
      plan,
      identity: systemIdentity(scenario, plan),
      layout: layoutOf(network),
      equilibria: equilibria.map(({rateFactor, residual}) => ({rateFactor: [...rateFactor], residual})),
      pilots: (equilibria[0]?.replications ?? []).map(({measures, statement}) => ({measures, statement})),
    };
  }

  #equilibria(
    study: number,
    network: Network,
    plan: Plan,
    seed: string,
    wanted: Wanted,
  ): readonly Equilibrium[] {
    if (!hasResponse(network)) return [];
    const {equilibria} = this.#known(study);
    const key = `${wanted} ${seed} ${systemIdentity(network.scenario, plan)}`;
    let known = equilibria.get(key);
    if (!known) {
      known =
        wanted === 'all' ? findEquilibria(network, plan, seed) : [greatestEquilibrium(network, plan, seed)];
      equilibria.set(key, known);
    }
    return known;
  }

  replicate(request: ReplicateRequest): Figures[] {
    const {study, key, scenario, plan, seed, first, count, detail, check} = request;
    const network = this.#network(study, key, scenario);
    return Array.from({length: count}, (_, i) => {
      const replication = play(network, plan, seed, first + i, {check});
      const {measures, statement} = replication;
      return detail ? {measures, statement, by: replication} : {measures, statement};
    });
  }

  /** The life of the orders of one replication, taken apart. */
  orderCycles({study, key, scenario, plan, seed}: SystemRequest, replication: number): OrderCycles {
    return orderCycles(this.#network(study, key, scenario), plan, seed, replication);
  }

  /** The lives of the latest orders of one replication. */
  biographies(
    {study, key, scenario, plan, seed}: SystemRequest,
    replication: number,
    request: BiographyRequest,
  ): Biographies {
    return biographies(this.#network(study, key, scenario), plan, seed, replication, request);
  }

  /** What happens at a stocking point in one replication; without them, `from` and `to`, days, are the first counted days. */
  traceStock(
    {study, key, scenario, plan, seed}: SystemRequest,
    {site, product, replication, limit, ...window}: StockRequest,
  ): TracedStock {
    const network = this.#network(study, key, scenario);
    const point = stockingPoint(network, site, product);
    const {from, to} = windowOf(network, window);
    const history = watchStock(network, plan, seed, replication, {
      point,
      from: Math.round(from * DAY),
      to: Math.round(to * DAY),
    });
    return {
      site,
      product,
      from,
      to,
      policy: settledPolicy(network, plan, point),
      leadTime: {mean: plan.leadTime[point], demand: plan.leadTimeDemand[point]},
      ...drawable(history, {from, to, limit}),
    };
  }

  /** All that hold stock in a scenario, the busiest first. */
  stockingPoints(scenario: Scenario, traces: Traces): StockingPoint[] {
    return stockingPoints(compile(scenario, traces));
  }

  /** The exact answer to a system, or why there is none. `isStartCut`: the warm-up was found, not given. */
  twin(study: number, key: string, scenario: Scenario, plan: Plan, isStartCut: boolean): Twin {
    const {twinLaws: laws} = this.#known(study);
    return exactTwin(asPlanned(this.#network(study, key, scenario), plan), plan, {laws, isStartCut});
  }

  /** The exact answers to the systems at these values of a lever. */
  twinsAlong(
    study: number,
    scenario: Scenario,
    lever: Lever,
    values: readonly number[],
    isStartCut: boolean,
  ): {value: number; identity: string; twin: Twin}[] {
    const {traces, laws, twinLaws} = this.#known(study);
    return values.map((value) => {
      const variant = applyLever(scenario, lever, value);
      const network = compile(variant, traces);
      const plan = makePlan(network, laws);
      const twin = exactTwin(asPlanned(network, plan), plan, {laws: twinLaws, isStartCut});
      return {value, identity: systemIdentity(variant, plan), twin};
    });
  }

  /** Average units on hand by day of one pilot replication, from an uncut start; shows how long the start is felt. */
  warmUpPath(
    study: number,
    key: string,
    scenario: Scenario,
    plan: Plan,
    seed: string,
    replication: number,
  ): Float64Array {
    return warmUpPath(this.#network(study, key, scenario), plan, seed, replication);
  }

  #network(study: number, key: string, scenario: Scenario): Network {
    const {networks, traces} = this.#known(study);
    let network = networks.get(key);
    if (!network) {
      if (networks.size === KEPT_NETWORKS) networks.delete(networks.keys().next().value!);
      network = compile(scenario, traces);
      networks.set(key, network);
    }
    return network;
  }

  #known(study: number): Known {
    const known = this.#studies.get(study);
    if (!known) throw new Error(`study ${study} is over`);
    return known;
  }
}
