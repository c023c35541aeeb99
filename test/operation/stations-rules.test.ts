import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {birthDeath, exponential, expectKnown, floor, meanOf, poisson} from './floor.ts';
import {orderLives, played, written} from './playing.ts';

const at = (name: string) => `warehouse/desk.${name}`;

describe('a station with room for so many', () => {
  test.each([
    [2, 5, 1.8],
    [4, 4, 3],
  ])('%i servers, room for %i: M/M/c/K, whose lost orders are counted [R7]', (servers, capacity, rate) => {
    const law = birthDeath(
      capacity + 1,
      () => rate,
      (n) => Math.min(n, servers),
    );
    const L = meanOf(law, (n) => n);
    const Lq = meanOf(law, (n) => Math.max(0, n - servers));
    const admitted = rate * (1 - law[capacity]);
    const waits = meanOf(law.slice(0, capacity), (n) => (n >= servers ? 1 : 0)) / (1 - law[capacity]);
    expectKnown(
      floor({
        stations: [{name: 'desk', servers, capacity, time: exponential(1), detail: 'distributions'}],
        orders: poisson(rate),
      }),
      {
        [at('blocked')]: law[capacity],
        [at('throughput')]: admitted,
        [at('L')]: L,
        [at('Lq')]: Lq,
        [at('W')]: L / admitted,
        [at('Wq')]: Lq / admitted,
        [at('pWait')]: waits,
        [at('utilisation')]: (L - Lq) / servers,
        ...Object.fromEntries(law.map((p, n) => [at(`present${n}`), p])),
      },
      {precision: 0.06},
    );
  });

  test('gives the goods of an order back that it turns away, and the sale with them', () => {
    const {measure, money} = played(
      floor({
        run: {horizon: 10, warmUp: 0},
        stations: [{name: 'desk', capacity: 1, time: 1}],
        orders: {
          type: 'trace',
          events: [0, 0.5, 2].map((day) => ({at: day, lines: [{product: 'item', quantity: 2}]})),
        },
      }),
    );
    expect(measure('ordersLost')).toBe(1);
    expect(measure('ordersDelivered')).toBe(2);
    expect(measure('unitsLost')).toBe(2);
    expect(measure('unitsShipped')).toBe(4);
    expect(measure(at('blocked'))).toBeCloseTo(1 / 3, 12);
    expect(money('revenue.goods')).toBe(4 * 15);
  });

  test('that turns part of an order away leaves the cycle time to what the customer gets', () => {
    // One of two units is there and is picked by 0.5; the other one comes on day 2, while the picker has somebody else's work.
    const stock = {from: null, policy: {type: 'none'}};
    const source = written({
      run: {horizon: 10, warmUp: 0},
      products: [
        {name: 'item', price: 15},
        {name: 'other', price: 1},
      ],
      sites: [
        {
          name: 'warehouse',
          stock: [
            {...stock, product: 'item', initial: 1, scheduledReceipts: [{at: 2, quantity: 1}]},
            {...stock, product: 'other', initial: 1},
          ],
          stations: [{name: 'desk', capacity: 1, time: 0.5}],
          process: [{stage: 'picked', station: 'desk'}],
        },
      ],
      segments: [
        {
          name: 'customers',
          servedBy: ['warehouse'],
          orders: {
            type: 'trace',
            events: [
              {at: 0, lines: [{product: 'item', quantity: 2}]},
              {at: 1.9, lines: [{product: 'other', quantity: 1}]},
            ],
          },
        },
      ],
    });
    const {measure, money} = played(source);
    expect([measure('ordersDelivered'), measure('unitsLost'), measure('inFullRate')]).toEqual([2, 1, 0.5]);
    expect(money('revenue.goods')).toBe(16);
    expect(measure('orderCycleTime.mean')).toBe(0.5);
    expect(orderLives(source)[0].at).toMatchObject({allocated: 0, picked: 0.5, delivered: 0.5});
  });

  test('serves those who wait for the goods that it gave back', () => {
    const lives = orderLives(
      floor({
        run: {horizon: 10, warmUp: 0},
        stations: [{name: 'desk', capacity: 1, time: 1}],
        orders: {
          type: 'trace',
          events: [0, 0.25, 1.5].map((day) => ({at: day, lines: [{product: 'item', quantity: 1}]})),
        },
        more: {
          sites: [
            {
              name: 'warehouse',
              stock: [{from: null, initial: 2, policy: {type: 'none'}}],
              stations: [{name: 'desk', capacity: 1, time: 1}],
              process: [{stage: 'picked', station: 'desk'}],
            },
          ],
        },
      }),
    );
    expect(lives.map(({delivered}) => delivered)).toEqual([false, true, true]);
    expect(lives[2].at.picked).toBe(2.5);
  });

  test('turns orders away before they are allocated, too: they are lost without having met the stock', () => {
    const {measure} = played(
      floor({
        run: {horizon: 10, warmUp: 0},
        stations: [{name: 'desk', capacity: 1, time: 1}],
        process: [{stage: 'verified', station: 'desk'}],
        orders: {
          type: 'trace',
          events: [0, 0.5, 2].map((day) => ({at: day, lines: [{product: 'item', quantity: 2}]})),
        },
      }),
    );
    expect(measure('ordersLost')).toBe(1);
    expect(measure('fillRate')).toBeCloseTo(4 / 6, 12);
    expect(measure('cycleServiceLevel')).toBeNaN();
  });
});

