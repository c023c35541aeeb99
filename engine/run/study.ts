import type {Remote} from 'comlink';
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
import type {Engine, Figures, Prepared, ReplicateRequest, SystemRequest} from './engine.ts';
import {profitOf, revenueOf} from './money.ts';
import {Played} from './played.ts';
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

/** How a study is watched and ended. */
export interface StudyOptions {
  /** The lever that will be moved, if any: an automatic warm-up looks at both its ends. */
  readonly lever?: Lever;
  readonly signal?: AbortSignal | undefined;
  /** Told whenever replications have been played, of how many. */
  readonly onPlayed?: (count: number) => void;
}

/** Where a study is worked on: its number among those of the pool, its seed, who may cancel it and who looks on. */
interface Desk {
  readonly pool: Pool;
  readonly number: number;
  readonly seed: string;
  readonly signal: AbortSignal | undefined;
  readonly onPlayed: (count: number) => void;
}

/** What was solved at a value of a lever, and the identity of the system there. */
interface Solved {
  readonly value: number;
  readonly identity: string;
  readonly twin: Twin;
}

/** One scenario on a pool of engines: prepares its variants, solves them and plays their replications once each. */
export class Study {
  readonly scenario: Scenario;
  readonly seed: string;
  readonly #desk: Desk;
  readonly #check: boolean;
  readonly #prepared = new Map<string, Promise<{scenario: Scenario; prepared: Prepared}>>();
  readonly #played = new Played();
  readonly #twins = new Map<string, Promise<Twin>>();
  readonly #solved = new Map<string, Promise<Solved>>();
  readonly warmUp: WarmUp;

  private constructor(subject: Subject, scenario: Scenario, warmUp: WarmUp, desk: Desk) {
    this.scenario = scenario;
    this.warmUp = warmUp;
    this.seed = desk.seed;
    this.#desk = desk;
    this.#check = subject.check ?? false;
  }

