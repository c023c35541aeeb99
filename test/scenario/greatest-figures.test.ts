import {cases} from './smallest.ts';

const shop = 'sites[1]';

cases('a figure beyond all bounds is a slip of the pen', [
  [
    'money',
    ['products[0].price', 1e300],
    ['products[0].price: 1e+300 is too great a figure: write at most 1000000000000'],
  ],
  [
    'a duration in days',
    ['channels', [{name: 'fax', transmit: 1e9}]],
    ['channels[0].transmit: 1000000000 is too great a figure: write at most 100000000'],
  ],
  [
    'a duration in words',
    ['run.horizon', '200000000 days', 'run.followUp', '200000000 days'],
    [
      'run.horizon: "200000000 days" is too great a figure: write at most 100000000',
      'run.followUp: "200000000 days" is too great a figure: write at most 100000000',
    ],
  ],
  [
    'the mean of a law',
    ['segments[0].quantity', {type: 'poisson', mean: 1e300}],
    ['segments[0].quantity.mean: 1e+300 is too great a figure: write at most 1000000000000'],
  ],
  [
    'units',
    [`${shop}.stock[0].initial`, 1e13],
    ['sites[1].stock[0].initial: 10000000000000 is too great a figure: write at most 1000000000000'],
  ],
  [
    'a whole number',
    ['segments[0].customers', 1e15],
    ['segments[0].customers: 1000000000000000 is too great a figure: write at most 1000000000000'],
  ],
  [
    'servers, aisles and places, each of which is kept by itself',
    [
      `${shop}.stations`,
      [{name: 'bench', time: 1, servers: 1e7, capacity: 1e8}],
      `${shop}.picking`,
      {type: 'order', station: 'bench', aisles: 1e12},
      'channels',
      [{name: 'phone', transmit: 1, capacity: 1e7}],
    ],
    [
      'sites[1].stations[0].servers: 10000000 is too great a figure: write at most 1000000',
      'sites[1].stations[0].capacity: 100000000 is too great a figure: write at most 1000000',
      'sites[1].picking.aisles: 1000000000000 is too great a figure: write at most 1000000',
      'channels[0].capacity: 10000000 is too great a figure: write at most 1000000',
    ],
  ],
]);
