import {any, choice, list, nullable, object, only, record, type Rule} from './known.ts';

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
  servedBy: any,
  distance: any,
  lines: any,
  basket: object({shares: any, quantities: any, distinct: any}),
  quantity: any,
  channels: any,
  priority: any,
  promise: nullable(object({cycleTime: any})),
  whenShort: choice({
    lose: {what: any},
    backorder: {ship: only('shipComplete', 'partial'), patience: only('patience', null)},
  }),
  transship: only('transshipment', null),
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
  forcedOrders: only('forcedOrders', [], null),
  pipeline: only('plannedReceipts', []),
  scheduledReceipts: only('plannedReceipts', []),
  transmit: any,
});

const station = object({
  name: any,
  servers: any,
  time: any,
  times: only('stationFeature', {}),
  calendar: only('calendar', null),
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
  products: list(
    object({
      name: any,
      class: any,
      cost: any,
      price: any,
      weight: any,
      volume: any,
      shelfLife: only('shelfLife', null),
      salvage: any,
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
      production: only('production', null),
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
      tariff: object({perShipment: any, perUnit: any, perKg: any, perM3: any, perKm: any, minimum: any}),
      distance: any,
    }),
  ),
  channels: list(object({name: any, transmit: any, cost: any, calendar: only('calendar', null)})),
  calendars: any,
  costs: object({latePerOrder: any, fixedPerYear: any, imputed: object({goodwill: any})}),
  run: object({
    start: any,
    period: any,
    horizon: any,
    warmUp: any,
    followUp: any,
    replications: any,
    seed: any,
  }),
  assumptions: any,
  levers: any,
});
