import {
  applyLever,
  AUTO_MINIMUM,
  mser5,
  type Layout,
  type Lever,
  type Problem,
  type Scenario,
  type Traces,
  type Twin,
} from '../index.ts';
import type {Figures, Prepared, ReplicateRequest} from './engine.ts';
import {profitOf, revenueOf} from './money.ts';
import type {Pool} from './pool.ts';

/** What a study is about and with which chance it is played. */
export interface Subject {
  readonly scenario: Scenario;
  readonly traces?: Traces;
  /** Default: the scenario's own. */
  readonly seed?: string;
  /** Verify conservation of goods and money in every replication. */
  readonly check?: boolean;
}

/** How long the start is felt, and what was done about it. */
export interface WarmUp {
  readonly days: number;
  readonly method: 'given' | 'mser5' | 'preRoll';
  /** Average units on hand by day over the pilot replications, for a picture; empty when the cut was given. */
  readonly path: readonly number[];
}

const PILOTS = 5;
/** Days that a dated run plays uncounted (MODEL section 9). */
const PRE_ROLL = 60;
/** Days below which MSER-5 has too few batches to choose among: nothing is cut. */
const SHORTEST_PATH = 10;

/** Where a study is worked on: its number among those of the pool, its seed and who may cancel it. */
interface Desk {
  readonly pool: Pool;
  readonly number: number;
  readonly seed: string;
  readonly signal: AbortSignal | undefined;
}

/** One scenario on a pool of engines: prepares its variants once each and hands out their replications. */
export class Study {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly #desk: Desk;
  readonly #check: boolean;
  readonly #prepared = new Map<string, Promise<{scenario: Scenario; prepared: Prepared}>>();
  readonly warmUp: WarmUp;

  private constructor(subject: Subject, scenario: Scenario, warmUp: WarmUp, desk: Desk) {
    this.scenario = scenario;
    this.warmUp = warmUp;
    this.seed = desk.seed;
    this.#desk = desk;
    this.#check = subject.check ?? false;
  }

  /**
   * Works on a study: hands the traces to every engine and settles the warm-up, once for all lever values. `lever` is the one that will
   * be moved, if any: an automatic warm-up looks at both its ends. The engines forget the study when the work is over.
   */
  static async run<Result>(
    subject: Subject,
    pool: Pool,
    {lever, signal}: {lever?: Lever; signal?: AbortSignal | undefined},
    work: (study: Study) => Promise<Result>,
  ): Promise<Result> {
    const desk = {pool, number: pool.nextStudy(), seed: subject.seed ?? subject.scenario.run.seed, signal};
    const {traces = {}, scenario} = subject;
    try {
      await pool.everywhere(async (engine) => engine.open(desk.number, traces));
      const warmUp = await findWarmUp(scenario, desk, lever);
      const cut = {...scenario, run: {...scenario.run, warmUp: warmUp.days}};
      return await work(new Study(subject, cut, warmUp, desk));
    } finally {
      void pool.everywhere(async (engine) => engine.close(desk.number));
    }
  }

  /** The scenario itself, or its variant with the lever at `value`. */
  prepare(lever?: Lever, value?: number): Promise<{scenario: Scenario; prepared: Prepared}> {
    const key = keyOf(lever, value);
    let known = this.#prepared.get(key);
    if (!known) {
      const scenario = lever && value !== undefined ? applyLever(this.scenario, lever, value) : this.scenario;
      const {pool, number, signal} = this.#desk;
      known = pool
        .run((engine) => engine.prepare(number, key, scenario, this.seed), signal)
        .then((prepared) => ({scenario, prepared}));
      this.#prepared.set(key, known);
    }
    return known;
  }

  /** Replications first .. first + count - 1, in this order; `fresh` ones share no chance with the others. */
  async replicate(
    request: {lever?: Lever; value?: number; first: number; count: number; fresh?: boolean; detail?: boolean},
    signal?: AbortSignal,
  ): Promise<Figures[]> {
    const {lever, value, first, count, fresh = false, detail = false} = request;
    const {scenario, prepared} = await this.prepare(lever, value);
    const {pool, number} = this.#desk;
    const base: Omit<ReplicateRequest, 'first' | 'count'> = {
      study: number,
      key: keyOf(lever, value),
      scenario,
      plan: prepared.plan,
      seed: fresh ? `${this.seed}/fresh` : this.seed,
      detail,
      check: this.#check,
    };
    const size = Math.max(1, Math.min(AUTO_MINIMUM, Math.ceil(count / pool.size)));
    const starts = Array.from({length: Math.ceil(count / size)}, (_, i) => i * size);
    const parts = await Promise.all(
      starts.map((start) =>
        pool.run(
          (engine) => engine.replicate({...base, first: first + start, count: Math.min(size, count - start)}),
          signal,
        ),
      ),
    );
    return parts.flat();
  }

