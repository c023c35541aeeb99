import {grown} from '../pool.ts';
import {bringInPlace} from './bring-in-place.ts';

/** Observations kept for their quantiles; zeros, the commonest duration of all, are only counted. */
export class Sample {
  #positive = new Float64Array(256);
  #count = 0;
  #zeros = 0;

  /** Adds an observation, at least 0. */
  add(x: number): void {
    if (x === 0) {
      this.#zeros++;
      return;
    }
    if (this.#count === this.#positive.length) this.#positive = grown(this.#positive, 2 * this.#count);
    this.#positive[this.#count++] = x;
  }

  addZeros(count: number): void {
    this.#zeros += count;
  }

  /** Adds all observations of another sample. */
  addAll(other: Sample): void {
    const needed = this.#count + other.#count;
    if (needed > this.#positive.length) this.#positive = grown(this.#positive, needed);
    this.#positive.set(other.#positive.subarray(0, other.#count), this.#count);
    this.#count = needed;
    this.#zeros += other.#zeros;
  }

  /** Shows every observation, the zeros first and together. */
  each(see: (x: number, count: number) => void): void {
    if (this.#zeros > 0) see(0, this.#zeros);
    for (let i = 0; i < this.#count; i++) see(this.#positive[i], 1);
  }

  get count(): number {
    return this.#count + this.#zeros;
  }

  /** NaN without observations. */
  mean(): number {
    let sum = 0;
    for (let i = 0; i < this.#count; i++) sum += this.#positive[i];
    return sum / this.count;
  }

  /** Sample standard deviation, n - 1 in the denominator; NaN for fewer than two observations. */
  standardDeviation(): number {
    if (this.count < 2) return NaN;
    const mean = this.mean();
    let sum = this.#zeros * mean * mean;
    for (let i = 0; i < this.#count; i++) {
      const deviation = this.#positive[i] - mean;
      sum += deviation * deviation;
    }
    return Math.sqrt(sum / (this.count - 1));
  }

  /** Quantiles of type 7 (Hyndman and Fan 1996) at ascending probabilities; NaN without observations. */
  quantiles(probabilities: readonly number[]): number[] {
    const values = this.#positive.slice(0, this.#count);
    let inPlace = 0; // smaller ones stand before it, the others behind
    const at = (i: number) => {
      const rank = i - this.#zeros;
      if (rank < 0) return 0;
      bringInPlace(values, rank, inPlace);
      return values[(inPlace = rank)];
    };
    return probabilities.map((p) => {
      if (this.count === 0) return NaN;
      const h = (this.count - 1) * p;
      const low = Math.floor(h);
      const value = at(low);
      return low + 1 < this.count ? value + (h - low) * (at(low + 1) - value) : value;
    });
  }
}
