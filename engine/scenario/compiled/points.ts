import {carries} from '../packing.ts';
import type {Policy, Scenario, Stock} from '../schema.ts';
import {DAY, POLICY, TARGET, type PlannedReceipts, type Points} from '../network.ts';
import {uniqueKeys} from '../keys.ts';
import {inUnits, SMALLEST_PART} from '../units.ts';

const DAYS_IN_YEAR = 365; // the year of `holdingRate`

interface Row {
  site: number;
  product: number;
  stock: Stock;
  entry: number;
}

/** Expands the stock entries of a scenario into one row per stocking point. */
export function compilePoints(
  scenario: Scenario,
  lanesBetween: (from: string, to: string) => readonly number[],
): Points {
  const rows = stockingPoints(scenario);
  const count = rows.length;
  const siteIndex = new Map(scenario.sites.map((site, i) => [site.name, i]));
  const at = new Map(rows.map((row, i) => [row.site * scenario.products.length + row.product, i]));
  const facing = new Set(scenario.segments.flatMap((segment) => segment.servedBy));

  const points = {
    ...emptyPoints(count),
    key: uniqueKeys(
      rows.map((row) => `${scenario.sites[row.site].name}/${scenario.products[row.product].name}`),
    ),
  };
  rows.forEach(({site, product, stock, entry}, p) => {
    const from = stock.from === null ? -1 : siteIndex.get(stock.from)!;
    points.site[p] = site;
    points.product[p] = product;
    points.entry[p] = entry;
    points.upstream[p] = from < 0 ? -1 : (at.get(from * scenario.products.length + product) ?? -1);
    const ways = waysTo(scenario, stock, site, product, lanesBetween);
    points.lane[p] = ways[0] ?? -1;
    points.choice[p] = ways.length > 1 ? Int32Array.from(ways) : null;
    points.heldInTransit[p] = stock.holdInTransit ? 1 : 0;
    points.facing[p] = facing.has(scenario.sites[site].name) ? 1 : 0;
    points.initial[p] =
      stock.initial === 'policy'
        ? NaN
        : stock.initial === 'full'
          ? Infinity
          : inUnits(stock.initial, quantumOf(scenario, product));
    points.holdingCost[p] =
      stock.holdingCost ?? (stock.holdingRate * scenario.products[product].cost) / DAYS_IN_YEAR;
    points.backorderCost[p] = stock.backorderCost;
    points.orderCost[p] = stock.orderCost;
    points.orderCostPerUnit[p] = stock.orderCostPerUnit;
    points.maxOutstanding[p] = stock.maxOutstanding ?? Infinity;
    points.transmit[p] = Math.round(stock.transmit * DAY);
    setPolicy(points, p, stock.policy, quantumOf(scenario, product));
  });
  setEchelons(points);
  return {
    ...points,
    pipeline: planned(scenario, rows, (stock) => onTheWay(stock, 'goods')),
    pipelineOrders: planned(scenario, rows, (stock) => onTheWay(stock, 'order')),
    receipts: planned(scenario, rows, ({scheduledReceipts}) => scheduledReceipts),
    forcedOrders: planned(scenario, rows, ({forcedOrders}) => together(forcedOrders)),
  };
}

/** Lanes by which a product may come to a stocking point: those of the means of transport that is named, and that carry it. */
function waysTo(
  {sites, products, lanes}: Scenario,
  {from, mode}: Stock,
  site: number,
  product: number,
  lanesBetween: (from: string, to: string) => readonly number[],
): readonly number[] {
  if (from === null) return [];
  const all = lanesBetween(from, sites[site].name);
  if (all.length === 1) return all;
  return all.filter(
    (lane) => (mode === null || lanes[lane].mode === mode) && carries(lanes[lane], products[product]),
  );
}

function stockingPoints(scenario: Scenario): Row[] {
  const productIndex = new Map(scenario.products.map((product, i) => [product.name, i]));
  const rows = new Map<number, Row>();
  let entry = 0;
  scenario.sites.forEach((site, s) => {
    const finished = new Set(site.customising?.products.map(({product}) => productIndex.get(product)!));
    for (const stock of site.stock) {
      for (const product of productsOf(stock, scenario, productIndex)) {
        const at = s * scenario.products.length + product;
        if (finished.has(product)) continue;
        if (stock.product !== '*' || !rows.has(at)) rows.set(at, {site: s, product, stock, entry});
      }
      entry++;
    }
  });
  return [...rows.entries()].sort((a, b) => a[0] - b[0]).map(([, row]) => row);
}

