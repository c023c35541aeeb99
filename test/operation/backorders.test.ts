import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {DAY} from '../../engine/index.ts';
import type {Operation} from '../../engine/operation/operation.ts';
import {NONE} from '../../engine/operation/orders.ts';
import {Playing} from '../../engine/operation/simulate.ts';
import {overReplications, played, ready, written} from './playing.ts';
import {randomShortage} from './random-shortage.ts';

interface Asked {
  at: number;
  units: number;
  priority: number | null;
}

/** A shop with nothing on its shelf, the orders that it gets, a segment each, and the receipts that it expects. */
function shop({
  orders,
  receipts,
  backorders = null,
  whenShort = {},
  horizon = 100,
}: {
  orders: readonly Asked[];
  receipts: readonly (readonly [at: number, quantity: number])[];
  backorders?: object | null;
  whenShort?: object;
  horizon?: number;
}): object {
  return written({
    run: {horizon, warmUp: 0, followUp: 0},
    sites: [
      {
        name: 'shop',
        stock: [
          {
            from: null,
            initial: 0,
            policy: {type: 'none'},
            backorders,
            scheduledReceipts: receipts.map(([at, quantity]) => ({at, quantity})),
          },
        ],
      },
    ],
    segments: orders.map(({at, units, priority}, i) => ({
      name: `customer ${i}`,
      priority,
      servedBy: ['shop'],
      orders: {type: 'trace', events: [{at, lines: [{product: 'item', quantity: units}]}]},
      whenShort: {type: 'backorder', ...whenShort},
    })),
  });
}

/** The customers in the sequence in which they got the last of their goods, and when, days. */
function served(source: object): [customer: number, day: number][] {
  const ends: [number, number][] = [];
  played(source, '1', 0, {
    onOrder: (instants, _counted, _delivered, segment) => ends.push([segment, instants[7] / DAY]),
  });
  return ends;
}

const three: readonly Asked[] = [
  {at: 1, units: 1, priority: null},
  {at: 2, units: 1, priority: 2},
  {at: 3, units: 1, priority: 1},
];
const singly = [
  [10, 1],
  [11, 1],
  [12, 1],
] as const;

