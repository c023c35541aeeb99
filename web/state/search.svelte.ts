import type {Lever} from '../../engine/index.ts';
import type {ExploreStep, ExploreUpdate} from '../../engine/run/explore.ts';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import type {CurvePointResult, CurveResult, LivePoint} from '../../engine/run/profit-curve.ts';
import type {RunResult} from '../../engine/run/simulate.ts';
import type {Warning} from '../../engine/run/warnings.ts';
import type {Answer} from '../desk/answer.ts';
import type {DeskDoor} from '../desk/desk.ts';
import type {FoundSaid} from '../desk/said/found.ts';
import type {Said} from '../desk/said/said.ts';
import {draftKey, type Draft} from './draft.ts';
import {Pace} from './pace.ts';

export type Status = 'idle' | 'running' | 'done' | 'failed';

/** A point of the curve; the difference from the best one, and the exact figures, are known when all is done. */
export type DrawnPoint = LivePoint & Partial<Pick<CurvePointResult, 'differenceFromBest' | 'exact'>>;

/** A curve as it is drawn. */
export interface DrawnCurve {
  /** What it is the curve of. */
  draft: Draft;
  lever: Lever;
  /** Ascending by value. */
  points: readonly DrawnPoint[];
  /** Revenue and cost of one step more; empty until all is done. */
  marginals: CurveResult['marginals'];
  /** How large that step is. */
  marginalStep: CurveResult['marginalStep'] | null;
  /** Null until the search has ended. */
  optimum: OptimumResult | null;
  warnings: readonly Warning[];
}

/** What a search has come to. */
export interface Found {
  draft: Draft;
  /** Null where there is nothing to move. */
  curve: DrawnCurve | null;
  /** What a scenario without a lever earns. */
  single: RunResult | null;
  /** What is said of it; null until the search has ended. */
  said: Said<FoundSaid> | null;
}

/** What is to be searched. */
export interface Assignment {
  draft: Draft;
  /** Null where a scenario has nothing to move: it is played as it stands. */
  lever: Lever | null;
}

const NOTHING_YET = {points: [], marginals: [], marginalStep: null, optimum: null, warnings: []};
/** Curves that are kept to look back at. */
const MOST_EARLIER = 4;
/** Finished searches that are kept to return to at once. */
const MOST_KNOWN = 24;

/** The search for the lever value that pays most, as a page follows it: one at a time, a new one ends the one before. */
export class Search {
  status = $state<Status>('idle');
  step = $state<ExploreStep>('prepare');
  progress = $state.raw<ExploreUpdate | null>(null);
  secondsLeft = $state<number | null>(null);
  /** What the latest search is about. */
  draft = $state.raw<Draft | null>(null);
  /** The curve of the latest search; null where there is nothing to move. */
  curve = $state.raw<DrawnCurve | null>(null);
  /** What a scenario without a lever earns. */
  single = $state.raw<RunResult | null>(null);
  /** What is said of what has been found; null until there is something to say. */
  said = $state.raw<Said<FoundSaid> | null>(null);
  /** Finished curves before this one, of the same scenario and lever, the latest first. */
  earlier = $state.raw<readonly DrawnCurve[]>([]);
  /** Whether a person stopped the latest search before its answer. */
  isStopped = $state(false);
  /** What went wrong, where the status is `failed`. */
  failure = $state('');
  readonly #desk: DeskDoor;
  readonly #pace: Pace;
  readonly #known = new Map<string, Found>();
  #run = 0;

  constructor(desk: DeskDoor, clock: () => number) {
    this.#desk = desk;
    this.#pace = new Pace(clock);
  }

