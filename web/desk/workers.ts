import type {Pool} from '../../engine/run/pool.ts';

const MOST = 8;

/** Threads for the simulation: one for each processor, at most eight. */
export function threads(processors: number | undefined): number {
  return Math.max(1, Math.min(MOST, processors ?? 1));
}

/** The pool of engines that runs go through: kept from run to run, thrown away when one is cut short. */
export class Workers {
  readonly #open: () => Pool;
  #pool: Pool | null = null;

  constructor(open: () => Pool) {
    this.#open = open;
  }

  /** An idle pool; asked for early, its engines load while the page does. */
  get pool(): Pool {
    return (this.#pool ??= this.#open());
  }

  /** Ends all work at once; the next run gets new engines, which know nothing of the old one. */
  discard(): void {
    this.#pool?.close();
    this.#pool = null;
  }
}
