import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {DistributionSpec} from '../../../engine/kernel/distributions.ts';
import {generalServiceQueue} from '../../../engine/theory/queues/general-service.ts';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {priorityQueue} from '../../../engine/theory/queues/priority.ts';

const services = fc.constantFrom<DistributionSpec>(
  0.7,
  {type: 'exponential', mean: 1},
  {type: 'erlang', shape: 3, mean: 1.3},
  {type: 'lognormal', mean: 0.8, cv: 1.5},
);
const classes = fc.array(
  fc.record({arrivalRate: fc.double({min: 0.01, max: 0.18, noNaN: true}), service: services}),
  {
    minLength: 1,
    maxLength: 4,
  },
);
const exponential = {type: 'exponential', mean: 1} as const;

describe('Queues by priority', () => {
  test('wait as Gross & Harris print for M/M/1 with two classes: λ 0.3 and 0.4, μ 1', () => {
    const two = [0.3, 0.4].map((arrivalRate) => ({arrivalRate, service: exponential}));
    const [first, second] = priorityQueue({classes: two, isPreemptive: false});
    expect(first.Wq).toBeCloseTo(0.7 / 0.7, 12);
    expect(second.Wq).toBeCloseTo(0.7 / (0.7 * 0.3), 12);
    const [high, low] = priorityQueue({classes: two, isPreemptive: true});
    expect(high.W).toBeCloseTo(1 / 0.7, 12);
    expect(low.W).toBeCloseTo(1 / (0.7 * 0.3), 12);
  });

  test('with one class are the queue without priorities, interrupted or not', () => {
    fc.assert(
      fc.property(services, fc.double({min: 0.05, max: 0.6, noNaN: true}), (service, arrivalRate) => {
        const {W} = generalServiceQueue({arrivalRate, service});
        for (const isPreemptive of [false, true]) {
          const [only] = priorityQueue({classes: [{arrivalRate, service}], isPreemptive});
          expect(only.W).toBeCloseTo(W, 10);
        }
      }),
      {seed: 15, numRuns: 40},
    );
    const [several] = priorityQueue({
      classes: [{arrivalRate: 2, service: exponential}],
      servers: 3,
      isPreemptive: true,
    });
    expect(several.W).toBeCloseTo(multiServerQueue({arrivalRate: 2, serviceRate: 1, servers: 3}).W, 12);
  });

  test('conserve the work that waits, whatever the order of the classes', () => {
    fc.assert(
      fc.property(classes, (all) => {
        const work = (list: typeof all) =>
          priorityQueue({classes: list, isPreemptive: false}).reduce((sum, {Wq}, k) => {
            const {arrivalRate, service} = list[k];
            return sum + generalServiceQueue({arrivalRate, service}).utilisation * Wq;
          }, 0);
        expect(work([...all].reverse())).toBeCloseTo(work(all), 10);
      }),
      {seed: 16, numRuns: 60},
    );
  });

  test('with several servers and one service law leave the mean wait of all unchanged', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 6}), fc.boolean(), (servers, isPreemptive) => {
        const rates = [0.2, 0.3, 0.35].map((share) => share * servers);
        const queues = priorityQueue({
          classes: rates.map((arrivalRate) => ({arrivalRate, service: exponential})),
          servers,
          isPreemptive,
        });
        const all = multiServerQueue({arrivalRate: 0.85 * servers, serviceRate: 1, servers});
        expect(queues.reduce((sum, {L}) => sum + L, 0)).toBeCloseTo(all.L, 9);
        expect(queues[0].Wq).toBeLessThan(queues[1].Wq);
        expect(queues[1].Wq).toBeLessThan(queues[2].Wq);
      }),
      {seed: 17, numRuns: 20},
    );
  });

  test('refuse too much load, no class, and several servers with unlike services', () => {
    const one = {arrivalRate: 0.6, service: exponential};
    expect(() => priorityQueue({classes: [one, one], isPreemptive: false})).toThrow(
      'load must be below the number of servers, 1: 1.2',
    );
    expect(() => priorityQueue({classes: [], isPreemptive: true})).toThrow(RangeError);
    expect(() =>
      priorityQueue({classes: [one, {arrivalRate: 0.1, service: 1}], servers: 2, isPreemptive: false}),
    ).toThrow('several servers need exponential services with one mean: class 2');
  });
});
