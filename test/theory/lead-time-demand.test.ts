import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {DemandLaw} from '../../engine/theory/demand-law.ts';
import {demandOver, sumOfDemands, withUniformDelay} from '../../engine/theory/lead-time-demand.ts';
import {lineQuantity, ONE_UNIT} from '../../engine/theory/quantity.ts';
import {givenCases} from './given.ts';

const units = (orderRate: number) => ({orderRate, quantity: ONE_UNIT, dispersion: 1});

function momentsOf(law: DemandLaw): {mean: number; variance: number} {
  let mean = 0;
  law.pmf!.forEach((share, k) => (mean += k * share));
  let variance = 0;
  law.pmf!.forEach((share, k) => (variance += (k - mean) * (k - mean) * share));
  return {mean, variance};
}

describe('lead-time demand', () => {
  test('is geometric for Poisson units over an exponential lead time', () => {
    const law = demandOver(units(4), {mean: 2, variance: 4});
    for (const k of [0, 3, 20]) expect(1 - law.cdf(k)).toBeCloseTo(Math.pow(8 / 9, k + 1), 13);
  });

  test.each(givenCases('inventory', 'rQ-normal-approximation'))('has the exact columns of $id', (given) => {
    const {lambda, mean_lead_time: mean, lead_time_variance: variance, r} = given.parameters;
    const dispatch = variance > 0 ? {every: 2, transit: 0.5} : {every: 0, transit: mean};
    const overTransit = demandOver(units(lambda), {mean: dispatch.transit, variance: 0});
    const law = variance > 0 ? withUniformDelay(overTransit, units(lambda), dispatch.every) : overTransit;
    const {exact_cycle_service_level: below, exact_E_backorders: backorders} = given.expected;
    r.forEach((level: number, i: number) => {
      expect(Math.abs(law.cdf(level) / (below.value as number[])[i] - 1)).toBeLessThan(1e-8);
      const average = (law.secondLoss(level) - law.secondLoss(level + 20)) / 20;
      expect(Math.abs(average / (backorders.value as number[])[i] - 1)).toBeLessThan(1e-8);
    });
    expect(law.variance).toBeCloseTo(lambda * mean + lambda * lambda * variance, 10);
  });

  test('has a table with the moments that it states, for random, dispersed and uniform stretches', () => {
    const share = fc.double({min: 0.05, max: 1, noNaN: true});
    const positive = fc.double({min: 0.5, max: 6, noNaN: true});
    fc.assert(
      fc.property(share, share, positive, positive, positive, (one, five, rate, mean, delay) => {
        const quantity = lineQuantity([1, 5], [one, five]);
        for (const dispersion of [1, 1.7, 4]) {
          const demand = {orderRate: rate, quantity, dispersion};
          const law = demandOver(demand, {mean, variance: mean / 3});
          const delayed = withUniformDelay(law, demand, delay);
          for (const stated of [law, delayed, sumOfDemands(law, delayed)]) {
            const found = momentsOf(stated);
            expect(found.mean).toBeCloseTo(stated.mean, 7);
            expect(found.variance / (1 + stated.variance)).toBeCloseTo(
              stated.variance / (1 + stated.variance),
              7,
            );
          }
        }
      }),
      {seed: 31, numRuns: 40},
    );
  });

  test('over a uniform delay is the average of the laws over the delay, for dispersed lines too', () => {
    for (const dispersion of [1, 3]) {
      const demand = {orderRate: 2, quantity: lineQuantity([1, 2, 6], [0.5, 0.3, 0.2]), dispersion};
      const law = withUniformDelay(demandOver(demand, {mean: 1, variance: 0}), demand, 3);
      const steps = 400;
      for (const k of [0, 4, 15, 40]) {
        let sum = 0;
        for (let i = 0; i < steps; i++) {
          sum += demandOver(demand, {mean: 1 + (3 * (i + 0.5)) / steps, variance: 0}).cdf(k);
        }
        expect(law.cdf(k)).toBeCloseTo(sum / steps, 5);
      }
    }
  });

  test('above 10,000 units is the gamma law that the exact one has come close to', () => {
    const demand = {orderRate: 100, quantity: lineQuantity([1, 10, 40], [0.5, 0.3, 0.2]), dispersion: 2};
    const exact = demandOver(demand, {mean: 8.6, variance: 1});
    const fitted = demandOver(demand, {mean: 8.8, variance: 1});
    expect(exact.pmf).not.toBeNull();
    expect(fitted.pmf).toBeNull();
    for (const p of [0.05, 0.5, 0.95, 0.999]) {
      const ofExact = (exact.quantile(p) - exact.mean) / Math.sqrt(exact.variance);
      const ofFitted = (fitted.quantile(p) - fitted.mean) / Math.sqrt(fitted.variance);
      expect(Math.abs(ofFitted - ofExact)).toBeLessThan(0.03);
    }
  });

  test('of lines more regular than Poisson is taken as Poisson', () => {
    const regular = demandOver({...units(3), dispersion: 0.4}, {mean: 2, variance: 0});
    expect(regular.cdf(8)).toBe(demandOver(units(3), {mean: 2, variance: 0}).cdf(8));
  });

  test('is nothing where there are no orders', () => {
    const law = withUniformDelay(demandOver(units(0), {mean: 2, variance: 1}), units(0), 3);
    expect([law.mean, law.cdf(0), law.loss(0)]).toEqual([0, 1, 0]);
  });

  test('refuses rates and stretches out of range', () => {
    expect(() => demandOver(units(-1), {mean: 1, variance: 0})).toThrow(
      'order rate must not be negative: -1',
    );
    expect(() => demandOver(units(1), {mean: 1, variance: -1})).toThrow(
      'variance of the lead time must not be negative: -1',
    );
    expect(() => demandOver({...units(1), dispersion: 0}, {mean: 1, variance: 0})).toThrow(RangeError);
    expect(() => withUniformDelay(demandOver(units(1), {mean: 1, variance: 0}), units(1), 0)).toThrow(
      'delay must be positive: 0',
    );
  });
});
