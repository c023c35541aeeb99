import {mayBeFlawed} from './flaws.ts';
import {HAPPENED, shareOf, type Happening} from '../measures/happenings.ts';
import type {Measure, Totals} from '../measures/measures.ts';
import type {Operation} from '../operation.ts';
import {FLAW, INSTANTS, STAGE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/** Flaws of what was sent, of its paper, and of the goods themselves. */
const WRONG = FLAW.wrongGoods | FLAW.wrongQuantity;
const PAPER = FLAW.wrongDocument | FLAW.wrongInvoice;

/** What makes an order perfect, each yes or no (APICS SCOR 12.0, RL.1.1: in full, on time, documentation, condition). */
const COMPONENTS = ['complete', 'punctual', 'documented', 'intact'] as const satisfies readonly Happening[];

/** Orders that are perfect, and those that have each component, counted when their paper is done. */
class PerfectOrders implements Practice {
  over(op: Operation, order: number): void {
    const {orders, counts} = op;
    if (!orders.isCounted(order) || !orders.isShipped(order)) return;
    const flaws = orders.flaws[order];
    const first = order * INSTANTS;
    const cycleTime = orders.instants[first + STAGE.delivered] - orders.instants[first];
    const isComplete = orders.unitsLost[order] === 0 && (flaws & WRONG) === 0;
    const isPunctual = !(cycleTime > op.promises.of(order)); // without a promise it cannot be late
    const isDocumented = (flaws & PAPER) === 0;
    const isIntact = (flaws & FLAW.damaged) === 0;
    counts.happened(order, HAPPENED.finished);
    if (isComplete) counts.happened(order, HAPPENED.complete);
    if (isPunctual) counts.happened(order, HAPPENED.punctual);
    if (isDocumented) counts.happened(order, HAPPENED.documented);
    if (isIntact) counts.happened(order, HAPPENED.intact);
    if (isComplete && isPunctual && isDocumented && isIntact) counts.happened(order, HAPPENED.perfect);
  }
}

/** Perfect orders are counted where more can be wrong with an order than that it is late or not in full. */
export const perfectOrders: PracticeKind = {
  make: (network) => (mayBeFlawed(network) ? new PerfectOrders() : null),
};

/** Of all orders placed, those finished times the shares of these that have each component: as many are perfect if failures are independent. */
function product({happened, orders}: Totals): number {
  const finished = happened[HAPPENED.finished];
  return COMPONENTS.reduce((share, name) => share * (happened[HAPPENED[name]] / finished), finished / orders);
}

/** Perfect orders, joint and by their components. */
export const perfectOrderMeasures: readonly Measure[] = [
  shareOf('perfectOrderRate', 'perfect', (t) => t.orders, mayBeFlawed),
  {name: 'perfectOrderProduct', unit: 'share', needs: 'orders', modelled: mayBeFlawed, value: product},
];
