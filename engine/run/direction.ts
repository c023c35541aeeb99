/** Which way a figure is good. */
export type Good = 'more' | 'less';

/**
 * Which way a measure is good, customers and queues in mind; null where neither is by itself: how much was asked for or moved, and how much
 * stock that takes, whose price stands in the statement. A measure of a station, `SITE/STATION.Wq`, goes by the part behind the last name.
 */
export function goodOf(measure: string): Good | null {
  if (Object.hasOwn(MEASURE, measure)) return MEASURE[measure];
  const station = /\.([A-Za-z]+)(?:\d+|\.(?:sd|p\d+))?$/.exec(measure);
  if (measure.includes('/') && station) return STATION[station[1]] ?? null;
  return measure.startsWith('stage.') ? 'less' : null;
}

/** Lines of the statement are signed, cost is negative: more of each is good. Of the totals, cost stands as what it is. */
export const GOOD_MONEY = {line: 'more', revenue: 'more', cost: 'less'} as const satisfies Record<
  string,
  Good
>;

const MEASURE: Readonly<Record<string, Good | null>> = {
  fillRate: 'more',
  lineFillRate: 'more',
  linesWithAny: 'more',
  orderFillRate: 'more',
  cycles: null,
  cycleServiceLevel: 'more',
  cycleNoZeroStock: 'more',
  shareOfCyclesShort: 'less',
  stockoutFrequency: 'less',
  readyRate: 'more',
  noBackorderTime: 'more',
  meanUnitWait: 'less',
  waitOverPromise: 'less',
  onTimeRate: 'more',
  onTimeOfDelivered: 'more',
  inFullRate: 'more',
  otif: 'more',
  unitsDemanded: null,
  unitsLost: 'less',
  transshipmentRate: null,
  unitsExpired: 'less',
  lines: null,
  orders: null,
  ordersLost: 'less',
  ordersDelivered: null,
  openAtEnd: 'less',
  shipments: null,
  unitsShipped: null,
  replenishmentsPerYear: null,
  averageOnHand: null,
  averageReserved: null,
  averageOnOrder: null,
  averageBackorders: 'less',
  periods: null,
  demandMetInPeriod: 'more',
  alphaService: 'more',
  gammaService: 'more',
  onHandAtPeriodStart: null,
  onHandAtPeriodEnd: null,
  backordersAtPeriodEnd: 'less',
  'orderCycleTime.mean': 'less',
  'orderCycleTime.sd': 'less',
  'orderCycleTime.cv': 'less',
  'orderCycleTime.p50': 'less',
  'orderCycleTime.p90': 'less',
  'orderCycleTime.p95': 'less',
  'orderCycleTime.p99': 'less',
};

/** Figures of a station by the first part of their name. */
const STATION: Readonly<Record<string, Good | null>> = {
  L: null,
  Lq: 'less',
  W: 'less',
  Wq: 'less',
  pWait: 'less',
  utilisation: null,
  blocked: 'less',
  abandoned: 'less',
  throughput: null,
  present: null,
};

/** Names that have a direction, for the test that no measure is forgotten. */
export const KNOWN_DIRECTIONS = {measures: Object.keys(MEASURE), stationFigures: Object.keys(STATION)};
