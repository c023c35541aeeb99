import {describe, expect, test} from 'vitest';
import {erlangB} from '../../engine/theory/queues/erlang.ts';
import {parallelOrders} from '../../engine/theory/parallel-orders.ts';
import {expectGiven, givenCases} from './given.ts';

describe('(r,Q) with orders that overtake each other', () => {
  test.each(givenCases('inventory', 'rQ-lost-sales-multi'))('meets every quantity of $id', (given) => {
    const {lambda: demandRate, r, Q, mean_lead_time: leadTimeMean} = given.parameters;
    const at = parallelOrders({
      demandRate,
      leadTimeMean,
      reorderPoint: r,
      orderQuantity: Q,
      shortage: 'lost',
    });
    expectGiven(given, {
      fill_rate: at.fillRate,
      E_on_hand: at.averageOnHand,
      order_frequency: at.orderFrequency,
      E_orders_outstanding: at.averageOrders,
      lost_rate: demandRate * (1 - at.fillRate),
    });
  });

  test.each(givenCases('inventory', 'rQ-stochastic-leadtime'))('meets what $id says of them', (given) => {
    const {lambda, r, Q, mean_lead_time: leadTimeMean} = given.parameters;
    const at = parallelOrders({
      demandRate: lambda,
      leadTimeMean,
      reorderPoint: r,
      orderQuantity: Q,
      shortage: 'backorder',
    });
    const {OH, BO, ready, var: variance} = given.expected.crossing.value as Record<string, number>;
    expect(at.averageOnHand / OH).toBeCloseTo(1, 8);
    expect(at.averageBackorders / BO).toBeCloseTo(1, 8);
    expect(at.fillRate / ready).toBeCloseTo(1, 8);
    expect(at.variance / variance).toBeCloseTo(1, 8);
  });

  test('is a Poisson number of units on order with orders of one unit (Palm)', () => {
    const at = parallelOrders({
      demandRate: 5,
      leadTimeMean: 2,
      reorderPoint: 11,
      orderQuantity: 1,
      shortage: 'backorder',
    });
    expect(at.fillRate).toBeCloseTo(0.69678, 5); // published for a mean of 10 and a base stock of 12
    expect(at.averageBackorders).toBeCloseTo(0.53092, 5);
    expect(at.variance).toBeCloseTo(10, 9);
  });

  test('is an Erlang loss system with orders of one unit and lost sales', () => {
    const at = parallelOrders({
      demandRate: 2.5,
      leadTimeMean: 4,
      reorderPoint: 9,
      orderQuantity: 1,
      shortage: 'lost',
    });
    expect(1 - at.fillRate).toBeCloseTo(erlangB(10, 10), 12);
    expect(1 - at.fillRate).toBeCloseTo(0.214582, 6); // published
  });

  test('conserves units: sales flow in as orders', () => {
    const at = parallelOrders({
      demandRate: 3,
      leadTimeMean: 2,
      reorderPoint: 7,
      orderQuantity: 5,
      shortage: 'lost',
    });
    expect(at.orderFrequency * 5).toBeCloseTo(3 * at.fillRate, 12);
    expect(at.averageOrders).toBeCloseTo(at.orderFrequency * 2, 12);
  });

  test('refuses a negative reorder point with lost sales', () => {
    const options = {demandRate: 1, leadTimeMean: 1, orderQuantity: 1, shortage: 'lost'} as const;
    expect(() => parallelOrders({...options, reorderPoint: -1})).toThrow(RangeError);
  });
});
