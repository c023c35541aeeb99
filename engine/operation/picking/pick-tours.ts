import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {Picking} from '../../scenario/compiled/picking.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';

const UINT32 = 2 ** 32;

/** What a tour has in a zone of a site, and who picks there. */
export class ZoneTour {
  /** Of what was added since `begin`: order lines, units, different products, aisles. */
  lines = 0;
  units = 0;
  stops = 0;
  aisles = 0;
  readonly index: number;
  readonly station: number;
  /** Time of the station, by segment. */
  readonly times: readonly Distribution[];
  readonly chance: Stream;

  constructor(index: number, station: number, times: readonly Distribution[], chance: Stream) {
    this.index = index;
    this.station = station;
    this.times = times;
    this.chance = chance;
  }

  clear(): void {
    this.lines = this.units = this.stops = this.aisles = 0;
  }
}

/** What one pick task after the other goes through at a site: its lines, its stops, its aisles, its time. */
export class PickTours {
  readonly zones: readonly ZoneTour[];
  readonly #picking: Picking;
  /** Aisle of each product where it keeps its place; else null. */
  readonly #aisleOf: Int32Array | null;
  readonly #places: Stream;
  /** The tour on which a product was picked, or an aisle of a zone visited, last. */
  readonly #productSeen: Int32Array;
  readonly #aisleSeen: Int32Array;
  #tour = 0;

  constructor(network: Network, randomness: Randomness, site: number) {
    const {scenario, productCount, stations} = network;
    const key = uniqueKeys(scenario.sites.map(({name}) => name))[site];
    const picking = network.picking[site]!;
    const {aisles, isDedicated} = picking.tours;
    this.#picking = picking;
    this.#aisleOf = isDedicated ? aislesOf(network, randomness.stream('pick/aisle', key), aisles) : null;
    this.#places = randomness.stream('pick/place', key);
    this.zones = picking.zones.map((zone, i) => {
      const station = picking.stations[i];
      const chance = randomness.stream(`pick/${zone}`, uniqueKeys(stations.name)[station]);
      return new ZoneTour(i, station, timesAt(network, station), chance);
    });
    this.#productSeen = new Int32Array(productCount);
    this.#aisleSeen = new Int32Array(picking.zones.length * aisles);
  }

  /** A new tour, of nothing yet. */
  begin(): void {
    this.#tour++;
    for (const zone of this.zones) if (zone.lines > 0) zone.clear();
  }

  /** What a consignment has in each zone is picked on this tour as well. */
  add(op: Operation, consignment: number): void {
    const {consignments, orders} = op;
    const {zoneOf, tours} = this.#picking;
    const {product: productOf} = orders.line;
    const places =
      this.#aisleOf === null && tours.aisles > 1 ? this.#places.at(markOf(op, consignment)) : null;
    for (let part = consignments.firstPart[consignment]; part !== NONE; part = consignments.nextPart[part]) {
      const product = productOf[consignments.partLine[part]];
      const place = places === null ? 0 : Math.floor((places.uint32() * tours.aisles) / UINT32);
      const zone = this.zones[zoneOf === null ? 0 : zoneOf[product]];
      zone.lines++;
      zone.units += consignments.partUnits[part];
      if (this.#productSeen[product] === this.#tour) continue;
      this.#productSeen[product] = this.#tour;
      zone.stops++;
      const aisle = zone.index * tours.aisles + (this.#aisleOf === null ? place : this.#aisleOf[product]);
      if (this.#aisleSeen[aisle] === this.#tour) continue;
      this.#aisleSeen[aisle] = this.#tour;
      zone.aisles++;
    }
  }

  /** Milliseconds of the task in a zone; what its station takes is that of this consignment. */
  time(op: Operation, consignment: number, zone: ZoneTour): number {
    const {tours, batch, pace} = this.#picking;
    const segment = op.orders.segment[op.consignments.order[consignment]];
    const station = zone.times[segment].sample(zone.chance.at(markOf(op, consignment))) * DAY;
    const sorting = batch !== null && batch.sortStation < 0 ? batch.sort * zone.lines : 0;
    const time =
      station +
      tours.perAisle * zone.aisles +
      tours.perLine * zone.stops +
      tours.perUnit * zone.units +
      sorting;
    return Math.max(0, Math.round(time * pace));
  }
}

/** Index of the variate that belongs to a consignment on its way through the warehouse. */
export function markOf(op: Operation, consignment: number): number {
  const {order, number, forks} = op.consignments;
  return op.mark(order[consignment], number[consignment], forks[consignment]);
}

/** Time of a station, by segment. */
export function timesAt({stations, segments}: Network, station: number): Distribution[] {
  const law = distribution(stations.time[station]);
  return Array.from({length: segments.count}, (_, segment) => {
    const own = stations.timeOfSegment[station][segment];
    return own === null ? law : distribution(own);
  });
}

function aislesOf({scenario}: Network, chance: Stream, aisles: number): Int32Array {
  const keys = uniqueKeys(scenario.products.map(({name}) => name));
  return Int32Array.from(keys, (key) => Math.floor((chance.at(key).uint32() * aisles) / UINT32));
}