describe('a station at which customers lose patience', () => {
  test("is Erlang's model with impatience, M/M/c+M (Garnett, Mandelbaum & Reiman 2002) [R7]", () => {
    const [rate, servers, impatience] = [5.5, 5, 0.5];
    const law = birthDeath(
      200,
      () => rate,
      (n) => Math.min(n, servers) + impatience * Math.max(0, n - servers),
    );
    const Lq = meanOf(law, (n) => Math.max(0, n - servers));
    const waiting = meanOf(law, (n) => (n >= servers ? 1 : 0));
    const abandoned = (impatience * Lq) / rate;
    expectKnown(
      floor({
        stations: [{name: 'desk', servers, time: exponential(1), patience: exponential(1 / impatience)}],
        orders: poisson(rate),
      }),
      {
        [at('abandoned')]: abandoned,
        [at('throughput')]: rate * (1 - abandoned),
        [at('Lq')]: Lq,
        [at('L')]: meanOf(law, (n) => n),
        [at('Wq')]: Lq / rate,
        [at('W')]: meanOf(law, (n) => n) / rate,
        [at('pWait')]: waiting,
        [at('utilisation')]: (rate * (1 - abandoned)) / servers,
      },
    );
  });

  test('loses nobody who is being served, and nobody who is served in the instant before', () => {
    const lives = orderLives(
      floor({
        run: {horizon: 10, warmUp: 0},
        stations: [{name: 'desk', time: 2, patience: 1}],
        orders: {
          type: 'trace',
          events: [0, 0.5, 1.5, 6].map((day) => ({at: day, lines: [{product: 'item', quantity: 1}]})),
        },
      }),
    );
    expect(lives.map(({at: {placed, closed}, delivered}) => [placed, closed, delivered])).toEqual([
      [0.5, 1.5, false],
      [0, 2, true],
      [1.5, 4, true],
      [6, 8, true],
    ]);
  });
});

describe('a station that serves by priority', () => {
  const arrivals = [0.3, 0.4];
  const segments = [
    {name: 'first', priority: 1, orders: poisson(arrivals[0])},
    {name: 'others', orders: poisson(arrivals[1])},
  ];

  test('at the head of the line has the waits of Cobham (1954) [R7]', () => {
    const R = (0.3 * 2 + 0.4 * 2) / 2;
    const Wq = [R / 0.7, R / (0.7 * 0.3)];
    expectKnown(
      floor({
        stations: [{name: 'desk', time: exponential(1), discipline: 'priority'}],
        segments,
        run: {horizon: 6550},
      }),
      {
        [at('priority1.Wq')]: Wq[0],
        [at('priority1.W')]: Wq[0] + 1,
        [at('priority1.L')]: 0.3 * (Wq[0] + 1),
        [at('noPriority.Wq')]: Wq[1],
        [at('noPriority.Lq')]: 0.4 * Wq[1],
        [at('Wq')]: (0.3 * Wq[0] + 0.4 * Wq[1]) / 0.7,
      },
    );
  });

  test('and interrupts, has the times of preemptive-resume (Jaiswal 1968), each class with its own service law [R7]', () => {
    const rates = [0.2, 0.2, 0.2];
    const laws = [exponential(0.8), {type: 'erlang', shape: 2, mean: 1.2}, exponential(1.5)];
    const first = [0.8, 1.2, 1.5];
    const second = [2 * 0.8 * 0.8, 1.5 * 1.2 * 1.2, 2 * 1.5 * 1.5];
    const sigma = [0, 0.16, 0.4, 0.7];
    const W = first.map((mean, k) => {
      const R = second.slice(0, k + 1).reduce((sum, x, i) => sum + (rates[i] * x) / 2, 0);
      return mean / (1 - sigma[k]) + R / ((1 - sigma[k]) * (1 - sigma[k + 1]));
    });
    const names = ['a', 'b', 'c'];
    expectKnown(
      floor({
        stations: [
          {
            name: 'desk',
            time: 1,
            times: Object.fromEntries(names.map((name, k) => [name, laws[k]])),
            discipline: 'preemptive',
          },
        ],
        segments: names.map((name, k) => ({name, priority: k + 1, orders: poisson(rates[k])})),
        run: {horizon: 6050},
      }),
      Object.fromEntries(
        W.flatMap((w, k): [string, number][] => [
          [at(`priority${k + 1}.W`), w],
          [at(`priority${k + 1}.Wq`), w - first[k]],
          [at(`priority${k + 1}.L`), rates[k] * w],
        ]),
      ),
      {precision: 0.06},
    );
  });

  test('resumes what it interrupted where it stopped', () => {
    const traced = (name: string, priority: number | null, times: number[]) => ({
      name,
      priority,
      orders: {
        type: 'trace',
        events: times.map((day) => ({at: day, lines: [{product: 'item', quantity: 1}]})),
      },
    });
    const lives = orderLives(
      floor({
        run: {horizon: 20, warmUp: 0},
        stations: [{name: 'desk', time: 4, discipline: 'preemptive'}],
        segments: [traced('urgent', 1, [1, 2]), traced('usual', null, [0, 0.5])],
      }),
    );
    expect(lives.map(({at: {placed, picked}}) => [placed, picked])).toEqual([
      [1, 5],
      [2, 9],
      [0, 12],
      [0.5, 16],
    ]);
  });

  test('is as busy, whatever its discipline', () => {
    const utilisation = (discipline: string) =>
      played(
        floor({
          stations: [{name: 'desk', time: exponential(1), discipline}],
          segments,
          run: {horizon: 300, warmUp: 0, followUp: 0},
        }),
      ).measure(at('utilisation'));
    expect(utilisation('priority')).toBe(utilisation('fifo'));
    expect(utilisation('preemptive')).toBe(utilisation('fifo'));
  });
});

