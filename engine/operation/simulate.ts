import type {Trace} from '../kernel/simulation.ts';
import {DAY, type Network} from '../scenario/network.ts';
import {bookLateness} from './closing.ts';
import {checkConservation} from './conservation.ts';
import {scheduleForcedOrders} from './supply/forced-orders.ts';
import {openStock} from './initial.ts';
import {onlyPaperIsOpen, undoOpenSales} from './open-orders.ts';
import {Operation} from './operation.ts';
import {INSTANTS, NONE} from './orders.ts';
import type {Plan} from './planning/plan.ts';
import {readFigures, type Replication} from './result.ts';
import {LINE, UNALLOCATED} from './statement.ts';

export interface PlayOptions {
  /** Also verify that goods and money were conserved; throws an Error that names seed, replication and place. */
  check?: boolean;
  /** Sees every event just before it happens. */
  trace?: Trace;
  /**
   * Sees the instants of every order, ms, in the order of `STAGES`, when it ends; the order is the `index`-th, from 0, of the segment at
   * this position.
   */
  onOrder?: (
    instants: Float64Array,
    counted: boolean,
    delivered: boolean,
    segment: number,
    index: number,
  ) => void;
  /**
   * Sees every start of a service: position of the station among those of all sites, arrival of the job there and now, ms. A service that
   * was interrupted starts again.
   */
  onStart?: (station: number, arrived: number, now: number) => void;
  /** Sees every start of a transmission, when it is settled: position of the channel, and the instant, ms. */
  onTransmission?: (channel: number, start: number) => void;
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
  const playing = new Playing(network, plan, seed, replication, options);
  playing.playTo(network.horizon + network.followUp);
  const {op} = playing;
  bookOpenOrders(op);
  undoOpenSales(op);
  op.demand.close(op);
  if (options.check) checkConservation(op, seed, replication);
  return readFigures(op);
}

/** An operation with its opening stock, its reviews and its first orders planned, at the start of the clock. */
export function begin(network: Network, plan: Plan, seed: string, replication: number): Operation {
  const op = new Operation(network, plan, seed, replication);
  openStock(op);
  scheduleForcedOrders(op);
  op.rhythms.start(op);
  op.periods?.start(op);
  op.lifeCycles?.start(op);
  op.demand.start(op);
  return op;
}

/** A replication that is played in parts; in however many, it comes to the same state. */
export class Playing {
  readonly op: Operation;
  readonly #options: PlayOptions;
  #ownedAtStart: Float64Array | null = null;
  #isCounted = false;

  constructor(network: Network, plan: Plan, seed: string, replication: number, options: PlayOptions = {}) {
    this.op = begin(network, plan, seed, replication);
    this.#options = options;
    if (options.onOrder) observeOrders(this.op, options.onOrder);
    if (options.onStart) this.op.work.onStart = options.onStart;
    if (options.onTransmission) this.op.channels.onStart = options.onTransmission;
  }

  /** Plays all that happens before `until`, ms; after the horizon only while a counted order is open, day by day. */
  playTo(until: number): void {
    const {op} = this;
    const {clock, network} = op;
    const {warmUp, horizon, followUp} = network;
    if (this.#ownedAtStart === null) {
      this.#run(Math.min(warmUp, until));
      if (until < warmUp) return;
      startCounting(op);
      this.#ownedAtStart = op.stock.owned.slice();
    }
    if (!this.#isCounted) {
      this.#run(Math.min(horizon, until));
      if (until < horizon) return;
      stopCounting(op, this.#ownedAtStart);
      this.#isCounted = true;
    }
    const end = Math.min(until, horizon + followUp);
    while (clock.now < end) {
      const days = (clock.now - horizon) / DAY;
      if (Number.isInteger(days)) {
        if (op.countedOpen === 0) return;
        if (onlyPaperIsOpen(op)) op.lastInstant = Math.min(op.lastInstant, clock.now);
      }
      this.#run(Math.min(end, horizon + (Math.floor(days) + 1) * DAY));
    }
  }

  #run(until: number): void {
    if (until > this.op.clock.now) this.op.clock.run(until, this.op, this.#options.trace);
  }
}

function startCounting(op: Operation): void {
  const {clock} = op;
  op.counting = op.counts.counting = true;
  op.stock.startCounting(clock.now);
  op.work.startCounting(clock.now);
  op.lifeCycles?.startCounting(op);
  op.channels.startCounting(clock.now);
}

function stopCounting(op: Operation, ownedAtStart: Float64Array): void {
  const {clock, network, stock, ledger} = op;
  const {points} = network;
  op.counting = op.counts.counting = false;
  stock.stopCounting(clock.now);
  op.queues.stopCounting(op.orders.line, clock.now);
  op.work.stopCounting(clock.now);
  op.channels.stopCounting(clock.now);
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
  op.practices.stopCounting(op);
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
  const {orders, clock, promises} = op;
  for (const order of orders.openRows()) {
    if (orders.unitsOpen[order] === 0 && orders.consignmentsOpen[order] === 0) continue;
    if (promises.promisedAt(order) < clock.now && orders.firstLine[order] !== NONE) bookLateness(op, order);
  }
}

function observeOrders(op: Operation, onOrder: NonNullable<PlayOptions['onOrder']>): void {
  op.onClose = (order) =>
    onOrder(
      op.orders.instants.slice(order * INSTANTS, (order + 1) * INSTANTS),
      op.orders.isCounted(order),
      op.orders.isShipped(order),
      op.orders.segment[order],
      op.orders.index[order],
    );
}
