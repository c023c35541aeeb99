import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {applyLever, defaultLever, leverNamed, leverValue, type Lever} from '../../engine/scenario/levers.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {changed, SMALLEST} from './smallest.ts';

const smallest = readScenario(SMALLEST).scenario;
const distributor = readScenario(readFileSync('scenarios/parts-distributor.json', 'utf8')).scenario;
const service: Lever = {
  name: 'service',
  paths: ['sites[name=shop].stock[*].policy.baseStockLevel.value'],
  from: 0.8,
  to: 0.999,
  scale: 'logit',
};

test('the default lever is the service target of the customer-facing stocking points', () => {
  expect(defaultLever(smallest)).toEqual(service);
  expect(defaultLever(distributor)?.paths).toEqual([
    'sites[name=dc].stock[*].policy.reorderPoint.value',
    'sites[name=dc].stock[*].policy.baseStockLevel.value',
  ]);
});

test('stocking points behind the customer-facing ones and explicit levels are not in the default lever', () => {
  const json = changed(
    'sites',
    [
      {name: 'works', kind: 'supplier'},
      {name: 'shop', stock: [{from: 'depot', policy: {type: 'baseStock', baseStockLevel: 5}}]},
      {name: 'depot', stock: [{from: 'works'}]},
    ],
    'lanes',
    [
      {from: 'works', to: 'depot'},
      {from: 'depot', to: 'shop'},
      {from: 'shop', to: 'people'},
    ],
  );
  expect(defaultLever(readScenario(json).scenario)).toBeNull();
});

test('a lever is found by name, without a name the first, else the default one', () => {
  const own = {...service, name: 'own'};
  const scenario = {...smallest, levers: [own]};
  expect(leverNamed(scenario)).toEqual(own);
  expect(leverNamed(scenario, 'own')).toEqual(own);
  expect(leverNamed(scenario, 'service')).toEqual(service);
  expect(leverNamed(scenario, 'price')).toBeNull();
  expect(leverNamed(smallest)).toEqual(service);
});

test('applying a lever at a value and reading back gives the value', () => {
  fc.assert(
    fc.property(fc.double({min: 0.8, max: 0.999, noNaN: true}), (value) => {
      for (const scenario of [smallest, distributor]) {
        const lever = leverNamed(scenario)!;
        const moved = applyLever(scenario, lever, value);
        expect(leverValue(moved, lever)).toBe(value);
        expect(readScenario(JSON.stringify(moved)).scenario).toEqual(moved);
      }
    }),
    {seed: 1, numRuns: 50},
  );
});

test('applying a lever leaves the scenario as it was and shares what does not move', () => {
  const before = JSON.stringify(distributor);
  const moved = applyLever(distributor, leverNamed(distributor)!, 0.9);
  expect(JSON.stringify(distributor)).toBe(before);
  expect(moved.segments).toBe(distributor.segments);
  expect(moved.sites[0]).toBe(distributor.sites[0]);
});

test('the value of a lever whose figures differ is unknown', () => {
  const lever = {...service, paths: ['products[*].price']};
  expect(leverValue(distributor, lever)).toBeNull();
  expect(leverValue(applyLever(distributor, lever, 9), lever)).toBe(9);
});

test('a lever takes finite values only', () => {
  expect(() => applyLever(smallest, service, NaN)).toThrow(
    new RangeError('value of lever service must be finite: NaN'),
  );
});
