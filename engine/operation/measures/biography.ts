import {Tally} from '../../kernel/tally.ts';
import type {Network} from '../../scenario/network.ts';
import {INSTANTS, NONE, STAGE} from '../orders.ts';
import type {Operation} from '../operation.ts';
import {addToProducts, spreadOf, type CycleSpread} from './order-cycle.ts';
import {isHeldUp, OrderTrail, type Spell} from './order-trail.ts';
import type {Plan} from '../planning/plan.ts';
import {Playing} from '../simulate.ts';

/** What held an order up, in all; the times of all causes add up to its delay. */
export interface DelayCause extends Pick<Spell, 'cause' | 'place' | 'product'> {
  /** ms, above 0 */
  readonly time: number;
}

/** The life of one order from placement to delivery. Instants and times are integers of milliseconds, so that they add up exactly. */
export interface Biography {
  readonly segment: string;
  /** Class of the customers; null without one. */
  readonly class: string | null;
  /** Null where the order came through none. */
  readonly channel: string | null;
  readonly site: string;
  /** The segment's how-many-th order this is, from 0; with the segment it names the order. */
  readonly index: number;
  readonly lines: number;
  readonly units: number;
  /** Consignments that were sent. */
  readonly shipments: number;
  /** When it passed each moment from `placed` to `delivered`, in the order of `STAGES`. */
  readonly instants: readonly number[];
  /** From placement to delivery. */
  readonly cycleTime: number;
  /** Instant by which it was promised; null without a promise. */
  readonly due: number | null;
  /** Delivery after that instant, below 0 when it came before; null without a promise. */
  readonly late: number | null;
  /** From placement to delivery without gap or overlap. */
  readonly spells: readonly Spell[];
  /** Time for which it was held up: nothing was done for it, and it was not on its way. */
  readonly delay: number;
  /** The longest first. */
  readonly causes: readonly DelayCause[];
}

/** Which orders are told. */
export interface BiographyRequest {
  /** How many, at least 1: the latest against their promise first, then, of those without one, the slowest. */
  readonly count: number;
  /** Names, or null for all. */
  readonly segment?: string | null;
  readonly channel?: string | null;
  readonly class?: string | null;
}

/** The lives of some orders of a replication. */
export interface Biographies {
  /** Counted and delivered orders among which they were chosen; of these, those with a promise, and those late. */
  readonly orders: number;
  readonly promised: number;
  readonly late: number;
  /** Cycle times of these orders by segment, and of those that ask for each product, in the order of the scenario. */
  readonly by: {readonly segment: readonly CycleSpread[]; readonly product: readonly CycleSpread[]};
  readonly biographies: readonly Biography[];
}

/** Plays one replication and tells the lives of the counted, delivered orders that were asked for. What a counter sells takes no time and has no life. */
export function biographies(
  network: Network,
  plan: Plan,
  seed: string,
  replication: number,
  request: BiographyRequest,
): Biographies {
  const playing = new Playing(network, plan, seed, replication);
  const {op} = playing;
  const trail = new OrderTrail(op);
  const isWanted = filterOf(op, request);
  const chosen = new Latest(request.count);
  const segments = Array.from({length: network.segments.count}, () => new Tally());
  const products = Array.from({length: network.productCount}, () => new Tally());
  let orders = 0;
  let promised = 0;
  let late = 0;
  const see = (order: number) => {
    if (op.orders.isCounted(order) && op.orders.isShipped(order) && isWanted(order)) {
      const place = standing(op, order);
      orders++;
      segments[op.orders.segment[order]].add(place.cycleTime);
      addToProducts(products, op.orders, order);
      if (place.late !== null) promised++;
      if (place.late !== null && place.late > 0) late++;
      if (chosen.takes(place)) chosen.add(place, biographyOf(op, order, trail));
    }
    trail.forget(order);
  };
  op.onClose = see;
  playing.playTo(network.horizon + network.followUp);
  for (const order of op.orders.openRows()) if (op.orders.stage[order] >= STAGE.delivered) see(order); // delivered, and the paper not done
  const by = {segment: segments.map(spreadOf), product: products.map(spreadOf)};
  return {orders, promised, late, by, biographies: chosen.inOrder()};
}

