import {distribution, type Distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import type {Basket} from '../network.ts';
import type {Segment} from '../schema.ts';

/** What the customers of a segment put into their baskets. */
export function compileBasket(segment: Segment, productIndex: ReadonlyMap<string, number>): Basket {
  const {shares, quantities, distinct} = segment.basket;
  const names = shares === '*' ? [...productIndex.keys()] : Object.keys(shares);
  const weights = Float64Array.from(names, (name) => (shares === '*' ? 1 : shares[name]));
  const quantity = names.map((name) => quantities[name] ?? segment.quantity);
  const known = new Map<DistributionSpec, Distribution | null>();
  return {
    products: Int32Array.from(names, (name) => productIndex.get(name)!),
    weights,
    distinct,
    quantity,
    laws: {
      lines: notAlwaysOne(segment.lines),
      kind: names.length > 1 ? lawOfPositions(weights) : null,
      quantity: quantity.map((spec) => {
        if (!known.has(spec)) known.set(spec, notAlwaysOne(spec));
        return known.get(spec)!;
      }),
    },
  };
}

/** The law of a spec, or null where it is the constant 1 that needs no draw. */
function notAlwaysOne(spec: DistributionSpec): Distribution | null {
  const law = distribution(spec);
  return law.variance === 0 && law.mean === 1 ? null : law;
}

function lawOfPositions(weights: Float64Array): Distribution {
  const sum = weights.reduce((a, b) => a + b, 0);
  return distribution({
    type: 'table',
    values: Array.from(weights.keys()),
    shares: Array.from(weights, (weight) => weight / sum),
  });
}
