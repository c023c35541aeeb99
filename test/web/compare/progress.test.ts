import {expect, test} from 'vitest';
import {comparisonProgress} from '../../../web/state/compare/progress.ts';

/** The shares that are told while something is played. */
function shares(
  searches: number,
  isOpen: boolean,
  play: (progress: ReturnType<typeof comparisonProgress>) => void,
) {
  const told: number[] = [];
  play(comparisonProgress(searches, isOpen, (share) => told.push(share)));
  return told;
}

function expectRising(told: readonly number[]): void {
  told.forEach((share, i) => expect(share).toBeGreaterThanOrEqual(told[i - 1] ?? 0));
  expect(told.at(-1)).toBeLessThanOrEqual(1);
}

test('the progress of a comparison never falls back, neither from search to search nor when replications begin', () => {
  const told = shares(2, false, ({searched, played}) => {
    for (const place of [0, 1]) for (const share of [0, 0.5, 0.4, 1]) searched(place, share);
    for (const done of [0, 5, 10]) played(done, 10);
  });
  expectRising(told);
  expect(told[3]).toBeLessThan(0.5);
  expect(told.at(-1)).toBe(1);
});

test('the progress of a comparison leaves room for replications that turn out to be needed', () => {
  const told = shares(0, true, ({played}) => {
    for (const [done, wanted] of [
      [0, 10],
      [10, 10],
      [10, 20],
      [15, 20],
      [20, 20],
      [20, 40],
      [40, 40],
    ])
      played(done, wanted);
  });
  expectRising(told);
  expect(told).toEqual([0, 0.75, 0.75, 0.84375, 0.9375, 0.9375, 0.984375]);
});

test('the progress of so many replications as were asked for is the share of them', () => {
  expect(shares(0, false, ({played}) => [0, 3, 12].forEach((done) => played(done, 12)))).toEqual([
    0, 0.25, 1,
  ]);
});
