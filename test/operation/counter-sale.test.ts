import {expect, test} from 'vitest';
import {compile, makePlan, play} from '../../engine/index.ts';
import {smallStore} from '../run/scenarios.ts';

const LAWS = [
  {type: 'lose', what: 'remainder'},
  {type: 'lose', what: 'order'},
  {type: 'backorder', ship: 'partial'},
  {type: 'backorder', ship: 'complete', patience: 2},
];

test.each(LAWS)(
  'sales across the counter come to the same figures as the way through all stages: $type $what $ship',
  (whenShort) => {
    const {scenario} = smallStore({
      products: [
        {name: 'item', cost: 5, price: 8},
        {name: 'other', cost: 2, price: 3},
      ],
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'store',
          kind: 'store',
          stock: [
            {
              product: '*',
              from: 'supplier',
              orderCost: 10,
              policy: {type: 'reorderPoint', reorderPoint: 15, orderQuantity: 40},
              keepFor: {A: 3},
            },
          ],
        },
      ],
      segments: ['A', 'B'].map((name) => ({
        name,
        class: name,
        servedBy: ['store'],
        orders: {type: 'poisson', perDay: 4},
        quantity: {type: 'geometric', mean: 2},
        promise: {cycleTime: 1},
        whenShort,
      })),
    });
    const network = compile(scenario);
    const plan = makePlan(network);
    let seen = 0;
    const longWay = play(network, plan, '1', 0, {check: true, onOrder: () => seen++});
    expect(play(network, plan, '1', 0, {check: true})).toEqual(longWay);
    expect(seen).toBeGreaterThan(500);
  },
);
