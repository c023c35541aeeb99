import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyLever} from '../../engine/scenario/levers.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {bestPackingSpending, packingCost, packingEffect} from '../../engine/theory/packing.ts';
import {overReplications, played, written} from './playing.ts';
import {randomScenario} from './random-scenarios.ts';

/** One product, always there, sold in orders of `units`. */
function shop({
  product = {},
  packing = [] as object[],
  lane = {},
  units = 1 as unknown,
  perDay = 20,
  costs = {},
  days = 100,
} = {}) {
  return written({
    run: {horizon: days, warmUp: 0, followUp: 5},
    products: [{name: 'vase', cost: 10, price: 40, damage: 0.2, traits: ['fragile'], ...product}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{from: null, initial: 1e6, holdingCost: 0, policy: {type: 'none'}}],
        packing,
      },
    ],
    lanes: [{from: 'shop', to: 'customers', ...lane}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'renewal', between: 1 / perDay},
        quantity: units,
        whenShort: {type: 'lose'},
      },
    ],
    costs,
  });
}

const foam = (layers: number) => ({name: 'foam', cost: 1, passes: 0.5, layers});

describe('goods that are damaged on the way', () => {
  test('reach so many customers undamaged as their units are all sound [R55]', () => {
    const units = 3;
    const {free, damaged} = overReplications(shop({units}), 20, ({measure}) => ({
      free: measure('damageFreeRate'),
      damaged: measure('damagedUnits'),
    }));
    expect(Math.abs(damaged.mean - 0.2)).toBeLessThan(4 * damaged.standardError);
    expect(Math.abs(free.mean - 0.8 ** units)).toBeLessThan(4 * free.standardError);
    expect(free.standardError).toBeLessThan(0.005);
    const lines = played(shop({product: {damage: 0}})).layout.measures.map(({name}) => name);
    expect(lines).not.toContain('damageFreeRate');
  });

  test('cost what customers paid for them and what it takes to deal with them, in each dimension', () => {
    const {measure, money, replication, layout} = played(
      shop({product: {damage: 1}, costs: {claimPerUnit: 3}, units: 2}),
    );
    expect(measure('damageFreeRate')).toBe(0);
    expect(measure('damagedUnits')).toBe(1);
    expect(money('revenue.goods')).toBe(40 * measure('unitsShipped'));
    expect(money('delivery.damage')).toBe(-43 * measure('unitsShipped'));
    expect(layout.lines).not.toContain('delivery.insurance');
    expect(replication.statement).toHaveLength(layout.lines.length);
  });

  test('are fewer on a gentle lane and more on a rough one', () => {
    const damagedBy = (damageFactor: number) => played(shop({lane: {damageFactor}})).measure('damagedUnits');
    expect(damagedBy(0)).toBe(0);
    expect(damagedBy(5)).toBe(1);
    expect(damagedBy(0.5)).toBeLessThan(damagedBy(1));
    expect(damagedBy(1)).toBeLessThan(damagedBy(2));
  });

  test('of a divisible product are whole units and what is left of them', () => {
    const source = shop({product: {damage: 1, divisible: true}, units: 2.5});
    expect(played(source).measure('damagedUnits')).toBe(1);
    const some = played(shop({product: {divisible: true}, units: 0.5, perDay: 100}));
    expect(some.measure('damagedUnits')).toBeCloseTo(1 - some.measure('damageFreeRate'), 12);
  });
});

