import {describe, expect, test} from 'vitest';
import {played, ready, written} from './playing.ts';

const BASE_STOCK = {type: 'baseStock', baseStockLevel: {type: 'target', value: 0.95}};

/** Goods come by sea, at so much a shipment, or by air, at so much a unit, for customers who order in one way or another. */
const market = (mode: string | null, perShipment: number, segment: object, product: object = {}) =>
  written({
    run: {horizon: 1000, warmUp: 100, followUp: 0},
    products: [{name: 'part', cost: 20, price: 30, ...product}],
    sites: [
      {name: 'works', kind: 'supplier'},
      {name: 'shop', stock: [{policy: BASE_STOCK, holdInTransit: true, mode}]},
    ],
    lanes: [
      {from: 'works', to: 'shop', mode: 'sea', leadTime: 20, tariff: {perShipment, perUnit: 0.1}},
      {from: 'works', to: 'shop', mode: 'air', leadTime: 3, tariff: {perUnit: 0.15 + perShipment / 6}},
    ],
    segments: [{name: 'people', servedBy: ['shop'], ...segment}],
  });

describe('the means of transport of a stock that is replenished after every demand', () => {
  test.each<[string, object, object]>([
    [
      'comes every period',
      {orders: {type: 'everyPeriod', every: 1}, quantity: {type: 'poisson', mean: 8}},
      {},
    ],
    ['comes in several orders at once', {orders: {type: 'compound', perDay: 1, batch: 4}, quantity: 2}, {}],
    [
      'is of a divisible product',
      {orders: {type: 'poisson', perDay: 1}, quantity: {type: 'gamma', mean: 8, cv: 0.3}},
      {divisible: true},
    ],
  ])(
    'is the cheaper one in simulation, by the shipments that there are, where demand %s',
    (_, segment, product) => {
      const chosen = [0.5, 8].map((perShipment) => {
        const [sea, air] = ['sea', 'air'].map(
          (mode) => played(market(mode, perShipment, segment, product)).profit,
        );
        const {network, plan} = ready(market(null, perShipment, segment, product));
        const {mode} = network.scenario.lanes[plan.lane![0]];
        expect(mode).toBe(sea > air ? 'sea' : 'air');
        return mode;
      });
      expect(chosen).toEqual(['air', 'sea']);
    },
  );
});
