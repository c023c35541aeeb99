import {moments} from '../analysis/moments.ts';
import {
  FIRST_STAGE,
  simultaneousTests,
  stageSize,
  type SimultaneousTests,
} from '../analysis/multiple-comparisons.ts';
import {AUTO_MINIMUM} from '../analysis/run-length.ts';
import {Budget} from './budget.ts';
import {flatTolerance} from './flat-band.ts';
import {freshNeeded, moreFresh} from './fresh-estimate.ts';
import {gridValues} from './grid.ts';
import {lastStage} from './last-stage.ts';
import type {Progress, Settings} from './options.ts';
import type {Problem} from './problem.ts';
import {systemsAtEnds, systemsBeside} from './refine.ts';
import {emptySample, extendSample, settled, unlessCancelled} from './sample.ts';
import {comparison, contenders, inferiorSystems, leader} from './selection.ts';
import {stageOf, Systems, type System} from './systems.ts';
import type {Decision} from './trace.ts';

/** Of the budget, what is kept back at most for the fresh estimate of the winner. */
const LARGEST_RESERVE = 0.2;
/** Widest gap left at an end of the interval, in cells of the grid. */
const END_RESOLUTION = 1 / 2;
/** Stages of every system that is not rejected: under these tests ten pairs tell a third of the difference that five do. */
const LEAST_STAGES = 2;
/**
 * Replications that what seems to lose more than what counts as flat gets at most to be told from the incumbent. Measured: 40 narrow the
 * interval of `default` by 4 % more for a tenth of the search.
 */
const SHARP = 20;
/** Share of revenue that the default indifference does not pass. */
const SHARE_OF_REVENUE = 0.001;

/**
 * Default indifference, money per year: 0.1 % of revenue (of the size of profit where nothing is sold), or the tolerance
 * of the flat band where that is finer, so that a correct selection always lies in the flat band of the best.
 */
export function defaultIndifference(profit: number, revenue: number): number {
  const scale = revenue > 0 ? revenue : Math.abs(profit);
  return Math.min(SHARE_OF_REVENUE * scale, flatTolerance(profit, revenue));
}

/** Why a part of the search ended. */
export type End = 'decided' | 'budget' | 'cancelled';

/** One search under way: the systems found, the budget, and every decision so far. */
export class LeverSearch<R> {
  readonly systems: Systems<R>;
  /** The winner's replications on fresh seeds. */
  readonly fresh = emptySample<R>();
  readonly trace: Decision[] = [];
  /** Of the grid. */
  readonly values: readonly number[];
  /** Over all systems of the grid, and as many again that may be added to it. */
  readonly tests: SimultaneousTests;
  indifference: number | null;
  private incumbent: System<R> | null = null;
  private readonly problem: Problem<R>;
  private readonly settings: Settings<R>;
  private readonly budget: Budget;
  private step: Progress['step'] = 'grid';
  private reserve = AUTO_MINIMUM;
  /** Loss against the best that the ends of the interval are made sharp for. */
  private tolerance = 0;
  private open = 0;
  /** Systems that may still be added to the grid. */
  private discoveries: number;
  private readonly atEnds = new Set<System<R>>();

  constructor(problem: Problem<R>, settings: Settings<R>) {
    this.problem = problem;
    this.settings = settings;
    this.budget = new Budget(settings.budget);
    this.systems = new Systems(problem, settings);
    this.indifference = settings.indifference;
    this.values = gridValues(problem.lever, settings.points);
    this.discoveries = this.values.length - 1;
    this.tests = simultaneousTests(settings.confidence, 2 * this.discoveries);
  }

  /** The best system found. Throws the reason of a cancellation that came before any. */
  get best(): System<R> {
    if (this.systems.simulated.length === 0) this.settings.signal?.throwIfAborted();
    return this.incumbent ?? leader(this.survivors);
  }

