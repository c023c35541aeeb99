import {cases} from '../smallest.ts';

const stock = 'sites[1].stock[0]';
const segment = 'segments[0]';

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
      `${stock}.product.class: there is no product class "B": the product classes are "A"`,
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
    ['segments[0].channels.wap: there is no channel "wap": the channels are "web"'],
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
