import {DAY, type Network} from '../../scenario/network.ts';
import {firstDay} from '../../scenario/promotions.ts';
import type {Promotion} from '../../scenario/schema.ts';
import {NONE} from '../orders.ts';
import type {Operation} from '../operation.ts';
import type {Practice, PracticeKind} from '../practices.ts';

/** A promotion on the clock of the run. */
interface Days {
  /** The days from the first one, counted from the start, to the one after the last. */
  readonly first: number;
  readonly end: number;
  readonly uplift: number;
  readonly discount: number;
  /** Products that the discount is for; null for all. */
  readonly products: ReadonlySet<number> | null;
}

/** The factor that promotions put on the order rate of a segment, by day from the start; null where none ever does. */
export function upliftOf(network: Network, segment: number): ((day: number) => number) | null {
  const raised = promotionsOf(network, segment).filter(({uplift}) => uplift !== 1);
  if (raised.length === 0) return null;
  return (day) =>
    raised.reduce(
      (factor, {first, end, uplift}) => (day >= first && day < end ? factor * uplift : factor),
      1,
    );
}

/** Customers who order during a promotion pay less. */
class Discounts implements Practice {
  readonly #ofSegment: readonly (readonly Days[])[];
  /** The days of all of them: the first one, and the one after the last. */
  readonly #first: number;
  readonly #end: number;

  constructor(network: Network) {
    this.#ofSegment = network.segments.name.map((_, segment) =>
      promotionsOf(network, segment).filter(({discount}) => discount > 0),
    );
    const all = this.#ofSegment.flat();
    this.#first = Math.min(...all.map(({first}) => first));
    this.#end = Math.max(...all.map(({end}) => end));
  }

  placed({orders, clock}: Operation, order: number): void {
    const day = Math.floor(clock.now / DAY);
    if (day < this.#first || day >= this.#end) return;
    for (const {first, end, discount, products} of this.#ofSegment[orders.segment[order]]) {
      if (day < first || day >= end) continue;
      const lines = orders.line;
      for (let line = orders.firstLine[order]; line !== NONE; line = lines.nextInOrder[line])
        if (products === null || products.has(lines.product[line])) lines.cheapen(line, discount);
    }
  }
}

/** Discounts of promotions. */
export const promotionDiscounts: PracticeKind = {
  make: (network) =>
    network.scenario.promotions.some(({discount}) => discount > 0) ? new Discounts(network) : null,
};

function promotionsOf({scenario, segments}: Network, segment: number): Days[] {
  const isFor = ({segments: names}: Promotion) => names === null || names.includes(segments.name[segment]);
  const indexOf = (name: string) => scenario.products.findIndex((product) => product.name === name);
  return scenario.promotions.filter(isFor).map(({from, days, uplift, discount, products}) => {
    const first = firstDay(from, scenario.run.start);
    return {
      first,
      end: first + days,
      uplift,
      discount,
      products: products === null ? null : new Set(products.map(indexOf)),
    };
  });
}
