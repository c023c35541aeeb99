import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {bestFacilities} from '../../../engine/theory/locations/facilities.ts';
import {centreOfGravity, weberPoint, type Point} from '../../../engine/theory/locations/weber.ts';

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

describe('the place of one site', () => {
  const customers = fc.array(
    fc.record({
      at: fc.tuple(fc.integer({min: 0, max: 100}), fc.integer({min: 0, max: 100})),
      weight: fc.integer({min: 1, max: 50}),
    }),
    {minLength: 1, maxLength: 8},
  );

  test('costs no more than any place near it, or than the centre of gravity', () => {
    fc.assert(
      fc.property(customers, (any) => {
        const points = any.map(({at}): Point => at);
        const weights = any.map(({weight}) => weight);
        const costAt = (x: number, y: number) =>
          total(points.map(([a, b], i) => weights[i] * Math.hypot(a - x, b - y)));
        const {at, cost} = weberPoint(points, weights);
        expect(cost).toBeCloseTo(costAt(...at), 9);
        expect(centreOfGravity(points, weights).cost).toBeGreaterThanOrEqual(cost - 1e-9);
        for (const step of [1, 1e-2])
          for (const [x, y] of [
            [step, 0],
            [-step, 0],
            [0, step],
            [0, -step],
          ])
            expect(costAt(at[0] + x, at[1] + y)).toBeGreaterThanOrEqual(cost - 1e-7 * cost);
      }),
      {seed: 47, numRuns: 60},
    );
  });

  test('is where three like customers of a regular triangle are equally far, or a customer that outweighs the others', () => {
    const triangle: Point[] = [
      [0, 0],
      [6, 0],
      [3, 3 * Math.sqrt(3)],
    ];
    const {at} = weberPoint(triangle, [1, 1, 1]);
    expect(at[0]).toBeCloseTo(3, 7);
    expect(at[1]).toBeCloseTo(Math.sqrt(3), 7);
    expect(weberPoint(triangle, [1, 5, 1]).at).toEqual([6, 0]);
  });

  test('refuses weights that are not positive', () => {
    expect(() => weberPoint([[0, 0]], [0])).toThrow('weight must be positive: 0');
    expect(() => weberPoint([[0, 0]], [])).toThrow('each point needs a weight: 1 points, 0 weights');
    expect(() => weberPoint([[0, NaN]], [1])).toThrow('a point must have two finite numbers: 0,NaN');
  });
});

describe('the sites to open', () => {
  test('are the best of all sets', () => {
    const problem = fc.integer({min: 1, max: 5}).chain((sites) =>
      fc.record({
        fixedCost: fc.array(fc.integer({min: 0, max: 60}), {minLength: sites, maxLength: sites}),
        serviceCost: fc.array(fc.array(fc.integer({min: 0, max: 40}), {minLength: 4, maxLength: 4}), {
          minLength: sites,
          maxLength: sites,
        }),
      }),
    );
    fc.assert(
      fc.property(problem, ({fixedCost, serviceCost}) => {
        const sets = Array.from({length: (1 << fixedCost.length) - 1}, (_, i) =>
          fixedCost.map((_, site) => site).filter((site) => (i + 1) & (1 << site)),
        );
        const service = (open: readonly number[]) =>
          total([0, 1, 2, 3].map((customer) => Math.min(...open.map((site) => serviceCost[site][customer]))));
        const cost = (open: readonly number[]) => service(open) + total(open.map((site) => fixedCost[site]));
        const costs = sets.map(cost).sort((a, b) => a - b);
        const best = bestFacilities({fixedCost, serviceCost});
        expect([best.cost, best.secondCost]).toEqual([costs[0], costs[1] ?? Infinity]);
        expect(cost(best.open)).toBe(best.cost);
        best.medians.forEach((median, i) =>
          expect(median).toBe(Math.min(...sets.filter((open) => open.length === i + 1).map(service))),
        );
      }),
      {seed: 48, numRuns: 80},
    );
  });

  test('refuse more sites than can be tried', () => {
    expect(() => bestFacilities({fixedCost: [], serviceCost: []})).toThrow('there must be 1 to 20 sites: 0');
    expect(() => bestFacilities({fixedCost: [1], serviceCost: [[1], [2]]})).toThrow(RangeError);
  });
});
