import type {Network} from '../scenario/network.ts';
import type {OrderStream, PointDemand} from './demand.ts';
import {meanOf} from './laws.ts';
import type {Solved} from './solved.ts';

/** What becomes of the orders of a segment at a site, per day. */
export interface OrderFlow {
  readonly stream: OrderStream;
  /** Orders of which anything is delivered. */
  readonly delivered: number;
  /** Units demanded and sold. */
  readonly units: number;
  readonly sold: number;
  /** Lines of an order, mean. */
  readonly lines: number;
  /** Whether every order asks for a single unit. */
  readonly isSingle: boolean;
  /** Whether every order leaves in one shipment with all that it gets. */
  readonly isWhole: boolean;
  /** Mean days that an order waits for stock; null where it is not known. */
  readonly wait: number | null;
}

/** Flows of all orders. Single units, and stock that is never short, leave in one shipment each; others may leave in several. */
export function orderFlows(network: Network, solved: Solved): OrderFlow[] {
  return solved.orders.map((stream) => {
    const points = pointsOf(network, solved, stream);
    const units = points.reduce((sum, {rate}) => sum + rate, 0);
    const sold = points.reduce((sum, {p, rate}) => sum + rate * soldShare(solved, p), 0);
    const isSingle = stream.lines.length === 2 && points.every(({p}) => isOneUnit(solved.demand[p]));
    const isNeverShort = points.every(({p}) => solved.stock[p].isNeverShort);
    const waiting = points.reduce(
      (sum, {p, rate}) => sum + (rate * solved.stock[p].customerBackorders) / solved.demand[p].units,
      0,
    );
    const lost = points.some(({p}) => solved.demand[p].lost);
    return {
      stream,
      delivered: lost ? sold : stream.orders,
      units,
      sold,
      lines: meanOf(stream.lines),
      isSingle,
      isWhole: isSingle || isNeverShort,
      wait: isNeverShort || lost ? 0 : isSingle ? waiting / units : null,
    };
  });
}

/** Units sold / units demanded at a stocking point. */
export function soldShare({demand, stock}: Solved, p: number): number {
  return stock[p].sold / demand[p].units;
}

/** Stocking points that serve the orders, with the units per day that these ask for. */
export function pointsOf(
  {pointAt, productCount, segments}: Network,
  {demand}: Solved,
  {segment, site}: OrderStream,
): {p: number; rate: number}[] {
  const asked = Array.from(
    segments.basket[segment].products,
    (product) => pointAt[site * productCount + product],
  );
  return asked
    .sort((a, b) => a - b)
    .flatMap((p) => {
      const own = demand[p].streams.filter((stream) => stream.segment === segment);
      const rate = own.reduce(
        (sum, {epochs, lines, quantity}) => sum + epochs * meanOf(lines) * meanOf(quantity),
        0,
      );
      return rate > 0 ? [{p, rate}] : [];
    });
}

function isOneUnit({batch}: PointDemand): boolean {
  return batch.values.length === 1 && batch.values[0] === 1;
}
