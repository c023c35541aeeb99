import {any, choice, list, nullable, object, only, record, type Rule} from './known.ts';

const found = record(only('orderErrors', 0));
const errors = nullable(found);

const noRateFactors = {
  weekdays: only('demandOverWeek', null),
  season: only('demandOverYear', null),
  hours: only('demandOverDay', null),
  dayFactor: only('demandOverDays', null),
};

const segment = object({
  name: any,
  class: any,
  customers: any,
  orders: choice(
    {
      poisson: {perDay: any, ...noRateFactors},
      compound: {perDay: any, batch: any, ...noRateFactors},
    },
    {
      trace: 'ordersReplayed',
      renewal: 'ordersNotPoisson',
      finiteSource: 'ordersNotPoisson',
      everyPeriod: 'ordersNotPoisson',
      mmpp: 'ordersNotPoisson',
      nhpp: 'ordersNotPoisson',
    },
  ),
  response: only('demandResponds', null),
  convenience: only('demandAttracted', null),
  invoiceDisputes: any,
  servedBy: any,
  distance: any,
  lines: any,
  basket: object({shares: any, quantities: any, distinct: any}),
  quantity: any,
  channels: any,
  priority: any,
  promise: nullable(
    object({cycleTime: any, calendar: only('promiseQuoted', null), moreWhenShort: only('promiseQuoted', 0)}),
  ),
  wanted: any,
  cancellation: only('cancellation', null),
  payment: only('payment', null),
  smoothing: only('smoothing', null),
  whenShort: choice({
    lose: {what: any},
    backorder: {
      ship: only('shipComplete', 'partial'),
      releaseAt: only('releaseAt', 0),
      patience: only('patience', null),
    },
  }),
  transship: only('transshipment', null),
});

const channel = object({
  name: any,
  transmit: any,
  cost: any,
  calendar: only('calendar', null),
  capacity: only('channelCapacity', null),
  errors,
  confirmation: only('confirmation', null),
  convenience: any,
});

const review = nullable(object({every: any, first: any, at: any}));

const stock = object({
  name: any,
  product: any,
  from: any,
  policy: choice(
    {
      reorderPoint: {reorderPoint: any, orderQuantity: any, review},
      orderUpTo: {reorderPoint: any, orderUpToLevel: any, orderQuantity: any, review},
      baseStock: {baseStockLevel: any, review},
    },
    {none: 'noPolicy'},
  ),
  initial: any,
  holdingRate: any,
  holdingCost: any,
  backorderCost: any,
  orderCost: any,
  orderCostPerUnit: any,
  maxOutstanding: only('ordersLimited', null),
  keepFor: record(only('rationing', 0)),
  backorders: nullable(object({serve: only('backorderPriority', 'fifo'), ageing: any})),
  expedite: only('expediting', null),
  forcedOrders: only('forcedOrders', [], null),
  pipeline: only('plannedReceipts', []),
  scheduledReceipts: only('plannedReceipts', []),
  transmit: any,
  mode: any,
  holdInTransit: only('heldInTransit', false),
});

const station = object({
  name: any,
  servers: any,
  time: any,
  times: only('stationFeature', {}),
  calendar: only('calendar', null),
  wage: any,
  overtime: only('calendar', null),
  failures: only('stationFeature', null),
  discipline: only('stationFeature', 'fifo'),
  capacity: only('stationFeature', null),
  patience: only('stationFeature', null),
  detail: any,
});

const step = object({
  stage: any,
  name: any,
  delay: any,
  station: any,
  cost: any,
  costPerLine: any,
  costPerUnit: any,
  next: only('stationFeature', []),
  errors,
  check: nullable(object({finds: found, correlation: any, correction: any})),
});

/**
 * Every part of a scenario that an exact answer can live with; a field that is not named here, and every value that is not allowed
 * here, keeps the twin from answering. Fields marked `any` are read by the classes, or play no part in the figures.
 */
export const KNOWN_FEATURES: Rule = object({
  format: any,
  name: any,
  about: any,
  currency: any,
  segments: list(segment),
  correlations: only('correlated', []),
  promotions: only('promotions', []),
  products: list(
    object({
      name: any,
      class: any,
      cost: any,
      price: any,
      weight: any,
      volume: any,
      traits: any,
      damage: only('damage', 0),
      shelfLife: only('shelfLife', null),
      salvage: any,
      madeToOrder: any,
      substitutes: only('substitution', []),
      offer: only('offer', null),
      lifeCycle: only('lifeCycle', null),
      divisible: only('divisible', false),
    }),
  ),
  sites: list(
    object({
      name: any,
      kind: any,
      at: any,
      capacity: any,
      stock: list(stock),
      stations: list(station),
      process: list(step),
      picking: only('pickTasks', null),
      production: only('production', null),
      packing: only('packing', []),
      identification: only('identification', null),
      customising: only('customising', null),
    }),
  ),
  lanes: list(
    object({
      from: any,
      to: any,
      mode: any,
      leadTime: choice({
        iid: {of: any},
        fifo: {of: any},
        schedule: {every: any, first: any, poisson: any, transit: any},
      }),
      tariff: object({
        perShipment: any,
        perUnit: any,
        perKg: any,
        volumetric: only('volumetric', null),
        perM3: any,
        perKm: any,
        minimum: any,
      }),
      distance: any,
      refuses: any,
      damageFactor: any,
      insurance: only('insurance', null),
    }),
  ),
  channels: list(channel),
  calendars: any,
  costs: object({
    latePerOrder: any,
    fixedPerYear: any,
    interestPerYear: any,
    claimPerUnit: any,
    errors: any,
    imputed: object({goodwill: any}),
  }),
  run: object({
    start: any,
    period: any,
    series: any,
    horizon: any,
    warmUp: any,
    followUp: any,
    replications: any,
    seed: any,
  }),
  assumptions: any,
  levers: any,
});
