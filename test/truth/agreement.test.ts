import {describe, expect, test} from 'vitest';
import {agrees} from '../../engine/truth/agreement.ts';

describe('the agreement of two values', () => {
  test('is relative to the reference value, and to a millionth near zero', () => {
    const tolerance = {type: 'rel', value: 0.01} as const;
    expect(agrees(200, 202, tolerance)).toBe(true);
    expect(agrees(200, 202.1, tolerance)).toBe(false);
    expect(agrees(-200, -198, tolerance)).toBe(true);
    expect(agrees(0, 1e-8, tolerance)).toBe(true);
    expect(agrees(0, 1.1e-8, tolerance)).toBe(false);
  });

  test('is absolute or exact where the case says so', () => {
    expect(agrees(2, 2.5, {type: 'abs', value: 0.5})).toBe(true);
    expect(agrees(2, 2.51, {type: 'abs', value: 0.5})).toBe(false);
    expect(agrees(19, 19, {type: 'exact'})).toBe(true);
    expect(agrees(19, 19.000001, {type: 'exact'})).toBe(false);
    expect(agrees('b', 'b', {type: 'exact'})).toBe(true);
    expect(agrees('b', 'c', {type: 'abs', value: 9})).toBe(false);
  });

  test('holds element by element of lists and objects, which must have the same elements', () => {
    const tolerance = {type: 'abs', value: 0.1} as const;
    expect(agrees([1, [2, 3]], [1.05, [1.95, 3]], tolerance)).toBe(true);
    expect(agrees([1, 2], [1, 2.2], tolerance)).toBe(false);
    expect(agrees([1, 2], [1, 2, 3], tolerance)).toBe(false);
    expect(agrees({a: 1, b: 2}, {b: 2, a: 1.05}, tolerance)).toBe(true);
    expect(agrees({a: 1}, {b: 1}, tolerance)).toBe(false);
    expect(agrees({0: 1}, [1], tolerance)).toBe(false);
    expect(agrees([1], null, tolerance)).toBe(false);
  });

  test('allows a slack beside the tolerance, and never a value that is no number', () => {
    expect(agrees(1, 1.3, {type: 'abs', value: 0.1}, 0.2)).toBe(true);
    expect(agrees(1, 1.31, {type: 'abs', value: 0.1}, 0.2)).toBe(false);
    expect(agrees(1, NaN, {type: 'abs', value: 9})).toBe(false);
    expect(agrees(1, undefined, {type: 'abs', value: 9})).toBe(false);
  });
});
