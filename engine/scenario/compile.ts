import {compileBasket} from './compiled/basket.ts';
import {sharesOfErrors} from './compiled/errors.ts';
import {compileCorrelations} from './compiled/correlations.ts';
import {withCarriedGoods} from './carried-goods.ts';
import {compileOffers, pricePaid} from './compiled/offers.ts';
import {compilePacking} from './compiled/packing.ts';
import {compilePicking} from './compiled/picking.ts';
import {compilePoints} from './compiled/points.ts';
import {compileShortage} from './compiled/shortage.ts';
import {
  compileCallers,
  compileProduction,
  compileStations,
  compileSteps,
  entrySteps,
  errorsLeft,
} from './compiled/stations.ts';
import {uniqueKeys} from './keys.ts';
import {
  DAY,
  WHEN_SHORT,
  type Helpers,
  type Lanes,
  type Network,
  type Segments,
  type Travel,
} from './network.ts';
import type {Lane, LeadTime, Scenario, Segment, WhenShort} from './schema.ts';
import {inQuanta} from './order-lines.ts';
import {ordersOfCustomers} from './trace-selection.ts';
import {SMALLEST_PART} from './units.ts';
import {traceOfEvents, type Trace} from './trace.ts';

/** Traces by file name, parsed with `parseTrace`. */
export type Traces = Readonly<Record<string, Trace>>;

/**
 * Turns a scenario that `readScenario` accepted into indices and typed arrays.
 * `traces` holds one entry per trace file that the scenario names. An automatic warm-up compiles to zero:
 * whoever runs the study finds the cut first.
 */
export function compile(written: Scenario, traces: Traces = {}): Network {
  const scenario = withCarriedGoods(written);
  const siteIndex = indexOf(scenario.sites);
  const ways = waysOf(scenario);
  const laneBetween = (from: string, to: string) => ways.get(`${from}\n${to}`)?.[0] ?? -1;
  const points = compilePoints(scenario, (from, to) => ways.get(`${from}\n${to}`) ?? []);
  const productCount = scenario.products.length;
  const pointAt = new Int32Array(scenario.sites.length * productCount).fill(-1);
  for (let p = 0; p < points.count; p++) pointAt[points.site[p] * productCount + points.product[p]] = p;
  shareStock(pointAt, scenario);
  const stations = compileStations(scenario);
  const stepList = compileSteps(scenario, stations);
  const column = (of: (product: Scenario['products'][number]) => number) =>
    Float64Array.from(scenario.products, of);
  const quantum = column((product) => (product.divisible ? SMALLEST_PART : 1));
  return {
    scenario,
    horizon: Math.round(scenario.run.horizon * DAY),
    warmUp: scenario.run.warmUp === 'auto' ? 0 : Math.round(scenario.run.warmUp * DAY),
    followUp: Math.round(scenario.run.followUp * DAY),
    productCount,
    siteCount: scenario.sites.length,
    cost: column((product) => product.cost),
    price: column(pricePaid),
    offers: compileOffers(scenario),
    weight: column((product) => product.weight),
    volume: column((product) => product.volume),
    quantum,
    shelfLife: column(({shelfLife}) =>
      shelfLife === null ? Infinity : Math.max(1, Math.round(shelfLife * DAY)),
    ),
    salvage: column((product) => product.salvage),
    points,
    pointAt,
    lanes: compileLanes(scenario),
    stations,
    production: compileProduction(scenario, points, stations),
    packing: compilePacking(scenario),
    picking: compilePicking(scenario, stations),
    stepList,
    steps: entrySteps(scenario.sites.length, stepList),
    segments: compileSegments(scenario, siteIndex, laneBetween, traces, quantum),
    callers: compileCallers(written, stations),
    shortage: compileShortage(scenario, points, quantum),
    channelErrors: scenario.channels.map(({errors}) => sharesOfErrors(errors)),
    pickErrors: scenario.sites.map((site) => sharesOfErrors(errorsLeft(site, site.picking?.errors ?? null))),
  };
}

/** Lanes from one place to another, in the sequence of the scenario, by the names of both. */
function waysOf({lanes}: Scenario): Map<string, number[]> {
  const ways = new Map<string, number[]>();
  lanes.forEach(({from, to}, i) => {
    const ends = `${from}\n${to}`;
    const others = ways.get(ends);
    if (others) others.push(i);
    else ways.set(ends, [i]);
  });
  return ways;
}

function indexOf(things: readonly {name: string}[]): Map<string, number> {
  return new Map(things.map((thing, i) => [thing.name, i]));
}

/** Products that are finished for the order come from the stock of what they are made from. */
function shareStock(pointAt: Int32Array, {sites, products}: Scenario): void {
  const index = indexOf(products);
  sites.forEach(({customising}, site) => {
    for (const {product, from} of customising?.products ?? [])
      pointAt[site * products.length + index.get(product)!] =
        pointAt[site * products.length + index.get(from)!];
  });
}

