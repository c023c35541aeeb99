import {expect, test} from 'vitest';
import {ScenarioError, readScenario, type Attachments} from '../../engine/scenario/read-scenario.ts';
import {setByPath} from '../../engine/scenario/paths.ts';
import {faultLine} from '../../engine/scenario/faults.ts';

/** The least that makes a scenario: everything else has a default. */
export const SMALLEST = {
  format: 'fulcrum/scenario@1',
  products: [{name: 'bolt', cost: 1, price: 2}],
  sites: [
    {name: 'works', kind: 'supplier'},
    {name: 'shop', stock: [{}]},
  ],
  lanes: [
    {from: 'works', to: 'shop', leadTime: 5},
    {from: 'shop', to: 'people'},
  ],
  segments: [{name: 'people', orders: {type: 'poisson', perDay: 4}}],
};

/** The smallest scenario with some places changed: `[path, value, path, value …]`. */
export function changed(...settings: unknown[]): unknown {
  let json: unknown = SMALLEST;
  for (let i = 0; i < settings.length; i += 2) json = setByPath(json, String(settings[i]), settings[i + 1]);
  return json;
}

/** What reading finds wrong, one line a fault. */
export function faultsOf(json: unknown, attachments?: Attachments): string[] {
  try {
    readScenario(json, attachments);
    return [];
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.faults.map(faultLine);
  }
}

/** What reading finds odd, one line a warning. */
export function warningsOf(json: unknown, attachments?: Attachments): string[] {
  return readScenario(json, attachments).warnings.map(faultLine);
}

/** A lever on the service target of the smallest scenario, with some fields changed. */
export function lever(changes: object): object {
  const paths = ['sites[name=shop].stock[*].policy.baseStockLevel.value'];
  return {name: 'service', paths, from: 0.8, to: 0.999, scale: 'logit', ...changes};
}

/** A response of the smallest scenario, with some fields changed. */
export function response(changes: object): object {
  return {curve: {type: 'power', exponent: 1}, reference: 0.9, ...changes};
}

/** One test a row: the smallest scenario with these settings has exactly these faults. */
export function cases(name: string, rows: [title: string, settings: unknown[], faults: string[]][]): void {
  test.each(rows)(`${name}: %s`, (_, settings, faults) => {
    expect(faultsOf(changed(...settings))).toEqual(faults);
  });
}
