import {mayLeaveLater} from '../scenario/leaves-later.ts';
import {nameSelector} from '../scenario/paths.ts';
import type {Network, Stage} from '../scenario/network.ts';
import {deliveryFreight, inboundFreight, type Gap} from './freight.ts';
import {reservedTime} from './measures.ts';
import {endInTime} from './order-times.ts';
import {pointsOf, soldShare, type OrderFlow} from './shipments.ts';
import type {Solved} from './solved.ts';
import {placeOf} from './supply.ts';

const DAYS_IN_YEAR = 365;
const HOURS_IN_DAY = 24;

/** A line of the statement that is not known exactly, and where that comes from. */
export interface MissingLine {
  line: string;
  because: Gap;
  path: string;
}

/** Expected money per year of counted time, signed; `profit` is there where every line is known. */
export interface ExactStatement {
  lines: Record<string, number>;
  missing: MissingLine[];
}

const WAREHOUSE: Readonly<Partial<Record<Stage, string>>> = {
  picked: 'warehouse.picking',
  packed: 'warehouse.packing',
  dispatched: 'warehouse.dispatch',
};

/** Lines that wait for what is not served yet. */
const OF_ORDERS = [
  'revenue.goods',
  'goods.openOrders',
  'orders.processing',
  'delivery.freight',
  ...Object.values(WAREHOUSE),
];

/** Lines that come to nothing in the long run. */
const ZERO_IN_THE_LONG_RUN: readonly string[] = ['goods.inventoryChange', 'goods.openOrders'];

/** The lines of the statement in the long run: goods bought are those sold, and stock on hand neither grows nor shrinks. */
export function statementOf(network: Network, solved: Solved, flows: readonly OrderFlow[]): ExactStatement {
  const books = new Books();
  const {costs} = network.scenario;
  sales(books, network, solved, flows);
  replenishment(books, network, solved);
  handling(books, network, flows);
  delivery(books, network, solved, flows);
  const promises = network.scenario.segments.findIndex(({promise}) => promise !== null);
  if (costs.latePerOrder > 0 && promises >= 0)
    books.miss('penalties.lateness', 'lateOrders', 'costs.latePerOrder');
  wages(books, network);
  books.add('fixed.offer', -costs.fixedPerYear / DAYS_IN_YEAR);
  books.add('imputed.goodwill', -costs.imputed.goodwill * total(flows, ({units, sold}) => units - sold));
  if (!endInTime(network, solved))
    for (const line of OF_ORDERS) books.doubt(line, 'followUpShort', 'run.followUp');
  return books.close();
}

/** Amounts by line, money per day. */
class Books {
  readonly #lines = new Map<string, number>();
  readonly #missing = new Map<string, MissingLine>();

  add(line: string, amount: number): void {
    if (amount !== 0 || ZERO_IN_THE_LONG_RUN.includes(line))
      this.#lines.set(line, (this.#lines.get(line) ?? 0) + amount);
  }

  /** Adds what a line costs, or marks that it is not known. */
  cost(line: string, cost: number | Gap, path: string): void {
    if (typeof cost === 'number') this.add(line, -cost);
    else this.miss(line, cost, path);
  }