  /** The exact answer to the scenario itself, or to its variant with the lever at `value`. */
  async twin(lever?: Lever, value?: number): Promise<Twin> {
    const {scenario, prepared} = await this.prepare(lever, value);
    const {pool, number} = this.#desk;
    return pool.run(async (engine): Promise<Twin> =>
      engine.twin(number, keyOf(lever, value), scenario, prepared.plan, this.#isStartCut),
    );
  }

  /** The exact answers at several values of a lever, in their sequence, with the identity of each system. */
  async twinsAlong(
    lever: Lever,
    values: readonly number[],
  ): Promise<{value: number; identity: string; twin: Twin}[]> {
    const {pool, number} = this.#desk;
    const size = Math.ceil(values.length / pool.size);
    const parts = Array.from({length: Math.ceil(values.length / size)}, (_, i) =>
      values.slice(i * size, (i + 1) * size),
    );
    const known = await Promise.all(
      parts.map((part) =>
        pool.run((engine) => engine.twinsAlong(number, this.scenario, lever, part, this.#isStartCut)),
      ),
    );
    return known.flat();
  }

  get #isStartCut(): boolean {
    return this.warmUp.method !== 'given';
  }

  /** The study as a search sees it: a black box from lever value and replication to profit. */
  problem(lever: Lever, layout: Layout): Problem<Figures> {
    return {
      lever,
      system: async (value) => (await this.prepare(lever, value)).prepared.identity,
      replicate: (value, first, count, fresh, signal) =>
        this.replicate({lever, value, first, count, fresh}, signal),
      profit: ({statement}) => profitOf(statement, layout),
      revenue: ({statement}) => revenueOf(statement, layout),
    };
  }
}

/** Names a variant within a study; the scenario itself has no name. */
function keyOf(lever: Lever | undefined, value: number | undefined): string {
  return lever && value !== undefined ? `${lever.name}=${value}` : '';
}

/**
 * One cut for the study: what the scenario says; for dated demand (a trace, a course of the rate, seasons, day factors) a pre-roll of 60 days; else
 * MSER-5 on the path averaged over pilot replications, the largest over both ends of the lever.
 */
async function findWarmUp(scenario: Scenario, desk: Desk, lever: Lever | undefined): Promise<WarmUp> {
  const {warmUp, horizon} = scenario.run;
  if (warmUp !== 'auto') return {days: warmUp, method: 'given', path: []};
  const isDated = scenario.segments.some(
    ({orders}) =>
      orders.type === 'trace' ||
      orders.type === 'nhpp' ||
      ('season' in orders && (orders.season !== null || orders.dayFactor !== null)),
  );
  if (isDated) return {days: Math.min(PRE_ROLL, Math.floor(horizon / 2)), method: 'preRoll', path: []};
  const variants = lever
    ? [applyLever(scenario, lever, lever.from), applyLever(scenario, lever, lever.to)]
    : [scenario];
  const cuts = await Promise.all(variants.map((variant, i) => pilotCut(variant, `pilot ${i}`, desk)));
  return cuts.reduce((longest, cut) => (cut.days > longest.days ? cut : longest));
}

async function pilotCut(
  scenario: Scenario,
  key: string,
  {pool, number, seed, signal}: Desk,
): Promise<WarmUp> {
  const {plan} = await pool.run((engine) => engine.prepare(number, key, scenario, seed), signal);
  const paths = await Promise.all(
    Array.from({length: PILOTS}, (_, pilot) =>
      pool.run((engine) => engine.warmUpPath(number, key, scenario, plan, `${seed}/pilot`, pilot), signal),
    ),
  );
  const path = Array.from(paths[0], (_, day) => paths.reduce((sum, p) => sum + p[day], 0) / PILOTS);
  return {days: path.length < SHORTEST_PATH ? 0 : mser5(path).observations, method: 'mser5', path};
}
