import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DAY, MICRO, readScenario} from '../../engine/index.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {adopted, peakRate} from '../../engine/theory/economics/diffusion.ts';
import {customersOf, orderLives, played, ready, written, type Played} from './playing.ts';

const STAGES = [
  {stage: 'introduction', from: 0, demand: 0.2, target: 0.99},
  {stage: 'growth', from: 100, demand: 0.6, target: 0.95},
  {stage: 'maturity', from: 200},
  {stage: 'decline', from: 320, demand: 0.3, target: 0.5},
];

const TARGET = {type: 'target', value: 0.9};

const market = (lifeCycle: object | null, more: {stock?: object; product?: object; segment?: object} = {}) =>
  written({
    run: {horizon: 400, warmUp: 50, followUp: 10},
    products: [
      {name: 'phone', cost: 20, price: 50, lifeCycle, ...more.product},
      {name: 'cable', cost: 2, price: 5},
    ],
    sites: [
      {name: 'works', kind: 'supplier'},
      {
        name: 'shop',
        stock: [
          {
            policy: {type: 'baseStock', baseStockLevel: TARGET},
            orderCost: 3,
            backorderCost: 0.4,
            ...more.stock,
          },
        ],
      },
    ],
    lanes: [{from: 'works', to: 'shop', leadTime: 4, tariff: {perUnit: 1}}],
    segments: [{name: 'people', servedBy: ['shop'], orders: {type: 'poisson', perDay: 12}, ...more.segment}],
    costs: {fixedPerYear: 1000},
  });

const LIFE = {stages: STAGES};

