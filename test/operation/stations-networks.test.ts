import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {exponential, expectKnown, floor, poisson} from './floor.ts';
import {orderLives, overReplications, measures, played, written} from './playing.ts';

const STAGES_IN_ORDER = [
  'placed',
  'transmitted',
  'verified',
  'allocated',
  'picked',
  'packed',
  'dispatched',
  'delivered',
  'invoiced',
  'closed',
];

const rework = (share: number) => [
  {stage: 'picked', station: 'a', next: [{to: 'packed', share: 1}]},
  {stage: 'packed', station: 'b', next: [{to: 'picked', share}]},
];

describe('a network of stations', () => {
  test('in tandem: two M/M/1, and the order cycle is the sum of independent stays (Burke 1956, Reich 1957) [R7]', () => {
    expectKnown(
      floor({
        stations: [
          {name: 'a', time: exponential(1)},
          {name: 'b', time: exponential(1 / 0.9)},
        ],
        process: [
          {stage: 'picked', station: 'a'},
          {stage: 'packed', station: 'b'},
        ],
        orders: poisson(0.5),
      }),
      {
        'warehouse/a.L': 1,
        'warehouse/b.L': 0.5 / 0.4,
        'orderCycleTime.mean': 2 + 2.5,
        'stage.picked-packed': 2.5,
        'orderCycleTime.sd': Math.sqrt(4 + 6.25),
      },
      {precision: 0.05},
    );
  });

  test('with rework and arrivals at several stations is the open network of Jackson (1957) [R7]', () => {
    const arrivals = [1, 0.2, 0];
    const routing = [
      [0, 0.7, 0.3],
      [0.2, 0, 0.6],
      [0.1, 0, 0],
    ];
    const rates = [2.5, 1, 2];
    const servers = [1, 2, 1];
    const visits = trafficOf(arrivals, routing);
    const L = visits.map((visit, i) => {
      const load = visit / rates[i];
      if (servers[i] === 1) return load / (1 - load);
      const rho = load / 2; // M/M/2: L = 2 rho / (1 - rho^2)
      return (2 * rho) / (1 - rho * rho);
    });
    const total = L.reduce((a, b) => a + b, 0);
    const names = ['a', 'b', 'c'];
    const known = Object.fromEntries(
      names.flatMap((name, i): [string, number][] => [
        [`warehouse/${name}.throughput`, visits[i]],
        [`warehouse/${name}.L`, L[i]],
      ]),
    );
    expectKnown(
      floor({
        stations: names.map((name, i) => ({name, servers: servers[i], time: exponential(1 / rates[i])})),
        process: [
          {
            stage: 'picked',
            next: [
              {to: 'a', share: 1 / 1.2},
              {to: 'b', share: 0.2 / 1.2},
            ],
          },
          ...names.map((name, i) => ({
            stage: 'picked',
            name,
            station: name,
            next: names.flatMap((to, j) => (routing[i][j] > 0 ? [{to, share: routing[i][j]}] : [])),
          })),
        ],
        orders: poisson(1.2),
      }),
      {...known, 'orderCycleTime.mean': total / 1.2},
    );
  });

  test('sends orders back to an earlier stage, at the cost of every visit', () => {
    const {measure, money} = played(
      floor({
        run: {horizon: 400, warmUp: 0},
        stations: [
          {name: 'a', servers: 'unlimited', time: 0.1},
          {name: 'b', servers: 'unlimited', time: 0.2},
        ],
        process: rework(0.5).map((step) => ({...step, cost: 1})),
        orders: poisson(20),
      }),
    );
    const orders = measure('ordersDelivered');
    expect(Math.abs(-money('warehouse.picking') / orders - 2)).toBeLessThan(0.1);
    expect(money('warehouse.packing')).toBe(money('warehouse.picking'));
    expect(Math.abs(measure('orderCycleTime.mean') - 0.6)).toBeLessThan(0.03);
    expect(measure('stage.allocated-picked') + measure('stage.picked-packed')).toBeCloseTo(
      measure('orderCycleTime.mean'),
      9,
    );
  });

  test('skips stages and goes to and fro also in order entry and in closing', () => {
    const lives = orderLives(
      written({
        run: {horizon: 20, warmUp: 0, followUp: 20},
        sites: [
          {
            name: 'shop',
            stock: [{from: null, initial: 100, policy: {type: 'none'}}],
            process: [
              {stage: 'transmitted', delay: 1, next: [{to: 'check', share: 1}]},
              {stage: 'verified', name: 'check', delay: 2},
              {stage: 'picked', delay: 1, next: [{to: 'dispatched', share: 1}]},
              {stage: 'packed', delay: 50, next: [{to: 'picked', share: 0.5}], name: 'wrap'},
              {stage: 'dispatched', delay: 1, next: [{to: 'wrap', share: 1e-9}]},
              {stage: 'closed', delay: 3},
            ],
          },
        ],
        segments: [
          {
            name: 'customers',
            servedBy: ['shop'],
            orders: {type: 'trace', events: [{at: 0, lines: [{product: 'item', quantity: 1}]}]},
          },
        ],
      }),
    );
    expect(lives.map(({at}) => STAGES_IN_ORDER.map((stage) => at[stage]))).toEqual([
      [0, 1, 3, 3, 4, 4, 5, 5, 5, 8],
    ]);
  });

  test('routes an order alike, whatever the stations do: choices depend on the order and its forks alone', () => {
    const picking = (servers: number | 'unlimited') => {
      const {money} = played(
        floor({
          run: {horizon: 200, warmUp: 0},
          stations: [
            {name: 'a', servers, time: exponential(0.3)},
            {name: 'b', servers, time: exponential(0.3)},
          ],
          process: rework(0.4).map((step) => ({...step, cost: 1})),
          orders: poisson(1),
        }),
      );
      return money('warehouse.picking');
    };
    expect(picking('unlimited')).toBe(picking(1));
  });

  test('keeps goods, and stages that add up, whatever the way [R1]', () => {
    fc.assert(
      fc.property(
        fc.record({
          again: fc.double({min: 0.05, max: 0.8, noNaN: true}),
          capacity: fc.option(fc.integer({min: 2, max: 4}), {nil: null}),
          patience: fc.constantFrom(null, 0.2, exponential(1)),
          discipline: fc.constantFrom('fifo', 'priority', 'preemptive'),
          ship: fc.constantFrom('partial', 'complete'),
          stage: fc.constantFrom('verified', 'picked'),
        }),
        ({again, capacity, patience, discipline, ship, stage}) => {
          const station = {servers: 2, time: exponential(0.4), capacity, patience, discipline};
          const source = written({
            run: {horizon: 40, warmUp: 5, followUp: 10},
            sites: [
              {
                name: 'supplier',
                kind: 'supplier',
                stations: [{name: 'line', time: exponential(0.1)}],
                production: {station: 'line', per: 'unit'},
              },
              {
                name: 'warehouse',
                stock: [{initial: 5, policy: {type: 'baseStock', baseStockLevel: 8}, from: 'supplier'}],
                stations: [
                  {name: 'a', ...station},
                  {name: 'b', ...station},
                ],
                process: [
                  {
                    stage: 'verified',
                    ...(stage === 'verified' && {station: 'a', next: [{to: 'verified', share: again}]}),
                  },
                  {
                    stage: 'picked',
                    station: stage === 'picked' ? 'a' : null,
                    next: [{to: 'check', share: 0.5}],
                  },
                  {stage: 'packed', name: 'check', station: 'b', next: [{to: 'picked', share: again}]},
                  {stage: 'invoiced', delay: 0.5, next: [{to: 'invoiced', share: again}]},
                ],
              },
            ],
            lanes: [{from: 'supplier', to: 'warehouse', leadTime: 0.5}],
            segments: [1, null].map((priority) => ({
              name: `priority ${priority}`,
              priority,
              servedBy: ['warehouse'],
              orders: poisson(1.5),
              quantity: {type: 'geometric', mean: 2},
              whenShort: {type: 'backorder', ship, patience: 3},
            })),
          });
          const lives = orderLives(source);
          for (const {at} of lives)
            for (let s = 1; s < STAGES_IN_ORDER.length; s++)
              expect(at[STAGES_IN_ORDER[s]]).toBeGreaterThanOrEqual(at[STAGES_IN_ORDER[s - 1]]);
          const {measure, layout} = played(source);
          const total = layout.measures
            .filter(({name}) =>
              /^stage\..*-(transmitted|verified|allocated|picked|packed|dispatched|delivered)$/.test(name),
            )
            .reduce((sum, {name}) => sum + measure(name), 0);
          if (measure('ordersDelivered') > 0) expect(total).toBeCloseTo(measure('orderCycleTime.mean'), 9);
          expect(measure('orders')).toBe(
            measure('ordersDelivered') + measure('ordersLost') + measure('openAtEnd'),
          );
        },
      ),
      {seed: 11, numRuns: 60},
    );
  });
});

