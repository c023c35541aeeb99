import {stationaryLaw} from '../../kernel/math.ts';
import type {Stream} from '../../kernel/random.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {phaseGenerator} from '../../scenario/order-rhythms.ts';
import type {MmppOrders} from '../../scenario/schema.ts';
import type {Rate} from './rate.ts';

/**
 * The rate of a Markov-modulated Poisson process (Fischer and Meier-Hellstern 1993, The Markov-modulated Poisson process cookbook,
 * Performance Evaluation 18, 149-171). Its phases are a function of the stream and their number alone; the first comes from the
 * stationary law.
 */
export class PhaseRate implements Rate {
  /** Orders per ms. */
  readonly #rates: Float64Array;
  readonly #generator: readonly number[][];
  readonly #chance: Stream;
  readonly #end: number;
  #phases = 0;
  #phase = 0;
  #time = 0;
  #until = 0;

  /** `factor` scales the rate as a whole. */
  constructor(network: Network, orders: MmppOrders, chance: Stream, factor: number) {
    this.#rates = Float64Array.from(orders.perDay, (rate) => (rate * factor) / DAY);
    this.#generator = phaseGenerator(orders);
    this.#chance = chance;
    this.#end = network.horizon + network.followUp;
    this.#phase = pick(stationaryLaw(this.#generator), chance.uniformAt(0));
    this.#until = this.#stay();
  }

  advance(amount: number): number {
    let left = amount;
    while (this.#time < this.#end) {
      const rate = this.#rates[this.#phase];
      const there = rate * (this.#until - this.#time);
      if (there > left) return (this.#time += left / rate);
      left -= there;
      this.#time = this.#until;
      this.#phase = this.#next();
      this.#until = this.#time + this.#stay();
    }
    return Infinity;
  }

  /** Time in the phase that has just begun, ms; leaves the stream at the draw for the phase after it. */
  #stay(): number {
    const rate = -this.#generator[this.#phase][this.#phase];
    return (this.#chance.exponentialAt(++this.#phases) / rate) * DAY;
  }

  #next(): number {
    const row = this.#generator[this.#phase];
    const ending = -row[this.#phase];
    const shares = row.map((rate, phase) => (phase === this.#phase ? 0 : rate / ending));
    return pick(shares, this.#chance.uniform());
  }
}

/** The position at which the sum of the shares passes u; the last with a share takes what rounding leaves. */
function pick(shares: ArrayLike<number>, u: number): number {
  let sum = 0;
  let last = 0;
  for (let i = 0; i < shares.length; i++) {
    if (shares[i] === 0) continue;
    last = i;
    sum += shares[i];
    if (u < sum) break;
  }
  return last;
}
