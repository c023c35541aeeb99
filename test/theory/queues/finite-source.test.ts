import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {finiteSourceQueue} from '../../../engine/theory/queues/finite-source.ts';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {expectGiven, givenCases} from '../given.ts';

describe('M/M/c//N', () => {
  test.each(givenCases('queues', 'M/M/c//N'))('meets every quantity of $id', (given) => {
    const {N, lambda_each, mu, c} = given.parameters;
    const queue = finiteSourceQueue({population: N, returnRate: lambda_each, serviceRate: mu, servers: c});
    expectGiven(given, {
      L_at_docks: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      arrival_rate: queue.arrivalRate,
      dock_utilisation: queue.utilisation,
      p_n: Array.from(queue.law),
    });
  });

  test('lets nobody wait where everybody has a server', () => {
    const queue = finiteSourceQueue({population: 4, returnRate: 0.5, serviceRate: 2, servers: 4});
    expect(queue.L).toBeCloseTo(4 * (0.5 / 2.5), 12);
    expect([queue.Lq, queue.pWait]).toEqual([0, 0]);
  });

  test('shows an arrival a population that is smaller by one', () => {
    const options = {returnRate: 0.25, serviceRate: 1, servers: 2};
    const queue = finiteSourceQueue({...options, population: 6});
    const smaller = finiteSourceQueue({...options, population: 5});
    expect(queue.pWait).toBeCloseTo(1 - smaller.law[0] - smaller.law[1], 12);
  });

  test('tends to M/M/c when the source is large', () => {
    const queue = finiteSourceQueue({population: 100_000, returnRate: 1.5e-5, serviceRate: 1, servers: 2});
    const {L} = multiServerQueue({arrivalRate: 1.5, serviceRate: 1, servers: 2});
    expect(queue.L).toBeCloseTo(L, 2);
  });

  test("obeys Little's law inside and outside", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 60}),
        fc.integer({min: 1, max: 9}),
        fc.double({min: 0.01, max: 9, noNaN: true}),
        (population, servers, returnRate) => {
          const queue = finiteSourceQueue({population, returnRate, serviceRate: 1.5, servers});
          expect(queue.W).toBeCloseTo(queue.Wq + 1 / 1.5, 9);
          expect(queue.arrivalRate).toBeCloseTo((population - queue.L) * returnRate, 9);
        },
      ),
      {seed: 7, numRuns: 60},
    );
  });

  test('refuses an empty source', () => {
    expect(() => finiteSourceQueue({population: 0, returnRate: 1, serviceRate: 1, servers: 1})).toThrow(
      'population must be a whole number, at least 1: 0',
    );
  });
});