  miss(line: string, because: Gap, path: string): void {
    if (!this.#missing.has(line)) this.#missing.set(line, {line, because, path});
  }

  /** Marks a line that has an amount as not known. */
  doubt(line: string, because: Gap, path: string): void {
    if (this.#lines.has(line)) this.miss(line, because, path);
  }

  close(): ExactStatement {
    const missing = [...this.#missing.values()];
    const known = [...this.#lines].filter(([line]) => !this.#missing.has(line));
    const lines = Object.fromEntries(known.map(([line, amount]) => [line, amount * DAYS_IN_YEAR]));
    if (missing.length > 0) return {lines, missing};
    const profit = total(known, ([, amount]) => amount) * DAYS_IN_YEAR;
    return {lines: {...lines, profit, cashProfit: profit}, missing};
  }
}

function sales(books: Books, network: Network, solved: Solved, flows: readonly OrderFlow[]): void {
  const {points, price, cost} = network;
  for (const {stream} of flows)
    for (const {p, rate} of pointsOf(network, solved, stream))
      books.add('revenue.goods', rate * soldShare(solved, p) * price[points.product[p]]);
  solved.stock.forEach(({throughput}, p) => {
    const isBought = points.upstream[p] < 0;
    if (isBought) books.add('goods.purchases', -throughput * cost[points.product[p]]);
    books.add('goods.inventoryChange', 0);
    if (mayLeaveLater(network)) books.add('goods.openOrders', 0);
  });
}

function replenishment(books: Books, network: Network, solved: Solved): void {
  const {points} = network;
  solved.stock.forEach(({ordersPerDay, throughput, averageOnHand, averageBackorders}, p) => {
    books.add(
      'replenishment.ordering',
      -(points.orderCost[p] * ordersPerDay + points.orderCostPerUnit[p] * throughput),
    );
    const lane = points.lane[p];
    books.cost(
      'replenishment.freight',
      inboundFreight(network, solved, p),
      lane < 0 ? placeOf(network, p).path : `lanes[${lane}].tariff`,
    );
    books.add('stock.holding', -points.holdingCost[p] * averageOnHand);
    books.add('stock.backorders', -points.backorderCost[p] * averageBackorders);
  });
}

function handling(books: Books, network: Network, flows: readonly OrderFlow[]): void {
  const {scenario} = network;
  for (const {stream, delivered, lines, units} of flows) {
    const {channels} = scenario.segments[stream.segment];
    for (const {name, cost} of scenario.channels)
      books.add('orders.handling', -(channels[name] ?? 0) * cost * stream.orders);
    for (const step of scenario.sites[stream.site].process) {
      const orders = {
        transmitted: stream.orders,
        verified: stream.orders,
        invoiced: delivered,
        closed: delivered,
      }[step.stage as string];
      const perOrder = step.cost + step.costPerLine * lines + (step.costPerUnit * units) / stream.orders;
      if (orders !== undefined) books.add('orders.processing', -perOrder * orders);
    }
  }
}

/** Stations that are open all the time. */
function wages(books: Books, {stations}: Network): void {
  for (let i = 0; i < stations.count; i++)
    if (stations.wage[i] > 0)
      books.add('labour.regular', -stations.wage[i] * stations.servers[i] * HOURS_IN_DAY);
}

function delivery(books: Books, network: Network, solved: Solved, flows: readonly OrderFlow[]): void {
  const {scenario, segments, points} = network;
  for (const flow of flows) {
    const {stream, delivered, sold, lines, isWhole} = flow;
    const site = scenario.sites[stream.site];
    const at = `sites${nameSelector(site.name)}.process`;
    const lane = segments.lane[stream.segment][stream.position];
    books.cost('delivery.freight', deliveryFreight(network, solved, flow), `lanes[${lane}].tariff`);
    for (const {stage, cost, costPerLine, costPerUnit} of site.process) {
      const line = WAREHOUSE[stage];
      if (line === undefined) continue;
      const perShipment = (cost + costPerLine * lines) * delivered;
      books.cost(
        line,
        isWhole || perShipment === 0 ? perShipment + costPerUnit * sold : 'shipmentsPerOrder',
        at,
      );
    }
    const reserved = reservedTime(solved.paths[stream.site]!);
    for (const {p, rate} of pointsOf(network, solved, stream)) {
      const held =
        points.holdingCost[p] === 0 ? 0 : points.holdingCost[p] * rate * soldShare(solved, p) * reserved;
      books.cost('stock.holding', Number.isNaN(held) ? 'reservedStock' : held, at);
    }
  }
}

function total<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0);
}
