import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {costsOfPrices, newsvendor} from '../../engine/theory/newsvendor.ts';
import {overReplications, played, ready, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

const COLOURS = ['red', 'green', 'blue', 'white'];
const [PRICE, COST, SALVAGE, MEAN] = [50, 20, 10, 40];

/** Four colours that are each sold by the day and worth little the day after: each dyed beforehand, or as ordered out of grey ones. */
function knitwear(levels: {each: number} | {grey: number; cost: number}, days: number) {
  const isPooled = 'grey' in levels;
  const policy = (baseStockLevel: number) => ({
    initial: 0,
    holdingCost: 0,
    policy: {type: 'baseStock', baseStockLevel, review: {every: 1}},
  });
  return {
    format: 'fulcrum/scenario@1',
    run: {horizon: days + 1, warmUp: 1, followUp: 0},
    products: ['grey', ...COLOURS].map((name) => ({
      name,
      cost: COST,
      price: PRICE,
      shelfLife: 1,
      salvage: SALVAGE,
    })),
    sites: [
      {name: 'mill', kind: 'supplier'},
      {
        name: 'shop',
        stock: isPooled
          ? [{product: 'grey', ...policy(levels.grey)}]
          : [{product: COLOURS, ...policy(levels.each)}],
        customising: isPooled
          ? {products: COLOURS.map((product) => ({product, from: 'grey', cost: levels.cost}))}
          : null,
      },
    ],
    lanes: [{from: 'mill', to: 'shop', leadTime: 0}],
    segments: COLOURS.map((product) => ({
      name: `${product} lovers`,
      servedBy: ['shop'],
      orders: {type: 'everyPeriod', every: 1},
      basket: {shares: {[product]: 1}},
      quantity: {type: 'poisson', mean: MEAN},
      whenShort: {type: 'lose'},
    })),
  };
}

describe('products that are finished for the order', () => {
  const days = 400;
  const each = newsvendor({type: 'poisson', mean: MEAN}, costsOfPrices(PRICE, COST, SALVAGE));
  const pooled = (cost: number) =>
    newsvendor({type: 'poisson', mean: 4 * MEAN}, costsOfPrices(PRICE - cost, COST, SALVAGE));
  const profitOf = (levels: Parameters<typeof knitwear>[0]) =>
    overReplications(knitwear(levels, days), 8, ({profit}) => ({profit: profit / days})).profit;

  test('need less stock together, and pay as long as finishing costs less than that saves [R68]', () => {
    const apart = profitOf({each: each.quantity});
    expect(Math.abs(apart.mean - 4 * each.expectedProfit)).toBeLessThan(4 * apart.standardError + 1);
    expect(pooled(0).quantity).toBeLessThan(4 * each.quantity);
    expect(pooled(0).cycleServiceLevel).toBeGreaterThan(0.74);

    let [low, high] = [0, PRICE - COST - 1];
    while (high - low > 1e-6) {
      const cost = (low + high) / 2;
      if (pooled(cost).expectedProfit > 4 * each.expectedProfit) low = cost;
      else high = cost;
    }
    for (const [cost, isBetter] of [
      [low / 2, true],
      [low * 1.5, false],
    ] as const) {
      const {quantity, expectedProfit} = pooled(cost);
      const together = profitOf({grey: quantity, cost});
      expect(Math.abs(together.mean - expectedProfit)).toBeLessThan(4 * together.standardError + 1);
      const difference = together.mean - apart.mean;
      expect(Math.abs(difference)).toBeGreaterThan(
        4 * Math.hypot(together.standardError, apart.standardError),
      );
      expect(difference > 0).toBe(isBetter);
    }
  });

  test('cost so much a unit sold, exactly [R68]', () => {
    const grey = pooled(0).quantity;
    const [free, dear] = [0, 1.25].map((cost) => played(knitwear({grey, cost}, 100)));
    expect(dear.measure('unitsShipped')).toBe(free.measure('unitsShipped'));
    expect(dear.money('warehouse.customising')).toBe(-1.25 * dear.measure('unitsShipped'));
    expect(dear.profit).toBeCloseTo(free.profit - 1.25 * dear.measure('unitsShipped'), 6);
  });

  test('share a level that is derived from the demand of all of them', () => {
    const shop = (customising: object | null) =>
      written({
        run: {horizon: 400, warmUp: 50, followUp: 10},
        products: ['grey', ...COLOURS].map((name) => ({name, cost: 10, price: 15})),
        sites: [
          {name: 'mill', kind: 'supplier'},
          {
            name: 'shop',
            stock: [
              {
                product: customising ? 'grey' : COLOURS,
                policy: {
                  type: 'baseStock',
                  baseStockLevel: {type: 'target', measure: 'cycleServiceLevel', value: 0.95},
                },
              },
            ],
            customising,
          },
        ],
        lanes: [{from: 'mill', to: 'shop', leadTime: 10}],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'poisson', perDay: 40},
            basket: {shares: Object.fromEntries(COLOURS.map((colour) => [colour, 1]))},
          },
        ],
      });
    const apart = ready(shop(null));
    const together = ready(shop({products: COLOURS.map((product) => ({product, from: 'grey'}))}));
    const safety = ({plan}: typeof apart) =>
      plan.orderUpToLevel.reduce((sum, level, p) => sum + level - plan.leadTimeDemand[p], 0);
    expect(together.plan.leadTimeDemand[0]).toBeCloseTo(400, 9);
    expect(apart.plan.orderUpToLevel).toHaveLength(4);
    // Safety stock grows with the root of what shares it; whole units leave a tenth to either side.
    expect(safety(together) / safety(apart)).toBeGreaterThan(0.45);
    expect(safety(together) / safety(apart)).toBeLessThan(0.55);
    const [split, pool] = [played(apart), played(together)];
    expect(pool.measure('averageOnHand')).toBeLessThan(0.6 * split.measure('averageOnHand'));
    expect(pool.measure('fillRate')).toBeGreaterThan(0.93);
    expect(pool.measure('unitsDemanded')).toBe(split.measure('unitsDemanded'));
  });

  test('take their time, one line after the other, before they are packed [R68]', () => {
    const source = (station: string | null, lines: number) =>
      written({
        run: {horizon: 50, warmUp: 0, followUp: 10},
        products: ['grey', ...COLOURS].map((name) => ({name, price: 15})),
        sites: [
          {name: 'mill', kind: 'supplier'},
          {
            name: 'shop',
            stock: [{product: 'grey', from: null, initial: 1e5, policy: {type: 'none'}}],
            stations: [{name: 'bench', time: 1}],
            process: [{stage: 'packed', delay: 0.25}],
            customising: {
              station,
              products: COLOURS.map((product) => ({product, from: 'grey', time: 0.125})),
            },
          },
        ],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'renewal', between: 0.5},
            lines,
            basket: {shares: Object.fromEntries(COLOURS.map((colour) => [colour, 1])), distinct: true},
            quantity: 3,
          },
        ],
      });
    for (const lines of [1, 3]) {
      const freely = played(source(null, lines));
      expect(freely.measure('stage.picked-packed')).toBeCloseTo(0.25 + lines * 0.125, 9);
      expect(freely.measure('orderCycleTime.mean')).toBeCloseTo(0.25 + lines * 0.125, 9);
      const atBench = played(source('bench', lines));
      expect(atBench.measure('stage.picked-packed')).toBeCloseTo(0.25 + lines * 0.125, 9);
      expect(atBench.measure('shop/bench.W')).toBeCloseTo(lines * 0.125, 9);
      expect(atBench.measure('shop/bench.utilisation')).toBeCloseTo(lines * 0.25, 1);
    }
  });

  describe('and whose order is cancelled', () => {
    const cancelled = (process: object[], perDay: number) =>
      played(
        written({
          run: {horizon: 10, warmUp: 0},
          products: ['grey', 'red'].map((name) => ({name, cost: 10, price: 15})),
          sites: [
            {
              name: 'shop',
              stock: [{product: 'grey', from: null, initial: 8, holdingCost: 0, policy: {type: 'none'}}],
              process,
              customising: {products: [{product: 'red', from: 'grey', cost: 1, time: 1}]},
            },
          ],
          segments: [
            {
              name: 'customers',
              servedBy: ['shop'],
              orders: {type: 'trace', events: [{at: 1, lines: [{product: 'red', quantity: 3}]}]},
              cancellation: {perDay},
            },
          ],
        }),
      );

    test('are scrapped once they are finished, at the cost of what they are made from', () => {
      const one = cancelled([{stage: 'packed', delay: 1}], 1e7);
      expect(one.measure('ordersCancelled')).toBe(1);
      expect(one.money('goods.scrap')).toBe(-3 * 10);
      expect(one.money('warehouse.customising')).toBe(-3);
      expect(one.money('revenue.goods')).toBe(0);
      expect(one.profit).toBe(-33);
    });

    test('go back on the shelf before that', () => {
      const one = cancelled([{stage: 'picked', delay: 1}], 1e7);
      expect(one.money('goods.scrap')).toBe(0);
      expect(one.money('warehouse.customising')).toBe(0);
      expect(one.profit).toBe(0);
    });
  });

  test('take as long as they did whatever time other lines of the order take', () => {
    const timeOf = (green: unknown) => {
      const source = written({
        run: {horizon: 40, warmUp: 0, followUp: 30},
        products: ['grey', 'red', 'green'].map((name) => ({name, cost: 10, price: 15})),
        sites: [
          {
            name: 'shop',
            stock: [{product: 'grey', from: null, initial: 1e5, policy: {type: 'none'}}],
            customising: {
              products: [
                {product: 'red', from: 'grey', time: {type: 'exponential', mean: 0.5}},
                {product: 'green', from: 'grey', time: green},
              ],
            },
          },
        ],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'renewal', between: 1},
            lines: 2,
            basket: {shares: {red: 1, green: 1}, distinct: true},
          },
        ],
      });
      return played(source).measure('stage.picked-packed');
    };
    expect(timeOf({type: 'uniform', min: 1, max: 1.0000001})).toBeCloseTo(timeOf(1), 5);
  });

  test('leave goods and money conserved in any network', () => {
    fc.assert(
      fc.property(randomScenario, fc.constantFrom(0, 0.1), fc.boolean(), (source, time, hasStation) => {
        const {products, sites, segments} = source as {
          products: {name: string}[];
          sites: {name: string; stock?: object[]; stations?: object[]}[];
          segments: object[];
        };
        const bolts = {product: 'bolt', from: 'nut', cost: 0.2, time};
        const {money, layout} = played({
          ...source,
          products,
          sites: sites.map((site) =>
            site.name === 'store'
              ? {
                  ...site,
                  stock: [site.stock![1]],
                  stations: [{name: 'bench', time: 1}],
                  customising: {station: hasStation ? 'bench' : null, products: [bolts]},
                }
              : site,
          ),
          segments,
        });
        expect(layout.lines).toContain('warehouse.customising');
        expect(money('warehouse.customising')).toBeLessThanOrEqual(0);
      }),
      {seed: 68, numRuns: 60},
    );
  });
});
