import {expect, test} from 'vitest';
import {compile, DAY, layoutOf, makePlan, play} from '../../engine/index.ts';
import {smallStore} from '../run/scenarios.ts';

const sitesWith = (stock: object) => [
  {name: 'supplier', kind: 'supplier'},
  {name: 'store', kind: 'store', stock: [{product: 'item', from: 'supplier', ...stock}]},
];

test('a pipeline is part of the position of an opening by policy, not on top of it', () => {
  const policy = {type: 'baseStock', baseStockLevel: 60};
  const onOrderAndHand = (stock: object) => {
    const {scenario} = smallStore({
      run: {horizon: 0.5, warmUp: 0, followUp: 0},
      sites: sitesWith({policy, ...stock}),
      segments: [{name: 'customers', servedBy: ['store'], orders: {type: 'poisson', perDay: 0}}],
    });
    const network = compile(scenario);
    const {measures} = play(network, makePlan(network), '1', 0, {check: true});
    const at = (name: string) => measures[layoutOf(network).measures.findIndex((m) => m.name === name)];
    return at('averageOnHand') + at('averageOnOrder');
  };
  expect(onOrderAndHand({})).toBe(60);
  expect(onOrderAndHand({pipeline: [{in: 3, quantity: 20}]})).toBe(60);
});

test('the cancelled rest of an order moves no instant of what was delivered', () => {
  const {scenario} = smallStore({
    run: {horizon: 30, warmUp: 0, followUp: 0},
    sites: sitesWith({initial: 6, policy: {type: 'none'}}),
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: {type: 'trace', events: [{at: 1, lines: [{product: 'item', quantity: 10}]}]},
        whenShort: {type: 'backorder', ship: 'partial', patience: 5},
      },
    ],
  });
  const network = compile(scenario);
  const delivered: number[] = [];
  play(network, makePlan(network), '1', 0, {check: true, onOrder: (instants) => delivered.push(instants[7])});
  expect(delivered).toEqual([DAY]);
});
