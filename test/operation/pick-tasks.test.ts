import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {orderCycles, STAGE_PARTS} from '../../engine/operation/measures/order-cycle.ts';
import {aislesVisited} from '../../engine/theory/picking.ts';
import {exponential, expectKnown, poisson} from './floor.ts';
import {ordersAt, pickHouse} from './picking-houses.ts';
import {orderLives, played, ready} from './playing.ts';

const MINUTE = 1 / 1440;
const pickers = (time: unknown = 0, servers: number | 'unlimited' = 'unlimited') => ({
  name: 'pickers',
  servers,
  time,
});
const byOrder = (more: object = {}) => ({type: 'order', station: 'pickers', ...more});
const inBatches = (size: number, more: object = {}) => ({type: 'batch', station: 'pickers', size, ...more});
const inZones = (more: object = {}) => ({
  type: 'zone',
  zones: ['A', 'B', 'C'].map((name) => ({name, station: 'pickers', product: {class: name}})),
  ...more,
});

describe('pick tasks', () => {
  test('what is picked is what was ordered but for what came up short, however tasks and orders are made up of each other [R11]', () => {
    const shortage = {
      products: 6,
      lines: {type: 'uniform', min: 1, max: 4},
      orders: poisson(20),
      stock: {initial: 1500},
      run: {horizon: 100, warmUp: 0},
      segment: {whenShort: {type: 'lose', what: 'remainder'}, quantity: {type: 'geometric', mean: 3}},
      stations: [pickers('2 min', 3)],
    };
    const figuresOf = (picking: object) => {
      const {measure} = played(pickHouse({...shortage, picking}));
      expect(measure('unitsLost')).toBeGreaterThan(100);
      expect(measure('openAtEnd')).toBe(0);
      expect(measure('unitsPicked')).toBe(measure('unitsDemanded') - measure('unitsLost'));
      return measure;
    };
    expect(figuresOf(byOrder())('tasksPerOrder')).toBeLessThanOrEqual(1);
    const zones = figuresOf(inZones());
    expect(zones('tasksPerOrder')).toBeGreaterThan(1.2);
    const batches = figuresOf(inBatches(5, {wait: '6 h'}));
    expect(batches('warehouse/pickers.ordersPerTask')).toBeGreaterThan(3);
    expect(batches('tasksPerOrder')).toBeLessThanOrEqual(1);
  });

  test('one task has goods of several orders, and one order goods of several tasks, in the same house [R11]', () => {
    const {measure, network} = played(
      pickHouse({
        picking: inBatches(5, {wait: '6 h'}),
        products: 6,
        lines: {type: 'uniform', min: 1, max: 4},
        orders: poisson(20),
        stock: {
          from: 'maker',
          initial: 30,
          policy: {type: 'reorderPoint', reorderPoint: 20, orderQuantity: 30},
        },
        run: {horizon: 100, warmUp: 0},
        segment: {whenShort: {type: 'backorder', ship: 'partial'}, quantity: {type: 'geometric', mean: 3}},
        stations: [pickers('2 min', 3)],
        more: {lanes: [{from: 'maker', to: 'warehouse', leadTime: 3}]},
        suppliers: [{name: 'maker', kind: 'supplier'}],
      }),
    );
    expect(network.scenario.sites.length).toBe(2);
    expect(measure('warehouse/pickers.ordersPerTask')).toBeGreaterThan(3);
    expect(measure('tasksPerOrder')).toBeGreaterThan(1.2);
    expect(measure('openAtEnd')).toBe(0);
    expect(measure('unitsPicked')).toBe(measure('unitsDemanded'));
  });

  test('picking, checking and packing are as busy as the work that comes to them, over their servers [R12]', () => {
    const lines = 5;
    const picking = 2 + 1.5 * aislesVisited(8, lines) + 0.5 * lines;
    expectKnown(
      pickHouse({
        picking: byOrder({aisles: 8, perAisle: '90 s', perLine: '30 s'}),
        stations: [
          {name: 'pickers', servers: 3, time: exponential(2 * MINUTE)},
          {name: 'checkers', servers: 2, time: exponential(3 * MINUTE)},
          {name: 'packers', servers: 2, time: exponential(4 * MINUTE)},
        ],
        process: [
          {stage: 'packed', station: 'checkers', next: [{to: 'packing', share: 1}]},
          {stage: 'packed', name: 'packing', station: 'packers'},
        ],
        products: 60,
        lines,
        orders: poisson(288),
        run: {horizon: 30, warmUp: 0},
      }),
      {
        'warehouse/pickers.utilisation': (0.2 * picking) / 3,
        'warehouse/checkers.utilisation': (0.2 * 3) / 2,
        'warehouse/packers.utilisation': (0.2 * 4) / 2,
      },
    );
  });

  test('who asks for nothing of it has neither the measures nor the stage', () => {
    const {layout} = ready(pickHouse({picking: null as never, stations: [], orders: poisson(1)}));
    const names = layout.measures.map(({name}) => name);
    expect(names).not.toContain('unitsPicked');
    expect(names).not.toContain('stage.allocated-picked');
  });
});

