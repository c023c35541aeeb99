import {describe, expect, test} from 'vitest';
import {aislesVisited, batchPicking, bestBatch, wavePicking} from '../../engine/theory/picking.ts';
import {multiServerQueue} from '../../engine/theory/queues/multi-server.ts';

describe('Picking in batches', () => {
  test('of one order is M/M/1', () => {
    const {total, queueing, forming} = batchPicking({orderRate: 3, batch: 1, meanPick: 0.25});
    const {W, Wq} = multiServerQueue({arrivalRate: 3, serviceRate: 4, servers: 1});
    expect(forming).toBe(0);
    expect(total).toBeCloseTo(W, 12);
    expect(queueing).toBeCloseTo(Wq, 12);
  });

  test('is best at the batch that no other one beats', () => {
    const options = {orderRate: 30, meanPick: 0.2};
    const best = bestBatch(options);
    for (let batch = 7; batch < 60; batch++) {
      expect(batchPicking({...options, batch}).total).toBeGreaterThanOrEqual(best.total);
    }
    expect(best.total).toBe(batchPicking({...options, batch: best.batch}).total);
  });

  test('hardly waits for the picker when a batch takes long to form', () => {
    const {pBatchWaits, total, forming} = batchPicking({orderRate: 300, batch: 400, meanPick: 0.2});
    expect(pBatchWaits).toBeLessThan(0.01);
    expect(total).toBeCloseTo(forming + 0.2, 2);
    expect(bestBatch({orderRate: 300, meanPick: 0.2}).batch).toBeLessThan(400);
  });

  test('refuses batches that come faster than they are picked', () => {
    expect(() => batchPicking({orderRate: 30, batch: 6, meanPick: 0.2})).toThrow(
      'utilisation must be below 1: 1',
    );
  });
});

describe('Picking in waves', () => {
  test('leaves nobody behind when a wave can take all', () => {
    const {carryOver, pCarryOver, meanWait} = wavePicking({orderRate: 5, every: 2, capacity: 200});
    expect([carryOver, pCarryOver].every((x) => Math.abs(x) < 1e-12)).toBe(true);
    expect(meanWait).toBeCloseTo(1, 12);
  });

  test('of one order each leaves behind what waits in a slotted queue: ρ²/(2(1 - ρ))', () => {
    for (const orderRate of [0.2, 0.7, 0.9]) {
      const {carryOver} = wavePicking({orderRate, every: 1, capacity: 1});
      expect(carryOver / ((orderRate * orderRate) / (2 * (1 - orderRate)))).toBeCloseTo(1, 10);
    }
  });

  test('refuses waves that are too small', () => {
    expect(() => wavePicking({orderRate: 5, every: 2, capacity: 10})).toThrow(
      'capacity of a wave must be above the orders of an interval, 10: 10',
    );
  });
});

describe('Aisles that a tour visits', () => {
  test('are those that hold at least one of its places, over all ways to spread them', () => {
    const spread = (aisles: number, places: number) => {
      let sum = 0;
      for (let code = 0; code < aisles ** places; code++)
        sum += new Set(Array.from({length: places}, (_, i) => Math.floor(code / aisles ** i) % aisles)).size;
      return sum / aisles ** places;
    };
    expect(aislesVisited(6, 2)).toBeCloseTo(11 / 6, 14);
    for (const [aisles, places] of [
      [1, 4],
      [3, 5],
      [5, 4],
    ])
      expect(aislesVisited(aisles, places)).toBeCloseTo(spread(aisles, places), 12);
    expect(aislesVisited(7, 0)).toBe(0);
  });

  test('are counted in whole aisles', () => {
    expect(() => aislesVisited(0, 2)).toThrow(RangeError);
    expect(() => aislesVisited(2, 1.5)).toThrow(RangeError);
  });
});
