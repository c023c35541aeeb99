import {describe, expect, test} from 'vitest';
import {bestLoad, directDelivery, meanDockWait} from '../../engine/theory/end-to-end.ts';
import {sumOfTimes} from '../../engine/theory/sum-of-times.ts';

const options = {
  orderRate: 5,
  entryRate: 6.5,
  leadTime: 4,
  transit: [6, {type: 'exponential', mean: 8}] as const,
};

describe('Direct delivery', () => {
  test('is entry and transit alone when the stock never runs out', () => {
    const {fillRate, meanCycle, within} = directDelivery({...options, baseStockLevel: 200});
    const law = sumOfTimes([{type: 'exponential', mean: 1 / 1.5}, ...options.transit]);
    expect(fillRate).toBeCloseTo(1, 12);
    expect(meanCycle).toBeCloseTo(law.mean, 10);
    expect(within(24)).toBeCloseTo(1 - law.over(24), 12);
  });

  test('waits the whole lead time when there is no stock', () => {
    const {meanStockWait, within, averageOnHand} = directDelivery({...options, baseStockLevel: 0});
    const law = sumOfTimes([{type: 'exponential', mean: 1 / 1.5}, 4, ...options.transit]);
    expect(meanStockWait).toBeCloseTo(4, 10);
    expect(averageOnHand).toBeCloseTo(0, 10);
    expect(within(24)).toBeCloseTo(1 - law.over(24), 12);
    expect(within(9)).toBe(0);
  });

  test('has a law whose tail integrates to its mean, and more stock never delays', () => {
    let before = 0;
    for (const baseStockLevel of [10, 18]) {
      const {within, meanCycle} = directDelivery({...options, baseStockLevel});
      let area = 0;
      for (let t = 1; t < 120; t += 2) area += 2 * (1 - within(t));
      expect(area / meanCycle).toBeCloseTo(1, 2);
      expect(within(20)).toBeGreaterThan(before);
      before = within(20);
    }
  });

  test('refuses more orders than can be entered', () => {
    expect(() => directDelivery({...options, entryRate: 5, baseStockLevel: 1})).toThrow(RangeError);
  });
});

describe('Loads of several orders', () => {
  test('wait for half of the other orders', () => {
    expect(meanDockWait(11, 5)).toBe(1);
    expect(meanDockWait(1, 5)).toBe(0);
  });

  test('have a best size that neither neighbour beats', () => {
    const cost = (q: number, rate: number, dispatch: number, wait: number) =>
      (dispatch * rate) / q + (wait * (q - 1)) / 2;
    for (const [rate, dispatch, wait] of [
      [5, 40, 0.2],
      [1, 0.1, 5],
      [30, 7, 1],
    ]) {
      const best = bestLoad(rate, dispatch, wait);
      const least = cost(best, rate, dispatch, wait);
      expect(least).toBeLessThanOrEqual(cost(best + 1, rate, dispatch, wait));
      if (best > 1) expect(least).toBeLessThanOrEqual(cost(best - 1, rate, dispatch, wait));
    }
  });

  test('are refused without a cost', () => {
    expect(() => bestLoad(1, 0, 1)).toThrow('cost of a dispatch must be positive: 0');
    expect(() => meanDockWait(0, 1)).toThrow(RangeError);
  });
});
