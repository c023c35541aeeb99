import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {compile, layoutOf, makePlan, MICRO, play, readScenario, setByPath} from '../../engine/index.ts';
import {replay, type Distributor} from './distributor.ts';

/** Totals that SupplyNetPy and anyLogistix agree on: units, then money over the run. */
const PUBLISHED = {
  'distributor-rq': [400, 7_600, 600_000, 607_970, 292_030],
  'distributor-rq-two-customers': [500, 7_100, 1_100_000, 1_107_820, 392_180],
  'distributor-ss': [100, 3_500, 1_120_000, 1_124_250, 375_750],
  'distributor-ss-safety-stock': [400, 4_740, 1_180_000, 1_185_490, 314_510],
};

function shipped(name: string): object {
  return JSON.parse(readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8'));
}

/** End stock, holding, spend, total cost and cash profit of a scenario with one stocking point. */
function totalsOf(source: object): number[] {
  const {scenario} = readScenario(source);
  const network = compile(scenario);
  const {lines} = layoutOf(network);
  const {statement} = play(network, makePlan(network), '1', 0, {check: true});
  const money = Object.fromEntries(lines.map((line, i) => [line, statement[i] / MICRO]));
  const [{cost}] = scenario.products;
  const [opening] = scenario.sites.flatMap(({stock}) => stock.map(({initial}) => initial as number));
  const spend = -money['goods.purchases'];
  const holding = -money['stock.holding'];
  const freight = -(money['replenishment.freight'] + money['delivery.freight']);
  const total = spend + holding + freight;
  const cashProfit =
    statement.reduce((sum, amount) => sum + amount, 0) / MICRO - money['goods.inventoryChange'];
  expect(cashProfit).toBeCloseTo(money['revenue.goods'] - total, 6);
  return [opening + money['goods.inventoryChange'] / cost, holding, spend, total, cashProfit];
}

describe('networks that two other tools agree on', () => {
  test.each(Object.entries(PUBLISHED))(
    '%s has their end stock, holding, spend, total cost and cash profit to the cent',
    (name, published) => {
      expect(totalsOf(shipped(name))).toEqual(published);
    },
  );

  /** The published networks as the rules describe them. */
  const base = {horizon: 59, cost: 200, price: 250, holdingCost: 0.2, freight: 10};
  const [one, two] = [
    {every: 2, units: 120},
    {every: 2, units: 80},
  ];
  const described: Record<keyof typeof PUBLISHED, Distributor> = {
    'distributor-rq': {
      ...base,
      policy: {type: 'reorderPoint', reorderPoint: 500, orderQuantity: 500},
      initial: 1000,
      leadTime: 2,
      customers: [one],
    },
    'distributor-rq-two-customers': {
      ...base,
      policy: {type: 'reorderPoint', reorderPoint: 500, orderQuantity: 500},
      initial: 1000,
      leadTime: 2,
      customers: [one, two],
    },
    'distributor-ss': {
      ...base,
      policy: {type: 'orderUpTo', reorderPoint: 200, orderUpToLevel: 500},
      initial: 500,
      leadTime: 1,
      customers: [one, two],
    },
    'distributor-ss-safety-stock': {
      ...base,
      policy: {type: 'orderUpTo', reorderPoint: 300, orderUpToLevel: 600},
      initial: 500,
      leadTime: 1,
      customers: [one, two],
    },
  };

  test.each(Object.entries(described))(
    '%s is what the rules, replayed by hand, come to',
    (name, distributor) => {
      expect(replay(distributor)).toEqual(PUBLISHED[name as keyof typeof PUBLISHED]);
    },
  );

  const policy = fc.oneof(
    fc.record({
      type: fc.constant('reorderPoint' as const),
      reorderPoint: fc.integer({min: 0, max: 600}),
      orderQuantity: fc.integer({min: 1, max: 700}),
    }),
    fc.tuple(fc.integer({min: 0, max: 600}), fc.integer({min: 1, max: 500})).map(([reorderPoint, more]) => ({
      type: 'orderUpTo' as const,
      reorderPoint,
      orderUpToLevel: reorderPoint + more,
    })),
    fc.record({type: fc.constant('baseStock' as const), baseStockLevel: fc.integer({min: 0, max: 1200})}),
  );
  const distributor: fc.Arbitrary<Distributor> = fc.record({
    policy,
    initial: fc.integer({min: 0, max: 1500}),
    horizon: fc.constantFrom(30, 59, 60, 90.5),
    leadTime: fc.constantFrom(0, 0.5, 1, 2, 3, 7),
    cost: fc.constantFrom(200, 35.5),
    price: fc.constantFrom(250, 60.25),
    holdingCost: fc.constantFrom(0.2, 0.05, 1),
    freight: fc.constantFrom(0, 10, 12.5),
    customers: fc.array(
      fc.record({every: fc.constantFrom(0.5, 1, 2, 3, 5), units: fc.integer({min: 1, max: 200})}),
      {minLength: 1, maxLength: 3},
    ),
  });

  test('any other network of the kind is what the rules, replayed by hand, come to', () => {
    fc.assert(
      fc.property(distributor, (one) => {
        const totals = totalsOf(scenarioOf(one));
        replay(one).forEach((figure, i) => expect(totals[i]).toBeCloseTo(figure, 6));
      }),
      {seed: 131, numRuns: 150},
    );
  });
});

/** A network of the kind as a planner writes it. */
function scenarioOf({
  customers,
  freight,
  leadTime,
  policy,
  initial,
  holdingCost,
  ...one
}: Distributor): object {
  return {
    format: 'fulcrum/scenario@1',
    run: {horizon: one.horizon, warmUp: 0, followUp: 0},
    products: [{name: 'product', cost: one.cost, price: one.price}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'distributor', stock: [{initial, policy, holdingCost}]},
    ],
    lanes: [
      {from: 'supplier', to: 'distributor', leadTime, tariff: freight},
      ...customers.map((_, i) => ({from: 'distributor', to: `customer ${i}`, tariff: freight})),
    ],
    segments: customers.map(({every, units}, i) => ({
      name: `customer ${i}`,
      orders: {type: 'renewal', between: every},
      quantity: units,
      whenShort: {type: 'lose', what: 'order'},
    })),
  };
}