/** Products that a selection means, in the sequence of the scenario or of its list. */
export function productsOf(
  {product}: Pick<Stock, 'product'>,
  scenario: Scenario,
  index: Map<string, number>,
): number[] {
  if (product === '*') return scenario.products.map((_, i) => i);
  if (typeof product === 'string') return [index.get(product)!];
  if (Array.isArray(product)) return product.map((name) => index.get(name)!);
  return scenario.products.flatMap((p, i) => (p.class === product.class ? [i] : []));
}

function emptyPoints(count: number) {
  const numbers = () => new Float64Array(count);
  const indices = () => new Int32Array(count);
  const flags = () => new Uint8Array(count);
  return {
    count,
    site: indices(),
    product: indices(),
    upstream: indices(),
    lane: indices(),
    choice: new Array<Int32Array | null>(count).fill(null),
    heldInTransit: flags(),
    entry: indices(),
    echelon: flags(),
    facing: flags(),
    policy: flags(),
    target: flags(),
    reviewAtEnd: flags(),
    level: numbers(),
    orderQuantity: numbers(),
    orderUpToLevel: numbers(),
    targetValue: numbers(),
    reviewEvery: numbers(),
    reviewFirst: numbers(),
    initial: numbers(),
    holdingCost: numbers(),
    backorderCost: numbers(),
    orderCost: numbers(),
    orderCostPerUnit: numbers(),
    maxOutstanding: numbers(),
    transmit: numbers(),
  };
}

/** The least quantity of a product, units. */
function quantumOf({products}: Scenario, product: number): number {
  return products[product].divisible ? SMALLEST_PART : 1;
}

function setPolicy(points: ReturnType<typeof emptyPoints>, p: number, policy: Policy, quantum: number): void {
  const rounded = (figure: number) => inUnits(figure, quantum); // a lever may stand between two units
  points.policy[p] = POLICY[policy.type];
  points.orderQuantity[p] = points.orderUpToLevel[p] = NaN;
  if (policy.type === 'none') return;
  const level = policy.type === 'baseStock' ? policy.baseStockLevel : policy.reorderPoint;
  if (typeof level === 'number') points.level[p] = rounded(level);
  else {
    points.level[p] = NaN;
    points.target[p] = TARGET[level.measure];
    points.targetValue[p] = level.value;
  }
  switch (policy.type) {
    case 'reorderPoint':
      if (policy.orderQuantity !== 'eoq') points.orderQuantity[p] = rounded(policy.orderQuantity);
      break;
    case 'orderUpTo':
      if (typeof policy.orderQuantity === 'number') points.orderQuantity[p] = rounded(policy.orderQuantity);
      if (policy.orderUpToLevel !== null) points.orderUpToLevel[p] = rounded(policy.orderUpToLevel);
      break;
    case 'baseStock':
      break;
    default:
      policy satisfies never;
  }
  if (policy.review) {
    points.reviewEvery[p] = Math.round(policy.review.every * DAY);
    points.reviewFirst[p] = Math.round(policy.review.first * DAY);
    points.reviewAtEnd[p] = policy.review.at === 'end' ? 1 : 0;
  }
}

/** A point stands one above the highest point that it feeds. Reading has made sure that nobody feeds himself. */
function setEchelons(points: {
  readonly count: number;
  readonly upstream: Int32Array;
  readonly echelon: Uint8Array;
}): void {
  let changed = true;
  while (changed) {
    changed = false;
    for (let p = 0; p < points.count; p++) {
      const up = points.upstream[p];
      if (up >= 0 && points.echelon[up] <= points.echelon[p]) {
        points.echelon[up] = points.echelon[p] + 1;
        changed = true;
      }
    }
  }
}

function onTheWay({pipeline}: Stock, as: 'goods' | 'order'): {at: number; quantity: number}[] {
  return pipeline.filter((one) => one.as === as).map(({in: at, quantity}) => ({at, quantity}));
}

/** Orders of one instant are one order. */
function together(orders: readonly {at: number; quantity: number}[]): {at: number; quantity: number}[] {
  const byInstant = new Map<number, number>();
  for (const {at, quantity} of orders) byInstant.set(at, (byInstant.get(at) ?? 0) + quantity);
  return [...byInstant].map(([at, quantity]) => ({at, quantity}));
}

function planned(
  scenario: Scenario,
  rows: readonly Row[],
  of: (stock: Stock) => {at: number; quantity: number}[],
): PlannedReceipts {
  const receipts = rows.flatMap(({stock, product}, point) =>
    of(stock).map(({at, quantity}) => ({
      point,
      at: Math.round(at * DAY),
      quantity: inUnits(quantity, quantumOf(scenario, product)),
    })),
  );
  receipts.sort((a, b) => a.at - b.at);
  return {
    point: Int32Array.from(receipts, (r) => r.point),
    at: Float64Array.from(receipts, (r) => r.at),
    quantity: Float64Array.from(receipts, (r) => r.quantity),
  };
}
