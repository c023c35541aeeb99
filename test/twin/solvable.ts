import {compile, makePlan, readScenario, type Network, type Plan} from '../../engine/index.ts';

/** Parts of a small scenario that a test changes. */
export interface Changes {
  run?: object;
  stock?: object;
  site?: object;
  lane?: object;
  segment?: object;
  root?: object;
}

/** A shop with one product, supplied from outside; every part can be changed. */
export function shop({
  run = {},
  stock = {},
  site = {},
  lane = {},
  segment = {},
  root = {},
}: Changes = {}): object {
  return {
    format: 'fulcrum/scenario@1',
    name: 'shop',
    run: {horizon: 1050, warmUp: 50, followUp: 60, replications: 20, seed: 'twin', ...run},
    products: [{name: 'item', cost: 5, price: 8, weight: 2, volume: 0.01}],
    sites: [
      {name: 'works', kind: 'supplier'},
      {
        name: 'shop',
        kind: 'store',
        stock: [
          {
            policy: {type: 'reorderPoint', reorderPoint: 12, orderQuantity: 20},
            holdingCost: 0.01,
            backorderCost: 0.4,
            orderCost: 15,
            orderCostPerUnit: 0.1,
            ...stock,
          },
        ],
        ...site,
      },
    ],
    lanes: [{from: 'works', to: 'shop', leadTime: 4, tariff: {perShipment: 6, perKg: 0.05}, ...lane}],
    segments: [{name: 'people', orders: {type: 'poisson', perDay: 3}, ...segment}],
    ...root,
  };
}

/** A scenario compiled, with its plan. */
export function prepared(scenario: object): {network: Network; plan: Plan} {
  const network = compile(readScenario(scenario).scenario);
  return {network, plan: makePlan(network)};
}