  /** Searches; a finished curve of the same scenario and lever stays behind the new one. */
  async start({draft, lever}: Assignment): Promise<void> {
    const run = ++this.#run;
    this.draft = draft;
    this.#keepEarlier(draft, lever);
    Object.assign(this, {progress: null, step: 'prepare', isStopped: false, secondsLeft: null});
    const known = this.#known.get(draftKey(draft));
    if (known) {
      void this.#desk.stop('explore');
      return this.#show(known);
    }
    this.curve = lever && {draft, lever, ...NOTHING_YET};
    this.single = null;
    this.said = null;
    this.status = 'running';
    this.#pace.start();
    const answer = await (lever ? this.#search(draft, run) : this.#play(draft));
    if (run !== this.#run) return;
    switch (answer.status) {
      case 'done':
        this.#remember(answer.value);
        return this.#show(answer.value);
      case 'stopped':
        return;
      case 'refused':
        this.failure = answer.faults.map(({path, message}) => `${path}: ${message}`).join('; ');
        break;
      case 'failed':
        this.failure = answer.message;
        break;
      default:
        answer satisfies never;
    }
    this.status = 'failed';
  }

  /** Stops what is under way; what it has found stays. */
  stop(): void {
    if (this.status !== 'running') return;
    this.#run++;
    void this.#desk.stop('explore');
    this.isStopped = !this.curve?.optimum;
    this.status = this.isStopped ? 'idle' : 'done';
  }

  /** Says that nothing can be simulated any more. */
  fail(message: string): void {
    this.#run++;
    Object.assign(this, {failure: message, status: 'failed'});
  }

  /** Takes a result that was kept elsewhere as what a draft comes to. */
  adopt(found: Found): void {
    this.#remember(found);
  }

  /** Puts earlier curves away. */
  forgetEarlier(): void {
    this.earlier = [];
  }

  #keepEarlier(draft: Draft, lever: Lever | null): void {
    const isKin = (curve: DrawnCurve) => curve.draft.source === draft.source && isSame(curve.lever, lever);
    const finished = this.curve?.optimum ? [this.curve, ...this.earlier] : this.earlier;
    this.earlier = finished
      .filter((curve) => isKin(curve) && draftKey(curve.draft) !== draftKey(draft))
      .filter((curve, i, all) => all.findIndex((one) => draftKey(one.draft) === draftKey(curve.draft)) === i)
      .slice(0, MOST_EARLIER);
  }

  #show({curve, single, said}: Found): void {
    Object.assign(this, {curve, single, said, status: 'done', secondsLeft: null});
  }

  #remember(found: Found): void {
    if (this.#known.size === MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(draftKey(found.draft), found);
  }

  async #play(draft: Draft): Promise<Answer<Found>> {
    const answer = await this.#desk.play(draft);
    return answer.status === 'done'
      ? {status: 'done', value: {draft, curve: null, single: answer.value.result, said: answer.value.said}}
      : answer;
  }

  /** What is heard of an old run is left alone. */
  async #search(draft: Draft, run: number): Promise<Answer<Found>> {
    const like = this.earlier[0]?.points[0]?.replications ?? null;
    const answer = await this.#desk.explore(
      draft,
      like,
      (update) => {
        if (run === this.#run) this.#follow(update);
      },
      (optimum, said) => {
        if (run !== this.#run) return;
        this.curve = {...this.curve!, optimum};
        this.said = said;
      },
    );
    if (answer.status !== 'done') return answer;
    const {optimum, curve, warnings, said} = answer.value;
    const {points, marginals, marginalStep, lever} = curve;
    const drawn = {draft, lever, points, marginals, marginalStep, optimum, warnings};
    return {status: 'done', value: {draft, curve: drawn, single: null, said}};
  }

  #follow(update: ExploreUpdate): void {
    const points = new Map<number, DrawnPoint>(this.curve!.points.map((point) => [point.value, point]));
    for (const point of update.points) points.set(point.value, point);
    this.curve = {...this.curve!, points: [...points.values()].sort((a, b) => a.value - b.value)};
    this.progress = update;
    this.step = update.step;
    this.secondsLeft = this.#pace.secondsLeft(update.share);
  }
}

function isSame(lever: Lever, other: Lever | null): boolean {
  return other?.name === lever.name && other.from === lever.from && other.to === lever.to;
}
