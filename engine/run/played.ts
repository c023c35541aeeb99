import type {Figures} from './engine.ts';

/** Replications that were played or are being played, so that none is played twice. Failed ones are forgotten. */
export class Played {
  readonly #systems = new Map<string, Map<number, Promise<Figures>>>();

  /**
   * Replications first .. first + count - 1 of a system, in this order; equal names, equal systems on the same chance. `play` starts those
   * that are missing: a stretch of them in parts, each for the replications that follow those of the one before.
   */
  async take(
    system: string,
    first: number,
    count: number,
    play: (first: number, count: number) => {count: number; figures: Promise<Figures[]>}[],
  ): Promise<Figures[]> {
    const known = this.#known(system);
    const end = first + count;
    for (let from = first; from < end; from++) {
      if (known.has(from)) continue;
      let to = from + 1;
      while (to < end && !known.has(to)) to++;
      let next = from;
      for (const part of play(from, to - from)) {
        keep(known, next, part.count, part.figures);
        next += part.count;
      }
    }
    return Promise.all(Array.from({length: count}, (_, i) => known.get(first + i)!));
  }

  /** Adds replications 0, 1, … of a system that were played elsewhere; those that are known stay. */
  give(system: string, figures: readonly Figures[]): void {
    const known = this.#known(system);
    figures.forEach((one, i) => {
      if (!known.has(i)) known.set(i, Promise.resolve(one));
    });
  }

  #known(system: string): Map<number, Promise<Figures>> {
    let known = this.#systems.get(system);
    if (!known) this.#systems.set(system, (known = new Map<number, Promise<Figures>>()));
    return known;
  }
}

function keep(
  known: Map<number, Promise<Figures>>,
  first: number,
  count: number,
  part: Promise<Figures[]>,
): void {
  for (let i = 0; i < count; i++) {
    const one = part.then((figures) => figures[i]);
    known.set(first + i, one);
    one.catch(() => {
      if (known.get(first + i) === one) known.delete(first + i);
    });
  }
}