describe('picking by order', () => {
  test('a tour takes its set-up, its aisle, its stops and its units, and visits as many aisles as chance spreads its lines over [R61]', () => {
    const tour = {perAisle: '5 min', perLine: '1 min', perUnit: '10 s'};
    const [life] = orderLives(
      pickHouse({
        picking: byOrder(tour),
        stations: [pickers('3 min')],
        products: 4,
        orders: ordersAt([1], 4),
        run: {warmUp: 0},
      }),
    );
    expect(life.at.picked - life.at.allocated).toBeCloseTo((3 + 5 + 4 + 40 / 60) * MINUTE, 12);
    for (const storage of ['random', 'dedicated'])
      for (const lines of [1, 4, 12])
        expectKnown(
          pickHouse({
            picking: byOrder({aisles: 10, storage, perAisle: '1 min'}),
            stations: [pickers()],
            products: 200,
            lines,
            orders: poisson(10),
            run: {horizon: 40, warmUp: 0},
          }),
          {
            'warehouse/pickers.aislesPerTask': aislesVisited(10, lines),
            'orderCycleTime.mean': aislesVisited(10, lines) * MINUTE,
          },
        );
  });

  test('lines of one product are one stop', () => {
    const lines = [1, 2].map((quantity) => ({product: 'item 0', quantity}));
    const {measure} = played(
      pickHouse({
        picking: byOrder({perLine: '1 min'}),
        stations: [pickers()],
        orders: {type: 'trace', events: [{at: 100, lines}]},
      }),
    );
    expect(measure('orderCycleTime.mean')).toBeCloseTo(MINUTE, 12);
    expect(measure('warehouse/pickers.linesPerTask')).toBe(2);
  });

  test('a product that keeps its place lies in the same aisle for everybody', () => {
    const visited = (storage: string) =>
      played(
        pickHouse({
          picking: byOrder({aisles: 50, storage, perAisle: '1 min'}),
          stations: [pickers()],
          products: 8,
          orders: ordersAt([100, 200, 300, 400, 500], 8),
        }),
      ).measure('orderCycleTime.sd');
    expect(visited('dedicated')).toBe(0);
    expect(visited('random')).toBeGreaterThan(0);
  });

  test('the cost of a task, of its lines and of its units is that of its order', () => {
    const {money} = played(
      pickHouse({
        picking: byOrder({costPerTask: 2, costPerLine: 0.5, costPerUnit: 0.1}),
        stations: [pickers()],
        products: 3,
        orders: ordersAt([100, 200], 3),
      }),
    );
    expect(money('warehouse.picking')).toBeCloseTo(-2 * (2 + 1.5 + 0.3), 9);
  });
});

