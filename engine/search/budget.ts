/** Replications that a search may still run. A spent budget is an answer (`affords` is false), not an error. */
export class Budget {
  used = 0;
  readonly total: number;

  constructor(total: number) {
    if (!(total >= 0)) throw new RangeError(`budget must not be negative: ${total}`);
    this.total = total;
  }

  get left(): number {
    return this.total - this.used;
  }

  /** Whether `count` more can run with `reserve` left over. */
  affords(count: number, reserve = 0): boolean {
    return count + reserve <= this.left;
  }

  /** Books replications about to run. */
  spend(count: number): void {
    if (count > this.left) throw new Error(`budget overdrawn: ${count} of ${this.left} replications left`);
    this.used += count;
  }
}