describe('backorders of a stocking point', () => {
  test('are served first come first served unless it says otherwise', () => {
    const sequence = [0, 1, 2];
    for (const backorders of [null, {}, {serve: 'fifo', ageing: 9}])
      expect(served(shop({orders: three, receipts: singly, backorders})).map(([who]) => who)).toEqual(
        sequence,
      );
  });

  test('go to the highest priority first where they are served by priority [R20]', () => {
    const source = shop({orders: three, receipts: singly, backorders: {serve: 'priority'}});
    expect(served(source)).toEqual([
      [2, 10],
      [1, 11],
      [0, 12],
    ]);
  });

  test('rise in priority with age, so that an old order overtakes an important one [R20]', () => {
    const sequence = (ageing: number) =>
      served(shop({orders: three, receipts: singly, backorders: {serve: 'priority', ageing}})).map(
        ([who]) => who,
      );
    // Ranks are priority + ageing x day: 3 + a, 2 + 2a and 1 + 3a, equal to each other where a is 1.
    expect(sequence(0.9)).toEqual([2, 1, 0]);
    expect(sequence(1)).toEqual([0, 1, 2]);
    expect(sequence(1.1)).toEqual([0, 1, 2]);
    const late = three.map((one, i) => (i === 2 ? {...one, at: 2.5} : one));
    const then = served(shop({orders: late, receipts: singly, backorders: {serve: 'priority', ageing: 1}}));
    expect(then.map(([who]) => who)).toEqual([2, 0, 1]);
  });

  test('come in the sequence of priority less what the waiting has gained, looked at afresh at every receipt', () => {
    const asked = fc.record({
      at: fc.integer({min: 0, max: 30}),
      units: fc.constant(1),
      priority: fc.constantFrom(null, 1, 2, 3),
    });
    fc.assert(
      fc.property(
        fc.array(asked, {minLength: 2, maxLength: 12}),
        fc.constantFrom(0, 0.0625, 0.125, 0.5),
        (orders, ageing) => {
          const last = Math.max(...orders.map(({priority}) => priority ?? 0)) + 1;
          const waiting = new Set(orders.keys());
          const receipts = orders.map((_, i) => [31 + 2 * i, 1] as const);
          const expected = receipts.map(([now]) => {
            const urgency = (i: number) => (orders[i].priority ?? last) - ageing * (now - orders[i].at);
            const [next] = [...waiting].sort(
              (a, b) => urgency(a) - urgency(b) || orders[a].at - orders[b].at || a - b,
            );
            waiting.delete(next);
            return [next, now];
          });
          expect(served(shop({orders, receipts, backorders: {serve: 'priority', ageing}}))).toEqual(expected);
        },
      ),
      {seed: 20, numRuns: 150},
    );
  });

  test('leave in parts from a least share on, and what is too little goes to the next in the queue [R20]', () => {
    const orders = [
      {at: 1, units: 8, priority: null},
      {at: 2, units: 2, priority: null},
    ];
    const receipts = [
      [5, 3],
      [7, 4],
      [9, 3],
    ] as const;
    const of = (releaseAt: number) => {
      const source = shop({orders, receipts, whenShort: {releaseAt}});
      return {ends: served(source), shipments: played(source).measure('shipments')};
    };
    expect(of(0)).toEqual({
      ends: [
        [0, 9],
        [1, 9],
      ],
      shipments: 4,
    });
    // Half of eight is four: the three of day 5 are not enough, two of them go to the next, and the five of day 7 leave.
    expect(of(0.5)).toEqual({
      ends: [
        [1, 5],
        [0, 9],
      ],
      shipments: 3,
    });
    expect(of(1)).toEqual({
      ends: [
        [1, 5],
        [0, 9],
      ],
      shipments: 2,
    });
  });

  test('are not begun on with less than the least share when the order comes', () => {
    const source = (units: number) =>
      shop({
        orders: [{at: 2, units, priority: null}],
        receipts: [
          [1, 4],
          [6, 6],
        ],
        whenShort: {releaseAt: 0.5},
      });
    expect(played(source(8)).measure('fillRate')).toBe(0.5);
    expect(played(source(9)).measure('fillRate')).toBe(0);
    expect(played(source(9)).measure('linesWithAny')).toBe(0);
    expect(played(source(9)).measure('shipments')).toBe(1);
  });

  test('of other sites have no priority, and each of them gets its orders in sequence', () => {
    const {measureBy} = played(
      written({
        run: {horizon: 20, warmUp: 0, followUp: 0},
        sites: [
          {
            name: 'centre',
            stock: [
              {
                from: null,
                initial: 0,
                policy: {type: 'none'},
                backorders: {serve: 'priority'},
                scheduledReceipts: [
                  {at: 5, quantity: 4},
                  {at: 6, quantity: 6},
                ],
              },
            ],
          },
          {
            name: 'store',
            stock: [{from: 'centre', initial: 0, policy: {type: 'baseStock', baseStockLevel: 6}}],
          },
        ],
        lanes: [{from: 'centre', to: 'store', leadTime: 0}],
        segments: [
          {
            name: 'key',
            priority: 1,
            servedBy: ['centre'],
            orders: {type: 'trace', events: [{at: 3, lines: [{product: 'item', quantity: 4}]}]},
          },
        ],
      }),
    );
    expect(measureBy('segment', 'key', 'meanUnitWait')).toBe(2);
    expect(measureBy('site', 'store', 'averageOnHand')).toBeCloseTo((14 * 6) / 20, 12);
  });
});

describe('the age of backorders', () => {
  test('is reported where a stocking point has rules for them: rate, mean and oldest [R20]', () => {
    const source = shop({
      orders: [
        {at: 1, units: 3, priority: null},
        {at: 4, units: 1, priority: null},
        {at: 8, units: 2, priority: null},
      ],
      receipts: [
        [3, 2],
        [5, 2],
      ],
      backorders: {},
      horizon: 20,
    });
    const {measure, measureBy} = played(source);
    // Two units wait 2 days, one 4, one 1; two still wait at the end, for 12 days.
    expect(measure('backorderRate')).toBeCloseTo(4 / 6, 12);
    expect(measure('meanBackorderWait')).toBeCloseTo((2 * 2 + 4 + 1) / 4, 12);
    expect(measure('oldestBackorder')).toBe(12);
    expect(measureBy('segment', 'customer 0', 'meanBackorderWait')).toBeCloseTo(8 / 3, 12);
    expect(measureBy('product', 'item', 'oldestBackorder')).toBe(12);
    const silent = shop({orders: three, receipts: singly});
    expect(played(silent).layout.measures.map(({name}) => name)).not.toContain('meanBackorderWait');
  });

  test("obeys Little's law: backorders on the average are backordered units a day times their wait [R20]", () => {
    const source = written({
      run: {horizon: 3100, warmUp: 100, followUp: 30},
      sites: [
        {name: 'supplier', kind: 'supplier'},
        {
          name: 'shop',
          stock: [
            {policy: {type: 'baseStock', baseStockLevel: 7}, backorders: {serve: 'priority', ageing: 0.2}},
          ],
        },
      ],
      lanes: [{from: 'supplier', to: 'shop', leadTime: {type: 'exponential', mean: 2}}],
      segments: [1, 2].map((priority) => ({
        name: `priority ${priority}`,
        priority,
        servedBy: ['shop'],
        orders: {type: 'poisson', perDay: 2},
        quantity: {type: 'geometric', mean: 1.5},
      })),
    });
    const {gap} = overReplications(source, 10, ({measure}) => {
      const perDay = measure('backorderRate') * (measure('unitsDemanded') / 3000);
      return {gap: measure('averageBackorders') / (perDay * measure('meanBackorderWait')) - 1};
    });
    expect(Math.abs(gap.mean)).toBeLessThan(4 * gap.standardError);
    expect(gap.standardError).toBeLessThan(0.002); // only what waits at the ends of the counted time can differ
  });
});