describe('the Beer game', () => {
  const stages = ['retailer', 'wholesaler', 'distributor', 'factory'];
  const week = 7;

  /** The shipped game with so many weeks of four cases before demand doubles, and in so many of them four cases ordered whatever the rule says. */
  function game({
    steady = 4,
    forced = steady,
    levels = [32, 32, 32, 24],
  }: {steady?: number; forced?: number; levels?: readonly number[]} = {}): object {
    let source: unknown = shipped('beer-game');
    const orders = Array.from({length: forced}, (_, i) => ({at: week * i, quantity: 4}));
    source = setByPath(source, 'sites[*].stock[*].forcedOrders', orders);
    source = setByPath(source, 'segments[name=customers from week 5].orders.first', week * steady);
    stages.forEach((stage, i) => {
      source = setByPath(source, `sites[name=${stage}].stock[*].policy.baseStockLevel`, levels[i]);
    });
    return source as object;
  }

  /** Cost of each stage, and their sum. */
  function costs(source: object): {stage: number[]; total: number} {
    const network = compile(readScenario(source).scenario);
    const {rows, lines} = layoutOf(network);
    const {statement, statementBy} = play(network, makePlan(network), '1', 0, {check: true});
    const sum = (amounts: Float64Array) => -amounts.reduce((total, amount) => total + amount, 0) / MICRO;
    const stage = stages.map((name) => {
      const row = rows.site.indexOf(name);
      return sum(statementBy.site.slice(row * lines.length, (row + 1) * lines.length));
    });
    return {stage, total: sum(statement)};
  }

  test('costs 46, 50, 54 and 54 by stage, 204 in all, as Sterman found', () => {
    expect(costs(shipped('beer-game'))).toEqual({stage: [46, 50, 54, 54], total: 204});
    expect(readScenario(game()).scenario).toEqual(readScenario(shipped('beer-game')).scenario);
  });

  test('costs 180 where the rule may order from the first week, and 228 where the first five weeks are held', () => {
    expect(costs(game({forced: 0})).total).toBe(180);
    expect(costs(game({steady: 5})).total).toBe(228);
  });

  test('is cheapest at these levels, of 81 around them', () => {
    const steps = [-4, 0, 4];
    const all = steps.flatMap((a) =>
      steps.flatMap((b) => steps.flatMap((c) => steps.map((d) => [32 + a, 32 + b, 32 + c, 24 + d]))),
    );
    const totals = all.map((levels) => costs(game({levels})).total);
    const least = Math.min(...totals);
    expect(least).toBe(204);
    expect(all.filter((_, i) => totals[i] === least)).toEqual([[32, 32, 32, 24]]);
  });
});
