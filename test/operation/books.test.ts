import fc from 'fast-check';
import {expect, test} from 'vitest';
import {DAY, type Network} from '../../engine/index.ts';
import {openStock} from '../../engine/operation/initial.ts';
import {Operation} from '../../engine/operation/operation.ts';
import {NONE} from '../../engine/operation/orders.ts';
import {ready} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

/** Shipments under way by row, seen from outside. */
function shipmentsUnderWay({
  shipments,
}: Operation): Map<number, {point: number; units: number; bought: boolean}> {
  const underWay = new Map<number, {point: number; units: number; bought: boolean}>();
  const open = shipments.open.bind(shipments);
  shipments.open = (point, units, closes, bought) => {
    const row = open(point, units, closes, bought);
    underWay.set(row, {point, units, bought});
    return row;
  };
  const release = shipments.rows.release.bind(shipments.rows);
  shipments.rows.release = (row) => {
    if (!underWay.delete(row)) throw new Error(`shipment ${row} was received twice`);
    release(row);
  };
  return underWay;
}

/** Orders under way, seen from outside. */
function ordersUnderWay({orders}: Operation): Set<number> {
  const underWay = new Set<number>();
  const open = orders.open.bind(orders);
  orders.open = (...what) => {
    const order = open(...what);
    if (underWay.has(order)) throw new Error(`order ${order} is in use`);
    underWay.add(order);
    return order;
  };
  const close = orders.close.bind(orders);
  orders.close = (order) => {
    if (!underWay.delete(order)) throw new Error(`order ${order} was closed twice`);
    close(order);
  };
  return underWay;
}

/** Units that wait at each point, and that each point waits for at its source; every queue is followed from both ends. */
function waitingUnits({queues, orders}: Operation, {points}: Network, underWay: ReadonlySet<number>) {
  const at = new Float64Array(points.count);
  const source = new Float64Array(points.count);
  const lines = orders.line;
  for (let p = 0; p < points.count; p++) {
    let before = NONE;
    for (let line = queues.head[p]; line !== NONE; line = lines.next[line]) {
      expect(lines.previous[line]).toBe(before);
      expect(lines.point[line]).toBe(p);
      at[p] += lines.unallocated[line];
      if (lines.order[line] <= -2) source[-2 - lines.order[line]] += lines.unallocated[line];
      else expect(underWay.has(lines.order[line])).toBe(true);
      before = line;
    }
    expect(queues.tail[p]).toBe(before);
  }
  return {at, source};
}

test('at any time the books of every stocking point agree with what waits and with what is under way', () => {
  fc.assert(
    fc.property(randomScenario, fc.nat(5), (source, replication) => {
      const {network, plan} = ready(source);
      const {points} = network;
      const op = new Operation(network, plan, 'books', replication);
      const shipments = shipmentsUnderWay(op);
      const orders = ordersUnderWay(op);
      openStock(op);
      op.rhythms.start(op);
      op.demand.start(op);
      for (let day = 1; day <= 40; day += 3.3) {
        op.clock.run(Math.round(day * DAY), op);
        const {stock} = op;
        const waiting = waitingUnits(op, network, orders);
        const coming = new Float64Array(points.count);
        const transferred = new Float64Array(points.count);
        for (const {point, units, bought} of shipments.values()) {
          coming[point] += units;
          if (!bought) transferred[point] += units;
        }
        for (let p = 0; p < points.count; p++) {
          expect(stock.backorders[p]).toBe(waiting.at[p]);
          expect(stock.onOrder[p]).toBe(coming[p] + waiting.source[p]);
          if (points.transmit[p] > 0) continue; // orders on their way to a source are no goods
          expect(stock.owned[p]).toBe(stock.onHand[p] + stock.reserved[p] + transferred[p]);
        }
        for (const order of orders) {
          let open = 0;
          for (let l = op.orders.firstLine[order]; l !== NONE; l = op.orders.line.nextInOrder[l])
            open += op.orders.line.unallocated[l];
          expect(op.orders.unitsOpen[order]).toBe(open);
        }
      }
    }),
    {seed: 47, numRuns: 120},
  );
});
