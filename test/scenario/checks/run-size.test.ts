import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const orders = 'segments[0].orders';
const tooMany = (lines: string) =>
  `about ${lines} order lines a run: at most 1e+10 can be played; ask for less, or shorten "run.horizon"`;

cases('a run with more order lines than can be played', [
  ['of a rate', [`${orders}.perDay`, 1e12], [`${orders}.perDay: ${tooMany('3.7e+14')}`]],
  ['of the lines of an order', ['segments[0].lines', 1e9], [`segments[0].lines: ${tooMany('1.5e+12')}`]],
  [
    'of a promotion',
    ['promotions', [{name: 'half price', from: 10, days: 73, uplift: 1e12}]],
    [`promotions[0].uplift: ${tooMany('2.9e+14')}`],
  ],
  [
    'of promotions on the same days',
    [
      'promotions',
      [
        {name: 'spring', from: 0, days: 100, uplift: 1e4},
        {name: 'sale', from: 90, days: 10, uplift: 1e5},
      ],
    ],
    [`promotions[1].uplift: ${tooMany('4e+10')}`],
  ],
  ['of a long time', ['run.horizon', 1e8, `${orders}.perDay`, 1000], [`run.horizon: ${tooMany('1e+11')}`]],
  [
    'of a batch',
    [orders, {type: 'compound', perDay: 1, batch: 1e9}],
    [`${orders}.batch: ${tooMany('3.7e+11')}`],
  ],
  [
    'of times between two orders',
    [orders, {type: 'renewal', between: 1e-9}],
    [`${orders}.between: ${tooMany('3.6e+11')}`],
  ],
  ['of periods', [orders, {type: 'everyPeriod', every: 1e-8}], [`${orders}.every: ${tooMany('3.7e+10')}`]],
  [
    'of the phases of a market',
    [orders, {type: 'mmpp', perDay: [0, 1e9], leave: [1, 1]}],
    [`${orders}.perDay: ${tooMany('1.8e+11')}`],
  ],
  [
    'of a course',
    [orders, {type: 'nhpp', cycle: 10, at: [0, 5], perDay: [0, 1e9]}],
    [`${orders}.perDay: ${tooMany('1.8e+11')}`],
  ],
  [
    'of very many customers',
    [orders, {type: 'finiteSource', customers: 1e12, perDay: 1}],
    [`${orders}.customers: ${tooMany('1e+12')}`],
  ],
  [
    'of segments that could be played one by one',
    [
      'lanes[1].to',
      'people 0',
      'segments',
      Array.from({length: 2}, (_, i) => ({name: `people ${i}`, orders: {type: 'poisson', perDay: 2e7}})),
    ],
    [`segments: ${tooMany('1.5e+10')}`],
  ],
]);

test('a rate that no day of the run has, and lines that are different products, are no more than they are', () => {
  expect(
    faultsOf(
      changed(
        `${orders}.perDay`,
        1e3,
        'segments[0].lines',
        1e9,
        'segments[0].basket',
        {distinct: true},
        'promotions',
        [
          {name: 'later', from: 400, days: 10, uplift: 1e12},
          {name: 'others', from: 0, days: 10, uplift: 1e12, segments: []},
        ],
      ),
    ),
  ).toEqual([]);
});

test('a run that takes long is read with a warning', () => {
  const about = /order lines/;
  expect(warningsOf(changed(`${orders}.perDay`, 1e6)).filter((one) => about.test(one))).toEqual([
    'segments: about 3.7e+8 order lines a run: each replication takes minutes, or hours',
  ]);
  expect(warningsOf(changed(`${orders}.perDay`, 1e5)).filter((one) => about.test(one))).toEqual([]);
});
