import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {DistributionSpec} from '../../../engine/kernel/distributions.ts';
import {erlangPhases, hyperexponentialPhases, stagesInSeries} from '../../../engine/theory/phase-type.ts';
import {bulkArrivalsQueue} from '../../../engine/theory/queues/bulk-arrivals.ts';
import {constantServiceWait} from '../../../engine/theory/queues/constant-service.ts';
import {generalQueueWait} from '../../../engine/theory/queues/general.ts';
import {generalServiceQueue} from '../../../engine/theory/queues/general-service.ts';
import {multiServerQueue} from '../../../engine/theory/queues/multi-server.ts';
import {phaseServiceQueue} from '../../../engine/theory/queues/phase-service.ts';
import {renewalArrivalsQueue} from '../../../engine/theory/queues/renewal-arrivals.ts';

const exponential = (mean: number) => ({type: 'exponential', mean}) as const;
const loads = fc.double({min: 0.05, max: 0.95, noNaN: true});

describe('Queues with one server', () => {
  test('meet the published queue of the Simio textbook: 48 an hour, 60 served', () => {
    const {utilisation, L, Lq, W, Wq} = generalServiceQueue({arrivalRate: 48, service: exponential(1 / 60)});
    expect([utilisation, Lq, L, Wq * 60, W * 60].map((x) => x.toFixed(10))).toEqual(
      [0.8, 3.2, 4, 4, 5].map((x) => x.toFixed(10)),
    );
  });

  test('have the best service rate of the SimOpt example: 1/(μ - 1.5) + 0.1 μ² is least at 2.82936', () => {
    const cost = (serviceRate: number) =>
      multiServerQueue({arrivalRate: 1.5, serviceRate, servers: 1}).W + 0.1 * serviceRate * serviceRate;
    expect(cost(2.82936)).toBeLessThan(Math.min(cost(2.8293), cost(2.82942)));
  });

  test('are M/M/1 whichever way it is put', () => {
    fc.assert(
      fc.property(loads, (load) => {
        const exact = multiServerQueue({arrivalRate: load, serviceRate: 1, servers: 1});
        const ways = [
          generalServiceQueue({arrivalRate: load, service: exponential(1)}),
          renewalArrivalsQueue({interarrival: exponential(1 / load), serviceRate: 1}),
          phaseServiceQueue({interarrival: exponential(1 / load), service: stagesInSeries([1])}),
        ];
        for (const way of ways) {
          for (const name of ['L', 'Lq', 'W', 'Wq', 'pWait', 'varianceOfWait', 'utilisation'] as const) {
            expect(way[name] / exact[name]).toBeCloseTo(1, 9);
          }
        }
        for (const way of ways.slice(1)) {
          const {waitQuantile} = way as ReturnType<typeof renewalArrivalsQueue>;
          expect(waitQuantile(0.99)).toBeCloseTo(exact.waitQuantile(0.99), 7);
        }
        const bulk = bulkArrivalsQueue({
          batchRate: load,
          meanBatch: 1,
          secondMomentOfBatch: 1,
          serviceRate: 1,
        });
        expect(bulk.L).toBeCloseTo(exact.L, 9);
      }),
      {seed: 8, numRuns: 40},
    );
  });

  test('agree where phase-type services meet general and renewal ones', () => {
    fc.assert(
      fc.property(loads, fc.integer({min: 1, max: 6}), (load, shape) => {
        const service: DistributionSpec = {type: 'erlang', shape, mean: 1};
        const phases = phaseServiceQueue({
          interarrival: exponential(1 / load),
          service: erlangPhases(shape, 1),
        });
        const moments = generalServiceQueue({arrivalRate: load, service});
        expect(phases.Wq / moments.Wq).toBeCloseTo(1, 9);
        expect(phases.varianceOfWait / moments.varianceOfWait).toBeCloseTo(1, 9);
        for (const interarrival of [
          {type: 'erlang', shape, mean: 1 / load},
          {type: 'uniform', min: 0.5 / load, max: 1.5 / load},
          {type: 'table', values: [0.5 / load, 1.5 / load], shares: [0.5, 0.5]},
          1 / load,
        ] satisfies DistributionSpec[]) {
          const one = phaseServiceQueue({interarrival, service: stagesInSeries([1])});
          const other = renewalArrivalsQueue({interarrival, serviceRate: 1});
          expect(one.pWait).toBeCloseTo(other.sigma, 11);
          expect(one.Wq / other.Wq).toBeCloseTo(1, 9);
        }
      }),
      {seed: 9, numRuns: 15},
    );
  });

  test('have the waiting time of constant services as the limit of Erlang ones', () => {
    const arrivalRate = 0.7;
    const {waitQuantile} = constantServiceWait({arrivalRate, serviceTime: 1});
    const phases = phaseServiceQueue({
      interarrival: exponential(1 / arrivalRate),
      service: erlangPhases(60, 1),
    });
    for (const p of [0.5, 0.9]) {
      expect(phases.waitQuantile(p) / waitQuantile(p)).toBeCloseTo(1, 1);
      expect(phases.waitQuantile(p)).toBeGreaterThan(waitQuantile(p));
    }
  });

  test('have a waiting time in M/D/1 whose tail integrates to its mean, also far out', () => {
    for (const arrivalRate of [0.2, 0.7, 0.95]) {
      const {waitOver, waitQuantile} = constantServiceWait({arrivalRate, serviceTime: 1});
      let area = 0;
      const step = 0.05;
      for (let t = step / 2; t < 15 / (1 - arrivalRate); t += step) area += waitOver(t) * step;
      expect(area / ((0.5 * arrivalRate) / (1 - arrivalRate))).toBeCloseTo(1, 3);
      expect(waitOver(0)).toBeCloseTo(arrivalRate, 12);
      expect(waitOver(waitQuantile(0.999999))).toBeCloseTo(1e-6, 10);
    }
  });

  test('wait no longer than the bounds say, and as approximated where that is exact', () => {
    fc.assert(
      fc.property(loads, fc.integer({min: 1, max: 5}), fc.integer({min: 1, max: 5}), (load, k, m) => {
        const {Wq} = phaseServiceQueue({
          interarrival: {type: 'erlang', shape: k, mean: 1 / load},
          service: erlangPhases(m, 1),
        });
        const wait = generalQueueWait({
          arrivalRate: load,
          scvOfArrivals: 1 / k,
          meanService: 1,
          scvOfService: 1 / m,
        });
        expect(wait.marchalLowerBound).toBeLessThanOrEqual(Wq * (1 + 1e-9));
        expect(wait.daleyUpperBound).toBeGreaterThanOrEqual(Wq * (1 - 1e-9));
        expect(wait.kingmanUpperBound).toBeGreaterThanOrEqual(wait.daleyUpperBound * (1 - 1e-9));
        if (k === 1) {
          expect(wait.allenCunneen / Wq).toBeCloseTo(1, 8);
          expect(wait.kraemerLangenbachBelz / Wq).toBeCloseTo(1, 8);
        }
      }),
      {seed: 10, numRuns: 40},
    );
  });

  test('wait longer when arrivals or services vary more', () => {
    const mean = (interarrival: DistributionSpec, scv: number) =>
      phaseServiceQueue({
        interarrival,
        service:
          scv > 1 ? hyperexponentialPhases([2.5, 0.5], [0.25, 0.75]) : erlangPhases(Math.round(1 / scv), 1),
      }).Wq;
    const [regular, middle, wild] = [
      1.25,
      exponential(1.25),
      {type: 'hyperexponential', means: [3.25, 0.5833333333333334], shares: [0.25, 0.75]} as const,
    ];
    expect(mean(regular, 0.5)).toBeLessThan(mean(middle, 0.5));
    expect(mean(middle, 0.5)).toBeLessThan(mean(wild, 0.5));
    expect(mean(middle, 0.5)).toBeLessThan(mean(middle, 2.5));
  });

  test('refuse a load of one and laws that they do not know', () => {
    const full = 'utilisation must be below 1: 1';
    expect(() => generalServiceQueue({arrivalRate: 1, service: 1})).toThrow(full);
    expect(() => renewalArrivalsQueue({interarrival: 1, serviceRate: 1})).toThrow(full);
    expect(() => constantServiceWait({arrivalRate: 1, serviceTime: 1})).toThrow(full);
    expect(() => phaseServiceQueue({interarrival: 1, service: stagesInSeries([1])})).toThrow(full);
    expect(() =>
      phaseServiceQueue({interarrival: {type: 'lognormal', mean: 2, cv: 1}, service: stagesInSeries([1])}),
    ).toThrow('interarrival law must be constant, uniform or of phases: lognormal');
    expect(() =>
      bulkArrivalsQueue({batchRate: 1, meanBatch: 0.5, secondMomentOfBatch: 1, serviceRate: 2}),
    ).toThrow('mean batch must be at least 1: 0.5');
  });
});
