import {expect, test} from 'vitest';
import {concentration, paretoAlpha, paretoTopShare, testConcentration} from '../../engine/history/pareto.ts';
import {exp} from '../../engine/kernel/math.ts';
import {Randomness} from '../../engine/kernel/random.ts';

test('a Pareto population of shape 1.0805 gives 80 % to its top 5 %, one of 1.1610 to its top 20 % [R109]', () => {
  expect(paretoAlpha(0.05, 0.8)).toBeCloseTo(1.0805, 4);
  expect(paretoTopShare(1.0805, 0.05)).toBeCloseTo(0.8, 4);
  expect(paretoAlpha(0.2, 0.8)).toBeCloseTo(1.161, 4);
  expect(paretoTopShare(1.161, 0.2)).toBeCloseTo(0.8, 4);
});

test('shares and shapes out of range are refused', () => {
  expect(() => paretoTopShare(1, 0.05)).toThrow('alpha must be above 1: 1');
  expect(() => paretoTopShare(1.1, 1.5)).toThrow(RangeError);
  expect(() => paretoAlpha(0.2, 0.1)).toThrow(RangeError);
});

test('equal parts have no concentration, one part that has all has the most', () => {
  const equal = concentration(new Float64Array(100).fill(3), [0.05, 0.2]);
  expect(equal.gini).toBeCloseTo(0, 12);
  expect(equal.top.map(({ofTotal}) => ofTotal)).toEqual([expect.closeTo(0.05, 12), expect.closeTo(0.2, 12)]);
  const one = concentration(
    Float64Array.from({length: 100}, (_, i) => (i === 7 ? 5 : 0)),
    [0.05],
  );
  expect(one.gini).toBeCloseTo(0.99, 12);
  expect(one.top[0].ofTotal).toBe(1);
});

test('the share of the top counts the part at the edge in proportion', () => {
  expect(concentration(Float64Array.of(4, 3, 2, 1), [0.3]).top[0].ofTotal).toBeCloseTo(
    (4 + 0.2 * 3) / 10,
    12,
  );
});

test('a population at the quantiles of a Pareto law has its top share and its shape', () => {
  const n = 200_000;
  const parts = Float64Array.from({length: n}, (_, i) => 1 / Math.sqrt((i + 0.5) / n));
  const law = paretoTopShare(2, 0.05);
  expect(law).toBeCloseTo(Math.sqrt(0.05), 12);
  const outcome = testConcentration(parts, 0.05, law);
  expect(outcome.measured).toBeCloseTo(law, 2);
  expect(outcome.alpha).toBeCloseTo(2, 1);
  expect(outcome.needed).toBeCloseTo(0.05, 3);
  expect(outcome.holds).toBe(true);
  expect(testConcentration(parts, 0.05, 0.8)).toMatchObject({holds: false});
});

test('the interval of a top share covers it in about 95 of 100 samples', () => {
  const shape = (p: number) => exp(0.5 * p);
  const samples = 300;
  let covered = 0;
  const whole = Float64Array.from({length: 200_000}, (_, i) => shape(normal(0, i)));
  const truth = concentration(whole, [0.1]).top[0].ofTotal;
  for (let s = 1; s <= samples; s++) {
    const sample = Float64Array.from({length: 1000}, (_, i) => shape(normal(s, i)));
    const {low, high} = testConcentration(sample, 0.1, truth);
    if (low <= truth && truth <= high) covered++;
  }
  // Three standard errors of a share of 0.95 in 300 samples are 0.038; the asymptotic interval is a little short.
  expect(covered / samples).toBeGreaterThan(0.9);
  expect(covered / samples).toBeLessThan(0.99);
});

function normal(sample: number, index: number): number {
  return new Randomness('pareto', sample).stream('part').at(index).normal();
}
