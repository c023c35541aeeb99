import {expect, test} from 'vitest';
import {chanceBelow, pairedStatistic, simultaneousTests} from '../../engine/analysis/multiple-comparisons.ts';
import {probabilityOfCorrectSelection} from '../../engine/search/correct-selection.ts';
import {lastStage} from '../../engine/search/last-stage.ts';
import {contenders, inferiorSystems, leader} from '../../engine/search/selection.ts';
import {stageOf, type System} from '../../engine/search/systems.ts';
import {normals} from '../analysis/cases.ts';

function system(value: number, profits: number[]): System<number> {
  return {
    identity: String(value),
    value,
    profits,
    revenues: profits.map(() => 100),
    replications: profits,
    rejection: null,
  };
}

/** Systems with the same noise in every replication, and a little of their own. */
function systems(means: number[], n: number, seed = 1, own = 0.5): System<number>[] {
  const normal = normals(seed);
  const common = Array.from({length: n}, () => 10 * normal());
  return means.map((mean, i) =>
    system(
      i,
      common.map((z) => mean + z + own * normal()),
    ),
  );
}

const tests = simultaneousTests(0.95, 10);

test('stages are completed at 5, 10, 20 replications', () => {
  const stages = [0, 4, 5, 9, 10, 19, 20, 1280].map((n) => stageOf(system(0, new Array(n).fill(1))));
  expect(stages).toEqual([0, 0, 1, 1, 2, 2, 3, 9]);
});

test('common random numbers tell systems apart whose intervals overlap', () => {
  const [worse, better] = systems([100, 103], 10);
  const rejections = inferiorSystems([worse, better], tests);
  expect([...rejections.keys()]).toEqual([worse]);
  expect(rejections.get(worse)).toMatchObject({by: better, lead: {n: 10}});
});

test('five pairs reject what is far behind, and leave what is close to it for a later stage', () => {
  const [worse, better] = systems([100, 103], 5);
  expect(inferiorSystems([worse, better], tests, 2).size).toBe(1);
  expect(inferiorSystems([worse, better], tests, 4).size).toBe(0);
  expect(inferiorSystems(systems([100, 103], 10), tests, 4).size).toBe(1);
});

test('identical systems are never told apart, and one system always survives', () => {
  const twins = [system(1, new Array(10).fill(5)), system(2, new Array(10).fill(5))];
  expect(inferiorSystems(twins, tests).size).toBe(0);
  // on their common replications 1 beats 2, 2 beats 3 and 3 beats 1
  const [ten, twenty] = [(value: number) => new Array<number>(10).fill(value), new Array<number>(10)];
  const circle = [
    system(1, [...ten(1), ...twenty.fill(9)]),
    system(2, [...ten(2), ...ten(0)]),
    system(3, ten(1.5)),
  ];
  expect(inferiorSystems(circle, tests).size).toBe(2);
});

test('only a system with as many replications takes the place of the leader', () => {
  const [long, short] = [system(1, new Array(20).fill(5)), system(2, new Array(10).fill(50))];
  expect(leader([short, long])).toBe(long);
  expect(leader([system(1, new Array(10).fill(5)), short])).toBe(short);
});

test('a last stage shares what is left among open systems and the incumbent, or gives it to the most promising', () => {
  const [incumbent, a, b, c] = systems([101, 100, 100, 100], 40);
  const until = (...args: Parameters<typeof lastStage<number>>) =>
    [...lastStage(...args)].map(([{value}, n]) => [value, n]);
  expect(until(incumbent, [c, a, b], 79)).toEqual([3, 1, 2, 0].map((value) => [value, 59]));
  expect(until(incumbent, [c, a, b], 30)).toEqual([3, 1, 0].map((value) => [value, 50]));
  expect(until(incumbent, [c, a, b], 19)).toEqual([]);
  expect(until(incumbent, [], 79)).toEqual([]);
  expect(until(incumbent, [a], -5)).toEqual([]);
  const [behind] = systems([101], 20);
  expect(until(incumbent, [a, {...behind, value: 7}], 19)).toEqual([[7, 39]]);
});

test('contenders are those that may be better by more than the indifference, the most promising first', () => {
  const [a, b, c] = systems([100, 100.2, 99.8], 10, 3);
  const incumbent = leader([a, b, c]);
  expect(contenders([a, b, c], incumbent, tests, 0)).toHaveLength(2);
  expect(contenders([a, b, c], incumbent, tests, 1000)).toEqual([]);
  const behind = system(
    9,
    incumbent.profits.map((profit) => profit - 3),
  );
  expect(contenders([incumbent, behind], incumbent, tests, 0)).toEqual([]);
});

test('the probability of correct selection is the greatest confidence at which no other system may be better', () => {
  const [best, near] = [system(1, [1, 3, 2, 4, 3, 2, 3, 1, 5, 4]), system(2, [2, 1, 1, 2, 2, 1, 1, 2, 2, 3])];
  const far = system(
    3,
    near.profits.map((profit) => profit - 100),
  );
  const one = simultaneousTests(0.95, 1);
  const error = chanceBelow(pairedStatistic(best.profits, near.profits, 10), 0) / (9 / 20);
  expect(error).toBeGreaterThan(0.01);
  expect(error).toBeLessThan(0.1);
  const probability = (others: System<number>[], by = one, indifference = 0) =>
    probabilityOfCorrectSelection(best, [best, ...others], by, indifference);
  expect(probability([])).toBe(1);
  expect(probability([far])).toBeCloseTo(1, 6);
  expect(probability([near, far])).toBeCloseTo(1 - error, 9);
  expect(probability([near], simultaneousTests(0.95, 2))).toBeCloseTo(1 - 2 * error, 9);
  expect(probability([near], one, 10)).toBeCloseTo(1, 6);
  expect(probability([far], simultaneousTests(0.95, 1e12))).toBeGreaterThanOrEqual(0);
  expect(probabilityOfCorrectSelection(near, [near, best], one, 0)).toBe(0);
  for (const confidence of [1 - error - 0.001, 1 - error + 0.001]) {
    const open = contenders([best, near], best, simultaneousTests(confidence, 1), 0);
    expect(open.length > 0).toBe(probability([near]) < confidence);
  }
});

test('a rejected system counts with its rejection where that says more', () => {
  const [best, other] = [
    system(1, [1, 3, 2, 4, 3, 2, 3, 1, 2, 4]),
    system(2, [2, 1, 3, 2, 2, 3, 1, 2, 2, 3]),
  ];
  const rejected = {...other, rejection: {by: best, lead: {mean: 5, standardError: 1, n: 10}}};
  expect(probabilityOfCorrectSelection(best, [best, rejected], tests, 0)).toBeCloseTo(
    1 - tests.error(rejected.rejection.lead, 0),
    12,
  );
});
