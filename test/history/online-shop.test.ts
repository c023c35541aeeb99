import {readFileSync} from 'node:fs';
import {beforeAll, expect, test} from 'vitest';
import {fitHistory} from '../../engine/history/fit-history.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import type {PoissonOrders, Scenario, Segment} from '../../engine/scenario/schema.ts';

const PRODUCTS = 60;
const DECEMBER = 11;
const shipped = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url));

let shop: Scenario;
let fitted: Scenario;
beforeAll(async () => {
  const bytes = shipped('data/online-retail-2011-autumn.csv.gz');
  const {scenarioText} = await fitHistory(bytes, {
    currency: 'GBP',
    origin: '2011-09-01',
    keep: ['duplicate'],
  });
  fitted = readScenario(scenarioText).scenario;
  const {scenario, warnings} = readScenario(shipped('online-shop.json').toString());
  expect(warnings).toEqual([]);
  shop = scenario;
});

test('the online shop has the products of the history in its sequence, with their classes, prices and assumed costs', () => {
  const figures = ({products}: Scenario) =>
    products.map(({class: name, price, cost}) => ({name, price, cost}));
  expect(figures(shop).slice(0, PRODUCTS)).toEqual(figures(fitted));
  expect(shop.products.length).toBe(PRODUCTS + wrapped().size);
});

test('its orders come as the history says until December, of which the history knows nothing', () => {
  const orders = ({orders}: Segment) => {
    const {season, ...rest} = orders as PoissonOrders;
    return {...rest, season: season!.slice(0, DECEMBER)};
  };
  expect(shop.segments.map(orders)).toEqual(fitted.segments.map(orders));
  const told = ({name, class: its, customers, lines, quantity}: Segment) => [
    name,
    its,
    customers,
    lines,
    quantity,
  ];
  expect(shop.segments.map(told)).toEqual(fitted.segments.map(told));
});

test('its baskets are those of the history, gift-wrapped or not', () => {
  const place = new Map(shop.products.map(({name}, i) => [name, i]));
  for (const [base, its] of wrapped()) place.set(its, place.get(base)!);
  shop.segments.forEach(({basket}, i) => {
    const {shares, quantities} = fitted.segments[i].basket as Weighed;
    const weight = new Map<string, number>();
    for (const [name, share] of Object.entries((basket as Weighed).shares)) {
      const {name: code} = fitted.products[place.get(name)!];
      weight.set(code, (weight.get(code) ?? 0) + share);
      expect(basket.quantities[name], name).toEqual(quantities[code]);
    }
    expect([...weight.keys()].sort()).toEqual(Object.keys(shares).sort());
    for (const [code, share] of weight) expect(share).toBeCloseTo(shares[code], 3);
  });
});

type Weighed = Segment['basket'] & {shares: Record<string, number>};

/** What is gift-wrapped, by what it is made from. */
function wrapped(): Map<string, string> {
  const {customising} = shop.sites.find(({name}) => name === 'warehouse')!;
  return new Map(customising!.products.map(({product, from}) => [from, product]));
}
