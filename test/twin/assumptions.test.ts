import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {ASSUMPTIONS} from '../../engine/twin/assumption.ts';
import {GAPS} from '../../engine/twin/freight.ts';
import {SOURCES} from '../../engine/twin/sources.ts';
import {exactTwin, type ExactTwin} from '../../engine/twin/twin.ts';
import {twinText, twinSentences} from '../../engine/text/twin.ts';
import {randomScenario} from '../operation/random-scenarios.ts';
import {prepared, shop, type Changes} from './solvable.ts';

function twinOf(changes: Changes) {
  const {network, plan} = prepared(shop(changes));
  return exactTwin(network, plan);
}

const lose = {whenShort: {type: 'lose', what: 'remainder'}};
const batches = {quantity: {type: 'geometric', mean: 2}};
const fed = (store: object, segment: object = {}, lane: object = {}) => ({
  segment: {servedBy: ['store'], ...segment},
  root: {
    sites: [
      {name: 'works', kind: 'supplier'},
      {
        name: 'shop',
        stock: [{from: 'works', policy: {type: 'reorderPoint', reorderPoint: 12, orderQuantity: 9}}],
      },
      {name: 'store', stock: [{from: 'shop', ...store}]},
    ],
    lanes: [
      {from: 'works', to: 'shop', leadTime: 3},
      {from: 'shop', to: 'store', leadTime: 1, ...lane},
    ],
    segments: [{name: 'people', orders: {type: 'poisson', perDay: 2}, servedBy: ['store'], ...segment}],
  },
});
const level = {policy: {type: 'baseStock', baseStockLevel: 4}};
const desk = (time: object, servers = 1, more = {}) => ({
  stations: [{name: 'desk', servers, time, ...more}],
  process: [{stage: 'verified', station: 'desk'}],
});

