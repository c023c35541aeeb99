import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {orderLives, overReplications, played, written} from './playing.ts';
import {losesOrdersAtStations, randomScenario} from './random-scenarios.ts';

const trace = (...orders: [at: number, units: number][]) => ({
  type: 'trace',
  events: orders.map(([at, quantity]) => ({at, lines: [{product: 'item', quantity}]})),
});

const idle = (initial: number, more: object = {}) => ({from: null, initial, policy: {type: 'none'}, ...more});

/** Customers of the north, with stock there, in the south and in the east. */
function three({
  north = idle(2),
  south = idle(3),
  east = idle(4),
  orders = trace([1, 4]),
  segment = {},
}: {
  north?: object;
  south?: object;
  east?: object;
  orders?: object;
  segment?: object;
}) {
  return written({
    run: {horizon: 10, warmUp: 0, followUp: 10},
    products: [{name: 'item', cost: 10, price: 15, weight: 2}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {name: 'north', stock: [north]},
      {name: 'south', stock: [south]},
      {name: 'east', stock: [east]},
    ],
    lanes: [
      {from: 'supplier', to: 'south', leadTime: 2},
      {from: 'south', to: 'north', leadTime: 0.5, tariff: {perShipment: 3, perKg: 0.25}},
      {from: 'east', to: 'north', leadTime: 1.5},
      {from: 'north', to: 'customers', leadTime: 1},
    ],
    segments: [
      {
        name: 'customers',
        class: 'B',
        servedBy: ['north'],
        orders,
        whenShort: {type: 'lose'},
        transship: {from: ['south', 'east'], costPerUnit: 0.1},
        ...segment,
      },
    ],
  });
}

describe('when the serving site is short', () => {
  test('the first site that has the goods sends what is missing, over its lane and then on to the customer', () => {
    const source = three({});
    const {measure, measureBy, money} = played(source);
    expect(measure('fillRate')).toBe(0.5);
    expect(measure('transshipmentRate')).toBe(0.5);
    expect(measureBy('site', 'north', 'transshipmentRate')).toBe(0.5);
    expect(measureBy('segment', 'customers', 'unitsLost')).toBe(0);
    expect(measure('shipments')).toBe(2);
    expect(measure('unitsShipped')).toBe(4);
    expect(measure('meanUnitWait')).toBeCloseTo((2 * 0.5) / 4, 12);
    expect(money('stock.transshipment')).toBe(-(3 + 2 * 2 * 0.25 + 2 * 0.1));
    expect(money('revenue.goods')).toBe(4 * 15);
    expect(money('goods.inventoryChange')).toBe(-4 * 10);
    expect(measureBy('site', 'south', 'averageOnHand')).toBeCloseTo((1 * 3 + 9 * 1) / 10, 12);
    const [life] = orderLives(source);
    expect(life.at).toMatchObject({placed: 1, allocated: 1.5, delivered: 2.5});
  });

  test('several sites help in their sequence, and what nobody has is lost', () => {
    const {measure, measureBy} = played(three({orders: trace([1, 12])}));
    expect(measure('transshipmentRate')).toBeCloseTo(7 / 12, 12);
    expect(measure('unitsLost')).toBe(3);
    expect(measure('shipments')).toBe(3);
    expect(measureBy('site', 'east', 'averageOnHand')).toBeCloseTo(4 / 10, 12);
  });

  test('what nobody has waits at the serving site where customers wait, and goes with its next receipt', () => {
    const {measure, measureBy} = played(
      three({
        north: idle(2, {scheduledReceipts: [{at: 4, quantity: 5}]}),
        orders: trace([1, 12]),
        segment: {whenShort: {type: 'backorder'}},
      }),
    );
    expect(measureBy('site', 'north', 'averageBackorders')).toBeCloseTo((3 * 3) / 10, 12);
    expect(measure('meanUnitWait')).toBeCloseTo((3 * 0.5 + 4 * 1.5 + 3 * 3) / 12, 12);
  });

  test.each([
    ['order', 9, {lost: 0, transshipped: 7}],
    ['order', 10, {lost: 10, transshipped: 0}],
    ['line', 9, {lost: 0, transshipped: 7}],
    ['line', 10, {lost: 10, transshipped: 0}],
    ['remainder', 10, {lost: 1, transshipped: 7}],
  ])('a lost %s of %i units is lost only if all sites together lack it', (what, units, expected) => {
    const {measure} = played(three({orders: trace([1, units]), segment: {whenShort: {type: 'lose', what}}}));
    const transshipped = Math.round(measure('transshipmentRate') * units);
    expect({lost: measure('unitsLost'), transshipped}).toEqual(expected);
  });

  test('the lines of an order share what lies at all sites', () => {
    const lines = (...units: number[]) => ({
      type: 'trace',
      events: [{at: 1, lines: units.map((quantity) => ({product: 'item', quantity}))}],
    });
    const lost = (...units: number[]) =>
      played(three({orders: lines(...units), segment: {whenShort: {type: 'lose', what: 'order'}}})).measure(
        'unitsLost',
      );
    expect(lost(1, 5, 3)).toBe(0);
    expect(lost(1, 5, 4)).toBe(10);
  });

  test('the site that helps out is replenished for it, and keeps what it keeps for others', () => {
    const south = {
      from: 'supplier',
      initial: 3,
      policy: {type: 'baseStock', baseStockLevel: 3},
      keepFor: {A: 2},
    };
    const source = three({south, orders: trace([1, 4])}) as {segments: object[]};
    const {measureBy} = played({
      ...source,
      segments: [
        ...source.segments,
        {name: 'key', class: 'A', servedBy: ['south'], orders: trace(), whenShort: {type: 'lose'}},
      ],
    });
    expect(measureBy('site', 'south', 'averageOnOrder')).toBeCloseTo((2 * 1) / 10, 12);
    expect(measureBy('site', 'south', 'averageOnHand')).toBeCloseTo((10 * 3 - 2 * 1) / 10, 12);
    expect(measureBy('site', 'east', 'averageOnHand')).toBeCloseTo((1 * 4 + 9 * 3) / 10, 12);
  });

  test('a site without the product is helped out too', () => {
    const source = three({}) as {sites: object[]; products: object[]; segments: object[]};
    const [supplier, , south, east] = source.sites;
    const {measure} = played({
      ...source,
      products: [...source.products, {name: 'other'}],
      sites: [supplier, {name: 'north', stock: [{...idle(9), product: 'other'}]}, south, east],
    });
    expect(measure('transshipmentRate')).toBe(1);
    expect(measure('fillRate')).toBe(0);
  });
});

