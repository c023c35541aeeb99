import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  lifetimeValue,
  retentionChain,
  retentionWithRecovery,
  valueOfFill,
} from '../../engine/theory/customer-value.ts';

const share = fc.double({min: 0, max: 0.95, noNaN: true});

describe('The value of a customer', () => {
  test('is the sum of margins that are discounted and survived', () => {
    fc.assert(
      fc.property(share, share, (retention, discount) => {
        fc.pre(discount > 0);
        let sum = 0;
        for (let k = 0, worth = 1; k < 3000; k++, worth *= retention * discount) sum += 20 * worth;
        expect(lifetimeValue(20, retention, discount)).toBeCloseTo(sum, 8);
      }),
      {seed: 27, numRuns: 40},
    );
  });

  test('is the same as a chain with one state', () => {
    const chain = retentionChain({
      transition: [[0.8]],
      margins: [20],
      discount: 0.9,
      acquisitions: [50],
    });
    expect(chain.values[0]).toBeCloseTo(lifetimeValue(20, 0.8, 0.9), 12);
    expect(chain.lifetimes[0]).toBeCloseTo(5, 12);
    expect(chain.customers[0]).toBeCloseTo(250, 10);
  });

  test('of those who come in as many as leave makes the chain a steady state', () => {
    const transition = [
      [0.85, 0.1],
      [0.3, 0.4],
    ];
    const {customers} = retentionChain({transition, margins: [1, 1], discount: 1, acquisitions: [50, 7]});
    for (const j of [0, 1]) {
      const next = customers[0] * transition[0][j] + customers[1] * transition[1][j] + [50, 7][j];
      expect(next).toBeCloseTo(customers[j], 10);
    }
  });

  test('rests on a retention that is the average over what may happen', () => {
    const retention = {noFailure: 0.9, recovered: 0.8, unrecovered: 0.2, silent: 0.5};
    expect(retentionWithRecovery({failure: 0, complaint: 1, recovery: 1, retention})).toBe(0.9);
    expect(retentionWithRecovery({failure: 1, complaint: 1, recovery: 1, retention})).toBe(0.8);
    expect(retentionWithRecovery({failure: 1, complaint: 1, recovery: 0, retention})).toBe(0.2);
    expect(retentionWithRecovery({failure: 1, complaint: 0, recovery: 1, retention})).toBe(0.5);
  });

  test('has a best fill rate that no other one beats', () => {
    fc.assert(
      fc.property(
        fc.double({min: 1, max: 60, noNaN: true}),
        fc.double({min: 0.05, max: 60, noNaN: true}),
        share,
        share,
        (margin, serviceCost, one, other) => {
          const options = {
            margin,
            discount: 0.9,
            afterFilled: Math.max(one, other),
            afterUnfilled: Math.min(one, other),
            serviceCost,
          };
          const {net, best} = valueOfFill(options);
          for (let fill = 0; fill < 1; fill += 0.01) expect(net(fill)).toBeLessThanOrEqual(net(best) + 1e-9);
        },
      ),
      {seed: 28, numRuns: 60},
    );
  });

  test('is refused for customers who never leave', () => {
    expect(() => lifetimeValue(1, 1, 0.9)).toThrow('retention must lie in [0, 1): 1');
    expect(() => lifetimeValue(1, 0.5, 0)).toThrow('discount must lie in (0, 1]: 0');
    expect(() => retentionChain({transition: [[1]], margins: [1], discount: 0.9, acquisitions: [1]})).toThrow(
      RangeError,
    );
  });
});
