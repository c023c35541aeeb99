import type {Randomness} from '../kernel/random.ts';
import {STAGES, type Network} from '../scenario/network.ts';
import {cancellation} from './practices/cancellation.ts';
import {orderingConvenience} from './practices/ordering-convenience.ts';
import {customerView} from './practices/customer-view.ts';
import {customisation} from './practices/customising.ts';
import {identifiedGoods} from './practices/identification.ts';
import {packedGoods} from './practices/packing.ts';
import {perfectOrders} from './practices/perfect-orders.ts';
import {confirmation, Confirmations} from './practices/confirmation.ts';
import {resume} from './entry.ts';
import {errors} from './practices/errors.ts';
import {labour} from './practices/labour.ts';
import type {Operation} from './operation.ts';
import type {Orders} from './orders.ts';
import {promotionDiscounts} from './practices/promotion.ts';
import {receivables, Receivables} from './practices/receivables.ts';
import {smoothing} from './practices/smoothing.ts';
import {pickTasks} from './picking/pick-tasks.ts';

/**
 * Something that is done with orders, or happens to them, beside their way from stage to stage: a policy, a cost or a mishap that a scenario
 * asks for. It hears of what it has a method for; an operation whose scenario does not ask for it does not have it.
 */
export interface Practice {
  /**
   * Whether the order of a segment with this index, which is about to be placed, is placed later: with `op.demand.place`, which asks again. One
   * practice alone may have this.
   */
  postpones?(op: Operation, segment: number, index: number): boolean;
  /** An order was placed: its lines and its channel are known. */
  placed?(op: Operation, order: number): void;
  /**
   * Whether the order, about to enter this stage of its entry or closing, is kept. It goes on with `op.practices.goOn`; the time until then
   * belongs to the stage.
   */
  keeps?(op: Operation, order: number, stage: number): boolean;
  /** The stages before which it may keep an order, and no other practice may. */
  readonly keepsAt?: readonly number[];
  /**
   * An order has done a step of its entry or closing, or a consignment (-1 for none) one of the warehouse. True keeps it there: an event
   * `EVENT.entry` or `EVENT.consignment` of the practice's making ends the step once more, and it is asked `again`. One practice alone may
   * have this.
   */
  stepDone?(op: Operation, order: number, consignment: number, step: number, again: boolean): boolean;
  /**
   * Whether the practice does this stage of the warehouse in the place of its steps, and calls `leaveStage` when it has; or something before
   * these steps, and calls `beginStage`.
   */
  takes?(op: Operation, consignment: number, stage: number): boolean;
  /** The stages that it may take, and no other practice may. */
  readonly takesAt?: readonly number[];
  /** A consignment has done a stage of the warehouse that a practice took. */
  stageTaken?(op: Operation, order: number, consignment: number, stage: number): void;
  /** A consignment leaves for the customer; what it holds is still known. */
  dispatched?(op: Operation, order: number, consignment: number): void;
  /** All that the order gets is with the customer. */
  delivered?(op: Operation, order: number): void;
  /** The order is over, whatever became of it; its record is about to be used again. */
  over?(op: Operation, order: number): void;
  /** An event of the practice, scheduled with `op.practices.eventOf`. */
  happens?(op: Operation, item: number): void;
  /** The counted time is over: money that goes by the clock is booked. */
  stopCounting?(op: Operation): void;
}

/** A practice as the operation knows it before it is asked for. */
export interface PracticeKind {
  /** The practice in one replication, which may ask for fields of the orders, and has events of this kind; null where the scenario does not ask for it. */
  make(network: Network, randomness: Randomness, orders: Orders, event: number): Practice | null;
  /** Stages, as positions in `STAGES`, that take time because of it. Default none. */
  stages?(network: Network): readonly number[];
}

/** All practices, in the sequence in which they hear of an order. */
const KINDS: readonly PracticeKind[] = [
  promotionDiscounts,
  smoothing,
  confirmation,
  errors,
  pickTasks,
  customisation,
  packedGoods,
  identifiedGoods,
  labour,
  cancellation,
  receivables,
  customerView,
  orderingConvenience,
  perfectOrders,
];

/** Stages that take time because of a practice that the network has. */
export function stagesOfPractices(network: Network): Set<number> {
  return new Set(KINDS.flatMap((kind) => [...(kind.stages?.(network) ?? [])]));
}

/** Kinds of events of practices begin here, see `EVENT`. */
export const FIRST_PRACTICE_EVENT = 64;

type Hearing<Name extends keyof Practice> = Practice & Required<Pick<Practice, Name>>;

/**
 * Those who hear of something, in sequence. A call through a field of its own is bound to the one class that stands there and can be inlined;
 * one in a loop over all of them looks its method up every time.
 */
