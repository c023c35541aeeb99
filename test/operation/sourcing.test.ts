import {describe, expect, test} from 'vitest';
import {played, ready, written} from './playing.ts';

interface Site {
  name: string;
  capacity?: number | null;
  freight: number;
}

function network(sites: readonly Site[], segments = ['east', 'west']) {
  return written({
    run: {horizon: 365, warmUp: 5, followUp: 10},
    sites: [
      {name: 'supplier', kind: 'supplier'},
      ...sites.map(({name, capacity = null}) => ({
        name,
        capacity,
        stock: [{from: 'supplier', policy: {type: 'baseStock', baseStockLevel: 200}}],
      })),
    ],
    lanes: sites.flatMap(({name, freight}) => [
      {from: 'supplier', to: name, leadTime: 1},
      ...segments.map((segment) => ({from: name, to: segment, tariff: {perUnit: freight}})),
    ]),
    segments: segments.map((name) => ({
      name,
      orders: {type: 'poisson', perDay: 10},
      quantity: 4,
    })),
  });
}

/** Units a day that the plan gives to each site. */
function planned(source: object): Record<string, number> {
  const {network: one, plan} = ready(source);
  const units: Record<string, number> = {};
  plan.sourcing.forEach((cumulative, segment) =>
    one.segments.servedBy[segment].forEach((site, i) => {
      const share = cumulative[i] - (i > 0 ? cumulative[i - 1] : 0);
      const {name} = one.scenario.sites[site];
      units[name] = (units[name] ?? 0) + 40 * share;
    }),
  );
  return units;
}

describe('sourcing', () => {
  test('gives everything to the cheapest site, and among equal ones to the first', () => {
    const cheap = {name: 'cheap', freight: 1};
    const dear = {name: 'dear', freight: 2};
    expect(planned(network([dear, cheap]))).toEqual({dear: 0, cheap: 80});
    expect(planned(network([cheap, {...dear, freight: 1}]))).toEqual({cheap: 80, dear: 0});
  });

  test('gives no site more than its capacity', () => {
    const units = planned(
      network([
        {name: 'cheap', freight: 1, capacity: 30},
        {name: 'middle', freight: 2, capacity: 35},
        {name: 'dear', freight: 5},
      ]),
    );
    expect(units.cheap).toBeCloseTo(30, 9);
    expect(units.middle).toBeCloseTo(35, 9);
    expect(units.dear).toBeCloseTo(15, 9);
  });

  test('weighs the ways: each segment goes to the site that saves most', () => {
    const source = network([
      {name: 'one', freight: 1, capacity: 50},
      {name: 'two', freight: 1},
    ]) as {lanes: {from: string; to: string; tariff?: object}[]};
    const freight: Record<string, number> = {'one east': 1, 'one west': 4, 'two east': 3, 'two west': 5};
    for (const lane of source.lanes)
      if (lane.tariff) lane.tariff = {perUnit: freight[`${lane.from} ${lane.to}`]};
    const {plan} = ready(source);
    // A unit from "one" saves 2 in the east and 1 in the west: the east gets its 40, the west the other 10.
    expect([...plan.sourcing[0]].map((x) => Math.round(1e9 * x) / 1e9)).toEqual([1, 1]);
    expect([...plan.sourcing[1]].map((x) => Math.round(1e9 * x) / 1e9)).toEqual([0.25, 1]);
  });

  test('refuses demand that the sites together cannot meet', () => {
    const source = network([
      {name: 'one', freight: 1, capacity: 30},
      {name: 'two', freight: 2, capacity: 40},
    ]);
    expect(() => ready(source)).toThrow(RangeError);
  });

  test('is kept in the play: each site serves its share of the orders', () => {
    const {measure, measureBy} = played(
      network([
        {name: 'cheap', freight: 1, capacity: 30},
        {name: 'dear', freight: 2},
      ]),
    );
    const lines = measure('lines');
    const share = measureBy('site', 'cheap', 'lines') / lines;
    expect(Math.abs(share - 30 / 80)).toBeLessThan(4 * Math.sqrt((0.375 * 0.625) / lines));
    expect(measureBy('site', 'cheap', 'lines') + measureBy('site', 'dear', 'lines')).toBe(lines);
  });
});
