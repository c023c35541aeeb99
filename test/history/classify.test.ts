import fc from 'fast-check';
import {expect, test} from 'vitest';
import {classify, classSummaries} from '../../engine/history/classify.ts';

test('an ABC analysis opens a class when those before hold its share', () => {
  const values = Float64Array.of(5, 50, 30, 10, 4, 1, 0);
  const classes = classify(values);
  expect([...classes]).toEqual([1, 0, 0, 1, 2, 2, 2]);
  expect(
    classSummaries(classes, values).map(({class: name, count, ofValue}) => [name, count, ofValue]),
  ).toEqual([
    ['A', 2, 0.8],
    ['B', 2, 0.15],
    ['C', 3, 0.05],
  ]);
});

test('a greater value is never in a lower class, and class A holds its share', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({min: 0.01, max: 1e6, noNaN: true}), {minLength: 1, maxLength: 200}),
      (list) => {
        const values = Float64Array.from(list);
        const classes = classify(values);
        for (let i = 0; i < list.length; i++)
          for (let j = 0; j < list.length; j++)
            if (values[i] > values[j]) expect(classes[i]).toBeLessThanOrEqual(classes[j]);
        expect(classSummaries(classes, values)[0].ofValue).toBeGreaterThan(0.8 - 1e-9);
      },
    ),
    {seed: 109, numRuns: 50},
  );
});

test('what brings no profit is C', () => {
  expect([...classify(Float64Array.of(10, -50, 0))]).toEqual([0, 2, 2]);
});

test('class shares must add up to 1', () => {
  expect(() => classify(Float64Array.of(1), [0.8, 0.3, 0.05])).toThrow(RangeError);
});
