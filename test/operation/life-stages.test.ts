import {describe, expect, test} from 'vitest';
import {DAY, makePlan} from '../../engine/index.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {changed, warningsOf} from '../scenario/smallest.ts';
import {played, ready, written} from './playing.ts';

const TARGET = {type: 'target', value: 0.9};

const market = (
  lifeCycle: object | null,
  orders: object,
  more: {quantity?: unknown; lanes?: object[]} = {},
) =>
  written({
    run: {horizon: 400, warmUp: 0, followUp: 0},
    products: [{name: 'phone', cost: 20, price: 50, lifeCycle}],
    sites: [
      {name: 'works', kind: 'supplier'},
      {name: 'shop', stock: [{policy: {type: 'baseStock', baseStockLevel: TARGET}}]},
    ],
    lanes: more.lanes ?? [{from: 'works', to: 'shop', leadTime: 4}],
    segments: [{name: 'people', servedBy: ['shop'], orders, quantity: more.quantity ?? 1}],
  });

describe('a stage of life', () => {
  test.each([5.000000001, 5.0000000049, 5.1234567801, 1e-10])(
    'that begins at a part of a millisecond, on day %s, begins once, at the nearest one',
    (from) => {
      const stages = [
        {stage: 'growth', from: 0},
        {stage: 'decline', from, demand: 0.5, target: 0.6},
      ];
      const {network, plan} = ready(market({stages}, {type: 'poisson', perDay: 3}));
      const playing = new Playing(network, plan, '1', 0);
      playing.playTo(Math.round(from * DAY) + 1);
      expect(playing.op.plan.orderUpToLevel[0]).toBe(plan.levelsByStage[1].orderUpToLevel[0]);
      expect(plan.levelsByStage[1].orderUpToLevel[0]).toBeLessThan(plan.levelsByStage[0].orderUpToLevel[0]);
      playing.playTo(30 * DAY);
      expect(playing.op.clock.now).toBe(30 * DAY);
    },
  );

  test.each([
    [1, 0.3],
    [1, 0.6],
    [3, 0.45],
  ])(
    'leaves of %s units a period the part %s on the average, though only whole units are asked for',
    (quantity, demand) => {
      const stages = [{stage: 'decline', from: 0, demand}];
      const orders = {type: 'everyPeriod', every: 0.1};
      const {measure} = played(market({stages}, orders, {quantity}));
      const part = quantity * demand - Math.floor(quantity * demand);
      const error = Math.sqrt(4000 * part * (1 - part));
      expect(Math.abs(measure('unitsDemanded') - 4000 * quantity * demand)).toBeLessThan(4 * error);
    },
  );

  test('takes from a period never more than a weaker one: on one seed each asks for part of what the other does', () => {
    const units = [0, 0.2, 0.5, 0.8, 1].map((demand) => {
      const stages = [{stage: 'decline', from: 0, demand}];
      const orders = {type: 'everyPeriod', every: 1};
      const {measure} = played(market({stages}, orders, {quantity: {type: 'poisson', mean: 3}}));
      return measure('unitsDemanded');
    });
    expect(units).toEqual(units.toSorted((a, b) => a - b));
    const whole = played(
      market(null, {type: 'everyPeriod', every: 1}, {quantity: {type: 'poisson', mean: 3}}),
    );
    expect([units[0], units[4]]).toEqual([0, whole.measure('unitsDemanded')]);
  });

  test('that nobody is left in asks for no stock, whatever lanes there are to choose from', () => {
    const lanes = ['road', 'air'].map((mode) => ({
      from: 'works',
      to: 'shop',
      mode,
      leadTime: {type: 'schedule', every: 0.5, transit: 1},
    }));
    const stages = [{stage: 'decline', from: 0}];
    for (const launch of [-800, -1500, -20_000]) {
      const diffusion = {innovation: 3, imitation: 20, launch};
      const {network} = ready(market({stages, diffusion}, {type: 'poisson', perDay: 5}, {lanes}));
      expect(makePlan(network).orderUpToLevel[0]).toBe(0);
    }
    const rare = market(null, {type: 'poisson', perDay: 1e-30}, {lanes});
    expect(ready(rare).plan.orderUpToLevel[0]).toBe(1);
  });

  test('is warned of where it can change no demand, or the product comes too late', () => {
    const life = (cycle: object) => ['products[0].lifeCycle', cycle];
    const stages = [{stage: 'growth', from: 0, demand: 0.5}];
    const replayed = [
      'segments[0].orders',
      {type: 'trace', events: [{at: 1, lines: [{product: 'bolt', quantity: 1}]}]},
    ];
    const NOTHING =
      'products[0].lifeCycle: all orders are replayed as they came: no stage changes how many there are';
    expect(warningsOf(changed(...life({stages}), ...replayed))).toContain(NOTHING);
    expect(warningsOf(changed(...life({stages})))).not.toContain(NOTHING);
    expect(warningsOf(changed(...life({stages: [{stage: 'growth', from: 0}]}), ...replayed))).not.toContain(
      NOTHING,
    );
    const late = {stages, diffusion: {innovation: 0.1, launch: 365}};
    expect(warningsOf(changed(...life(late)))).toContain(
      'products[0].lifeCycle.diffusion.launch: the run ends before the product comes to the market: nobody asks for it',
    );
  });
});

describe('the gamma service of a product', () => {
  test('is not known where nobody asks for it in the counted time, though somebody still waits', () => {
    const {measure} = played(
      written({
        run: {horizon: 40, warmUp: 10, followUp: 0, period: {every: 1}},
        products: [{name: 'phone', cost: 20, price: 50}],
        sites: [{name: 'shop', stock: [{from: null, initial: 1, policy: {type: 'none'}}]}],
        segments: [
          {
            name: 'people',
            servedBy: ['shop'],
            orders: {type: 'trace', events: [{at: 2, lines: [{product: 'phone', quantity: 3}]}]},
          },
        ],
      }),
    );
    expect([measure('averageBackorders'), measure('gammaService')]).toEqual([2, NaN]);
  });
});
