import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {lateralTransshipment} from '../../../engine/theory/echelons/lateral-transshipment.ts';
import {erlangB} from '../../../engine/theory/queues/erlang.ts';

describe('lateral transshipment', () => {
  test('turns to the outside as often as one stock would: Erlang loss', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({rate: fc.double({min: 0.05, max: 3, noNaN: true}), level: fc.integer({min: 0, max: 4})}),
          {minLength: 1, maxLength: 3},
        ),
        fc.double({min: 0.1, max: 3, noNaN: true}),
        (sites, meanReplenishment) => {
          const demandRates = sites.map(({rate}) => rate);
          const baseStockLevels = sites.map(({level}) => level);
          const all = lateralTransshipment({demandRates, baseStockLevels, meanReplenishment});
          const load = demandRates.reduce((sum, rate) => sum + rate, 0) * meanReplenishment;
          const units = baseStockLevels.reduce((sum, level) => sum + level, 0);
          for (const {localFill, lateral, emergency} of all) {
            expect(emergency).toBeCloseTo(erlangB(units, load), 9);
            expect(localFill + lateral + emergency).toBeCloseTo(1, 12);
          }
        },
      ),
      {seed: 28, numRuns: 60},
    );
  });

  test('two like sites lend to each other alike', () => {
    const [a, b] = lateralTransshipment({demandRates: [1, 1], baseStockLevels: [3, 3], meanReplenishment: 2});
    expect(a.lateral).toBeCloseTo(b.lateral, 12);
    expect(a.lateral).toBeGreaterThan(0);
  });

  test('a site without stock lives on the other one', () => {
    const [, b] = lateralTransshipment({
      demandRates: [1, 0.5],
      baseStockLevels: [3, 0],
      meanReplenishment: 1,
    });
    expect(b.localFill).toBe(0);
    expect(b.lateral).toBeCloseTo(1 - erlangB(3, 1.5), 12);
  });

  test('refuses figures out of range', () => {
    const two = {demandRates: [1, 1], baseStockLevels: [2, 2], meanReplenishment: 1};
    expect(() => lateralTransshipment({...two, demandRates: [1]})).toThrow(
      'each site needs a level: 1 sites, 2',
    );
    expect(() => lateralTransshipment({...two, demandRates: [1, 0]})).toThrow(
      'demand rate must be positive: 0',
    );
    expect(() => lateralTransshipment({...two, meanReplenishment: 0})).toThrow(RangeError);
    expect(() => lateralTransshipment({...two, baseStockLevels: [60, 60]})).toThrow(
      'at most 2000 states can be solved: 3721',
    );
  });
});
