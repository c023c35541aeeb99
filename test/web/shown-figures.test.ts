import {expect, test} from 'vitest';
import {LINES} from '../../engine/index.ts';
import type {Measures, Statement} from '../../engine/run/summary.ts';
import {wordsHere} from './words-here.ts';
import {barScale, costLines, shownMeasures} from '../../web/state/shown-figures.ts';
import {codeOfMean, writtenMeasure} from '../../web/state/written-measure.ts';

const share = (mean: number | null, halfWidth: number | null = 0.01) => ({
  mean,
  halfWidth,
  sd: 0,
  n: 9,
  unit: 'share',
});
const figures = (statement: Record<string, number>, measures: Measures = {}) => ({
  measures,
  statement: Object.fromEntries(
    Object.entries(statement).map(([line, mean]) => [
      line,
      {mean, halfWidth: 1, total: mean, unit: 'EUR/year'},
    ]),
  ) as Statement,
});

const words = await wordsHere('en');
const order = Object.keys(words.names.lines);

test('the names of the lines stand in the order of the statement', () => {
  expect(order.filter((line) => line.includes('.'))).toEqual([...LINES]);
});

test('the lines of cost are those of all points in the order of the statement, so that none comes and goes', () => {
  const all = [
    figures({'revenue.goods': 9, 'goods.purchases': -5, 'stock.holding': -2, profit: 2}),
    figures({
      'revenue.goods': 9,
      'goods.purchases': -5,
      'replenishment.ordering': -1,
      'penalties.lateness': -1,
      profit: 2,
    }),
    figures({'stock.holding': -2, 'stock.backorders': -1, 'penalties.lateness': -1, profit: -4}),
  ];
  const lines = costLines(all, order);
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toEqual([
    'goods.purchases',
    'replenishment.ordering',
    'stock.holding',
    'stock.backorders',
    'penalties.lateness',
  ]);
});

test('bars are filled by the greatest cost beside goods, by goods where there is no other, and by one without any', () => {
  const all = [figures({'goods.purchases': -500, 'stock.holding': -20}), figures({'stock.holding': -30})];
  expect(barScale(all, costLines(all, order))).toBe(30);
  const goods = [figures({'goods.purchases': -500})];
  expect(barScale(goods, costLines(goods, order))).toBe(500);
  expect(barScale([], [])).toBe(1);
});

test('every definition of service that is known anywhere is shown, in one order', () => {
  const all = [
    figures({}, {readyRate: share(0.9), otif: share(null), fillRate: share(0.95)}),
    figures({}, {cycleServiceLevel: share(0.8), averageOnHand: {...share(12), unit: 'units'}}),
  ];
  expect(shownMeasures(all).service).toEqual(['fillRate', 'cycleServiceLevel', 'readyRate']);
  expect(shownMeasures(all).beside).toEqual(['averageOnHand']);
  expect(shownMeasures(all).all).not.toContain('otif');
});

test('what is looked at beside service has the mean of the order cycle time and its 95 % [R13]', () => {
  const days = {...share(2), unit: 'days'};
  const all = [
    figures({}, {'orderCycleTime.p95': days, 'orderCycleTime.cv': share(0.4), 'orderCycleTime.mean': days}),
  ];
  expect(shownMeasures(all).beside).toEqual(['orderCycleTime.mean', 'orderCycleTime.p95']);
});

test('a measure is written with its half-width and exact figure alike, times in the unit that suits them', () => {
  expect(writtenMeasure(share(0.98231, 0.00402), 0.98, words)).toEqual({
    mean: '98.23%',
    halfWidth: '0.40',
    unit: '',
    exact: '98.00%',
  });
  const days = {...share(0.01, 0.001), unit: 'days'};
  expect(writtenMeasure(days, undefined, words)).toEqual({
    mean: '14.4',
    halfWidth: '1.4',
    unit: 'min',
    exact: '',
  });
  expect(writtenMeasure({...days, mean: 0.5}, 0.5, words)).toMatchObject({mean: '12.000', unit: 'h'});
  expect(writtenMeasure(share(null), undefined, words)).toBeNull();
});

test('a quantile of a time is written in the unit of its mean', () => {
  expect(codeOfMean('orderCycleTime.p95')).toBe('orderCycleTime.mean');
  const days = {...share(1.5, 0.02), unit: 'days'};
  expect(writtenMeasure(days, undefined, words)).toMatchObject({mean: '1.500', unit: 'days'});
  expect(writtenMeasure(days, undefined, words, 0.7)).toMatchObject({
    mean: '36.00',
    halfWidth: '0.48',
    unit: 'h',
  });
});
