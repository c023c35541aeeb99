import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {readScenario, ScenarioError} from '../../engine/index.ts';
import {played, written} from './playing.ts';

const events = [1, 2, 5, 8].map((at, i) => ({at, lines: [{product: 'pump', quantity: i + 1}]}));
const UNITS = 1 + 2 + 3 + 4;

const market = (product: object, more: object = {}) =>
  written({
    run: {horizon: 20, warmUp: 0, followUp: 0},
    products: [{name: 'pump', cost: 60, price: 100, ...product}],
    sites: [{name: 'shop', stock: [{from: null, initial: 50, holdingRate: 0, policy: {type: 'none'}}]}],
    segments: [{name: 'plants', servedBy: ['shop'], orders: {type: 'trace', events}}],
    ...more,
  });

const OFFER = {
  service: {price: 15, cost: 9},
  information: {price: 5, cost: 0.5, included: false},
};

describe('an offer of goods, service and information', () => {
  test('has a profit of each of its parts: what is paid for it, less what it costs [R76]', () => {
    const {money, profit} = played(market({offer: OFFER}));
    const service = money('revenue.services') + money('offer.services');
    const information = money('revenue.information') + money('offer.information');
    const goods = money('revenue.goods') + money('goods.purchases') + money('goods.inventoryChange');
    expect(service).toBe(UNITS * (15 - 9));
    expect(information).toBe(UNITS * (5 - 0.5));
    expect(goods).toBe(UNITS * (100 - 15 - 60));
    expect(goods + service + information).toBe(profit);
  });

  test('is goods alone where nothing is offered with them', () => {
    const {layout, money} = played(market({}));
    expect(layout.lines.filter((line) => /services|information/.test(line))).toEqual([]);
    expect(money('revenue.goods')).toBe(UNITS * 100);
  });

  test('is paid as before where the price includes everything, to the millionth, whatever the parts', () => {
    const all = played(market({price: 99.99})).money('revenue.goods');
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 49, noNaN: true}),
        fc.double({min: 0, max: 49, noNaN: true}),
        (service, information) => {
          const offer = {service: {price: service}, information: {price: information}};
          const {money} = played(market({price: 99.99, offer}));
          const parts = ['revenue.goods', 'revenue.services', 'revenue.information'].map((line) =>
            Math.round(money(line) * 1e6),
          );
          expect(parts[0] + parts[1] + parts[2]).toBe(Math.round(all * 1e6));
        },
      ),
      {seed: 1, numRuns: 50},
    );
  });

  test('is sold in the same way across the counter as by the long way through all stages', () => {
    const demand = (more: object) => ({
      segments: [{name: 'plants', servedBy: ['shop'], orders: {type: 'poisson', perDay: 2}, ...more}],
    });
    const counter = played(market({offer: OFFER}, demand({})));
    const long = played(market({offer: OFFER}, demand({})), '1', 0, {onOrder: () => {}});
    for (const line of ['revenue.goods', 'revenue.services', 'revenue.information', 'offer.services'])
      expect(counter.money(line)).toBeCloseTo(long.money(line), 9);
    expect(counter.money('revenue.services')).toBeGreaterThan(0);
  });

  test('cannot include more than its price', () => {
    expect(() => readScenario(market({price: 19, offer: {...OFFER, information: {price: 5}}}))).toThrow(
      new ScenarioError([
        {
          path: 'products[0].offer',
          message:
            'the parts that the price includes come to 20, and the price is 19: raise the price, or write "included": false',
        },
      ]),
    );
  });
});
