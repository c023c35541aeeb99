import {expect, test} from 'vitest';
import {cases, changed, faultsOf, response, warningsOf} from '../smallest.ts';

const stock = 'sites[1].stock[0]';
const segment = 'segments[0]';
const washer = {name: 'washer', cost: 1, price: 3};
const poisson = {type: 'poisson', perDay: 4};

cases('a segment must be served', [
  [
    'no site is named',
    [`${segment}.servedBy`, []],
    ['segments[0].servedBy: no site can serve this segment: name a site that has stock'],
  ],
  [
    'a site is named twice',
    [`${segment}.servedBy`, ['shop', 'shop']],
    ['segments[0].servedBy[1]: "shop" is named already: name each site once'],
  ],
  [
    'no serving site has the product',
    ['products', [{name: 'bolt'}, washer], `${stock}.product`, 'bolt'],
    ['segments[0].servedBy: no site that serves this segment has stock of "washer": the sites are "shop"'],
  ],
  [
    'a supplier has no stock to serve from',
    [`${segment}.servedBy`, ['works']],
    ['segments[0].servedBy: no site that serves this segment has stock of "bolt": the sites are "works"'],
  ],
  [
    'several channels without shares',
    ['channels', [{name: 'web'}, {name: 'phone'}]],
    ['segments[0].channels: missing; write the share of each channel: "web", "phone"'],
  ],
  [
    'channel shares that do not add up to 1',
    ['channels', [{name: 'web'}, {name: 'phone'}], `${segment}.channels`, {web: 0.8, phone: 0.1}],
    ['segments[0].channels: the shares add up to 0.9: they must add up to 1'],
  ],
  [
    'an empty basket',
    [`${segment}.basket`, {shares: {}}],
    ['segments[0].basket.shares: the basket is empty: write a weight for at least one product, or "*"'],
  ],
  [
    'a day factor that changes the level',
    [`${segment}.orders`, {...poisson, dayFactor: {type: 'gamma', mean: 1.2, cv: 0.5}}],
    ['segments[0].orders.dayFactor: the factor has the mean 1.2: it must be 1; put the level into "perDay"'],
  ],
  [
    'no time between orders',
    [`${segment}.orders`, {type: 'renewal', between: 0}],
    ['segments[0].orders.between: the time between two orders is 0: it must be above 0 on average'],
  ],
]);

cases('a trace must be there', [
  [
    'neither file nor events',
    [`${segment}.orders`, {type: 'trace'}],
    ['segments[0].orders: write "file", the name of an order file, or "events", the orders themselves'],
  ],
  [
    'both file and events',
    [`${segment}.orders`, {type: 'trace', file: 'a.csv', events: []}],
    [
      'segments[0].orders: both "file" and "events" are given: write one of them',
      'segments[0].orders.file: there is no attachment "a.csv": there are no attachments',
    ],
  ],
  [
    'customers of events',
    [`${segment}.orders`, {type: 'trace', events: [], customers: ['x']}],
    ['segments[0].orders.customers: customers are picked from a file: orders in "events" have none'],
  ],
]);

test('a trace file must be among the attachments', () => {
  const json = changed(`${segment}.orders`, {type: 'trace', file: 'order.csv'});
  const bytes = new Uint8Array();
  expect(faultsOf(json, {'order.csv': bytes})).toEqual([]);
  expect(faultsOf(json, {'orders.csv': bytes})).toEqual([
    'segments[0].orders.file: there is no attachment "order.csv": did you mean "orders.csv"?',
  ]);
});