describe('picking in batches', () => {
  const house = (size: number, perDay: number, more: object = {}) =>
    pickHouse({
      picking: inBatches(size, {aisles: 10, perAisle: '2 min', perLine: '15 s', sort: '6 s', ...more}),
      stations: [pickers('5 min', 1)],
      products: 100,
      lines: 2,
      orders: poisson(perDay),
      run: {horizon: 25, warmUp: 5},
    });
  const sizes = [1, 2, 4, 8, 16];
  const at = (perDay: number) => sizes.map((size) => played(house(size, perDay)).measure);
  const rises = (figures: number[]) => figures.every((one, i) => i === 0 || one > figures[i - 1]);

  test('the larger a batch, the less work for a line and the longer it takes to fill; the best size grows with the load [R62]', () => {
    const [quiet, busy] = [at(40), at(140)];
    for (const load of [quiet, busy]) {
      const of = (name: string) => load.map((measure) => measure(`warehouse/pickers.${name}`));
      expect(rises(of('timePerLine').reverse())).toBe(true);
      expect(rises(of('utilisation').reverse())).toBe(true);
      expect(rises(of('batchWait'))).toBe(true);
    }
    const cycles = (load: typeof quiet) => load.map((measure) => measure('orderCycleTime.mean'));
    const best = (figures: number[]) => sizes[figures.indexOf(Math.min(...figures))];
    expect(best(cycles(quiet))).toBe(1);
    expect(best(cycles(busy))).toBeGreaterThan(1);
    expect(best(cycles(busy))).toBeLessThan(16);
  });

  test('pickers who sort need the time for it; a station of its own takes it off them [R62]', () => {
    const together = (sort: string) => played(house(4, 60, {sort})).measure('warehouse/pickers.timePerLine');
    expect(together('30 s') - together('0 s')).toBeCloseTo(0.5 * MINUTE, 9);
    const sorting = played(
      pickHouse({
        picking: inBatches(2, {sort: '1 min', sortStation: 'sorters'}),
        stations: [pickers('10 min'), {name: 'sorters', time: '3 min'}],
        products: 3,
        orders: ordersAt([100, 100], 3),
      }),
    );
    expect(sorting.measure('orderCycleTime.mean')).toBeCloseTo((10 + 3 + 6) * MINUTE, 12);
    expect(sorting.measure('warehouse/sorters.utilisation')).toBeCloseTo((9 * MINUTE) / 1000, 12);
  });

  test('a batch is as urgent as the most urgent of its orders, when it is sorted as when it is picked', () => {
    const order = (name: string, priority: number, at: number[]) => ({
      name,
      priority,
      servedBy: ['warehouse'],
      orders: ordersAt(at),
    });
    const sorters = {name: 'sorters', time: '1 h', discipline: 'priority'};
    const source = pickHouse({
      picking: inBatches(2, {sortStation: 'sorters'}),
      stations: [pickers(), sorters],
      orders: ordersAt([]),
      more: {segments: [order('late', 2, [1, 1, 1.001, 1.001, 1.002]), order('keys', 1, [1.003])]},
      run: {horizon: 5, warmUp: 0},
    });
    const sorted = orderLives(source).map(({at}) => [at.placed, Math.round((at.picked - 1) * 24)]);
    expect(sorted).toEqual([
      [1, 1],
      [1, 1],
      [1.002, 2],
      [1.003, 2],
      [1.001, 3],
      [1.001, 3],
    ]);
  });

  test('who tells goods apart by machine sorts as much faster as he picks', () => {
    const stages = (identification: object | null) => {
      const {sites, ...rest} = pickHouse({
        picking: inBatches(1, {sort: '1 h', sortStation: 'sorters'}),
        stations: [pickers('2 h'), {name: 'sorters', time: '3 h'}],
        orders: ordersAt([1]),
        run: {horizon: 5, warmUp: 0},
      }) as {sites: object[]};
      return played({...rest, sites: [{...sites[0], identification}]}).measure('stage.allocated-picked');
    };
    expect(stages(null)).toBeCloseTo(6 / 24, 9);
    expect(stages({time: 0.5})).toBeCloseTo(3 / 24, 9);
  });

  test('a batch waits for further orders until it is full, or as long as it may', () => {
    const cycle = (wait: string | null) =>
      orderLives(
        pickHouse({
          picking: inBatches(3, {wait}),
          stations: [pickers('30 min')],
          orders: ordersAt([100, 100.25, 100.5]),
        }),
      ).map(({at}) => at.picked);
    const half = 30 * MINUTE;
    for (const picked of cycle(null)) expect(picked).toBeCloseTo(100.5 + half, 12);
    const [first, second, third] = cycle('0.3 d').sort((a, b) => a - b);
    expect(first).toBeCloseTo(100.3 + half, 12);
    expect(second).toBe(first);
    expect(third).toBeCloseTo(100.8 + half, 12);
  });
});

