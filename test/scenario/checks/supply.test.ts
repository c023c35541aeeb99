import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const stock = 'sites[1].stock[0]';
const washer = {name: 'washer', cost: 1, price: 3};
const depot = {name: 'depot', stock: [{from: 'works'}]};

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

test('a process that no order goes through is allowed, with a warning', () => {
  const json = changed('sites[0].process', [{stage: 'picked', delay: 1}]);
  expect(warningsOf(json)).toEqual([
    'sites[0].process: no segment is served by this site, so no order goes through its process',
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
