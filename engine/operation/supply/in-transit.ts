import {DAY} from '../../scenario/network.ts';
import type {Operation} from '../operation.ts';
import {LINE, UNALLOCATED} from '../statement.ts';

/** Books what it costs to hold units on their way to a stocking point from now to `arrival`, ms, as far as that is counted time. */
export function bookInTransit(op: Operation, point: number, units: number, arrival: number): void {
  const {points, warmUp, horizon} = op.network;
  if (points.heldInTransit[point] === 0) return;
  const time = Math.min(arrival, horizon) - Math.max(op.clock.now, warmUp);
  if (time <= 0) return;
  const cost = (units * time * points.holdingCost[point]) / DAY;
  op.ledger.book(LINE['stock.inTransit'], -cost, point, UNALLOCATED, UNALLOCATED);
}
