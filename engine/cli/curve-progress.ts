import {AUTO_MAXIMUM} from '../index.ts';
import type {LivePoint} from '../run/profit-curve.ts';
import type {Job} from './job.ts';

const POINTS = 21;
/** Half-width of profit over revenue at which a point is done (MODEL section 9). */
const WANTED = 0.005;

/** How far the points of a curve are; replications grow with the square of the precision. */
export class CurveProgress {
  readonly #job: Job;
  readonly #points: number;
  readonly #wanted: number | 'auto';
  readonly #done = new Map<number, {share: number; replications: number}>();

  constructor(job: Job, points = POINTS, wanted: number | 'auto') {
    this.#job = job;
    this.#points = points;
    this.#wanted = wanted;
  }

  update(point: LivePoint): void {
    this.#done.set(point.value, {share: this.#shareOf(point), replications: point.replications});
    let share = 0;
    let replications = 0;
    for (const done of this.#done.values()) {
      share += done.share;
      replications += done.replications;
    }
    const {progress, wording} = this.#job;
    progress.show(share / this.#points, wording.progress.points(wording.numbers.plain(replications)));
  }

  #shareOf({replications, statement, totals}: LivePoint): number {
    if (this.#wanted !== 'auto') return replications / this.#wanted;
    const ratio = (WANTED * totals.revenue.mean) / (statement.profit.halfWidth ?? Infinity);
    return Math.min(1, Math.max(replications / AUTO_MAXIMUM, ratio * ratio));
  }
}
