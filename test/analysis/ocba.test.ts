import {expect, test} from 'vitest';
import {correctSelection, correctSelectionBound, ocbaShares} from '../../engine/analysis/ocba.ts';
import {casesOf} from './cases.ts';

test('ten designs of equal noise share a budget as in the literature', () => {
  const means = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const shares = ocbaShares(means, new Array(10).fill(36));
  // Chen, Lin, Yücesan & Chick (2000): formula of their theorem 1
  const expected = [0.4032, 0.3876, 0.0969, 0.0431, 0.0242, 0.0155, 0.0108, 0.0079, 0.0061, 0.0048];
  shares.forEach((share, i) => expect(share).toBeCloseTo(expected[i], 4));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14);
});

test.each(casesOf('OCBA'))('shares and the chance of a correct selection: $id', ({parameter, expected}) => {
  const [means, variances] = [parameter<number[]>('means'), parameter<number[]>('variances')];
  const shares = ocbaShares(means, variances);
  expected<number[]>('fractions').forEach((share, i) => expect(shares[i]).toBeCloseTo(share, 12));
  const sizes = shares.map((share) => share * parameter<number>('total_budget'));
  expect(correctSelection(means, variances, sizes)).toBeCloseTo(expected<number>('PCS_OCBA'), 7);
  const bound = correctSelectionBound(means, variances, sizes);
  expect(bound).toBeCloseTo(expected<number>('bonferroni_lower_bound_OCBA'), 9);
});

test('the shares beat an equal split, and the bound lies below the chance', () => {
  const [means, variances] = [
    [3, 1, 2.5, 1.4],
    [1, 2, 9, 0.5],
  ];
  const sizes = ocbaShares(means, variances).map((share) => 100 * share);
  const chance = correctSelection(means, variances, sizes);
  expect(chance).toBeGreaterThan(correctSelection(means, variances, [25, 25, 25, 25]));
  expect(correctSelectionBound(means, variances, sizes)).toBeLessThan(chance);
});

test('two best systems, and a variance that is none, are refused', () => {
  expect(() => ocbaShares([1, 1, 2], [1, 1, 1])).toThrow(
    new RangeError('one mean must be the smallest: 1, 1, 2'),
  );
  expect(() => ocbaShares([1, 2], [1, 0])).toThrow(
    new RangeError('there must be a positive variance for each of 2 means: 1, 0'),
  );
});
