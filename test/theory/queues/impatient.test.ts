import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {impatientQueue} from '../../../engine/theory/queues/impatient.ts';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {expectGiven, givenCases} from '../given.ts';

describe('M/M/c+M', () => {
  test.each(givenCases('queues', 'M/M/c+M'))('meets every quantity of $id', (given) => {
    const {lambda, mu, c, patience_rate} = given.parameters;
    const queue = impatientQueue({
      arrivalRate: lambda,
      serviceRate: mu,
      servers: c,
      abandonmentRate: patience_rate,
    });
    expectGiven(given, {
      P_abandon: queue.abandoned,
      P_wait: queue.pWait,
      Lq: queue.Lq,
      L: queue.L,
      mean_queue_time_all: queue.Wq,
      server_utilisation: queue.utilisation,
      throughput: queue.throughput,
    });
  });

  test('is a Poisson number of customers when they leave the queue as fast as service', () => {
    const {law, L} = impatientQueue({arrivalRate: 7, serviceRate: 2, servers: 2, abandonmentRate: 2});
    expect(L).toBeCloseTo(3.5, 12);
    for (let n = 1; n < 12; n++) expect(law[n] / law[n - 1]).toBeCloseTo(3.5 / n, 12);
  });

  test('tends to M/M/c when patience is long', () => {
    const options = {arrivalRate: 1.5, serviceRate: 1, servers: 2};
    const queue = impatientQueue({...options, abandonmentRate: 1e-8});
    expect(queue.Wq).toBeCloseTo(multiServerQueue(options).Wq, 5);
  });

  test('loses whom it does not serve, at any load', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 30}),
        fc.double({min: 0.1, max: 100, noNaN: true}),
        fc.double({min: 0.01, max: 20, noNaN: true}),
        (servers, arrivalRate, abandonmentRate) => {
          const queue = impatientQueue({arrivalRate, serviceRate: 1.5, servers, abandonmentRate});
          expect(queue.throughput / arrivalRate + queue.abandoned).toBeCloseTo(1, 9);
          expect(queue.L).toBeCloseTo(arrivalRate * queue.W, 9);
        },
      ),
      {seed: 6, numRuns: 60},
    );
  });

  test('refuses a rate that is not positive', () => {
    expect(() => impatientQueue({arrivalRate: 1, serviceRate: 1, servers: 1, abandonmentRate: 0})).toThrow(
      'abandonment rate must be positive: 0',
    );
  });
});
