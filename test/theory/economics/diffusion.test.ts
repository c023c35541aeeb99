import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {adopted, adoptionRate, peakRate, peakTime} from '../../../engine/theory/economics/diffusion.ts';

/** Room air conditioners, Bass (1969), table 1: coefficients, and the market in thousands. */
const CONDITIONERS = {innovation: 0.0104185, imitation: 0.4186};
const MARKET = 16_895;

describe('diffusion', () => {
  test('of room air conditioners peaks after 8.6 years at 1.9 million a year, as Bass (1969) has it', () => {
    expect(peakTime(CONDITIONERS)).toBeCloseTo(8.6, 1);
    expect((MARKET * peakRate(CONDITIONERS)) / 1000).toBeCloseTo(1.9, 1);
  });

  test('is the slope of what has been adopted, and highest at the peak', () => {
    const figure = (max: number) => fc.double({min: 0.01, max, noNaN: true});
    fc.assert(
      fc.property(figure(0.5), figure(2), figure(20), (innovation, imitation, time) => {
        const options = {innovation, imitation};
        const step = 1e-5;
        const slope = (adopted(options, time + step) - adopted(options, time - step)) / (2 * step);
        expect(adoptionRate(options, time)).toBeCloseTo(slope, 5);
        expect(adoptionRate(options, time)).toBeLessThanOrEqual(peakRate(options) * (1 + 1e-12));
        expect(adoptionRate(options, peakTime(options))).toBeCloseTo(peakRate(options), 9);
      }),
      {seed: 1, numRuns: 200},
    );
  });

  test('begins with the product, and ends with the market', () => {
    expect(adopted(CONDITIONERS, -1)).toBe(0);
    expect(adoptionRate(CONDITIONERS, -1)).toBe(0);
    expect(adoptionRate(CONDITIONERS, 0)).toBeCloseTo(CONDITIONERS.innovation, 12);
    expect(adopted(CONDITIONERS, 100)).toBeCloseTo(1, 9);
  });

  test('without imitation falls from the start', () => {
    const alone = {innovation: 0.2, imitation: 0};
    expect(peakTime(alone)).toBe(0);
    expect(peakRate(alone)).toBe(0.2);
  });

  test('refuses coefficients out of range', () => {
    expect(() => adopted({innovation: 0, imitation: 1}, 1)).toThrow(RangeError);
    expect(() => adopted({innovation: 1, imitation: -1}, 1)).toThrow(RangeError);
  });
});
