import {PHASE} from '../../kernel/simulation.ts';
import type {Points} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';
import {grown, Rows} from '../pool.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/**
 * Lots of goods that perish. They are issued first in, first out, so that nothing has to be written down when units leave: of a lot,
 * as much is left as lies on hand less what came in after it.
 */
export class Lots {
  point!: Int32Array;
  /** Units that had come in at the point when the lot was in, opening stock included. */
  through!: Float64Array;
  readonly rows: Rows;

  constructor() {
    this.point = new Int32Array();
    this.through = new Float64Array();
    this.rows = new Rows(64, (capacity) => {
      this.point = grown(this.point, capacity);
      this.through = grown(this.through, capacity);
    });
  }
}

/** Whether a product that perishes is kept anywhere. */
export function hasLots(points: Points, shelfLife: Float64Array): boolean {
  return points.product.some((product) => shelfLife[product] < Infinity);
}

/** What has just come in at `point` is a lot, and expires in its time. */
export function keepLot(op: Operation, point: number): void {
  const {lots, stock, clock, network} = op;
  if (lots === null) return;
  const {points} = network;
  const expiry = clock.now + network.shelfLife[points.product[point]];
  if (!(expiry < op.lastInstant)) return;
  const row = lots.rows.take();
  lots.point[row] = point;
  lots.through[row] = stock.opening[point] + stock.received[point];
  clock.schedule(expiry, PHASE.expiry, 1 + points.echelon[point], EVENT.expiry, row); // behind the ends of periods
}

/** The shelf life of a lot is over: what is left of it goes for its salvage value. */
export function expire(op: Operation, row: number): void {
  const {lots, stock, clock, network, counts} = op;
  const point = lots!.point[row];
  const later = stock.opening[point] + stock.received[point] - lots!.through[row];
  const left = stock.onHand[point] - later;
  lots!.rows.release(row);
  if (left <= 0) return;
  stock.expire(point, left, clock.now);
  if (op.counting) {
    counts.unitsExpired[point] += left;
    const salvage = left * network.salvage[network.points.product[point]];
    op.ledger.book(LINE['revenue.salvage'], salvage, point, UNALLOCATED, UNALLOCATED);
  }
  op.touch(point);
}
