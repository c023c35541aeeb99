import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {normalRiskPooling, poissonRiskPooling} from '../../../engine/theory/echelons/risk-pooling.ts';
import {bullwhipBound} from '../../../engine/theory/echelons/bullwhip.ts';

const ONE_BY_ONE = [
  [1, 0],
  [0, 1],
];

describe('risk pooling', () => {
  const costs = {leadTime: 2, holdingCost: 1, backorderCost: 9};

  test('saves as the square root of the number of like and independent sites (Eppen 1979)', () => {
    const demandSd = [5, 5, 5, 5];
    const correlation = demandSd.map((_, i) => demandSd.map((_, j) => +(i === j)));
    const {decentralised, centralised} = normalRiskPooling({...costs, demandSd, correlation});
    expect(centralised.cost).toBeCloseTo(decentralised.cost / 2, 12);
    expect(centralised.safetyStock).toBeCloseTo(decentralised.safetyStock / 2, 12);
  });

  test('saves nothing where demands move together, and all where they cancel', () => {
    const of = (rho: number) =>
      normalRiskPooling({
        ...costs,
        demandSd: [3, 3],
        correlation: [
          [1, rho],
          [rho, 1],
        ],
      });
    expect(of(1).centralised.cost).toBeCloseTo(of(1).decentralised.cost, 12);
    expect(of(-1).centralised.cost).toBe(0);
  });

  test('never costs more than stocks apart', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 12}),
        fc.double({min: 0.1, max: 6, noNaN: true}),
        fc.double({min: 0.5, max: 40, noNaN: true}),
        (sites, demandRate, backorderCost) => {
          const {separate, pooled} = poissonRiskPooling({...costs, sites, demandRate, backorderCost});
          expect(pooled.cost).toBeLessThanOrEqual(separate.cost * (1 + 1e-9));
        },
      ),
      {seed: 27, numRuns: 60},
    );
  });

  test('of Poisson demand nears the square-root law where there is much of it', () => {
    const {separate, pooled, squareRootLaw} = poissonRiskPooling({...costs, sites: 4, demandRate: 500});
    expect(squareRootLaw).toBe(0.5);
    expect(Math.abs(pooled.cost / separate.cost - 0.5)).toBeLessThan(0.002);
  });

  test('refuses figures out of range', () => {
    const two = {...costs, demandSd: [1, 2], correlation: ONE_BY_ONE};
    expect(() => normalRiskPooling({...two, demandSd: [1]})).toThrow('correlation must be symmetric, 1 by 1');
    expect(() =>
      normalRiskPooling({
        ...two,
        correlation: [
          [1, 0.5],
          [0.4, 1],
        ],
      }),
    ).toThrow(RangeError);
    expect(() => normalRiskPooling({...two, demandSd: [1, -2]})).toThrow(
      'demand sd must not be negative: -2',
    );
    expect(() => normalRiskPooling({...two, leadTime: 0})).toThrow('lead time must be positive: 0');
    expect(() => poissonRiskPooling({...costs, sites: 0, demandRate: 1})).toThrow(
      'sites must be a whole number, at least 1: 0',
    );
  });
});

test('orders vary more than demand, by the bound of Chen, Drezner, Ryan & Simchi-Levi', () => {
  const bounds = [
    [1, 5],
    [1, 10],
    [3, 5],
    [4, 10],
  ].map(([leadTime, periods]) => bullwhipBound(leadTime, periods));
  [1.48, 1.22, 2.92, 2.12].forEach((bound, i) => expect(bounds[i]).toBeCloseTo(bound, 12));
  expect(() => bullwhipBound(-1, 5)).toThrow('lead time must not be negative: -1');
  expect(() => bullwhipBound(1, 0)).toThrow('periods must be a whole number, at least 1: 0');
});
