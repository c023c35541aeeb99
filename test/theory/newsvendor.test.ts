import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {newsvendor, newsvendorAt, type NewsvendorDemand} from '../../engine/theory/newsvendor.ts';
import {expectGiven, type GivenCase, givenCases} from './given.ts';

function demandOf({demand, demand_pmf: pmf, ...p}: GivenCase['parameters']): NewsvendorDemand {
  if (pmf) return {type: 'table', values: Object.keys(pmf).map(Number), shares: Object.values(pmf)};
  switch (demand) {
    case 'normal':
      return {type: 'normal', mean: p.mean, sd: p.sd};
    case 'lognormal':
      return {type: 'lognormal', meanLog: p.mu_log, sdLog: p.sigma_log};
    case 'uniform':
      return {type: 'uniform', min: p.min, max: p.max};
    case 'poisson':
      return {type: 'poisson', mean: p.mean};
    case 'negative binomial':
      return {type: 'negativeBinomial', r: p.r, p: p.p};
    default:
      throw new Error(`unknown demand: ${demand}`);
  }
}

describe('the newsvendor', () => {
  test.each(givenCases('inventory', 'newsvendor'))('meets every quantity of $id', (given) => {
    const {overage_cost: overageCost, underage_cost: underageCost, alternative_Q: other} = given.parameters;
    const costs = {overageCost, underageCost};
    const demand = demandOf(given.parameters);
    const {criticalRatio, quantity, ...best} = newsvendor(demand, costs);
    const named = (prefix: string, outcome: typeof best) => ({
      [`${prefix}cost`]: outcome.cost,
      [`${prefix}expected_short`]: outcome.expectedShort,
      [`${prefix}expected_leftover`]: outcome.expectedLeftover,
      [`${prefix}expected_sales`]: outcome.expectedSales,
      [`${prefix}type1_service`]: outcome.cycleServiceLevel,
      [`${prefix}type2_fill_rate`]: outcome.fillRate,
      [`${prefix}expected_profit`]: outcome.expectedProfit,
    });
    expectGiven(given, {
      critical_ratio: criticalRatio,
      Q_star: quantity,
      ...named('', best),
      ...(other === undefined ? {} : named(`at_Q_${other}_`, newsvendorAt(demand, other, costs))),
    });
  });

  test('meets the published examples 4.3 and 4.7 and problems 4.1, 4.8a and 4.8b of Snyder & Shen', () => {
    const best = (demand: NewsvendorDemand, overageCost: number, underageCost: number) => {
      const {quantity, cost} = newsvendor(demand, {overageCost, underageCost});
      return [quantity.toFixed(6), cost.toFixed(6)].map(Number);
    };
    expect(best({type: 'normal', mean: 50, sd: 8}, 0.18, 0.7)).toEqual([56.603956, 1.997605]);
    expect(best({type: 'normal', mean: 900, sd: 60}, 43, 79)).toEqual([922.721404, 2718.196782]);
    expect(best({type: 'poisson', mean: 50}, 0.18, 0.7)).toEqual([56, 1.797235]);
    expect(best({type: 'poisson', mean: 6}, 1, 4)).toEqual([8, 3.570107]);
    expect(best({type: 'poisson', mean: 18}, 200, 270)).toEqual([19, 786.088441]);
    expect(best({type: 'lognormal', meanLog: 6, sdLog: 0.3}, 1, 0.1765)).toEqual([295.626645, 29.442544]);
  });

  test('meets the published parkas of L.L. Bean (Chopra & Meindl)', () => {
    const shares = [0.01, 0.02, 0.04, 0.08, 0.09, 0.11, 0.16, 0.2, 0.11, 0.1, 0.04, 0.02, 0.01, 0.01];
    const demand: NewsvendorDemand = {type: 'table', values: shares.map((_, i) => i + 4), shares};
    const costs = {overageCost: 5, underageCost: 55};
    const best = newsvendor(demand, costs);
    expect(best.quantity).toBe(13);
    expect(100 * best.expectedProfit).toBeCloseTo(54160, 6);
    expect(100 * newsvendorAt(demand, 10, costs).expectedProfit).toBeCloseTo(49900, 6);
  });

  test('has the least cost of all quantities, for any law', () => {
    const demand: fc.Arbitrary<NewsvendorDemand> = fc.oneof(
      fc.record({type: fc.constant('poisson' as const), mean: fc.double({min: 0.1, max: 300, noNaN: true})}),
      fc.record({
        type: fc.constant('negativeBinomial' as const),
        r: fc.double({min: 0.2, max: 20, noNaN: true}),
        p: fc.double({min: 0.05, max: 0.95, noNaN: true}),
      }),
      fc.record({
        type: fc.constant('lognormal' as const),
        meanLog: fc.double({min: -1, max: 5, noNaN: true}),
        sdLog: fc.double({min: 0.05, max: 1.5, noNaN: true}),
      }),
    );
    const cost = fc.double({min: 0.05, max: 20, noNaN: true});
    fc.assert(
      fc.property(demand, cost, cost, fc.double({min: -20, max: 20, noNaN: true}), (law, co, cu, shift) => {
        const costs = {overageCost: co, underageCost: cu};
        const best = newsvendor(law, costs);
        const other = newsvendorAt(law, Math.max(0, best.quantity + shift), costs);
        expect(other.cost).toBeGreaterThanOrEqual(best.cost * (1 - 1e-9));
        expect(best.expectedSales).toBeCloseTo(best.fillRate * (best.expectedSales + best.expectedShort), 9);
      }),
      {seed: 11, numRuns: 200},
    );
  });

  test('refuses costs, laws and quantities out of range', () => {
    const demand: NewsvendorDemand = {type: 'normal', mean: 50, sd: 8};
    const costs = {overageCost: 1, underageCost: 2};
    expect(() => newsvendor(demand, {...costs, overageCost: 0})).toThrow('overage cost must be positive: 0');
    expect(() => newsvendor({...demand, sd: 0}, costs)).toThrow('sd must be positive: 0');
    expect(() => newsvendor({type: 'negativeBinomial', r: 1, p: 1}, costs)).toThrow(
      'p must lie in (0, 1): 1',
    );
    expect(() => newsvendor({type: 'table', values: [1, 2], shares: [1]}, costs)).toThrow(RangeError);
    expect(() => newsvendorAt(demand, NaN, costs)).toThrow('quantity must be a number: NaN');
  });
});
