import {expect, test} from 'vitest';
import {diminishingReturns, marginalCosts} from '../../engine/analysis/marginal.ts';
import {normalQuantile} from '../../engine/kernel/math.ts';
import {normals} from './cases.ts';

const SERVICES = [0.93, 0.94, 0.95, 0.96, 0.97, 0.98, 0.99];
/** Safety stock of normal lead-time demand at unit cost and unit standard deviation: money per cycle service. */
const SAFETY_STOCK = SERVICES.map((service) => ({service: [service], cost: [normalQuantile(service)]}));

test('each further point of service costs more: 0.079 from 93 to 94 %, 0.273 from 98 to 99 % [R121]', () => {
  const marginal = marginalCosts(SAFETY_STOCK).map(({costPerPoint}) => costPerPoint!);
  expect(marginal[0]).toBeCloseTo(0.079, 3);
  expect(marginal.at(-1)).toBeCloseTo(0.273, 3);
  for (let i = 1; i < marginal.length; i++) expect(marginal[i]).toBeGreaterThan(marginal[i - 1]);
});

test('service bought per unit of money falls from the first point on, and the knee is shown [R121]', () => {
  const {secondDifferences, from, knee} = diminishingReturns(SAFETY_STOCK);
  expect(secondDifferences.every((difference) => difference! < 0)).toBe(true);
  expect(from).toBe(0);
  // farthest above the chord: where the marginal cost passes its mean over the curve, 0.142 a point, at 97 %
  expect(SERVICES[knee!]).toBe(0.97);
});

test('an S-shaped curve has diminishing returns only after its bend [R121]', () => {
  const service = [0, 0.02, 0.08, 0.3, 0.7, 0.85, 0.92, 0.95];
  const {from, knee} = diminishingReturns(service.map((share, cost) => ({service: [share], cost: [cost]})));
  expect(from).toBe(3);
  expect(knee).toBe(5);
  const accelerating = [0, 1, 4, 9, 16].map((share, cost) => ({service: [share / 16], cost: [cost]}));
  expect(diminishingReturns(accelerating)).toMatchObject({from: null, knee: null});
});

test('where money and service both improve there is no second difference to speak of', () => {
  const points = [
    [0.8, 10],
    [0.85, 9],
    [0.9, 11],
    [0.92, 14],
  ].map(([service, cost]) => ({service: [service], cost: [cost]}));
  expect(diminishingReturns(points).secondDifferences[0]).toBeNull();
  expect(marginalCosts(points)[0].costPerPoint).toBeCloseTo(-0.2, 12);
});

test('marginal cost carries an interval from paired replications, which holds the truth in 95 % of studies', () => {
  const normal = normals(4);
  const studies = 1000;
  let hits = 0;
  for (let study = 0; study < studies; study++) {
    const common = Array.from({length: 30}, () => normal());
    const low = common.map((z) => ({service: 0.9 + 0.02 * z, cost: 100 + 8 * z}));
    const high = common.map((z) => ({
      service: 0.95 + 0.02 * z + 0.004 * normal(),
      cost: 150 + 8 * z + 2 * normal(),
    }));
    const [marginal] = marginalCosts(
      [low, high].map((point) => ({
        service: point.map(({service}) => service),
        cost: point.map(({cost}) => cost),
      })),
    );
    if (Math.abs(marginal.costPerPoint! - 10) <= marginal.halfWidth!) hits++; // 50 of money for 5 points
  }
  expect(Math.abs(hits / studies - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / studies));
});

test('equal service has no marginal cost, and a curve needs three points to bend', () => {
  const flat = [
    {service: [0.9, 0.9], cost: [1, 2]},
    {service: [0.9, 0.9], cost: [3, 4]},
  ];
  expect(marginalCosts(flat)[0]).toMatchObject({costPerPoint: null, halfWidth: null});
  expect(() => diminishingReturns(flat)).toThrow(new RangeError('a curve must have at least 3 points: 2'));
});
