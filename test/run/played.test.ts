import {expect, test} from 'vitest';
import type {Figures} from '../../engine/run/engine.ts';
import {Played} from '../../engine/run/played.ts';

const figures = (index: number): Figures => ({
  measures: Float64Array.of(index),
  statement: Float64Array.of(-index),
});

/** Plays in parts of at most three, and writes down what was asked for. */
function player() {
  const asked: number[] = [];
  const play = (first: number, count: number) =>
    Array.from({length: Math.ceil(count / 3)}, (_, i) => {
      const part = Array.from({length: Math.min(3, count - i * 3)}, (_, k) => first + i * 3 + k);
      asked.push(...part);
      return {count: part.length, figures: Promise.resolve(part.map(figures))};
    });
  return {asked, play};
}

test('replications that were played come again without being played', async () => {
  const played = new Played();
  const {asked, play} = player();
  const first = await played.take('a', 0, 5, play);
  expect(first.map(({measures}) => measures[0])).toEqual([0, 1, 2, 3, 4]);
  const more = await played.take('a', 2, 8, play);
  expect(more.map(({measures}) => measures[0])).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect(more[0]).toBe(first[2]);
  expect(asked).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('a gap between known replications is filled, and nothing else', async () => {
  const played = new Played();
  const {asked, play} = player();
  await played.take('a', 0, 2, play);
  await played.take('a', 6, 2, play);
  asked.length = 0;
  await played.take('a', 0, 9, play);
  expect(asked).toEqual([2, 3, 4, 5, 8]);
});

test('two requests at one time share what is being played, and another system shares nothing', async () => {
  const played = new Played();
  const {asked, play} = player();
  const [one, two] = await Promise.all([played.take('a', 0, 4, play), played.take('a', 0, 4, play)]);
  expect(two).toEqual(one);
  expect(asked).toHaveLength(4);
  await played.take('b', 0, 4, play);
  expect(asked).toHaveLength(8);
});

test('what failed is forgotten and can be played once more', async () => {
  const played = new Played();
  const broken = (_: number, count: number) => [{count, figures: Promise.reject<Figures[]>(new Error('no'))}];
  await expect(played.take('a', 0, 3, broken)).rejects.toThrow('no');
  const {asked, play} = player();
  await played.take('a', 0, 3, play);
  expect(asked).toEqual([0, 1, 2]);
});

test('what was played elsewhere is not played again, and does not push aside what is known', async () => {
  const played = new Played();
  const {asked, play} = player();
  played.give('a', [0, 1, 2, 3].map(figures));
  const first = await played.take('a', 0, 6, play);
  expect(first.map(({measures}) => measures[0])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(asked).toEqual([4, 5]);
  played.give('a', [figures(99)]);
  expect((await played.take('a', 0, 1, play))[0]).toBe(first[0]);
});