describe('a supplier with a station', () => {
  const shop = (per: string, stock: object, more: object = {}) =>
    written({
      run: {horizon: 6100, warmUp: 100, followUp: 0},
      sites: [
        {
          name: 'maker',
          kind: 'supplier',
          stations: [{name: 'line', time: exponential(1)}],
          production: {station: 'line', per},
        },
        {name: 'shop', stock: [{from: 'maker', ...stock}]},
      ],
      lanes: [{from: 'maker', to: 'shop', leadTime: 0}],
      segments: [{name: 'customers', servedBy: ['shop'], orders: poisson(0.8)}],
      ...more,
    });

  test('is make-to-stock M/M/1 (Buzacott & Shanthikumar 1993, section 4.3) [R7]', () => {
    const [rho, S] = [0.8, 8];
    const source = shop('order', {initial: S, policy: {type: 'baseStock', baseStockLevel: S}});
    const short = rho ** S;
    const backorders = (short * rho) / (1 - rho);
    const known = {
      averageBackorders: backorders,
      averageOnHand: S - rho / (1 - rho) + backorders,
      readyRate: 1 - short,
      fillRate: 1 - short,
      noBackorderTime: 1 - short * rho,
      averageOnOrder: rho / (1 - rho),
      'maker/line.W': 5,
      'maker/line.throughput': 0.8,
    };
    const simulated = overReplications(
      source,
      16,
      measures(...(Object.keys(known) as (keyof typeof known)[])),
    );
    for (const [name, value] of Object.entries(known)) {
      const {mean, standardError} = simulated[name as keyof typeof known];
      expect(Math.abs(mean - value), name).toBeLessThan(4 * standardError);
      expect(standardError, name).toBeLessThan(0.15 * value);
    }
  });

  test('makes an order as one job, or unit by unit as they come off the line', () => {
    const receipts = (per: string) =>
      played(
        shop(
          per,
          {initial: 4, policy: {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 3}},
          {
            run: {horizon: 20, warmUp: 0, followUp: 0},
            sites: [
              {
                name: 'maker',
                kind: 'supplier',
                stations: [{name: 'line', time: 2}],
                production: {station: 'line', per},
              },
              {
                name: 'shop',
                stock: [
                  {
                    from: 'maker',
                    initial: 4,
                    policy: {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 3},
                  },
                ],
              },
            ],
            segments: [
              {
                name: 'customers',
                servedBy: ['shop'],
                orders: {type: 'trace', events: [{at: 1, lines: [{product: 'item', quantity: 1}]}]},
              },
            ],
          },
        ),
      );
    expect(receipts('order').measure('averageOnOrder')).toBeCloseTo((3 * 2) / 20, 12);
    expect(receipts('unit').measure('averageOnOrder')).toBeCloseTo((2 + 4 + 6) / 20, 12);
    expect(receipts('unit').measure('maker/line.throughput')).toBeCloseTo(3 / 20, 12);
  });
});

test('every start of a service can be watched: the wait of the n-th customer of an empty M/M/1 [R7]', () => {
  const source = floor({
    run: {horizon: 12, warmUp: 0, followUp: 0},
    stations: [{name: 'desk', time: exponential(1)}],
    orders: poisson(0.9),
  });
  const waits: number[] = [];
  for (let replication = 0; replication < 2000; replication++) {
    let customer = 0;
    played(source, 'n-th', replication, {
      onStart: (_, arrived, now) => {
        if (customer++ === 1) waits.push((now - arrived) / 86_400_000);
      },
    });
  }
  const mean = waits.reduce((a, b) => a + b, 0) / waits.length;
  expect(Math.abs(mean - 0.9 / 1.9)).toBeLessThan(0.08); // lambda / (mu (lambda + mu)); sd 0.84, 4 s.e. of 2000
});

/** Rates of all visits from external arrivals and routing: the traffic equations, by iteration. */
function trafficOf(arrivals: readonly number[], routing: readonly (readonly number[])[]): number[] {
  let rates = [...arrivals];
  for (let round = 0; round < 500; round++)
    rates = arrivals.map((rate, j) => rate + rates.reduce((sum, from, i) => sum + from * routing[i][j], 0));
  return rates;
}