class Sequence<Hearer> {
  readonly first: Hearer | null;
  readonly second: Hearer | null;
  readonly third: Hearer | null;
  readonly fourth: Hearer | null;
  readonly fifth: Hearer | null;
  readonly sixth: Hearer | null;
  readonly seventh: Hearer | null;
  readonly eighth: Hearer | null;
  readonly others: readonly Hearer[];

  constructor(hearers: readonly Hearer[]) {
    const at = (place: number) => hearers[place] ?? null;
    this.first = at(0);
    this.second = at(1);
    this.third = at(2);
    this.fourth = at(3);
    this.fifth = at(4);
    this.sixth = at(5);
    this.seventh = at(6);
    this.eighth = at(7);
    this.others = hearers.slice(8);
  }
}

/**
 * The practices of one replication, by what they hear of. Who calls asks `areAny` first: loops over empty lists in the functions that every
 * order passes made them too large to be inlined, which cost 8 % of a queue's time.
 */
export class Practices {
  readonly areAny: boolean;
  /** The practice of this kind; null where the scenario does not ask for it. */
  readonly confirmations: Confirmations | null;
  readonly receivables: Receivables | null;
  readonly #postponing: Hearing<'postpones'> | null;
  readonly #stepDone: Hearing<'stepDone'> | null;
  /** By stage, who may keep an order before it, or take it. */
  readonly #keeping: readonly (Hearing<'keeps'> | null)[];
  readonly #taking: readonly (Hearing<'takes'> | null)[];
  readonly #placed: Sequence<Hearing<'placed'>>;
  readonly #stageTaken: readonly Hearing<'stageTaken'>[];
  readonly #dispatched: Sequence<Hearing<'dispatched'>>;
  readonly #delivered: Sequence<Hearing<'delivered'>>;
  readonly #over: Sequence<Hearing<'over'>>;
  readonly #stopCounting: readonly Hearing<'stopCounting'>[];
  readonly #happens: Sequence<Practice>;
  readonly #all: readonly Practice[];

  constructor(op: Operation, network: Network, randomness: Randomness) {
    const all: Practice[] = [];
    for (const kind of KINDS) {
      const practice = kind.make(network, randomness, op.orders, FIRST_PRACTICE_EVENT + all.length);
      if (practice !== null) all.push(practice);
    }
    this.#all = all;
    this.areAny = this.#all.length > 0;
    this.confirmations = all.find((practice) => practice instanceof Confirmations) ?? null;
    this.receivables = all.find((practice) => practice instanceof Receivables) ?? null;
    this.#postponing = alone(this.#hearing('postpones'));
    this.#stepDone = alone(this.#hearing('stepDone'));
    this.#keeping = byStage(this.#hearing('keeps'), 'keepsAt');
    this.#taking = byStage(this.#hearing('takes'), 'takesAt');
    this.#placed = new Sequence(this.#hearing('placed'));
    this.#stageTaken = this.#hearing('stageTaken');
    this.#dispatched = new Sequence(this.#hearing('dispatched'));
    this.#delivered = new Sequence(this.#hearing('delivered'));
    this.#over = new Sequence(this.#hearing('over'));
    this.#stopCounting = this.#hearing('stopCounting');
    this.#happens = new Sequence(all);
  }

  /** Kind of the events of a practice. */
  eventOf(practice: Practice): number {
    return FIRST_PRACTICE_EVENT + this.#all.indexOf(practice);
  }

  happens(op: Operation, kind: number, item: number): void {
    const all = this.#happens;
    switch (kind - FIRST_PRACTICE_EVENT) {
      case 0:
        return all.first!.happens!(op, item);
      case 1:
        return all.second!.happens!(op, item);
      case 2:
        return all.third!.happens!(op, item);
      case 3:
        return all.fourth!.happens!(op, item);
      case 4:
        return all.fifth!.happens!(op, item);
      case 5:
        return all.sixth!.happens!(op, item);
      case 6:
        return all.seventh!.happens!(op, item);
      case 7:
        return all.eighth!.happens!(op, item);
      default:
        return this.#all[kind - FIRST_PRACTICE_EVENT].happens!(op, item);
    }
  }

  /** Whether one of them has the order of this index placed later. */
  postpone(op: Operation, segment: number, index: number): boolean {
    return this.#postponing !== null && this.#postponing.postpones(op, segment, index);
  }

  placed(op: Operation, order: number): void {
    const heard = this.#placed;
    if (heard.first !== null) heard.first.placed(op, order);
    if (heard.second !== null) heard.second.placed(op, order);
    if (heard.third !== null) heard.third.placed(op, order);
    if (heard.fourth !== null) heard.fourth.placed(op, order);
    if (heard.fifth !== null) heard.fifth.placed(op, order);
    if (heard.sixth !== null) heard.sixth.placed(op, order);
    if (heard.seventh !== null) heard.seventh.placed(op, order);
    if (heard.eighth !== null) heard.eighth.placed(op, order);
    for (let i = 0; i < heard.others.length; i++) heard.others[i].placed(op, order);
  }

