import type {Lever} from '../../engine/index.ts';
import {positionOf, valueAt, type Stretch} from '../charts/lever-scale.ts';

/** Least part of a lever's range that can be looked at. */
const LEAST = 1 / 16;
/** How much nearer a step goes. */
const NEARER = 1 / 2;

/** The stretch of a lever that a figure shows: all of it, until somebody looks closer. */
export class Closeup {
  readonly #lever: () => Lever;
  #chosen = $state.raw<{lever: string; low: number; high: number} | null>(null);

  /** `lever` gives the one that is drawn; another one is shown whole. */
  constructor(lever: () => Lever) {
    this.#lever = lever;
  }

  /** Parts of the lever's range in positions on its own scale, in [0, 1]; null for all of it. */
  #part = $derived.by(() => (this.#chosen?.lever === keyOf(this.#lever()) ? this.#chosen : null));
  isWhole = $derived.by(() => this.#part === null);
  canGoCloser = $derived.by(() => this.#part === null || this.#part.high - this.#part.low > LEAST);
  /** What is shown, in values of the lever. */
  stretch = $derived.by<Stretch>(() => {
    const {from, to} = this.#lever();
    return this.#part
      ? {from: this.#valueOf(this.#part.low), to: this.#valueOf(this.#part.high)}
      : {from, to};
  });

  /** Shows what lies between two values, and at least a sixteenth of the range. */
  show(one: number, other: number): void {
    const [low, high] = [this.#shareOf(one), this.#shareOf(other)].sort((a, b) => a - b);
    this.#choose((low + high) / 2, high - low);
  }

  /** Goes nearer to a value. */
  closer(value: number): void {
    const {low, high} = this.#part ?? WHOLE;
    this.#choose(this.#shareOf(value), (high - low) * NEARER);
  }

  /** Goes farther from what is shown. */
  wider(): void {
    const {low, high} = this.#part ?? WHOLE;
    this.#choose((low + high) / 2, (high - low) / NEARER);
  }

  /** Shows the whole range. */
  whole(): void {
    this.#chosen = null;
  }

  /** Moves what is shown so far that a value is in it. */
  include(value: number): void {
    if (!this.#part) return;
    const {low, high} = this.#part;
    const share = this.#shareOf(value);
    const shift = Math.min(0, share - low) + Math.max(0, share - high);
    if (shift !== 0) this.#choose((low + high) / 2 + shift, high - low);
  }

  /** Shows so much of the range around a middle, inside of it. */
  #choose(middle: number, length: number): void {
    const size = Math.max(LEAST, length);
    if (size >= 1) {
      this.#chosen = null;
      return;
    }
    const low = Math.min(1 - size, Math.max(0, middle - size / 2));
    this.#chosen = {lever: keyOf(this.#lever()), low, high: low + size};
  }

  #shareOf(value: number): number {
    const {from, to, scale} = this.#lever();
    const [low, high] = [positionOf(scale, from), positionOf(scale, to)];
    return Math.min(1, Math.max(0, (positionOf(scale, value) - low) / (high - low)));
  }

  #valueOf(share: number): number {
    const {from, to, scale} = this.#lever();
    const [low, high] = [positionOf(scale, from), positionOf(scale, to)];
    if (share === 0) return from;
    return share === 1 ? to : valueAt(scale, low + share * (high - low));
  }
}

const WHOLE = {low: 0, high: 1};

function keyOf({name, from, to, scale}: Lever): string {
  return JSON.stringify([name, from, to, scale]);
}
