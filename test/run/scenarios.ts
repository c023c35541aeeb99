import {readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {attachmentNames, readScenario, readTraces, type Scenario, type Traces} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';

export interface Loaded {
  scenario: Scenario;
  traces: Traces;
  hash: string;
}

/** A shipped scenario with the order files that it names. */
export async function loadScenario(path: string): Promise<Loaded> {
  const text = readFileSync(path, 'utf8');
  const attachments = Object.fromEntries(
    attachmentNames(JSON.parse(text)).map((name) => [
      name,
      new Uint8Array(readFileSync(join(dirname(path), name))),
    ]),
  );
  const {scenario} = readScenario(text, attachments);
  return {
    scenario,
    traces: await readTraces(scenario, attachments),
    hash: scenarioHash(scenario, attachments),
  };
}

/** A small store: one product, backorders, a target for its reorder point. */
export function smallStore(changes: object = {}): Loaded {
  const {scenario} = readScenario({
    format: 'fulcrum/scenario@1',
    name: 'small store',
    run: {horizon: 120, warmUp: 20, replications: 12},
    products: [{name: 'item', cost: 5, price: 8}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'store',
        kind: 'store',
        stock: [
          {
            product: 'item',
            from: 'supplier',
            orderCost: 10,
            policy: {
              type: 'reorderPoint',
              reorderPoint: {type: 'target', measure: 'fillRate', value: 0.9},
              orderQuantity: 40,
            },
          },
        ],
      },
    ],
    lanes: [{from: 'supplier', to: 'store', leadTime: {type: 'iid', of: {type: 'gamma', mean: 4, cv: 0.3}}}],
    segments: [
      {
        name: 'customers',
        servedBy: ['store'],
        orders: {type: 'poisson', perDay: 8},
        whenShort: {type: 'lose', what: 'remainder'},
      },
    ],
    ...changes,
  });
  return {scenario, traces: {}, hash: scenarioHash(scenario)};
}

export function nameOf(path: string): string {
  return basename(path, '.json');
}
