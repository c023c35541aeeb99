import type {Randomness} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {ConsignmentLinks} from './consignment-list.ts';
import {drawn} from '../stations/drawn-times.ts';
import {EVENT} from '../events.ts';
import {HAPPENED} from '../measures/happenings.ts';
import type {Operation} from '../operation.ts';
import {NONE, STAGE} from '../orders.ts';
import {hasPicking} from './pick-counts.ts';
import {held, pickSite, type PickSite} from './pick-site.ts';
import {DOING, PickTaskList, type PickTask} from './pick-task.ts';
import {markOf, type ZoneTour} from './pick-tours.ts';
import {nextWave, releaseWave} from './pick-waves.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';
import {leaveStage} from '../warehouse.ts';

/** Orders are picked by tasks: one for each order, for a batch of them, or for each zone of an order; at once or in waves. */
export const pickTasks: PracticeKind = {
  make: (network, randomness, _, event) =>
    hasPicking(network) ? new PickTasks(network, randomness, event) : null,
  stages: (network) => (hasPicking(network) ? [STAGE.picked] : []),
};

class PickTasks implements Practice {
  readonly takesAt = [STAGE.picked];
  readonly #sites: readonly (PickSite | null)[];
  readonly #links = new ConsignmentLinks();
  readonly #tasks = new PickTaskList();
  /** Kind of its events. */
  readonly #event: number;

  constructor(network: Network, randomness: Randomness, event: number) {
    this.#event = event;
    this.#sites = network.picking.map((picking, index) =>
      picking === null ? null : pickSite(network, randomness, index, picking, this.#links),
    );
  }

  takes(op: Operation, consignment: number): boolean {
    const site = this.#sites[op.orders.site[op.consignments.order[consignment]]];
    if (site === null) return false;
    if (site.picking.waves === null) this.#release(op, site, consignment);
    else {
      site.wave.push(consignment, op.clock.now);
      this.#planWave(op, site);
    }
    return true;
  }

  happens(op: Operation, item: number): void {
    if (item >= 0) return this.#goesOn(op, this.#tasks.at(item));
    const site = this.#sites[~item >> 1]!;
    if ((~item & 1) === 1) return this.#wave(op, site);
    site.timer = NaN;
    this.#startBatch(op, site);
  }

