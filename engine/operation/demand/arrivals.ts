import {distribution, type Distribution} from '../../kernel/distributions.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {DAY, type Network} from '../../scenario/network.ts';
import type {EveryPeriodOrders, RateFactors, RenewalOrders} from '../../scenario/schema.ts';
import type {Trace} from '../../scenario/trace.ts';
import {CourseRate} from './course-rate.ts';
import {PhaseRate} from './phase-rate.ts';
import {upliftOf} from '../practices/promotion.ts';
import type {Rate} from './rate.ts';
import {RateProfile} from './rate-profile.ts';

/** When the potential orders of a segment come. */
export interface Arrivals {
  /** Instant of the next orders, ms; Infinity when there are no more. */
  next(): number;
  /** Orders placed at the instant that `next` gave last. */
  batchSize(): number;
}

/** The arrivals of a segment at `factor` times its base rate; a trace, a renewal process and demand of every period have no rate. */
export function arrivalsOf(
  network: Network,
  randomness: Randomness,
  segment: number,
  factor: number,
): Arrivals {
  const {orders} = network.scenario.segments[segment];
  const key = network.segments.key[segment];
  const stream = (purpose: string) => randomness.stream(purpose, key);
  const profile = (of: RateFactors & {perDay: number}) =>
    new RateProfile(network, of, stream('dayFactor'), factor, upliftOf(network, segment));
  switch (orders.type) {
    case 'poisson':
      return new RateArrivals(profile(orders), stream, null);
    case 'compound':
      return new RateArrivals(profile(orders), stream, distribution(orders.batch));
    case 'mmpp':
      return new RateArrivals(new PhaseRate(network, orders, stream('phase'), factor), stream, null);
    case 'nhpp':
      return new RateArrivals(new CourseRate(network, orders, factor), stream, null);
    case 'renewal':
      return new RenewalArrivals(orders, stream('arrival'));
    case 'everyPeriod':
      return new PeriodicArrivals(orders);
    case 'trace':
      return new ReplayedArrivals(network.segments.trace[segment]!);
    case 'finiteSource':
      return NEVER;
    default:
      return orders satisfies never;
  }
}

const NEVER: Arrivals = {next: () => Infinity, batchSize: () => 1};

class RateArrivals implements Arrivals {
  readonly #rate: Rate;
  readonly #arrival: Stream;
  readonly #batch: Stream;
  readonly #batchSize: Distribution | null;
  #epoch = 0;

  constructor(rate: Rate, stream: (purpose: string) => Stream, batchSize: Distribution | null) {
    this.#rate = rate;
    this.#arrival = stream('arrival');
    this.#batch = stream('batch');
    this.#batchSize = batchSize;
  }

  next(): number {
    return Math.round(this.#rate.advance(this.#arrival.exponentialAt(this.#epoch++)));
  }

  batchSize(): number {
    if (this.#batchSize === null) return 1;
    return Math.max(0, Math.round(this.#batchSize.sample(this.#batch.at(this.#epoch - 1))));
  }
}

class RenewalArrivals implements Arrivals {
  readonly #between: Distribution;
  readonly #arrival: Stream;
  #epoch = 0;
  #time = 0;

  constructor(orders: RenewalOrders, arrival: Stream) {
    this.#between = distribution(orders.between);
    this.#arrival = arrival;
    this.#time = orders.first * DAY;
  }

  next(): number {
    const epoch = this.#epoch++;
    if (epoch > 0) this.#time += Math.max(0, this.#between.sample(this.#arrival.at(epoch))) * DAY;
    return Math.round(this.#time);
  }

  batchSize(): number {
    return 1;
  }
}

class PeriodicArrivals implements Arrivals {
  readonly #every: number;
  #next = 0;

  constructor({every, first}: EveryPeriodOrders) {
    this.#every = Math.max(1, Math.round(every * DAY));
    this.#next = Math.round(first * DAY);
  }

  next(): number {
    const at = this.#next;
    this.#next += this.#every;
    return at;
  }

  batchSize(): number {
    return 1;
  }
}

class ReplayedArrivals implements Arrivals {
  readonly #trace: Trace;
  #order = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  next(): number {
    const order = this.#order++;
    return order < this.#trace.orders ? this.#trace.at[order] : Infinity;
  }

  batchSize(): number {
    return 1;
  }
}
