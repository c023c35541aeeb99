import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {assignment} from '../../../engine/theory/routes/assignment.ts';
import {minCostFlow} from '../../../engine/theory/routes/min-cost-flow.ts';
import {shortestPaths, type Road} from '../../../engine/theory/routes/shortest-paths.ts';
import {timeWindowTours} from '../../../engine/theory/routes/time-windows.ts';
import {
  lengthOf,
  savingsRoutes,
  shortestRoutes,
  shortestTour,
} from '../../../engine/theory/routes/vehicle-routes.ts';
import {transportation} from '../../../engine/allocation-lp/transportation.ts';

const point = fc.tuple(fc.integer({min: 0, max: 60}), fc.integer({min: 0, max: 60}));
const straight = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => points.map(([a, b]) => Math.hypot(x - a, y - b)));

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('routes of vehicles', () => {
  const problem = fc
    .array(fc.record({at: point, units: fc.integer({min: 1, max: 6})}), {minLength: 1, maxLength: 5})
    .map((customers) => ({
      distance: straight([[30, 30], ...customers.map(({at}) => at)]),
      demand: customers.map(({units}) => units),
      capacity: 9,
    }));

  test('are the shortest of all splits of all sequences', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const {length, routes} = shortestRoutes(any);
        expect(length).toBeCloseTo(bySequences(any), 9);
        expect(routes.reduce((sum, route) => sum + lengthOf(any.distance, route), 0)).toBeCloseTo(length, 9);
        expect(routes.flat().sort()).toEqual(any.demand.map((_, i) => i + 1));
        for (const route of routes)
          expect(route.reduce((sum, customer) => sum + any.demand[customer - 1], 0)).toBeLessThanOrEqual(9);
        expect(savingsRoutes(any).length).toBeGreaterThanOrEqual(length - 1e-9);
        expect(shortestTour(any).length).toBeLessThanOrEqual(length + 1e-9);
      }),
      {seed: 41, numRuns: 80},
    );
  });

  test('by savings keep to the capacity', () => {
    fc.assert(
      fc.property(problem, (any) => {
        const {routes} = savingsRoutes(any);
        expect(routes.flat().sort()).toEqual(any.demand.map((_, i) => i + 1));
        for (const route of routes)
          expect(route.reduce((sum, customer) => sum + any.demand[customer - 1], 0)).toBeLessThanOrEqual(9);
      }),
      {seed: 42, numRuns: 80},
    );
  });

  test('refuse customers that no vehicle can serve, and too many of them', () => {
    const distance = straight([
      [0, 0],
      [1, 1],
    ]);
    expect(() => shortestRoutes({distance, demand: [10], capacity: 9})).toThrow(
      'demand must not be above the capacity, 9: 10',
    );
    expect(() => shortestRoutes({distance, demand: new Array(15).fill(1), capacity: 9})).toThrow(
      'there must be 1 to 14 customers: 15',
    );
  });

  test('in time windows that exclude nothing are the shortest tour', () => {
    fc.assert(
      fc.property(problem, ({distance, demand}) => {
        const windows = demand.map((): [number, number] => [0, 1e6]);
        const {feasible, shortest, earliest} = timeWindowTours({
          distance,
          windows,
          serviceTime: 0.5,
          speed: 2,
        });
        const tour = shortestTour({distance, demand, capacity: 100}).length;
        expect(feasible).toBe(permutations(demand.map((_, i) => i)).length);
        expect(shortest!.distance).toBeCloseTo(tour, 9);
        expect(earliest!.back).toBeCloseTo(tour / 2 + 0.5 * demand.length, 9);
      }),
      {seed: 43, numRuns: 40},
    );
  });

  test('in time windows wait for the earliest start and never start late', () => {
    const distance = straight([
      [0, 0],
      [0, 3],
      [0, 6],
    ]);
    const options = {distance, serviceTime: 1, speed: 1};
    const waits = timeWindowTours({
      ...options,
      windows: [
        [10, 12],
        [0, 8],
      ],
    });
    expect(waits).toMatchObject({feasible: 1, earliest: {sequence: [2, 1], back: 14, distance: 12}});
    expect(
      timeWindowTours({
        ...options,
        windows: [
          [0, 2],
          [0, 8],
        ],
      }),
    ).toEqual({
      feasible: 0,
      earliest: null,
      shortest: null,
    });
  });
});

describe('the shortest paths', () => {
  const roads = fc.array(
    fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom(...'abcdef'), fc.integer({min: 0, max: 20})),
    {minLength: 1, maxLength: 12},
  );

  test('are those among all paths, in order', () => {
    fc.assert(
      fc.property(roads, (any: Road[]) => {
        const [from, to] = [any[0][0], any[any.length - 1][1]];
        const lengths = allPaths(any, from, to).sort((a, b) => a - b);
        expect(shortestPaths(any, from, to, 4).map(({length}) => length)).toEqual(lengths.slice(0, 4));
      }),
      {seed: 44, numRuns: 150},
    );
  });

  test('name the places on the way', () => {
    const some: Road[] = [
      ['A', 'B', 2],
      ['B', 'C', 2],
      ['A', 'C', 5],
    ];
    expect(shortestPaths(some, 'A', 'C', 3)).toEqual([
      {length: 4, places: ['A', 'B', 'C']},
      {length: 5, places: ['A', 'C']},
    ]);
    expect(() => shortestPaths(some, 'A', 'D')).toThrow('no road leads to D');
  });
});