/** What is changed, the assumption that fails then, and where. */
const FAILING: readonly (readonly [changes: Changes, because: string, path: string])[] = [
  [
    {segment: {orders: {type: 'poisson', perDay: 3, weekdays: [1, 1, 1, 1, 1, 0, 0]}}},
    'demandOverWeek',
    'segments[name=people].orders.weekdays',
  ],
  [
    {segment: {orders: {type: 'poisson', perDay: 3, dayFactor: {type: 'gamma', mean: 1, cv: 0.2}}}},
    'demandOverDays',
    'segments[name=people].orders.dayFactor',
  ],
  [{segment: {orders: {type: 'renewal', between: 0.3}}}, 'ordersNotPoisson', 'segments[name=people].orders'],
  [
    {segment: {promise: {cycleTime: 3, moreWhenShort: 2}}},
    'promiseQuoted',
    'segments[name=people].promise.moreWhenShort',
  ],
  [{segment: {cancellation: {perDay: 0.1}}}, 'cancellation', 'segments[name=people].cancellation'],
  [{segment: {payment: {days: 30}}}, 'payment', 'segments[name=people].payment'],
  [
    {
      segment: {smoothing: {peak: 'day', share: 0.5}},
      root: {calendars: {day: {hours: ['08:00', '12:00']}}},
    },
    'smoothing',
    'segments[name=people].smoothing',
  ],
  [{root: {promotions: [{name: 'sale', from: 3, days: 4, discount: 0.1}]}}, 'promotions', 'promotions'],
  [
    {segment: {whenShort: {type: 'backorder', ship: 'complete'}}},
    'shipComplete',
    'segments[name=people].whenShort.ship',
  ],
  [
    {segment: {whenShort: {type: 'backorder', patience: 2}}},
    'patience',
    'segments[name=people].whenShort.patience',
  ],
  [{segment: {class: 'A'}, stock: {keepFor: {A: 2}}}, 'rationing', 'sites[name=shop].stock[0].keepFor["A"]'],
  [
    {segment: {whenShort: {type: 'backorder', releaseAt: 0.5}}},
    'releaseAt',
    'segments[name=people].whenShort.releaseAt',
  ],
  [
    {segment: {priority: 1}, stock: {backorders: {serve: 'priority'}}},
    'backorderPriority',
    'sites[name=shop].stock[0].backorders.serve',
  ],
  [{stock: {expedite: {leadTime: 1}}}, 'expediting', 'sites[name=shop].stock[0].expedite'],
  [
    {root: {products: [{name: 'a', substitutes: [{product: 'b', accept: 0.5}]}, {name: 'b'}]}},
    'substitution',
    'products[name=a].substitutes',
  ],
  [{stock: {maxOutstanding: 2}}, 'ordersLimited', 'sites[name=shop].stock[0].maxOutstanding'],
  [{stock: {pipeline: [{in: 2, quantity: 20}]}}, 'plannedReceipts', 'sites[name=shop].stock[0].pipeline'],
  [
    {lane: {leadTime: {type: 'fifo', of: {type: 'exponential', mean: 3}}}},
    'leadTimeInSequence',
    'lanes[0].leadTime',
  ],
  [{lane: {leadTime: {type: 'exponential', mean: 3}}}, 'ordersCross', 'lanes[0].leadTime'],
  [
    {lane: {leadTime: {type: 'schedule', every: 2, transit: {type: 'exponential', mean: 3}}}},
    'transitCrosses',
    'lanes[0].leadTime',
  ],
  [{segment: {...lose, ...batches}}, 'lostBatches', 'segments[*].quantity'],
  [
    {segment: lose, stock: {policy: {type: 'reorderPoint', reorderPoint: 12, orderQuantity: 5}}},
    'lostSeveralOutstanding',
    'sites[name=shop].stock[0].policy',
  ],
  [
    {segment: lose, stock: {policy: {type: 'baseStock', baseStockLevel: 9, review: {every: 2}}}},
    'lostReview',
    'sites[name=shop].stock[0].policy.review',
  ],
  [{segment: lose, lane: {leadTime: {type: 'schedule', every: 2}}}, 'lostLeadTime', 'lanes[0].leadTime'],
  [
    {site: desk({type: 'gamma', mean: 0.2, cv: 0.5})},
    'stationDepartures',
    'sites[name=shop].stations[name=desk].time',
  ],
  [
    {site: desk({type: 'exponential', mean: 0.5})},
    'stationOverloaded',
    'sites[name=shop].stations[name=desk]',
  ],
  [
    {
      site: {
        ...desk({type: 'exponential', mean: 0.1}),
        process: [],
        picking: {type: 'order', station: 'desk'},
      },
    },
    'pickTasks',
    'sites[name=shop].picking',
  ],
  [
    {site: desk({type: 'gamma', mean: 0.5, cv: 0.5}, 3)},
    'stationService',
    'sites[name=shop].stations[name=desk].time',
  ],
  [
    fed({policy: {type: 'reorderPoint', reorderPoint: 3, orderQuantity: 2}}),
    'treeLots',
    'sites[name=store].stock[0].policy',
  ],
  [
    fed({policy: {...level.policy, review: {every: 1}}}),
    'treeReview',
    'sites[name=store].stock[0].policy.review',
  ],
  [fed(level, lose), 'treeLosesSales', 'segments[*].whenShort'],
  [fed(level, batches), 'treeBatches', 'segments[*].quantity'],
  [fed(level, {}, {leadTime: {type: 'exponential', mean: 1}}), 'treeLeadTime', 'lanes[1].leadTime'],
  [
    {site: {process: [{stage: 'picked', errors: {goods: 0.1}}]}},
    'orderErrors',
    'sites[name=shop].process[0].errors["goods"]',
  ],
  [
    {root: {products: [{name: 'goods', cost: 10, price: 15, damage: 0.01}]}},
    'damage',
    'products[name=goods].damage',
  ],
  [{site: {packing: [{name: 'box', cost: 1}]}}, 'packing', 'sites[name=shop].packing'],
  [{site: {identification: {errors: 0.5}}}, 'identification', 'sites[name=shop].identification'],
  [
    {
      site: {customising: {products: [{product: 'gilt', from: 'item'}]}},
      root: {
        products: [
          {name: 'item', price: 15},
          {name: 'gilt', price: 18},
        ],
      },
    },
    'customising',
    'sites[name=shop].customising',
  ],
  [{lane: {tariff: {perKg: 1, volumetric: 167}}}, 'volumetric', 'lanes[0].tariff.volumetric'],
  [
    {
      root: {
        lanes: [
          {from: 'works', to: 'shop', leadTime: 3},
          {from: 'shop', to: 'people', insurance: {premium: 0.01}},
        ],
      },
    },
    'insurance',
    'lanes[1].insurance',
  ],
  [{run: {warmUp: 3}}, 'startCounted', 'run.warmUp'],
  [{stock: {initial: 2000}}, 'startCounted', 'run.warmUp'],
  [
    {stock: {initial: 'full', policy: {type: 'reorderPoint', reorderPoint: 12, orderQuantity: 600}}},
    'startCounted',
    'run.warmUp',
  ],
  [{stock: {policy: {...level.policy, review: {every: 4, first: 300}}}}, 'startCounted', 'run.warmUp'],
  [{lane: {leadTime: {type: 'schedule', every: 3, first: 400}}}, 'startCounted', 'run.warmUp'],
  [
    {stock: level, lane: {leadTime: {type: 'lognormal', mean: 4, cv: 4}}, run: {warmUp: 60}},
    'startCounted',
    'run.warmUp',
  ],
  [{site: {process: [{stage: 'verified', delay: 48}]}, run: {followUp: 90}}, 'startCounted', 'run.warmUp'],
  [{site: desk({type: 'exponential', mean: 0.32})}, 'startCounted', 'run.warmUp'],
  [{...fed({...level, initial: 200})}, 'startCounted', 'run.warmUp'],
  [{segment: {quantity: 4}, stock: {initial: 'full'}}, 'openingStock', 'sites[name=shop].stock[0].initial'],
  [{site: {process: [{stage: 'packed', delay: 61}]}}, 'ordersCutOff', 'run.followUp'],
  [
    {stock: {policy: {...level.policy, review: {every: 30}}}, run: {warmUp: 80, horizon: 180}},
    'periodsCut',
    'run.horizon',
  ],
  [
    {
      segment: {whenShort: {type: 'lose', what: 'order'}, lines: 2, basket: {distinct: true}},
      stock: level,
      root: {products: [{name: 'a'}, {name: 'b'}]},
    },
    'lostBatches',
    'segments[name=people].lines',
  ],
];

