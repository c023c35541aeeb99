import {compile, makePlan, readScenario, type Network, type Plan} from '../../engine/index.ts';

/** A standard workload: an ordinary scenario, and the customers' orders that one replication plays. */
export interface Workload {
  name: 'w1' | 'w2' | 'w3' | 'w4';
  about: string;
  network: Network;
  plan: Plan;
}

const GAMMA_5 = {type: 'gamma', mean: 5, cv: 0.3};

/** One site with a (r,Q) or (s,S) policy fed by an unlimited supplier. */
function singleSite(policy: object, quantity: unknown, whenShort: object, initial: number): object {
  return {
    run: {horizon: 100_000, warmUp: 0},
    products: [{name: 'item'}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'store', kind: 'store', stock: [{product: 'item', from: 'supplier', initial, policy}]},
    ],
    lanes: [{from: 'supplier', to: 'store', leadTime: {type: 'iid', of: GAMMA_5}}],
    segments: [
      {name: 'customers', servedBy: ['store'], orders: {type: 'poisson', perDay: 10}, quantity, whenShort},
    ],
  };
}

/** M/M/1: a picking station with one server at load 0.9, for about a million orders. */
const queue = {
  run: {horizon: 1_111_111, warmUp: 0},
  products: [{name: 'item'}],
  sites: [
    {
      name: 'store',
      kind: 'store',
      stock: [{product: 'item', from: null, initial: 2_000_000, policy: {type: 'none'}}],
      stations: [{name: 'picking', servers: 1, time: {type: 'exponential', mean: 1}}],
      process: [{stage: 'picked', station: 'picking'}],
    },
  ],
  segments: [{name: 'customers', servedBy: ['store'], orders: {type: 'poisson', perDay: 0.9}}],
};

/** Factory, two distribution centres, twenty stores, a hundred products: 2,200 stocking points, 730,000 orders a year. */
function network(): object {
  const stores = Array.from({length: 20}, (_, i) => ({name: `store ${i}`, centre: `centre ${i % 2}`}));
  const centres = ['centre 0', 'centre 1'];
  const full = {product: '*', initial: 'full'};
  return {
    run: {horizon: 365, warmUp: 0},
    products: Array.from({length: 100}, (_, i) => ({name: `item ${i}`})),
    sites: [
      {name: 'factory', kind: 'supplier'},
      ...centres.map((name) => ({
        name,
        kind: 'distribution-centre',
        stock: [
          {...full, from: 'factory', policy: {type: 'reorderPoint', reorderPoint: 60, orderQuantity: 100}},
        ],
      })),
      ...stores.map(({name, centre}) => ({
        name,
        kind: 'store',
        stock: [{...full, from: centre, policy: {type: 'baseStock', baseStockLevel: 5}}],
      })),
    ],
    lanes: [
      ...centres.map((to) => ({
        from: 'factory',
        to,
        leadTime: {type: 'iid', of: {type: 'gamma', mean: 7, cv: 0.3}},
      })),
      ...stores.map(({name, centre}) => ({
        from: centre,
        to: name,
        leadTime: {type: 'iid', of: {type: 'exponential', mean: 2}},
      })),
    ],
    segments: stores.map(({name}) => ({
      name: `customers of ${name}`,
      servedBy: [name],
      orders: {type: 'poisson', perDay: 100},
    })),
  };
}

const SCENARIOS: Record<Workload['name'], [about: string, scenario: () => object]> = {
  w1: ['M/M/1 at load 0.9', () => queue],
  w2: [
    '(r,Q), Poisson, backorders',
    () =>
      singleSite(
        {type: 'reorderPoint', reorderPoint: 60, orderQuantity: 100},
        1,
        {type: 'backorder', ship: 'partial'},
        160,
      ),
  ],
  w3: [
    '(s,S), compound Poisson, partly lost',
    () =>
      singleSite(
        {type: 'orderUpTo', reorderPoint: 180, orderUpToLevel: 480},
        {type: 'geometric', mean: 3},
        {type: 'lose', what: 'remainder'},
        480,
      ),
  ],
  w4: ['three echelons, 2,200 stocking points', network],
};

/** The workloads W1 to W4, read, compiled and planned like any scenario. */
export function workloads(): Workload[] {
  return Object.entries(SCENARIOS).map(([name, [about, scenario]]) => {
    const read = readScenario({format: 'fulcrum/scenario@1', name, ...scenario()});
    const compiled = compile(read.scenario);
    return {name: name as Workload['name'], about, network: compiled, plan: makePlan(compiled)};
  });
}