  /**
   * Works on a study: hands the traces to every engine and settles the warm-up, once for all lever values. The engines forget the study
   * when the work is over.
   */
  static async run<Result>(
    subject: Subject,
    pool: Pool,
    {lever, signal, onPlayed = () => {}}: StudyOptions,
    work: (study: Study) => Promise<Result>,
  ): Promise<Result> {
    const seed = subject.seed ?? subject.scenario.run.seed;
    const desk = {pool, number: pool.nextStudy(), seed, signal, onPlayed};
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

  /** This study with a cut of so many days in place of its own; asked before anything is prepared. */
  recut(days: number): Study {
    const scenario = {...this.scenario, run: {...this.scenario.run, warmUp: days}};
    return new Study({scenario, check: this.#check}, scenario, {...this.warmUp, days}, this.#desk);
  }

  /** The scenario itself, or its variant with the lever at `value`. */
  prepare(lever?: Lever, value?: number): Promise<{scenario: Scenario; prepared: Prepared}> {
    const key = keyOf(lever, value);
    let known = this.#prepared.get(key);
    if (!known) {
      const isMoved = lever !== undefined && value !== undefined;
      const scenario = isMoved ? applyLever(this.scenario, lever, value) : this.scenario;
      const {pool, number, signal} = this.#desk;
      // Along a lever nobody is told of a second demand that would reproduce itself.
      const wanted = isMoved ? 'greatest' : 'all';
      known = pool
        .run((engine) => engine.prepare(number, key, scenario, this.seed, wanted), signal)
        .then((prepared) => {
          this.#keepPilots(prepared);
          return {scenario, prepared};
        });
      this.#prepared.set(key, known);
    }
    return known;
  }

  /** What was played to find the demand need not be played again; where everything is checked, it is. */
  #keepPilots({identity, pilots}: Prepared): void {
    if (!this.#check) this.#played.give(nameOf(identity, false, this.seed), pilots);
  }

  /** Replications first .. first + count - 1, in this order; `fresh` ones share no chance with the others. None is played twice. */
  async replicate(
    request: {lever?: Lever; value?: number; first: number; count: number; fresh?: boolean; detail?: boolean},
    signal?: AbortSignal,
  ): Promise<Figures[]> {
    const {lever, value, first, count, fresh = false, detail = false} = request;
    const {scenario, prepared} = await this.prepare(lever, value);
    const seed = fresh ? `${this.seed}/fresh` : this.seed;
    const base: Omit<ReplicateRequest, 'first' | 'count'> = {
      study: this.#desk.number,
      key: keyOf(lever, value),
      scenario,
      plan: prepared.plan,
      seed,
      detail,
      check: this.#check,
    };
    return this.#played.take(nameOf(prepared.identity, detail, seed), first, count, (from, missing) =>
      this.#play(base, from, missing, signal),
    );
  }

  /** Plays replications in parts, so that every engine gets some. */
  #play(
    base: Omit<ReplicateRequest, 'first' | 'count'>,
    first: number,
    count: number,
    signal: AbortSignal | undefined,
  ): {count: number; figures: Promise<Figures[]>}[] {
    const {pool, onPlayed} = this.#desk;
    const size = Math.max(1, Math.min(AUTO_MINIMUM, Math.ceil(count / pool.size)));
    return Array.from({length: Math.ceil(count / size)}, (_, i) => {
      const part = {first: first + i * size, count: Math.min(size, count - i * size)};
      // What is ready is played before other systems are made ready, so that a curve begins at once.
      const figures = pool.run((engine) => engine.replicate({...base, ...part}), signal, {isUrgent: true});
      return {count: part.count, figures: figures.then((played) => (onPlayed(part.count), played))};
    });
  }

  /** Has an engine work on the scenario itself, or on its variant with the lever at `value`. */
  async work<Result>(
    work: (engine: Remote<Engine>, system: SystemRequest) => Promise<Result>,
    lever?: Lever,
    value?: number,
  ): Promise<Result> {
    const {scenario, prepared} = await this.prepare(lever, value);
    const {pool, number, signal} = this.#desk;
    const system = {study: number, key: keyOf(lever, value), scenario, plan: prepared.plan, seed: this.seed};
    return pool.run((engine) => work(engine, system), signal);
  }

  /** The exact answer to the scenario itself, or to its variant with the lever at `value`. */
  twin(lever?: Lever, value?: number): Promise<Twin> {
    const key = keyOf(lever, value);
    let known = this.#twins.get(key);
    if (!known) this.#twins.set(key, (known = this.#solve(key, lever, value)));
    return known;
  }

  async #solve(key: string, lever: Lever | undefined, value: number | undefined): Promise<Twin> {
    const {scenario, prepared} = await this.prepare(lever, value);
    const {pool, number} = this.#desk;
    return pool.run(async (engine): Promise<Twin> =>
      engine.twin(number, key, scenario, prepared.plan, this.#isStartCut),
    );
  }

  /** The exact answers at several values of a lever, in their sequence, with the identity of each system. */
  twinsAlong(lever: Lever, values: readonly number[]): Promise<Solved[]> {
    const {pool, number} = this.#desk;
    const missing = values.filter((value) => !this.#solved.has(keyOf(lever, value)));
    const size = Math.ceil(missing.length / pool.size);
    for (let from = 0; from < missing.length; from += size) {
      const part = missing.slice(from, from + size);
      const solved = pool.run((engine) =>
        engine.twinsAlong(number, this.scenario, lever, part, this.#isStartCut),
      );
      part.forEach((value, i) =>
        this.#solved.set(
          keyOf(lever, value),
          solved.then((found) => found[i]),
        ),
      );
    }
    return Promise.all(values.map((value) => this.#solved.get(keyOf(lever, value))!));
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

/** Names replications of a system, with or without their details, on a seed. */
function nameOf(identity: string, detail: boolean, seed: string): string {
  return `${identity} ${detail} ${seed}`;
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
  const {plan} = await pool.run((engine) => engine.prepare(number, key, scenario, seed, 'greatest'), signal);
  const paths = await Promise.all(
    Array.from({length: PILOTS}, (_, pilot) =>
      pool.run((engine) => engine.warmUpPath(number, key, scenario, plan, `${seed}/pilot`, pilot), signal),
    ),
  );
  const path = Array.from(paths[0], (_, day) => paths.reduce((sum, p) => sum + p[day], 0) / PILOTS);
  return {days: path.length < SHORTEST_PATH ? 0 : mser5(path).observations, method: 'mser5', path};
}
