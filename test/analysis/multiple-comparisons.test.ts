import {expect, test} from 'vitest';
import {
  chanceBelow,
  pairedStatistic,
  simultaneousTests,
  stageSize,
  stagesIn,
  stageStatistic,
} from '../../engine/analysis/multiple-comparisons.ts';
import {studentTCdf, studentTQuantile} from '../../engine/kernel/math.ts';
import {normals, uniforms} from './cases.ts';

test('the errors of all comparisons and stages add up to no more than 1 - confidence', () => {
  const comparisons = 40;
  const tests = simultaneousTests(0.95, comparisons);
  let error = 0;
  for (let stage = 1; stage <= 16; stage++)
    error += comparisons * (1 - studentTCdf(tests.critical(stageSize(stage)), stageSize(stage) - 1));
  expect(error).toBeLessThanOrEqual(0.05);
  expect(error).toBeGreaterThan(0.05 * 0.98);
});

test('stages double: 5, 10, 20, 40 replications', () => {
  expect([1, 2, 3, 4].map(stageSize)).toEqual([5, 10, 20, 40]);
  expect([0, 4, 5, 9, 10, 39, 40].map(stagesIn)).toEqual([0, 0, 1, 1, 2, 3, 4]);
});

test('the error at which a test says something passes that of the tests where the critical value is reached', () => {
  const tests = simultaneousTests(0.95, 40);
  for (const stage of [1, 2, 3, 6]) {
    const at = (excess: number) =>
      tests.error(
        {mean: tests.critical(stageSize(stage)) + excess - 7, standardError: 1, n: stageSize(stage)},
        -7,
      );
    expect(at(0)).toBeCloseTo(0.05, 9);
    expect(at(0.01)).toBeLessThan(0.05);
    expect(at(-0.01)).toBeGreaterThan(0.05);
    expect(at(-100)).toBe(1);
  }
});

test('a stage of five pairs errs no more often than one of ten would, where differences are skewed', () => {
  const comparisons = 40;
  const ofFive = simultaneousTests(0.95, comparisons).critical(5);
  const ofTen = studentTQuantile(1 - 0.05 / comparisons / 2, 9); // half of all error at the first look
  const uniform = uniforms(5);
  const errorOf = (n: number, critical: number, draw: () => number) => {
    const [tries, mean] = [100_000, 1];
    let wrong = 0;
    for (let i = 0; i < tries; i++) {
      const values = Array.from({length: n}, draw);
      const lead = pairedStatistic(values, new Array<number>(n).fill(mean), n);
      if (lead.mean < -critical * lead.standardError) wrong++;
    }
    return wrong / tries;
  };
  const exponential = () => -Math.log(uniform());
  const erlang = () => (exponential() + exponential() + exponential() + exponential()) / 4;
  for (const draw of [exponential, erlang])
    expect(errorOf(5, ofFive, draw)).toBeLessThan(errorOf(10, ofTen, draw));
});

test('a stage that is cut short where that suits best errs no more often than a whole one, though the plain mean of all pairs would', () => {
  const [whole, tries] = [20, 20_000];
  const critical = simultaneousTests(0.8, 1).critical(2 * whole - 1);
  const nominal = 0.2 * (0.9 / 8);
  const normal = normals(11);
  const none = new Array<number>(2 * whole).fill(0);
  const wrong = {stage: 0, plain: 0};
  for (let i = 0; i < tries; i++) {
    const values = none.map(() => normal());
    const {mean, standardError} = pairedStatistic(values, none, whole);
    const t = mean / standardError;
    const best = t <= 0 ? whole : Math.round(whole * ((critical / t) ** 2 - 1)); // Proschan & Hunsberger (1995), Biometrics 51
    const n = whole + Math.min(Math.max(best, 1), whole - 1);
    const isWrong = (lead: {mean: number; standardError: number}) =>
      lead.mean > critical * lead.standardError ? 1 : 0;
    wrong.stage += isWrong(stageStatistic(values, none, n));
    wrong.plain += isWrong(pairedStatistic(values, none, n));
  }
  const error = Math.sqrt((nominal * (1 - nominal)) / tries);
  expect(wrong.stage / tries).toBeLessThan(nominal + 2 * error);
  expect(wrong.plain / tries).toBeGreaterThan(nominal + 10 * error);
});

test('a whole stage is looked at as it is, and one cut just short of it hardly differs', () => {
  const normal = normals(12);
  const [x, y] = [0, 0].map(() => Array.from({length: 40}, () => 5 + normal()));
  expect(stageStatistic(x, y, 40)).toEqual(pairedStatistic(x, y, 40));
  const [cut, plain] = [stageStatistic(x, y, 39), pairedStatistic(x, y, 39)];
  expect(cut.mean).toBeCloseTo(plain.mean, 2);
  expect(cut.standardError).toBeCloseTo(plain.standardError, 3);
});

test('the chance that a mean lies below a bound is a tail of Student t', () => {
  const lead = {mean: 1, standardError: 2, n: 10};
  expect(chanceBelow(lead, 1)).toBe(0.5);
  expect(chanceBelow(lead, -1)).toBeCloseTo(studentTCdf(-1, 9), 15);
  expect(chanceBelow({...lead, mean: 1e6}, 0)).toBeLessThan(1e-12);
});

test('a difference that never varies is known', () => {
  const same = pairedStatistic([1, 2, 3], [1, 2, 3], 3);
  expect(same).toEqual({mean: 0, standardError: 0, n: 3});
  expect([chanceBelow(same, -1), chanceBelow(same, 0), chanceBelow(same, 1)]).toEqual([0, 0, 1]);
});

test('tests without comparisons or pairs are refused', () => {
  expect(() => simultaneousTests(0.95, 0)).toThrow(new RangeError('comparisons must be at least 1: 0'));
  expect(() => simultaneousTests(1, 5)).toThrow(RangeError);
  expect(() => pairedStatistic([1], [1], 1)).toThrow(new RangeError('pairs must be at least 2: 1'));
});
