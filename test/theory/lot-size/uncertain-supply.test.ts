import {describe, expect, test} from 'vitest';
import {
  disruptedBaseStock,
  disruptedBaseStockCost,
  disruptedEoq,
  disruptedEoqApproximation,
  disruptedEoqCost,
} from '../../../engine/theory/lot-size/disruptions.ts';
import {eoqWithYield, newsvendorWithYield} from '../../../engine/theory/lot-size/yield.ts';

const EOQ = {
  fixedOrderCost: 8,
  holdingCost: 0.225,
  lostSaleCost: 5,
  demandRate: 1300,
  disruptionRate: 1.5,
  recoveryRate: 14,
};

describe('an order quantity under disruptions', () => {
  test('is that of Snyder & Shen, example 9.1', () => {
    const {orderQuantity, cost} = disruptedEoq(EOQ);
    expect(orderQuantity).toBeCloseTo(772.811, 2);
    expect(cost).toBeCloseTo(173.95, 3);
  });

  test('is close to its closed form there', () => {
    const {orderQuantity} = disruptedEoqApproximation(EOQ);
    expect(orderQuantity).toBeCloseTo(773.143, 3);
    expect(disruptedEoqCost(EOQ, orderQuantity)).toBeCloseTo(173.95, 3);
    expect(disruptedEoqApproximation(EOQ).cost).toBeCloseTo(173.957, 3);
  });

  test('refuses what is not positive', () => {
    expect(() => disruptedEoq({...EOQ, recoveryRate: 0})).toThrow('recoveryRate must be positive: 0');
  });
});

describe('a base stock under disruptions', () => {
  const options = {
    holdingCost: 0.25,
    backorderCost: 3,
    demand: 2000,
    disruptionChance: 0.04,
    recoveryChance: 0.25,
  };

  test('is that of Snyder & Shen, example 9.3', () => {
    const {baseStockLevel, cost} = disruptedBaseStock(options);
    expect(baseStockLevel).toBe(8000);
    expect(cost).toBeCloseTo(2737.069, 4);
  });

  test('costs no less at its neighbours', () => {
    const {cost} = disruptedBaseStock(options);
    for (const periods of [1, 2, 3, 5, 6])
      expect(disruptedBaseStockCost(options, periods)).toBeGreaterThan(cost);
  });

  test('covers one period where disruptions are rarer than they need to be', () => {
    expect(disruptedBaseStock({...options, disruptionChance: 0.001}).baseStockLevel).toBe(2000);
  });
});

describe('uncertain yield', () => {
  const eoq = {fixedOrderCost: 18_500, holdingCost: 0.06, demandRate: 75_000};

  test('of so many units gives the order of Snyder & Shen, example 9.4', () => {
    const {orderQuantity, cost} = eoqWithYield(eoq, {type: 'additive', mean: -15_000, sd: 9000});
    expect(orderQuantity).toBeCloseTo(230_246.37, 2);
    expect(cost).toBeCloseTo(12_914.782, 3);
  });

  test('of a share gives the order of Snyder & Shen, example 9.5', () => {
    const received = {type: 'multiplicative', mean: 0.8333, sd: Math.sqrt(0.0198)} as const;
    const {orderQuantity, cost} = eoqWithYield(eoq, received);
    expect(orderQuantity).toBeCloseTo(254_477.461, 3);
    expect(cost).toBeCloseTo(13_086.162, 3);
  });

  test('of a single order is a newsvendor, Snyder & Shen, example 9.6', () => {
    const shortfall = {type: 'uniform', min: -500_000, max: 500_000} as const;
    const costs = {overageCost: 15, underageCost: 75};
    expect(newsvendorWithYield(1_500_000, shortfall, costs).orderQuantity).toBeCloseTo(1_833_333.3333, 4);
  });
});
