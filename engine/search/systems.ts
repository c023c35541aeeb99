import {estimate, type Estimate} from '../analysis/interval.ts';
import {stagesIn, type PairedStatistic} from '../analysis/multiple-comparisons.ts';
import type {Problem} from './problem.ts';
import {emptySample, extendSample, type Sample} from './sample.ts';

/** What one or several lever values compile to, with its replications on the common seeds. */
export interface System<R> extends Sample<R> {
  readonly identity: string;
  /** The first lever value that led to it; its replications run there. */
  readonly value: number;
  /** What proved better; null while nothing did. */
  rejection: Rejection<R> | null;
}

/** A system that proved better, and its lead: money per year, paired. */
export interface Rejection<R> {
  readonly by: System<R>;
  readonly lead: PairedStatistic;
}

/** A lever value and the system behind it. */
export interface TestedValue<R> {
  readonly value: number;
  readonly system: System<R>;
}

/** A point with new replications, for drawing while a search or a curve is under way. */
export interface PointUpdate<R> {
  value: number;
  system: string;
  /** Money per year, mean ± half-width so far. */
  profit: Estimate;
  /** All so far, in order. */
  replications: readonly R[];
}

/** Who looks on while replications run, and may cancel them. */
export interface View<R> {
  confidence: number;
  onPoint: (update: PointUpdate<R>) => void;
  signal: AbortSignal | undefined;
}

/** Lever values looked at so far, and the systems that they stand for. */
export class Systems<R> {
  /** In the order of discovery. */
  readonly all: System<R>[] = [];
  /** Ascending by value. */
  readonly values: TestedValue<R>[] = [];
  private readonly problem: Problem<R>;
  private readonly view: View<R>;

  constructor(problem: Problem<R>, view: View<R>) {
    this.problem = problem;
    this.view = view;
  }

  /** The system of a value; one not met before has no replications yet. */
  async look(value: number): Promise<System<R>> {
    return this.systemAt(value) ?? this.join(value, await this.problem.system(value));
  }

  /** Asks for the systems of several values at once, and discovers them in the order of the values; `found` hears of each that is new. */
  async lookAll(values: readonly number[], found: (system: System<R>) => void): Promise<void> {
    const identities = values.map((value) => this.problem.system(value));
    void Promise.allSettled(identities); // a failure is heard when its turn comes
    for (const [i, value] of values.entries()) {
      const known = this.all.length;
      const system = this.systemAt(value) ?? this.join(value, await identities[i]);
      if (this.all.length > known) found(system);
    }
  }

  /** Runs a system up to `until` replications on the common seeds, and tells of each value that stands for it. */
  async extend(system: System<R>, until: number): Promise<void> {
    if (until <= system.profits.length) return;
    await extendSample(this.problem, system, system.value, until, 'common', this.view.signal);
    for (const tested of this.values) if (tested.system === system) this.tell(tested);
  }

  /** Those with replications. */
  get simulated(): System<R>[] {
    return this.all.filter((system) => system.profits.length > 0);
  }

  /** Those with replications, ascending by value. */
  get simulatedValues(): TestedValue<R>[] {
    return this.values.filter(({system}) => system.profits.length > 0);
  }

  /** The unbroken run of tested values around a system's own that all stand for it, ascending. */
  block(system: System<R>): {low: number; high: number} {
    const values = this.simulatedValues;
    let low = values.findIndex((tested) => tested.value === system.value);
    let high = low;
    while (low > 0 && values[low - 1].system === system) low--;
    while (high < values.length - 1 && values[high + 1].system === system) high++;
    return {low: values[low].value, high: values[high].value};
  }

  private systemAt(value: number): System<R> | undefined {
    return this.values.find((tested) => tested.value === value)?.system;
  }

  private join(value: number, identity: string): System<R> {
    let system = this.all.find((one) => one.identity === identity);
    if (!system) {
      system = {...emptySample<R>(), identity, value, rejection: null};
      this.all.push(system);
    }
    const tested = {value, system};
    this.values.push(tested);
    this.values.sort((a, b) => a.value - b.value);
    if (system.profits.length > 0) this.tell(tested);
    return system;
  }

  private tell({value, system}: TestedValue<R>): void {
    const profit = estimate(system.profits, this.view.confidence);
    this.view.onPoint({value, system: system.identity, profit, replications: [...system.replications]});
  }
}

/** Stages that a system has completed. */
export function stageOf(system: System<unknown>): number {
  return stagesIn(system.profits.length);
}
