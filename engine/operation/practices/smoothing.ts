import {distribution} from '../../kernel/distributions.ts';
import {weeklyOpenings, type Openings} from '../../kernel/openings.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {Smoothing as Rule} from '../../scenario/schema.ts';
import {bookOrderCost} from '../booking.ts';
import {HAPPENED} from '../measures/happenings.ts';
import {drawn, type DrawnTime} from '../stations/drawn-times.ts';
import {openingsOf, pieces} from '../stations/opening-hours.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';
import {grown, Rows} from '../pool.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

const WEEK = 7 * DAY;

interface Hours {
  readonly rule: Rule;
  readonly peak: Openings;
  /** Hours outside the peak into which orders are moved. */
  readonly to: Openings;
  /** Share of the customers who move when they are asked. */
  readonly share: number;
  /** Who calls, and for how long; null where calls take nobody's time. */
  readonly caller: {station: number; time: DrawnTime} | null;
}

/** What comes next for somebody who was asked to order later. */
const NEXT = {call: 0, order: 1, nothing: 2} as const;

/**
 * Customers who would order in the peak order after it, for a discount, or because they are called. Whether one moves, and to where in the
 * hours after the peak, are marks of the order. Where a station calls, it calls all of them in those hours, or when it opens after them, also
 * those who do not move.
 */
class Smoothing implements Practice {
  readonly #hours: readonly (Hours | null)[];
  readonly #chance: readonly Stream[];
  /** Orders that are still to be placed, and calls that are still to be made or to end. */
  #segment = new Int32Array();
  #index = new Float64Array();
  #moves = new Uint8Array();
  #next = new Uint8Array();
  readonly #later = new Rows(16, (capacity) => {
    this.#segment = grown(this.#segment, capacity);
    this.#index = grown(this.#index, capacity);
    this.#moves = grown(this.#moves, capacity);
    this.#next = grown(this.#next, capacity);
  });
  /** Of the order that is being placed: whether its customer was called, and whether it was moved. */
  #isCalled = false;
  #isMoved = false;

  constructor(network: Network, randomness: Randomness) {
    this.#hours = network.scenario.segments.map(
      ({smoothing: rule}, i) => rule && hoursOf(network, i, rule, randomness),
    );
    this.#chance = Array.from(network.segments.key, (key) => randomness.stream('smoothing', key));
  }

  postpones(op: Operation, segment: number, index: number): boolean {
    if (this.#isMoved) return false;
    const hours = this.#hours[segment];
    const {now} = op.clock;
    this.#isCalled = false;
    if (hours === null || !hours.peak.isOpen(now)) return false;
    const {rule, share} = hours;
    const chance = this.#chance[segment].at(index);
    this.#isCalled = rule.call !== null;
    const isReached = chance.uniform() < (rule.call?.reach ?? 1);
    const isWilling = chance.uniform() < share;
    const moves = isReached && isWilling;
    if (!moves && hours.caller === null) return false;
    const from = hours.to.next(hours.peak.closing(now));
    const at = Math.floor(from + chance.uniform() * (hours.to.closing(from) - from));
    if (at >= op.lastInstant) return moves;
    const row = this.#later.take();
    this.#segment[row] = segment;
    this.#index[row] = index;
    this.#moves[row] = moves ? 1 : 0;
    this.#next[row] = hours.caller === null ? NEXT.order : NEXT.call;
    op.clock.schedule(at, PHASE.demand, 0, op.practices.eventOf(this), row);
    return moves;
  }

  happens(op: Operation, row: number): void {
    const segment = this.#segment[row];
    const index = this.#index[row];
    if (this.#next[row] === NEXT.call) {
      const {station, time} = this.#hours[segment]!.caller!;
      this.#next[row] = this.#moves[row] === 1 ? NEXT.order : NEXT.nothing;
      op.work.undertake(op, station, drawn(time, index), segment, op.practices.eventOf(this), row);
      return;
    }
    this.#later.release(row);
    if (this.#next[row] === NEXT.nothing) return;
    this.#isMoved = true;
    this.#isCalled = this.#hours[segment]!.rule.call !== null;
    op.demand.place(op, segment, index);
    this.#isMoved = false;
  }

  placed(op: Operation, order: number): void {
    if (!this.#isCalled && !this.#isMoved) return;
    const {orders} = op;
    const hours = this.#hours[orders.segment[order]];
    if (hours === null) return;
    const {call, discount} = hours.rule;
    if (this.#isCalled && call !== null)
      bookOrderCost(op, LINE['orders.calls'], order, call.cost, UNALLOCATED);
    if (!this.#isMoved) return;
    op.counts.happened(order, HAPPENED.moved);
    const lines = orders.line;
    for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line])
      lines.cheapen(line, discount);
  }
}

/** Orders that are moved out of the peak. */
export const smoothing: PracticeKind = {
  make: (network, randomness) =>
    network.scenario.segments.some((segment) => segment.smoothing !== null)
      ? new Smoothing(network, randomness)
      : null,
};

function hoursOf(network: Network, segment: number, rule: Rule, randomness: Randomness): Hours {
  const peak = openingsOf(network, rule.peak)!;
  return {
    rule,
    peak,
    to: outside(peak, openingsOf(network, rule.to)),
    share: Math.min(1, rule.share + rule.elasticity * rule.discount),
    caller: callerOf(network, segment, rule, randomness),
  };
}

function callerOf(network: Network, segment: number, {call}: Rule, randomness: Randomness): Hours['caller'] {
  const station = network.callers[segment];
  if (call === null || station < 0) return null;
  const chance = randomness.stream('smoothing/call', network.segments.key[segment]);
  return {station, time: {law: distribution(call.time), chance}};
}

/** The hours of a calendar, of all there are for null, that lie in no peak. */
function outside(peak: Openings, hours: Openings | null): Openings {
  const open = pieces(hours, 0, WEEK).filter(({isOpen}) => isOpen);
  const free = open.flatMap(({from, to}) => pieces(peak, from, to)).filter(({isOpen}) => !isOpen);
  return weeklyOpenings(free.map(({from, to}) => [from, to] as const));
}