describe('flows at least cost', () => {
  test('cost what the linear programme of transportation costs', () => {
    const problem = fc.record({
      supply: fc.array(fc.integer({min: 1, max: 30}), {minLength: 3, maxLength: 3}),
      demand: fc.array(fc.integer({min: 0, max: 10}), {minLength: 3, maxLength: 3}),
      cost: fc.array(fc.array(fc.integer({min: 1, max: 20}), {minLength: 3, maxLength: 3}), {
        minLength: 3,
        maxLength: 3,
      }),
    });
    fc.assert(
      fc.property(problem, ({supply, demand, cost}) => {
        const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
        fc.pre(total(supply) >= total(demand));
        const nodes = Object.fromEntries([
          ...supply.map((units, i) => [`s${i}`, units]),
          ...demand.map((units, j) => [`d${j}`, -units]),
        ]);
        const arcs = demand.flatMap((_, j) =>
          supply.map((_, i) => ({from: `s${i}`, to: `d${j}`, cost: cost[j][i], capacity: 1e9})),
        );
        const {cost: least, flows} = minCostFlow(nodes, arcs);
        expect(least).toBeCloseTo(transportation({supply, demand, cost}).cost, 4);
        expect(flows.every(Number.isInteger)).toBe(true);
      }),
      {seed: 45, numRuns: 60},
    );
  });

  test('take back what an earlier path sent, where that is cheaper in all', () => {
    const arcs = [
      {from: 'a', to: 'x', cost: 1, capacity: 1},
      {from: 'a', to: 'y', cost: 4, capacity: 1},
      {from: 'x', to: 'y', cost: 1, capacity: 1},
      {from: 'x', to: 'z', cost: 4, capacity: 1},
      {from: 'y', to: 'z', cost: 1, capacity: 1},
    ];
    expect(minCostFlow({a: 2, x: 0, y: 0, z: -2}, arcs)).toEqual({flows: [1, 1, 0, 1, 1], cost: 10});
    expect(() => minCostFlow({a: 3, x: 0, y: 0, z: -3}, arcs)).toThrow(
      'the capacities cannot meet the demand',
    );
    expect(() => minCostFlow({a: 1, z: -1}, arcs)).toThrow('there is no node x');
  });
});

describe('an assignment', () => {
  test('is the best of all permutations, and its cost that of the next', () => {
    const matrix = fc.integer({min: 1, max: 5}).chain((n) =>
      fc.array(fc.array(fc.integer({min: 0, max: 30}), {minLength: n, maxLength: n}), {
        minLength: n,
        maxLength: n,
      }),
    );
    fc.assert(
      fc.property(matrix, (cost) => {
        const costs = permutations(cost.map((_, i) => i))
          .map((columns) => columns.reduce((sum, column, row) => sum + cost[row][column], 0))
          .sort((a, b) => a - b);
        const best = assignment(cost);
        expect([best.cost, best.secondCost]).toEqual([costs[0], costs[1] ?? Infinity]);
        expect(best.columns.reduce((sum, column, row) => sum + cost[row][column], 0)).toBe(best.cost);
      }),
      {seed: 46, numRuns: 100},
    );
  });

  test('refuses what is no square of finite costs', () => {
    expect(() => assignment([[1, 2]])).toThrow('costs must be finite, 1 a row: 1,2');
    expect(() => assignment([])).toThrow('there must be 1 to 18 rows: 0');
  });
});

/** The shortest total over sequences of customers, each cut into routes in the best way. */
function bySequences({
  distance,
  demand,
  capacity,
}: {
  distance: number[][];
  demand: number[];
  capacity: number;
}): number {
  const cut = (sequence: number[]): number => {
    if (sequence.length === 0) return 0;
    let best = Infinity;
    for (let end = 1; end <= sequence.length; end++) {
      const route = sequence.slice(0, end);
      if (route.reduce((sum, customer) => sum + demand[customer - 1], 0) > capacity) break;
      best = Math.min(best, lengthOf(distance, route) + cut(sequence.slice(end)));
    }
    return best;
  };
  return Math.min(...permutations(demand.map((_, i) => i + 1)).map(cut));
}

/** Lengths of all paths that pass no place twice; roads between the same places make paths of their own. */
function allPaths(roads: readonly Road[], from: string, to: string, seen: string[] = []): number[] {
  if (from === to) return [0];
  return roads.flatMap(([one, other, length]) =>
    [
      [one, other],
      [other, one],
    ].flatMap(([start, end], direction) =>
      start !== from || seen.includes(end) || end === from || (direction === 1 && one === other)
        ? []
        : allPaths(roads, end, to, [...seen, from]).map((rest) => rest + length),
    ),
  );
}
