import {expect, test} from 'vitest';
import {cases, changed, faultsOf, warningsOf} from '../smallest.ts';

const packing = 'sites[1].packing';
const customising = 'sites[1].customising';
const products = [
  'products',
  [
    {name: 'bolt', price: 2},
    {name: 'gold bolt', price: 5},
  ],
];
const gilding = {products: [{product: 'gold bolt', from: 'bolt'}]};
const stockOfBolts = ['sites[1].stock[0].product', 'bolt'];

test('what is packed, insured and finished for the order may be', () => {
  const careful = changed(
    ...products,
    'products[0].damage',
    0.1,
    'products[0].traits',
    ['fragile'],
    packing,
    [{name: 'foam', trait: 'fragile', passes: 0.5}],
    customising,
    gilding,
    'lanes[1].insurance',
    {premium: 0.01},
  );
  expect(faultsOf(careful)).toEqual([]);
  expect(warningsOf(careful)).toEqual([]);
});

cases('packing and insurance', [
  [
    'have names and figures',
    [packing, [{passes: 1.2, trait: 'heavy'}], 'lanes[1].insurance', {}],
    [
      `${packing}[0].name: missing; what belongs here: name, unique in the packing of the site`,
      `${packing}[0].trait: "heavy" is not one of "fragile", "perishable", "hazardous", "valuable"`,
      `${packing}[0].passes: 1.2 is not a share between 0 and 1 (1.2 % is 0.012)`,
      'lanes[1].insurance.premium: missing; what belongs here: premium, as a share of the price of the goods',
    ],
  ],
  [
    'are told apart by their names',
    [packing, [{name: 'foam'}, {name: 'foam'}]],
    [`${packing}[1].name: a second packing is called "foam": names must be different`],
  ],
  [
    'are for products that there are',
    [packing, [{name: 'foam', product: 'bold'}]],
    [`${packing}[0].product: there is no product "bold": did you mean "bolt"?`],
  ],
  [
    'go with densities above 0',
    ['lanes[1].tariff', {volumetric: 0}],
    ['lanes[1].tariff.volumetric: 0 is not a number above 0'],
  ],
]);

test('packing that is for nothing, or saves nothing, is told', () => {
  expect(
    warningsOf(
      changed(packing, [
        {name: 'foam', trait: 'fragile'},
        {name: 'box', passes: 0.5},
      ]),
    ),
  ).toEqual([
    `${packing}[0].trait: none of its products is fragile, so that nothing is packed in it: write the trait in "traits" of a product`,
    `${packing}[1].passes: nothing that is packed in it is ever damaged: write "damage" of a product`,
  ]);
});

test('insurance of what is never damaged, and damage where none is, are told', () => {
  const inbound = ['lanes[0].insurance', {premium: 0.01}, 'lanes[0].damageFactor', 2];
  expect(
    warningsOf(changed(...inbound, 'lanes[1].insurance', {premium: 0.01}, 'costs', {claimPerUnit: 2})),
  ).toEqual([
    'lanes[0].insurance: goods are damaged on the way to customers only: leave "insurance" out between sites',
    'lanes[0].damageFactor: goods are damaged on the way to customers only: leave "damageFactor" out between sites',
    'lanes[1].insurance: nothing is ever damaged: write "damage" of a product',
    'costs.claimPerUnit: nothing is ever damaged: write "damage" of a product',
  ]);
});

cases('goods that are refused', [
  [
    'reach nobody',
    ['products[0].traits', ['hazardous'], 'lanes[1].refuses', ['hazardous']],
    [
      'segments[0].servedBy: no lane to "people" carries all that it orders: that from "shop" refuses hazardous goods, such as "bolt"; serve it from another site, or change "refuses" of the lane',
    ],
  ],
  [
    'replenish nothing',
    ['products[0].traits', ['valuable'], 'lanes[0].refuses', ['fragile', 'valuable']],
    [
      'sites[1].stock[0].from: the lane from "works" to "shop" refuses valuable goods, such as "bolt": name another site, or change "refuses" of the lane',
    ],
  ],
  ['may be others', ['products[0].traits', ['valuable'], 'lanes[1].refuses', ['fragile']], []],
]);

cases('what is finished for the order', [
  [
    'is something',
    [...products, customising, {products: []}],
    [`${customising}.products: the list is empty: write at least one product`],
  ],
  [
    'is made from something',
    [...products, customising, {products: [{product: 'gold bolt'}, {from: 'bolt'}]}],
    [
      `${customising}.products[0].from: missing; what belongs here: product in the stock of this site that it is made from, one unit of one`,
      `${customising}.products[1].product: missing; what belongs here: product that customers order; the site has no stock of its own of it`,
    ],
  ],
  [
    'is a product, and made at a station, that there is',
    [...products, customising, {station: 'bench', products: [{product: 'gold bold', from: 'bolt'}]}],
    [
      `${customising}.station: there is no station "bench": there are no stations`,
      `${customising}.products[0].product: there is no product "gold bold": did you mean "gold bolt"?`,
    ],
  ],
  [
    'is finished in one way',
    [...products, customising, {products: [...gilding.products, ...gilding.products]}],
    [`${customising}.products[1].product: "gold bolt" is finished here already: name each product once`],
  ],
  [
    'is made from what is in stock',
    [
      'products',
      [{name: 'bolt'}, {name: 'gold bolt'}, {name: 'gold ring'}],
      ...stockOfBolts,
      customising,
      {
        products: [
          {product: 'gold ring', from: 'gold bolt'},
          {product: 'gold bolt', from: 'gold ring'},
        ],
      },
    ],
    [
      `${customising}.products[0].from: "gold bolt" is finished for the order itself: name a product that is in stock`,
      `${customising}.products[1].from: "gold ring" is finished for the order itself: name a product that is in stock`,
    ],
  ],
  [
    'is made from what this site has in stock',
    [
      'products',
      [{name: 'bolt'}, {name: 'gold bolt'}, {name: 'ring'}],
      'sites[1].stock',
      [{product: ['bolt']}],
      'segments[0].basket',
      {shares: {bolt: 1}},
      customising,
      {products: [{product: 'gold bolt', from: 'ring'}]},
    ],
    [
      `${customising}.products[0].from: "shop" has no stock of "ring": add stock there, or name another product`,
    ],
  ],
  [
    'has no stock of its own',
    [...products, 'sites[1].stock', [{product: ['bolt', 'gold bolt']}], customising, gilding],
    [
      `${customising}.products[0].product: the stock of this site names "gold bolt", which is finished for the order: leave it out of "stock", or out of "customising"`,
    ],
  ],
  [
    'is sold like what it is made from',
    [...products, 'products[1].divisible', true, customising, gilding],
    [
      `${customising}.products[0].from: of "gold bolt" and "bolt" one is divisible and the other is not: name a product that is sold alike`,
    ],
  ],
  [
    'is finished where nothing is turned away',
    [
      ...products,
      'sites[1].stations',
      [{name: 'bench', time: '5 min', capacity: 3}],
      customising,
      {station: 'bench', ...gilding},
    ],
    [
      `${customising}.station: what is picked must be finished: "bench" must have no "capacity" and no "patience"`,
    ],
  ],
]);
