import type {Lever, Progress} from '../../engine/index.ts';
import {optimize, type OptimumResult} from '../../engine/run/optimize.ts';
import {curve, type CurvePointResult, type LivePoint} from '../../engine/run/profit-curve.ts';
import {simulate, type RunResult} from '../../engine/run/simulate.ts';
import type {Subject} from '../../engine/run/study.ts';
import type {Workers} from './workers.ts';

export type Status = 'idle' | 'running' | 'done' | 'failed';

/** What a search is busy with; `even` brings every point of the curve to the same number of replications. */
export type Step = 'prepare' | Progress['step'] | 'even';

/** A point of the curve; the difference from the best one, and the exact figures, are known when all is done. */
export type DrawnPoint = LivePoint & Partial<Pick<CurvePointResult, 'differenceFromBest' | 'exact'>>;

/** A curve as it is drawn. */
export interface DrawnCurve {
  lever: Lever;
  /** Ascending by value. */
  points: readonly DrawnPoint[];
  /** Null until the search has ended. */
  optimum: OptimumResult | null;
}

/** What is to be searched. */
export interface Assignment {
  subject: Subject & {hash: string};
  /** Null where a scenario has nothing to move: it is played as it stands. */
  lever: Lever | null;
  /** Replications in all; left out, what the engine takes. */
  budget?: number;
}

/** The search for the lever value that pays most, as a page follows it: one at a time, a new one ends the one before. */
export class Search {
  status = $state<Status>('idle');
  step = $state<Step>('prepare');
  progress = $state.raw<Progress | null>(null);
  /** The curve of the latest search; null where there is nothing to move. */
  curve = $state.raw<DrawnCurve | null>(null);
  /** What a scenario without a lever earns. */
  single = $state.raw<RunResult | null>(null);
  /** The last finished curve before this one, on the same lever. */
  earlier = $state.raw<DrawnCurve | null>(null);
  /** Replications that every point shall have in the end. */
  evenReplications = $state(0);
  /** Whether a person stopped the latest search before its answer. */
  isStopped = $state(false);
  /** What went wrong, where the status is `failed`. */
  failure = $state('');
  readonly #workers: Workers;
  #run = 0;
  #cancelling = new AbortController();

  constructor(workers: Workers) {
    this.#workers = workers;
  }

  /** Points of the curve that have come to `evenReplications`. */
  get evenPoints(): number {
    return this.curve?.points.filter(({replications}) => replications >= this.evenReplications).length ?? 0;
  }

  /** Searches anew. A finished curve of the same lever stays as the earlier one where `keep` says so. */
  async start(assignment: Assignment, keep: boolean): Promise<void> {
    const {lever} = assignment;
    this.#end();
    const run = this.#run;
    if (!keep || !lever || !isSame(lever, this.curve?.lever)) this.earlier = null;
    else if (this.curve?.optimum) this.earlier = this.curve;
    this.curve = lever && {lever, points: [], optimum: null};
    this.single = null;
    this.progress = null;
    this.step = 'prepare';
    this.isStopped = false;
    this.status = 'running';
    try {
      await (lever ? this.#search({...assignment, lever}, run) : this.#play(assignment, run));
      if (run === this.#run) this.status = 'done';
    } catch (error) {
      if (run !== this.#run) return;
      this.#workers.discard();
      this.failure = error instanceof Error ? error.message : String(error);
      this.status = 'failed';
    }
  }

  /** Stops what is under way; what it has found stays. */
  stop(): void {
    if (this.status !== 'running') return;
    this.#end();
    this.isStopped = !this.curve?.optimum;
    this.status = this.isStopped ? 'idle' : 'done';
  }

  #end(): void {
    this.#run++;
    if (this.status !== 'running') return;
    this.#cancelling.abort();
    this.#cancelling = new AbortController();
    this.#workers.discard();
  }

  async #play({subject}: Assignment, run: number): Promise<void> {
    const result = await simulate(subject, this.#workers.pool, {signal: this.#cancelling.signal});
    if (run === this.#run) this.single = result;
  }

  /** A later run may have begun whenever something is awaited here: what is heard of an old one is left alone. */
  async #search({subject, lever, budget}: Assignment & {lever: Lever}, run: number): Promise<void> {
    const {pool} = this.#workers;
    const {signal} = this.#cancelling;
    let gridPoints = 0;
    const optimum = await optimize(subject, lever, pool, {
      ...(budget !== undefined && {budget}),
      signal,
      onPoint: (point) => {
        if (run === this.#run && this.#isFirstLook(point)) this.#draw(point);
      },
      onProgress: (progress) => {
        if (run !== this.#run) return;
        this.progress = progress;
        this.step = progress.step;
        if (progress.step === 'grid') gridPoints = this.curve!.points.length;
      },
    });
    if (run !== this.#run) return;
    const tested = new Map(optimum.curve.points.map((point) => [point.value, point]));
    const points = this.curve!.points.map((point) => ({...tested.get(point.value), ...point}));
    this.curve = {lever, points, optimum};
    this.evenReplications = evenSize(optimum.profit.n, this.earlier);
    if (this.evenPoints === points.length) return;
    this.step = 'even';
    const even = await curve(subject, lever, pool, {
      points: gridPoints,
      replications: this.evenReplications,
      signal,
      onPoint: (point) => {
        if (run === this.#run && point.replications >= this.evenReplications) this.#draw(point);
      },
    });
    if (run === this.#run) this.curve = {lever, points: even.points, optimum};
  }

  /** Points of a search come to different numbers of replications, which would give the curve false steps: it waits for `even`. */
  #isFirstLook({replications}: DrawnPoint): boolean {
    const {points} = this.curve!;
    return points.length === 0 || replications === points[0].replications;
  }

  #draw(point: DrawnPoint): void {
    const {points} = this.curve!;
    const others = points.filter(({value}) => value !== point.value);
    this.curve = {...this.curve!, points: [...others, point].sort((a, b) => a.value - b.value)};
  }
}

const FIRST_SIZE = 10;
/** How far the replications of an earlier curve may be from those that a new one needs. */
const LEAST_SHARE = 1 / 2;
const MOST_TIMES = 4;

/**
 * Replications of every point of a curve: 10, 20, 40 … as its optimum needs, or as many as the earlier curve has where that is not
 * far off. Curves of as many replications see the same customers, so that one can be laid over the other.
 */
function evenSize(needed: number, earlier: DrawnCurve | null): number {
  let size = FIRST_SIZE;
  while (size < needed) size *= 2;
  const before = earlier?.points[0]?.replications ?? 0;
  return before >= needed * LEAST_SHARE && before <= size * MOST_TIMES ? before : size;
}

function isSame(lever: Lever, other: Lever | undefined): boolean {
  return other?.name === lever.name && other.from === lever.from && other.to === lever.to;
}
