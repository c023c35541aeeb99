import {DAY, type Network} from '../../scenario/network.ts';
import type {NhppOrders} from '../../scenario/schema.ts';
import type {Rate} from './rate.ts';

/** A stretch of the cycle on which the rate is a straight line. */
interface Piece {
  /** ms from the first instant of the course. */
  readonly start: number;
  readonly length: number;
  /** Orders per ms at its start, and what that grows by per ms. */
  readonly rate: number;
  readonly slope: number;
  /** Orders over the whole of it. */
  readonly orders: number;
}

/** A rate that follows a course over a cycle, again and again. Time is kept as cycle, piece and the way within it, so that it never drifts. */
export class CourseRate implements Rate {
  readonly #cycleLength: number;
  readonly #origin: number;
  readonly #pieces: readonly Piece[];
  readonly #ordersInCycle: number;
  readonly #end: number;
  #cycle = 0;
  #piece = 0;
  #way = 0;

  /** `factor` scales the rate as a whole. */
  constructor(network: Network, orders: NhppOrders, factor: number) {
    this.#cycleLength = orders.cycle * DAY;
    this.#origin = orders.at[0] * DAY;
    this.#pieces = piecesOf(orders, factor);
    this.#ordersInCycle = this.#pieces.reduce((sum, piece) => sum + piece.orders, 0);
    this.#end = network.horizon + network.followUp;
    if (this.#origin > 0) {
      this.#cycle = -1;
      this.#piece = this.#pieces.length - 1;
      this.#way = this.#cycleLength - this.#origin - this.#pieces[this.#piece].start;
    }
  }

  advance(amount: number): number {
    if (this.#ordersInCycle === 0) return Infinity;
    const cycles = Math.floor(amount / this.#ordersInCycle);
    this.#cycle += cycles;
    let left = amount - cycles * this.#ordersInCycle;
    while (this.#cycle * this.#cycleLength + this.#origin < this.#end) {
      const {start, length, rate, slope} = this.#pieces[this.#piece];
      const here = rate + slope * this.#way;
      const there = ((here + rate + slope * length) / 2) * (length - this.#way);
      if (there > left) {
        const then = Math.sqrt(Math.max(0, here * here + 2 * slope * left)); // rounding may leave less than nothing
        if (left > 0) this.#way += (2 * left) / (here + then); // root of here x + slope x²/2 = left
        return this.#origin + this.#cycle * this.#cycleLength + start + this.#way;
      }
      left -= there;
      this.#way = 0;
      if (++this.#piece === this.#pieces.length) {
        this.#piece = 0;
        this.#cycle++;
      }
    }
    return Infinity;
  }
}

/** Orders per day on the average of a cycle. */
export function averageRate(orders: NhppOrders): number {
  return piecesOf(orders, 1).reduce((sum, piece) => sum + piece.orders, 0) / orders.cycle;
}

function piecesOf({cycle, at, perDay, shape}: NhppOrders, factor: number): Piece[] {
  return at.map((from, i) => {
    const isLast = i === at.length - 1;
    const length = ((isLast ? cycle + at[0] : at[i + 1]) - from) * DAY;
    const rate = (perDay[i] * factor) / DAY;
    const end = shape === 'constant' ? rate : (perDay[isLast ? 0 : i + 1] * factor) / DAY;
    return {
      start: (from - at[0]) * DAY,
      length,
      rate,
      slope: (end - rate) / length,
      orders: ((rate + end) / 2) * length,
    };
  });
}
