import {describe, expect, test} from 'vitest';
import {basedPrice, groupPrice} from '../../../engine/theory/economics/delivered-price.ts';
import {
  bestPrice,
  quantityAtPrice,
  risklessPrice,
} from '../../../engine/theory/economics/newsvendor-pricing.ts';
import {
  burrLaw,
  gammaLossLaw,
  lognormalLaw,
  type LossLaw,
  normalLaw,
  uniformLaw,
} from '../../../engine/theory/loss-law.ts';
import {costsOfPrices, newsvendor} from '../../../engine/theory/newsvendor.ts';

describe('a newsvendor with prices', () => {
  test('is that of Snyder & Shen, example 4.2', () => {
    const best = newsvendor({type: 'normal', mean: 50, sd: 8}, costsOfPrices(1, 0.3, 0.12));
    expect(best.quantity).toBeCloseTo(56.603956, 6);
    expect(best.expectedProfit).toBeCloseTo(33.002395, 6);
  });

  test('and Burr demand is that of the SimOpt library, with its exact profit', () => {
    const best = newsvendor({type: 'burr', c: 2, k: 20}, costsOfPrices(9, 5, 1));
    expect(best.quantity).toBeCloseTo(0.1878, 4);
    expect(best.expectedProfit).toBeCloseTo(0.463943, 6);
  });

  test('who postpones pools demand, as Benetton does (Chopra & Meindl, chapter 13)', () => {
    const alone = newsvendor({type: 'normal', mean: 1000, sd: 500}, costsOfPrices(50, 20, 10));
    const pooled = newsvendor({type: 'normal', mean: 4000, sd: 1000}, costsOfPrices(50, 22, 10));
    expect(Math.round(alone.quantity)).toBe(1337);
    expect(alone.expectedProfit).toBeCloseTo(23_644.47, 2);
    expect(Math.round(pooled.quantity)).toBe(4524);
    expect(pooled.expectedProfit).toBeCloseTo(98_092.3, 1);
  });

  test('who sets the price has the optimum that a fine grid has', () => {
    const options = {
      demand: {type: 'additive', a: 100, b: 2, noise: uniformLaw(-20, 20)} as const,
      unitCost: 10,
      salvage: 0,
    };
    const best = bestPrice(options);
    expect(best.price).toBeCloseTo(29.4224, 4);
    expect(best.quantity).toBeCloseTo(47.5601, 3);
    expect(best.profit).toBeCloseTo(667.3082, 4);
    expect(risklessPrice(options)).toBe(30);
    expect(quantityAtPrice(options, 29.5).profit).toBeLessThan(best.profit);
  });

  test('asks for less than the riskless price of additive demand, and for more where it is multiplicative', () => {
    const costs = {unitCost: 4, salvage: 1};
    const additive = {demand: {type: 'additive', a: 200, b: 10, noise: normalLaw(0, 15)}, ...costs} as const;
    const multiplicative = {
      demand: {type: 'multiplicative', a: 5000, b: 2.5, noise: uniformLaw(0.5, 1.5)},
      ...costs,
    } as const;
    expect(bestPrice(additive).price).toBeLessThan(risklessPrice(additive));
    expect(bestPrice(multiplicative).price).toBeGreaterThan(risklessPrice(multiplicative));
  });
});

test.each<[string, LossLaw]>([
  ['normal', normalLaw(50, 8)],
  ['lognormal', lognormalLaw(1, 0.5)],
  ['gamma', gammaLossLaw(2.5, 3)],
  ['exponential', gammaLossLaw(1, 3)],
  ['Burr', burrLaw(2, 3)],
])('the loss of a %s law falls as fast as its upper tail says', (_, law) => {
  for (const p of [0.01, 0.2, 0.5, 0.9, 0.999]) {
    const x = law.quantile(p);
    const step = 1e-5 * law.mean;
    expect(law.cdf(x)).toBeCloseTo(p, 10);
    expect((law.loss(x - step) - law.loss(x + step)) / (2 * step)).toBeCloseTo(1 - p, 5);
  }
});

describe('delivered prices', () => {
  const mill = {name: 'base', basePrice: 75, position: 0};

  test.each([
    [20, 5, 0, 80],
    [35, 0, 10, 65],
  ])('of a base mill: freight of %d leaves phantom freight %d, absorption %d, net %d', (freight, ...rest) => {
    const price = basedPrice([mill], {position: 25, shippedFrom: 25 + freight}, 1);
    expect(price.deliveredPrice).toBe(100);
    expect([price.phantomFreight, price.freightAbsorption, price.millNet]).toEqual(rest);
  });

  test('follow the basing point that is cheapest at the door', () => {
    const other = {name: 'other', basePrice: 80, position: 30};
    expect(basedPrice([mill, other], {position: 25, shippedFrom: 0}, 1).governingBasingPoint).toBe('other');
  });

  test('of a single customer absorb half the freight', () => {
    const {price} = groupPrice([{alpha: 100, beta: 2, freight: 6}], 10, 'included');
    const {price: near} = groupPrice([{alpha: 100, beta: 2, freight: 0}], 10, 'included');
    expect(price - near).toBeCloseTo(3, 12);
  });

  test('refuse a group in which one customer would not buy', () => {
    const customers = [
      {alpha: 1000, beta: 2, freight: 0},
      {alpha: 10, beta: 2, freight: 0},
    ];
    expect(() => groupPrice(customers, 10, 'included')).toThrow(RangeError);
  });
});