describe('two sites that help each other', () => {
  const pooled = (levels: number[], rates: number[], whenShort: object = {type: 'lose'}) =>
    written({
      run: {horizon: 2050, warmUp: 50, followUp: 0},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        ...levels.map((baseStockLevel, i) => ({
          name: `site ${i}`,
          stock: [{from: 'supplier', initial: baseStockLevel, policy: {type: 'baseStock', baseStockLevel}}],
        })),
      ],
      lanes: levels.flatMap((_, i) => [
        {from: 'supplier', to: `site ${i}`, leadTime: {type: 'exponential', mean: 1.5}},
        {from: `site ${i}`, to: `site ${1 - i}`},
      ]),
      segments: rates.map((perDay, i) => ({
        name: `customers ${i}`,
        servedBy: [`site ${i}`],
        orders: {type: 'poisson', perDay},
        whenShort,
        transship: {from: [`site ${1 - i}`]},
      })),
    });

  test('lose together what one site with all the stock would lose: Erlang with pooled servers', () => {
    const {lost, local} = overReplications(pooled([2, 3], [1, 0.8]), 20, ({measure}) => ({
      lost: measure('unitsLost') / measure('unitsDemanded'),
      local: measure('fillRate') + measure('transshipmentRate'),
    }));
    const load = 1.8 * 1.5;
    let blocked = 1;
    for (let servers = 1; servers <= 5; servers++) blocked = (load * blocked) / (servers + load * blocked);
    expect(Math.abs(lost.mean - blocked)).toBeLessThan(4 * lost.standardError);
    expect(local.mean + lost.mean).toBeCloseTo(1, 12);
  });
});

test('goods and money are conserved where sites help each other in any network', () => {
  fc.assert(
    fc.property(
      randomScenario.filter((source) => !losesOrdersAtStations(source)),
      fc.subarray<string>(['store', 'dc'], {minLength: 1}),
      fc.constantFrom<object>({}, {leadTime: 0.7, tariff: 2}, {leadTime: {type: 'exponential', mean: 1}}),
      (source, helpers, lane) => {
        const {segments, lanes} = source as {segments: HelpedSegment[]; lanes: object[]};
        const withHelp = segments.map((segment) => {
          const from = helpers.filter((site) => segment.servedBy.some((other) => other !== site));
          const isHelped = from.length > 0 && segment.whenShort.ship !== 'complete';
          return isHelped ? {...segment, transship: {from, costPerUnit: 0.07}} : segment;
        });
        const {measure, layout} = played(
          {...source, segments: withHelp, lanes: [...lanes, {from: 'store', to: 'dc', ...lane}]},
          'help',
        );
        const known = new Set(layout.measures.map(({name}) => name));
        const lost = known.has('unitsLost') ? measure('unitsLost') : 0;
        if (measure('openAtEnd') === 0) expect(measure('unitsShipped') + lost).toBe(measure('unitsDemanded'));
      },
    ),
    {seed: 73, numRuns: 120},
  );
});

interface HelpedSegment {
  servedBy: string[];
  whenShort: {ship?: string};
}
