import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bulkService, bulkServiceWithRoom} from '../../../engine/theory/freight/bulk-service.ts';
import {bestFleet, fleetOf} from '../../../engine/theory/freight/fleet.ts';
import {scheduledDepartures} from '../../../engine/theory/freight/scheduled-departures.ts';
import {erlangC} from '../../../engine/theory/queues/erlang.ts';
import {poissonTerm, stationaryLaw} from '../../../engine/kernel/math.ts';

const bulk = fc
  .record({
    tripRate: fc.double({min: 0.2, max: 3, noNaN: true}),
    leastLoad: fc.integer({min: 1, max: 3}),
    more: fc.integer({min: 0, max: 3}),
    vehicles: fc.integer({min: 1, max: 3}),
    busy: fc.double({min: 0.1, max: 0.7, noNaN: true}),
  })
  .map(({busy, more, ...one}) => {
    const capacity = one.leastLoad + more;
    return {...one, capacity, orderRate: busy * one.vehicles * one.tripRate * capacity};
  });

describe('vehicles that wait for a least load', () => {
  test('are servers where each takes one order', () => {
    const {averageWaiting, utilisation} = bulkService({
      orderRate: 3,
      tripRate: 1.25,
      leastLoad: 1,
      capacity: 1,
      vehicles: 3,
    });
    const load = 3 / 1.25;
    expect(averageWaiting).toBeCloseTo((erlangC(3, load) * load) / (3 - load), 12);
    expect(utilisation).toBeCloseTo(load / 3, 12);
  });

  test('are the same with very much room at the dock', () => {
    fc.assert(
      fc.property(bulk, (options) => {
        const [all, room] = [bulkService(options), bulkServiceWithRoom(options, 300)];
        for (const key of [
          'averageWaiting',
          'meanWait',
          'utilisation',
          'dispatchRate',
          'meanLoad',
        ] as const) {
          expect(room[key]).toBeCloseTo(all[key], 8);
        }
        expect(all.meanLoad).toBeGreaterThanOrEqual(options.leastLoad - 1e-9);
        expect(all.meanLoad).toBeLessThanOrEqual(options.capacity + 1e-9);
      }),
      {seed: 34, numRuns: 20},
    );
  });

  test('a full dock turns orders away and can be overloaded', () => {
    const options = {orderRate: 100, tripRate: 1, leastLoad: 2, capacity: 4, vehicles: 1};
    const {averageWaiting, meanLoad} = bulkServiceWithRoom(options, 10);
    expect(averageWaiting).toBeLessThan(10);
    expect(meanLoad).toBeCloseTo(4, 2);
    expect(() => bulkService(options)).toThrow('order rate must be below what vehicles can take, 4: 100');
  });

  test('refuse figures out of range', () => {
    const options = {orderRate: 1, tripRate: 1, leastLoad: 3, capacity: 2, vehicles: 1};
    expect(() => bulkService(options)).toThrow('capacity must be a whole number, at least 3: 2');
    expect(() => bulkService({...options, leastLoad: 0})).toThrow(
      'least load must be a whole number, at least 1: 0',
    );
    expect(() => bulkServiceWithRoom({...options, capacity: 3}, 1)).toThrow(
      'room must be a whole number, at least 2: 1',
    );
  });
});

describe('vehicles that leave by the clock', () => {
  test.each([
    {orderRate: 10, interval: 1, capacity: 12},
    {orderRate: 0.9, interval: 2, capacity: 2},
    {orderRate: 3, interval: 0.5, capacity: 2},
  ])('leave behind what the chain of departures does: $orderRate, $interval, $capacity', (options) => {
    const orders = options.orderRate * options.interval;
    const size = 400;
    const law = stationaryLaw(
      Array.from({length: size}, (_, left) => {
        const row = new Float64Array(size);
        for (let come = 0; come < size + options.capacity - left; come++)
          row[Math.min(size - 1, Math.max(0, left + come - options.capacity))] += poissonTerm(come, orders);
        return row;
      }),
    );
    const at = scheduledDepartures(options);
    expect(at.averageLeft).toBeCloseTo(
      law.reduce((sum, share, left) => sum + left * share, 0),
      8,
    );
    expect(at.someLeft).toBeCloseTo(1 - law[0], 9);
    expect(at.emptyDeparture).toBeCloseTo(law[0] * poissonTerm(0, orders), 9);
  });

  test('refuse more orders than they can take', () => {
    expect(() => scheduledDepartures({orderRate: 2, interval: 1, capacity: 2})).toThrow(
      'capacity must be above the orders of an interval, 2: 2',
    );
    expect(() => scheduledDepartures({orderRate: 1, interval: 0, capacity: 2})).toThrow(
      'interval must be positive: 0',
    );
  });
});

describe('a fleet with hire', () => {
  const options = {loadRate: 6, meanTrip: 1.5, ownCost: 120, hireCost: 300};

  test('turns to hire by Erlang loss (10 Erlang on 10 vehicles: 0.214582)', () => {
    expect(fleetOf({...options, loadRate: 10, meanTrip: 1}, 10).hired).toBeCloseTo(0.214582, 6);
    expect(fleetOf(options, 0)).toEqual({hired: 1, utilisation: 0, cost: 1800});
  });

  test('has its best size where no other costs less', () => {
    fc.assert(
      fc.property(
        fc.record({
          loadRate: fc.double({min: 0.1, max: 20, noNaN: true}),
          meanTrip: fc.double({min: 0.1, max: 3, noNaN: true}),
          ownCost: fc.double({min: 1, max: 100, noNaN: true}),
          hireCost: fc.double({min: 0, max: 300, noNaN: true}),
        }),
        (any) => {
          const {vehicles, cost} = bestFleet(any);
          expect(fleetOf(any, vehicles).cost).toBe(cost);
          for (let size = 0; size < 80; size++)
            expect(fleetOf(any, size).cost).toBeGreaterThanOrEqual(cost - 1e-9);
        },
      ),
      {seed: 35, numRuns: 60},
    );
  });

  test('refuses figures out of range', () => {
    expect(() => fleetOf({...options, ownCost: 0}, 1)).toThrow('own cost must be positive: 0');
    expect(() => fleetOf(options, 1.5)).toThrow('vehicles must be a whole number, at least 0: 1.5');
  });
});
