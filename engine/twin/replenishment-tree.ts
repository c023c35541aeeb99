import type {Network} from '../scenario/network.ts';
import {palmOutstanding} from '../theory/base-stock.ts';
import type {DemandLaw} from '../theory/demand-law.ts';
import {backordersAt, outstandingBehind} from '../theory/echelons/backorders.ts';
import {Unsolvable} from './assumption.ts';
import {replenishmentOf} from './backorders.ts';
import type {PointDemand} from './demand.ts';
import {thinned, type Pmf} from './laws.ts';
import type {PlanNumbers} from './plan-numbers.ts';
import type {StockFigures} from './stock-figures.ts';
import {meanLeadTime, placeOf, type Supply} from './supply.ts';

/** Units on order at which a law is no longer tabulated. */
const LARGEST_MEAN = 5000;

/**
 * Stocking points that replenish each other one for one, with single units demanded by Poisson processes: of the units that a source
 * owes, each is due to a point with the share of that point in the demand, whoever asks first; on order at the point are these units and
 * the demand over the way. Simon (1971), Operations Research 19, 77-90; Graves (1985), Management Science 31, 1247-1256. The first
 * source may order in lots. Throws Unsolvable with the first assumption that fails.
 */
export function replenishmentTree(
  network: Network,
  plan: PlanNumbers,
  demand: readonly PointDemand[],
  supply: readonly Supply[],
): StockFigures[] {
  const {points} = network;
  const rate = rates(network, demand);
  const figures = new Array<StockFigures>(points.count);
  const backorders = new Array<Pmf>(points.count);
  const lots = demand.map((_, p) => requireSolvable(network, plan, p, demand[p], supply[p], rate[p]));
  const isOneForOne = lots.every((lot) => lot === 1);
  const sourceFirst = Array.from(demand.keys()).sort((a, b) => points.echelon[b] - points.echelon[a]);
  for (const p of sourceFirst) {
    const source = points.upstream[p];
    const leadTime = meanLeadTime(supply[p]);
    const outstanding =
      source < 0
        ? palmOutstanding(rate[p], leadTime)
        : outstandingBehind(thinned(backorders[source], rate[p] / rate[source]), rate[p], leadTime);
    const r = plan.reorderPoint[p];
    backorders[p] = averageOf(lots[p], (i) => backordersAt(outstanding, r + 1 + i));
    figures[p] = figuresOf(r, lots[p], rate[p], demand[p].units, outstanding, isOneForOne);
  }
  return figures;
}

/** Units per day that a point hands out, to customers and to the points that it feeds. */
function rates({points}: Network, demand: readonly PointDemand[]): number[] {
  const rate = demand.map(({units}) => units);
  const customerFirst = Array.from(demand.keys()).sort((a, b) => points.echelon[a] - points.echelon[b]);
  for (const p of customerFirst) if (points.upstream[p] >= 0) rate[points.upstream[p]] += rate[p];
  return rate;
}

/** The lot of a point, units. */
function requireSolvable(
  network: Network,
  plan: PlanNumbers,
  p: number,
  {batch, lost, units}: PointDemand,
  supply: Supply,
  rate: number,
): number {
  const {points, lanes, scenario} = network;
  const {path, site} = placeOf(network, p);
  const isFed = points.upstream[p] >= 0;
  const policy = replenishmentOf(network, plan, p);
  const lot = policy.type === 'baseStock' ? 1 : policy.orderQuantity;
  if (rate === 0) throw new Unsolvable('noDemand', path, scenario.products[points.product[p]].name);
  if (lost) throw new Unsolvable('treeLosesSales', 'segments[*].whenShort', site);
  if (units > 0 && (batch.values.length > 1 || batch.values[0] !== 1))
    throw new Unsolvable('treeBatches', 'segments[*].quantity', site);
  if (points.reviewEvery[p] > 0) throw new Unsolvable('treeReview', `${path}.policy.review`, site);
  if (isFed && lot > 1) throw new Unsolvable('treeLots', `${path}.policy`, site);
  const isSimple = supply.type === 'constant' || (supply.type === 'independent' && !isFed && lot === 1);
  if (!isSimple)
    throw new Unsolvable('treeLeadTime', `lanes[${points.lane[p]}].leadTime`, lanes.name[points.lane[p]]);
  if (!(rate * meanLeadTime(supply) < LARGEST_MEAN)) throw new Unsolvable('tooLarge', path, site);
  return lot;
}

function figuresOf(
  r: number,
  lot: number,
  rate: number,
  units: number,
  outstanding: DemandLaw,
  isOneForOne: boolean,
): StockFigures {
  const over = (of: (position: number) => number) =>
    Array.from({length: lot}, (_, i) => of(r + 1 + i)).reduce((a, b) => a + b, 0) / lot;
  const atLeast = (level: number) => over((position) => outstanding.cdf(position - level));
  const averageBackorders = over((position) => outstanding.loss(position));
  const readyRate = atLeast(1);
  return {
    method: 'warehouseRetailers',
    fillRate: readyRate,
    lineFillRate: readyRate,
    linesWithAny: readyRate,
    readyRate,
    // levels change by one unit at a time, up as often as down: a receipt finds one unit less than a demand
    cycleServiceLevel: isOneForOne ? readyRate : null,
    cycleNoZeroStock: isOneForOne ? atLeast(2) : null,
    noBackorderTime: atLeast(0),
    averageOnHand: over((position) => position) - outstanding.mean + averageBackorders,
    averageBackorders,
    customerBackorders: (averageBackorders * units) / rate,
    averageOnOrder: outstanding.mean,
    ordersPerDay: rate / lot,
    smallestOrder: lot,
    sold: units,
    throughput: rate,
    isCovered: r >= -1,
    isNeverShort: false,
  };
}

/** The average of several laws. */
function averageOf(count: number, law: (i: number) => Pmf): Pmf {
  const laws = Array.from({length: count}, (_, i) => law(i));
  const average = new Float64Array(Math.max(...laws.map(({length}) => length)));
  for (const one of laws) one.forEach((share, k) => (average[k] += share / count));
  return average;
}