/** The life of an order that was delivered. */
export function biographyOf(op: Operation, order: number, trail: OrderTrail): Biography {
  const {orders, network} = op;
  const {segments, scenario} = network;
  const first = order * INSTANTS;
  const spells = trail.spells(order);
  const causes = causesOf(spells);
  const {cycleTime, due, late} = standing(op, order);
  const segment = orders.segment[order];
  const channel = orders.channel[order];
  return {
    segment: segments.name[segment],
    class: segments.class[segment],
    channel: channel === NONE ? null : scenario.channels[channel].name,
    site: scenario.sites[orders.site[order]].name,
    index: orders.index[order],
    lines: orders.lineCount[order],
    units: orders.units[order],
    shipments: orders.consignments[order] - orders.unserved[order],
    instants: [...orders.instants.subarray(first, first + STAGE.delivered + 1)],
    cycleTime,
    due,
    late,
    spells,
    delay: causes.reduce((sum, {time}) => sum + time, 0),
    causes,
  };
}

/** How an order stands against its promise and the others. */
interface Standing {
  readonly cycleTime: number;
  readonly due: number | null;
  readonly late: number | null;
}

function standing({orders, promises}: Operation, order: number): Standing {
  const placed = orders.instants[order * INSTANTS];
  const cycleTime = orders.instants[order * INSTANTS + STAGE.delivered] - placed;
  const promise = promises.of(order);
  if (Number.isNaN(promise)) return {cycleTime, due: null, late: null};
  return {cycleTime, due: placed + promise, late: cycleTime - promise};
}

function causesOf(spells: readonly Spell[]): DelayCause[] {
  const causes: {cause: string; place: string; product: string | null; time: number}[] = [];
  for (const {cause, place, product, from, to} of spells) {
    if (!isHeldUp(cause)) continue;
    const known = causes.find((one) => one.cause === cause && one.place === place && one.product === product);
    if (known) known.time += to - from;
    else causes.push({cause, place, product, time: to - from});
  }
  return causes.sort((a, b) => b.time - a.time);
}

function filterOf({orders, network}: Operation, request: BiographyRequest): (order: number) => boolean {
  const {segments, scenario} = network;
  const {segment = null, channel = null, class: name = null} = request;
  const channelIndex = scenario.channels.findIndex((one) => one.name === channel);
  const isSegment = segments.name.map(
    (its, i) => (segment === null || its === segment) && (name === null || segments.class[i] === name),
  );
  return (order) =>
    isSegment[orders.segment[order]] && (channel === null || orders.channel[order] === channelIndex);
}

/** The latest orders so far. */
class Latest {
  readonly #count: number;
  readonly #kept: {place: Standing; biography: Biography}[] = [];

  constructor(count: number) {
    this.#count = count;
  }

  takes(place: Standing): boolean {
    return this.#kept.length < this.#count || before(place, this.#kept[this.#kept.length - 1].place);
  }

  add(place: Standing, biography: Biography): void {
    this.#kept.splice(this.#placeFor(place), 0, {place, biography});
    if (this.#kept.length > this.#count) this.#kept.pop();
  }

  /** Behind those that come before it or stand alike. */
  #placeFor(place: Standing): number {
    let low = 0;
    let high = this.#kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (before(place, this.#kept[middle].place)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  inOrder(): Biography[] {
    return this.#kept.map(({biography}) => biography);
  }
}

/** Whether one order is told before another: the later one against its promise, one with a promise, the slower one. */
function before(one: Standing, other: Standing): boolean {
  const late = (one.late ?? -Infinity) - (other.late ?? -Infinity);
  return Number.isNaN(late) || late === 0 ? one.cycleTime > other.cycleTime : late > 0;
}
