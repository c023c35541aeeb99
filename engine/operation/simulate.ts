import type {Trace} from '../kernel/simulation.ts';
import {DAY, type Network} from '../scenario/network.ts';
import {bookLateness} from './closing.ts';
import {checkConservation} from './conservation.ts';
import {openStock} from './initial.ts';
import {Operation} from './operation.ts';
import {INSTANTS, NONE} from './orders.ts';
import type {Plan} from './plan.ts';
import {readFigures, type Replication} from './result.ts';
import {LINE, UNALLOCATED} from './statement.ts';

export interface PlayOptions {
  /** Also verify that goods and money were conserved; throws an Error that names seed, replication and place. */
  check?: boolean;
  /** Sees every event just before it happens. */
  trace?: Trace;
  /** Sees the instants of every order, ms, in the order of `STAGES`, when it ends. */
  onOrder?: (instants: Float64Array, counted: boolean, delivered: boolean) => void;
}

/**
 * Plays one replication of a network under a plan: [0, warmUp) uncounted, [warmUp, horizon) counted, then on until the counted orders
 * have ended or `followUp` is over. A pure function of its arguments.
 */
export function play(
  network: Network,
  plan: Plan,
  seed: string,
  replication: number,
  options: PlayOptions = {},
): Replication {
  const op = new Operation(network, plan, seed, replication);
  if (options.onOrder) observeOrders(op, options.onOrder);
  const {clock} = op;
  openStock(op);
  op.rhythms.start(op);
  op.demand.start(op);

  if (network.warmUp > 0) clock.run(network.warmUp, op, options.trace);
  startCounting(op);
  const ownedAtStart = op.stock.owned.slice();
  clock.run(network.horizon, op, options.trace);
  stopCounting(op, ownedAtStart);
  const end = network.horizon + network.followUp;
  while (op.countedOpen > 0 && clock.now < end) clock.run(Math.min(clock.now + DAY, end), op, options.trace);
  bookOpenOrders(op);
  op.counts.addCounterSales();
  if (options.check) checkConservation(op, seed, replication);
  return readFigures(op);
}

function startCounting(op: Operation): void {
  const {clock} = op;
  op.counting = op.counts.counting = true;
  op.stock.startCounting(clock.now);
  op.work.startCounting(clock.now);
}

function stopCounting(op: Operation, ownedAtStart: Float64Array): void {
  const {clock, network, stock, ledger} = op;
  const {points} = network;
  op.counting = op.counts.counting = false;
  stock.stopCounting(clock.now);
  op.work.stopCounting(clock.now);
  for (let p = 0; p < points.count; p++) {
    const held = (stock.areaOnHand[p] + stock.areaReserved[p]) / DAY;
    op.ledger.book(LINE['stock.holding'], -held * points.holdingCost[p], p, UNALLOCATED, UNALLOCATED);
    op.ledger.book(
      LINE['stock.backorders'],
      (-stock.areaBackorders[p] / DAY) * points.backorderCost[p],
      p,
      UNALLOCATED,
      UNALLOCATED,
    );
    const change = (stock.owned[p] - ownedAtStart[p]) * network.cost[points.product[p]];
    op.ledger.book(LINE['goods.inventoryChange'], change, p, UNALLOCATED, UNALLOCATED);
  }
  const years = (network.horizon - network.warmUp) / (365 * DAY);
  ledger.book(
    LINE['fixed.offer'],
    -network.scenario.costs.fixedPerYear * years,
    UNALLOCATED,
    UNALLOCATED,
    UNALLOCATED,
  );
}

/** Orders that have not ended by now have broken their promise if its instant has passed. */
function bookOpenOrders(op: Operation): void {
  if (op.countedOpen === 0 || op.network.scenario.costs.latePerOrder === 0) return;
  const {orders, clock, network} = op;
  for (const order of orders.openRows()) {
    if (orders.unitsOpen[order] === 0 && orders.consignmentsOpen[order] === 0) continue;
    const due = orders.instants[order * INSTANTS] + network.segments.promise[orders.segment[order]];
    if (due < clock.now && orders.firstLine[order] !== NONE) bookLateness(op, order);
  }
}

function observeOrders(op: Operation, onOrder: NonNullable<PlayOptions['onOrder']>): void {
  op.onClose = (order) =>
    onOrder(
      op.orders.instants.slice(order * INSTANTS, (order + 1) * INSTANTS),
      op.orders.counted[order] === 1,
      op.orders.consignments[order] > 0,
    );
}
