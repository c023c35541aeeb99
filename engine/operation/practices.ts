import type {Randomness} from '../kernel/random.ts';
import type {Network} from '../scenario/network.ts';
import {resume} from './entry.ts';
import type {Operation} from './operation.ts';
import type {Column} from './orders.ts';

/**
 * Something that is done with orders, or happens to them, beside their way from stage to stage: a policy, a cost or a mishap that a scenario
 * asks for. It hears of what it has a method for; an operation whose scenario does not ask for it does not have it.
 */
export interface Practice {
  /** An order was placed: its lines and its channel are known. */
  placed?(op: Operation, order: number): void;
  /**
   * Whether the order, about to enter this stage of its entry or closing, is kept. It goes on with `op.practices.goOn`; the time until then
   * belongs to the stage.
   */
  keeps?(op: Operation, order: number, stage: number): boolean;
  /**
   * An order has done a step of its entry or closing, or a consignment (-1 for none) one of the warehouse. True keeps it there: an event
   * `EVENT.entry` or `EVENT.consignment` of the practice's making ends the step once more.
   */
  stepDone?(op: Operation, order: number, consignment: number, step: number): boolean;
  /** Whether the practice does this stage of the warehouse in the place of its steps; when it has, it calls `leaveStage`. */
  takes?(op: Operation, consignment: number, stage: number): boolean;
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
  /** The practice in one replication; null where the scenario does not ask for it. */
  make(network: Network, randomness: Randomness): Practice | null;
  /** Stages, as positions in `STAGES`, that take time because of it. Default none. */
  stages?(network: Network): readonly number[];
}

/** All practices, in the sequence in which they hear of an order. */
const KINDS: readonly PracticeKind[] = [];

/** Stages that take time because of a practice that the network has. */
export function stagesOfPractices(network: Network): Set<number> {
  return new Set(KINDS.flatMap((kind) => [...(kind.stages?.(network) ?? [])]));
}

/** Kinds of events of practices begin here, see `EVENT`. */
export const FIRST_PRACTICE_EVENT = 64;

type Hearing<Name extends keyof Practice> = Practice & Required<Pick<Practice, Name>>;

/** The practices of one replication, by what they hear of. */
export class Practices {
  readonly placed: readonly Hearing<'placed'>[];
  readonly stepDone: readonly Hearing<'stepDone'>[];
  readonly takes: readonly Hearing<'takes'>[];
  readonly dispatched: readonly Hearing<'dispatched'>[];
  readonly delivered: readonly Hearing<'delivered'>[];
  readonly over: readonly Hearing<'over'>[];
  readonly stopCounting: readonly Hearing<'stopCounting'>[];
  readonly #all: readonly Practice[];
  readonly #keeping: readonly Hearing<'keeps'>[];
  /** How many of those that keep orders have let the order into the stage at which it is. */
  readonly #passed: Column<Int32Array>;

  constructor(op: Operation, network: Network, randomness: Randomness) {
    this.#all = KINDS.flatMap((kind) => kind.make(network, randomness) ?? []);
    this.placed = this.#hearing('placed');
    this.stepDone = this.#hearing('stepDone');
    this.takes = this.#hearing('takes');
    this.dispatched = this.#hearing('dispatched');
    this.delivered = this.#hearing('delivered');
    this.over = this.#hearing('over');
    this.stopCounting = this.#hearing('stopCounting');
    this.#keeping = this.#hearing('keeps');
    this.#passed = op.orders.column(Int32Array);
  }

  get areAny(): boolean {
    return this.#all.length > 0;
  }

  /** Kind of the events of a practice. */
  eventOf(practice: Practice): number {
    return FIRST_PRACTICE_EVENT + this.#all.indexOf(practice);
  }

  happens(op: Operation, kind: number, item: number): void {
    this.#all[kind - FIRST_PRACTICE_EVENT].happens!(op, item);
  }

  /** Whether one of the practices keeps the order before this stage. */
  keep(op: Operation, order: number, stage: number): boolean {
    return this.#keepFrom(op, order, stage, 0);
  }

  /** The practice that kept the order lets it go on; the next one may keep it again. */
  goOn(op: Operation, order: number): void {
    const stage = op.orders.stage[order];
    op.orders.pass(order, stage, op.clock.now);
    if (!this.#keepFrom(op, order, stage, this.#passed.values[order])) resume(op, order);
  }

  #keepFrom(op: Operation, order: number, stage: number, first: number): boolean {
    for (let i = first; i < this.#keeping.length; i++)
      if (this.#keeping[i].keeps(op, order, stage)) {
        this.#passed.values[order] = i + 1;
        return true;
      }
    return false;
  }

  #hearing<Name extends keyof Practice>(name: Name): readonly Hearing<Name>[] {
    return this.#all.filter((practice): practice is Hearing<Name> => practice[name] !== undefined);
  }
}
