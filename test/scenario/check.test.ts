import {expect, test} from 'vitest';
import {changed, faultsOf, warningsOf} from './smallest.ts';

const stock = 'sites[1].stock[0]';
const segment = 'segments[0]';
const reorderPoint = {type: 'reorderPoint', reorderPoint: 5, orderQuantity: 20};
const target = {type: 'target', measure: 'fillRate', value: 0.95};
const economic = {type: 'reorderPoint', reorderPoint: target, orderQuantity: 'eoq'};
const washer = {name: 'washer', cost: 1, price: 3};
const depot = {name: 'depot', stock: [{from: 'works'}]};
const poisson = {type: 'poisson', perDay: 4};

function cases(name: string, rows: [title: string, settings: unknown[], faults: string[]][]): void {
  test.each(rows)(`${name}: %s`, (_, settings, faults) => {
    expect(faultsOf(changed(...settings))).toEqual(faults);
  });
}

cases('names must be different', [
  [
    'products',
    ['products', [{name: 'bolt'}, {name: 'bolt'}]],
    ['products[1].name: a second product is called "bolt": names must be different'],
  ],
  [
    'sites and segments together',
    ['segments[0].name', 'shop'],
    ['segments[0].name: a site is called "shop" too: names must be different'],
  ],
  [
    'channels',
    ['channels', [{name: 'web'}, {name: 'web'}], `${segment}.channels`, {web: 1}],
    ['channels[1].name: a second channel is called "web": names must be different'],
  ],
  [
    'stations of a site',
    [
      'sites[1].stations',
      [
        {name: 'desk', time: 0},
        {name: 'desk', time: 0},
      ],
    ],
    ['sites[1].stations[1].name: a second station is called "desk": names must be different'],
  ],
  [
    'stock entries of a site',
    [
      'products',
      [{name: 'bolt'}, washer],
      'sites[1].stock',
      [
        {name: 'A', product: 'bolt'},
        {name: 'A', product: 'washer'},
      ],
    ],
    ['sites[1].stock[1].name: a second stock entry is called "A": names must be different'],
  ],
  [
    'levers',
    ['levers', [lever({}), lever({})]],
    ['levers[1].name: a second lever is called "service": names must be different'],
  ],
  [
    'lanes between two places',
    [
      'lanes',
      [
        {from: 'works', to: 'shop'},
        {from: 'works', to: 'shop', mode: 'rail'},
        {from: 'shop', to: 'people'},
      ],
    ],
    ['lanes[1]: a second lane from "works" to "shop": there is one lane between two places'],
  ],
  [
    'stages of a process',
    ['sites[1].process', [{stage: 'picked'}, {stage: 'picked'}]],
    ['sites[1].process[1].stage: a second step for the stage "picked": a site has one step a stage'],
  ],
]);

