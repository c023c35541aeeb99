import {cases} from '../smallest.ts';

const stock = 'sites[1].stock[0]';
const segment = 'segments[0]';
const reorderPoint = {type: 'reorderPoint', reorderPoint: 5, orderQuantity: 20};
const economic = {type: 'reorderPoint', reorderPoint: {type: 'target', value: 0.95}, orderQuantity: 'eoq'};
const washer = {name: 'washer', cost: 1, price: 3};

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
