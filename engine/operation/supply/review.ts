import {PHASE} from '../../kernel/simulation.ts';
import {POLICY, type Network} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';
import {review} from './replenishment.ts';

/** Stocking points whose position changed since the last review, by echelon, each once. */
export class Touched {
  readonly lists: Int32Array[];
  readonly counts: Int32Array;
  readonly #isTouched: Uint8Array;
  readonly #echelon: Uint8Array;

  constructor(network: Network) {
    const {points} = network;
    const echelons = points.count === 0 ? 0 : Math.max(0, ...new Set(points.echelon)) + 1;
    const sizes = new Int32Array(echelons);
    for (let p = 0; p < points.count; p++) sizes[points.echelon[p]]++;
    this.lists = Array.from(sizes, (size) => new Int32Array(size));
    this.counts = new Int32Array(echelons);
    this.#isTouched = new Uint8Array(points.count);
    this.#echelon = points.echelon;
  }

  add(point: number): boolean {
    if (this.#isTouched[point] === 1) return false;
    this.#isTouched[point] = 1;
    const echelon = this.#echelon[point];
    this.lists[echelon][this.counts[echelon]++] = point;
    return true;
  }

  remove(point: number): void {
    this.#isTouched[point] = 0;
  }
}

/** Reviews what was touched, customer side first, so that a source sees the orders of all it feeds before its own review. */
export function reviewTouched(op: Operation): void {
  const {touched, expediting} = op;
  for (let echelon = 0; echelon < touched.lists.length; echelon++) {
    const list = touched.lists[echelon];
    const count = touched.counts[echelon];
    touched.counts[echelon] = 0;
    for (let i = 0; i < count; i++) {
      touched.remove(list[i]);
      if (expediting === null || expediting.look(op, list[i])) review(op, list[i]);
    }
  }
}

/** Stocking points of one echelon that are reviewed together: the same interval, first review and side of the instant. */
interface Rhythm {
  readonly every: number;
  readonly first: number;
  readonly atEnd: boolean;
  readonly echelon: number;
  readonly points: Int32Array;
}

/** All rhythms of periodic review in a network. */
export class ReviewRhythms {
  readonly rhythms: readonly Rhythm[];

  constructor(network: Network) {
    const {points} = network;
    const groups = new Map<string, number[]>();
    for (let p = 0; p < points.count; p++) {
      if (points.policy[p] === POLICY.none || points.reviewEvery[p] === 0) continue;
      const key = `${points.reviewEvery[p]} ${points.reviewFirst[p]} ${points.reviewAtEnd[p]} ${points.echelon[p]}`;
      const group = groups.get(key);
      if (group) group.push(p);
      else groups.set(key, [p]);
    }
    this.rhythms = [...groups.values()].map((members) => ({
      every: points.reviewEvery[members[0]],
      first: points.reviewFirst[members[0]],
      atEnd: points.reviewAtEnd[members[0]] === 1,
      echelon: points.echelon[members[0]],
      points: Int32Array.from(members),
    }));
  }

  start(op: Operation): void {
    this.rhythms.forEach((rhythm, group) => schedule(op, rhythm, group, rhythm.first));
  }
}

/**
 * A review at the start of an instant orders before anything else happens there. One at the end only marks its points:
 * they are reviewed with the others once receipts and demand of the instant are done.
 */
export function reviewGroup(op: Operation, group: number): void {
  const rhythm = op.rhythms.rhythms[group];
  for (const point of rhythm.points) {
    if (!rhythm.atEnd) review(op, point);
    else {
      op.expediting?.makeDue(point);
      if (op.touched.add(point)) op.clock.defer();
    }
  }
  schedule(op, rhythm, group, op.clock.now + rhythm.every);
}

function schedule(op: Operation, rhythm: Rhythm, group: number, at: number): void {
  if (at < op.lastInstant)
    op.clock.schedule(
      at,
      rhythm.atEnd ? PHASE.receipt : PHASE.startReview,
      rhythm.echelon,
      EVENT.review,
      group,
    );
}
