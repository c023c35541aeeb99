import {distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {drawn, type DrawnTime} from '../stations/drawn-times.ts';
import {makesErrors} from './error-steps.ts';
import {HAPPENED} from '../measures/happenings.ts';
import type {Operation} from '../operation.ts';
import {NONE, STAGE} from '../orders.ts';
import {delayPayment} from './receivables.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** What the customers of a segment do about a wrong invoice. */
interface Disputes {
  readonly share: number;
  readonly cost: number;
  readonly chance: Stream;
  readonly delay: DrawnTime;
}

/** Wrong invoices that customers dispute: the order stays open until that is settled, and is paid so much later. */
export class InvoiceDisputes {
  /** By segment; null where nobody disputes an invoice. */
  readonly #segments: readonly (Disputes | null)[];

  constructor({scenario, segments}: Network, randomness: Randomness) {
    this.#segments = scenario.segments.map(
      ({invoiceDisputes: written}, i) =>
        written && {
          share: written.share,
          cost: written.cost,
          chance: randomness.stream('disputes', segments.key[i]),
          delay: {
            law: distribution(written.delay),
            chance: randomness.stream('disputes/delay', segments.key[i]),
          },
        },
    );
  }

  /** A wrong invoice is out; whether a dispute about it takes time: an event of this kind for the order ends it. */
  begins(op: Operation, order: number, event: number): boolean {
    const disputes = this.#segments[op.orders.segment[order]];
    if (disputes === null || disputes.chance.uniformAt(op.mark(order, 0)) >= disputes.share) return false;
    op.counts.happened(order, HAPPENED.disputes);
    bookOrderCost(op, LINE['errors.rework'], order, disputes.cost, UNALLOCATED);
    const time = drawn(disputes.delay, op.mark(order, 0));
    delayPayment(op, order, time / DAY);
    if (time > 0) op.clock.schedule(op.clock.now + time, PHASE.demand, 0, event, order);
    return time > 0;
  }

  /** The dispute is settled; the order is not closed before, also where it is past the entry of closing. */
  ends(op: Operation, order: number): void {
    const {now} = op.clock;
    op.orders.pass(order, STAGE.closed, now);
    if (op.onHold === null) return;
    const {delay} = this.#segments[op.orders.segment[order]]!;
    const from = now - drawn(delay, op.mark(order, 0));
    op.onHold({order, consignment: NONE, cause: 'dispute', from, to: now});
  }
}

/** Whether a dispute may keep an order open. */
export function hasDisputes(network: Network): boolean {
  return (
    makesErrors(network, ['invoice']) &&
    network.scenario.segments.some(
      ({invoiceDisputes}) => invoiceDisputes !== null && invoiceDisputes.share > 0,
    )
  );
}
