import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {asPlanned, exactTwin, makePlan, readScenario, ScenarioError} from '../../engine/index.ts';
import {baseOf} from '../../engine/operation/planning/make-plan.ts';
import {pointLevel} from '../../engine/operation/planning/point-level.ts';
import {valueOfEqualCost} from '../../engine/theory/freight/mode-choice.ts';
import {played, ready, written} from './playing.ts';

const SEA = {mode: 'sea', leadTime: 35, tariff: {perKg: 0.3, perShipment: 40}};
const AIR = {mode: 'air', leadTime: 3, tariff: {perKg: 2.5, perShipment: 15}};
const WEIGHT = 4;
const PER_DAY = 5;
const RATE = 0.25;
const LOT = 60;

const POLICY = {
  type: 'reorderPoint',
  reorderPoint: {type: 'target', value: 0.95},
  orderQuantity: LOT,
};

const market = (
  valuePerKg: number,
  {stock = {}, lanes = [SEA, AIR], product = {}}: {stock?: object; lanes?: object[]; product?: object} = {},
) =>
  written({
    run: {horizon: 1500, warmUp: 100, followUp: 0},
    products: [{name: 'part', cost: valuePerKg * WEIGHT, price: 0, weight: WEIGHT, ...product}],
    sites: [
      {name: 'works', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{policy: POLICY, holdingRate: RATE, orderCost: 8, holdInTransit: true, ...stock}],
      },
    ],
    lanes: lanes.map((lane) => ({from: 'works', to: 'shop', ...lane})),
    segments: [{name: 'people', servedBy: ['shop'], orders: {type: 'poisson', perDay: PER_DAY}}],
  });

/** The mode that the plan chooses. */
function chosen(source: object): string {
  const {network, plan} = ready(source);
  return network.scenario.lanes[plan.lane![0]].mode;
}

/** What a mode takes in a year: freight with ordering and what backorders cost, and the stock that theory expects, with what is on the way. */
function useOf({leadTime, tariff, mode}: typeof SEA, backorderCost = 0): {freight: number; stock: number} {
  const {network, plan} = ready(market(10, {stock: {mode}}));
  const [demand] = baseOf(network).demand;
  const input = {demand, orderQuantity: LOT, wait: 0, lost: false, targetValue: 0.95};
  const {level, service} = pointLevel(network, 0, input, new Map());
  expect(level).toBe(plan.reorderPoint[0]);
  const orders = (PER_DAY * 365) / LOT;
  const backorders = 365 * backorderCost * service().averageBackorders;
  return {
    freight: orders * (tariff.perShipment + 8) + PER_DAY * 365 * WEIGHT * tariff.perKg + backorders,
    stock: PER_DAY * leadTime + service().averageOnHand,
  };
}

const FLIP = valueOfEqualCost(RATE, useOf(SEA), useOf(AIR)) / WEIGHT;

