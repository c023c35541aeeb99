import {expect, test} from 'vitest';
import type {ComparedFigure} from '../../../engine/run/compare.ts';
import type {CostServiceRelation} from '../../../engine/index.ts';
import {differenceOf, relationOf} from '../../../web/state/compare/pairs.ts';

const pairs = [
  {of: 1, against: 0},
  {of: 2, against: 0},
  {of: 2, against: 1},
];
const better = {
  mean: 5,
  halfWidth: 2,
  varianceReduction: 3,
  verdict: 'better',
  replicationsToTell: null,
} as const;
const open = {
  mean: 0,
  halfWidth: 2,
  varianceReduction: 3,
  verdict: 'undecided',
  replicationsToTell: 90,
} as const;
const figure: ComparedFigure = {
  unit: 'EUR/year',
  good: 'more',
  values: [],
  differences: [better, open, null],
};

test('a difference is read from either side, and turned round its verdict turns with it', () => {
  expect(differenceOf(figure, pairs, {of: 1, against: 0})).toBe(better);
  expect(differenceOf(figure, pairs, {of: 0, against: 1})).toEqual({...better, mean: -5, verdict: 'worse'});
  expect(differenceOf(figure, pairs, {of: 0, against: 2})).toEqual(open);
  expect(differenceOf(figure, pairs, {of: 1, against: 2})).toBeNull();
  expect(differenceOf(figure, pairs, {of: 1, against: 1})).toBeNull();
});

const relation: CostServiceRelation = {
  label: 'costDownServiceUp',
  cost: {movement: 'down', mean: -900, halfWidth: 100, margin: 50},
  service: {movement: 'up', mean: 0.02, halfWidth: 0.004, margin: 0.005},
  confidence: 0.95,
};

test('a relation is read from either side: cheaper and better there is dearer and worse here', () => {
  const result = {pairs: pairs.slice(0, 1), tradeOff: {relations: [relation]}} as never;
  expect(relationOf(result, {of: 1, against: 0})).toBe(relation);
  expect(relationOf(result, {of: 0, against: 1})).toEqual({
    ...relation,
    label: 'costUpServiceDown',
    cost: {...relation.cost, movement: 'up', mean: 900},
    service: {...relation.service, movement: 'down', mean: -0.02},
  });
  expect(relationOf(result, {of: 2, against: 1})).toBeNull();
});