  /** Whether one of them does this stage for a consignment. */
  take(op: Operation, consignment: number, stage: number): boolean {
    const practice = this.#taking[stage];
    if (practice === null) return false;
    op.consignments.stage[consignment] = stage;
    return practice.takes(op, consignment, stage);
  }

  stageTaken(op: Operation, order: number, consignment: number, stage: number): void {
    const practices = this.#stageTaken;
    for (let i = 0; i < practices.length; i++) practices[i].stageTaken(op, order, consignment, stage);
  }

  dispatched(op: Operation, order: number, consignment: number): void {
    const heard = this.#dispatched;
    if (heard.first !== null) heard.first.dispatched(op, order, consignment);
    if (heard.second !== null) heard.second.dispatched(op, order, consignment);
    if (heard.third !== null) heard.third.dispatched(op, order, consignment);
    if (heard.fourth !== null) heard.fourth.dispatched(op, order, consignment);
    if (heard.fifth !== null) heard.fifth.dispatched(op, order, consignment);
    if (heard.sixth !== null) heard.sixth.dispatched(op, order, consignment);
    if (heard.seventh !== null) heard.seventh.dispatched(op, order, consignment);
    if (heard.eighth !== null) heard.eighth.dispatched(op, order, consignment);
    for (let i = 0; i < heard.others.length; i++) heard.others[i].dispatched(op, order, consignment);
  }

  delivered(op: Operation, order: number): void {
    const heard = this.#delivered;
    if (heard.first !== null) heard.first.delivered(op, order);
    if (heard.second !== null) heard.second.delivered(op, order);
    if (heard.third !== null) heard.third.delivered(op, order);
    if (heard.fourth !== null) heard.fourth.delivered(op, order);
    if (heard.fifth !== null) heard.fifth.delivered(op, order);
    if (heard.sixth !== null) heard.sixth.delivered(op, order);
    if (heard.seventh !== null) heard.seventh.delivered(op, order);
    if (heard.eighth !== null) heard.eighth.delivered(op, order);
    for (let i = 0; i < heard.others.length; i++) heard.others[i].delivered(op, order);
  }

  over(op: Operation, order: number): void {
    const heard = this.#over;
    if (heard.first !== null) heard.first.over(op, order);
    if (heard.second !== null) heard.second.over(op, order);
    if (heard.third !== null) heard.third.over(op, order);
    if (heard.fourth !== null) heard.fourth.over(op, order);
    if (heard.fifth !== null) heard.fifth.over(op, order);
    if (heard.sixth !== null) heard.sixth.over(op, order);
    if (heard.seventh !== null) heard.seventh.over(op, order);
    if (heard.eighth !== null) heard.eighth.over(op, order);
    for (let i = 0; i < heard.others.length; i++) heard.others[i].over(op, order);
  }

  stopCounting(op: Operation): void {
    for (const practice of this.#stopCounting) practice.stopCounting(op);
  }

  /** Whether a practice may keep an order before this stage, or take a consignment through it. */
  stopAt(stage: number): boolean {
    return this.#keeping[stage] !== null || this.#taking[stage] !== null;
  }

  /** Whether one of the practices keeps the order before this stage. */
  keep(op: Operation, order: number, stage: number): boolean {
    const practice = this.#keeping[stage];
    return practice !== null && practice.keeps(op, order, stage);
  }

  /** Whether one of the practices keeps the order, or a consignment of it, at the step that it has done, for the first time or `again`. */
  keepAtStep(op: Operation, order: number, consignment: number, step: number, again: boolean): boolean {
    return this.#stepDone !== null && this.#stepDone.stepDone(op, order, consignment, step, again);
  }

  /** The practice that kept the order lets it go on. */
  goOn(op: Operation, order: number): void {
    op.orders.pass(order, op.orders.stage[order], op.clock.now);
    resume(op, order);
  }

  #hearing<Name extends keyof Practice>(name: Name): readonly Hearing<Name>[] {
    return this.#all.filter((practice): practice is Hearing<Name> => practice[name] !== undefined);
  }
}

/** The only one of these practices; null for none. */
function alone<One extends Practice>(practices: readonly One[]): One | null {
  if (practices.length > 1) throw new Error(`more than one practice decides: ${practices.length}`);
  return practices[0] ?? null;
}

/** By stage and behind the last one, which of these practices names it; null for none. */
function byStage<One extends Practice>(
  practices: readonly One[],
  stages: 'takesAt' | 'keepsAt',
): (One | null)[] {
  return Array.from({length: STAGES.length + 1}, (_, stage) =>
    alone(practices.filter((practice) => practice[stages]!.includes(stage))),
  );
}