  /** Simulates the grid, a first stage of every system as soon as it is known; false when cancelled. */
  async grid(): Promise<boolean> {
    const {values} = this;
    const work: Promise<void>[] = [];
    const looking = this.systems.lookAll(values, (system) => {
      this.budget.spend(FIRST_STAGE);
      const running = this.run(system, FIRST_STAGE);
      running.catch(() => {}); // a failure is heard below, with all that was begun
      work.push(running);
    });
    await Promise.allSettled([looking]);
    const {all} = this.systems;
    this.trace.push(
      {type: 'grid', values: [...values], systems: all.length},
      {type: 'replicate', values: all.map(({value}) => value), replications: all.map(() => FIRST_STAGE)},
    );
    return settled([looking, ...work], this.settings.signal);
  }

  /** Rejects, refines and replicates until nothing is open or the budget is spent. */
  async select(): Promise<End> {
    this.step = 'select';
    const {lever} = this.problem;
    const indifference = this.fixScale();
    const endResolution = END_RESOLUTION / (this.settings.points - 1);
    for (;;) {
      const incumbent = this.reject();
      const open = contenders(this.survivors, incumbent, this.tests, indifference);
      this.open = open.length;
      const beside = await this.discover(
        systemsBeside(this.systems, lever, incumbent, indifference, (system) => open.includes(system)),
      );
      if (!beside) return 'cancelled';
      if (open.length + beside.length > 0) {
        const whole = this.plan(incumbent, open, beside);
        const isLast = whole.size === 0;
        const plan = isLast ? lastStage(incumbent, open, this.budget.left - this.reserve) : whole;
        if (plan.size === 0) return 'budget';
        if (!(await this.extend(plan))) return 'cancelled';
        if (isLast) this.reserve = this.budget.left;
        continue;
      }
      const ends = await this.discover(systemsAtEnds(this.systems, lever, endResolution));
      if (!ends) return 'cancelled';
      const plan = this.plan(incumbent, this.lagging(incumbent), ends);
      if (plan.size === 0) return 'decided';
      for (const system of ends) this.atEnds.add(system);
      if (!(await this.extend(plan))) return 'cancelled';
    }
  }

  /**
   * Runs the best system on fresh seeds until its profit is known well enough, or the budget is spent; at first half of what its grid point
   * lets expect, or all that is left where the budget ended the search. False when cancelled.
   */
  async reestimate(best: System<R>, end: End): Promise<boolean> {
    this.step = 'reestimate';
    const {fresh, budget} = this;
    const {signal, confidence} = this.settings;
    let wanted = end === 'budget' ? budget.left : Math.max(AUTO_MINIMUM, Math.ceil(this.reserve / 2));
    for (; wanted > 0 && budget.left > 0; wanted = moreFresh(fresh, confidence)) {
      const more = Math.min(wanted, budget.left);
      budget.spend(more);
      const until = fresh.profits.length + more;
      const work = extendSample(this.problem, fresh, best.value, until, 'fresh', signal);
      if (!(await settled([work], signal))) return false;
      this.trace.push({type: 'reestimate', value: best.value, replications: until});
      this.report();
    }
    return true;
  }

  private get survivors(): System<R>[] {
    return this.systems.simulated.filter(({rejection}) => rejection === null);
  }

  /** Indifference, tolerance and reserve, fixed once by the best point of the grid. */
  private fixScale(): number {
    const {budget, settings} = this;
    const best = leader(this.systems.simulated);
    const profit = moments(best.profits).mean;
    const revenue = moments(best.revenues).mean;
    this.indifference ??= defaultIndifference(profit, revenue);
    this.tolerance = flatTolerance(profit, revenue);
    this.trace.push({type: 'indifference', money: this.indifference, profit, revenue});
    const needed = freshNeeded(best, settings.confidence);
    this.reserve = Math.max(AUTO_MINIMUM, Math.min(needed, Math.floor(LARGEST_RESERVE * budget.total)));
    return this.indifference;
  }

