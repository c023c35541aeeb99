import {describe, expect, test} from 'vitest';
import {elementOf, placeOf, scaleOf, sizeOf} from '../../engine/truth/elements.ts';

describe('the place of a figure within a case', () => {
  const isQuantity = (name: string) => ['fill', 'crossing', 'at_0.9'].includes(name);

  test('is a quantity, or an element of one by index or by name', () => {
    expect(placeOf('fill', isQuantity)).toEqual({quantity: 'fill', keys: []});
    expect(placeOf('fill[3]', isQuantity)).toEqual({quantity: 'fill', keys: ['3']});
    expect(placeOf('crossing.OH', isQuantity)).toEqual({quantity: 'crossing', keys: ['OH']});
    expect(placeOf('crossing[0].OH', isQuantity)).toEqual({quantity: 'crossing', keys: ['0', 'OH']});
  });

  test('may have a dot in the name of its quantity', () => {
    expect(placeOf('at_0.9', isQuantity)).toEqual({quantity: 'at_0.9', keys: []});
  });

  test('is nowhere in a case that does not ask for it', () => {
    expect(placeOf('wait', isQuantity)).toBeNull();
    expect(placeOf('wait[1]', isQuantity)).toBeNull();
  });
});

describe('an element of a value', () => {
  test('is found by its keys, and missed with an error', () => {
    expect(elementOf([1, [2, 3]], ['1', '0'])).toBe(2);
    expect(elementOf({OH: 4}, ['OH'])).toBe(4);
    expect(elementOf(5, [])).toBe(5);
    expect(() => elementOf([1], ['3'])).toThrow('there is no number at 3');
  });

  test('is judged on the greatest of its value, of which it is one among so many', () => {
    expect(scaleOf([1, -7, {a: 3}])).toBe(7);
    expect(scaleOf('word')).toBe(0);
    expect(sizeOf([1, [2, 3], {a: 'b'}])).toBe(4);
  });
});
