import {expect, test} from 'vitest';
import {readScenario, type Scenario} from '../../../engine/index.ts';
import {changed as changedBy, inputsOf} from '../../../web/desk/inputs.ts';
import {isRight, type Input, type InputName} from '../../../web/state/input.ts';
import {defaultScenario, smallText} from '../small-scenario.ts';

const scenario = defaultScenario();
const small = readScenario(smallText).scenario;

function changed(of: Scenario, values: Partial<Record<InputName, number | string>>): Scenario {
  return changedBy(
    of,
    Object.entries(values).map(([name, value]) => ({input: name as InputName, value})),
  );
}

function input(name: string, of: Scenario = scenario): Input {
  return inputsOf(of).find((one) => one.name === name)!;
}

test('figures that are the same everywhere are shown as they are, others as a percentage of the scenario', () => {
  expect(input('price')).toMatchObject({unit: 'ofScenario', value: 100});
  expect(input('demand')).toMatchObject({unit: 'ofScenario', value: 100});
  expect(input('price', small)).toMatchObject({unit: 'money', value: 2.6});
  expect(input('demand', small)).toMatchObject({unit: 'perDay', value: 8});
  expect(input('leadTime')).toMatchObject({unit: 'days', value: 14});
  expect(input('holdingRate')).toMatchObject({unit: 'perYear', value: 35});
  expect(input('orderCost')).toMatchObject({unit: 'perOrder', value: 65});
  expect(input('whenShort')).toMatchObject({value: 'mixed'});
  expect(input('measure')).toMatchObject({value: 'fillRate'});
});

test('nothing changed is the very same scenario', () => {
  expect(changed(scenario, {})).toBe(scenario);
  const values = Object.fromEntries(inputsOf(scenario).map(({name, value}) => [name, value]));
  expect(changed(scenario, values)).toEqual(scenario);
});

test('each change reaches what it names and nothing else', () => {
  const after = changed(scenario, {
    price: 110,
    demand: 50,
    leadTime: 7,
    orderCost: 80,
    holdingRate: 20,
    whenShort: 'backorderPartial',
    measure: 'readyRate',
    seed: '9',
    budget: 500,
  });
  expect(after.products.map(({price}) => price)).toEqual(scenario.products.map(({price}) => price * 1.1));
  expect(after.segments.map(({orders}) => 'perDay' in orders && orders.perDay)).toEqual([1.3, 1, 0.9]);
  expect(after.lanes[0].leadTime).toEqual({type: 'iid', of: {type: 'gamma', mean: 7, cv: 0.4}});
  expect(after.lanes.slice(1)).toEqual(scenario.lanes.slice(1));
  expect(after.sites[1].stock[0]).toMatchObject({
    orderCost: 80,
    holdingRate: 0.2,
    policy: {reorderPoint: {type: 'target', measure: 'readyRate', value: 0.95}},
  });
  expect(after.segments.map(({whenShort}) => whenShort)).toEqual([
    {type: 'backorder', ship: 'partial', releaseAt: 0, patience: null},
    {type: 'backorder', ship: 'partial', releaseAt: 0, patience: null},
    {type: 'backorder', ship: 'partial', releaseAt: 0, patience: 14},
  ]);
  expect(after.run).toEqual({...scenario.run, seed: '9'});
  expect(readScenario(after).scenario).toEqual(after);
});

test('stock with a holding cost of its own offers that, not a rate that it ignores', () => {
  const [supplier, shop] = small.sites;
  const priced = {
    ...small,
    sites: [supplier, {...shop, stock: shop.stock.map((stock) => ({...stock, holdingCost: 0.02}))}],
  };
  expect(input('holdingRate', priced)).toBeUndefined();
  expect(input('holdingCost', priced)).toMatchObject({unit: 'perUnitDay', value: 0.02});
  expect(changed(priced, {holdingCost: 0.05}).sites[1].stock[0].holdingCost).toBe(0.05);
  expect(input('holdingCost')).toBeUndefined();
});

test('replayed orders offer neither demand nor prices', () => {
  const [segment] = small.segments;
  const events = [{at: 1, lines: [{product: 'bread', quantity: 1}]}];
  const replayed: Scenario = {
    ...small,
    segments: [{...segment, orders: {type: 'trace', file: null, events}}],
  };
  expect(inputsOf(replayed).map(({name}) => name)).not.toContain('demand');
  expect(inputsOf(replayed).map(({name}) => name)).not.toContain('price');
});

test('a scenario without targets offers neither their measure nor a budget for the search', () => {
  const [supplier, shop] = small.sites;
  const fixed: Scenario = {
    ...small,
    sites: [
      supplier,
      {...shop, stock: [{...shop.stock[0], policy: {type: 'baseStock', baseStockLevel: 20, review: null}}]},
    ],
  };
  const names = inputsOf(fixed).map(({name}) => name);
  expect(names).not.toContain('measure');
  expect(names).not.toContain('budget');
});

test('an input takes what is right and nothing else', () => {
  expect(isRight(input('orderCost'), 0)).toBe(true);
  expect(isRight(input('orderCost'), -1)).toBe(false);
  expect(isRight(input('price'), 0)).toBe(false);
  expect(isRight(input('demand'), NaN)).toBe(false);
  expect(isRight(input('demand'), '')).toBe(false);
  expect(isRight(input('budget'), 30)).toBe(true);
  expect(isRight(input('budget'), 29)).toBe(false);
  expect(isRight(input('budget'), 40.5)).toBe(false);
  expect(isRight(input('seed'), ' ')).toBe(false);
  expect(isRight(input('whenShort'), 'loseOrder')).toBe(true);
  expect(isRight(input('whenShort'), 'else')).toBe(false);
});
