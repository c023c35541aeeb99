import {cases, lever} from '../smallest.ts';

const segment = 'segments[0]';
const washer = {name: 'washer', cost: 1, price: 3};

cases('names must be different', [
  [
    'products',
    ['products', [{name: 'bolt'}, {name: 'bolt'}]],
    ['products[1].name: a second product is called "bolt": names must be different'],
  ],
  [
    'sites and segments together',
    ['segments[0].name', 'shop', 'segments[0].servedBy', ['shop'], 'lanes', [{from: 'works', to: 'shop'}]],
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
    'lanes of one mode between two sites',
    [
      'lanes',
      [
        {from: 'works', to: 'shop'},
        {from: 'works', to: 'shop', mode: 'rail'},
        {from: 'works', to: 'shop', leadTime: 2},
        {from: 'shop', to: 'people'},
      ],
    ],
    [
      'lanes[2]: a second lane from "works" to "shop", by "road" like the first: give each lane between two sites a "mode" of its own',
    ],
  ],
  [
    'lanes to customers',
    [
      'lanes',
      [
        {from: 'works', to: 'shop'},
        {from: 'shop', to: 'people'},
        {from: 'shop', to: 'people', mode: 'rail'},
      ],
    ],
    ['lanes[2]: a second lane from "shop" to "people": there is one lane from a site to customers'],
  ],
]);
