import type {Distribution} from '../../kernel/distributions.ts';
import {normalCdf} from '../../kernel/math.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import type {Network} from '../../scenario/network.ts';
import {inUnits} from '../../scenario/units.ts';
import {arrivalsOf, type Arrivals} from './arrivals.ts';
import {attractionOf, type Attraction} from './convenience.ts';
import type {Operation} from '../operation.ts';

/** One segment: when its orders come, and the streams behind what they ask for. */
export class OrderSource {
  /** Potential orders so far. */
  index = 0;
  readonly arrivals: Arrivals;
  readonly sourcing: Stream;
  readonly channel: Stream;
  readonly basket: Stream;
  readonly lines: Distribution | null;
  readonly products: Distribution | null;
  /** Units of each product of the basket in the present period; null where orders do not come every period. */
  readonly wanted: Float64Array | null;
  readonly #quantity: readonly (Distribution | null)[];
  readonly #quantum: Float64Array;
  readonly #products: Int32Array;
  readonly #tie: Tie | null;
  readonly #acceptance: Stream;
  readonly #attraction: Attraction;
  readonly #greatestFactor: number;
  readonly #segment: number;

  constructor(network: Network, randomness: Randomness, segment: number, greatestFactor: number) {
    const key = network.segments.key[segment];
    this.#segment = segment;
    const stream = (purpose: string) => randomness.stream(purpose, key);
    const {laws, products} = network.segments.basket[segment];
    this.#attraction = attractionOf(network, segment);
    this.#greatestFactor = greatestFactor * this.#attraction.greatest;
    this.arrivals = arrivalsOf(network, randomness, segment, this.#greatestFactor);
    this.sourcing = stream('sourcing');
    this.channel = stream('channel');
    this.basket = stream('basket');
    this.lines = laws.lines;
    this.products = laws.kind;
    const isPeriodic = network.scenario.segments[segment].orders.type === 'everyPeriod';
    this.#products = products;
    this.wanted = isPeriodic ? new Float64Array(products.length) : null;
    this.#quantity = laws.quantity;
    this.#quantum = Float64Array.from(products, (product) => network.quantum[product]);
    this.#tie = tieOf(network, randomness, segment);
    this.#acceptance = stream('acceptance');
  }

  /**
   * Whether the potential orders of an instant, the first of which has this index, are placed when service brings demand to `factor` of its
   * base: fewer come by coming at fewer instants.
   */
  accepts(index: number, factor: number): boolean {
    const attracted = factor * this.#attraction.factor;
    if (attracted >= this.#greatestFactor) return true;
    return this.#acceptance.uniformAt(index) * this.#greatestFactor < attracted;
  }

  /** Units of a line of a product, by its position in the basket: rounded, and at least the least quantity there is. */
  unitsOfLine(kind: number, stream: Stream): number {
    const law = this.#quantity[kind];
    if (law === null) return 1;
    const quantum = this.#quantum[kind];
    return Math.max(quantum, inUnits(law.sample(stream), quantum));
  }

  /**
   * Settles what is `wanted` in the period of this index, each product rounded and at least 0, and of a product with a life cycle the part that its
   * stage leaves, rounded up or down by chance so that it is this part on the average; false for nothing at all.
   */
  drawPeriod(index: number, {lifeCycles, clock}: Pick<Operation, 'lifeCycles' | 'clock'>): boolean {
    const wanted = this.wanted!;
    const stream = this.basket.at(index);
    const marks = lifeCycles?.marks(this.#segment, index);
    let isAny = false;
    for (let kind = 0; kind < wanted.length; kind++) {
      const law = this.#quantity[kind];
      const drawn =
        law === null
          ? 1
          : this.#tie === null
            ? law.sample(stream)
            : law.quantile(this.#tie.probability(index));
      const quantum = this.#quantum[kind];
      wanted[kind] = Math.max(0, inUnits(drawn, quantum));
      if (lifeCycles !== null) {
        const share = lifeCycles.demand(this.#products[kind], clock.now);
        const kept = Math.floor((wanted[kind] / quantum) * share + marks!.uniform()) * quantum;
        wanted[kind] = Math.min(wanted[kind], kept);
      }
      if (wanted[kind] > 0) isAny = true;
    }
    return isAny;
  }
}

/** The normal behind the demand of a segment that is correlated with others: a weighted sum of one normal a segment and period. */
class Tie {
  readonly #weights: Float64Array;
  readonly #normals: readonly Stream[];

  constructor(weights: Float64Array, normals: readonly Stream[]) {
    this.#weights = weights;
    this.#normals = normals;
  }

  /** Probability at which the law of the quantity is read in a period. */
  probability(index: number): number {
    let z = 0;
    for (let i = 0; i < this.#weights.length; i++)
      if (this.#weights[i] !== 0) z += this.#weights[i] * this.#normals[i].at(index).normal();
    return normalCdf(z);
  }
}

function tieOf(network: Network, randomness: Randomness, segment: number): Tie | null {
  const correlated = network.segments.correlated[segment];
  if (correlated === null) return null;
  const normals = Array.from(correlated.segments, (member) =>
    randomness.stream('correlated', network.segments.key[member]),
  );
  return new Tie(correlated.weights, normals);
}
