import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {logisticsCost} from '../../../engine/theory/freight/mode-choice.ts';
import {breakEvenWeights, freightCharge} from '../../../engine/theory/freight/tariffs.ts';

const breaks = {from: [0, 5, 20, 100, 400], rate: [9.8, 7.6, 5.9, 4.2, 3.1]};

describe('a tariff with weight breaks', () => {
  test('charges a shipment as if it weighed more where that is cheaper', () => {
    expect(freightCharge(breaks, 3)).toBeCloseTo(29.4, 12);
    expect(freightCharge(breaks, 4.5)).toBeCloseTo(5 * 7.6, 12);
    expect(freightCharge(breaks, 90)).toBeCloseTo(100 * 4.2, 12);
    expect(freightCharge(breaks, 500)).toBeCloseTo(1550, 12);
  });

  test('from the break-even weight on the next break is cheaper', () => {
    const weights = breakEvenWeights(breaks);
    weights.forEach((weight, i) => {
      const [rate, next] = [breaks.rate[i], breaks.rate[i + 1] * breaks.from[i + 1]];
      expect(rate * weight).toBeCloseTo(next, 9);
    });
  });

  test('never charges a heavier shipment less', () => {
    const weight = fc.double({min: 0.01, max: 600, noNaN: true});
    fc.assert(
      fc.property(weight, weight, (one, other) => {
        const [light, heavy] = [Math.min(one, other), Math.max(one, other)];
        expect(freightCharge(breaks, light)).toBeLessThanOrEqual(freightCharge(breaks, heavy) + 1e-9);
      }),
      {seed: 36, numRuns: 200},
    );
  });

  test('refuses breaks out of order', () => {
    expect(() => freightCharge({from: [1, 2], rate: [1, 1]}, 1)).toThrow('breaks must increase from 0: 1, 2');
    expect(() => freightCharge({from: [0, 2], rate: [1]}, 1)).toThrow(
      'each break needs a rate: 2 breaks, 1 rates',
    );
    expect(() => freightCharge(breaks, 0)).toThrow('weight must be positive: 0');
  });
});

describe('a means of transport', () => {
  const flow = {yearlyDemand: 700_000, price: 30, carryingRate: 0.3};

  test('costs what it carries and the stocks at its ends and on its way, as in the example of Ballou', () => {
    const {transport, inTransit, sourceStock, destinationStock, total} = logisticsCost(flow, {
      rate: 0.1,
      transitDays: 21,
      shipment: 200_000,
    });
    expect(transport).toBeCloseTo(70_000, 6);
    expect(Math.round(inTransit)).toBe(362_466);
    expect(sourceStock).toBeCloseTo(900_000, 6);
    expect(destinationStock).toBeCloseTo(903_000, 6);
    expect(total).toBeCloseTo(transport + inTransit + sourceStock + destinationStock, 6);
  });

  test('refuses figures out of range', () => {
    const mode = {rate: 0.1, transitDays: -1, shipment: 10};
    expect(() => logisticsCost(flow, mode)).toThrow('transit must not be negative: -1');
    expect(() => logisticsCost({...flow, price: 0}, mode)).toThrow('price must be positive: 0');
  });
});