describe('picking by zones', () => {
  const zones = (mode: string, more: object = {}, lines = 3) =>
    pickHouse({
      picking: inZones({mode, ...more}),
      stations: [pickers(exponential(0.5))],
      products: 3,
      lines,
      orders: poisson(4),
      run: {horizon: 200, warmUp: 0},
    });

  test('one zone after the other takes the sum of their times, all at once the longest of them, and the merge [R63]', () => {
    const harmonic = 1 + 1 / 2 + 1 / 3; // the longest of three exponential times, in their mean (Feller 1971, vol. II, section I.6)
    expectKnown(zones('progressive'), {'orderCycleTime.mean': 3 * 0.5});
    expectKnown(zones('synchronised'), {
      'orderCycleTime.mean': harmonic * 0.5,
      'warehouse/pickers.mergeWait': (harmonic - 1) * 0.5,
    });
    const merge = exponential(0.25);
    expectKnown(zones('synchronised', {merge}), {'orderCycleTime.mean': harmonic * 0.5 + 0.25});
    expectKnown(zones('progressive', {merge}), {'orderCycleTime.mean': 3 * 0.5 + 0.25});
  });

  test.each(['progressive', 'synchronised'])(
    'what comes from one zone alone waits for no merge: %s',
    (mode) => {
      expectKnown(zones(mode, {merge: exponential(0.25)}, 1), {'orderCycleTime.mean': 0.5});
    },
  );

  test('only zones that have goods of an order pick for it', () => {
    const lives = orderLives(
      pickHouse({
        picking: inZones({mode: 'progressive', mergeStation: 'merging'}),
        stations: [pickers('10 min'), {name: 'merging', time: '5 min'}],
        products: 3,
        orders: ordersAt([100], 2),
      }),
    );
    expect(lives[0].at.picked - 100).toBeCloseTo(25 * MINUTE, 12);
  });
});

describe('picking in waves', () => {
  test('work is released at the waves, and what does not fit waits for the next one, first come first served', () => {
    const house = pickHouse({
      picking: byOrder({waves: {every: '6 h', first: '2 h', capacity: 2}}),
      stations: [pickers()],
      orders: ordersAt([100, 100.01, 100.02, 100.4]),
      run: {warmUp: 0, horizon: 200},
    });
    const [a, b, c, d] = orderLives(house).map(({at}) => at.picked);
    const [first, second, third] = [0, 1, 2].map((wave) => 100 + 2 / 24 + wave / 4);
    expect([a, b, c, d].map((at) => Math.round(at * 1e9))).toEqual(
      [first, first, second, third].map((at) => Math.round(at * 1e9)),
    );
    const {measure} = played(house);
    expect(measure('warehouse/pickers.carryOver')).toBeCloseTo(1 / 800, 12);
    expect(measure('warehouse/pickers.wavesShort')).toBeCloseTo(1 / 800, 12);
  });

  test('a wave is made up of batches, and none of them waits for another wave', () => {
    const {measure} = played(
      pickHouse({
        picking: inBatches(2, {waves: {every: 1}}),
        stations: [pickers('1 h')],
        orders: ordersAt([100.5, 100.5, 100.5]),
      }),
    );
    expect(measure('orderCycleTime.mean')).toBeCloseTo(0.5 + 1 / 24, 12);
    expect(measure('warehouse/pickers.ordersPerTask')).toBe(1.5);
  });
});