cases('what is referred to must exist', [
  [
    'the product of a stock entry',
    [`${stock}.product`, 'bolts'],
    [
      `${stock}.product: there is no product "bolts": did you mean "bolt"?`,
      'segments[0].servedBy: no site that serves this segment has stock of "bolt": the sites are "shop"',
    ],
  ],
  [
    'one of its products',
    [`${stock}.product`, ['bolt', 'nail']],
    [`${stock}.product[1]: there is no product "nail": the products are "bolt"`],
  ],
  [
    'its product class',
    ['products[0].class', 'A', `${stock}.product`, {class: 'B'}],
    [
      `${stock}.product.class: there is no product class "B": did you mean "A"?`,
      'segments[0].servedBy: no site that serves this segment has stock of "bolt": the sites are "shop"',
    ],
  ],
  [
    'the site that replenishes',
    [`${stock}.from`, 'workss'],
    [`${stock}.from: there is no site "workss": did you mean "works"?`],
  ],
  [
    'the segment class that units are kept for',
    [`${stock}.keepFor`, {gold: 2}],
    [`${stock}.keepFor.gold: there is no segment class "gold": there are no segment classes`],
  ],
  [
    'the calendar of a station',
    ['sites[1].stations', [{name: 'desk', time: 0, calendar: 'day'}]],
    ['sites[1].stations[0].calendar: there is no calendar "day": there are no calendars'],
  ],
  [
    'the station of a step',
    ['sites[1].process', [{stage: 'picked', station: 'desk'}]],
    ['sites[1].process[0].station: there is no station "desk": there are no stations'],
  ],
  [
    'the origin of a lane',
    ['lanes[1].from', 'shopping'],
    ['lanes[1].from: there is no site "shopping": the sites are "works", "shop"'],
  ],
  [
    'the destination of a lane',
    ['lanes[1].to', 'nobody'],
    [
      'lanes[1].to: there is no site or segment "nobody": the sites and segments are "works", "shop", "people"',
    ],
  ],
  [
    'the calendar of a channel',
    ['channels', [{name: 'web', calendar: 'day'}]],
    ['channels[0].calendar: there is no calendar "day": there are no calendars'],
  ],
  [
    'a serving site',
    [`${segment}.servedBy`, ['shop', 'store']],
    ['segments[0].servedBy[1]: there is no site "store": the sites are "works", "shop"'],
  ],
  [
    'a channel of a segment',
    ['channels', [{name: 'web'}], `${segment}.channels`, {wap: 1}],
    ['segments[0].channels.wap: there is no channel "wap": did you mean "web"?'],
  ],
  [
    'a product of a basket',
    [`${segment}.basket`, {shares: {bolt: 1, nut: 1}, quantities: {bolt: 2, screw: 3}}],
    [
      'segments[0].basket.shares.nut: there is no product "nut": the products are "bolt"',
      'segments[0].basket.quantities.screw: there is no product "screw": the products are "bolt"',
      'segments[0].basket.quantities.screw: "screw" is not in the basket: the products of the basket are "bolt", "nut"',
    ],
  ],
  [
    'a product of an order',
    [`${segment}.orders`, {type: 'trace', events: [{at: 0, lines: [{product: 'nut', quantity: 1}]}]}],
    ['segments[0].orders.events[0].lines[0].product: there is no product "nut": the products are "bolt"'],
  ],
  [
    'an assumed figure',
    [
      'assumptions',
      [
        {path: 'products[*].margin', why: 'guess'},
        {path: 'products[', why: 'guess'},
      ],
    ],
    [
      'assumptions[0].path: "products[*].margin" matches nothing in this scenario',
      'assumptions[1].path: "products[" is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
    ],
  ],
]);

cases('goods must come from somewhere', [
  [
    'there is no supplier',
    ['sites', [{name: 'shop', stock: [{}]}], 'lanes', []],
    [
      `sites[0].stock[0].from: nobody can replenish this stock: there is no site of the kind "supplier"; add one, and a lane from it`,
    ],
  ],
  [
    'there are several suppliers and none is named',
    [
      'sites',
      [
        {name: 'a', kind: 'supplier'},
        {name: 'b', kind: 'supplier'},
        {name: 'shop', stock: [{}]},
      ],
      'lanes',
      [],
    ],
    ['sites[2].stock[0].from: several sites could replenish this stock: write which one, for example "a"'],
  ],
  [
    'nobody is named although the policy orders',
    [`${stock}.from`, null],
    [
      `${stock}: the policy orders, but nobody replenishes: name a site in "from", or write the policy {"type": "none"}`,
    ],
  ],
  [
    'a site replenishes itself',
    [`${stock}.from`, 'shop'],
    [`${stock}.from: a site cannot replenish itself: name the site that the goods come from`],
  ],
  [
    'no lane leads there',
    ['lanes', [{from: 'shop', to: 'people'}]],
    [`${stock}.from: no lane leads from "works" to "shop": add {"from": "works", "to": "shop"} to "lanes"`],
  ],
  [
    'the source has no stock of the product',
    [
      'products',
      [{name: 'bolt'}, washer],
      'sites',
      [
        {name: 'works', kind: 'supplier'},
        {name: 'shop', stock: [{from: 'depot'}]},
        {name: 'depot', stock: [{product: 'bolt', from: 'works'}]},
      ],
      'lanes',
      [
        {from: 'works', to: 'depot'},
        {from: 'depot', to: 'shop'},
        {from: 'shop', to: 'people'},
      ],
    ],
    [
      'sites[1].stock[0].from: "depot" is no supplier and has no stock of "washer": add stock there, or name another site',
    ],
  ],
  [
    'the source never has the product',
    [
      'sites',
      [
        {name: 'shop', stock: [{from: 'depot'}]},
        {name: 'depot', stock: [{policy: {type: 'none'}}]},
      ],
      'lanes',
      [
        {from: 'depot', to: 'shop'},
        {from: 'shop', to: 'people'},
      ],
    ],
    ['sites[0].stock[0].from: "depot" never has "bolt": its policy is "none" and it starts with nothing'],
  ],
  [
    'two sites replenish each other',
    [
      'sites',
      [
        {name: 'shop', stock: [{from: 'depot'}]},
        {name: 'depot', stock: [{from: 'shop'}]},
      ],
      'lanes',
      [
        {from: 'depot', to: 'shop'},
        {from: 'shop', to: 'depot'},
        {from: 'shop', to: 'people'},
      ],
    ],
    [
      'sites[0].stock[0].from: "shop", "depot" replenish each other in a circle: one of them must be replenished by a supplier',
    ],
  ],
  [
    'a supplier has stock',
    ['sites[0].stock', [{}]],
    [
      'sites[0].stock: a supplier has goods without stocking points: leave "stock" out, or make the site a plant',
    ],
  ],
  [
    'a stock entry that later ones replace',
    ['sites[1].stock', [{product: 'bolt'}, {}]],
    ['sites[1].stock[0].product: later entries of this site cover all its products: leave this entry out'],
  ],
]);

