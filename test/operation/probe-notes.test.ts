import fc from 'fast-check';
import {expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import {Operation} from '../../engine/operation/operation.ts';
import {openStock} from '../../engine/operation/initial.ts';
import {NONE} from '../../engine/operation/orders.ts';
import {ready} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

test('probe', () => {
  let checked = 0;
  fc.assert(
    fc.property(randomScenario, fc.nat(5), (source, replication) => {
      const {network, plan} = ready(source);
      const op = new Operation(network, plan, 'probe', replication);
      const sent: {point: number; quantity: number; bought: boolean; row: number}[] = [];
      const open = op.shipments.open.bind(op.shipments);
      const live = new Map<number, {point: number; quantity: number; bought: boolean}>();
      op.shipments.open = (point, quantity, closes, bought) => {
        const row = open(point, quantity, closes, bought);
        live.set(row, {point, quantity, bought});
        return row;
      };
      const rel = op.shipments.rows.release.bind(op.shipments.rows);
      op.shipments.rows.release = (row) => { if (!live.delete(row)) throw new Error('double release'); rel(row); };
      const ordersLive = new Set<number>();
      const oo = op.orders.open.bind(op.orders);
      op.orders.open = (...a) => { const r = oo(...a); if (ordersLive.has(r)) throw new Error('reuse'); ordersLive.add(r); return r; };
      const oc = op.orders.close.bind(op.orders);
      op.orders.close = (o) => { if (!ordersLive.delete(o)) throw new Error('double close'); oc(o); };
      openStock(op); op.rhythms.start(op); op.demand.start(op);
      for (let day = 1; day <= 40; day += 3.3) {
        op.clock.run(day * DAY, op);
        const {stock} = op;
        const {points} = network;
        const waiting = new Float64Array(points.count), fromUp = new Float64Array(points.count), transit = new Float64Array(points.count), all = new Float64Array(points.count);
        const lines = op.orders.line;
        for (let p = 0; p < points.count; p++) {
          let prev = NONE;
          for (let l = op.queues.head[p]; l !== NONE; l = lines.next[l]) {
            expect(lines.previous[l]).toBe(prev); prev = l;
            expect(lines.point[l]).toBe(p);
            expect(lines.waiting[l]).toBe(1);
            waiting[p] += lines.unallocated[l];
            if (lines.order[l] <= -2) fromUp[-2 - lines.order[l]] += lines.unallocated[l];
            else expect(ordersLive.has(lines.order[l])).toBe(true);
          }
          expect(op.queues.tail[p]).toBe(prev);
        }
        for (const {point, quantity, bought} of live.values()) { all[point] += quantity; if (!bought && points.transmit[point] === 0) transit[point] += quantity; }
        for (let p = 0; p < points.count; p++) {
          expect(stock.backorders[p]).toBe(waiting[p]);
          expect(stock.onOrder[p]).toBe(all[p] + fromUp[p]);
          if (points.transmit[p] === 0) expect(stock.owned[p]).toBe(stock.onHand[p] + stock.reserved[p] + transit[p]);
        }
        let openLines = 0;
        for (const o of ordersLive) {
          let un = 0;
          for (let l = op.orders.firstLine[o]; l !== NONE; l = lines.nextInOrder[l]) { un += lines.unallocated[l]; openLines++; expect(lines.order[l]).toBe(o); }
          expect(op.orders.unitsOpen[o]).toBe(un);
        }
        checked++;
      }
    }),
    {seed: 5, numRuns: 150},
  );
  expect(checked).toBeGreaterThan(1000);
}, 60000);