describe('laws', () => {
  const picking = fc.oneof(
    fc.record({
      type: fc.constant('order'),
      station: fc.constant('pickers'),
      aisles: fc.constantFrom(1, 7),
      perAisle: fc.constantFrom(0, '3 min'),
    }),
    fc.record({
      type: fc.constant('batch'),
      station: fc.constant('pickers'),
      size: fc.constantFrom(1, 3, 8),
      wait: fc.constantFrom('0 s', '2 h'),
      sort: fc.constantFrom(0, '1 min'),
      sortStation: fc.constantFrom(null, 'sorters'),
      waves: fc.constantFrom(null, {every: '3 h', capacity: 9}),
    }),
    fc.record({
      type: fc.constant('zone'),
      zones: fc.constant(inZones().zones),
      mode: fc.constantFrom('progressive', 'synchronised'),
      merge: fc.constantFrom(0, exponential(0.02)),
      mergeStation: fc.constantFrom(null, 'sorters'),
      storage: fc.constantFrom('random', 'dedicated'),
      perLine: fc.constantFrom(0, '1 min'),
      costPerTask: fc.constantFrom(0, 0.37),
      waves: fc.constantFrom(null, {every: 0.5, first: 0.1}),
    }),
  );
  const house = fc.record({
    picking,
    discipline: fc.constantFrom('fifo', 'preemptive'),
    rework: fc.constantFrom(0, 0.2),
    initial: fc.constantFrom(200, 10_000),
    ship: fc.constantFrom('partial', 'complete'),
  });

  test('goods and money are conserved, all that is shipped has been picked, and the parts of every stage add up to it', () => {
    fc.assert(
      fc.property(house, fc.nat(5), ({picking, discipline, rework, initial, ship}, replication) => {
        const one = ready(
          pickHouse({
            picking,
            stations: [
              {name: 'pickers', servers: 2, time: exponential(9 * MINUTE), discipline},
              {name: 'sorters', servers: 2, time: exponential(4 * MINUTE)},
            ],
            process: [{stage: 'packed', ...(rework > 0 && {next: [{to: 'picked', share: rework}]})}],
            products: 6,
            lines: {type: 'uniform', min: 1, max: 4},
            orders: poisson(30),
            stock: {initial, scheduledReceipts: [{at: 12, quantity: 500}]},
            segment: {whenShort: {type: 'backorder', ship}, priority: 1},
            run: {horizon: 20, warmUp: 2},
          }),
        );
        const {measure, layout} = played(one, '1', replication, {check: true});
        const shipped = measure('unitsShipped');
        if (rework === 0 && measure('openAtEnd') === 0) expect(measure('unitsPicked')).toBe(shipped);
        expect(measure('unitsPicked')).toBeGreaterThanOrEqual(shipped);
        const stages = layout.measures.filter(({name}) => name.startsWith('stage.'));
        const total = stages.reduce((sum, {name}) => sum + measure(name), 0);
        expect(total).toBeCloseTo(measure('orderCycleTime.mean'), 9);
        const {all} = orderCycles(one.network, one.plan, '1', replication);
        for (const {mean, parts} of all.stages) {
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(mean, 9);
          for (const part of parts) expect(part).toBeGreaterThanOrEqual(-1e-12);
        }
      }),
      {seed: 11, numRuns: 40},
    );
  });

  test('an order sees its wait for a batch and for its pickers, and their work on the whole batch', () => {
    const one = ready(
      pickHouse({
        picking: inBatches(2),
        stations: [pickers('2 h', 1)],
        orders: ordersAt([100, 100.25]),
      }),
    );
    const {all} = orderCycles(one.network, one.plan, '1', 0);
    const names = one.layout.measures.map(({name}) => name).filter((name) => name.startsWith('stage.'));
    const {parts, mean} = all.stages[names.indexOf('stage.allocated-picked')];
    expect(mean).toBeCloseTo(0.125 + 1 / 12, 12);
    expect(
      Object.fromEntries(STAGE_PARTS.map((name, i) => [name, parts[i]]).filter(([, part]) => part !== 0)),
    ).toEqual({
      held: 0.125,
      work: expect.closeTo(1 / 12, 9) as number,
    });
  });
});
