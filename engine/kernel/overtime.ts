import type {Openings} from './openings.ts';

/** Work after closing: services that go on, and that start as long as somebody waits who came before, until the time for it is over. */
export class Overtime {
  readonly #openings: Openings;
  readonly #upTo: number;
  #busy = 0;
  #since = 0;
  /** End of the opening in which `#since` lies; -Infinity where it lies in none. */
  #closing = -Infinity;
  #spent = 0;

  /** `upTo`: time after closing at which a service may still start, ms; none does at 0 or less. `now`: the instant at which counting begins. */
  constructor(openings: Openings, upTo: number, now: number) {
    this.#openings = openings;
    this.#upTo = upTo;
    this.#since = now;
  }

  /** Whether a service may start at an instant that is outside opening hours, when who has waited longest came at `since`. */
  isOn(now: number, since: number): boolean {
    const closed = this.#openings.closed(now);
    return since < closed && now < closed + this.#upTo;
  }

  /** So many servers are busy from now on. */
  set(busy: number, now: number): void {
    this.#spent = this.spent(now);
    this.#busy = busy;
    this.#since = now;
    if (now >= this.#closing)
      this.#closing = this.#openings.isOpen(now) ? this.#openings.closing(now) : -Infinity;
  }

  /** Counts from now on only. */
  reset(now: number): void {
    this.#since = now;
    this.#spent = 0;
  }

  /** Milliseconds of all servers at work outside opening hours. */
  spent(now: number): number {
    if (this.#busy === 0 || now === this.#since || now <= this.#closing) return this.#spent;
    return this.#spent + this.#busy * (now - this.#since - this.#openings.openTime(this.#since, now));
  }
}
