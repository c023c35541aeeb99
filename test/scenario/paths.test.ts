import fc from 'fast-check';
import {expect, test} from 'vitest';
import {ScenarioError} from '../../engine/scenario/faults.ts';
import {
  find,
  nameSelector,
  parsePath,
  parseSetting,
  replaceAt,
  setByPath,
  valuesAt,
} from '../../engine/scenario/paths.ts';

const plan = {
  run: {horizon: 365},
  products: [
    {name: 'bolt', price: 2},
    {name: 'ball bearing]', price: 5},
  ],
  segments: [
    {name: 'x', class: 'A', orders: {perDay: 3}},
    {name: 'y', class: 'B', orders: {perDay: 4}},
    {name: 'z', class: 'A', orders: {perDay: 5}},
  ],
  shares: {bolt: 0.2, 'ball bearing]': 0.8},
};

test.each<[string, unknown[]]>([
  ['run.horizon', [365]],
  ['products[0].price', [2]],
  ['products[*].price', [2, 5]],
  ['products[name=bolt].price', [2]],
  ['products[name="ball bearing]"].price', [5]],
  ['segments[class=A].orders.perDay', [3, 5]],
  ['shares["ball bearing]"]', [0.8]],
  ['shares[*]', [0.2, 0.8]],
  ['products[7].price', []],
  ['run[0]', []],
  ['run.horizon.days', []],
  ['products.name', []],
  ['toString', []],
])('%s leads to %j', (path, values) => {
  expect(valuesAt(plan, path)).toEqual(values);
});

test.each(['', '.', 'a..b', 'a.', 'a[', 'a[]', 'a[-1]', 'a b', 'a]', 'a["b]', '.a', 'a[1.5]', 'a[b==c'])(
  '%j is no path',
  (path) => {
    expect(parsePath(path)).toBeNull();
    expect(() => valuesAt(plan, path)).toThrow(new RangeError(`path is not readable: ${path}`));
  },
);

test('a match says by which keys it is reached', () => {
  expect(find(plan, parsePath('segments[class=B].orders')!)).toEqual([
    {keys: ['segments', 1, 'orders'], value: {perDay: 4}},
  ]);
});

test('every name has a selector that finds it and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), {minLength: 1}), fc.nat(), (names, n) => {
      const name = names[n % names.length];
      const things = names.map((name) => ({name}));
      expect(valuesAt({things}, `things${nameSelector(name)}.name`)).toEqual([name]);
    }),
    {seed: 1, numRuns: 500},
  );
});

test('replacing copies the way to the places and shares the rest', () => {
  const before = JSON.stringify(plan);
  const after = replaceAt(plan, 'segments[class=A].orders.perDay', (value) => Number(value) * 10);
  expect(after.segments.map((segment) => segment.orders.perDay)).toEqual([30, 4, 50]);
  expect(after.segments[1]).toBe(plan.segments[1]);
  expect(after.products).toBe(plan.products);
  expect(JSON.stringify(plan)).toBe(before);
});

test('a setting replaces, adds what the file leaves out, and makes the objects on the way', () => {
  expect(setByPath(plan, 'products[*].price', 9)).toMatchObject({products: [{price: 9}, {price: 9}]});
  expect(setByPath(plan, 'costs.imputed.goodwill', 3)).toMatchObject({costs: {imputed: {goodwill: 3}}});
  expect(setByPath(plan, 'segments[name=y].promise', {cycleTime: '2 d'})).toMatchObject({
    segments: [{}, {promise: {cycleTime: '2 d'}}, {}],
  });
  expect(plan).not.toHaveProperty('costs');
});

test.each([
  [
    'products[3].price',
    'products[3].price: matches nothing: products is [{"name":"bolt","price":2},{"name":"ball bearing]","price":5…',
  ],
  ['segments[class=C].orders.perDay', /^segments\[class=C\]\.orders\.perDay: matches nothing: segments is /],
  ['run.horizon.days', 'run.horizon.days: matches nothing: run.horizon is 365'],
  ['sites[0].stock', 'sites[0].stock: matches nothing: sites is nothing'],
  ['products.price', /^products\.price: matches nothing: products is /],
  [
    'run[',
    'run[: is no path: write keys and selectors such as sites[name=dc].stock[*].policy.reorderPoint.value',
  ],
])('setting %s is a fault', (path, message) => {
  expect(() => setByPath(plan, path, 1)).toThrow(ScenarioError);
  expect(() => setByPath(plan, path, 1)).toThrow(message);
});

test.each<[string, {path: string; value: unknown} | null]>([
  ['run.horizon=100', {path: 'run.horizon', value: 100}],
  ['run.seed="7"', {path: 'run.seed', value: '7'}],
  ['run.start=2026-02-01', {path: 'run.start', value: '2026-02-01'}],
  [
    'segments[name=x].promise.cycleTime=90 min',
    {path: 'segments[name=x].promise.cycleTime', value: '90 min'},
  ],
  ['lanes[0].tariff={"perKg":1}', {path: 'lanes[0].tariff', value: {perKg: 1}}],
  ['segments[0].response=null', {path: 'segments[0].response', value: null}],
  ['name=a=b', {path: 'name', value: 'a=b'}],
  ['about=', {path: 'about', value: ''}],
  ['run.horizon', null],
])('the setting %s is read', (text, setting) => {
  expect(parseSetting(text)).toEqual(setting);
});
