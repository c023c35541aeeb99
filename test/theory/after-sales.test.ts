import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {redelivery, returns} from '../../engine/theory/after-sales.ts';

describe('Deliveries that are tried again', () => {
  test('stop at success or after the last attempt', () => {
    const {meanAttempts, undelivered, meanDelay, cost} = redelivery({
      success: 0.5,
      attempts: 2,
      gap: 3,
      attemptCost: 4,
      returnCost: 8,
    });
    expect([meanAttempts, undelivered, meanDelay, cost]).toEqual([1.5, 0.25, 1, 8]);
  });

  test('take 1/p attempts when there is no last one', () => {
    fc.assert(
      fc.property(fc.double({min: 0.1, max: 0.9, noNaN: true}), (success) => {
        const many = redelivery({success, attempts: 500, gap: 1, attemptCost: 1, returnCost: 1});
        expect(many.meanAttempts).toBeCloseTo(1 / success, 10);
        expect(many.meanDelay).toBeCloseTo(1 / success - 1, 10);
      }),
      {seed: 26, numRuns: 30},
    );
  });

  test('are refused when they always or never succeed', () => {
    const rest = {attempts: 1, gap: 1, attemptCost: 1, returnCost: 1};
    expect(() => redelivery({...rest, success: 1})).toThrow('success must lie in (0, 1): 1');
  });
});

describe('Goods that come back', () => {
  const options = {
    salesRate: 40,
    returned: 0.25,
    meanLag: 8,
    resaleable: 1,
    price: 50,
    cost: 30,
    handling: 0,
  };

  test('are on their way by the law of Little, and cost nothing but the sale when all can be sold again', () => {
    const {netSales, outstanding, shipmentsPerKept, profit} = returns(options);
    expect([netSales, outstanding, profit]).toEqual([30, 80, 600]);
    expect(shipmentsPerKept).toBeCloseTo(4 / 3, 14);
  });

  test('are a Poisson number', () => {
    const {outstandingOver} = returns({...options, salesRate: 1, returned: 0.5, meanLag: 2});
    expect(outstandingOver(-1)).toBe(1);
    expect(outstandingOver(0)).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(outstandingOver(1.5)).toBeCloseTo(1 - 2 * Math.exp(-1), 14);
  });

  test('are refused outside their ranges', () => {
    expect(() => returns({...options, resaleable: 1.2})).toThrow('resaleable share must lie in [0, 1]: 1.2');
  });
});
