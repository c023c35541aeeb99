import {describe, expect, test} from 'vitest';
import {readScenario, ScenarioError} from '../../engine/scenario/read-scenario.ts';
import {played, ready, written} from './playing.ts';

/** Two sites with acid and salt; that with the cheap lane does not carry `refuses` to the customers. */
function network({
  refuses = [] as string[],
  dear = {},
  inbound = {},
  orders = ['acid', 'salt'],
  parts = {},
} = {}) {
  return written({
    run: {horizon: 50, warmUp: 0, followUp: 5},
    products: [
      {name: 'acid', cost: 10, price: 15, traits: ['hazardous']},
      {name: 'salt', cost: 10, price: 15},
    ],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'west', stock: [{}]},
      {name: 'east', stock: [{}]},
    ],
    lanes: [
      {from: 'supplier', to: 'west', ...inbound},
      {from: 'supplier', to: 'east'},
      {from: 'west', to: 'customers', mode: 'air', tariff: 1, refuses},
      {from: 'east', to: 'customers', tariff: 5, ...dear},
    ],
    segments: [
      {
        name: 'customers',
        orders: {type: 'renewal', between: 0.5},
        basket: {shares: Object.fromEntries(orders.map((product) => [product, 1]))},
      },
    ],
    ...parts,
  });
}

/** Names of the sites that serve the customers. */
function namesOf(source: object): string[] {
  const {network: compiled, plan} = ready(source);
  const [shares] = plan.sourcing;
  return Array.from(compiled.segments.servedBy[0], (site) => compiled.scenario.sites[site].name).filter(
    (_, i) => shares[i] > (i > 0 ? shares[i - 1] : 0),
  );
}

function faultsOf(source: object): string[] {
  try {
    readScenario(source);
    return [];
  } catch (error) {
    if (error instanceof ScenarioError) return error.faults.map(({path, message}) => `${path}: ${message}`);
    throw error;
  }
}

describe('a means of transport that refuses goods', () => {
  test('is used for none of the customers who order them [R75]', () => {
    expect(namesOf(network())).toEqual(['west']);
    expect(namesOf(network({refuses: ['hazardous']}))).toEqual(['east']);
    expect(namesOf(network({refuses: ['hazardous'], orders: ['salt']}))).toEqual(['west']);
    expect(namesOf(network({refuses: ['fragile', 'valuable']}))).toEqual(['west']);
    const {money, measure} = played(network({refuses: ['hazardous']}));
    expect(money('delivery.freight')).toBe(-5 * measure('shipments'));
    expect(measure('fillRate')).toBeGreaterThan(0.9);
  });

  test('is no way for goods that nobody else delivers', () => {
    expect(faultsOf(network({refuses: ['hazardous'], dear: {refuses: ['hazardous']}}))).toEqual([
      'segments[0].servedBy: no lane to "customers" carries all that it orders: that from "west" refuses hazardous goods, such as "acid"; serve it from another site, or change "refuses" of the lane',
    ]);
    expect(
      faultsOf(network({refuses: ['hazardous'], dear: {refuses: ['hazardous']}, orders: ['salt']})),
    ).toEqual([]);
  });

  test('replenishes no stock of them', () => {
    expect(faultsOf(network({inbound: {refuses: ['hazardous']}}))).toEqual([
      'sites[1].stock[0].from: the lane from "supplier" to "west" refuses hazardous goods, such as "acid": name another site, or change "refuses" of the lane',
    ]);
  });

  test('brings nothing of them to a site that is short', () => {
    const short = (refuses: string[]) =>
      played(
        network({
          parts: {
            sites: [
              {name: 'supplier', kind: 'supplier'},
              {name: 'west', stock: [{from: null, initial: 0, policy: {type: 'none'}}]},
              {name: 'east', stock: [{from: null, initial: 1000, policy: {type: 'none'}}]},
            ],
            lanes: [
              {from: 'west', to: 'customers'},
              {from: 'east', to: 'west', refuses},
            ],
            segments: [
              {
                name: 'customers',
                servedBy: ['west'],
                orders: {type: 'renewal', between: 0.5},
                whenShort: {type: 'lose'},
                transship: {from: ['east']},
              },
            ],
          },
        }),
      ).measure('transshipmentRate');
    expect(short([])).toBe(1);
    expect(short(['hazardous'])).toBeGreaterThan(0.3);
    expect(short(['hazardous'])).toBeLessThan(0.7);
  });
});
