import {readFileSync} from 'node:fs';
import {readScenario, type Scenario} from '../../engine/index.ts';
import type {Engine} from '../../engine/run/engine.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {Desk} from '../../web/desk/desk.ts';
import {Workers} from '../../web/desk/workers.ts';
import {leverSheets} from '../../web/desk/sheet.ts';
import type {Change} from '../../web/state/draft.ts';
import {Search, type Assignment} from '../../web/state/search.svelte.ts';

/** Text of the scenario that the page opens with. */
export const defaultText = readFileSync(new URL('../../scenarios/default.json', import.meta.url), 'utf8');

/** The scenario that the page opens with. */
export function defaultScenario(): Scenario {
  return readScenario(defaultText).scenario;
}

/** A shop with one product, quick to play; its lever has an optimum inside. */
export const smallText = JSON.stringify({
  format: 'fulcrum/scenario@1',
  name: 'Shop',
  run: {horizon: 120, warmUp: 20, followUp: 0, seed: '5'},
  products: [{name: 'bread', cost: 2, price: 2.6}],
  sites: [
    {name: 'baker', kind: 'supplier'},
    {
      name: 'shop',
      kind: 'store',
      stock: [
        {
          policy: {type: 'reorderPoint', reorderPoint: {type: 'target', value: 0.9}, orderQuantity: 60},
          holdingRate: 3,
          orderCost: 10,
        },
      ],
    },
  ],
  lanes: [{from: 'baker', to: 'shop', leadTime: {type: 'gamma', mean: 4, cv: 0.4}}],
  segments: [
    {
      name: 'town',
      orders: {type: 'poisson', perDay: 8},
      quantity: {type: 'geometric', mean: 2},
      whenShort: {type: 'lose', what: 'remainder'},
    },
  ],
});

/** Engines in the thread of the test that let others have their turn before every job. */
export function patientWorkers(): Workers {
  return new Workers(
    () =>
      new Pool(1, () => {
        const {engine, close} = spawnHere();
        const patient = new Proxy(engine as Engine, {
          get:
            (target, name: keyof Engine) =>
            async (...all: never[]) => {
              await new Promise((resolve) => setImmediate(resolve));
              return (target[name] as (...all: never[]) => unknown)(...all);
            },
        });
        return {engine: patient, close};
      }),
  );
}

/** Engines in the thread of the test. */
export function workersHere(): Workers {
  return new Workers(() => new Pool(1, spawnHere));
}

/** A desk in the thread of the test. */
export function deskHere(workers = workersHere()): Desk {
  return new Desk(workers);
}

const stopped = () => 0;

/** A search on a desk on which the small scenario is open, and what to give it. */
export async function smallSearch(
  desk = deskHere(),
): Promise<{search: Search; assignment: (changes?: Change[]) => Assignment}> {
  const answer = await desk.open(smallText, () => Promise.resolve(null), 'en');
  if (answer.status !== 'done') throw new Error(answer.status);
  const [lever] = leverSheets(readScenario(smallText).scenario);
  const assignment = (changes: Change[] = []) => ({
    draft: {source: answer.value, changes, lever: null},
    lever,
  });
  return {search: new Search(desk, stopped), assignment};
}
