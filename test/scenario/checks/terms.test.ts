import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const CALENDARS = {
  always: {weekdays: [1, 1, 1, 1, 1, 1, 1]},
  shifts: {
    weekdays: [1, 1, 1, 1, 1, 1, 1],
    hours: [
      ['12:00', '24:00'],
      ['00:00', '12:00'],
    ],
  },
  day: {hours: ['09:00', '17:00']},
  noon: {
    weekdays: [0, 1, 0, 0, 0, 0, 0],
    hours: [
      ['12:00', '13:00'],
      ['11:00', '12:00'],
    ],
  },
  late: {hours: ['16:00', '20:00']},
};

const promised = 'segments[0].promise';
const process = 'sites[1].process';

test('a promise shorter than the fastest path is a warning, and the scenario runs', () => {
  const lane = ['lanes[1].leadTime', {type: 'uniform', min: 1, max: 3}];
  const steps = [
    {stage: 'picked', delay: 0.5},
    {stage: 'packed', station: 'bench'},
    {stage: 'invoiced', delay: 9},
  ];
  const way = [...lane, 'sites[1].stations', [{name: 'bench', time: '6 h'}], process, steps];
  const slow = changed(...way, promised, {cycleTime: 1.7});
  expect(faultsOf(slow)).toEqual([]);
  expect(warningsOf(slow)).toEqual([
    'segments[0].promise.cycleTime: the fastest way of an order to these customers takes 1.75 days: nobody can keep this promise',
  ]);
  expect(warningsOf(changed(...way, promised, {cycleTime: 1.75}))).toEqual([]);
  const channels = ['channels', [{name: 'fax', transmit: 0.5}]];
  expect(warningsOf(changed(...way, ...channels, promised, {cycleTime: 2}))[0]).toContain('takes 2.25 days');
  const fast = ['sites[1].identification', {time: 0.5}];
  expect(warningsOf(changed(...way, ...fast, promised, {cycleTime: 1.6}))[0]).toContain('takes 1.625 days');
  const scheduled = ['lanes[1].leadTime', {type: 'schedule', every: 7, transit: 2}];
  expect(warningsOf(changed(...scheduled, promised, {cycleTime: 1}))[0]).toContain('takes 2 days');
});

test('interest without anybody who owes is a warning', () => {
  expect(warningsOf(changed('costs', {interestPerYear: 0.08}))).toEqual([
    'costs.interestPerYear: all customers pay with the goods, so that nobody owes anything: write "payment" of a segment',
  ]);
  expect(warningsOf(changed('costs', {interestPerYear: 0.08}, 'segments[0].payment', {days: 60}))).toEqual(
    [],
  );
});

cases('terms are rates, times and shares', [
  [
    'of cancellation',
    ['segments[0].cancellation', {perDay: 0}],
    ['segments[0].cancellation.perDay: 0 is not a number above 0'],
  ],
  [
    'of payment',
    ['segments[0].payment', {days: -1}],
    ['segments[0].payment.days: -1 is not a duration of at least 0'],
  ],
  [
    'of promises, which begin in hours that exist',
    ['segments[0].promise', {cycleTime: 2, calendar: 'night'}],
    ['segments[0].promise.calendar: there is no calendar "night": there are no calendars'],
  ],
  [
    'of discounts',
    ['promotions', [{name: 'sale', from: 0, days: 3, discount: 10}]],
    ['promotions[0].discount: 10 is not a share between 0 and 1 (10 % is 0.1)'],
  ],
]);

const smoothing = (fields: object) =>
  changed('calendars', CALENDARS, 'segments[0].smoothing', {peak: 'day', share: 0.3, ...fields});

test('a peak must end, and orders must go elsewhere', () => {
  expect(faultsOf(smoothing({}))).toEqual([]);
  expect(warningsOf(smoothing({}))).toEqual([]);
  for (const peak of ['always', 'shifts'])
    expect(faultsOf(smoothing({peak}))).toEqual([
      `segments[0].smoothing.peak: the hours of "${peak}" never end: name a calendar that closes`,
    ]);
  for (const to of ['day', 'noon'])
    expect(faultsOf(smoothing({to}))).toEqual([
      'segments[0].smoothing.to: these hours lie within the peak: name others, or write null for all that lie between two peaks',
    ]);
  for (const to of ['always', 'shifts', 'late']) expect(faultsOf(smoothing({to}))).toEqual([]);
  expect(faultsOf(smoothing({to: 'dax'}))).toEqual([
    'segments[0].smoothing.to: there is no calendar "dax": did you mean "day"?',
  ]);
});

test('that nobody moves, or more than all, is a warning', () => {
  expect(warningsOf(smoothing({share: 0, discount: 0.1}))).toEqual([
    'segments[0].smoothing: nobody moves out of the peak: write "share", or "elasticity" and "discount"',
  ]);
  expect(warningsOf(smoothing({elasticity: 4, discount: 0.2}))).toEqual([
    'segments[0].smoothing.elasticity: with this discount a share of 1.1 of the orders would move: all of them do',
  ]);
});

