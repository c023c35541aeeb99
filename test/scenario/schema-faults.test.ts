import {expect, test} from 'vitest';
import {changed, faultsOf} from './smallest.ts';

const stock = 'sites[1].stock[0]';
const segment = 'segments[0]';
const orders = `${segment}.orders`;

test.each<[path: string, value: unknown, faults: string[]]>([
  [
    'format',
    'fulcrum/scenario@2',
    ['format: "fulcrum/scenario@2" is not a format that this version reads: write "fulcrum/scenario@1"'],
  ],
  ['name', 3, ['name: 3 is not text']],
  ['products', [], ['products: the list is empty: write at least one product']],
  ['products', {}, ['products: {} is not a list']],
  ['products[0]', 'bolt', ['products[0]: "bolt" is not an object']],
  ['products[0]', [], ['products[0]: [] is not an object']],
  [
    'products[0].name',
    '',
    ['products[0].name: "" is not a name: write a text on one line, without blanks at its ends'],
  ],
  [
    'products[0].name',
    ' bolt',
    ['products[0].name: " bolt" is not a name: write a text on one line, without blanks at its ends'],
  ],
  [
    'products[0].name',
    'bo\nlt',
    ['products[0].name: "bo\\nlt" is not a name: write a text on one line, without blanks at its ends'],
  ],
  ['products[0].name', '*', ['products[0].name: "*" is not a name: the word is reserved, write another']],
  [
    'products[0].name',
    'constructor',
    ['products[0].name: "constructor" is not a name: the word is reserved, write another'],
  ],
  ['products[0].weight', -1, ['products[0].weight: -1 is not a number of at least 0']],
  ['products[0].weight', null, ['products[0].weight: null is not a number of at least 0']],
  ['run.start', '2026-1-5', ['run.start: "2026-1-5" is not a date: write YYYY-MM-DD, such as "2026-01-05"']],
  ['run.start', '2026-02-30', ['run.start: "2026-02-30" is not a day of the calendar']],
  ['run.start', 2026, ['run.start: 2026 is not a date: write YYYY-MM-DD, such as "2026-01-05"']],
  ['run.horizon', 0, ['run.horizon: 0 is not a duration above 0']],
  ['run.horizon', '0 d', ['run.horizon: "0 d" is not a duration above 0']],
  [
    'run.horizon',
    '1 year',
    [
      'run.horizon: "1 year" is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    ],
  ],
  [
    'run.horizon',
    [1],
    [
      'run.horizon: [1] is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    ],
  ],
  ['run.followUp', -1, ['run.followUp: -1 is not a duration of at least 0']],
  [
    'run.warmUp',
    'automatic',
    [
      'run.warmUp: "automatic" is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    ],
  ],
  ['run.replications', 0, ['run.replications: 0 is not a whole number of at least 1']],
  ['run.replications', 2.5, ['run.replications: 2.5 is not a whole number of at least 1']],
  [
    'run.replications',
    '10',
    ['run.replications: "10" is not a whole number of at least 1, or "auto": write 10 without quotes'],
  ],
  ['run.seed', 1, ['run.seed: 1 is not text']],
  [
    'calendars',
    {day: {weekdays: [1, 1, 1, 1, 1]}},
    ['calendars.day.weekdays: [1,1,1,1,1] is not seven figures, 1 for open and 0 for closed, from Monday'],
  ],
  [
    'sites[1].kind',
    'shop',
    ['sites[1].kind: "shop" is not one of "supplier", "plant", "distribution-centre", "store"'],
  ],
  ['sites[1].at', [48.1], ['sites[1].at: [48.1] is not a latitude and a longitude, such as [48.1, 11.6]']],
  ['sites[1].at', [91, 0], ['sites[1].at[0]: 91 is not a latitude from -90 to 90']],
  ['sites[1].capacity', 0, ['sites[1].capacity: 0 is not a number above 0']],
  [
    `${stock}.product`,
    3,
    [
      'sites[1].stock[0].product: 3 is not a product, a list of products, {"class": …} or "*"',
      'segments[0].servedBy: no site that serves this segment has stock of "bolt": the sites are "shop"',
    ],
  ],
  [
    `${stock}.product`,
    [],
    [
      'sites[1].stock[0].product: the list is empty: write at least one product',
      'segments[0].servedBy: no site that serves this segment has stock of "bolt": the sites are "shop"',
    ],
  ],
  [
    `${stock}.initial`,
    'empty',
    ['sites[1].stock[0].initial: "empty" is not a number of units of at least 0, "policy" or "full"'],
  ],
  [`${stock}.initial`, -1, ['sites[1].stock[0].initial: -1 is not a number of units of at least 0']],
  [`${stock}.policy`, 'baseStock', ['sites[1].stock[0].policy: "baseStock" is not an object with a "type"']],
  [
    `${stock}.policy`,
    {},
    [
      'sites[1].stock[0].policy.type: missing: the types here are "reorderPoint", "orderUpTo", "baseStock", "none"',
    ],
  ],
  [
    `${stock}.policy`,
    {type: 'basestock'},
    ['sites[1].stock[0].policy.type: there is no type "basestock" here: did you mean "baseStock"?'],
  ],
  [
    `${stock}.policy`,
    {type: 'baseStock', baseStockLevel: -1},
    ['sites[1].stock[0].policy.baseStockLevel: -1 is not a number of units of at least 0'],
  ],
  [
    `${stock}.policy`,
    {type: 'baseStock', baseStockLevel: {type: 'target', value: 1}},
    ['sites[1].stock[0].policy.baseStockLevel.value: 1 is not a share above 0 and below 1'],
  ],
  [
    `${stock}.policy`,
    {type: 'baseStock', baseStockLevel: 5, review: {every: 0}},
    ['sites[1].stock[0].policy.review.every: 0 is not a duration above 0'],
  ],
  [
    `${stock}.policy`,
    {type: 'baseStock', baseStockLevel: 5, review: {every: 7, first: -1, at: 'noon'}},
    [
      'sites[1].stock[0].policy.review.first: -1 is not a duration of at least 0',
      'sites[1].stock[0].policy.review.at: "noon" is not one of "start", "end"',
    ],
  ],
  [
    `${stock}.policy`,
    {type: 'baseStock', baseStockLevel: 5, review: 7},
    ['sites[1].stock[0].policy.review: 7 is not an object'],
  ],
  [`${stock}.holdingRate`, -0.1, ['sites[1].stock[0].holdingRate: -0.1 is not a number of at least 0']],
  [`${stock}.orderCost`, -40, ['sites[1].stock[0].orderCost: -40 is not an amount of money of at least 0']],
  [`${stock}.maxOutstanding`, 0, ['sites[1].stock[0].maxOutstanding: 0 is not a whole number of at least 1']],
  [
    `${stock}.keepFor`,
    {A: 1.5},
    [
      'sites[1].stock[0].keepFor.A: there is no segment class "A": there are no segment classes',
      'sites[1].stock[0].keepFor.A: 1.5 is not a whole number of units, and "bolt" is not divisible',
    ],
  ],
  [
    `${stock}.pipeline`,
    [{in: -1, quantity: 0}],
    [
      'sites[1].stock[0].pipeline[0].in: -1 is not a duration of at least 0',
      'sites[1].stock[0].pipeline[0].quantity: 0 is not a number of units above 0',
    ],
  ],
  [
    `${stock}.transmit`,
    '2 hrs',
    [
      'sites[1].stock[0].transmit: "2 hrs" is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    ],
  ],
  [
    'sites[1].stations',
    [{name: 'desk', servers: 0, time: 'long'}],
    [
      'sites[1].stations[0].servers: 0 is not a whole number of at least 1',
      'sites[1].stations[0].time: "long" is not a duration: write a number of days, or a number with s, min, h, d or week, such as "90 min"',
    ],
  ],
  [
    'sites[1].stations',
    [{name: 'desk', time: 1, discipline: 'lifo'}],
    ['sites[1].stations[0].discipline: "lifo" is not one of "fifo", "priority", "preemptive"'],
  ],
  [
    'sites[1].process',
    [{stage: 'delivered'}],
    [
      'sites[1].process[0].stage: "delivered" is not one of "transmitted", "verified", "picked", "packed", "dispatched", "invoiced", "closed"',
    ],
  ],
  ['lanes[0].leadTime', -1, ['lanes[0].leadTime: -1 is not a duration of at least 0']],
  ['lanes[0].leadTime', null, ['lanes[0].leadTime: null is not a number or a distribution']],
  [
    'lanes[0].leadTime',
    {type: 'fifi', of: 3},
    ['lanes[0].leadTime.type: there is no type "fifi" here: did you mean "fifo"?'],
  ],
  [
    'lanes[0].leadTime',
    {type: 'schedule', transit: 1},
    ['lanes[0].leadTime.every: missing; what belongs here: time between departures [days], above 0'],
  ],
  [
    'lanes[0].leadTime',
    {type: 'schedule', every: 1, poisson: 2},
    ['lanes[0].leadTime.poisson: unknown key: the keys here are "type", "every", "first", "transit"'],
  ],
  [
    'lanes[0].leadTime',
    {type: 'schedule', poisson: 0},
    ['lanes[0].leadTime.poisson: 0 is not a number above 0'],
  ],
  [
    'lanes[0].tariff',
    'free',
    ['lanes[0].tariff: "free" is not an amount of money per shipment, or a tariff'],
  ],
  [
    'lanes[0].tariff',
    {perKg: -1, perTon: 3},
    [
      'lanes[0].tariff.perKg: -1 is not an amount of money of at least 0',
      'lanes[0].tariff.perTon: unknown key: the keys here are "perShipment", "perUnit", "perKg", "volumetric", "perM3", "perKm", "minimum"',
    ],
  ],
  [`${segment}.customers`, 0, ['segments[0].customers: 0 is not a whole number of at least 1']],
  [
    orders,
    {type: 'seasonal'},
    [
      'segments[0].orders.type: there is no type "seasonal" here: the types here are "poisson", "compound", "renewal", "everyPeriod", "mmpp", "nhpp", "finiteSource", "trace"',
    ],
  ],
  [`${orders}.perDay`, -1, ['segments[0].orders.perDay: -1 is not a number of at least 0']],
  [
    `${orders}.weekdays`,
    [1, 1, 1],
    ['segments[0].orders.weekdays: [1,1,1] is not seven factors of at least 0, from Monday'],
  ],
  [
    `${orders}.weekdays`,
    [0, 0, 0, 0, 0, 0, 0],
    ['segments[0].orders.weekdays: [0,0,0,0,0,0,0] is not of use: at least one factor must be above 0'],
  ],
  [`${orders}.season`, 1, ['segments[0].orders.season: 1 is not twelve factors of at least 0, from January']],
  [
    orders,
    {type: 'trace', events: [{at: 0, lines: [{product: 'bolt', quantity: 0, price: -1}]}]},
    [
      'segments[0].orders.events[0].lines[0].quantity: 0 is not a number of units above 0',
      'segments[0].orders.events[0].lines[0].price: -1 is not an amount of money of at least 0',
    ],
  ],
  [
    `${segment}.basket`,
    {shares: 'all', distinct: 1},
    [
      'segments[0].basket.shares: "all" is not an object of weights by product, or "*"',
      'segments[0].basket.distinct: 1 is not true or false',
    ],
  ],
  [`${segment}.basket`, {shares: {bolt: 0}}, ['segments[0].basket.shares.bolt: 0 is not a number above 0']],
  [
    `${segment}.channels`,
    {web: 80},
    [
      'segments[0].channels.web: 80 is not a share between 0 and 1 (80 % is 0.8)',
      'segments[0].channels.web: there is no channel "web": there are no channels',
    ],
  ],
  [
    `${segment}.whenShort`,
    {type: 'lose', what: 'all'},
    ['segments[0].whenShort.what: "all" is not one of "order", "line", "remainder"'],
  ],
  [
    `${segment}.whenShort`,
    {type: 'backorder', patience: 0},
    ['segments[0].whenShort.patience: 0 is not a duration above 0'],
  ],
  [
    `${segment}.response`,
    {curve: {type: 'power', exponent: 1}, reference: 95, through: 'retention'},
    [
      'segments[0].response.through: "retention" is not "rate", the only choice here',
      'segments[0].response.reference: 95 is not a share above 0 and at most 1 (95 % is 0.95)',
    ],
  ],
  [
    `${segment}.response`,
    {to: 'fillrate', curve: {type: 'linear'}, reference: 0.9},
    [
      'segments[0].response.to: "fillrate" is not one of "fillRate", "lineFillRate", "linesWithAny", "orderFillRate", "onTimeRate"',
      'segments[0].response.curve.slope: missing; what belongs here: relative change of demand per unit of service',
    ],
  ],
  ['products[0].damage', 2, ['products[0].damage: 2 is not a share between 0 and 1 (2 % is 0.02)']],
  [
    'products[0].traits',
    ['fragil'],
    ['products[0].traits[0]: "fragil" is not one of "fragile", "perishable", "hazardous", "valuable"'],
  ],
  [
    'sites[1].packing',
    [{name: 'foam', layers: -1}],
    ['sites[1].packing[0].layers: -1 is not a number of at least 0'],
  ],
  [
    'sites[1].identification',
    {time: '1 h'},
    ['sites[1].identification.time: "1 h" is not a number of at least 0'],
  ],
  [
    'sites[1].customising',
    {products: []},
    ['sites[1].customising.products: the list is empty: write at least one product'],
  ],
  [
    'sites[1].stations',
    [{name: 'desk', time: 1, failures: {between: 0.5}}],
    ['sites[1].stations[0].failures.repair: missing; what belongs here: time that the repair takes [days]'],
  ],
  [
    'lanes[1].insurance',
    {covers: 0.5},
    ['lanes[1].insurance.premium: missing; what belongs here: premium, as a share of the price of the goods'],
  ],
  [
    `${segment}.promise`,
    {cycleTime: 2, moreWhenShort: -1},
    ['segments[0].promise.moreWhenShort: -1 is not a duration of at least 0'],
  ],
  [
    `${segment}.smoothing`,
    {share: 0.5, call: {reach: 0}},
    [
      'segments[0].smoothing.peak: missing; what belongs here: hours of the peak',
      'segments[0].smoothing.call.reach: 0 is not a share above 0 and at most 1',
    ],
  ],
  ['run.series', 'month', ['run.series: "month" is not "week", the only choice here']],
  ['costs.latePerOrder', -5, ['costs.latePerOrder: -5 is not an amount of money of at least 0']],
  [
    'assumptions',
    [{path: 'run.horizon'}],
    ['assumptions[0].why: missing; what belongs here: where the figure comes from'],
  ],
  [
    'levers',
    [{name: 'x', paths: [], from: 0, to: '1'}],
    [
      'levers[0].paths: the list is empty: write at least one path',
      'levers[0].to: "1" is not a number: write 1 without quotes',
    ],
  ],
  [
    'substitutes',
    [],
    [
      'substitutes: unknown key: the keys here are "format", "name", "about", "currency", "run", "calendars", "products", "sites", "lanes", "channels" and 6 more',
    ],
  ],
])('%s cannot be %j', (path, value, faults) => {
  expect(faultsOf(changed(path, value))).toEqual(faults);
});
