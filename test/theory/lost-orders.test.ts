import {describe, expect, test} from 'vitest';
import {lostOrders, type LostOrdersOptions} from '../../engine/theory/lost-orders.ts';
import {performanceAt} from '../../engine/theory/operating-cost.ts';
import {stockingPoint} from '../../engine/theory/stocking-point.ts';
import {demandOver} from '../../engine/theory/lead-time-demand.ts';
import {ONE_UNIT} from '../../engine/theory/quantity.ts';
import {expectGiven, givenCases} from './given.ts';

const OPTIONS: LostOrdersOptions = {
  orderRate: 2,
  quantity: {values: [1, 2, 3], shares: [0.5, 0.3, 0.2]},
  leadTimeMean: 1,
  reorderPoint: 5,
  orderQuantity: 12,
  lost: 'remainder',
};

describe('(r,Q) with orders of several units that are lost', () => {
  test.each(givenCases('inventory', 'rQ-lost-sales-batch'))('meets every quantity of $id', (given) => {
    const {lambda, order_size_pmf: shares, r, Q, lead_time_mean, partial_fill: isPartial} = given.parameters;
    const at = lostOrders({
      orderRate: lambda,
      quantity: {values: shares.map((_: number, i: number) => i + 1), shares},
      leadTimeMean: lead_time_mean,
      reorderPoint: r,
      orderQuantity: Q,
      lost: isPartial ? 'remainder' : 'order',
    });
    expectGiven(given, {
      fill_rate_unit: at.fillRate,
      fill_rate_order: at.orderFillRate,
      ready_rate: at.readyRate,
      E_on_hand: at.averageOnHand,
      order_frequency: at.orderFrequency,
      lost_units_rate: at.lostRate,
    });
  });

  test('is the renewal argument of Hadley & Whitin with single units', () => {
    const at = lostOrders({...OPTIONS, quantity: {values: [1], shares: [1]}});
    const law = demandOver({orderRate: 2, quantity: ONE_UNIT, dispersion: 1}, {mean: 1, variance: 1});
    const point = stockingPoint({
      policy: {type: 'reorderPoint', orderQuantity: 12},
      shortage: 'lost',
      orderRate: 2,
      quantity: {values: [1], shares: [1]},
      leadTimeMean: 1,
      law,
    });
    const other = performanceAt(point, 5, {fixedOrderCost: 0, holdingCost: 0, backorderCost: 0});
    expect(at.fillRate).toBeCloseTo(other.fillRate, 12);
    expect(at.averageOnHand).toBeCloseTo(other.averageOnHand, 10);
    expect(at.orderFrequency).toBeCloseTo(other.orderFrequency, 12);
  });

  test('conserves units, whichever way they are lost', () => {
    for (const lost of ['remainder', 'order'] as const) {
      const at = lostOrders({...OPTIONS, lost});
      expect(at.orderFrequency * 12 + at.lostRate).toBeCloseTo(2 * 1.7, 12);
    }
  });

  test('knows only the levels that orders of two units leave', () => {
    const pairs = {
      ...OPTIONS,
      quantity: {values: [2], shares: [1]},
      reorderPoint: 3,
      orderQuantity: 6,
    } as const;
    const at = lostOrders({...pairs, lost: 'order'});
    // from 9 units down to 3, then 1, with an order on its way: pairs of units, and one that nobody takes
    const ofPairs = lostOrders({
      ...OPTIONS,
      quantity: {values: [1], shares: [1]},
      reorderPoint: 1,
      orderQuantity: 3,
      lost: 'order',
    });
    expect(at.fillRate).toBeCloseTo(ofPairs.fillRate, 12);
    expect(at.orderFrequency).toBeCloseTo(ofPairs.orderFrequency, 12);
    expect(at.averageOnHand).toBeCloseTo(2 * ofPairs.averageOnHand + 1, 12);
    expect(at.readyRate).toBeCloseTo(1, 12);
  });

  test('stops where a unit is left that nobody takes, and is above the reorder point', () => {
    const stuck = {...OPTIONS, quantity: {values: [2, 3], shares: [1, 1]}, reorderPoint: 0, orderQuantity: 6};
    expect(lostOrders({...stuck, lost: 'order'})).toMatchObject({
      fillRate: 0,
      averageOnHand: 1,
      orderFrequency: 0,
    });
  });

  test('refuses a reorder point that calls for a second order', () => {
    expect(() => lostOrders({...OPTIONS, reorderPoint: 12})).toThrow(RangeError);
  });
});
