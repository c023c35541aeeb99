import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {findEquilibria, greatestEquilibrium, play} from '../../engine/index.ts';
import {demandFactor, greatestFactor} from '../../engine/scenario/demand-response.ts';
import type {Curve, Response} from '../../engine/scenario/schema.ts';
import {customersOf, overReplications, played, ready, written} from './playing.ts';

const CURVES: Curve[] = [
  {type: 'linear', slope: 1.5},
  {type: 'power', exponent: 2},
  {type: 'exponential', rate: 1.2},
  {type: 'logit', slope: 12, midpoint: 0.8, low: 0.5, high: 1.1},
  {type: 'threshold', threshold: 0.7, saturation: 0.99, gain: 0.4},
  {type: 'table', at: [0.5, 0.9, 1], factor: [0.4, 1, 1.2]},
];

const responseOf = (curve: Curve, reference = 0.95): Response => ({
  to: 'fillRate',
  through: 'rate',
  curve,
  reference,
  known: 'equilibrium',
});

function shop(curve: Curve, reorderPoint: number) {
  return written({
    run: {horizon: 400, warmUp: 40},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'shop', stock: [{policy: {type: 'reorderPoint', reorderPoint, orderQuantity: 20}}]},
    ],
    lanes: [{from: 'supplier', to: 'shop', leadTime: 3}],
    segments: [
      {
        name: 'customers',
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay: 6},
        whenShort: {type: 'lose', what: 'remainder'},
        response: responseOf(curve),
      },
    ],
  });
}

describe('demand that answers to service', () => {
  test('is the base demand at the reference, and never more than its greatest factor', () => {
    const share = fc.double({min: 0.01, max: 1, noNaN: true});
    fc.assert(
      fc.property(fc.constantFrom(...CURVES), share, share, (curve, reference, service) => {
        const response = responseOf(curve, Math.max(0.5, reference));
        expect(demandFactor(response, response.reference)).toBeCloseTo(1, 12);
        const factor = demandFactor(response, service);
        expect(factor).toBeGreaterThanOrEqual(0);
        expect(factor).toBeLessThanOrEqual(greatestFactor(response) * (1 + 1e-12));
      }),
      {seed: 41, numRuns: 300},
    );
    expect(greatestFactor(null)).toBe(1);
  });

  test('rises with service along every curve', () => {
    for (const curve of CURVES)
      for (let x = 0; x < 1; x += 0.05)
        expect(demandFactor(responseOf(curve), x + 0.05)).toBeGreaterThanOrEqual(
          demandFactor(responseOf(curve), x),
        );
  });

  test.each(CURVES)('reaches a rate that reproduces itself: $type [R127]', (curve) => {
    const {network, plan, layout} = ready(shop(curve, 14));
    const [equilibrium] = findEquilibria(network, plan, '1');
    const [factor] = equilibrium.rateFactor;
    expect(equilibrium.residual).toBeLessThan(5e-4);
    expect(factor).toBeGreaterThan(0.3);
    expect(factor).toBeLessThan(1.3);
    let sum = 0;
    const replications = 24;
    const moved = {network, plan: {...plan, rateFactor: equilibrium.rateFactor}, layout};
    for (let i = 0; i < replications; i++) sum += played(moved, 'other chance', i).measure('fillRate');
    const called = demandFactor(responseOf(curve), sum / replications);
    expect(Math.abs(called - factor)).toBeLessThan(0.02);
    const {orders} = overReplications(shop(curve, 14), 1, () => ({
      orders: played(moved, '1', 0).measure('orders') / (360 * 6),
    }));
    expect(Math.abs(orders.mean - factor)).toBeLessThan(0.1);
  });

  test('is found alone too, with the replications in which it was seen', () => {
    const {network, plan} = ready(shop(CURVES[1], 14));
    const alone = greatestEquilibrium(network, plan, '1');
    expect(alone).toEqual(findEquilibria(network, plan, '1')[0]);
    const again = alone.replications.map((_, i) =>
      play(network, {...plan, rateFactor: alone.rateFactor}, '1', i),
    );
    expect(again.length).toBeGreaterThan(0);
    expect(alone.replications).toEqual(again);
  });

  test('stands still where service is what it was: full service at the reference 1', () => {
    const source = shop({type: 'power', exponent: 3}, 60) as {segments: [{response: Response}]};
    source.segments[0].response.reference = 1;
    const {network, plan} = ready(source);
    expect(findEquilibria(network, plan, '1').map(({rateFactor}) => [...rateFactor])).toEqual([[1]]);
  });

  test('thins the same stream of customers: those who come at worse service also come at better', () => {
    const potential = customersOf(shop({type: 'power', exponent: 1}, 14));
    const {network, plan} = ready(shop({type: 'power', exponent: 1}, 14));
    const placed = (factor: number) => {
      const rateFactor = Float64Array.of(factor);
      const instants: number[] = [];
      played(
        {network, plan: {...plan, rateFactor}, layout: ready(shop({type: 'power', exponent: 1}, 14)).layout},
        '1',
        0,
        {
          onOrder: ([at]) => void instants.push(at),
        },
      );
      return instants;
    };
    const few = placed(0.5);
    const many = new Set(placed(0.9));
    expect(few.length).toBeGreaterThan(0.4 * potential.length);
    expect(few.every((at) => many.has(at))).toBe(true);
  });
});
