import fc from 'fast-check';
import {expect, test} from 'vitest';
import {transportation} from '../../engine/allocation-lp/transportation.ts';

test('Powerco: 3 plants, 4 cities, the published optimum of 1,020', () => {
  // Winston (2004), Operations Research, example 1 of chapter 7.
  const {cost, flow} = transportation({
    supply: [35, 50, 40],
    demand: [45, 20, 30, 30],
    cost: [
      [8, 9, 14],
      [6, 12, 9],
      [10, 13, 16],
      [9, 7, 5],
    ],
  });
  expect(cost).toBeCloseTo(1020, 6);
  expect(flow.map((row) => row.reduce((a, b) => a + b, 0))).toEqual(
    [45, 20, 30, 30].map((d) => expect.closeTo(d, 6)),
  );
});

test('without capacities every sink takes its cheapest source, the earlier one of equals', () => {
  const {flow} = transportation({
    supply: [Infinity, Infinity],
    demand: [10, 5],
    cost: [
      [2, 2],
      [3, 1],
    ],
  });
  expect(flow).toEqual([
    [10, 0],
    [0, 5],
  ]);
});

test('capacities that cannot serve the demand are a clear error', () => {
  expect(() => transportation({supply: [3], demand: [5], cost: [[1]]})).toThrow(
    'the capacities cannot serve the demand of 5 units a day',
  );
});

test('a source that cannot serve a sink is never used', () => {
  const {flow} = transportation({
    supply: [10, 10],
    demand: [6, 6],
    cost: [
      [Infinity, 5],
      [1, 1],
    ],
  });
  expect(flow[0][0]).toBe(0);
  expect(flow[0][1]).toBeCloseTo(6, 6);
});

test('demand is met within capacity and no exchange of two flows is cheaper, whatever the problem', () => {
  const problem = fc
    .record({sources: fc.integer({min: 1, max: 4}), sinks: fc.integer({min: 1, max: 4})})
    .chain(({sources, sinks}) =>
      fc.record({
        demand: fc.array(fc.integer({min: 0, max: 20}), {minLength: sinks, maxLength: sinks}),
        spare: fc.array(fc.integer({min: 0, max: 10}), {minLength: sources, maxLength: sources}),
        cost: fc.array(fc.array(fc.integer({min: 1, max: 30}), {minLength: sources, maxLength: sources}), {
          minLength: sinks,
          maxLength: sinks,
        }),
      }),
    );
  fc.assert(
    fc.property(problem, ({demand, spare, cost}) => {
      const total = demand.reduce((a, b) => a + b, 0);
      const supply = spare.map((extra) => total / spare.length + extra);
      const {flow} = transportation({supply, demand, cost});
      supply.forEach((units, source) =>
        expect(flow.reduce((sum, row) => sum + row[source], 0)).toBeLessThanOrEqual(units + 1e-4),
      );
      flow.forEach((row, a) =>
        row.forEach((units, i) => {
          if (units < 1e-3) return;
          flow.forEach((other, b) =>
            other.forEach((there, j) => {
              if (there < 1e-3) return;
              const exchanged = cost[a][j] + cost[b][i] - cost[a][i] - cost[b][j];
              expect(exchanged).toBeGreaterThanOrEqual(-1e-3);
            }),
          );
        }),
      );
    }),
    {seed: 1, numRuns: 60},
  );
});
