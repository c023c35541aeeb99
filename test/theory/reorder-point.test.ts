import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {demandOver, sumOfDemands} from '../../engine/theory/lead-time-demand.ts';
import {performanceAt} from '../../engine/theory/operating-cost.ts';
import {ONE_UNIT} from '../../engine/theory/quantity.ts';
import {deriveReorderPoint, serviceAt} from '../../engine/theory/reorder-point.ts';
import {textbookFillRate} from '../../engine/theory/reorder-quantity.ts';
import type {TargetMeasure} from '../../engine/theory/service.ts';
import {
  type Replenishment,
  stockingPoint,
  type StockingPointOptions,
} from '../../engine/theory/stocking-point.ts';
import {expectGiven, givenCases, quantityOfPmf} from './given.ts';
import {playStock} from './simulated-stock.ts';

const MEASURES: TargetMeasure[] = ['fillRate', 'cycleServiceLevel', 'readyRate'];
const UNITS = {values: [1], shares: [1]};

const policy: fc.Arbitrary<Replenishment> = fc.oneof(
  fc.record({type: fc.constant('reorderPoint' as const), orderQuantity: fc.integer({min: 1, max: 80})}),
  fc.record({type: fc.constant('orderUpTo' as const), orderQuantity: fc.integer({min: 1, max: 80})}),
  fc.record({type: fc.constant('baseStock' as const)}),
);

const options: fc.Arbitrary<StockingPointOptions> = fc
  .record({
    policy,
    shortage: fc.constantFrom('backorder' as const, 'lost' as const),
    orderRate: fc.double({min: 0.1, max: 8, noNaN: true}),
    shares: fc.array(fc.double({min: 0.01, max: 1, noNaN: true}), {minLength: 1, maxLength: 12}),
    lot: fc.integer({min: 1, max: 9}),
    dispersion: fc.constantFrom(1, 2.5),
    leadTimeMean: fc.double({min: 0.1, max: 9, noNaN: true}),
    leadTimeCv: fc.constantFrom(0, 0.3, 1),
    reviewPeriod: fc.constantFrom(0, 0, 7),
  })
  .map(({shares, lot, leadTimeCv: cv, ...rest}) => ({
    ...rest,
    leadTimeVariance: cv * cv * rest.leadTimeMean * rest.leadTimeMean,
    quantity: {values: shares.map((_, i) => 1 + i * lot), shares},
  }));

describe('a derived reorder point', () => {
  test('is the smallest that meets the target, for demand that waits [R36] [R38]', () => {
    fc.assert(
      fc.property(
        options,
        fc.constantFrom(...MEASURES),
        fc.double({min: 0.02, max: 0.9995, noNaN: true}),
        (given, measure, target) => {
          const point = stockingPoint({...given, shortage: 'backorder'});
          const level = deriveReorderPoint(point, measure, target);
          const lowest = given.policy.type === 'baseStock' ? 0 : -given.policy.orderQuantity;
          expect(level).toBeGreaterThanOrEqual(lowest);
          expect(serviceAt(point, level)[measure]).toBeGreaterThanOrEqual(target - 1e-11);
          if (level > lowest) expect(serviceAt(point, level - 1)[measure]).toBeLessThan(target);
        },
      ),
      {seed: 41, numRuns: 150},
    );
  });

  test('meets the target and never falls when it rises, whether demand waits or is lost [R36]', () => {
    fc.assert(
      fc.property(options, fc.constantFrom(...MEASURES), (given, measure) => {
        const point = stockingPoint(given);
        let before = -Infinity;
        for (const target of [0.1, 0.5, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.999, 0.9999]) {
          const level = deriveReorderPoint(point, measure, target);
          expect(serviceAt(point, level)[measure]).toBeGreaterThanOrEqual(target - 1e-11);
          expect(level).toBeGreaterThanOrEqual(before);
          before = level;
        }
      }),
      {seed: 42, numRuns: 120},
    );
  });

  test('is minus the order quantity or more, and a base stock may be 0', () => {
    const idle = {shortage: 'backorder' as const, orderRate: 0.001, quantity: UNITS, leadTimeMean: 1};
    const policy = {type: 'reorderPoint' as const, orderQuantity: 10};
    expect(deriveReorderPoint(stockingPoint({...idle, policy}), 'fillRate', 0.05)).toBe(-9);
    expect(deriveReorderPoint(stockingPoint({...idle, policy}), 'readyRate', 1e-13)).toBe(-10);
    const base = stockingPoint({...idle, policy: {type: 'baseStock'}});
    expect(deriveReorderPoint(base, 'fillRate', 0.9)).toBe(1);
    expect(deriveReorderPoint(base, 'fillRate', 1e-13)).toBe(0);
  });

  test('goes over smoothly from the exact law to the gamma fit above 10,000 units', () => {
    const at = (leadTimeMean: number) => {
      const point = stockingPoint({
        policy: {type: 'reorderPoint', orderQuantity: 4000},
        shortage: 'backorder',
        orderRate: 50,
        quantity: {values: [1, 6, 24], shares: [0.5, 0.3, 0.2]},
        leadTimeMean,
        leadTimeVariance: 4,
      });
      return {point, level: deriveReorderPoint(point, 'fillRate', 0.97)};
    };
    const [exact, fitted] = [at(28.1), at(28.2)];
    expect([exact.point.law.pmf === null, fitted.point.law.pmf === null]).toEqual([false, true]);
    const growth = fitted.point.law.mean - exact.point.law.mean;
    expect(Math.abs(fitted.level - exact.level - growth)).toBeLessThan(10);
  });

  test('refuses targets and levels out of range', () => {
    const policy = {type: 'reorderPoint' as const, orderQuantity: 5};
    const given = {shortage: 'backorder' as const, orderRate: 1, quantity: UNITS, leadTimeMean: 1};
    const point = stockingPoint({...given, policy});
    expect(() => deriveReorderPoint(point, 'fillRate', 1)).toThrow('target must lie in (0, 1): 1');
    expect(() => deriveReorderPoint(point, 'fillRate', 97.5)).toThrow(RangeError);
    expect(() => serviceAt(point, 2.5)).toThrow('level must be a whole number: 2.5');
    expect(() => stockingPoint({...given, policy: {...policy, orderQuantity: 0}})).toThrow(
      'order quantity must be a whole number, at least 1: 0',
    );
  });
});

