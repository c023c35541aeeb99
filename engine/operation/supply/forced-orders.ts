import {PHASE} from '../../kernel/simulation.ts';
import type {Points} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';
import {review} from './replenishment.ts';

/** Replenishment orders that are placed whatever the policy says; it is silent at the instants of the list. */
export class ForcedOrders {
  /** Instant of the last one that came due at each point, ms, and what of it is still to be ordered. */
  readonly #at: Float64Array;
  readonly #quantity: Float64Array;

  constructor(points: Points) {
    this.#at = new Float64Array(points.count).fill(-1);
    this.#quantity = new Float64Array(points.count);
  }

  come(point: number, quantity: number, now: number): void {
    this.#at[point] = now;
    this.#quantity[point] = quantity;
  }

  /** Whether the list speaks for the point at this instant. */
  hold(point: number, now: number): boolean {
    return this.#at[point] === now;
  }

  /** Units that the list orders now; once ordered, no more. */
  take(point: number): number {
    const quantity = this.#quantity[point];
    this.#quantity[point] = 0;
    return quantity;
  }
}

/** To be called before reviews are scheduled: at one instant the list comes first. */
export function scheduleForcedOrders(op: Operation): void {
  const {points} = op.network;
  const {point, at} = points.forcedOrders;
  for (let i = 0; i < at.length; i++)
    if (at[i] < op.lastInstant) {
      const phase = ordersAtStart(points, point[i]) ? PHASE.startReview : PHASE.receipt;
      op.clock.schedule(at[i], phase, points.echelon[point[i]], EVENT.forcedOrder, i);
    }
}

/** An order of the list is due: it is placed with the reviews of its point, before demand or after it. */
export function forcedOrderComes(op: Operation, i: number): void {
  const {points} = op.network;
  const {point, quantity} = points.forcedOrders;
  op.forced!.come(point[i], quantity[i], op.clock.now);
  if (ordersAtStart(points, point[i])) review(op, point[i]);
  else if (op.touched.add(point[i])) op.clock.defer();
}

function ordersAtStart({reviewEvery, reviewAtEnd}: Points, point: number): boolean {
  return reviewEvery[point] > 0 && reviewAtEnd[point] === 0;
}
