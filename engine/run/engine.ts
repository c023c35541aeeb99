import {
  compile,
  findEquilibria,
  hasResponse,
  layoutOf,
  makePlan,
  planIdentity,
  play,
  warmUpPath,
  type Layout,
  type LawCache,
  type Network,
  type Plan,
  type Replication,
  type Scenario,
  type Traces,
} from '../index.ts';

/** A scenario made ready to be played: its plan, and what its figures are called. */
export interface Prepared {
  readonly plan: Plan;
  /** Equal for systems that play alike. */
  readonly identity: string;
  readonly layout: Layout;
  /** Demand factors, by segment, that reproduce themselves; more than one entry when the answer is not unique. */
  readonly equilibria: readonly {rateFactor: number[]; residual: number}[];
}

/** Figures of one replication; `by` is left out where only the totals are wanted. */
export type Figures = Pick<Replication, 'measures' | 'statement'> & {by?: Replication};

export interface ReplicateRequest {
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

const KEPT_NETWORKS = 8;

/** What a worker does: prepares systems of one study and plays replications of them. */
export class Engine {
  #traces: Traces = {};
  readonly #laws: LawCache = new Map();
  readonly #networks = new Map<string, Network>();

  /** Begins a study on these order traces. */
  open(traces: Traces): void {
    this.#traces = traces;
    this.#laws.clear();
    this.#networks.clear();
  }

  prepare(key: string, scenario: Scenario, seed: string): Prepared {
    const network = this.#network(key, scenario);
    const base = makePlan(network, this.#laws);
    const equilibria = hasResponse(network) ? findEquilibria(network, base, seed) : [];
    const plan = equilibria.length > 0 ? {...base, rateFactor: equilibria[0].rateFactor} : base;
    return {
      plan,
      identity: planIdentity(plan),
      layout: layoutOf(network),
      equilibria: equilibria.map(({rateFactor, residual}) => ({rateFactor: [...rateFactor], residual})),
    };
  }

  replicate({key, scenario, plan, seed, first, count, detail, check}: ReplicateRequest): Figures[] {
    const network = this.#network(key, scenario);
    return Array.from({length: count}, (_, i) => {
      const replication = play(network, plan, seed, first + i, {check});
      const {measures, statement} = replication;
      return detail ? {measures, statement, by: replication} : {measures, statement};
    });
  }

  /** Average units on hand by day of one pilot replication, from an uncut start; shows how long the start is felt. */
  warmUpPath(key: string, scenario: Scenario, plan: Plan, seed: string, replication: number): Float64Array {
    return warmUpPath(this.#network(key, scenario), plan, seed, replication);
  }

  #network(key: string, scenario: Scenario): Network {
    let network = this.#networks.get(key);
    if (!network) {
      if (this.#networks.size === KEPT_NETWORKS) this.#networks.delete(this.#networks.keys().next().value!);
      network = compile(scenario, this.#traces);
      this.#networks.set(key, network);
    }
    return network;
  }
}
