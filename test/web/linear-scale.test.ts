import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {linearScale} from '../../web/charts/linear-scale.ts';
import {bandPath, linePath} from '../../web/charts/path.ts';

const SEEDED = {seed: 5, numRuns: 300};

describe('a linear scale', () => {
  test('lays numbers over pixels at equal steps, up or down, and goes on beyond both', () => {
    const down = linearScale([0, 25], [100, 0]);
    expect([0, 5, 12.5, 25, -5].map(down)).toEqual([100, 80, 50, 0, 120]);
    const falling = linearScale([10, -10], [0, 200]);
    expect([10, 0, -10, -20].map(falling)).toEqual([0, 100, 200, 300]);
    expect(linearScale([0.8, 0.999], [46, 624])(0.973)).toBe(548.4824120603015);
  });

  test('meets both ends exactly, in numbers and in pixels', () => {
    const number = fc.double({min: -1e9, max: 1e9, noNaN: true}).filter((value) => Math.abs(value) > 1e-6);
    fc.assert(
      fc.property(number, number, number, number, (from, to, low, high) => {
        fc.pre(from !== to && low !== high);
        const scale = linearScale([from, to], [low, high]);
        expect([scale(from), scale(to)]).toEqual([low, high]);
        expect([scale.invert(low), scale.invert(high)]).toEqual([from, to]);
      }),
      SEEDED,
    );
  });

  test('gives back the number at a place', () => {
    const scale = linearScale([0, 730], [58, 602]);
    expect(scale.invert(330)).toBe(365);
    expect(scale.invert(58 - 54.4)).toBeCloseTo(-73, 9);
    expect(linearScale([-1, 1], [200, 0]).invert(50)).toBe(0.5);
  });

  test('of a single number has it in the middle', () => {
    const scale = linearScale([3, 3], [40, 240]);
    expect([3, 0, 100].map(scale)).toEqual([140, 140, 140]);
    expect(scale.ticks(5)).toEqual([3]);
    expect(linearScale([0, 10], [7, 7]).invert(7)).toBe(5);
  });

  test('has round ticks inside its domain, in its direction', () => {
    expect(linearScale([0.3, 1.27], [0, 1]).ticks(5)).toEqual([0.4, 0.6, 0.8, 1, 1.2]);
    expect(linearScale([-38_000, 212_000], [0, 1]).ticks(4)).toEqual([0, 50_000, 100_000, 150_000, 200_000]);
    expect(linearScale([10, 0], [0, 1]).ticks(2)).toEqual([10, 5, 0]);
  });
});

describe('the path', () => {
  const place = (value: number, mean: number, halfWidth: number | null) => ({value, mean, halfWidth});
  const same = (value: number) => value;

  test('of a line goes from point to point, to the hundredth of a pixel', () => {
    expect(
      linePath([
        {x: 0, y: 10},
        {x: 1 / 3, y: 2.5},
        {x: 20, y: -0.125},
      ]),
    ).toBe('M0 10L0.33 2.5L20 -0.12');
    expect(linePath([])).toBe('');
  });

  test('of intervals goes there along their upper ends and back along their lower ones', () => {
    expect(bandPath([place(0, 10, 1), place(5, 20, 2)], same, same)).toBe('M0 11L5 22L5 18L0 9Z');
  });

  test('of intervals has a gap where a place has none', () => {
    const places = [place(0, 1, 1), place(1, 2, 1), place(2, 3, null), place(3, 4, 0), place(4, 5, 1)];
    expect(bandPath(places, same, same)).toBe('M0 2L1 3L1 1L0 0ZM3 4L4 6L4 4L3 4Z');
    expect(bandPath([place(0, 1, null)], same, same)).toBe('');
  });
});
