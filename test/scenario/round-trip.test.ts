import fc from 'fast-check';
import {expect, test} from 'vitest';
import {readScenario} from '../../engine/scenario/read-scenario.ts';
import {
  days,
  erring,
  failures,
  laneMore,
  law,
  money,
  or,
  productMore,
  promotions,
  segmentTerms,
  share,
  siteMore,
  some,
  whole,
} from './written-parts.ts';

const count = or(whole, fc.record({type: fc.constant('geometric'), mean: whole}));
const target = fc.record({
  type: fc.constant('target'),
  measure: some(fc.constantFrom('fillRate', 'cycleServiceLevel', 'readyRate')),
  value: some(share),
});
const review = some(fc.record({every: days, first: some(days), at: some(fc.constantFrom('start', 'end'))}));
const quantity = some(or(fc.constant('eoq'), whole));
const policy = or(
  fc.record({
    type: fc.constant('reorderPoint'),
    reorderPoint: or(whole, target),
    orderQuantity: quantity,
    review,
  }),
  fc.record({type: fc.constant('orderUpTo'), reorderPoint: whole, orderUpToLevel: fc.constant(60), review}),
  fc.record({type: fc.constant('orderUpTo'), reorderPoint: or(whole, target), orderQuantity: whole, review}),
  fc.record({type: fc.constant('baseStock'), baseStockLevel: or(whole, target), review}),
);
const stock = fc.record({
  name: some(fc.constant('all')),
  product: some(fc.constant('*')),
  initial: some(or(fc.constant('full'), fc.nat(9))),
  policy: some(policy),
  holdingRate: some(share),
  holdingCost: some(money),
  orderCost: money,
  maxOutstanding: some(whole),
  keepFor: some(fc.constant({A: 2})),
  backorders: some(fc.record({serve: some(fc.constantFrom('fifo', 'priority')), ageing: some(money)})),
  expedite: some(fc.record({below: some(fc.integer()), leadTime: law, cost: some(money)})),
  pipeline: some(
    fc.array(fc.record({in: days, quantity: whole, as: some(fc.constantFrom('goods', 'order'))}), {
      maxLength: 2,
    }),
  ),
  forcedOrders: some(fc.array(fc.record({at: days, quantity: fc.nat(9)}), {maxLength: 2})),
  transmit: some(days),
  holdInTransit: some(fc.boolean()),
});
const waves = some(fc.record({every: days, first: some(days), capacity: some(whole)}));
const picking = or(
  fc.record({type: fc.constant('order'), station: fc.constant('desk'), aisles: some(whole), waves}),
  fc.record({
    type: fc.constant('batch'),
    station: fc.constant('desk'),
    size: whole,
    wait: some(days),
    sort: some(days),
    sortStation: some(fc.constant('desk')),
    perLine: some(days),
    costPerTask: some(money),
  }),
  fc.record({
    type: fc.constant('zone'),
    zones: fc.constant([
      {name: 'one', station: 'desk', product: 'bolt'},
      {name: 'two', station: 'desk', product: ['nut']},
    ]),
    mode: some(fc.constantFrom('progressive', 'synchronised')),
    merge: some(law),
    storage: some(fc.constantFrom('random', 'dedicated')),
    waves,
  }),
);
const leadTime = or(
  law,
  fc.record({type: fc.constantFrom('iid', 'fifo'), of: law}),
  fc.record({type: fc.constant('schedule'), every: days, first: some(days), transit: some(law)}),
  fc.record({type: fc.constant('schedule'), poisson: money, transit: some(law)}),
);
const tariff = or(money, fc.record({perShipment: some(money), perKg: some(money), minimum: some(money)}));
/** An order of both products, so that each has an economic order quantity. */
const BOTH = {
  at: 0,
  lines: [
    {product: 'bolt', quantity: 1},
    {product: 'nut', quantity: 1},
  ],
};
const orders = or(
  fc.record({
    type: fc.constant('poisson'),
    perDay: money,
    weekdays: some(fc.constant([1, 1, 1, 1, 1, 0.5, 0])),
    dayFactor: some(fc.constant({type: 'gamma', mean: 1, cv: 0.4})),
  }),
  fc.record({type: fc.constant('compound'), perDay: money, batch: count}),
  fc.record({type: fc.constant('renewal'), between: law, first: some(days)}),
  fc.record({type: fc.constant('everyPeriod'), every: some(days), first: some(days)}),
  fc.record({type: fc.constant('mmpp'), perDay: fc.tuple(money, money), leave: fc.tuple(money, money)}),
  fc.record({
    type: fc.constant('nhpp'),
    cycle: fc.constant(7),
    at: fc.constant([0, 2.5]),
    perDay: fc.tuple(money, money),
    shape: some(fc.constantFrom('linear', 'constant')),
  }),
  fc.record({
    type: fc.constant('trace'),
    events: fc
      .array(
        fc.record({
          at: days,
          id: some(fc.string()),
          lines: fc.array(fc.record({product: fc.constant('bolt'), quantity: whole, price: some(money)})),
        }),
      )
      .map((events) => [BOTH, ...events]),
  }),
);
const segment = fc
  .record({
    name: fc.constant('people'),
    class: fc.constant('A'),
    customers: some(whole),
    servedBy: some(fc.constant(['shop'])),
    orders,
    lines: some(count),
    basket: some(
      fc.record({
        shares: some(or(fc.constant('*'), fc.constant({bolt: 3, nut: 1}))),
        distinct: some(fc.boolean()),
      }),
    ),
    quantity: some(count),
    channels: some(fc.constant({web: 1})),
    ...segmentTerms,
    whenShort: some(
      or(
        fc.record({type: fc.constant('lose'), what: some(fc.constantFrom('order', 'line', 'remainder'))}),
        fc.record({
          type: fc.constant('backorder'),
          ship: some(fc.constantFrom('partial', 'complete')),
          releaseAt: some(share),
          patience: some(days),
        }),
      ),
    ),
  })
  .map(({lines, basket, ...rest}) => (rest.orders.type === 'everyPeriod' ? rest : {...rest, lines, basket}));
