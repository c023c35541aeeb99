/**
 * What a field starts with where it has to have a value and nothing that stands there now tells one; by the end of the keys and types that
 * lead to it. They are usual figures, to be changed.
 */
export const STARTS: Readonly<Record<string, unknown>> = {
  'run.warmUp': 30,
  'run.replications': 30,
  'products.class': 'A',
  'products.shelfLife': 90,
  'sites.capacity': 100,
  'stock.initial': 100,
  'stock.maxOutstanding': 1,
  'review.every': 7,
  reorderPoint: 20,
  orderUpToLevel: 120,
  orderQuantity: 100,
  baseStockLevel: 100,
  holdingCost: 0.01,
  'stations.time': '5 min',
  'stations.capacity': 20,
  'process.stage': 'picked',
  'lanes.distance': 100,
  'segments.class': 'A',
  'orders.trace.file': 'orders.csv',
  'promise.cycleTime': 2,
  'backorder.patience': 14,
  'response.reference': 0.95,
  'response.curve': {type: 'threshold', threshold: 0.85, saturation: 0.99, gain: 0.1},
  'segments.orders': {type: 'poisson', perDay: 1},
  'levers.from': 0.8,
  'levers.to': 0.99,
};

/** Fields that an object of a type starts with, beside those that it has to have. */
export const STARTING_FIELDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  target: {measure: 'fillRate', value: 0.95},
  'curve.linear': {slope: 0.5},
  'curve.power': {exponent: 1},
  'curve.exponential': {rate: 1},
  'curve.logit': {slope: 20, midpoint: 0.9, low: 0.9, high: 1.1},
  'curve.threshold': {threshold: 0.85, saturation: 0.99, gain: 0.1},
  'curve.table': {at: [0.8, 0.9, 1], factor: [0.9, 1, 1.05]},
  lose: {what: 'remainder'},
  backorder: {ship: 'partial'},
};
