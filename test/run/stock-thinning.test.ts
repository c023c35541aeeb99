import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {PlacedOrder, StockState} from '../../engine/index.ts';
import {emptySpans, gathered, positionOf, thinned} from '../../engine/run/stock-thinning.ts';

const units = fc.integer({min: 0, max: 9});

/** States at ascending instants below a thousand. */
const someStates: fc.Arbitrary<StockState[]> = fc
  .uniqueArray(fc.integer({min: 1, max: 999}), {minLength: 1, maxLength: 200})
  .chain((instants) => {
    const at = [0, ...instants.sort((a, b) => a - b)];
    const one = fc.record({onHand: units, reserved: units, onOrder: units, backorders: units});
    return fc
      .array(one, {minLength: at.length, maxLength: at.length})
      .map((levels) => levels.map((level, i) => ({at: at[i], ...level})));
  });

const state = (at: number, onHand: number): StockState => ({
  at,
  onHand,
  reserved: 0,
  onOrder: 0,
  backorders: 0,
});

test('thinned states are some of the states, at most so many, and reach as far up and down', () => {
  fc.assert(
    fc.property(someStates, fc.integer({min: 7, max: 60}), (states, limit) => {
      const kept = thinned(states, limit, 1000);
      expect(kept.length).toBeLessThanOrEqual(limit);
      expect(kept[0]).toBe(states[0]);
      expect(kept.at(-1)).toBe(states.at(-1));
      expect(kept.every((one) => states.includes(one))).toBe(true);
      expect(kept.every(({at}, i) => i === 0 || at > kept[i - 1].at)).toBe(true);
      if (states.length <= limit) expect(kept).toEqual(states);
      for (const value of [(s: StockState) => s.onHand, positionOf]) {
        expect(Math.min(...kept.map(value))).toBe(Math.min(...states.map(value)));
        expect(Math.max(...kept.map(value))).toBe(Math.max(...states.map(value)));
      }
      expect(Math.max(...kept.map((s) => s.backorders))).toBe(Math.max(...states.map((s) => s.backorders)));
    }),
    {seed: 46, numRuns: 200},
  );
});

test('happenings put together keep their units and their sequence', () => {
  const some = fc.uniqueArray(fc.integer({min: 0, max: 999}), {maxLength: 200});
  fc.assert(
    fc.property(some, fc.integer({min: 1, max: 50}), (instants, limit) => {
      const list = instants.sort((a, b) => a - b).map((at, i) => ({at, quantity: i + 1}));
      const together = gathered(list, limit, 0, 1000);
      const total = (items: {quantity: number}[]) => items.reduce((sum, {quantity}) => sum + quantity, 0);
      expect(together.length).toBeLessThanOrEqual(limit);
      expect(total(together)).toBe(total(list));
      expect(together.every(({at}, i) => i === 0 || at > together[i - 1].at)).toBe(true);
    }),
    {seed: 47, numRuns: 200},
  );
});

test('orders put together are due when the last of them is', () => {
  const orders: PlacedOrder[] = [
    {at: 0, quantity: 1, due: 70},
    {at: 10, quantity: 2, due: 60},
    {at: 60, quantity: 4, due: 90},
    {at: 70, quantity: 8, due: null},
  ];
  expect(gathered(orders, 2, 0, 100)).toEqual([
    {at: 0, quantity: 3, due: 70},
    {at: 60, quantity: 12, due: null},
  ]);
});

test('spans with nothing on hand know what was short in them, from their first instant to before their end', () => {
  const states = [state(0, 0), state(5, 2), state(8, 0), state(9, 0), state(12, 3), state(20, 0)];
  const short = [
    {at: 3, quantity: 1},
    {at: 5, quantity: 10},
    {at: 8, quantity: 2},
    {at: 11, quantity: 4},
    {at: 12, quantity: 100},
  ];
  expect(emptySpans(states, short, 30)).toEqual([
    {from: 0, to: 5, short: 1},
    {from: 8, to: 12, short: 6},
    {from: 20, to: 30, short: 0},
  ]);
});
