import {describe, expect, test} from 'vitest';
import {modulatedLaw} from '../../engine/theory/modulated-demand.ts';
import {palmOutstanding} from '../../engine/theory/base-stock.ts';
import {expectGiven, givenCases} from './given.ts';

describe('demand whose rate changes with a phase', () => {
  test.each(givenCases('inventory', 'base-stock-MMPP'))('meets every quantity of $id', (given) => {
    const {
      rate_by_phase: rates,
      switch_rate_by_phase: [leave, back],
      L,
      S,
      h,
      b,
    } = given.parameters;
    const switching = [
      [0, leave],
      [back, 0],
    ];
    const law = modulatedLaw({rates, switching}, L);
    expectGiven(given, {
      mean_rate: law.demandRate,
      E_on_hand: S - law.mean + law.loss(S),
      E_backorders: law.loss(S),
      ready_rate: law.cdf(S - 1),
      fill_rate: law.seenCdf(S - 1),
      var_lead_time_demand: law.variance,
      mean_wait: law.loss(S) / law.demandRate,
      S_star: law.quantile(b / (b + h)),
      fill_if_demand_were_Poisson: palmOutstanding(law.demandRate, L).cdf(S - 1),
    });
  });

  test('is Poisson where all rates are the same', () => {
    const law = modulatedLaw({rates: [4, 4], switching: [[0, 1], [3, 0]]}, 2.5); // prettier-ignore
    const poisson = palmOutstanding(4, 2.5);
    for (let k = 0; k < 30; k++) {
      expect(law.cdf(k)).toBeCloseTo(poisson.cdf(k), 12);
      expect(law.seenCdf(k)).toBeCloseTo(poisson.cdf(k), 12);
    }
  });

  test('refuses phases without demand', () => {
    expect(() => modulatedLaw({rates: [0], switching: [[0]]}, 1)).toThrow('demand rate must be positive: 0');
  });
});
