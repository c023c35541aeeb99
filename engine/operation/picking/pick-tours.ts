import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {Picking} from '../../scenario/compiled/picking.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {Operation} from '../operation.ts';
import {NONE} from '../orders.ts';

const UINT32 = 2 ** 32;

/** What one pick task after the other goes through at a site: its lines, its stops, its aisles, its time. */
export class PickTours {
  /** In each zone, of what was added since `begin`: order lines, units, different products, aisles. */
  readonly lines: Int32Array;
  readonly units: Float64Array;
  readonly stops: Int32Array;
  readonly aisles: Int32Array;
  readonly #picking: Picking;
  /** Aisle of each product where it keeps its place; else null. */
  readonly #aisleOf: Int32Array | null;
  readonly #places: Stream;
  /** Time of the station that picks in each zone, of each segment. */
  readonly #times: readonly (readonly Distribution[])[];
  readonly #chance: readonly Stream[];
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
    this.#times = Array.from(picking.stations, (station) => timesAt(network, station));
    this.#chance = picking.zones.map((zone, i) =>
      randomness.stream(`pick/${zone}`, uniqueKeys(stations.name)[picking.stations[i]]),
    );
    const zones = picking.zones.length;
    this.lines = new Int32Array(zones);
    this.units = new Float64Array(zones);
    this.stops = new Int32Array(zones);
    this.aisles = new Int32Array(zones);
    this.#productSeen = new Int32Array(productCount);
    this.#aisleSeen = new Int32Array(zones * aisles);
  }

  /** A new tour, of nothing yet. */
  begin(): void {
    this.#tour++;
    for (let zone = 0; zone < this.lines.length; zone++)
      this.lines[zone] = this.units[zone] = this.stops[zone] = this.aisles[zone] = 0;
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
      const zone = zoneOf === null ? 0 : zoneOf[product];
      this.lines[zone]++;
      this.units[zone] += consignments.partUnits[part];
      if (this.#productSeen[product] === this.#tour) continue;
      this.#productSeen[product] = this.#tour;
      this.stops[zone]++;
      const aisle = zone * tours.aisles + (this.#aisleOf === null ? place : this.#aisleOf[product]);
      if (this.#aisleSeen[aisle] === this.#tour) continue;
      this.#aisleSeen[aisle] = this.#tour;
      this.aisles[zone]++;
    }
  }

  /** Milliseconds of the task in a zone; what its station takes is that of this consignment. */
  time(op: Operation, consignment: number, zone: number): number {
    const {tours, batch, pace} = this.#picking;
    const segment = op.orders.segment[op.consignments.order[consignment]];
    const station = this.#times[zone][segment].sample(this.#chance[zone].at(markOf(op, consignment))) * DAY;
    const sorting = batch !== null && batch.sortStation < 0 ? batch.sort * this.lines[zone] : 0;
    const time =
      station +
      tours.perAisle * this.aisles[zone] +
      tours.perLine * this.stops[zone] +
      tours.perUnit * this.units[zone] +
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
