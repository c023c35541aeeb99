import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

/** Products by what is a substitute of each. */
function substitutes(of: Readonly<Record<string, readonly (string | object)[]>>): unknown[] {
  return [
    'products',
    Object.entries(of).map(([name, others]) => ({
      name,
      substitutes: others.map((other) => (typeof other === 'string' ? {product: other, accept: 0.5} : other)),
    })),
  ];
}

const stock = 'sites[1].stock[0]';

test('substitutes, rules for backorders and a fast way are read, with what they are where nothing is said', () => {
  const source = changed(
    ...substitutes({bolt: ['nut', 'screw'], nut: ['screw'], screw: []}),
    stock,
    {backorders: {}, expedite: {leadTime: '6 h'}},
    'segments[0].priority',
    2,
    'segments[0].whenShort',
    {type: 'backorder', releaseAt: 0.5},
  );
  expect(faultsOf(source)).toEqual([]);
  expect(warningsOf(source)).toEqual([]);
});

cases('a substitute is another product, and leads nowhere back', [
  [
    'there is no such product',
    substitutes({bolt: ['nutt'], nut: []}),
    ['products[0].substitutes[0].product: there is no product "nutt": did you mean "nut"?'],
  ],
  [
    'of itself',
    substitutes({bolt: ['bolt']}),
    ['products[0].substitutes[0].product: a product is no substitute of itself: name another product'],
  ],
  [
    'twice',
    substitutes({bolt: ['nut', 'nut'], nut: []}),
    ['products[0].substitutes[1].product: "nut" is named already: name each product once'],
  ],
  [
    'of each other',
    substitutes({bolt: ['nut'], nut: ['bolt']}),
    [
      'products[1].substitutes[0].product: "bolt", "nut" are substitutes of each other in a circle: leave one of them out',
    ],
  ],
  [
    'in a long circle, which is told once and without what leads there',
    substitutes({pin: ['bolt'], bolt: ['nut'], nut: ['screw', 'pin2'], screw: ['bolt'], pin2: []}),
    [
      'products[3].substitutes[0].product: "bolt", "nut", "screw" are substitutes of each other in a circle: leave one of them out',
    ],
  ],
  [
    'that not every unit can be measured by',
    [
      'products',
      [
        {name: 'bolt', substitutes: [{product: 'oil', accept: 1}]},
        {name: 'oil', divisible: true},
      ],
    ],
    [
      'products[0].substitutes[0].product: "oil" is divisible and "bolt" is not: name a product that is sold alike',
    ],
  ],
  [
    'with a share that is none',
    substitutes({bolt: [{product: 'nut', accept: 40}], nut: []}),
    ['products[0].substitutes[0].accept: 40 is not a share between 0 and 1 (40 % is 0.4)'],
  ],
]);

cases('a fast way', [
  [
    'takes a time',
    [stock, {expedite: {}}],
    [
      `${stock}.expedite.leadTime: missing; what belongs here: time from ordering by the fast way to receipt [days]`,
    ],
  ],
  [
    'lifts stock to a whole number of units',
    [stock, {expedite: {leadTime: 1, below: 1.5}}],
    [`${stock}.expedite.below: 1.5 is not a whole number of units, and "bolt" is not divisible`],
  ],
  [
    'needs somebody who replenishes',
    [stock, {from: null, policy: {type: 'none'}, initial: 5, expedite: {leadTime: 1}}],
    [
      `${stock}: something is ordered, but nobody replenishes: name a site in "from", or leave out "forcedOrders", "expedite" and the orders of "pipeline"`,
    ],
  ],
]);

test('a rule that can change nothing is warned of', () => {
  expect(warningsOf(changed(`${stock}.backorders`, {serve: 'priority'}))).toEqual([
    `${stock}.backorders.serve: no segment has a priority, so that who came first is served first: write "priority" where customers differ`,
  ]);
  expect(warningsOf(changed(`${stock}.backorders`, {ageing: 0.5}))).toEqual([
    `${stock}.backorders.ageing: who came first is served first, whatever the priority: write "serve": "priority", or leave "ageing" out`,
  ]);
  const complete = {type: 'backorder', ship: 'complete', releaseAt: 0.5};
  expect(warningsOf(changed('segments[0].whenShort', complete))).toEqual([
    'segments[0].whenShort.releaseAt: an order that leaves whole has no part that leaves before: write "partial", or leave "releaseAt" out',
  ]);
  const nowhere = changed(
    ...substitutes({bolt: ['nut'], nut: []}),
    `${stock}.product`,
    'bolt',
    'segments[0].basket',
    {shares: {bolt: 1}},
  );
  expect(warningsOf(nowhere)).toEqual([
    'products[0].substitutes[0].product: no site has stock of "nut", so that nobody can take it: add stock, or leave it out',
  ]);
});
