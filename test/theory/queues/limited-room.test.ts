import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {erlangB} from '../../../engine/theory/queues/erlang.ts';
import {limitedRoomQueue} from '../../../engine/theory/queues/limited-room.ts';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {expectGiven, givenCases} from '../given.ts';

describe('M/M/c/K', () => {
  test.each(givenCases('queues', 'M/M/c/K'))('meets every quantity of $id', (given) => {
    const {lambda, mu, c, K} = given.parameters;
    const queue = limitedRoomQueue({arrivalRate: lambda, serviceRate: mu, servers: c, room: K});
    const quantiles = {Wq_accepted_q90: queue.waitQuantile(0.9), Wq_accepted_q99: queue.waitQuantile(0.99)};
    expectGiven(given, {
      P_block: queue.blocked,
      throughput: queue.throughput,
      L: queue.L,
      Lq: queue.Lq,
      W_accepted: queue.W,
      Wq_accepted: queue.Wq,
      P_wait_accepted: queue.pWait,
      p_n: Array.from(queue.law),
      server_utilisation: queue.utilisation,
      ...('Wq_accepted_q90' in given.expected ? quantiles : {}),
    });
  });

  test('turns away as many as the loss formula says when there is no waiting room', () => {
    const queue = limitedRoomQueue({arrivalRate: 10, serviceRate: 1, servers: 10, room: 10});
    expect(queue.blocked).toBeCloseTo(0.214582, 6);
    expect(queue.blocked).toBeCloseTo(erlangB(10, 10), 14);
    expect(queue.waitQuantile(0.99)).toBe(0);
  });

  test('is M/M/c when the room is large', () => {
    const options = {arrivalRate: 2.4, serviceRate: 1, servers: 3};
    const limited = limitedRoomQueue({...options, room: 400});
    const unlimited = multiServerQueue(options);
    for (const name of ['L', 'Lq', 'W', 'Wq', 'pWait', 'utilisation'] as const) {
      expect(limited[name]).toBeCloseTo(unlimited[name], 10);
    }
    expect(limited.waitQuantile(0.95)).toBeCloseTo(unlimited.waitQuantile(0.95), 9);
    expect(limited.blocked).toBeLessThan(1e-30);
  });

  test("obeys Little's law for those who are let in, at any load", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 12}),
        fc.nat(20),
        fc.double({min: 0.05, max: 30, noNaN: true}),
        (servers, places, arrivalRate) => {
          const queue = limitedRoomQueue({arrivalRate, serviceRate: 1.5, servers, room: servers + places});
          expect(queue.throughput).toBeCloseTo(arrivalRate * (1 - queue.blocked), 10);
          expect(queue.L - queue.Lq).toBeCloseTo(queue.throughput / 1.5, 10);
          const step = 0.01 / servers;
          let area = 0;
          for (let t = step / 2; t < (40 + places) / servers; t += step) area += queue.waitOver(t) * step;
          expect(area).toBeCloseTo(queue.Wq, 3);
        },
      ),
      {seed: 5, numRuns: 30},
    );
  });

  test('refuses a room smaller than the servers', () => {
    expect(() => limitedRoomQueue({arrivalRate: 1, serviceRate: 1, servers: 3, room: 2})).toThrow(
      'room must be a whole number, at least 3: 2',
    );
  });
});
