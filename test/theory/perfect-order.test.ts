import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  orderFill,
  perfectOrderIndex,
  perfectOrderWithCommonCause,
} from '../../engine/theory/perfect-order.ts';

const share = fc.double({min: 0, max: 1, noNaN: true});

describe('The perfect order', () => {
  test('of four rates of 95 % is 81.45 %, as published', () => {
    expect(perfectOrderIndex([0.95, 0.95, 0.95, 0.95]).toFixed(4)).toBe('0.8145');
  });

  test('is likelier when failures have a common cause', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({min: 0.9, max: 1, noNaN: true}), {minLength: 1, maxLength: 5}),
        fc.double({min: 0.01, max: 0.2, noNaN: true}),
        fc.double({min: 1, max: 5, noNaN: true}),
        (rates, probability, factor) => {
          const together = perfectOrderWithCommonCause(rates, {probability, factor});
          expect(together).toBeGreaterThanOrEqual(perfectOrderIndex(rates) - 1e-12);
          expect(perfectOrderWithCommonCause([rates[0]], {probability, factor})).toBeCloseTo(rates[0], 12);
        },
      ),
      {seed: 24, numRuns: 80},
    );
  });

  test('of several lines is filled less often than a line', () => {
    fc.assert(
      fc.property(share, share, (fill, two) => {
        const {orderFillRate, meanShipments} = orderFill([1 - two, two], fill);
        expect(orderFillRate).toBeLessThanOrEqual(fill + 1e-12);
        expect(meanShipments).toBeCloseTo(1 + two * 2 * fill * (1 - fill), 12);
      }),
      {seed: 25, numRuns: 60},
    );
  });

  test('is refused with rates outside [0, 1] and shares that do not add up', () => {
    expect(() => perfectOrderIndex([1.1])).toThrow('rate must lie in [0, 1]: 1.1');
    expect(() => perfectOrderWithCommonCause([0.5], {probability: 0.1, factor: 3})).toThrow(RangeError);
    expect(() => orderFill([0.5], 0.9)).toThrow('shares must add up to 1: 0.5');
  });
});
