import type {Openings} from '../../kernel/openings.ts';
import {STAGES, type Stage} from '../../scenario/network.ts';
import {EVENT} from '../events.ts';
import {openingsOf, pieces} from '../stations/opening-hours.ts';
import type {Operation} from '../operation.ts';
import {INSTANTS, NONE, STAGE} from '../orders.ts';
import type {EndedService} from '../stations/work.ts';

/** What the operation itself spends the time of an order on; whatever holds orders names further causes, see `Operation.onHold`. */
export const SPELL_CAUSES = [
  'channelClosed',
  'transmission',
  'goods',
  'closed',
  'queue',
  'breakdown',
  'work',
  'transit',
  'delay',
] as const;

/** Where something is done for the order, or it goes its way; under every other cause it is held up. */
const GOES_ON: readonly string[] = ['transmission', 'work', 'transit', 'delay'];

/** Whether an order is held up while its time goes into this. */
export function isHeldUp(cause: string): boolean {
  return !GOES_ON.includes(cause);
}

/** A stretch of time in which one thing held an order up, or was done for it. */
export interface Spell {
  /** The moment that ends the stage in which it lies. */
  readonly stage: Stage;
  /** One of `SPELL_CAUSES`, or the name of a hold. */
  readonly cause: string;
  /** Channel, station, lane or site. */
  readonly place: string;
  /** The product that is waited for; null unless it is goods. */
  readonly product: string | null;
  /** ms, integers */
  readonly from: number;
  readonly to: number;
}

/** What is known of a stretch of an order's time; ms. */
export type Stretch = Pick<Spell, 'cause' | 'place' | 'from' | 'to'>;

/** A stay at a station: the queue from `joined` on, then what breakdowns took, then the work until `end`, ms. */
interface Visit {
  readonly consignment: number;
  readonly station: number;
  readonly joined: number;
  readonly down: number;
  readonly work: number;
  readonly end: number;
}

/** A stretch for which something else held the order, or its consignment, up. */
interface Held {
  readonly consignment: number;
  readonly cause: string;
  readonly from: number;
  readonly end: number;
}

/**
 * Where counted orders are and what keeps them there, until they are over. Of several consignments, or lines, the last one decides: it held
 * the order up. An interruption of a service by others counts as queue, one by closing as closed.
 */
export class OrderTrail {
  readonly #op: Operation;
  readonly #openings: readonly (Openings | null)[];
  readonly #channelOpenings: readonly (Openings | null)[];
  readonly #stays = new Map<number, (Visit | Held)[]>();
  /** Services of this instant that breakdowns have interrupted and that belong to several consignments. */
  #interrupted: readonly EndedService[] = [];
  /** Product of the line that was allocated last, by order. */
  readonly #product = new Map<number, number>();

  /** Listens to the stations, consignments and holds of `op`. */
  constructor(op: Operation) {
    const {orders, consignments, network} = op;
    this.#op = op;
    this.#openings = network.stations.calendar.map((calendar) => openingsOf(network, calendar));
    this.#channelOpenings = network.scenario.channels.map(({calendar}) => openingsOf(network, calendar));
    op.work.onEnd = (service) => {
      const {station, kind, item, joined, work, now} = service;
      if (kind !== EVENT.entry && kind !== EVENT.consignment) {
        if (service.down)
          this.#interrupted = [...this.#interrupted.filter((one) => one.now === now), service];
        return;
      }
      const down = service.down ?? this.#downOfTask(service);
      const isEntry = kind === EVENT.entry;
      const order = isEntry ? item : consignments.order[item];
      const consignment = isEntry ? NONE : consignments.number[item];
      this.#add(order, {consignment, station, joined, down, work, end: now});
    };
    op.onHold = ({order, consignment, cause, from, to}) =>
      this.#add(order, {consignment, cause, from, end: to});
    consignments.onAdd = (order, line) => {
      if (orders.isCounted(order)) this.#product.set(order, orders.line.product[line]);
    };
  }

  /** The life of an order that was delivered, from placement to delivery: spells without gap or overlap, none of them empty. */
  spells(order: number): Spell[] {
    const spells: Spell[] = [];
    for (let stage: number = STAGE.transmitted; stage <= STAGE.delivered; stage++) {
      const {from, to} = this.#timeOf(order, stage);
      if (to === from) continue;
      for (const stretch of this.stretches(order, stage))
        spells.push({
          stage: STAGES[stage],
          cause: stretch.cause,
          place: stretch.place,
          product: stretch.cause === 'goods' ? this.#productOf(order) : null,
          from: stretch.from,
          to: stretch.to,
        });
    }
    return spells;
  }

  /** What the time of a stage that ends with a moment, see `STAGE`, goes into; without gap or overlap. */
  stretches(order: number, stage: number): Stretch[] {
    return this.#within(order, stage).reduce(overlaid, this.#restOf(order, stage));
  }

