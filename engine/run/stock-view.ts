import {
  DAY,
  type Happening,
  type Network,
  type PlacedOrder,
  type SettledPolicy,
  type StockHistory,
} from '../index.ts';
import {emptySpans, gathered, positionOf, thinned} from './stock-thinning.ts';

/** What lies, waits and is on its way at a stocking point from `day` on, until the next such point; units. */
export interface StockPoint {
  day: number;
  onHand: number;
  /** onHand + onOrder - backorders. */
  inventoryPosition: number;
  backorders: number;
  reserved: number;
  onOrder: number;
}

/** Units that something happened to. */
export interface StockEvent {
  day: number;
  quantity: number;
}

/** A replenishment order; `due` is the day on which the last of its goods came, null where that is not before the end. */
export interface OrderPlaced extends StockEvent {
  due: number | null;
}

/** A span of days in which nothing is on hand; `short` units that were asked for in it were lost at once or began to wait. */
export interface EmptySpan {
  from: number;
  to: number;
  short: number;
}

/** A stocking point in one replication, between two days since the start of the run. */
export interface TracedStock {
  site: string;
  product: string;
  from: number;
  to: number;
  /** The replenishment policy as the plan holds it. */
  policy: SettledPolicy;
  /** Expected replenishment lead time, days, and the expected demand in it, units. */
  leadTime: {mean: number; demand: number};
  /** Ascending; the first stands at `from`, and every instant after which something has changed is a point. */
  points: StockPoint[];
  /**
   * Null where every change is there; else so many points of so many, the extremes of every stretch of time among them. Of the lists below,
   * one that is too long holds what happened in each stretch of time together, at its first instant.
   */
  thinned: {kept: number; of: number} | null;
  orders: OrderPlaced[];
  receipts: StockEvent[];
  /** Units that customers, and sites fed from here, asked for: served, made to wait or lost. */
  demand: StockEvent[];
  /** Units lost, at once or out of patience, and units that began to wait. */
  lost: StockEvent[];
  backordered: StockEvent[];
  /** Units past their shelf life. */
  expired: StockEvent[];
  /** Spans with nothing on hand; those with `short` above 0 are stock-outs. Never thinned. */
  empty: EmptySpan[];
}

/** Which stocking point of which replication to look at, on which days; at most `limit` points and happenings of a kind. */
export interface StockRequest {
  readonly site: string;
  readonly product: string;
  readonly replication: number;
  readonly limit: number;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** Counted days that are looked at where nobody says which. */
const FIRST_DAYS = 120;

/** Days that are looked at. Throws RangeError for days outside the run. */
export function windowOf(
  {warmUp, horizon}: Network,
  request: Pick<StockRequest, 'from' | 'to'>,
): {from: number; to: number} {
  const end = horizon / DAY;
  const from = request.from ?? warmUp / DAY;
  const to = request.to ?? Math.min(from + FIRST_DAYS, end);
  if (!(from >= 0 && from < to && to <= end))
    throw new RangeError(`from and to must be days of the run, 0 <= from < to <= ${end}: ${from}, ${to}`);
  return {from, to};
}

/** A history in days, short enough to be drawn. */
export function drawable(
  history: StockHistory,
  {from, to, limit}: {from: number; to: number; limit: number},
): Omit<TracedStock, 'site' | 'product' | 'from' | 'to' | 'policy' | 'leadTime'> {
  const [start, end] = [Math.round(from * DAY), Math.round(to * DAY)];
  const states = thinned(history.states, limit, end);
  const events = (list: readonly Happening[]) =>
    gathered(list, limit, start, end).map(({at, quantity}) => ({day: at / DAY, quantity}));
  return {
    points: states.map((state) => ({
      day: state.at / DAY,
      onHand: state.onHand,
      inventoryPosition: positionOf(state),
      backorders: state.backorders,
      reserved: state.reserved,
      onOrder: state.onOrder,
    })),
    thinned: states.length < history.states.length ? {kept: states.length, of: history.states.length} : null,
    orders: gathered<PlacedOrder>(history.orders, limit, start, end).map(({at, quantity, due}) => ({
      day: at / DAY,
      quantity,
      due: due === null ? null : due / DAY,
    })),
    receipts: events(history.received),
    demand: events(history.demand),
    lost: events(history.lost),
    backordered: events(history.backordered),
    expired: events(history.expired),
    empty: emptySpans(history.states, history.short, end).map((span) => ({
      from: span.from / DAY,
      to: span.to / DAY,
      short: span.short,
    })),
  };
}
