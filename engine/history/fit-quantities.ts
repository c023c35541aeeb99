import {grouped} from './fit-products.ts';
import {frequencies, stepDistance, type Frequencies} from './goodness.ts';
import type {OrderHistory} from './order-history.ts';

/** Lines from which a product has a law of its own. */
const OWN_LAW = 10;

/** 5 % point of the Kolmogorov law: sqrt(n) times the distance exceeds it with probability 0.05 (Smirnov 1948). */
const KOLMOGOROV_95 = 1.358;

/** Units per line, for one group of customers. */
export interface QuantityFit {
  /** Order lines of each product. */
  lines: Float64Array;
  /** Units of each product. */
  units: Float64Array;
  /** Quantities of each product that has a law of its own, null for the others. */
  own: (Frequencies | null)[];
  /** Quantities on the lines of the other products; those of all products where every one has its own law. */
  common: Frequencies;
  /** Share of the lines whose product has its own law, which repeats the history exactly. */
  covered: number;
  /** How well the common law describes the products that it stands for. */
  commonGoodness: {
    products: number;
    /** Mean Kolmogorov-Smirnov distance, by lines. */
    distance: number;
    /** Share of these products that reject the common law at 5 %. */
    rejected: number;
  };
}

/**
 * Units per line of each product in one group of orders: the observed frequencies where there are ten lines or more, those of
 * all remaining lines together for the other products.
 */
export function fitQuantities(history: OrderHistory, belongs: (order: number) => boolean): QuantityFit {
  const count = history.products.length;
  const {product, quantity} = linesOf(history, belongs);
  const lines = new Float64Array(count);
  const units = new Float64Array(count);
  product.forEach((p, i) => {
    lines[p]++;
    units[p] += quantity[i];
  });
  const samples = grouped(product, quantity, lines);
  const own = samples.map((sample) => (sample.length >= OWN_LAW ? frequencies(sample) : null));
  const remaining = quantity.filter((_, i) => own[product[i]] === null);
  const common = frequencies(remaining.length > 0 ? remaining : quantity);
  return {
    lines,
    units,
    own,
    common,
    covered: 1 - remaining.length / Math.max(1, quantity.length),
    commonGoodness: goodness(
      samples.filter((sample, p) => sample.length > 0 && own[p] === null),
      common,
    ),
  };
}

function linesOf(history: OrderHistory, belongs: (order: number) => boolean) {
  const product = new Int32Array(history.lines);
  const quantity = new Float64Array(history.lines);
  let count = 0;
  for (let order = 0; order < history.orders; order++) {
    if (!belongs(order)) continue;
    for (let i = history.firstLine[order]; i < history.firstLine[order + 1]; i++) {
      product[count] = history.product[i];
      quantity[count++] = history.quantity[i];
    }
  }
  return {product: product.subarray(0, count), quantity: quantity.subarray(0, count)};
}

function goodness(samples: Float64Array[], common: Frequencies): QuantityFit['commonGoodness'] {
  let lines = 0;
  let weighted = 0;
  let rejected = 0;
  for (const sample of samples) {
    const distance = stepDistance(frequencies(sample), common);
    lines += sample.length;
    weighted += sample.length * distance;
    if (distance * Math.sqrt(sample.length) > KOLMOGOROV_95) rejected++;
  }
  const products = samples.length;
  return {
    products,
    distance: lines > 0 ? weighted / lines : 0,
    rejected: products > 0 ? rejected / products : 0,
  };
}
