import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {HAPPENED, shareOf} from '../measures/happenings.ts';
import type {Measure} from '../measures/measures.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, NONE, STAGE, type Orders} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

const DAYS_IN_YEAR = 365;

/**
 * Customers pay some time after the invoice. What they owe from delivery to payment costs interest: revenue × rate × days / 365 (Wild and
 * Subramanyam 2014, Financial Statement Analysis, chapter 10, on receivables and days' sales in them). What they dispute and never pay is
 * written off, and owed by nobody.
 */
export class Receivables implements Practice {
  readonly #days: readonly (Distribution | null)[];
  readonly #chance: Stream;
  readonly #interest: number;
  /** Field of an order: what is to be paid for goods that have left, money; 0 in a row without an order. */
  readonly #owed: number;
  /** Field of an order: the days by which something delays its payment; 0 in a row without an order. */
  readonly #delay: number;

  constructor({scenario}: Network, randomness: Randomness, orders: Orders) {
    this.#days = scenario.segments.map(({payment}) => payment && distribution(payment.days));
    this.#chance = randomness.stream('payment');
    this.#interest = scenario.costs.interestPerYear;
    this.#owed = orders.field();
    this.#delay = orders.field();
  }

  dispatched(op: Operation, order: number, consignment: number): void {
    const {orders, consignments, practices} = op;
    const share = practices.confirmations?.paid(op, order) ?? 1; // the rest is written off at once
    const owed = orders.fieldsOf(order) + this.#owed;
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
      const revenue = orders.line.netPrice(consignments.partLine[part]) * consignments.partUnits[part];
      orders.fields[owed] += revenue * share;
    }
  }

  /** The order is paid that many days later. */
  delay({orders}: Operation, order: number, days: number): void {
    orders.fields[orders.fieldsOf(order) + this.#delay] += days;
  }

  over(op: Operation, order: number): void {
    const {orders, counts} = op;
    const law = this.#days[orders.segment[order]];
    const {fields} = orders;
    const first = orders.fieldsOf(order);
    const owed = fields[first + this.#owed];
    const delay = fields[first + this.#delay];
    fields[first + this.#owed] = fields[first + this.#delay] = 0;
    if (law === null || owed === 0) return;
    const row = order * INSTANTS;
    const invoicing = (orders.instants[row + STAGE.invoiced] - orders.instants[row + STAGE.delivered]) / DAY;
    const term = Math.max(0, law.sample(this.#chance.at(op.mark(order, 0))));
    const days = invoicing + term + delay;
    counts.happened(order, HAPPENED.owed, owed);
    counts.happened(order, HAPPENED.owedDays, owed * days);
    const cost = (owed * this.#interest * days) / DAYS_IN_YEAR;
    bookOrderCost(op, LINE['finance.receivables'], order, cost, UNALLOCATED);
  }
}

/** Payment after delivery. */
export const receivables: PracticeKind = {
  make: (network, randomness, orders) =>
    isOnTerms(network) ? new Receivables(network, randomness, orders) : null,
};

/** Something makes the customer pay the order that many days later than agreed; nothing where customers pay at once. */
export function delayPayment(op: Operation, order: number, days: number): void {
  op.practices.receivables?.delay(op, order, days);
}

/** Measures of what customers owe. */
export const receivablesMeasures: readonly Measure[] = [
  shareOf('daysSalesOutstanding', 'owedDays', (t) => t.happened[HAPPENED.owed], isOnTerms, 'days'),
];

function isOnTerms({scenario}: Network): boolean {
  return scenario.segments.some(({payment}) => payment !== null);
}
