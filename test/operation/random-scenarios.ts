import fc from 'fast-check';

/** Distributions of durations, days, up to about two. */
const duration = fc.oneof(
  fc.constantFrom(0, 0.25, 1),
  fc.double({min: 0.05, max: 1.5, noNaN: true}).map((mean) => ({type: 'exponential', mean})),
  fc.double({min: 0.1, max: 1.5, noNaN: true}).map((mean) => ({type: 'gamma', mean, cv: 0.6})),
  fc.constant({type: 'uniform', min: 0, max: 2}),
);

const leadTime = fc.oneof(
  duration.map((of) => ({type: 'iid', of})),
  duration.map((of) => ({type: 'fifo', of})),
  fc.record({
    type: fc.constant('schedule'),
    every: fc.constantFrom(0.5, 1, 3),
    first: fc.constantFrom(0, 0.25),
    transit: duration,
  }),
  fc.record({type: fc.constant('schedule'), poisson: fc.constantFrom(0.5, 2), transit: duration}),
);

const tariff = fc.oneof(
  fc.constant(0),
  fc.constant(7.3),
  fc.constant({perShipment: 3, perUnit: 0.7, perKg: 0.33, minimum: 5}),
);

const review = fc.oneof(
  fc.constant(null),
  fc.record({
    every: fc.constantFrom(0.5, 1, 4),
    first: fc.constantFrom(0, 1),
    at: fc.constantFrom('start', 'end'),
  }),
);

const policy = fc.oneof(
  fc.record({
    type: fc.constant('reorderPoint'),
    reorderPoint: fc.integer({min: -3, max: 15}),
    orderQuantity: fc.integer({min: 4, max: 20}),
    review,
  }),
  fc
    .record({
      type: fc.constant('orderUpTo'),
      reorderPoint: fc.integer({min: 0, max: 10}),
      gap: fc.integer({min: 1, max: 15}),
      review,
    })
    .map(({gap, ...rest}) => ({...rest, orderUpToLevel: rest.reorderPoint + gap})),
  fc.record({type: fc.constant('baseStock'), baseStockLevel: fc.integer({min: 0, max: 20}), review}),
  fc.record({
    type: fc.constant('baseStock'),
    baseStockLevel: fc.constant({type: 'target', measure: 'fillRate', value: 0.9}),
    review,
  }),
);

const initial = fc.oneof(fc.constantFrom('policy', 'full'), fc.integer({min: 0, max: 12}));

const stock = fc.record({
  policy,
  initial,
  holdingRate: fc.constantFrom(0, 0.25),
  backorderCost: fc.constantFrom(0, 0.13),
  orderCost: fc.constantFrom(0, 11),
  orderCostPerUnit: fc.constantFrom(0, 0.01),
  maxOutstanding: fc.constantFrom(null, 1, 3),
  transmit: fc.constantFrom(0, 0.2),
});

const whenShort = fc.oneof(
  fc.record({type: fc.constant('lose'), what: fc.constantFrom('order', 'line', 'remainder')}),
  fc.record({
    type: fc.constant('backorder'),
    ship: fc.constantFrom('partial', 'complete'),
    patience: fc.constantFrom(null, 0.5, 3),
  }),
);

const orders = fc.oneof(
  fc.record({
    type: fc.constant('poisson'),
    perDay: fc.constantFrom(1, 4),
    weekdays: fc.constantFrom(null, [1, 1, 1, 1, 2, 0, 0]),
  }),
  fc.constant({type: 'compound', perDay: 1, batch: {type: 'geometric', mean: 2}}),
  fc.record({
    type: fc.constant('everyPeriod'),
    every: fc.constantFrom(0.5, 1),
    first: fc.constantFrom(0, 0.3),
  }),
  fc.constant({type: 'mmpp', perDay: [0.5, 6], leave: [0.3, 0.6]}),
  fc.constant({type: 'nhpp', cycle: 2, at: [0.2, 1], perDay: [5, 0]}),
  fc.record({type: fc.constant('renewal'), between: fc.constantFrom(0.5, {type: 'uniform', min: 0, max: 1})}),
);