cases('a response must be able to act', [
  ...(['trace', 'renewal'] as const).map((type): [string, unknown[], string[]] => [
    `not on orders of the type ${type}`,
    [
      `${segment}.orders`,
      type === 'trace' ? {type, events: []} : {type, between: 1},
      `${segment}.response`,
      response({}),
    ],
    [
      `segments[0].response: orders of the type "${type}" have no rate that could answer to service: use poisson or compound, or leave the response out`,
    ],
  ]),
  [
    'not on a promise that nobody made',
    [`${segment}.response`, response({to: 'onTimeRate'})],
    [
      'segments[0].response.to: customers answer to the on-time rate, but nothing is promised: write "promise"',
    ],
  ],
  [
    'not from a reference without demand',
    [`${segment}.response`, response({curve: {type: 'table', at: [0.5, 0.9, 1], factor: [0, 0, 1]}})],
    [
      'segments[0].response.curve: demand is 0 at the reference 0.9: the history arose there, so it must be above 0',
    ],
  ],
  ...[
    {type: 'exponential', rate: 800},
    {type: 'exponential', rate: -12},
    {type: 'linear', slope: 40_000},
    {type: 'table', at: [0.5, 0.95, 1], factor: [0, 1, 1001]},
  ].map((curve): [string, unknown[], string[]] => [
    `not so steeply that most orders would be drawn for nothing: ${JSON.stringify(curve)}`,
    [`${segment}.response`, response({curve})],
    [
      'segments[0].response.curve: the best service would bring more than 1000 times the base demand: write a curve that is less steep',
    ],
  ]),
  [
    'not a power that leaves nothing at the reference',
    [`${segment}.response`, response({curve: {type: 'power', exponent: 1e6}})],
    [
      'segments[0].response.curve: demand is 0 at the reference 0.9: the history arose there, so it must be above 0',
    ],
  ],
  [
    'a table that does not rise',
    [`${segment}.response`, response({curve: {type: 'table', at: [0.9, 0.5], factor: [1, 2]}})],
    ['segments[0].response.curve.at: the points must rise: write them in rising sequence, each once'],
  ],
  [
    'a table with too few factors',
    [`${segment}.response`, response({curve: {type: 'table', at: [0.5, 0.9], factor: [1]}})],
    ['segments[0].response.curve.factor: 1 factors for 2 points: each point needs one factor'],
  ],
  [
    'a threshold above the saturation',
    [
      `${segment}.response`,
      response({curve: {type: 'threshold', threshold: 0.99, saturation: 0.9, gain: 1}}),
    ],
    ['segments[0].response.curve: threshold 0.99 is not below saturation 0.9'],
  ],
  [
    'a logit curve that falls by its own bounds',
    [`${segment}.response`, response({curve: {type: 'logit', slope: 1, midpoint: 0.9, low: 2, high: 1}})],
    ['segments[0].response.curve: low 2 is above high 1'],
  ],
]);

test('delivery without a lane is allowed, with a warning', () => {
  expect(warningsOf(changed('lanes', [{from: 'works', to: 'shop'}]))).toEqual([
    'segments[0]: no lane leads from "shop" to "people": delivery takes no time and costs nothing',
  ]);
});

test('imputed goodwill beside a response is allowed, with a warning of the double count', () => {
  expect(warningsOf(changed('costs.imputed.goodwill', 3, `${segment}.response`, response({})))).toEqual([
    'segments[0].response: costs.imputed.goodwill stands for future loss, and this response plays it: the loss is counted twice',
  ]);
  expect(warningsOf(changed('costs.imputed.goodwill', 3))).toEqual([]);
});

test('counts that are often rounded to nothing are allowed, with a warning', () => {
  const json = changed(
    `${segment}.lines`,
    {type: 'poisson', mean: 1},
    `${segment}.quantity`,
    {type: 'poisson', mean: 2},
    `${segment}.basket`,
    {shares: {bolt: 1}, quantities: {bolt: {type: 'table', values: [0, 1], shares: [0.5, 0.5]}}},
  );
  expect(warningsOf(json)).toEqual([
    'segments[0].lines: 37 % of the orders have no line: they get one',
    'segments[0].quantity: 14 % of the lines ask for nothing: they get one unit',
    'segments[0].basket.quantities.bolt: 50 % of the lines ask for nothing: they get one unit',
  ]);
});
