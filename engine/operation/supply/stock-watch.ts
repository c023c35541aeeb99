import type {Network} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import type {Operation} from '../operation.ts';
import type {Plan} from '../planning/plan.ts';
import {Replenishments, type PlacedOrder} from './replenishments.ts';
import {Playing} from '../simulate.ts';
import type {Stock} from './stock.ts';

/** What a stocking point holds, owes and expects from an instant on, ms; units. */
export interface StockState {
  readonly at: number;
  readonly onHand: number;
  readonly reserved: number;
  readonly onOrder: number;
  readonly backorders: number;
}

/** Units that something happened to at an instant, ms. */
export interface Happening {
  readonly at: number;
  readonly quantity: number;
}

/** The life of a stocking point between two instants, ms. Lists are ascending; what happens in one instant is put together. */
export interface StockHistory {
  /** The first is the state at the start; each later one differs from the one before it. */
  readonly states: readonly StockState[];
  readonly orders: readonly PlacedOrder[];
  readonly received: readonly Happening[];
  /** Units that customers, or sites replenished from here, asked for here: demand = allocated + backordered + lost. */
  readonly demand: readonly Happening[];
  /** Units that began to wait. */
  readonly backordered: readonly Happening[];
  readonly lost: readonly Happening[];
  /** Units that were not there when they were asked for: they began to wait, or were lost at once. */
  readonly short: readonly Happening[];
  readonly expired: readonly Happening[];
}

/** Plays the beginning of a replication, up to `to`, ms, and writes down what happens at stocking point `point` from `from` on. */
export function watchStock(
  network: Network,
  plan: Plan,
  seed: string,
  replication: number,
  {point, from, to}: {point: number; from: number; to: number},
): StockHistory {
  let watch: StockWatch | null = null;
  const playing = new Playing(network, plan, seed, replication, {
    trace: (_now, _round, _phase, kind, item) => watch?.next(kind, item),
  });
  watch = new StockWatch(playing.op, point, from);
  playing.playTo(to);
  return watch.end();
}

type Lists = Record<Exclude<keyof StockHistory, 'states' | 'orders'>, Happening[]>;

/** Compares a stocking point before and after every event, and before and after every round of reviews. */
class StockWatch {
  readonly #op: Operation;
  readonly #point: number;
  readonly #from: number;
  readonly #replenishments: Replenishments;
  readonly #states: StockState[] = [];
  readonly #lists: Lists = {received: [], demand: [], backordered: [], lost: [], short: [], expired: []};
  /** When it was last looked at, and as it was then. */
  #now: number;
  #before: Levels;
  /** Of the event under way: its kind, and the units that it loses and takes in. */
  #kind = -1;
  #lost = 0;
  #arriving = 0;

  constructor(op: Operation, point: number, from: number) {
    this.#op = op;
    this.#point = point;
    this.#from = from;
    this.#now = op.clock.now;
    this.#before = levelsOf(op.stock, point);
    this.#replenishments = new Replenishments(op, point);
    this.#note(this.#before);
    op.onReview = () => this.#look();
    op.counts.onLost = (asked, units) => {
      if (asked === point) this.#lost += units;
    };
  }

  /** An event is about to happen. */
  next(kind: number, item: number): void {
    this.#look();
    this.#kind = kind;
    this.#arriving = this.#replenishments.next(kind, item);
    this.#now = this.#op.clock.now;
  }

  end(): StockHistory {
    this.#look();
    return {states: this.#states, orders: this.#replenishments.placedFrom(this.#from), ...this.#lists};
  }

  /** Writes down what has changed since the last look, all of it at one instant. */
  #look(): void {
    const before = this.#before;
    const {stock} = this.#op;
    const point = this.#point;
    const after = isAs(before, stock, point) ? before : levelsOf(stock, point);
    this.#replenishments.placed(after.onOrder - before.onOrder + this.#arriving, this.#now);
    const lost = this.#lost;
    this.#lost = this.#arriving = 0;
    if (after === before && lost === 0) return;
    const backordered = Math.max(0, after.backorders - before.backorders);
    const isLostAtOnce = this.#kind !== EVENT.patience && this.#kind !== EVENT.unserved;
    this.#add('received', after.received - before.received);
    this.#add('demand', askedOf(after) - askedOf(before) + lost);
    this.#add('backordered', backordered);
    this.#add('lost', lost);
    this.#add('short', backordered + (isLostAtOnce ? lost : 0));
    this.#add('expired', after.expired - before.expired);
    this.#note(after);
    this.#before = after;
  }

  #add(name: keyof Lists, quantity: number): void {
    if (quantity === 0 || this.#now < this.#from) return;
    const list = this.#lists[name];
    const last = list.at(-1);
    if (last?.at === this.#now) list[list.length - 1] = {at: this.#now, quantity: last.quantity + quantity};
    else list.push({at: this.#now, quantity});
  }

  #note({onHand, reserved, onOrder, backorders}: Levels): void {
    const states = this.#states;
    const at = Math.max(this.#now, this.#from);
    if (states.at(-1)?.at === at) states.pop();
    const last = states.at(-1);
    const isNew =
      last === undefined ||
      last.onHand !== onHand ||
      last.reserved !== reserved ||
      last.onOrder !== onOrder ||
      last.backorders !== backorders;
    if (isNew) states.push({at, onHand, reserved, onOrder, backorders});
  }
}

/** What is at a stocking point, and what has come and gone there since the start. */
type Levels = Record<
  'onHand' | 'reserved' | 'onOrder' | 'backorders' | 'received' | 'shipped' | 'expired',
  number
>;

function levelsOf(stock: Stock, p: number): Levels {
  return {
    onHand: stock.onHand[p],
    reserved: stock.reserved[p],
    onOrder: stock.onOrder[p],
    backorders: stock.backorders[p],
    received: stock.received[p],
    shipped: stock.shipped[p],
    expired: stock.expired[p],
  };
}

/** On hand follows from the rest, since goods are conserved. */
function isAs(levels: Levels, stock: Stock, p: number): boolean {
  return (
    levels.reserved === stock.reserved[p] &&
    levels.onOrder === stock.onOrder[p] &&
    levels.backorders === stock.backorders[p] &&
    levels.received === stock.received[p] &&
    levels.shipped === stock.shipped[p] &&
    levels.expired === stock.expired[p]
  );
}

/** Units asked for so far, less those lost: they have left, are put aside, or are owed. */
function askedOf({shipped, reserved, backorders}: Levels): number {
  return shipped + reserved + backorders;
}
