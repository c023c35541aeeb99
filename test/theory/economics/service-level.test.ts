import {describe, expect, test} from 'vitest';
import {normalCdf} from '../../../engine/kernel/math.ts';
import {
  bestSafetyFactor,
  bestServiceLevel,
  criticalCycleService,
  cycleServiceCost,
  serviceOutcome,
  stepToPercent,
} from '../../../engine/theory/economics/service-level.ts';

const BORDEN = {
  margin: 0.75,
  annualSales: 59_904,
  responsePerPoint: 0.0015,
  carryingRate: 0.25,
  unitCost: 5.38,
  demandSd: 400,
  leadTime: 1,
};

describe('the service level of the greatest profit', () => {
  test("is that of Ballou's food products: the last step that pays is from 95 to 96 %", () => {
    const best = bestServiceLevel(BORDEN);
    expect(best.profitPerPoint).toBeCloseTo(67.392, 9);
    expect(best.costPerDeviation).toBeCloseTo(538, 9);
    expect(best.deviationsPerPoint).toBeCloseTo(0.1253, 4);
    expect(best.wholePercent).toBe(96);
    expect(stepToPercent(96)).toBeCloseTo(0.106, 3);
    expect(stepToPercent(97)).toBeCloseTo(0.13, 3);
    expect(best.safetyFactor).toBeCloseTo(1.7938, 4);
    expect(best.serviceLevel).toBeCloseTo(0.9636, 4);
  });

  test('takes the root of the lead time: 98 % for the published distributor, not 96 %', () => {
    const best = bestServiceLevel({
      margin: 18,
      annualSales: 120_000,
      responsePerPoint: 0.0012,
      carryingRate: 0.24,
      unitCost: 75,
      demandSd: 300,
      leadTime: 4,
    });
    expect(best.profitPerPoint).toBeCloseTo(2592, 9);
    expect(best.costPerDeviation).toBeCloseTo(10_800, 9);
    expect(best.deviationsPerPoint).toBeCloseTo(0.24, 9);
    expect(best.wholePercent).toBe(98);
  });

  test('earns less on either side', () => {
    const {serviceLevel} = bestServiceLevel(BORDEN);
    const net = (level: number) => serviceOutcome(BORDEN, level).net;
    expect(net(serviceLevel)).toBeGreaterThan(net(serviceLevel - 1e-3));
    expect(net(serviceLevel)).toBeGreaterThan(net(serviceLevel + 1e-3));
  });

  test.each([
    [10, 0.9519],
    [30, 0.98706],
    [100, 0.99669],
  ])('is that of the formula of Lokad for a margin %d times the holding cost', (ratio, level) => {
    expect(normalCdf(bestSafetyFactor(ratio))).toBeCloseTo(level, 5);
  });

  test('is a half where safety stock never pays', () => {
    expect(bestSafetyFactor(2)).toBe(0);
  });
});

describe('the cycle service level of textbooks', () => {
  const options = {
    annualDemand: 5200,
    mean: 200,
    sd: 60,
    orderQuantity: 400,
    holdingCost: 2,
    shortageCost: 4,
  };

  test('is 1 - hQ/(bD) where demand waits, and there the cost is least', () => {
    const best = criticalCycleService(options, 'backorder');
    expect(best).toBeCloseTo(1 - 800 / 20_800, 12);
    const total = (level: number) => cycleServiceCost(options, level).total;
    expect(total(best)).toBeLessThan(total(best - 1e-3));
    expect(total(best)).toBeLessThan(total(best + 1e-3));
  });

  test('is mD/(mD + hQ) where demand is lost', () => {
    expect(criticalCycleService({...options, shortageCost: 3}, 'lost')).toBeCloseTo(15_600 / 16_400, 12);
  });

  test('does not exist where shortages are too cheap', () => {
    expect(() => criticalCycleService({...options, shortageCost: 0.1}, 'backorder')).toThrow(RangeError);
  });
});