  /** Marks the systems that the tests tell from a better one; the new incumbent. */
  private reject(): System<R> {
    for (const [system, rejection] of inferiorSystems(this.survivors, this.tests, this.tolerance)) {
      system.rejection = rejection;
      this.trace.push({
        type: 'reject',
        value: system.value,
        by: rejection.by.value,
        difference: -rejection.lead.mean,
        replications: rejection.lead.n,
      });
    }
    const incumbent = leader(this.survivors);
    if (incumbent !== this.incumbent)
      this.trace.push({type: 'incumbent', value: incumbent.value, replications: incumbent.profits.length});
    this.incumbent = incumbent;
    return incumbent;
  }

  /** Systems found by some work, no more than may still be added; null when it was cancelled. */
  private async discover(work: Promise<System<R>[]>): Promise<System<R>[] | null> {
    const found = await this.unlessCancelled(work);
    return found && found.slice(0, this.discoveries);
  }

  /**
   * Systems that the answer waits for when nothing is open any more: those that had no more than a first look; of those that have fewer
   * replications than the incumbent, the ones that seem better and the ones at the ends of the interval; and those that seem to lose more
   * than what counts as flat.
   */
  private lagging(incumbent: System<R>): System<R>[] {
    return this.survivors.filter((system) => {
      if (system === incumbent) return false;
      const stage = stageOf(system);
      const isBehind = stage < stageOf(incumbent);
      const lead = comparison(incumbent, system).mean;
      return (
        stage < LEAST_STAGES ||
        (isBehind && (lead < 0 || this.atEnds.has(system))) ||
        (lead > this.tolerance && (isBehind || system.profits.length < SHARP))
      );
    });
  }

  /**
   * Replications to reach in the next round, as far as the budget goes: a first stage for every system found, the next
   * stage for every open one, and for the incumbent too where an open one has caught up with it.
   */
  private plan(incumbent: System<R>, open: System<R>[], found: System<R>[]): Map<System<R>, number> {
    const plan = new Map<System<R>, number>();
    let cost = 0;
    const add = (...wanted: System<R>[]) => {
      const targets = wanted.filter((system) => !plan.has(system));
      const extra = targets.reduce((sum, system) => sum + nextSize(system) - system.profits.length, 0);
      if (!this.budget.affords(cost + extra, this.reserve)) return;
      cost += extra;
      for (const system of targets) plan.set(system, nextSize(system));
    };
    for (const system of found) add(system);
    for (const system of open)
      if (stageOf(system) < stageOf(incumbent)) add(system);
      else add(system, incumbent);
    const added = found.filter((system) => plan.has(system));
    this.discoveries -= added.length;
    if (added.length > 0) this.trace.push({type: 'refine', values: added.map(({value}) => value)});
    return plan;
  }

  /** Runs a round of replications concurrently; false when cancelled. */
  private async extend(plan: Map<System<R>, number>): Promise<boolean> {
    const targets = [...plan];
    this.budget.spend(targets.reduce((sum, [system, until]) => sum + until - system.profits.length, 0));
    this.trace.push({
      type: 'replicate',
      values: targets.map(([{value}]) => value),
      replications: targets.map(([, until]) => until),
    });
    const work = targets.map(([system, until]) => this.run(system, until));
    return settled(work, this.settings.signal);
  }

  private async run(system: System<R>, until: number): Promise<void> {
    await this.systems.extend(system, until);
    this.report();
  }

  private unlessCancelled<T>(work: Promise<T>): Promise<T | null> {
    return unlessCancelled(work, this.settings.signal);
  }

  private report(): void {
    const {simulated} = this.systems;
    this.settings.onProgress({
      step: this.step,
      replicationsUsed: simulated.reduce((sum, {profits}) => sum + profits.length, this.fresh.profits.length),
      budget: this.budget.total,
      incumbent: this.incumbent?.value ?? null,
      systems: simulated.length,
      contenders: this.open,
    });
  }
}

function nextSize(system: System<unknown>): number {
  return stageSize(stageOf(system) + 1);
}