/** Money over the counted time by stage and line, the last row what belongs to none. */
function byStage({replication, layout}: Played): {stages: readonly string[]; rows: number[][]} {
  const table = replication.statementBy.stage!;
  const width = layout.lines.length;
  const rows = Array.from({length: table.length / width}, (_, row) => [
    ...table.slice(row * width, (row + 1) * width),
  ]);
  return {stages: layout.rows.stage!, rows};
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe('a product in the stages of its life', () => {
  test('is stocked for the target and the demand of each stage, from its first day on [R71]', () => {
    const {network, plan} = ready(market(LIFE));
    const playing = new Playing(network, plan, '1', 0);
    const levelOn = (day: number) => {
      playing.playTo(day * DAY);
      return playing.op.plan.orderUpToLevel[0];
    };
    const before = levelOn(100);
    const levels = [before, levelOn(100.5), levelOn(200.5), levelOn(320.5)];
    const alone = STAGES.map(({demand = 1, target = TARGET.value}) => {
      const same = {stages: [{stage: 'maturity', from: 0, demand, target}]};
      return ready(market(same)).plan.orderUpToLevel[0];
    });
    expect(levels).toEqual(alone);
    expect(new Set(levels).size).toBe(4);
    expect(levels[3]).toBeLessThan(levels[1]);
    expect(ready(market(null)).plan.levelsByStage).toEqual([]);
  });

  test('earns in each stage what is booked while it lasts, and all stages together the profit [R71]', () => {
    const one = played(market(LIFE));
    const {stages, rows} = byStage(one);
    expect(stages).toEqual(['introduction', 'growth', 'maturity', 'decline']);
    one.layout.lines.forEach((line, column) => {
      expect(sum(rows.map((row) => row[column])), line).toBe(one.replication.statement[column]);
    });
    expect(sum(rows.map(sum)) / MICRO).toBeCloseTo(one.profit, 6);
    for (const row of rows.slice(0, 4)) expect(sum(row)).toBeGreaterThan(0);
    expect(played(market(null)).replication.statementBy.stage).toBeUndefined();
  });

  test('costs in each stage what its stock costs by the day, and brings what it sells, to the millionth', () => {
    const events = [10, 60, 90].map((at) => ({at, lines: [{product: 'phone', quantity: 10}]}));
    const one = played(
      market(
        {
          stages: [
            {stage: 'growth', from: 0},
            {stage: 'maturity', from: 40},
            {stage: 'growth', from: 80},
          ],
        },
        {
          stock: {from: null, policy: {type: 'none'}, initial: 100, holdingCost: 0.01},
          segment: {orders: {type: 'trace', events}},
        },
      ),
    );
    const {stages, rows} = byStage(one);
    const money = (stage: string, line: string) =>
      rows[stages.indexOf(stage)][one.layout.lines.indexOf(line)] / MICRO;
    expect(money('growth', 'revenue.goods')).toBe(500);
    expect(money('maturity', 'revenue.goods')).toBe(500);
    expect(money('maturity', 'stock.holding')).toBeCloseTo(-0.01 * (10 * 90 + 20 * 80), 9);
    expect(money('growth', 'stock.holding')).toBeCloseTo(-0.01 * (10 * 80 + 310 * 70), 9);
    expect(money('growth', 'goods.inventoryChange')).toBe(-20 * 10);
  });

  test('is asked for as the stages say: Poisson lines, thinned', () => {
    const {measureBy} = played(market({stages: [{stage: 'decline', from: 0, demand: 0.3}]}));
    const [phones, cables] = ['phone', 'cable'].map((name) => measureBy('product', name, 'unitsDemanded'));
    const expected = 6 * 350;
    expect(Math.abs(phones - 0.3 * expected)).toBeLessThan(3.5 * Math.sqrt(0.3 * expected));
    expect(Math.abs(cables - expected)).toBeLessThan(3.5 * Math.sqrt(expected));
  });

  test('spreads by innovation and imitation: as many buy up to any day as Bass says', () => {
    const diffusion = {innovation: 0.1, imitation: 4, launch: 30};
    const source = market(
      {stages: [{stage: 'growth', from: 0}], diffusion},
      {segment: {basket: {shares: {phone: 1}}, orders: {type: 'poisson', perDay: 40}}},
    );
    const days = orderLives(source).map(({at}) => at.placed);
    const market0 = (40 * 365) / peakRate(diffusion);
    for (const day of [100, 200, 300, 400]) {
      const expected = market0 * adopted(diffusion, (day - 30) / 365);
      const bought = days.filter((placed) => placed < day).length;
      expect(Math.abs(bought - expected)).toBeLessThan(3.5 * Math.sqrt(expected));
    }
    expect(days.filter((placed) => placed < 30)).toEqual([]);
  });

  test('has the same customers on one seed, of whom a weaker demand leaves some', () => {
    const all = customersOf(market(null));
    const some = customersOf(market({stages: [{stage: 'growth', from: 0, demand: 0.7}]}));
    const fewer = customersOf(market({stages: [{stage: 'growth', from: 0, demand: 0.4}]}));
    expect(all).toEqual(expect.arrayContaining(some));
    expect(some).toEqual(expect.arrayContaining(fewer));
    expect(fewer.length).toBeLessThan(some.length);
    expect(some.length).toBeLessThan(all.length);
  });

  test('with demand as it was and targets as they were is stocked and sold as without a life', () => {
    const plain = played(market(null));
    const alike = played(market({stages: [{stage: 'maturity', from: 0}]}));
    expect([...alike.replication.statement]).toEqual([...plain.replication.statement]);
    expect(alike.plan.orderUpToLevel).toEqual(plain.plan.orderUpToLevel);
  });

  test('conserves goods and money whatever its life, its policy and its customers are', () => {
    const policy = fc.constantFrom(
      {type: 'baseStock', baseStockLevel: TARGET},
      {type: 'baseStock', baseStockLevel: TARGET, review: {every: 7}},
      {type: 'reorderPoint', reorderPoint: TARGET, orderQuantity: 'eoq'},
      {type: 'orderUpTo', reorderPoint: {...TARGET, measure: 'readyRate'}, orderQuantity: 30},
    );
    const orders = fc.constantFrom(
      {orders: {type: 'poisson', perDay: 8}, lines: 2, basket: {distinct: true}},
      {orders: {type: 'everyPeriod', every: 1}, quantity: {type: 'poisson', mean: 8}},
      {orders: {type: 'finiteSource', customers: 20, perDay: 0.5}, whenShort: {type: 'lose'}},
    );
    const stage = fc.record({
      stage: fc.constantFrom('development', 'introduction', 'growth', 'maturity', 'decline'),
      from: fc.integer({min: 1, max: 420}),
      demand: fc.double({min: 0, max: 1, noNaN: true}),
      target: fc.constantFrom(null, 0.6, 0.99),
    });
    const stages = fc.uniqueArray(stage, {selector: ({from}) => from, maxLength: 4});
    fc.assert(
      fc.property(policy, orders, stages, (rule, segment, later) => {
        const sorted = later.sort((a, b) => a.from - b.from);
        const life = {stages: [{stage: 'development', from: 0, demand: 0}, ...sorted]};
        const one = played(market(life, {stock: {policy: rule}, segment}));
        const {rows} = byStage(one);
        expect(sum(rows.map(sum))).toBe(sum([...one.replication.statement]));
      }),
      {seed: 1, numRuns: 25},
    );
  });

  test('needs stages in sequence, of which the first begins with the run', () => {
    const warnings = (stages: object[], stock = {}) => {
      try {
        return readScenario(market({stages}, {stock}))
          .warnings.filter(({path}) => path.startsWith('products'))
          .map(({path, message}) => `${path}: ${message}`);
      } catch (error) {
        return String(error).split('\n').slice(-1);
      }
    };
    expect(warnings([{stage: 'growth', from: 3}])[0]).toContain(
      'products[0].lifeCycle.stages[0].from: the first stage begins with the run: write 0',
    );
    expect(
      warnings([
        {stage: 'growth', from: 0},
        {stage: 'decline', from: 20},
        {stage: 'decline', from: 20},
      ])[0],
    ).toContain('a stage begins after the one before it, which begins on day 20');
    expect(
      warnings([
        {stage: 'growth', from: 0},
        {stage: 'decline', from: 400},
      ]),
    ).toEqual([
      'products[0].lifeCycle.stages[1].from: the run ends before this stage begins: it changes nothing',
    ]);
    expect(
      warnings([{stage: 'growth', from: 0, target: 0.9}], {policy: {type: 'baseStock', baseStockLevel: 5}}),
    ).toEqual([
      'products[0].lifeCycle.stages[0].target: no stock of this product derives its level from a service target: it changes nothing',
    ]);
  });
});
