import {distribution} from '../../kernel/distributions.ts';
import type {Randomness} from '../../kernel/random.ts';
import {PHASE} from '../../kernel/simulation.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import type {Network} from '../../scenario/network.ts';
import {bookOrderCost} from '../booking.ts';
import {drawn, type DrawnTime} from '../stations/drawn-times.ts';
import {EVENT} from '../events.ts';
import {isCustomised} from './goods-features.ts';
import type {Operation} from '../operation.ts';
import {NONE, STAGE} from '../orders.ts';
import type {Practice, PracticeKind} from '../practices.ts';
import {LINE, UNALLOCATED} from '../statement.ts';
import {beginStage} from '../warehouse.ts';

/** Draws for the lines of a consignment lie this far apart: an order comes to fewer forks. */
const APART = 0x10000;

/** What is finished at a site, and how. */
interface Finishing {
  /** -1: it waits for nobody. */
  readonly station: number;
  /** By product; null where it is not finished. */
  readonly products: readonly ({cost: number; time: DrawnTime} | null)[];
}

/** What is finished for the order comes out of the stock of what it is made from; it is finished between picking and packing. */
class Customisation implements Practice {
  readonly takesAt = [STAGE.packed];
  /** By site; null where nothing is finished. */
  readonly #finishing: readonly (Finishing | null)[];
  /** When consignments reached the station, and their work there, ms, for whoever listens to stations. */
  readonly #atStation = new Map<number, {joined: number; work: number}>();

  constructor(network: Network, randomness: Randomness) {
    const {scenario, stations} = network;
    const keys = uniqueKeys(scenario.sites.map(({name}) => name));
    this.#finishing = scenario.sites.map(({name: site, customising}, i) => {
      if (customising === null) return null;
      const {station, products} = customising;
      const finished = new Map(products.map((one) => [one.product, one]));
      const chance = randomness.stream('customising', keys[i]);
      return {
        station: station === null ? -1 : stations.name.indexOf(`${site}/${station}`),
        products: scenario.products.map(({name}) => {
          const one = finished.get(name);
          return one === undefined ? null : {cost: one.cost, time: {law: distribution(one.time), chance}};
        }),
      };
    });
  }

  takes(op: Operation, consignment: number): boolean {
    const {consignments, orders} = op;
    const order = consignments.order[consignment];
    const finishing = this.#finishing[orders.site[order]];
    if (finishing === null) return false;
    const {product} = orders.line;
    const {station, products} = finishing;
    const number = consignments.number[consignment];
    let cost = 0;
    let time = 0;
    let draw = consignments.forks[consignment];
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
      const one = products[product[consignments.partLine[part]]];
      draw += APART;
      if (one === null) continue;
      cost += one.cost * consignments.partUnits[part];
      time += drawn(one.time, op.mark(order, number, draw));
    }
    bookOrderCost(op, LINE['warehouse.customising'], order, cost, UNALLOCATED);
    if (time === 0) return false;
    const {clock} = op;
    const event = op.practices.eventOf(this);
    if (station < 0) clock.schedule(clock.now + time, PHASE.demand, 0, event, consignment);
    else {
      if (op.work.onEnd !== null) this.#atStation.set(consignment, {joined: clock.now, work: time});
      op.work.undertake(op, station, time, orders.segment[order], event, consignment);
    }
    return true;
  }

  happens(op: Operation, consignment: number): void {
    const {consignments, orders, clock, work} = op;
    const stay = this.#atStation.get(consignment);
    if (stay !== undefined) {
      const {station} = this.#finishing[orders.site[consignments.order[consignment]]]!;
      work.onEnd?.({station, kind: EVENT.consignment, item: consignment, ...stay, now: clock.now});
      this.#atStation.delete(consignment);
    }
    beginStage(op, consignment);
  }
}

/** Products that are finished for the order. */
export const customisation: PracticeKind = {
  make: (network, randomness) => (isCustomised(network) ? new Customisation(network, randomness) : null),
  stages: (network) =>
    network.scenario.sites.some(({customising}) => customising?.products.some(({time}) => time !== 0))
      ? [STAGE.packed]
      : [],
};
