import {autoTarget, freshTarget, FIRST_STAGE, type Progress} from '../index.ts';
import {evenSize, replicationsFor} from './even-size.ts';
import type {ExploreStep, ExploreUpdate} from './explore.ts';
import type {LivePoint} from './profit-curve.ts';

/** What a search plays between its grid and its fresh estimate, as a multiple of the grid, on the scenarios that come with it. */
const SELECT_SHARE = 1.3;
/** Replications of the fresh estimate and of every point of the curve, until the first points tell more. */
const FRESH = 20;
const EVEN = 15;
/** Systems beside the optimum. */
const BESIDE = 2;
/** Progress that is worth an update. */
const LEAST_NEWS = 0.02;

interface Plan {
  /** Points of the grid. */
  points: number;
  budget: number;
  confidence: number;
  like: number | undefined;
}

/** Follows an exploration: tells what is new to be drawn, and what share of the work is done. */
export class ExploreProgress {
  readonly #plan: Plan;
  readonly #tell: (update: ExploreUpdate) => void;
  #step: ExploreStep = 'prepare';
  /** Replications played in all, and when the present step began. */
  #played = 0;
  #before = 0;
  #share = 0;
  #told = -Infinity;
  #search: Pick<Progress, 'incumbent' | 'contenders'> = {incumbent: null, contenders: 0};
  #fresh = FRESH;
  #even = EVEN;
  #best = -Infinity;
  #drawn: ExploreUpdate['drawn'];
  #evenReplications: number | null = null;
  /** Replications that the even pass lacks when it begins. */
  #lacking = 0;

  constructor(plan: Plan, tell: (update: ExploreUpdate) => void) {
    this.#plan = plan;
    this.#tell = tell;
    this.#drawn = {points: 0, of: plan.points, replications: FIRST_STAGE};
  }

  /** Levels and warm-up are being found. */
  begin(): void {
    this.#update([]);
  }

  /** Counts replications that have been played; the first ones are those of the grid. */
  play(count: number): void {
    if (this.#step === 'prepare') this.enter('grid');
    this.#played += count;
    if (this.#next() - this.#told >= LEAST_NEWS) this.#update([]);
  }

  enter(step: ExploreStep): void {
    if (step === this.#step) return;
    this.#step = step;
    this.#before = this.#played;
    this.#update([]);
  }

  /** What a search tells of itself. */
  search({incumbent, contenders}: Progress): void {
    this.#search = {incumbent, contenders};
  }

  /** Points with their first look; with the last of them the grid is done. */
  look(points: readonly LivePoint[]): void {
    this.#drawn.points += points.length;
    for (const point of points)
      if (point.statement.profit.mean > this.#best) {
        this.#best = point.statement.profit.mean;
        const [profit, revenue] = [point.statement.profit.mean, point.totals.revenue.mean];
        this.#fresh = replicationsFor(point, freshTarget(profit, revenue), this.#plan.confidence);
        this.#even = replicationsFor(point, autoTarget(profit, revenue), this.#plan.confidence);
      }
    this.#update(points);
    if (this.#drawn.points === this.#plan.points) this.enter('select');
  }

  /** The search is over: all points shall have so many replications, and this many are lacking. */
  even(replications: number, lacking: number): void {
    this.#evenReplications = replications;
    this.#lacking = lacking;
    this.enter('even');
  }

  /** A round begins in which the points come to so many replications. */
  round(replications: number): void {
    this.#drawn = {...this.#drawn, points: 0, replications};
  }

  /** A point has come to the replications of its round; it waits for the others to be drawn. */
  arrive(): void {
    this.#drawn.points++;
  }

  /** The points of a round, all together. */
  draw(points: readonly LivePoint[]): void {
    this.#update(points);
  }

  done(): void {
    this.#share = 1;
    this.#update([]);
  }

  #update(points: readonly LivePoint[]): void {
    this.#share = this.#next();
    this.#told = this.#share;
    this.#tell({
      step: this.#step,
      replicationsUsed: this.#played,
      budget: this.#plan.budget,
      ...this.#search,
      drawn: {...this.#drawn},
      evenReplications: this.#evenReplications,
      share: this.#share,
      points,
    });
  }

  #next(): number {
    return Math.max(this.#share, this.#played / (this.#played + this.#left()));
  }

  /** Replications still to be played: known once the optimum is, estimated before. */
  #left(): number {
    const {points, like} = this.#plan;
    const grid = points * FIRST_STAGE;
    const inStep = this.#played - this.#before;
    const even = points * (evenSize(this.#even, like) - FIRST_STAGE);
    const select = grid * SELECT_SHARE;
    const afterSelect = this.#fresh + BESIDE * this.#fresh + even;
    switch (this.#step) {
      case 'prepare':
      case 'grid':
        return Math.max(0, grid - this.#played) + select + afterSelect;
      case 'select':
        return Math.max(this.#search.contenders * FIRST_STAGE, select - inStep) + afterSelect;
      case 'reestimate':
        return Math.max(0, this.#fresh - inStep) + BESIDE * this.#fresh + even;
      case 'beyond':
        return Math.max(0, BESIDE * this.#fresh - inStep) + even;
      case 'even':
        return Math.max(0, this.#lacking - inStep);
      default:
        return this.#step satisfies never;
    }
  }
}