/** What was asked for at every stocking point and not lost, counted beside the operation; units. */
function askedFor(op: Operation): Float64Array {
  const asked = new Float64Array(op.network.points.count);
  const {counts, orders} = op;
  const demand = counts.demand.bind(counts);
  counts.demand = (order, line, quantity, now) => {
    if (orders.line.point[line] >= 0) asked[orders.line.point[line]] += quantity;
    demand(order, line, quantity, now);
  };
  const served = counts.served.bind(counts);
  counts.served = (order, line) => {
    asked[orders.line.point[line]] += orders.line.quantity[line];
    served(order, line);
  };
  const internal = counts.internalDemand.bind(counts);
  counts.internalDemand = (at, quantity, now) => {
    asked[at] += quantity;
    internal(at, quantity, now);
  };
  const replace = orders.replace.bind(orders);
  orders.replace = (order, line, instead, product, units, price) => {
    if (orders.line.point[line] >= 0) asked[orders.line.point[line]] -= units;
    asked[instead] += units;
    return replace(order, line, instead, product, units, price);
  };
  counts.onLost = (at, units) => {
    if (at >= 0) asked[at] -= units;
  };
  return asked;
}

/** Units that wait in the queue of a stocking point, and of these those of other sites, by site's point. */
function queued({queues, orders}: Operation, point: number, ofPoint?: number): number {
  const {line: lines} = orders;
  let units = 0;
  for (let line = queues.head[point]; line !== NONE; line = lines.next[line])
    if (ofPoint === undefined || lines.order[line] === -2 - ofPoint) units += lines.unallocated[line];
  return units;
}

/** Units on the way to a stocking point, whichever row carries them. */
function onTheWay({shipments}: Operation, point: number): number {
  const free = new Set(shipments.rows.free());
  let units = 0;
  for (let row = 0; row < shipments.rows.handedOut; row++)
    if (!free.has(row) && shipments.point[row] === point) units += shipments.quantity[row];
  return units;
}

test('at every instant net inventory is on hand less backorders, which are the units in the queues, whatever is done about shortage [R20]', () => {
  fc.assert(
    fc.property(randomShortage, (source) => {
      const {network, plan} = ready(source);
      let seen = 0;
      const look = () => {
        const {stock} = op;
        for (let p = 0; p < network.points.count; p++) {
          const net = stock.opening[p] + stock.received[p] - stock.expired[p] - asked[p];
          const upstream = network.points.upstream[p];
          const waiting = upstream < 0 ? 0 : queued(op, upstream, p);
          if (stock.onHand[p] - stock.backorders[p] !== net)
            expect(net).toBe(stock.onHand[p] - stock.backorders[p]);
          if (stock.backorders[p] !== queued(op, p)) expect(queued(op, p)).toBe(stock.backorders[p]);
          const onOrder = onTheWay(op, p) + waiting;
          if (stock.onOrder[p] !== onOrder) expect(onOrder).toBe(stock.onOrder[p]);
          seen++;
        }
      };
      const playing = new Playing(network, plan, 'instants', 0, {trace: () => look()});
      const {op} = playing;
      const asked = askedFor(op);
      op.onReview = look;
      playing.playTo(network.horizon + network.followUp);
      look();
      expect(seen).toBeGreaterThan(100);
    }),
    {seed: 2020, numRuns: 60},
  );
});