describe('an assumption that fails keeps the twin silent, and is named with its place', () => {
  test.each(FAILING)('%j: %s', (changes, because, path) => {
    expect(twinOf(changes)).toMatchObject({status: 'none', because, path});
  });
});

test('the first assumption is that of the customers, then of the stock, then of the way of the goods', () => {
  const changes: Changes = {
    segment: {whenShort: {type: 'backorder', patience: 2}},
    stock: {maxOutstanding: 2},
    lane: {leadTime: {type: 'exponential', mean: 3}},
  };
  expect(twinOf(changes)).toMatchObject({because: 'patience'});
  expect(twinOf({...changes, segment: {}})).toMatchObject({because: 'ordersLimited'});
  expect(twinOf({...changes, segment: {}, stock: {}})).toMatchObject({because: 'ordersCross'});
});

test('every scenario has either finite figures or a reason, with words for it', () => {
  const {assumptions} = twinText('en');
  fc.assert(
    fc.property(randomScenario, (scenario) => {
      const {network, plan} = prepared(scenario);
      const twin = exactTwin(network, plan, {isStartCut: true});
      if (twin.status === 'none') expect(assumptions[twin.because](twin.of)).not.toBe('');
      else
        for (const value of [...Object.values(twin.measures), ...Object.values(twin.statement)])
          expect(Number.isFinite(value)).toBe(true);
    }),
    {seed: 3, numRuns: 200},
  );
});

