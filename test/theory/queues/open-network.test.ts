import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {openNetwork} from '../../../engine/theory/queues/open-network.ts';

describe('An open network of stations', () => {
  test('takes 1/((1 - p)μ - λ) at a station where the share p is done again (Jackson 1957)', () => {
    const network = openNetwork({arrivalRates: [1], serviceRates: [4], servers: [1], routing: [[0.2]]});
    expect(network.visitRates[0]).toBeCloseTo(1.25, 12);
    expect(network.W).toBeCloseTo(1 / (0.8 * 4 - 1), 12);
  });

  test('has median times of two stations with relief 0.3 and 0.2 that solve 3e^(-0.2t) - 2e^(-0.3t) = 1/2', () => {
    const {sojourn} = openNetwork({
      arrivalRates: [0.7, 0],
      serviceRates: [1, 0.9],
      servers: [1, 1],
      routing: [
        [0, 1],
        [0, 0],
      ],
    });
    const t = sojourn!.quantile(0.5);
    expect(3 * Math.exp(-0.2 * t) - 2 * Math.exp(-0.3 * t)).toBeCloseTo(0.5, 12);
  });

  test('is M/M/c with one station, also in the law of its time', () => {
    const network = openNetwork({arrivalRates: [1.2], serviceRates: [1], servers: [2], routing: [[0]]});
    const queue = multiServerQueue({arrivalRate: 1.2, serviceRate: 1, servers: 2});
    expect(network.W).toBeCloseTo(queue.W, 12);
    expect(network.sojourn!.quantile(0.9)).toBeCloseTo(queue.sojournQuantile(0.9), 9);
  });

  test('balances what comes in and what leaves', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.double({min: 0, max: 0.3, noNaN: true}), {minLength: 3, maxLength: 3}), {
          minLength: 3,
          maxLength: 3,
        }),
        (routing) => {
          const {visitRates, W, L} = openNetwork({
            arrivalRates: [1, 0.5, 0],
            serviceRates: [50, 50, 50],
            servers: [1, 1, 1],
            routing,
          });
          const leaving = visitRates.reduce(
            (sum, rate, i) => sum + rate * (1 - routing[i].reduce((total, share) => total + share, 0)),
            0,
          );
          expect(leaving).toBeCloseTo(1.5, 10);
          expect(W * 1.5).toBeCloseTo(L, 12);
        },
      ),
      {seed: 18, numRuns: 40},
    );
  });

  test('has a law of the time through a line, of which the mean is the sum of its stations', () => {
    const network = openNetwork({
      arrivalRates: [0.7, 0, 0],
      serviceRates: [0.4, 0.9, 1],
      servers: [3, 1, 1],
      routing: [
        [0, 1, 0],
        [0, 0, 1],
        [0, 0, 0],
      ],
    });
    let area = 0;
    for (let t = 0.05; t < 250; t += 0.1) area += 0.1 * network.sojourn!.over(t);
    expect(area / network.W).toBeCloseTo(1, 4);
  });

  test('has none where customers can overtake or come back', () => {
    const line = [
      [0, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ];
    const rest = {arrivalRates: [0.7, 0, 0], serviceRates: [1, 0.5, 1]};
    expect(openNetwork({...rest, servers: [1, 2, 1], routing: line}).sojourn).toBeNull();
    const rework = [line[0], [0.2, 0, 0.8], line[2]];
    expect(openNetwork({...rest, servers: [1, 2, 1], routing: rework}).sojourn).toBeNull();
  });

  test('refuses stations that are overloaded, and customers who never leave', () => {
    const one = {arrivalRates: [1], serviceRates: [2], servers: [1]};
    expect(() => openNetwork({...one, routing: [[0.5]]})).toThrow(
      'load must be below the number of servers, 1: 1',
    );
    expect(() => openNetwork({...one, routing: [[1]]})).toThrow(RangeError);
    expect(() => openNetwork({...one, routing: [[0.5, 0.5]]})).toThrow('every station needs one entry, 1: 2');
    expect(() => openNetwork({...one, routing: [[1.5]]})).toThrow('routes must add up to 1 at most');
  });
});