const segment = (name: string) =>
  fc
    .record({
      name: fc.constant(name),
      class: fc.constant(name === 'key accounts' ? 'A' : 'B'),
      servedBy: fc.constantFrom(['dc'], ['store'], ['dc', 'store']),
      orders,
      lines: fc.constantFrom<unknown>(1, {type: 'geometric', mean: 2}),
      quantity: fc.constantFrom<unknown>(1, {type: 'geometric', mean: 2.5}),
      channels: fc.constantFrom({web: 0.7, phone: 0.3}, {web: 1}),
      priority: fc.constantFrom(null, name === 'key accounts' ? 1 : 2),
      promise: fc.constantFrom(null, {cycleTime: 1.5}),
      whenShort,
    })
    .map((one) => ('type' in one.orders && one.orders.type === 'everyPeriod' ? {...one, lines: 1} : one));

const process = fc.record({
  desk: fc.boolean(),
  picking: fc.boolean(),
  packing: duration,
  dispatch: duration,
  invoice: fc.constantFrom(0, 2),
  rework: fc.constantFrom(0, 0, 0.3),
  limits: fc.constantFrom<object>(
    {},
    {},
    {capacity: 4},
    {patience: {type: 'exponential', mean: '3 h'}, discipline: 'priority'},
    {discipline: 'preemptive', detail: 'distributions'},
    {servers: 'unlimited'},
  ),
});

/**
 * Two echelons: a supplier replenishes a centre, the centre a store; two segments are served from either or both, through two
 * channels; the centre has a desk and pickers, one of them with opening hours.
 */
export const randomScenario: fc.Arbitrary<object> = fc
  .record({
    dc: fc.tuple(stock, stock),
    store: fc.tuple(stock, stock),
    inbound: leadTime,
    between: leadTime,
    outbound: leadTime,
    tariffs: fc.tuple(tariff, tariff, tariff),
    segments: fc.tuple(segment('key accounts'), segment('others')),
    process,
    keepFor: fc.constantFrom({}, {A: 2}),
    calendar: fc.constantFrom(null, 'day'),
  })
  .map(({dc, store, inbound, between, outbound, tariffs, segments, process, keepFor, calendar}) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: 40, warmUp: 5, followUp: 20, replications: 1},
    calendars: {day: {weekdays: [1, 1, 1, 1, 1, 1, 0], hours: ['06:00', '22:00']}},
    products: [
      {name: 'bolt', cost: 2.5, price: 4.1, weight: 0.3},
      {name: 'nut', cost: 0.9, price: 1.37},
    ],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      {
        name: 'dc',
        stock: dc.map((one, i) => ({...one, product: ['bolt', 'nut'][i], from: 'supplier', keepFor})),
        stations: [
          {name: 'desk', servers: 1, time: {type: 'exponential', mean: '20 min'}},
          {
            name: 'picking',
            servers: 2,
            time: {type: 'gamma', mean: '1 h', cv: 0.5},
            calendar,
            ...process.limits,
          },
        ],
        process: [
          {stage: 'verified', station: process.desk ? 'desk' : null, cost: 0.4},
          {stage: 'picked', station: process.picking ? 'picking' : null, costPerLine: 0.21},
          {
            stage: 'packed',
            delay: process.packing,
            costPerUnit: 0.03,
            ...(process.rework > 0 && {next: [{to: 'picked', share: process.rework}]}),
          },
          {stage: 'dispatched', delay: process.dispatch, cost: 0.5},
          {stage: 'invoiced', delay: process.invoice},
        ],
      },
      {name: 'store', stock: store.map((one, i) => ({...one, product: ['bolt', 'nut'][i], from: 'dc'}))},
    ],
    lanes: [
      {from: 'supplier', to: 'dc', leadTime: inbound, tariff: tariffs[0]},
      {from: 'dc', to: 'store', leadTime: between, tariff: tariffs[1]},
      {from: 'dc', to: 'key accounts', leadTime: outbound, tariff: tariffs[2]},
      {from: 'store', to: 'others', leadTime: 0.5, tariff: 2},
    ],
    channels: [
      {name: 'web', transmit: 0, cost: 0.1},
      {name: 'phone', transmit: '3 h', cost: 2.5, calendar: 'day'},
    ],
    segments,
    costs: {latePerOrder: 1.7, fixedPerYear: 365, imputed: {goodwill: 0.3}},
  }));

/** Whether a station of the scenario turns orders away, or loses them to impatience. */
export function losesOrdersAtStations(source: object): boolean {
  const {sites} = source as {sites: {stations?: {capacity?: number; patience?: object}[]}[]};
  return sites.some(({stations = []}) => stations.some(({capacity, patience}) => capacity || patience));
}