describe('a station without limit of servers', () => {
  test('makes nobody wait: M/G/infinity (Palm) [R7]', () => {
    const source = floor({
      stations: [{name: 'desk', servers: 'unlimited', time: {type: 'uniform', min: 1, max: 3}}],
      orders: poisson(3),
    });
    expectKnown(source, {[at('L')]: 6, [at('W')]: 2, [at('throughput')]: 3}, {precision: 0.01});
    const {measure, layout} = played(source);
    expect(measure(at('Wq'))).toBe(0);
    expect(layout.measures.map(({name}) => name)).not.toContain(at('utilisation'));
  });
});

describe('customers of a finite source', () => {
  test('are M/M/c//N: each comes again when his order is over [R7]', () => {
    const [customers, perDay, servers] = [6, 0.25, 2];
    const law = birthDeath(
      customers + 1,
      (n) => (customers - n) * perDay,
      (n) => Math.min(n, servers),
    );
    const L = meanOf(law, (n) => n);
    const rate = perDay * (customers - L);
    expectKnown(
      floor({
        stations: [{name: 'desk', servers, time: exponential(1), detail: 'distributions'}],
        orders: {type: 'finiteSource', customers, perDay},
      }),
      {
        [at('L')]: L,
        [at('Lq')]: meanOf(law, (n) => Math.max(0, n - servers)),
        [at('W')]: L / rate,
        [at('throughput')]: rate,
        [at('present0')]: law[0],
        [at('present6')]: law[6],
      },
      {precision: 0.15},
    );
  });

  test('never have two orders open, and come back also when an order was lost', () => {
    const lives = orderLives(
      floor({
        run: {horizon: 200, warmUp: 0},
        stations: [{name: 'desk', capacity: 1, time: 1}],
        orders: {type: 'finiteSource', customers: 2, perDay: 1},
      }),
    );
    const events = lives
      .flatMap(({at: {placed, closed}}) => [
        [placed, 1],
        [closed, -1],
      ])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    let open = 0;
    for (const [, change] of events) expect((open += change)).toBeLessThanOrEqual(2);
    expect(lives.filter(({delivered}) => !delivered).length).toBeGreaterThan(20);
    expect(lives.length).toBeGreaterThan(200);
  });
});

test('the distributions of waits and stays are those of M/M/1 [R7]', () => {
  const [rho, rate] = [0.7, 0.7];
  expectKnown(
    floor({
      stations: [{name: 'desk', time: exponential(1), detail: 'distributions'}],
      orders: poisson(rate),
      run: {horizon: 6050},
    }),
    {
      [at('W.p50')]: Math.LN2 / (1 - rate),
      [at('W.p99')]: Math.log(100) / (1 - rate),
      [at('Wq.p90')]: Math.log(rho / 0.1) / (1 - rate),
      [at('Wq.sd')]: Math.sqrt(rho * (2 - rho)) / (1 - rho),
      'orderCycleTime.p99': Math.log(100) / (1 - rate),
    },
    {precision: 0.1},
  );
});

test('asking for distributions, priorities that are all alike, room and patience without end change nothing', () => {
  fc.assert(
    fc.property(
      fc.record({
        servers: fc.integer({min: 1, max: 3}),
        rate: fc.double({min: 0.2, max: 4, noNaN: true}),
        seed: fc.string({maxLength: 4}),
      }),
      ({servers, rate, seed}) => {
        const station = {name: 'desk', servers, time: {type: 'gamma', mean: 0.7, cv: 0.8}};
        const figures = (more: object) => {
          const one = played(
            floor({
              stations: [{...station, ...more}],
              orders: poisson(rate),
              run: {horizon: 60, warmUp: 10, followUp: 0},
            }),
            seed,
          );
          return ['L', 'Lq', 'W', 'Wq', 'pWait', 'utilisation'].map((name) => one.measure(at(name)));
        };
        const plain = figures({});
        for (const more of [
          {detail: 'distributions'},
          {discipline: 'priority'},
          {discipline: 'priority', capacity: 100_000, patience: 1e6},
        ])
          expect(figures(more)).toEqual(plain);
      },
    ),
    {seed: 7, numRuns: 25},
  );
});