  /** What stations and holds make of it; in sequence, without overlap. */
  #within(order: number, stage: number): Stretch[] {
    const {from, to} = this.#timeOf(order, stage);
    const stays = (this.#stays.get(order) ?? []).filter(({end}) => end > from && end <= to);
    const last = stays.reduce<Visit | Held | null>(
      (latest, stay) => (stay.consignment >= 0 && (latest === null || stay.end > latest.end) ? stay : latest),
      null,
    );
    const deciding = stage === STAGE.allocated ? NONE : (last?.consignment ?? NONE); // what waits for goods is in no consignment
    return stays
      .filter(({consignment}) => consignment === NONE || consignment === deciding)
      .flatMap((stay) => ('cause' in stay ? this.#hold(stay, order, stage) : this.#visit(stay, from)))
      .map((stretch) => ({...stretch, from: Math.max(stretch.from, from)}))
      .filter((stretch) => stretch.to > stretch.from)
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .reduce(overlaid, []);
  }

  forget(order: number): void {
    this.#stays.delete(order);
    this.#product.delete(order);
  }

  #add(order: number, stay: Visit | Held): void {
    if (!this.#op.orders.isCounted(order)) return;
    const known = this.#stays.get(order);
    if (known) known.push(stay);
    else this.#stays.set(order, [stay]);
  }

  /** What breakdowns took of the service behind one that a practice tells of. */
  #downOfTask({station, joined, now}: EndedService): number {
    const task = this.#interrupted.find(
      (one) => one.station === station && one.joined === joined && one.now === now,
    );
    return task?.down ?? 0;
  }

  #timeOf(order: number, stage: number): {from: number; to: number} {
    const {instants} = this.#op.orders;
    const at = order * INSTANTS + stage;
    return {from: instants[at - 1], to: instants[at]};
  }

  /** What the time of a stage goes into where nothing else is known. */
  #restOf(order: number, stage: number): Stretch[] {
    const {orders, network} = this.#op;
    const {from, to} = this.#timeOf(order, stage);
    const place = this.#placeOf(order, stage);
    const channel = orders.channel[order];
    if (stage === STAGE.transmitted && channel !== NONE) {
      const openings = this.#channelOpenings[channel];
      if (openings?.pauses)
        return pieces(openings, from, to).map((piece) => ({
          cause: piece.isOpen ? 'transmission' : 'channelClosed',
          place,
          from: piece.from,
          to: piece.to,
        }));
      const opened = Math.min(openings?.next(from) ?? from, to);
      const rest = [
        {cause: 'channelClosed', place, from, to: opened},
        {cause: 'transmission', place, from: opened, to},
      ];
      return rest.filter((stretch) => stretch.to > stretch.from);
    }
    if (stage === STAGE.delivered) {
      const lane = this.#op.laneTo(orders.segment[order], orders.site[order]);
      return [{cause: 'transit', place: lane < 0 ? place : network.lanes.name[lane], from, to}];
    }
    return [{cause: stage === STAGE.allocated ? 'goods' : 'delay', place, from, to}];
  }

  /** The channel by which an order comes, then the site that serves it. */
  #placeOf(order: number, stage: number): string {
    const {orders, network} = this.#op;
    const channel = orders.channel[order];
    return stage === STAGE.transmitted && channel !== NONE
      ? network.scenario.channels[channel].name
      : network.scenario.sites[orders.site[order]].name;
  }

  #productOf(order: number): string | null {
    const product = this.#product.get(order);
    return product === undefined ? null : this.#op.network.scenario.products[product].name;
  }

  #hold({cause, from, end}: Held, order: number, stage: number): Stretch[] {
    return [{cause, place: this.#placeOf(order, stage), from, to: end}];
  }

  #visit({station, joined, down, work, end}: Visit, since: number): Stretch[] {
    const place = this.#op.network.stations.name[station];
    const openings = this.#openings[station];
    if (openings?.pauses) return withPauses(openings, place, Math.max(joined, since), {down, work, end});
    const started = end - work - down;
    return [
      ...waits(openings, place, Math.max(joined, since), started),
      {cause: 'breakdown', place, from: started, to: end - work},
      {cause: 'work', place, from: end - work, to: end},
    ];
  }
}

/** The wait at a station, split into its closed and its open hours. */
function waits(openings: Openings | null, place: string, from: number, to: number): Stretch[] {
  return pieces(openings, from, to).map((piece) => ({
    cause: piece.isOpen ? 'queue' : 'closed',
    place,
    from: piece.from,
    to: piece.to,
  }));
}

/** The stay at a station at which work pauses: the last open hours are work, those before them breakdowns, all others queue. */
function withPauses(
  openings: Openings,
  place: string,
  from: number,
  {down, work, end}: {down: number; work: number; end: number},
): Stretch[] {
  let open = openings.openTime(from, end);
  return pieces(openings, from, end).flatMap((piece) => {
    if (!piece.isOpen) return [{cause: 'closed', place, from: piece.from, to: piece.to}];
    const cutBefore = (left: number) => Math.min(Math.max(piece.from + open - left, piece.from), piece.to);
    const [broken, working] = [cutBefore(work + down), cutBefore(work)];
    open -= piece.to - piece.from;
    return [
      {cause: 'queue', place, from: piece.from, to: broken},
      {cause: 'breakdown', place, from: broken, to: working},
      {cause: 'work', place, from: working, to: piece.to},
    ].filter((stretch) => stretch.to > stretch.from);
  });
}

/** Stretches in sequence with another one laid over them. */
function overlaid(stretches: readonly Stretch[], over: Stretch): Stretch[] {
  const {from, to} = over;
  return [
    ...stretches.flatMap((one) => (one.from >= from ? [] : [{...one, to: Math.min(one.to, from)}])),
    over,
    ...stretches.flatMap((one) => (one.to <= to ? [] : [{...one, from: Math.max(one.from, to)}])),
  ];
}