cases('the figures of a policy must fit each other', [
  [
    'reorder point below minus the order quantity',
    [`${stock}.policy`, {...reorderPoint, reorderPoint: -21}],
    [
      `${stock}.policy.reorderPoint: -21 is below minus the order quantity, -20: no order would ever fill the shelf`,
    ],
  ],
  [
    'no order-up-to level',
    [`${stock}.policy`, {type: 'orderUpTo', reorderPoint: 5}],
    [
      `${stock}.policy: write "orderUpToLevel", or "orderQuantity" for the distance from the reorder point to it`,
    ],
  ],
  [
    'two order-up-to levels',
    [`${stock}.policy`, {type: 'orderUpTo', reorderPoint: 5, orderUpToLevel: 9, orderQuantity: 4}],
    [`${stock}.policy: both "orderUpToLevel" and "orderQuantity" are given: write one of them`],
  ],
  [
    'order-up-to level not above the reorder point',
    [`${stock}.policy`, {type: 'orderUpTo', reorderPoint: 5, orderUpToLevel: 5}],
    [`${stock}.policy.orderUpToLevel: 5 is not above the reorder point 5`],
  ],
  [
    'full although there is no highest position',
    [`${stock}.policy`, {type: 'none'}, `${stock}.initial`, 'full'],
    [`${stock}.initial: a policy that never orders has no highest position: write the units on hand`],
  ],
  [
    'economic order quantity without order cost',
    [`${stock}.policy`, economic],
    [
      `${stock}.policy.orderQuantity: the economic order quantity needs an order cost above 0: write "orderCost"`,
    ],
  ],
  [
    'economic order quantity without holding cost',
    [`${stock}.policy`, economic, `${stock}.orderCost`, 9, 'products[0].cost', 0],
    [
      `${stock}.policy.orderQuantity: the economic order quantity needs a holding cost above 0 of "bolt": write "holdingCost", or "holdingRate" and the "cost" of the product`,
    ],
  ],
  [
    'economic order quantity without demand',
    [
      'products',
      [{name: 'bolt', cost: 1}, washer],
      `${stock}.policy`,
      economic,
      `${stock}.orderCost`,
      9,
      `${segment}.basket`,
      {shares: {bolt: 1}},
    ],
    [
      `${stock}.policy.orderQuantity: the economic order quantity needs demand, but nobody orders "washer" here: write a number`,
    ],
  ],
  [
    'economic order quantity where nobody orders at all',
    [`${stock}.policy`, economic, `${stock}.orderCost`, 9, `${segment}.orders.perDay`, 0],
    [
      `${stock}.policy.orderQuantity: the economic order quantity needs demand, but nobody orders "bolt" here: write a number`,
    ],
  ],
]);

