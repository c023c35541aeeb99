import type {Randomness, Stream} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DATA_ERRORS, ERRORS, type ErrorKind} from '../../scenario/errors.ts';
import type {Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {cancelOrder} from './cancelling.ts';
import type {ErrorMaking} from './error-making.ts';
import {findErrors, markAt, numberOf} from './error-finding.ts';
import {ErrorList} from './error-list.ts';
import {
  correctionTime,
  errorChannels,
  errorPicking,
  errorSteps,
  makesErrors,
  type ErrorStep,
  type Inspection,
} from './error-steps.ts';
import {EVENT} from '../events.ts';
import {HAPPENED} from '../measures/happenings.ts';
import {hasDisputes, InvoiceDisputes} from './invoice-disputes.ts';
import type {Operation} from '../operation.ts';
import {FLAW, INSTANTS, NONE, STAGE, type Orders} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {lastOpen} from '../stations/opening-hours.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** What is wrong with an order that leaves, or is delivered, with an error. */
const FLAWS: Readonly<Record<ErrorKind, number>> = {
  product: FLAW.wrongGoods,
  quantity: FLAW.wrongQuantity,
  address: FLAW.wrongDocument,
  contact: FLAW.wrongDocument,
  time: FLAW.wrongDocument,
  goods: FLAW.wrongGoods,
  units: FLAW.wrongQuantity,
  document: FLAW.wrongDocument,
  invoice: FLAW.wrongInvoice,
};
/** The same by position in `ERRORS`. */
const FLAW_OF = Int32Array.from(ERRORS, (kind) => FLAWS[kind]);
const WRONG_ORDER = FLAW.wrongGoods | FLAW.wrongQuantity | FLAW.wrongDocument;
const GOODS = ERRORS.indexOf('goods');
const UNITS = ERRORS.indexOf('units');
const INVOICE = ERRORS.indexOf('invoice');

/** Bits of what has happened to an order. */
const WAS_EXCEPTION = 1;
const IS_INVOICED = 2;
const WAS_CONTACTED = 4;

/**
 * Errors of orders: channels and steps make them, checks find them. What is found is put right, and the order or shipment kept at the step for
 * as long as that takes; what is not found shows when the goods leave (wrong goods, units, documents), when the order is delivered (what it
 * says), or when the invoice is out.
 */
class Errors implements Practice {
  /** Steps may send an order past the entry of closing. */
  readonly keepsAt = [STAGE.closed, STAGE.closed + 1];
  readonly #errors: ErrorList;
  /** Field of an order: what has happened to it, as bits. */
  readonly #marks: number;
  /** Field of an order: the hazard that it stands until the next error is made in it, see `ErrorMaking`. */
  readonly #hazardLeft: number;
  readonly #chance: Stream;
  /** Field of an order that waits for a contact with its customer: when errors were found in it, ms. */
  readonly #found: number;
  /** By channel. */
  readonly #channels: readonly (ErrorMaking | null)[];
  /** By step; null where nothing is made or found. */
  readonly #steps: readonly (ErrorStep | null)[];
  /** By site whose orders are picked in tasks. */
  readonly #picking: readonly (ErrorMaking | null)[];
  readonly #disputes: InvoiceDisputes;
  /** Money for an error that nobody found, by position in `ERRORS`. */
  readonly #costs: Float64Array;

  constructor(network: Network, randomness: Randomness, orders: Orders) {
    this.#errors = new ErrorList(orders);
    this.#marks = orders.field();
    this.#hazardLeft = orders.field();
    this.#chance = randomness.stream('errors/hazard');
    this.#found = orders.field();
    this.#channels = errorChannels(network, randomness);
    this.#steps = errorSteps(network, randomness);
    this.#picking = errorPicking(network, randomness);
    this.#disputes = new InvoiceDisputes(network, randomness);
    this.#costs = Float64Array.from(ERRORS, (kind) => network.scenario.costs.errors?.[kind] ?? 0);
  }

  placed(op: Operation, order: number): void {
    this.#errors.open(order);
    const {orders} = op;
    const first = orders.fieldsOf(order);
    orders.fields[first + this.#marks] = 0;
    orders.fields[first + this.#hazardLeft] = this.#chance.exponentialAt(op.mark(order, 0));
    const channel = orders.channel[order];
    const makes = channel === NONE ? null : this.#channels[channel];
    if (makes !== null) this.#make(op, order, NONE, makes);
  }

  stepDone(op: Operation, order: number, consignment: number, step: number, again: boolean): boolean {
    const at = this.#steps[step];
    if (at === null) return false;
    if (again) {
      this.#corrected(op, order, consignment, at.inspection!);
      return false;
    }
    const {makes, inspection, looksAtStock} = at;
    const isFound =
      inspection !== null &&
      (looksAtStock || this.#errors.hasAny(order)) &&
      findErrors(op, this.#errors, order, consignment, inspection);
    if (makes !== null) this.#make(op, order, consignment, makes);
    return isFound && this.#correct(op, order, consignment, inspection);
  }

  stageTaken(op: Operation, order: number, consignment: number, stage: number): void {
    if (stage !== STAGE.picked) return;
    const makes = this.#picking[op.orders.site[order]];
    if (makes !== null) this.#make(op, order, consignment, makes);
  }

  dispatched(op: Operation, order: number, consignment: number): void {
    op.counts.happened(order, HAPPENED.linesShipped, op.consignments.lineCount[consignment]);
    if (this.#errors.hasAny(order)) this.#leaveWith(op, order, op.consignments.number[consignment]);
  }

  /** What is wrong with goods that leave shows. */
  #leaveWith(op: Operation, order: number, number: number): void {
    const errors = this.#errors;
    for (let row = errors.firstOf(order); row !== NONE;) {
      if (errors.consignment[row] !== number) {
        row = errors.next[row];
        continue;
      }
      const kind = errors.kind[row];
      const part = errors.part[row];
      this.#escapes(op, order, kind);
      row = errors.remove(order, row);
      const isLastOfLine =
        (kind === GOODS && !errors.has(order, UNITS, number, part)) ||
        (kind === UNITS && !errors.has(order, GOODS, number, part));
      if (isLastOfLine) op.counts.happened(order, HAPPENED.linesWrong);
    }
  }

  delivered(op: Operation, order: number): void {
    if (this.#errors.hasAny(order) || op.orders.flaws[order] !== 0) this.#arriveWith(op, order);
  }

  /** What is wrong with the data of an order shows. */
  #arriveWith(op: Operation, order: number): void {
    const errors = this.#errors;
    let isDataWrong = false;
    for (let row = errors.firstOf(order); row !== NONE;) {
      const kind = errors.kind[row];
      if (kind >= DATA_ERRORS.length) row = errors.next[row];
      else {
        isDataWrong = true;
        this.#escapes(op, order, kind);
        row = errors.remove(order, row);
      }
    }
    const flaws = op.orders.flaws[order];
    if (isDataWrong) op.counts.happened(order, HAPPENED.dataWrong);
    if ((flaws & WRONG_ORDER) !== 0) op.counts.happened(order, HAPPENED.ordersWrong);
    if ((flaws & FLAW.wrongDocument) !== 0) op.counts.happened(order, HAPPENED.documentsWrong);
  }

  /** Before an order is closed its invoice is out; a customer may dispute a wrong one. */
  keeps(op: Operation, order: number): boolean {
    if (!op.orders.isShipped(order) || this.#wasMarked(op, order, IS_INVOICED)) return false;
    op.counts.happened(order, HAPPENED.invoices);
    return this.#errors.hasAny(order) && this.#isDisputed(op, order);
  }

  /** Whether the invoice is wrong, and the customer sees it and disputes it. */
  #isDisputed(op: Operation, order: number): boolean {
    const errors = this.#errors;
    let row = errors.firstOf(order);
    while (row !== NONE && errors.kind[row] !== INVOICE) row = errors.next[row];
    if (row === NONE) return false;
    errors.remove(order, row);
    this.#escapes(op, order, INVOICE);
    op.counts.happened(order, HAPPENED.invoicesWrong);
    return this.#disputes.begins(op, order, op.practices.eventOf(this));
  }

  /** A dispute is settled. */
  happens(op: Operation, order: number): void {
    this.#disputes.ends(op, order);
    op.practices.goOn(op, order);
  }

  /** Marks what has happened to an order; whether that was marked before. */
  #wasMarked({orders}: Operation, order: number, bit: number): boolean {
    const at = orders.fieldsOf(order) + this.#marks;
    const marks = orders.fields[at];
    orders.fields[at] = marks | bit;
    return (marks & bit) !== 0;
  }

  /** Adds the errors that are made in an order, or in a consignment of it. */
  #make(op: Operation, order: number, consignment: number, making: ErrorMaking): void {
    const {fields} = op.orders;
    const at = op.orders.fieldsOf(order) + this.#hazardLeft;
    const lines = consignment === NONE ? 0 : op.consignments.lineCount[consignment];
    const left = fields[at];
    const hazard = making.hazard(lines);
    if (left > hazard) fields[at] = left - hazard;
    else {
      const mark = markAt(op, order, consignment);
      fields[at] = making.make(this.#errors, order, numberOf(op, consignment), lines, mark, left);
    }
  }

  /** Begins to put right what was found; whether that takes time. */
  #correct(op: Operation, order: number, consignment: number, inspection: Inspection): boolean {
    const {clock, counts, orders} = op;
    const time = correctionTime(inspection, markAt(op, order, consignment));
    bookOrderCost(op, LINE['errors.correction'], order, inspection.check.cost, UNALLOCATED);
    if (inspection.isException) {
      orders.fields[orders.fieldsOf(order) + this.#found] = clock.now;
      if (!this.#wasMarked(op, order, WAS_EXCEPTION)) counts.happened(order, HAPPENED.exceptions);
    }
    if (time === 0) {
      this.#corrected(op, order, consignment, inspection);
      return false;
    }
    const isOrder = consignment === NONE;
    const event = isOrder ? EVENT.entry : EVENT.consignment;
    const item = isOrder ? order : consignment;
    const {station} = inspection.check;
    if (station < 0) clock.schedule(clock.now + time, PHASE.demand, 0, event, item);
    else op.work.undertake(op, station, time, orders.segment[order], event, item);
    return true;
  }

  /** What was found is put right, or the customer cancels. */
  #corrected(op: Operation, order: number, consignment: number, inspection: Inspection): void {
    if (inspection.isException) {
      const {orders, clock, counts} = op;
      const found = orders.fields[orders.fieldsOf(order) + this.#found];
      counts.happened(order, HAPPENED.exceptionTime, clock.now - found);
      if (!this.#wasMarked(op, order, WAS_CONTACTED)) counts.happened(order, HAPPENED.exceptionsOver);
    }
    if (op.onHold !== null) tellHold(op, order, consignment, inspection);
    const {cancels} = inspection.check;
    if (cancels > 0 && inspection.cancels.uniformAt(markAt(op, order, consignment)) < cancels)
      cancelOrder(op, order);
  }

  /** An error that nobody found shows. */
  #escapes(op: Operation, order: number, kind: number): void {
    op.orders.flaws[order] |= FLAW_OF[kind];
    bookOrderCost(op, LINE['errors.rework'], order, this.#costs[kind], UNALLOCATED);
  }
}

/** The time that it took to put right what was found was the last one of the order; without hours for which that paused. */
function tellHold(op: Operation, order: number, consignment: number, inspection: Inspection): void {
  const {cause, pausing} = inspection;
  const time = correctionTime(inspection, markAt(op, order, consignment));
  const placed = op.orders.instants[order * INSTANTS];
  for (const {from, to} of lastOpen(pausing, placed, op.clock.now, time))
    op.onHold!({order, consignment: numberOf(op, consignment), cause, from, to});
}

/** Errors of channels and steps, and checks that find them. */
export const errors: PracticeKind = {
  make: (network, randomness, orders) =>
    makesErrors(network) || network.stepList.some(({check}) => check !== null)
      ? new Errors(network, randomness, orders)
      : null,
  stages: (network) => (hasDisputes(network) ? [STAGE.closed] : []),
};
