import {expect, test} from 'vitest';
import type {OptimumResult} from '../../engine/run/optimize.ts';
import {optimumWarnings} from '../../engine/run/warnings.ts';

test('a budget that ends a search ends it before the best is told, or, where that is told as surely as asked, before closer values are tried', () => {
  const warnings = (probabilityOfCorrectSelection: number, status: OptimumResult['status'] = 'budget') =>
    optimumWarnings({
      levers: {},
      status,
      probabilityOfCorrectSelection,
      confidence: 0.95,
      budget: 300,
      measures: {},
      curve: {lever: {name: 'service'}, points: []},
    } as unknown as OptimumResult);
  const spent = {type: 'budgetSpent', budget: 300, confidence: 0.95};
  expect(warnings(0.9499)).toEqual([{...spent, before: 'told'}]);
  expect(warnings(0.95)).toEqual([{...spent, before: 'refined'}]);
  expect(warnings(0.99, 'optimal')).toEqual([]);
});
