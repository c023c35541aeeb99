import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {expectGiven, givenCases} from '../given.ts';

describe('M/M/c', () => {
  test.each(givenCases('queues', 'M/M/c'))('meets every quantity of $id', (given) => {
    const {lambda, mu, c} = given.parameters;
    const queue = multiServerQueue({arrivalRate: lambda, serviceRate: mu, servers: c});
    expectGiven(given, {
      rho: queue.utilisation,
      L: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      P_wait: queue.pWait,
      var_Wq: queue.varianceOfWait,
      Wq_q50: queue.waitQuantile(0.5),
      Wq_q90: queue.waitQuantile(0.9),
      Wq_q95: queue.waitQuantile(0.95),
      Wq_q99: queue.waitQuantile(0.99),
      W_q50: queue.sojournQuantile(0.5),
      W_q90: queue.sojournQuantile(0.9),
      W_q95: queue.sojournQuantile(0.95),
      W_q99: queue.sojournQuantile(0.99),
    });
  });

  test('meets the published county hospital with one and two doctors (Hillier & Lieberman)', () => {
    const one = multiServerQueue({arrivalRate: 2, serviceRate: 3, servers: 1});
    expect([one.L, one.Lq, one.W, one.Wq].map((x) => x.toFixed(12))).toEqual(
      [2, 4 / 3, 1, 2 / 3].map((x) => x.toFixed(12)),
    );
    const two = multiServerQueue({arrivalRate: 2, serviceRate: 3, servers: 2});
    expect([two.L, two.Lq, two.W, two.Wq].map((x) => x.toFixed(12))).toEqual(
      [3 / 4, 1 / 12, 3 / 8, 1 / 24].map((x) => x.toFixed(12)),
    );
  });

  test("obeys Little's law, and its waiting times have the mean that it states", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 40}),
        fc.double({min: 0.05, max: 0.98, noNaN: true}),
        (servers, load) => {
          const queue = multiServerQueue({arrivalRate: load * servers * 2, serviceRate: 2, servers});
          expect(queue.Lq).toBeCloseTo(queue.L - load * servers, 8);
          const relief = servers * 2 * (1 - load);
          const step = 0.01 / relief;
          let area = 0;
          for (let t = step / 2; t < 40 / relief; t += step) area += queue.waitOver(t) * step;
          expect(area / queue.Wq).toBeCloseTo(1, 4);
        },
      ),
      {seed: 71, numRuns: 40},
    );
  });

  test('has quantiles of the time in the system that invert its tail, also where both rates are equal', () => {
    const queue = multiServerQueue({arrivalRate: 1, serviceRate: 1, servers: 2});
    for (const p of [0, 0.1, 0.5, 0.99, 0.9999]) {
      expect(queue.sojournOver(queue.sojournQuantile(p))).toBeCloseTo(1 - p, 12);
    }
    const near = multiServerQueue({arrivalRate: 1 + 1e-9, serviceRate: 1, servers: 2});
    expect(near.sojournQuantile(0.9)).toBeCloseTo(queue.sojournQuantile(0.9), 7);
  });

  test('refuses a load that the servers cannot carry', () => {
    expect(() => multiServerQueue({arrivalRate: 3, serviceRate: 1, servers: 3})).toThrow(
      'load must be below the number of servers, 3: 3',
    );
    expect(() => multiServerQueue({arrivalRate: 0, serviceRate: 1, servers: 1})).toThrow(RangeError);
    expect(() => multiServerQueue({arrivalRate: 1, serviceRate: 2, servers: 1.5})).toThrow(RangeError);
    expect(() => multiServerQueue({arrivalRate: 1, serviceRate: 2, servers: 1}).waitQuantile(1)).toThrow(
      'probability must lie in [0, 1): 1',
    );
  });
});
