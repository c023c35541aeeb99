import {expect, test} from 'vitest';
import {cases, changed, faultsOf} from '../smallest.ts';

const twoShops = [
  'sites',
  [
    {name: 'works', kind: 'supplier'},
    {name: 'shop', stock: [{from: 'works'}]},
    {name: 'other', stock: [{from: 'works'}]},
  ],
  'lanes',
  [
    {from: 'works', to: 'shop'},
    {from: 'works', to: 'other'},
    {from: 'other', to: 'shop', leadTime: 1},
    {from: 'shop', to: 'people'},
  ],
];
const transship = 'segments[0].transship';

test('a site with stock and a lane may help out', () => {
  expect(faultsOf(changed(...twoShops, transship, {from: ['other'], costPerUnit: 2}))).toEqual([]);
});

cases('who helps out must be able to', [
  [
    'there is no such site',
    [...twoShops, transship, {from: ['othr']}],
    [`${transship}.from[0]: there is no site "othr": did you mean "other"?`],
  ],
  [
    'nobody is named',
    [...twoShops, transship, {from: []}],
    [`${transship}.from: the list is empty: write at least one site`],
  ],
  [
    'a site is named twice',
    [...twoShops, transship, {from: ['other', 'other']}],
    [`${transship}.from[1]: "other" is named already: name each site once`],
  ],
  [
    'the serving site is to help itself',
    [...twoShops, transship, {from: ['shop']}],
    [`${transship}.from[0]: "shop" serves this segment itself: name another site`],
  ],
  [
    'a supplier has no stock',
    [...twoShops, transship, {from: ['works']}],
    [`${transship}.from[0]: "works" has no stock of "bolt": add stock there, or name another site`],
  ],
  [
    'no lane leads from there',
    [...twoShops, 'lanes[2].to', 'people', transship, {from: ['other']}, 'segments[0].servedBy', ['shop']],
    [
      `${transship}.from[0]: no lane leads from "other" to "shop": add {"from": "other", "to": "shop"} to "lanes"`,
    ],
  ],
  [
    'orders leave whole',
    [
      ...twoShops,
      transship,
      {from: ['other']},
      'segments[0].whenShort',
      {type: 'backorder', ship: 'complete'},
    ],
    [
      'segments[0].whenShort.ship: an order that leaves whole cannot be gathered from several sites: write "partial", or leave "transship" out',
    ],
  ],
  [
    'it costs less than nothing',
    [...twoShops, transship, {from: ['other'], costPerUnit: -1}],
    [`${transship}.costPerUnit: -1 is not an amount of money of at least 0`],
  ],
]);