describe('packing', () => {
  const loss = 40 + 10;
  const goods = {damage: 0.2, effect: packingEffect(1, 0.5), loss};
  const base = shop({packing: [foam(1)], units: 30, costs: {claimPerUnit: 10}, days: 40});
  const {scenario} = readScenario({
    ...base,
    levers: [{name: 'foam', paths: ['sites[name=shop].packing[name=foam].layers'], from: 0, to: 6}],
  });
  const packed = (layers: number) => applyLever(scenario, scenario.levers[0], layers);
  const costOf = (layers: number) =>
    overReplications(packed(layers), 30, ({money, measure}) => ({
      unit: -(money('warehouse.packing') + money('delivery.damage')) / measure('unitsShipped'),
    })).unit;

  test('and damage together cost what theory says, least at the spending that it finds [R66]', () => {
    const best = bestPackingSpending(goods);
    expect(best).toBeCloseTo(Math.log(Math.LN2 * 0.2 * loss) / Math.LN2, 12);
    const grid = Array.from({length: 13}, (_, i) => best + (i - 6) * 0.4);
    const costs = grid.map(costOf);
    costs.forEach(({mean, standardError}, i) => {
      expect(Math.abs(mean - packingCost(goods, grid[i]))).toBeLessThan(4 * standardError);
      expect(standardError).toBeLessThan(0.01 * packingCost(goods, grid[i]));
    });
    const least = costs.reduce((at, {mean}, i) => (mean < costs[at].mean ? i : at), 0);
    expect(Math.abs(grid[least] - best)).toBeLessThan(0.5);
    expect(costOf(0).mean).toBeGreaterThan(2 * costs[6].mean);
  });

  test('lets the same goods through undamaged, and more, when there is more of it', () => {
    const free = [0, 0.5, 1, 4].map((layers) => played(packed(layers)).measure('damageFreeRate'));
    expect([...free].sort((a, b) => a - b)).toEqual(free);
    const damaged = [0, 1, 2].map((layers) => played(packed(layers)).measure('damagedUnits'));
    expect(damaged[1]).toBeLessThan(damaged[0]);
    expect(damaged[2]).toBeLessThan(damaged[1]);
  });

  test('of one product changes nothing for the others that are in the same parcel', () => {
    const platesDamaged = (product: string, passes: number) => {
      const source = shop({costs: {claimPerUnit: 1}}) as {sites: object[]; segments: object[]};
      const {replication, layout} = played({
        ...source,
        products: ['vase', 'plate'].map((name) => ({name, cost: 0, price: 0, damage: 0.4})),
        sites: [source.sites[0], {...source.sites[1], packing: [{name: 'foam', product, passes}]}],
        segments: [{...source.segments[0], lines: 2, basket: {distinct: true}, quantity: 5}],
      });
      const at = layout.rows.product.indexOf('plate') * layout.lines.length;
      return -replication.statementBy.product[at + layout.lines.indexOf('delivery.damage')];
    };
    const bare = platesDamaged('plate', 1);
    expect(bare).toBeGreaterThan(0);
    expect(platesDamaged('vase', 0.3)).toBe(bare);
    expect(platesDamaged('plate', 0.3)).toBeLessThan(bare);
  });

  test('that is for a trait, or for other products, is for no one else', () => {
    const {money} = played(
      shop({
        packing: [
          {name: 'cushion', trait: 'fragile', cost: 2},
          {name: 'seal', trait: 'hazardous', cost: 100},
          {name: 'sign', product: ['vase'], cost: 0.25, layers: 2},
        ],
      }),
    );
    expect(money('warehouse.packing')).toBe(-2.5 * 100 * 20);
  });

  test('takes room, which freight is charged for', () => {
    const lane = {tariff: {perM3: 10}};
    const bare = played(shop({product: {volume: 0.1}, lane}));
    const wrapped = played(
      shop({product: {volume: 0.1}, lane, packing: [{name: 'wool', bulk: 0.25, layers: 2}]}),
    );
    expect(bare.money('delivery.freight')).toBeCloseTo(-1 * bare.measure('unitsShipped'), 6);
    expect(wrapped.money('delivery.freight')).toBeCloseTo(-1.5 * bare.measure('unitsShipped'), 6);
    expect(bare.money('warehouse.packing')).toBe(0);
  });
});

describe('insurance', () => {
  test('costs its share of the price of the goods, and pays its share of the claims', () => {
    const insured = (insurance: object | null) =>
      played(shop({lane: {insurance}, units: 5, costs: {claimPerUnit: 2}}));
    const without = insured(null);
    const half = insured({premium: 0.01, covers: 0.5});
    const whole = insured({premium: 0.02});
    const sold = without.money('revenue.goods');
    expect(half.money('delivery.insurance')).toBeCloseTo(-0.01 * sold, 6);
    expect(half.money('delivery.damage')).toBeCloseTo(without.money('delivery.damage') / 2, 6);
    expect(whole.money('delivery.insurance')).toBeCloseTo(-0.02 * sold, 6);
    expect(whole.money('delivery.damage')).toBe(0);
    expect(whole.measure('damagedUnits')).toBe(without.measure('damagedUnits'));
  });
});

test('goods and money are conserved in any network, however its goods are damaged, packed and insured', () => {
  const share = fc.constantFrom(0, 0.1, 0.6, 1);
  fc.assert(
    fc.property(
      randomScenario,
      share,
      share,
      fc.constantFrom(0, 0.7, 2),
      (source, damage, passes, factor) => {
        const {products, sites, lanes} = source as {
          products: object[];
          sites: {name: string}[];
          lanes: object[];
        };
        const {money, measure, layout} = played({
          ...source,
          products: products.map((product, i) => ({...product, damage, traits: i === 0 ? ['fragile'] : []})),
          sites: sites.map((site) =>
            site.name === 'supplier'
              ? site
              : {...site, packing: [{name: 'box', trait: 'fragile', passes, cost: 0.07, layers: 1.5}]},
          ),
          lanes: lanes.map((lane, i) =>
            i < 2 ? lane : {...lane, damageFactor: factor, insurance: {premium: 0.03, covers: 0.5}},
          ),
        });
        if (layout.lines.includes('delivery.insurance'))
          expect(money('delivery.insurance')).toBeLessThanOrEqual(0);
        if (damage === 0) return;
        expect(measure('damagedUnits')).toBeGreaterThanOrEqual(0);
        expect(measure('damagedUnits')).toBeLessThanOrEqual(1);
        const isDelivered = measure('ordersDelivered') > 0;
        expect(measure('damageFreeRate') <= 1).toBe(isDelivered);
      },
    ),
    {seed: 55, numRuns: 60},
  );
});