test('a field that no rule knows keeps the twin silent, wherever it stands', () => {
  const {network, plan} = prepared(shop());
  const {scenario} = network;
  const places: [object, string][] = [
    [{...scenario, tides: 1}, 'tides'],
    [{...scenario, run: {...scenario.run, tides: 0}}, 'run.tides'],
    [{...scenario, products: [{...scenario.products[0], tides: null}]}, 'products[name=item].tides'],
  ];
  for (const [changed, path] of places)
    expect(exactTwin({...network, scenario: changed as typeof scenario}, plan)).toMatchObject({
      status: 'none',
      because: 'unknownFeature',
      path,
    });
});

/** Scenarios with exact measures and a line of the statement that is not known. */
const GAPPED: readonly (readonly [changes: Changes, gap: string, line: string])[] = [
  [
    {segment: batches, site: {process: [{stage: 'picked', cost: 1}]}},
    'shipmentsPerOrder',
    'warehouse.picking',
  ],
  [
    {
      segment: batches,
      stock: {policy: {type: 'baseStock', baseStockLevel: 40}},
      lane: {tariff: {perUnit: 1, minimum: 3}},
    },
    'minimumCharge',
    'replenishment.freight',
  ],
  [{lane: {leadTime: {type: 'schedule', every: 3}, tariff: 9}}, 'sharedDepartures', 'replenishment.freight'],
  [
    {segment: {promise: {cycleTime: 1}}, root: {costs: {latePerOrder: 2}}},
    'lateOrders',
    'penalties.lateness',
  ],
  [{run: {followUp: 1}}, 'followUpShort', 'revenue.goods'],
  [
    {site: {stations: [{name: 'desk', time: 0.1}], process: [{stage: 'packed', station: 'desk'}]}},
    'reservedStock',
    'stock.holding',
  ],
];

test.each(GAPPED)('%j leaves the measures exact and the profit open: %s', (changes, because, line) => {
  const twin = twinOf(changes) as ExactTwin;
  expect(twin.status).toBe('exact');
  expect(twin.missing[0]).toMatchObject({because, line});
  expect(twin.statement.profit).toBeUndefined();
  expect(twin.statement[line]).toBeUndefined();
  expect(twin.measures.fillRate).toBeGreaterThan(0);
});

test('a run that ends before what waits is served keeps the measures of delivered orders and their lines out', () => {
  const twin = twinOf({
    run: {followUp: 1},
    site: {process: [{stage: 'picked', cost: 1}]},
  }) as ExactTwin;
  expect(twin.missing.map(({line}) => line)).toEqual([
    'revenue.goods',
    'goods.openOrders',
    'warehouse.picking',
  ]);
  for (const measure of ['ordersDelivered', 'orderCycleTime.mean', 'meanUnitWait'])
    expect(twin.measures).not.toHaveProperty(measure);
  expect(twin.measures).toHaveProperty('orders');
});

test('reviews that end with the run, and many that do not, are the long run', () => {
  const review = (every: number) => ({
    stock: {policy: {...level.policy, review: {every}}},
    run: {warmUp: 80, horizon: 180},
  });
  for (const every of [25, 3]) expect(twinOf(review(every))).toMatchObject({status: 'exact'});
});

test('every assumption, gap and method has its words in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const text = twinText(language);
    expect(Object.keys(text.assumptions).toSorted()).toEqual([...ASSUMPTIONS].toSorted());
    expect(Object.keys(text.gaps).toSorted()).toEqual([...GAPS].toSorted());
    expect(Object.keys(text.methods).toSorted()).toEqual(Object.keys(SOURCES).toSorted());
  }
});

test('a twin tells its method with the source, and an absent one the assumption in words', () => {
  const text = twinText('en');
  const silent = twinOf({lane: {leadTime: {type: 'fifo', of: {type: 'exponential', mean: 3}}}});
  expect(twinSentences(silent, text, {})).toEqual([
    'No exact figures: lead time of works -> shop is kept in sequence (fifo) (lanes[0].leadTime).',
  ]);
  expect(twinSentences(twinOf({run: {followUp: 1}}), text, {'revenue.goods': 'Goods sold'})).toEqual([
    'Exact long-run figures by the uniform inventory position: Hadley & Whitin (1963), Analysis of Inventory Systems, chapter 4.',
    'No exact profit, because of Goods sold: the run ends before the last orders are served (run.followUp).',
  ]);
});
