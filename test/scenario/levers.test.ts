import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
  applyLever,
  defaultLever,
  fromScale,
  leverGrid,
  leverNamed,
  leverValue,
  toScale,
  type Lever,
} from '../../engine/scenario/levers.ts';
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

test('the grid of a lever has both ends exactly and equal steps on its scale', () => {
  const linear = leverGrid({...service, from: 0, to: 10, scale: 'linear'}, 5);
  expect(linear).toEqual([0, 2.5, 5, 7.5, 10]);
  const grid = leverGrid(service, 21);
  expect([grid[0], grid[20]]).toEqual([0.8, 0.999]);
  const places = grid.map((value) => toScale('logit', value));
  for (let i = 1; i < 20; i++) expect(places[i + 1] - places[i]).toBeCloseTo(places[1] - places[0], 12);
  expect(() => leverGrid(service, 1)).toThrow(new RangeError('count must be an integer of at least 2: 1'));
});

test('the logit of 0.8 is log 4, and the scale goes back where it came from', () => {
  expect(toScale('logit', 0.8)).toBeCloseTo(1.3862943611198906, 15);
  for (const value of [0.001, 0.5, 0.97, 0.9999])
    expect(fromScale('logit', toScale('logit', value))).toBeCloseTo(value, 15);
  expect(fromScale('linear', toScale('linear', -3))).toBe(-3);
  expect(() => toScale('logit', 1)).toThrow(new RangeError('a logit needs a share above 0 and below 1: 1'));
});
