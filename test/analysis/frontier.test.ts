import fc from 'fast-check';
import {expect, test} from 'vitest';
import {frontier} from '../../engine/analysis/frontier.ts';
import {normals} from './cases.ts';

/** Systems with these costs and services that share most of their chance, which moves them by `noise` apart. */
function systems(points: readonly (readonly [cost: number, service: number])[], noise = 1) {
  const normal = normals(5);
  const common = Array.from({length: 15}, () => [300 * normal(), 0.01 * normal()]);
  return points.map(([cost, service]) => ({
    cost: common.map(([x]) => cost + x + noise * normal()),
    service: common.map(([, y]) => service + y + 0.0001 * noise * normal()),
  }));
}

test('on the frontier is whoever nobody beats in cost and service at once [R122]', () => {
  const [cheap, middle, dear, wasteful] = frontier(
    systems([
      [1000, 0.8],
      [1100, 0.9],
      [1500, 0.99],
      [1600, 0.85],
    ]),
  );
  for (const place of [cheap, middle, dear])
    expect(place).toEqual({isOnFrontier: true, isSure: true, dominatedBy: []});
  expect(wasteful).toEqual({isOnFrontier: false, isSure: true, dominatedBy: [1, 2]});
});

test('a place that the intervals leave open is not sure: here, whether the first is cheaper at all', () => {
  const points = systems(
    [
      [1000, 0.9],
      [1000.2, 0.95],
    ],
    5,
  );
  expect(frontier(points).map(({isSure}) => isSure)).toEqual([false, true]);
});

test('a system beside its twin stands where it stood, and is as sure', () => {
  const [one, other] = systems([
    [1000, 0.8],
    [1100, 0.9],
  ]);
  const places = frontier([one, other, one]);
  for (const place of places) expect(place).toEqual({isOnFrontier: true, isSure: true, dominatedBy: []});
});

test('one that costs the same in every replication and serves worse is surely off', () => {
  const [one] = systems([[1000, 0.8]]);
  const [better, worse] = frontier([
    one,
    {...one, service: one.service.map((x, i) => x - 0.01 - 0.001 * (i % 3))},
  ]);
  expect(better).toMatchObject({isOnFrontier: true, isSure: true});
  expect(worse).toEqual({isOnFrontier: false, isSure: true, dominatedBy: [0]});
});

test('nothing is sure with one replication; without a measure of service, whoever costs more is not', () => {
  const places = frontier([
    {cost: [1], service: [0.9]},
    {cost: [2], service: [0.8]},
  ]);
  expect(places.map(({isOnFrontier, isSure}) => [isOnFrontier, isSure])).toEqual([
    [true, false],
    [false, false],
  ]);
  const blind = frontier([
    {cost: [1, 1.1], service: [NaN, NaN]},
    {cost: [2, 2.1], service: [0.8, 0.9]},
  ]);
  expect(blind).toEqual([
    {isOnFrontier: true, isSure: true, dominatedBy: []},
    {isOnFrontier: true, isSure: false, dominatedBy: []},
  ]);
});

test('somebody is always on the frontier, and whoever is off is beaten by somebody on it', () => {
  const point = fc.tuple(fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 5}));
  fc.assert(
    fc.property(fc.array(point, {minLength: 2, maxLength: 6}), (points) => {
      const places = frontier(
        points.map(([cost, service]) => ({cost: [cost, cost], service: [service, service]})),
      );
      expect(places.some(({isOnFrontier}) => isOnFrontier)).toBe(true);
      for (const {isOnFrontier, isSure, dominatedBy} of places) {
        expect(isSure).toBe(true); // nothing varies
        if (!isOnFrontier) expect(dominatedBy.some((place) => places[place].isOnFrontier)).toBe(true);
      }
    }),
    {seed: 3, numRuns: 300},
  );
});
