import {expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../engine/index.ts';
import {Search, type DrawnCurve} from '../../web/state/search.svelte.ts';
import {Selection, stopsOf} from '../../web/state/selection.svelte.ts';
import {deskHere, smallSearch, smallText} from './small-scenario.ts';

const {scenario} = readScenario(smallText);
const lever = leverNamed(scenario)!;

async function finished(): Promise<Search> {
  const {search, assignment} = await smallSearch();
  await search.start(assignment());
  return search;
}

const nothing = {mean: 0, halfWidth: 0, total: 0, unit: 'EUR/year'};

test('the best is looked at until somebody points elsewhere, with the figures of its fresh replications', async () => {
  const search = await finished();
  const selection = new Selection(search);
  const {optimum} = search.curve!;
  expect(selection.current).toMatchObject({
    value: optimum!.levers[lever.name].value,
    isOptimum: true,
    statement: optimum!.statement,
    totals: optimum!.totals,
    replications: optimum!.profit.n,
  });
  selection.go(0);
  expect(selection.current).toMatchObject({value: lever.from, isOptimum: false});
  selection.chosen = null;
  expect(selection.current!.isOptimum).toBe(true);
});

test('pointing takes the nearest stop, keys go stop by stop and stay at the ends', async () => {
  const search = await finished();
  const selection = new Selection(search);
  const at = (value: number) => value * 1000;
  selection.pointAt(0, at);
  expect(selection.index).toBe(0);
  selection.go(selection.index - 1);
  expect(selection.index).toBe(0);
  const seen = selection.stops.map((_, i) => {
    selection.go(i);
    return selection.index;
  });
  expect(seen).toEqual(selection.stops.map((_, i) => i));
  selection.go(999);
  expect(selection.index).toBe(selection.stops.length - 1);
  const {value} = search.curve!.optimum!.levers[lever.name];
  selection.pointAt(at(value), at);
  expect(selection.current!.isOptimum).toBe(true);
});

test('a value has one stop, and stops ascend', async () => {
  const {curve} = await finished();
  const values = stopsOf(curve).map(({value}) => value);
  expect(values).toEqual([...new Set(values)].sort((a, b) => a - b));
});

test('without an answer the most profitable point so far is looked at, without a curve nothing', () => {
  const search = new Search(deskHere(), () => 0);
  const selection = new Selection(search);
  expect(selection.current).toBeNull();
  const point = (value: number, profit: number) => ({
    value,
    replications: 10,
    measures: {},
    statement: {profit: {mean: profit, halfWidth: 1, total: profit, unit: 'EUR/year'}},
    totals: {revenue: nothing, cost: nothing},
  });
  search.curve = {
    lever,
    optimum: null,
    points: [point(0.8, 1), point(0.9, 3), point(0.95, 2)],
  } as unknown as DrawnCurve;
  expect(selection.current!.value).toBe(0.9);
});
