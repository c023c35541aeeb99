/** Which way a figure is good. */
export type Good = 'more' | 'less';

/**
 * Which way a measure is good, customers and queues in mind; null where neither is by itself: how much was asked for or moved, and how much
 * stock that takes, whose price stands in the statement. A measure of a station, `SITE/STATION.Wq`, or of a channel, `channel.NAME.Wq`, goes by
 * the part behind the last name.
 */
export function goodOf(measure: string): Good | null {
  if (Object.hasOwn(MEASURE, measure)) return MEASURE[measure];
  const station = /\.([A-Za-z]+)(?:\d+|\.(?:sd|p\d+))?$/.exec(measure);
  if (isOfPlace(measure) && station) return STATION[station[1]] ?? null;
  return measure.startsWith('stage.') ? 'less' : null;
}

function isOfPlace(measure: string): boolean {
  return measure.includes('/') || measure.startsWith('channel.');
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
  unconfirmedRate: 'less',
  orderDisputeRate: 'less',
  unitsLost: 'less',
  transshipmentRate: null,
  substitutionRate: null,
  fillRateWithSubstitutes: 'more',
  backorderRate: 'less',
  meanBackorderWait: 'less',
  oldestBackorder: 'less',
  expeditesPerYear: null,
  unitsExpired: 'less',
  lines: null,
  orders: null,
  ordersLost: 'less',
  ordersCancelled: 'less',
  cancellationRate: 'less',
  ordersDelivered: null,
  openAtEnd: 'less',
  shipments: null,
  unitsShipped: null,
  unitsPicked: null,
  tasksPerOrder: null,
  daysSalesOutstanding: 'less',
  peakToMean: 'less',
  movedRate: null,
  replenishmentsPerYear: null,
  averageOnHand: null,
  averageReserved: null,
  averageOnOrder: null,
  averageBackorders: 'less',
  damageFreeRate: 'more',
  damagedUnits: 'less',
  periods: null,
  demandMetInPeriod: 'more',
  alphaService: 'more',
  gammaService: 'more',
  onHandAtPeriodStart: null,
  onHandAtPeriodEnd: null,
  backordersAtPeriodEnd: 'less',
  perfectOrderRate: 'more',
  perfectOrderProduct: 'more',
  onTimeDispatch: 'more',
  timeToDispatch: 'less',
  orderingConvenience: 'more',
  onTimeAsWanted: 'more',
  otifAsWanted: 'more',
  exceptionRate: 'less',
  exceptionHoldTime: 'less',
  escapedErrorRate: 'less',
  pickAccuracy: 'more',
  documentAccuracy: 'more',
  orderAccuracy: 'more',
  invoiceAccuracy: 'more',
  disputeRate: 'less',
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
  load: null,
  blocked: 'less',
  abandoned: 'less',
  throughput: null,
  failures: 'less',
  response: 'less',
  recovery: 'less',
  availability: 'more',
  present: null,
  overtimeHours: 'less',
  linesPerTask: null,
  timePerLine: 'less',
  aislesPerTask: 'less',
  ordersPerTask: null,
  batchWait: 'less',
  mergeWait: 'less',
  waveWait: 'less',
  carryOver: 'less',
  wavesShort: 'less',
};

/** Names that have a direction, for the test that no measure is forgotten. */
export const KNOWN_DIRECTIONS = {measures: Object.keys(MEASURE), stationFigures: Object.keys(STATION)};
