import type {EventRecords} from './records.ts';

/**
 * A rung of the ladder: buckets of equal width over a stretch of time, each a list of events. The last bucket also
 * takes all that lies behind it. The bucket of a time never decreases with time, whatever the rounding, so that
 * buckets cannot turn the order of two events.
 */
export class Rung {
  /** Events in the rung. */
  length = 0;
  #heads = new Int32Array(64);
  #sizes = new Int32Array(64);
  #start = 0.5; // a fraction, so that these fields are doubles from the start
  #perTime = 0.5; // buckets per unit of time
  #last = 0;
  #current = 0; // the buckets before this one have been taken out

  /** Begins anew, with about one bucket an event over [from, to], from < to. */
  open(from: number, to: number, events: number): void {
    const buckets = events + 1;
    if (buckets > this.#heads.length) {
      this.#heads = new Int32Array(2 * buckets);
      this.#sizes = new Int32Array(2 * buckets);
    }
    this.#heads.fill(-1, 0, buckets);
    this.#sizes.fill(0, 0, buckets);
    this.#start = from;
    this.#perTime = events / (to - from);
    this.#last = events;
    this.#current = 0;
    this.length = 0;
  }

  /** Takes an event in; false when its bucket has been taken out. */
  put(slot: number, records: EventRecords): boolean {
    const place = Math.min((records.keys[2 * slot] - this.#start) * this.#perTime, this.#last);
    if (!(place >= this.#current)) return false;
    const bucket = place | 0;
    records.setNext(slot, this.#heads[bucket]);
    this.#heads[bucket] = slot;
    this.#sizes[bucket]++;
    this.length++;
    return true;
  }

  /** Moves to the first bucket with events in it; the rung must not be empty. Returns how many they are. */
  findBucket(): number {
    while (this.#sizes[this.#current] === 0) this.#current++;
    return this.#sizes[this.#current];
  }

  /** Takes out the bucket that was found; returns its list. */
  takeBucket(): number {
    const bucket = this.#current++;
    this.length -= this.#sizes[bucket];
    return this.#heads[bucket];
  }

  /** Calls `visit` with the list of every bucket that is left. */
  forEachBucket(visit: (list: number) => void): void {
    for (let bucket = this.#current; bucket <= this.#last; bucket++) visit(this.#heads[bucket]);
  }
}