const step = (stage: string, ...kinds: [string, string]) =>
  fc.record({
    stage: fc.constant(stage),
    delay: some(law),
    station: some(fc.constant('desk')),
    cost: some(money),
    ...erring(...kinds),
  });
const scenario = fc.record({
  format: fc.constant('fulcrum/scenario@1'),
  name: some(fc.string()),
  run: some(
    fc.record({
      horizon: fc.integer({min: 50, max: 500}),
      warmUp: some(fc.nat(20)),
      replications: some(whole),
      series: some(fc.constant('week')),
    }),
  ),
  calendars: fc.record({
    day: fc.record({
      hours: fc.constantFrom<unknown>(
        ['08:00', '20:00'],
        [
          ['06:00', '14:00'],
          ['14:30', '22:00'],
        ],
      ),
    }),
  }),
  products: productMore.map((more) => [
    {name: 'bolt', cost: 1, price: 250, class: 'A', shelfLife: '5 d', salvage: 0.25, ...more},
    {name: 'nut', cost: 2},
  ]),
  sites: fc.tuple(
    fc.constant({name: 'works', kind: 'supplier', at: [48.1, 11.6]}),
    fc
      .record({
        name: fc.constant('shop'),
        more: siteMore,
        stock: fc.tuple(stock),
        stations: fc.tuple(
          fc
            .record({
              name: fc.constant('desk'),
              time: law,
              servers: some(whole),
              wage: some(money),
              failures: some(failures),
            })
            .chain((station) =>
              fc.constantFrom(
                station,
                {...station, calendar: 'day'},
                {...station, calendar: 'day', overtime: {upTo: '90 min'}},
              ),
            ),
        ),
        process: some(
          fc.tuple(or(step('verified', 'address', 'quantity'), step('packed', 'units', 'document'))),
        ),
        picking: some(picking),
      })
      .map(({more, ...site}) => ({...site, ...more})),
  ),
  lanes: fc.tuple(
    fc.record({
      from: fc.constant('works'),
      to: fc.constant('shop'),
      leadTime: some(leadTime),
      tariff: some(tariff),
    }),
    laneMore.map((more) => ({from: 'shop', to: 'people', ...more})),
  ),
  channels: fc.tuple(
    fc.record({
      name: fc.constant('web'),
      capacity: some(whole),
      errors: some(fc.record({address: some(share), quantity: some(share)})),
      convenience: some(share),
      confirmation: some(
        fc.record({
          share: some(share),
          delay: some(law),
          cost: some(money),
          disputes: some(share),
          recovered: some(share),
        }),
      ),
    }),
  ),
  segments: fc.tuple(segment),
  costs: some(
    fc.record({
      latePerOrder: some(money),
      fixedPerYear: some(money),
      claimPerUnit: some(money),
      interestPerYear: some(share),
      errors: some(fc.record({goods: some(money), invoice: some(money)})),
    }),
  ),
  promotions,
});

/** Left out where undefined, as in a file. */
const written = scenario.map((json): unknown => JSON.parse(JSON.stringify(json)));

test('reading a written scenario gives the same scenario, byte for byte', () => {
  let policies = 0;
  fc.assert(
    fc.property(written, (json) => {
      const first = readScenario(json).scenario;
      const bytes = JSON.stringify(first);
      expect(JSON.stringify(readScenario(first).scenario)).toBe(bytes);
      expect(JSON.stringify(readScenario(bytes).scenario)).toBe(bytes);
      if (first.sites[1].stock[0].policy.type !== 'none') policies++;
    }),
    {seed: 1, numRuns: 300},
  );
  expect(policies).toBe(300);
});
