import {mayBeFlawed} from './flaws.ts';
import {HAPPENED, type Happening} from '../measures/happenings.ts';
import type {Measure, Totals} from '../measures/measures.ts';
import type {Operation} from '../operation.ts';
import {FLAW, INSTANTS, STAGE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/** Flaws of what was sent, of its paper, and of the goods themselves. */
const WRONG = FLAW.wrongGoods | FLAW.wrongQuantity;
const PAPER = FLAW.wrongDocument | FLAW.wrongInvoice;

/** What an order is not if it is perfect (APICS SCOR 12.0, RL.1.1: in full, on time, documentation, condition). */
const FAILURES = ['incomplete', 'late', 'undocumented', 'broken'] as const satisfies readonly Happening[];

/** Orders whose paper is done, and of these the few that are not perfect, and why. */
class PerfectOrders implements Practice {
  over(op: Operation, order: number): void {
    const {orders, counts} = op;
    if (!orders.isCounted(order) || !orders.isShipped(order)) return;
    const flaws = orders.flaws[order];
    const first = order * INSTANTS;
    const cycleTime = orders.instants[first + STAGE.delivered] - orders.instants[first];
    const isIncomplete = orders.unitsLost[order] > 0 || (flaws & WRONG) !== 0;
    const isLate = cycleTime > op.promises.of(order); // without a promise it cannot be
    if (flaws === 0 && !isIncomplete && !isLate) return;
    if (isIncomplete) counts.happened(order, HAPPENED.incomplete);
    if (isLate) counts.happened(order, HAPPENED.late);
    if ((flaws & PAPER) !== 0) counts.happened(order, HAPPENED.undocumented);
    if ((flaws & FLAW.damaged) !== 0) counts.happened(order, HAPPENED.broken);
    counts.happened(order, HAPPENED.imperfect);
  }
}

/** Perfect orders are counted where more can be wrong with an order than that it is late or not in full. */
export const perfectOrders: PracticeKind = {
  make: (network) => (mayBeFlawed(network) ? new PerfectOrders() : null),
};

/** Of all orders placed, those closed times the shares of these that have each component: as many are perfect if failures are independent. */
function product({happened, orders, ordersClosed}: Totals): number {
  const shareWithout = (failure: Happening) => (ordersClosed - happened[HAPPENED[failure]]) / ordersClosed;
  return FAILURES.reduce((share, failure) => share * shareWithout(failure), ordersClosed / orders);
}

/** Perfect orders, joint and by their components. */
export const perfectOrderMeasures: readonly Measure[] = [
  {
    name: 'perfectOrderRate',
    unit: 'share',
    needs: 'orders',
    modelled: mayBeFlawed,
    value: ({happened, orders, ordersClosed}) => (ordersClosed - happened[HAPPENED.imperfect]) / orders,
  },
  {name: 'perfectOrderProduct', unit: 'share', needs: 'orders', modelled: mayBeFlawed, value: product},
];
