import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {DAY, type Lanes, type Network} from '../../scenario/network.ts';
import {chargeableWeight} from '../../theory/freight/volumetric-weight.ts';

/** Room for two million variates per key, see `variate`. */
const PER_KEY = 2 ** 21;

/** Index of the n-th variate of the thing with this key (see `uniqueKeys`), whatever else is in the network. */
export function variate(key: number, n: number): number {
  return key * PER_KEY + (n < PER_KEY ? n : n % PER_KEY);
}

/**
 * Times and prices of the ways between sites and to customers. A departure that follows a schedule or the
 * sequence of its track keeps what has left before; everything else is a function of the variate's index.
 */
export class Transport {
  readonly #lanes: Lanes;
  readonly #transit: Distribution[];
  /** 1 where goods travel independently of each other, the commonest case. */
  readonly #isIid: Uint8Array;
  /** 1 where the way costs anything. */
  readonly #isPaid: Uint8Array;
  /** Chance of replenishment lead times, of transit to customers and of transit between sites that help out. */
  readonly replenishment: Stream;
  readonly delivery: Stream;
  readonly transshipment: Stream;
  readonly #epochs: Stream;
  /** Last arrival by track, for lanes kept in sequence. */
  readonly #lastArrival: Float64Array;
  /** The next departure of a scheduled lane, and its number. */
  readonly #departure: Float64Array;
  readonly #epoch: Float64Array;
  /** The last departure that was paid for, what its goods came to by quantity, and its charge so far. */
  readonly #paidEpoch: Float64Array;
  readonly #paidVariable: Float64Array;
  /** Weight and volume of these goods, where it is charged by the greater of the two. */
  readonly #paidWeight: Float64Array;
  readonly #paidVolume: Float64Array;
  readonly #paid: Float64Array;

  constructor(network: Network, randomness: Randomness) {
    const {lanes, points} = network;
    this.#lanes = lanes;
    this.#transit = lanes.travel.map((travel) => distribution('of' in travel ? travel.of : travel.transit));
    this.#isIid = Uint8Array.from(lanes.travel, ({type}) => (type === 'iid' ? 1 : 0));
    this.#isPaid = Uint8Array.from(lanes.travel, (_, lane) =>
      [lanes.perShipment, lanes.perUnit, lanes.perKg, lanes.perM3, lanes.distanceCharge, lanes.minimum].some(
        (charge) => charge[lane] !== 0,
      )
        ? 1
        : 0,
    );
    this.replenishment = randomness.stream('leadTime');
    this.delivery = randomness.stream('transit');
    this.transshipment = randomness.stream('transshipment');
    this.#epochs = randomness.stream('departures');
    this.#lastArrival = new Float64Array(points.count + lanes.count);
    this.#departure = new Float64Array(lanes.count).fill(-1);
    this.#epoch = new Float64Array(lanes.count).fill(-1);
    this.#paidEpoch = new Float64Array(lanes.count).fill(-1);
    this.#paidVariable = new Float64Array(lanes.count);
    this.#paidWeight = new Float64Array(lanes.count);
    this.#paidVolume = new Float64Array(lanes.count);
    this.#paid = new Float64Array(lanes.count);
  }

  /**
   * Instant, ms, at which goods handed over `now` arrive. `stream` and `index` name the variate; `track` what is kept in
   * sequence on a fifo lane: the stocking point for replenishment, and its own track for each lane to customers.
   */
  arrival(lane: number, stream: Stream, index: number, track: number, now: number): number {
    if (lane < 0) return now;
    if (this.#isIid[lane] === 1) return now + this.#ticks(lane, stream.at(index));
    const travel = this.#lanes.travel[lane];
    switch (travel.type) {
      case 'iid':
      case 'fifo': {
        const arrival = Math.max(now + this.#ticks(lane, stream.at(index)), this.#lastArrival[track]);
        this.#lastArrival[track] = arrival;
        return arrival;
      }
      case 'every':
      case 'poisson': {
        this.#advance(lane, now);
        const transit = stream.at(variate(this.#lanes.key[lane], this.#epoch[lane]));
        return this.#departure[lane] + this.#ticks(lane, transit);
      }
      default:
        return travel satisfies never;
    }
  }

  /**
   * Freight, money, of the goods whose `arrival` was asked for last. Goods that leave together are one shipment: each pays what it adds to
   * the charge of those before it.
   */
  freight(lane: number, units: number, weight: number, volume: number): number {
    if (lane < 0 || this.#isPaid[lane] === 0) return 0;
    const lanes = this.#lanes;
    const isScheduled = this.#epoch[lane] >= 0;
    const isFirst = !isScheduled || this.#paidEpoch[lane] !== this.#epoch[lane];
    const charged = lanes.volumetric[lane] === 0 ? weight : this.#addedWeight(lane, weight, volume, isFirst);
    const variable = lanes.perUnit[lane] * units + lanes.perKg[lane] * charged + lanes.perM3[lane] * volume;
    const together = isFirst ? variable : this.#paidVariable[lane] + variable;
    const charge = Math.max(
      lanes.minimum[lane],
      lanes.perShipment[lane] + lanes.distanceCharge[lane] + together,
    );
    const freight = isFirst ? charge : charge - this.#paid[lane];
    if (isScheduled) {
      this.#paidEpoch[lane] = this.#epoch[lane];
      this.#paidVariable[lane] = together;
      this.#paid[lane] = charge;
    }
    return freight;
  }

  /** Kilograms that goods add to those for which the shipment is charged: its weight, or that of its volume where it is greater. */
  #addedWeight(lane: number, weight: number, volume: number, isFirst: boolean): number {
    const perM3 = this.#lanes.volumetric[lane];
    const before = isFirst ? 0 : this.#paidWeight[lane];
    const volumeBefore = isFirst ? 0 : this.#paidVolume[lane];
    this.#paidWeight[lane] = before + weight;
    this.#paidVolume[lane] = volumeBefore + volume;
    return (
      chargeableWeight(before + weight, volumeBefore + volume, perM3) -
      chargeableWeight(before, volumeBefore, perM3)
    );
  }

  #ticks(lane: number, stream: Stream): number {
    return Math.max(0, Math.round(this.#transit[lane].sample(stream) * DAY));
  }

  #advance(lane: number, now: number): void {
    const travel = this.#lanes.travel[lane];
    if (travel.type === 'every') {
      const every = Math.max(1, Math.round(travel.every * DAY));
      const first = Math.round(travel.first * DAY);
      const epoch = Math.max(0, Math.ceil((now - first) / every));
      this.#epoch[lane] = epoch;
      this.#departure[lane] = first + epoch * every;
    } else if (travel.type === 'poisson') {
      while (this.#departure[lane] < now) {
        const epoch = ++this.#epoch[lane];
        const gap = this.#epochs.exponentialAt(variate(this.#lanes.key[lane], epoch)) / travel.perDay;
        this.#departure[lane] = Math.max(0, this.#departure[lane]) + Math.round(gap * DAY);
      }
    }
  }
}