  /** Pickers may begin with a consignment. */
  #release(op: Operation, site: PickSite, consignment: number): void {
    const {picking} = site;
    if (picking.batch !== null) return this.#joinBatch(op, site, consignment);
    this.#links.reach(consignment);
    this.#links.next[consignment] = NONE;
    if (picking.merging?.isProgressive === true) return this.#nextZone(op, site, consignment, 0, 0);
    if (picking.merging !== null) return this.#allZones(op, site, consignment);
    site.tours.begin();
    site.tours.add(op, consignment);
    this.#startOne(op, site, site.tours.zones[0], consignment);
  }

  #wave(op: Operation, site: PickSite): void {
    releaseWave(op, site, this.#links.since, (consignment) => this.#release(op, site, consignment));
    if (site.batch.length > 0) this.#startBatch(op, site);
    if (site.wave.length > 0) this.#planWave(op, site);
  }

  #planWave(op: Operation, site: PickSite): void {
    if (site.isWavePlanned) return;
    site.isWavePlanned = true;
    op.clock.schedule(nextWave(site, op.clock.now), PHASE.demand, 0, this.#event, ~(2 * site.index + 1));
  }

  #joinBatch(op: Operation, site: PickSite, consignment: number): void {
    const {now} = op.clock;
    const {size, wait} = site.picking.batch!;
    site.batch.push(consignment, now);
    if (site.batch.length === size) this.#startBatch(op, site);
    else if (site.batch.length === 1 && wait < Infinity && site.picking.waves === null)
      site.timer = op.clock.scheduleCancellable(now + wait, PHASE.demand, 0, this.#event, ~(2 * site.index));
  }

  #startBatch(op: Operation, site: PickSite): void {
    const {next, since} = this.#links;
    const count = site.batch.length;
    const first = site.batch.takeAll();
    const counts = op.counting ? op.work.picks[site.picking.stations[0]] : null;
    if (!Number.isNaN(site.timer)) op.clock.cancel(site.timer);
    site.timer = NaN;
    for (let consignment = first; consignment !== NONE; consignment = next[consignment]) {
      counts?.batchWait.add(op.clock.now - since[consignment]);
      held(op, consignment, 'batch', since[consignment]);
    }
    this.#startMany(op, site, first, count);
  }

  /** The consignment, of which `picked` zones have picked, goes to the first zone, from `zone` on, that has goods of it, or is picked. */
  #nextZone(op: Operation, site: PickSite, consignment: number, zone: number, picked: number): void {
    const {tours} = site;
    tours.begin();
    tours.add(op, consignment);
    let next = zone;
    while (next < tours.zones.length && tours.zones[next].lines === 0) next++;
    if (next === tours.zones.length) return this.#bringTogether(op, site, consignment, picked);
    this.#startOne(op, site, tours.zones[next], consignment).pickedBefore = picked;
  }

  #allZones(op: Operation, site: PickSite, consignment: number): void {
    const {tours} = site;
    let last: PickTask | null = null;
    tours.begin();
    tours.add(op, consignment);
    for (const zone of tours.zones) {
      if (zone.lines === 0) continue;
      const task = this.#startOne(op, site, zone, consignment);
      if (last !== null) {
        task.sibling = last.sibling;
        last.sibling = task;
      }
      last = task;
    }
  }

  /** Gives the pickers of a zone the task to pick what the tour of a consignment has there. */
  #startOne(op: Operation, site: PickSite, zone: ZoneTour, consignment: number): PickTask {
    const {costPerTask, costPerLine, costPerUnit} = site.picking.tours;
    const order = op.consignments.order[consignment];
    const cost = costPerTask + costPerLine * zone.lines + costPerUnit * zone.units;
    bookOrderCost(op, LINE['warehouse.picking'], order, cost, UNALLOCATED);
    op.counts.happened(order, HAPPENED.pickTasks);
    return this.#start(op, site, zone, consignment, 1, op.orders.segment[order]);
  }

  /** Gives the pickers the task to pick so many consignments, linked from the first one on. */
  #startMany(op: Operation, site: PickSite, first: number, count: number): void {
    const {tours, picking} = site;
    const {costPerTask, costPerLine, costPerUnit} = picking.tours;
    const {consignments, network} = op;
    const {rankOfSegment} = network.stations;
    const [zone] = tours.zones;
    let urgent = op.orders.segment[consignments.order[first]];
    tours.begin();
    for (let consignment = first; consignment !== NONE; consignment = this.#links.next[consignment]) {
      const order = consignments.order[consignment];
      const {lines, units} = zone;
      tours.add(op, consignment);
      const cost =
        costPerTask / count + costPerLine * (zone.lines - lines) + costPerUnit * (zone.units - units);
      bookOrderCost(op, LINE['warehouse.picking'], order, cost, UNALLOCATED);
      op.counts.happened(order, HAPPENED.pickTasks);
      const segment = op.orders.segment[order];
      if (rankOfSegment[segment] < rankOfSegment[urgent]) urgent = segment;
    }
    this.#start(op, site, zone, first, count, urgent);
  }

  /** The task that the tours of the site have gone through begins. */
  #start(
    op: Operation,
    site: PickSite,
    zone: ZoneTour,
    first: number,
    count: number,
    urgent: number,
  ): PickTask {
    const task = this.#tasks.open(site, zone, first, urgent);
    task.lines = zone.lines;
    const time = site.tours.time(op, first, zone);
    if (op.counting) op.work.picks[zone.station]!.task(count, zone.lines, zone.aisles, time);
    this.#undertake(op, task, DOING.pick, zone.station, time);
    return task;
  }

  #undertake(op: Operation, task: PickTask, doing: number, station: number, time: number): void {
    task.doing = doing;
    task.joined = op.clock.now;
    task.work = time;
    op.work.undertake(op, station, time, task.urgent, this.#event, task.id);
  }

  /** What was being done in a task is done. */
  #goesOn(op: Operation, task: PickTask): void {
    const {site} = task;
    switch (task.doing) {
      case DOING.pick:
        if (op.work.onEnd !== null) this.#tell(op, task, task.zone!.station);
        return this.#isPicked(op, site, task);
      case DOING.move:
        held(op, task.first, 'merge', task.joined);
        if (site.finishing !== null) return this.#finishing(op, task, DOING.merge);
        return this.#leave(op, task);
      default:
        if (op.work.onEnd !== null) this.#tell(op, task, site.finishing!.station);
        return this.#leave(op, task);
    }
  }

  #isPicked(op: Operation, site: PickSite, task: PickTask): void {
    const {merging} = site.picking;
    const {first} = task;
    if (merging === null) {
      if (site.finishing === null) return this.#leave(op, task);
      return this.#finishing(op, task, DOING.sort);
    }
    if (merging.isProgressive) {
      this.#tasks.release(task);
      return this.#nextZone(op, site, first, task.zone!.index + 1, task.pickedBefore + 1);
    }
    task.doing = DOING.wait;
    task.joined = op.clock.now;
    for (let other = task.sibling; other !== task; other = other.sibling)
      if (other.doing === DOING.pick) return;
    let picked = 0;
    let done = task;
    do {
      if (op.counting) op.work.picks[done.zone!.station]!.mergeWait.add(op.clock.now - done.joined);
      this.#tasks.release(done);
      picked++;
      done = done.sibling;
    } while (done !== task);
    this.#bringTogether(op, site, first, picked);
  }

  /** A consignment is picked, by `picked` zones; what comes from one alone is together. */
  #bringTogether(op: Operation, site: PickSite, consignment: number, picked: number): void {
    if (picked > 1) this.#merge(op, site, consignment);
    else this.#leaveStage(op, consignment);
  }

  #merge(op: Operation, site: PickSite, consignment: number): void {
    const delay = drawn(site.merging!, markOf(op, consignment));
    const urgent = op.orders.segment[op.consignments.order[consignment]];
    const task = this.#tasks.open(site, null, consignment, urgent);
    task.doing = DOING.move;
    task.joined = op.clock.now;
    if (delay === 0) return this.#goesOn(op, task);
    op.clock.schedule(op.clock.now + delay, PHASE.demand, 0, this.#event, task.id);
  }

  /** Batches are sorted, and zones merged, at a station in its time; sorting takes that of its lines as well. */
  #finishing(op: Operation, task: PickTask, doing: number): void {
    const {site, first, lines} = task;
    const {station, times, chance} = site.finishing!;
    const {batch, pace} = site.picking;
    const law = times[op.orders.segment[op.consignments.order[first]]];
    const sorting = doing === DOING.sort ? batch!.sort * lines : 0;
    const time = law.sample(chance.at(markOf(op, first))) * DAY + sorting;
    this.#undertake(op, task, doing, station, Math.max(0, Math.round(time * pace)));
  }

  /** The consignments of a task leave the stage. */
  #leave(op: Operation, task: PickTask): void {
    let consignment = task.first;
    this.#tasks.release(task);
    while (consignment !== NONE) {
      const next = this.#links.next[consignment];
      this.#leaveStage(op, consignment);
      consignment = next;
    }
  }

  #leaveStage(op: Operation, consignment: number): void {
    const {order, units} = op.consignments;
    op.counts.happened(order[consignment], HAPPENED.unitsPicked, units[consignment]);
    leaveStage(op, consignment);
  }

  /** Whoever listens to the stations hears of each consignment of a task. */
  #tell(op: Operation, {first, joined, work}: PickTask, station: number): void {
    const {now} = op.clock;
    for (let item = first; item !== NONE; item = this.#links.next[item])
      op.work.onEnd!({station, kind: EVENT.consignment, item, joined, work, now});
  }
}
