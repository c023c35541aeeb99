import {expect, test} from 'vitest';
import {changedInput, draftKey, withChange, withoutPath} from '../../web/state/draft.ts';

test('a change takes the place of an earlier one of the same thing', () => {
  const first = withChange([], {input: 'price', value: 110});
  const both = withChange(first, {path: 'run.horizon', value: 400});
  expect(withChange(both, {input: 'price', value: 120})).toEqual([
    {path: 'run.horizon', value: 400},
    {input: 'price', value: 120},
  ]);
  expect(withChange(both, {path: 'run.horizon', value: null})).toEqual([
    {input: 'price', value: 110},
    {path: 'run.horizon', value: null},
  ]);
});

test('a change is taken back by a value of null for an input, and by its path', () => {
  const changes = withChange(withChange([], {input: 'price', value: 110}), {path: 'run.horizon', value: 400});
  expect(withChange(changes, {input: 'price', value: null})).toEqual([{path: 'run.horizon', value: 400}]);
  expect(withoutPath(changes, 'run.horizon')).toEqual([{input: 'price', value: 110}]);
  expect(changedInput(changes, 'price')).toBe(110);
  expect(changedInput(changes, 'seed')).toBeUndefined();
});

test('a change of the whole takes the place of those of its parts, and takes them back with it', () => {
  const changes = [
    {path: 'lanes[0].leadTime', value: 3},
    {path: 'lanes[0].leadTime.of.mean', value: 4},
    {path: 'lanes[0].leadTimes', value: 5},
    {path: 'lanes[1].leadTime', value: 6},
  ];
  expect(withChange(changes, {path: 'lanes[0].leadTime', value: 7})).toEqual([
    ...changes.slice(2),
    {path: 'lanes[0].leadTime', value: 7},
  ]);
  expect(withChange(changes, {path: 'lanes', value: []})).toEqual([{path: 'lanes', value: []}]);
  expect(withoutPath(changes, 'lanes[0]')).toEqual(changes.slice(3));
});

test('drafts are told apart by scenario, changes and lever', () => {
  const draft = {source: 1, changes: [], lever: null};
  const others = [
    {...draft, source: 2},
    {...draft, changes: [{input: 'price' as const, value: 1}]},
    {...draft, lever: 'service'},
  ];
  expect(new Set([draft, ...others].map(draftKey)).size).toBe(4);
  expect(draftKey({...draft})).toBe(draftKey(draft));
});
