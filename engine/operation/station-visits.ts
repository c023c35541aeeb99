import type {Openings} from '../kernel/openings.ts';
import {EVENT} from './events.ts';
import {openingsOf} from './opening-hours.ts';
import type {Operation} from './operation.ts';

/** A stay at a station: the queue from `joined` on, then the work until `end`, ms. */
interface Visit {
  readonly consignment: number;
  readonly openings: Openings | null;
  readonly joined: number;
  readonly started: number;
  readonly end: number;
}

/** Milliseconds that an order spent at stations: before closed doors, in the queue, being worked on. */
export interface TimeAtStations {
  closed: number;
  queue: number;
  work: number;
}

/** Every stay of a counted order, or of its consignments, at a station, until the order is over. An interruption counts as queue. */
export class StationVisits {
  readonly #visits = new Map<number, Visit[]>();

  /** Listens to the stations of `op`. */
  constructor(op: Operation) {
    const {orders, consignments, network} = op;
    const openings = network.stations.calendar.map((calendar) => openingsOf(network, calendar));
    op.work.onEnd = ({station, kind, item, joined, work, now}) => {
      if (kind !== EVENT.entry && kind !== EVENT.consignment) return;
      const isEntry = kind === EVENT.entry;
      const order = isEntry ? item : consignments.order[item];
      if (orders.counted[order] === 0) return;
      const visit = {
        consignment: isEntry ? -1 : consignments.number[item],
        openings: openings[station],
        joined,
        started: now - work,
        end: now,
      };
      const known = this.#visits.get(order);
      if (known) known.push(visit);
      else this.#visits.set(order, [visit]);
    };
  }

  /**
   * What the order did at stations between two instants, ms. Of several consignments the one that left a station last counts: it held the
   * order up.
   */
  between(order: number, from: number, to: number): TimeAtStations {
    const visits = this.#visits.get(order) ?? [];
    const time = {closed: 0, queue: 0, work: 0};
    let last: Visit | null = null;
    for (const visit of visits)
      if (visit.end > from && visit.end <= to && (last === null || visit.end > last.end)) last = visit;
    if (last === null) return time;
    for (const {consignment, openings, joined, started, end} of visits) {
      if (consignment !== last.consignment || end <= from || end > to) continue;
      const since = Math.max(joined, from);
      const until = Math.max(started, from);
      const open = openings === null ? until - since : openings.openTime(since, until);
      time.closed += until - since - open;
      time.queue += open;
      time.work += end - until;
    }
    return time;
  }

  forget(order: number): void {
    this.#visits.delete(order);
  }
}
