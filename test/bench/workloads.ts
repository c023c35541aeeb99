import {
  compile,
  layoutOf,
  makePlan,
  play,
  readScenario,
  type Network,
  type Plan,
} from '../../engine/index.ts';
import {measured} from './timing.ts';

export type WorkloadName = 'w1' | 'w2' | 'w3' | 'w4';

/** A scenario ready to be played. */
export interface Ready {
  network: Network;
  plan: Plan;
}

/** The size of a network of three echelons. */
export interface NetworkSize {
  products: number;
  centres: number;
  stores: number;
  /** Days. */
  horizon: number;
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

/** Factory, distribution centres, stores: a unit a day of every product in every store. */
export function threeEchelons(size: NetworkSize): object {
  const centres = Array.from({length: size.centres}, (_, i) => `centre ${i}`);
  const stores = Array.from({length: size.stores}, (_, i) => ({
    name: `store ${i}`,
    centre: centres[i % size.centres],
  }));
  const full = {product: '*', initial: 'full'};
  return {
    run: {horizon: size.horizon, warmUp: 0},
    products: Array.from({length: size.products}, (_, i) => ({name: `item ${i}`})),
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
      orders: {type: 'poisson', perDay: size.products},
    })),
  };
}

/** W4: 2,200 stocking points, 730,000 orders a year. */
export const W4: NetworkSize = {products: 100, centres: 2, stores: 20, horizon: 365};

const SCENARIOS: Record<WorkloadName, () => object> = {
  w1: () => queue,
  w2: () =>
    singleSite(
      {type: 'reorderPoint', reorderPoint: 60, orderQuantity: 100},
      1,
      {type: 'backorder', ship: 'partial'},
      160,
    ),
  w3: () =>
    singleSite(
      {type: 'orderUpTo', reorderPoint: 180, orderUpToLevel: 480},
      {type: 'geometric', mean: 3},
      {type: 'lose', what: 'remainder'},
      480,
    ),
  w4: () => threeEchelons(W4),
};

/** A standard workload, which lasts `times` as long as usual, read, compiled and planned like any scenario. */
export function workload(name: WorkloadName, times = 1): Ready {
  const {run, ...scenario} = SCENARIOS[name]() as {run: {horizon: number; warmUp: number}};
  return ready({...scenario, run: {...run, horizon: run.horizon * times}});
}

/** Reads, compiles and plans a scenario made in code. */
export function ready(scenario: object): Ready {
  const {scenario: read} = readScenario(asFile(scenario));
  const network = compile(read);
  return {network, plan: makePlan(network)};
}

/** The scenario as a file has it. */
export function asFile(scenario: object): object {
  return {format: 'fulcrum/scenario@1', name: 'bench', ...scenario};
}

/** Seconds of processor time of one replication, and the orders that it counts. */
export function replicationOf({network, plan}: Ready, replication: number): {cpu: number; orders: number} {
  const {cpu, result} = measured(() => play(network, plan, 'bench', replication));
  return {cpu, orders: result.measures[layoutOf(network).measures.findIndex(({name}) => name === 'orders')]};
}