cases('a segment must be served', [
  [
    'no site is named',
    [`${segment}.servedBy`, []],
    ['segments[0].servedBy: no site can serve this segment: name a site that has stock'],
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

cases('a run must count something', [
  [
    'warm-up of the whole horizon',
    ['run', {horizon: 100, warmUp: 100}],
    ['run.warmUp: 100 days of warm-up leave nothing of a horizon of 100 days'],
  ],
  [
    'opening hours that end before they begin',
    ['calendars', {day: {hours: ['20:00', '08:00']}}],
    ['calendars.day.hours: opens at 20:00 and closes at 08:00: it must close after it opens'],
  ],
  [
    'a calendar that is always closed',
    ['calendars', {day: {weekdays: [0, 0, 0, 0, 0, 0, 0]}}],
    ['calendars.day.weekdays: [0,0,0,0,0,0,0] is not of use: at least one factor must be above 0'],
  ],
  [
    'a calendar that is half open',
    ['calendars', {day: {weekdays: [1, 1, 1, 1, 0.5, 0, 0]}}],
    [
      'calendars.day.weekdays: [1,1,1,1,0.5,0,0] is not seven figures, 1 for open and 0 for closed, from Monday',
    ],
  ],
  [
    'a time of day that does not exist',
    ['calendars', {day: {hours: ['8:00', '24:30']}}],
    [
      'calendars.day.hours[0]: "8:00" is not a time of day: write HH:MM from 00:00 to 24:00, such as "08:00"',
      'calendars.day.hours[1]: "24:30" is not a time of day: write HH:MM from 00:00 to 24:00, such as "08:00"',
    ],
  ],
]);

cases('a lever must have a range and figures to move', [
  ['reversed', ['levers', [lever({from: 0.9, to: 0.8})]], ['levers[0].to: 0.8 is not above "from", 0.9']],
  [
    'a logit scale up to 1',
    ['levers', [lever({to: 1})]],
    ['levers[0].to: 1 has no logit: a lever of the scale "logit" ends above 0 and below 1'],
  ],
  [
    'no path',
    ['levers', [lever({paths: ['sites[name=shop', 'run..horizon']})]],
    [
      'levers[0].paths[0]: "sites[name=shop" is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
      'levers[0].paths[1]: "run..horizon" is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
    ],
  ],
  [
    'nothing there',
    ['levers', [lever({paths: ['sites[name=shop].stock[*].policy.reorderPoint.value']})]],
    [
      'levers[0].paths[0]: "sites[name=shop].stock[*].policy.reorderPoint.value" matches nothing in this scenario',
    ],
  ],
  [
    'no number there',
    ['levers', [lever({paths: ['products[*].name']})]],
    ['levers[0].paths[0]: "products[*].name" leads to "bolt": a lever moves numbers only'],
  ],
  [
    'ends that the figures cannot take',
    ['levers', [lever({from: -1, to: 2, scale: 'linear'})]],
    [
      'levers[0].from: -1 is out of range for sites[1].stock[0].policy.baseStockLevel.value: -1 is not a share above 0 and below 1',
      'levers[0].to: 2 is out of range for sites[1].stock[0].policy.baseStockLevel.value: 2 is not a share above 0 and below 1: write 0.02',
    ],
  ],
]);

test('faults in a part do not hide those of others, nor make up new ones', () => {
  const json = changed(
    'products',
    [{name: 'bolt'}, {name: 'washer', cost: -1}],
    `${stock}.policy`,
    {...economic, reorderPoint: {type: 'target', value: 95}},
    `${segment}.basket`,
    {shares: {bolt: 1, washer: -1}, quantities: {bolt: {type: 'gamma', mean: 3}}},
    `${segment}.servedBy`,
    'shop',
    `${segment}.orders`,
    {type: 'poisson', perDay: 4, dayFactor: {type: 'gama', mean: 1}},
    'levers',
    [lever({paths: ['sites[name=shop].stock[*].policy.reorderPoint.value']})],
  );
  expect(faultsOf(json)).toEqual([
    'products[1].cost: -1 is not an amount of money of at least 0',
    `${stock}.policy.reorderPoint.value: 95 is not a share above 0 and below 1: write 0.95`,
    'segments[0].servedBy: "shop" is not a list',
    'segments[0].orders.dayFactor.type: there is no type "gama" here: did you mean "gamma"?',
    'segments[0].basket.shares.washer: -1 is not a number above 0',
    'segments[0].basket.quantities.bolt.cv: missing; what belongs here: coefficient of variation: standard deviation over mean, above 0',
    `${stock}.policy.orderQuantity: the economic order quantity needs an order cost above 0: write "orderCost"`,
    `${stock}.policy.orderQuantity: the economic order quantity needs a holding cost above 0 of "bolt": write "holdingCost", or "holdingRate" and the "cost" of the product`,
  ]);
});

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

test('a process that no order goes through is allowed, with a warning', () => {
  const json = changed('sites[0].process', [{stage: 'picked', delay: 1}]);
  expect(warningsOf(json)).toEqual([
    'sites[0].process: no segment is served by this site, so no order goes through its process',
  ]);
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

test('the second echelon may be replenished by a site with a policy of its own', () => {
  const json = changed(
    'sites',
    [{name: 'works', kind: 'supplier'}, {name: 'shop', stock: [{from: 'depot'}]}, depot],
    'lanes',
    [
      {from: 'works', to: 'depot'},
      {from: 'depot', to: 'shop'},
      {from: 'shop', to: 'people'},
    ],
  );
  expect(faultsOf(json)).toEqual([]);
});

function lever(changes: object): object {
  const paths = ['sites[name=shop].stock[*].policy.baseStockLevel.value'];
  return {name: 'service', paths, from: 0.8, to: 0.999, scale: 'logit', ...changes};
}

function response(changes: object): object {
  return {curve: {type: 'power', exponent: 1}, reference: 0.9, ...changes};
}