describe('service at a level', () => {
  test.each(givenCases('inventory', 'rQ-sequential-leadtime'))(
    'meets every quantity of $id [R36]',
    (given) => {
      const p = given.parameters;
      const demand = {orderRate: p.lambda, quantity: ONE_UNIT, dispersion: 1};
      const wait = 1 / p.dispatch_rate;
      const law = sumOfDemands(
        demandOver(demand, {mean: p.transit, variance: 0}),
        demandOver(demand, {mean: wait, variance: wait * wait}),
      );
      const point = stockingPoint({
        policy: {type: 'reorderPoint', orderQuantity: p.Q},
        shortage: 'backorder',
        orderRate: p.lambda,
        quantity: quantityOfPmf(p.order_size_pmf),
        leadTimeMean: p.mean_lead_time,
        law,
      });
      const at = performanceAt(point, p.r, {fixedOrderCost: p.K, holdingCost: p.h, backorderCost: p.b});
      expectGiven(given, {
        E_on_hand: at.averageOnHand,
        E_backorders: at.averageBackorders,
        ready_rate: at.readyRate,
        fill_rate_unit: at.fillRate,
        fill_rate_order: at.lineFillRate,
        cycle_service_level: at.cycleServiceLevel,
        cycle_no_zero_stock: at.cycleNoZeroStock,
        order_frequency: at.orderFrequency,
        mean_order_size: at.meanOrderSize,
        mean_unit_wait: at.meanUnitWait,
        cost: at.cost,
        fill_rate_textbook_approx: textbookFillRate(law, p.r, p.Q),
      });
    },
  );

  test('meets the exact periodic review policies (R,S) and (R,s,S) [R36]', () => {
    const [RS] = givenCases('inventory', 'RS-periodic-backorder');
    const [RsS] = givenCases('inventory', 'RsS-periodic-backorder');
    for (const {parameters: p, expected} of [RS, RsS]) {
      const point = stockingPoint({
        policy: p.s === undefined ? {type: 'baseStock'} : {type: 'orderUpTo', orderQuantity: p.S - p.s},
        shortage: 'backorder',
        orderRate: p.lambda,
        quantity: UNITS,
        leadTimeMean: p.lead_time,
        reviewPeriod: p.review_interval,
      });
      const costs = {fixedOrderCost: p.K, holdingCost: p.h, backorderCost: p.b};
      const at = performanceAt(point, p.s ?? p.S, costs);
      const close = (got: number, name: string) => {
        const wanted = expected[name]?.value as number | undefined;
        if (wanted !== undefined) expect(Math.abs(got / wanted - 1), name).toBeLessThan(1e-8);
      };
      close(at.averageOnHand, 'E_on_hand');
      close(at.averageBackorders, 'E_backorders');
      close(at.fillRate, 'fill_rate');
      close(at.readyRate, 'ready_rate');
      close(at.cycleServiceLevel, 'cycle_service_level');
      close(at.orderFrequency, 'order_frequency');
      close(at.meanOrderSize, 'mean_order_size');
      close(at.cost, 'cost');
    }
  });

  test('agrees with a simulated stocking point, measure by measure [R35] [R36] [R38]', () => {
    const quantity = {values: [1, 2, 7, 20], shares: [0.4, 0.3, 0.2, 0.1]};
    const story = {
      reorderPoint: 30,
      orderQuantity: 15,
      leadTime: 6,
      quantity,
      shortage: 'backorder' as const,
    };
    const played = playStock({...story, lines: 400_000, seed: 8});
    const point = stockingPoint({
      policy: {type: 'reorderPoint', orderQuantity: 15},
      shortage: 'backorder',
      orderRate: 1,
      quantity,
      leadTimeMean: 6,
    });
    const at = serviceAt(point, 30);
    expect(Math.abs(at.fillRate - played.fillRate)).toBeLessThan(0.005);
    expect(Math.abs(at.lineFillRate - played.lineFillRate)).toBeLessThan(0.005);
    expect(Math.abs(at.readyRate - played.readyRate)).toBeLessThan(0.005);
    expect(Math.abs(at.cycleServiceLevel - played.cycleServiceLevel)).toBeLessThan(0.005);
    expect(Math.abs(at.averageOnHand / played.averageOnHand - 1)).toBeLessThan(0.01);
  });

  test('has equal ready and fill rate for single units, and only then [R38]', () => {
    const given = {shortage: 'backorder' as const, orderRate: 2, leadTimeMean: 2};
    const policy = {type: 'reorderPoint' as const, orderQuantity: 10};
    const single = serviceAt(stockingPoint({...given, policy, quantity: UNITS}), 4);
    expect(single.fillRate).toBeCloseTo(single.readyRate, 12);
    expect(single.lineFillRate).toBeCloseTo(single.readyRate, 12);
    const lots = serviceAt(stockingPoint({...given, policy, quantity: {values: [1, 4], shares: [1, 1]}}), 8);
    expect(lots.readyRate - lots.fillRate).toBeGreaterThan(0.01);
  });
});