function compileLanes(scenario: Scenario): Lanes {
  const {lanes} = scenario;
  const segmentDistance = new Map(scenario.segments.map((segment) => [segment.name, segment.distance]));
  const column = (of: (lane: Lane) => number) => Float64Array.from(lanes, of);
  const ways = waysOf(scenario);
  const name = lanes.map(({from, to, mode}) =>
    ways.get(`${from}\n${to}`)!.length > 1 ? `${from} -> ${to} (${mode})` : `${from} -> ${to}`,
  );
  return {
    count: lanes.length,
    name,
    key: uniqueKeys(name),
    travel: lanes.map((lane) => travel(lane.leadTime)),
    perShipment: column((lane) => lane.tariff.perShipment),
    perUnit: column((lane) => lane.tariff.perUnit),
    perKg: column((lane) => lane.tariff.perKg),
    volumetric: column((lane) => lane.tariff.volumetric ?? 0),
    perM3: column((lane) => lane.tariff.perM3),
    distanceCharge: column(
      (lane) => lane.tariff.perKm * (lane.distance ?? segmentDistance.get(lane.to) ?? 0),
    ),
    minimum: column((lane) => lane.tariff.minimum),
    damageFactor: column((lane) => lane.damageFactor),
  };
}

function travel(leadTime: LeadTime): Travel {
  if (leadTime.type !== 'schedule') return leadTime;
  return 'every' in leadTime
    ? {type: 'every', every: leadTime.every, first: leadTime.first, transit: leadTime.transit}
    : {type: 'poisson', perDay: leadTime.poisson, transit: leadTime.transit};
}

function compileSegments(
  scenario: Scenario,
  siteIndex: Map<string, number>,
  laneBetween: (from: string, to: string) => number,
  traces: Traces,
  quantum: Float64Array,
): Segments {
  const {segments} = scenario;
  const productIndex = indexOf(scenario.products);
  const channelIndex = indexOf(scenario.channels);
  return {
    count: segments.length,
    name: segments.map((segment) => segment.name),
    class: segments.map((segment) => segment.class),
    servedBy: segments.map((segment) => Int32Array.from(segment.servedBy, (name) => siteIndex.get(name)!)),
    lane: segments.map((segment) =>
      Int32Array.from(segment.servedBy, (name) => laneBetween(name, segment.name)),
    ),
    basket: segments.map((segment) => compileBasket(segment, productIndex)),
    trace: segments.map((segment) => {
      const trace = traceOf(segment, productIndex, traces);
      return trace && inQuanta(trace, quantum);
    }),
    whenShort: Uint8Array.from(segments, (segment) => shortage(segment.whenShort)),
    patience: Float64Array.from(segments, ({whenShort}) =>
      whenShort.type === 'backorder' && whenShort.patience !== null
        ? Math.round(whenShort.patience * DAY)
        : Infinity,
    ),
    transship: segments.map((segment) => helpers(scenario, segment, siteIndex, laneBetween)),
    correlated: compileCorrelations(scenario),
    promise: Float64Array.from(segments, ({promise}) =>
      promise ? Math.round(promise.cycleTime * DAY) : NaN,
    ),
    key: uniqueKeys(segments.map((segment) => segment.name)),
    channels: segments.map((segment) => {
      const shares = Object.entries(segment.channels);
      let sum = 0;
      return {
        index: Int32Array.from(shares, ([name]) => channelIndex.get(name)!),
        cumulative: Float64Array.from(shares, ([, share]) => (sum += share)),
      };
    }),
  };
}

function helpers(
  {sites}: Scenario,
  {transship, servedBy}: Segment,
  siteIndex: Map<string, number>,
  laneBetween: (from: string, to: string) => number,
): Helpers | null {
  if (transship === null) return null;
  const lane = new Int32Array(transship.from.length * sites.length).fill(-1);
  transship.from.forEach((from, i) => {
    for (const to of servedBy) lane[i * sites.length + siteIndex.get(to)!] = laneBetween(from, to);
  });
  return {
    site: Int32Array.from(transship.from, (name) => siteIndex.get(name)!),
    lane,
    costPerUnit: transship.costPerUnit,
  };
}

function traceOf(segment: Segment, productIndex: Map<string, number>, traces: Traces): Trace | null {
  const {orders} = segment;
  if (orders.type !== 'trace') return null;
  if (orders.file === null) return traceOfEvents(orders.events!, productIndex);
  const trace = traces[orders.file];
  if (!trace) throw new Error(`no trace was given for the file ${orders.file}`);
  return orders.customers ? ordersOfCustomers(trace, orders.customers) : trace;
}

function shortage(whenShort: WhenShort): number {
  switch (whenShort.type) {
    case 'lose':
      return {order: WHEN_SHORT.loseOrder, line: WHEN_SHORT.loseLine, remainder: WHEN_SHORT.loseRemainder}[
        whenShort.what
      ];
    case 'backorder':
      return whenShort.ship === 'complete' ? WHEN_SHORT.backorderComplete : WHEN_SHORT.backorderPartial;
    default:
      return whenShort satisfies never;
  }
}
