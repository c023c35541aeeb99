import {PHASE} from '../../kernel/simulation.ts';
import {carries} from '../../scenario/packing.ts';
import type {Helpers} from '../../scenario/network.ts';
import {bookDiscount} from '../booking.ts';
import {EVENT} from '../events.ts';
import {available} from './kept.ts';
import {bookOpenGoods} from '../open-orders.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';
import {bookRevenue} from '../revenue.ts';
import {LINE} from '../statement.ts';

/** Units of the line, up to `wanted`, that other sites can help out with. */
export function unitsElsewhere(
  op: Operation,
  helpers: Helpers,
  order: number,
  line: number,
  wanted: number,
): number {
  let found = 0;
  for (let i = 0; i < helpers.site.length && found < wanted; i++)
    found += Math.min(
      wanted - found,
      available(op, helper(op, helpers, i, order, line), op.orders.segment[order]),
    );
  return found;
}

/** Whether the serving site and its helpers together have all that the order wants; its lines share what is there. */
export function isAllSomewhere(op: Operation, helpers: Helpers, order: number): boolean {
  const {claimed} = op.queues;
  const {segment, firstLine, line: lines} = op.orders;
  const touched: number[] = [];
  let isAll = true;
  for (let line = firstLine[order]; line !== NONE && isAll; line = lines.nextInOrder[line]) {
    let wanted = lines.unallocated[line];
    for (let i = -1; i < helpers.site.length && wanted > 0; i++) {
      const point = i < 0 ? lines.point[line] : helper(op, helpers, i, order, line);
      const units = Math.min(wanted, available(op, point, segment[order]) - (claimed[point] ?? 0));
      if (units <= 0) continue;
      claimed[point] += units;
      touched.push(point);
      wanted -= units;
    }
    isAll = wanted === 0;
  }
  for (const point of touched) claimed[point] = 0;
  return isAll;
}

/** Other sites give the line `wanted` units, which `unitsElsewhere` has found there. */
export function transship(
  op: Operation,
  helpers: Helpers,
  order: number,
  line: number,
  wanted: number,
): void {
  for (let i = 0, left = wanted; i < helpers.site.length && left > 0; i++) {
    const point = helper(op, helpers, i, order, line);
    const units = Math.min(left, available(op, point, op.orders.segment[order]));
    if (units <= 0) continue;
    left -= units;
    send(op, helpers, i, {order, line, point, units});
  }
}

/**
 * The stocking point that the helper at position `i` would give the line from: of what the serving site would take for it, by a lane that carries
 * it; -1 for none.
 */
function helper(
  {network, orders}: Operation,
  helpers: Helpers,
  i: number,
  order: number,
  line: number,
): number {
  const site = helpers.site[i];
  if (site === orders.site[order]) return -1;
  const {scenario, points, pointAt, productCount, siteCount} = network;
  const asked = orders.line.product[line];
  const point = pointAt[site * productCount + asked];
  const serving = orders.line.point[line];
  if (point < 0 || points.product[point] !== (serving < 0 ? asked : points.product[serving])) return -1;
  const lane = helpers.lane[i * siteCount + orders.site[order]];
  return carries(scenario.lanes[lane], scenario.products[asked]) ? point : -1;
}

/** The units leave the stock of the helper, which sells them, and reach the serving site as a consignment of the order. */
function send(
  op: Operation,
  helpers: Helpers,
  i: number,
  {order, line, point, units}: {order: number; line: number; point: number; units: number},
): void {
  const {network, orders, consignments, transport, clock} = op;
  const lines = orders.line;
  const {now} = clock;
  const lane = helpers.lane[i * network.siteCount + orders.site[order]];
  op.stock.sell(point, units, now);
  if (orders.isCounted(order) !== op.counting) bookOpenGoods(op, order, point, units);
  lines.unallocated[line] -= units;
  orders.unitsOpen[order] -= units;
  const consignment = consignments.add(NONE, orders, order, line, units, now);
  consignments.transshipped[consignment] = 1;
  const mark = op.mark(order, consignments.number[consignment]);
  const arrival = transport.arrival(lane, transport.transshipment, mark, network.points.count + lane, now);
  op.counts.transshippedUnits(order, line, units, arrival - lines.since[line]);
  if (orders.isCounted(order)) {
    const {ledger} = op;
    const segment = orders.segment[order];
    const product = lines.product[line];
    const weight = units * network.weight[product];
    const freight = transport.freight(lane, units, weight, units * network.volume[product]);
    bookRevenue(op, product, lines.price[line], units, point, segment);
    bookDiscount(op, order, line, units, point);
    ledger.book(LINE['stock.transshipment'], -(freight + helpers.costPerUnit * units), point, segment, lane);
  }
  clock.schedule(arrival, PHASE.receipt, 0, EVENT.consignment, consignment);
  op.touch(point);
}
