import {describe, expect, test} from 'vitest';
import {demandOver} from '../../engine/theory/lead-time-demand.ts';
import {withoutOvertaking} from '../../engine/theory/overtaking.ts';
import {lineQuantity, ONE_UNIT} from '../../engine/theory/quantity.ts';
import {serviceAt} from '../../engine/theory/reorder-point.ts';
import {stockingPoint} from '../../engine/theory/stocking-point.ts';
import {givenCases} from './given.ts';
import {playStock} from './simulated-stock.ts';

const UNITS = {values: [1], shares: [1]};

describe('lead times that may overtake each other', () => {
  test('leave a base stock to the mean lead time alone, as Palm found, for lots of demand too [R38]', () => {
    const quantity = {values: [1, 4], shares: [0.7, 0.3]};
    const given = {
      policy: {type: 'baseStock' as const},
      shortage: 'backorder' as const,
      orderRate: 3,
      quantity,
    };
    const random = stockingPoint({...given, leadTimeMean: 2, leadTimeVariance: 4, mayOvertake: true});
    const constant = stockingPoint({...given, leadTimeMean: 2});
    expect(serviceAt(random, 14)).toEqual(serviceAt(constant, 14));
  });

  test('matter no more when orders are far apart', () => {
    const demand = {orderRate: 3, quantity: ONE_UNIT, dispersion: 1};
    expect(withoutOvertaking({mean: 2, variance: 1}, demand, 50)).toEqual({mean: 2, variance: 1});
    expect(withoutOvertaking({mean: 2, variance: 0}, demand, 5)).toEqual({mean: 2, variance: 0});
  });

  test('spread the inventory level as the exact chain of a reference case does, to 1 %', () => {
    const [{parameters: p, expected}] = givenCases('inventory', 'rQ-stochastic-leadtime');
    const exact = expected.crossing.value as {OH: number; ready: number; var: number};
    const demand = {orderRate: p.lambda, quantity: lineQuantity([1], [1]), dispersion: 1};
    const spread = withoutOvertaking({mean: 2, variance: 4}, demand, p.Q);
    expect(Math.abs(demandOver(demand, spread).variance / exact.var - 1)).toBeLessThan(0.01);
    const point = stockingPoint({
      policy: {type: 'reorderPoint', orderQuantity: p.Q},
      shortage: 'backorder',
      orderRate: p.lambda,
      quantity: UNITS,
      leadTimeMean: 2,
      leadTimeVariance: 4,
      mayOvertake: true,
    });
    expect(Math.abs(serviceAt(point, p.r).readyRate - exact.ready)).toBeLessThan(0.012);
    expect(Math.abs(serviceAt(point, p.r).averageOnHand / exact.OH - 1)).toBeLessThan(0.03);
  });

  test.each(['backorder', 'lost'] as const)(
    'give fill rates within 0.01 of simulation in the mean square when demand short is %s [R36]',
    (shortage) => {
      let squares = 0;
      let systems = 0;
      for (const quantity of [UNITS, {values: [1, 12], shares: [0.7, 0.3]}]) {
        for (const phases of [1, 4]) {
          for (const size of [0.02, 0.15, 0.5, 2]) {
            const mean = 20 * quantity.values.reduce((sum, x, i) => sum + x * quantity.shares[i], 0);
            const orderQuantity = Math.max(1, Math.round(size * mean));
            const reorderPoint = Math.round(mean * (1.3 + 0.3 / phases));
            const story = {reorderPoint, orderQuantity, leadTime: 20, phases, quantity, shortage};
            const played = playStock({...story, lines: 150_000, seed: 100 + systems});
            const point = stockingPoint({
              policy: {type: 'reorderPoint', orderQuantity},
              shortage,
              orderRate: 1,
              quantity,
              leadTimeMean: 20,
              leadTimeVariance: 400 / phases,
              mayOvertake: true,
            });
            squares += Math.pow(serviceAt(point, reorderPoint).fillRate - played.fillRate, 2);
            systems++;
          }
        }
      }
      expect(Math.sqrt(squares / systems)).toBeLessThan(0.01);
    },
  );
});
