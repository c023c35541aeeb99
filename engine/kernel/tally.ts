/** Count, mean, variance and range of observations. Welford (1962), Technometrics 4, 419-420. */
export class Tally {
  count = 0;
  /** NaN before the first observation. */
  mean = NaN;
  min = Infinity;
  max = -Infinity;
  #squares = 0; // of deviations from the mean

  add(x: number): void {
    this.count++;
    if (this.count === 1) this.mean = x;
    else {
      const deviation = x - this.mean;
      this.mean += deviation / this.count;
      this.#squares += deviation * (x - this.mean);
    }
    if (x < this.min) this.min = x;
    if (x > this.max) this.max = x;
  }

  /** Sample variance, with count - 1; NaN below two observations. */
  get variance(): number {
    return this.count < 2 ? NaN : this.#squares / (this.count - 1);
  }

  get sd(): number {
    return Math.sqrt(this.variance);
  }
}

/** Mean over time of a quantity that changes in steps. */
export class TimeAverage {
  value = 0;
  #area = 0; // value × time
  #since = 0; // of the last change
  #start = 0;

  constructor(value = 0, now = 0) {
    this.value = value;
    this.#since = now;
    this.#start = now;
  }

  /** The quantity is `value` from now on. */
  set(value: number, now: number): void {
    this.#area += this.value * (now - this.#since);
    this.#since = now;
    this.value = value;
  }

  /** From the start or the last reset to now; the value itself when no time has passed. */
  mean(now: number): number {
    const time = now - this.#start;
    return time > 0 ? (this.#area + this.value * (now - this.#since)) / time : this.value;
  }

  /** Forgets what was, keeps the value. */
  reset(now: number): void {
    this.#area = 0;
    this.#since = now;
    this.#start = now;
  }
}
