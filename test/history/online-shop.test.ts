import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import {beforeAll, expect, test} from 'vitest';
import {fitHistory} from '../../engine/history/fit-history.ts';
import {compile, makePlan} from '../../engine/index.ts';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import type {PoissonOrders, Scenario, Segment} from '../../engine/scenario/schema.ts';

const PRODUCTS = 64;
/** Lines of sixty products, and those of the matches. */
const HISTORY = ['data/online-retail-2011-autumn.csv.gz', 'data/online-retail-2011-autumn-matches.csv.gz'];
const DECEMBER = 11;
const shipped = (name: string) => readFileSync(new URL(`../../scenarios/${name}`, import.meta.url));

let shop: Scenario;
let fitted: Scenario;
beforeAll(async () => {
  const {scenarioText} = await fitHistory(inOneFile(HISTORY), {
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

test('its matches alone come by the way of dangerous goods, lie in a store of their own and leave in tested boxes', () => {
  const network = compile(shop);
  const {lane} = makePlan(network);
  const {points, packing} = network;
  const handled = Array.from(points.product, (product, i) => {
    const {name, cost, volume, traits} = shop.products[product];
    return {
      name,
      hazardous: traits.includes('hazardous'),
      mode: shop.lanes[lane![i]].mode,
      holding: points.holdingCost[i] / cost,
      packing: packing.cost[points.site[i]]![product],
      bulk: packing.volume[points.site[i]][product] / volume,
    };
  });
  const [hazardous, harmless] = [true, false].map((which) =>
    handled.filter((one) => one.hazardous === which),
  );
  expect(hazardous.map(({name}) => name)).toEqual(
    names(shop.products).filter((name) => name.startsWith('matches')),
  );
  for (const one of hazardous) {
    expect(one).toMatchObject({mode: 'container, dangerous goods'});
    expect([one.holding * 365, one.packing, one.bulk]).toEqual([0.7, 0.072, 1.35].map(near));
  }
  expect(new Set(harmless.map(({mode}) => mode))).toEqual(new Set(['container']));
  expect(Math.max(...harmless.map(({holding}) => holding * 365))).toBeCloseTo(0.45, 9);
});

type Weighed = Segment['basket'] & {shares: Record<string, number>};

const names = (things: readonly {name: string}[]) => things.map(({name}) => name);

const near = (value: number) => expect.closeTo(value, 9) as number;

/** Files of order lines as one, sorted by the instant of the order. */
function inOneFile(files: readonly string[]): Uint8Array {
  const texts = files.map((file) => gunzipSync(shipped(file)).toString().trim().split('\n'));
  const at = (line: string) => Number(line.split(',')[1]);
  const lines = texts.flatMap(([, ...rest]) => rest).sort((a, b) => at(a) - at(b));
  return Buffer.from([texts[0][0], ...lines].join('\n'));
}

/** What is gift-wrapped, by what it is made from. */
function wrapped(): Map<string, string> {
  const {customising} = shop.sites.find(({name}) => name === 'warehouse')!;
  return new Map(customising!.products.map(({product, from}) => [from, product]));
}