describe('of several means of transport', () => {
  test.each([0, 5])(
    'the slow one carries goods of low value per kilogram, and the choice flips exactly where both cost the same, with backorders at %s a day [R73]',
    (backorderCost) => {
      const flip = valueOfEqualCost(RATE, useOf(SEA, backorderCost), useOf(AIR, backorderCost)) / WEIGHT;
      const at = (value: number) => chosen(market(value, {stock: {backorderCost}}));
      expect(flip).toBeGreaterThan(1);
      expect(flip / FLIP === 1).toBe(backorderCost === 0);
      let [low, high] = [0, 100 * flip];
      expect([at(low), at(high)]).toEqual(['sea', 'air']);
      while (high - low > 1e-10 * flip) {
        const middle = (low + high) / 2;
        if (at(middle) === 'sea') low = middle;
        else high = middle;
      }
      expect(low / flip).toBeCloseTo(1, 9);
    },
  );

  test('the share of freight in the value falls with the value per kilogram, that of holding does not', () => {
    const shares = [0.5, 1.5].map((part) => {
      const value = part * FLIP;
      const sold = PER_DAY * 365 * WEIGHT * value;
      const {money} = played(market(value, {stock: {mode: 'sea'}}));
      const yearly = (line: string) => (-money(line) * 365) / 1400;
      return {
        freight: yearly('replenishment.freight') / sold,
        holding: (yearly('stock.holding') + yearly('stock.inTransit')) / sold,
      };
    });
    expect(shares[1].freight).toBeCloseTo(shares[0].freight / 3, 12);
    expect(shares[1].holding).toBeCloseTo(shares[0].holding, 9);
  });

  test.each([
    [0.6, 'sea'],
    [1.7, 'air'],
  ])('at %s of that value simulation makes the one that is chosen the cheaper one: %s', (part, mode) => {
    const value = part * FLIP;
    expect(chosen(market(value))).toBe(mode);
    const ofChoice = played(market(value)).profit;
    const [sea, air] = ['sea', 'air'].map((mode) => played(market(value, {stock: {mode}})).profit);
    expect(ofChoice).toBe(mode === 'sea' ? sea : air);
    expect(ofChoice).toBeGreaterThan(mode === 'sea' ? air : sea);
  });

  test('goods on their way cost their holding rate for as long as they travel, where that is asked for', () => {
    const {money, measure} = played(market(10, {stock: {mode: 'sea'}}));
    const days = measure('averageOnOrder') * 1400;
    expect(money('stock.inTransit')).toBeCloseTo((-days * 10 * WEIGHT * RATE) / 365, 3);
    const {layout} = played(market(10, {stock: {mode: 'sea', holdInTransit: false}}));
    expect(layout.lines).not.toContain('stock.inTransit');
  });

  test('only such as carry the goods are chosen [R75]', () => {
    const dangerous = {product: {traits: ['hazardous']}};
    const lanes = [SEA, {...AIR, refuses: ['hazardous']}];
    expect(chosen(market(9 * FLIP, {lanes}))).toBe('air');
    const {network, plan} = ready(market(9 * FLIP, {lanes, ...dangerous}));
    expect(plan.lane).toBeNull();
    expect(network.scenario.lanes[network.points.lane[0]].mode).toBe('sea');
  });

  test('leave the exact answer exact: it is that of the one that is chosen', () => {
    const open = {holdInTransit: false};
    const {network, plan} = ready(market(90 * FLIP, {stock: open}));
    const alone = ready(market(90 * FLIP, {stock: {...open, mode: 'air'}}));
    expect(network.scenario.lanes[plan.lane![0]].mode).toBe('air');
    const twin = exactTwin(asPlanned(network, plan), plan, {isStartCut: true});
    expect(twin).toMatchObject({status: 'exact'});
    expect(twin).toEqual(exactTwin(alone.network, alone.plan, {isStartCut: true}));
  });

  test('a single lane is no choice, and leaves the plan as it is', () => {
    expect(ready(market(10, {lanes: [SEA]})).plan.lane).toBeNull();
    expect(ready(market(10, {stock: {mode: 'air'}})).plan.lane).toBeNull();
  });

  test('lanes between the same sites carry their mode in their names', () => {
    expect(ready(market(10)).layout.rows.lane).toEqual(['works -> shop (sea)', 'works -> shop (air)']);
    expect(ready(market(10, {lanes: [SEA]})).layout.rows.lane).toEqual(['works -> shop']);
  });

  test('a mode that leads nowhere is a fault', () => {
    expect(() => readScenario(market(10, {stock: {mode: 'rail'}}))).toThrow(
      new ScenarioError([
        {
          path: 'sites[1].stock[0].mode',
          message: 'no lane from "works" to "shop" is of this mode: the modes are "sea", "air"',
          value: 'rail',
        },
      ]),
    );
  });

  test('the plan takes one that may be taken, whatever the policy, and the same one again', () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.1, max: 5, noNaN: true}),
        fc.integer({min: 4, max: 60}),
        fc.constantFrom(
          POLICY,
          {type: 'baseStock', baseStockLevel: {type: 'target'}},
          {type: 'baseStock', baseStockLevel: {type: 'target'}, review: {every: 7}},
          {type: 'orderUpTo', reorderPoint: {type: 'target'}, orderQuantity: 'eoq'},
        ),
        (part, leadTime, policy) => {
          const source = market(part * FLIP, {stock: {policy}, lanes: [{...SEA, leadTime}, AIR]});
          const {network, plan} = ready(source);
          expect(network.points.choice[0]).toContain(plan.lane![0]);
          expect(makePlan(network)).toEqual(plan);
        },
      ),
      {seed: 1, numRuns: 20},
    );
  });
});