test('calls are made by a station of a site that serves the segment, to the end', () => {
  const calling = (call: object, station: object = {}) =>
    changed(
      'calendars',
      CALENDARS,
      'sites[1].stations',
      [{name: 'desk', time: '5 min', ...station}],
      'segments[0].smoothing',
      {peak: 'day', share: 0.3, call: {time: '3 min', ...call}},
    );
  expect(faultsOf(calling({station: 'desk'}))).toEqual([]);
  expect(warningsOf(calling({station: 'desk'}))).toEqual([]);
  expect(faultsOf(calling({station: 'desc'}))).toEqual([
    'segments[0].smoothing.call.station: there is no station "desc": did you mean "desk"?',
  ]);
  expect(warningsOf(calling({}))).toEqual([
    'segments[0].smoothing.call.time: no station makes the calls, so that they take no time: name it in "station"',
  ]);
  for (const room of [{capacity: 4}, {patience: 1}])
    expect(faultsOf(calling({station: 'desk'}, room))).toEqual([
      'segments[0].smoothing.call.station: calls must be made to the end: "desk" must have no "capacity" and no "patience"',
    ]);
});

test('that the station that calls is closed in some of the hours into which orders are moved is a warning', () => {
  const calling = (calendar: string | null, to: string | null) =>
    warningsOf(
      changed(
        'calendars',
        {...CALENDARS, evening: {hours: ['17:00', '20:00']}},
        'sites[1].stations',
        [{name: 'desk', time: '5 min', calendar}],
        'segments[0].smoothing',
        {peak: 'day', to, share: 0.3, call: {time: '3 min', station: 'desk'}},
      ),
    );
  const closed = [
    'segments[0].smoothing.call.station: "desk" is closed in some of the hours into which orders are moved, and makes those calls when it opens: name hours in "to" in which it is open',
  ];
  for (const [calendar, to] of [
    ['day', null],
    ['day', 'evening'],
    ['evening', null],
    ['noon', 'late'],
  ] as const)
    expect(calling(calendar, to)).toEqual(closed);
  for (const [calendar, to] of [
    [null, null],
    [null, 'late'],
    ['always', null],
    ['late', 'late'],
    ['evening', 'late'],
  ] as const)
    expect(calling(calendar, to)).toEqual([]);
});

const promotion = (fields: object, ...settings: unknown[]) =>
  changed('promotions', [{name: 'sale', from: 10, days: 3, uplift: 2, ...fields}], ...settings);
const renewal = ['segments[0].orders', {type: 'renewal', between: 1}];

test('a promotion names what exists, and raises orders that have a rate', () => {
  expect(faultsOf(promotion({segments: ['people'], products: ['bolt']}))).toEqual([]);
  expect(warningsOf(promotion({}))).toEqual([]);
  expect(faultsOf(promotion({segments: ['peple'], products: ['nut']}))).toEqual([
    'promotions[0].segments[0]: there is no segment "peple": did you mean "people"?',
    'promotions[0].products[0]: there is no product "nut": the products are "bolt"',
  ]);
  expect(faultsOf(promotion({segments: ['people']}, ...renewal))).toEqual([
    'promotions[0].segments[0]: orders of the type "renewal" have no rate that a promotion could raise: use poisson or compound, or write "uplift": 1',
  ]);
  expect(warningsOf(promotion({}, ...renewal))).toEqual([
    'promotions[0].uplift: orders of "people", of the type "renewal", have no rate that a promotion could raise: it leaves them as they are',
  ]);
  expect(warningsOf(promotion({uplift: 1, discount: 0.1}, ...renewal))).toEqual([]);
});

test('a promotion falls into the run, and changes something', () => {
  const outside = ['promotions[0]: no day of it lies within the run: it changes nothing'];
  expect(warningsOf(promotion({from: 400}))).toEqual(outside);
  expect(warningsOf(promotion({from: '2026-01-01'}))).toEqual(outside);
  expect(warningsOf(promotion({from: '2026-01-03'}))).toEqual([]);
  expect(warningsOf(promotion({uplift: 1}))).toEqual([
    'promotions[0]: it changes nothing: write "uplift", "discount" or both',
  ]);
  expect(faultsOf(promotion({from: '2026-02-30'}))).toEqual([
    'promotions[0].from: "2026-02-30" is not a day of the calendar',
  ]);
  expect(warningsOf(promotion({discount: 0.1, segments: [], products: []}))).toEqual([
    'promotions[0].segments: the promotion is for nobody: name a segment, or write null for all',
    'promotions[0].products: the discount is for nothing: name a product, or write null for all',
  ]);
  expect(faultsOf(promotion({from: 1.5}))).toEqual([
    'promotions[0].from: 1.5 is not a whole number of at least 0',
  ]);
});

test('promotions have different names', () => {
  const two = [
    {name: 'sale', from: 1, days: 1, uplift: 2},
    {name: 'sale', from: 2, days: 1, uplift: 2},
  ];
  expect(faultsOf(changed('promotions', two))).toEqual([
    'promotions[1].name: a second promotion is called "sale": names must be different',
  ]);
});
