import {DAY, STAGES, type Network} from '../scenario/network.ts';
import {channelTime, deliveryTime, type SitePath} from './order-path.ts';
import {endInTime} from './order-times.ts';
import type {OrderFlow} from './shipments.ts';
import type {Solved} from './solved.ts';
import type {StockFigures} from './stock-figures.ts';

const DAYS_IN_YEAR = 365;

/**
 * Long-run measures of the whole operation by name; figures that count what happens are those of the counted time. What is not known
 * exactly is left out.
 */
export function measuresOf(
  network: Network,
  solved: Solved,
  flows: readonly OrderFlow[],
): Record<string, number> {
  const known = {
    ...ofLines(network, solved),
    ...ofStock(network, solved),
    ...ofOrders(network, solved, flows),
    ...(endInTime(network, solved) && ofDeliveries(network, solved, flows)),
    ...ofStations(solved.paths),
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => Number.isFinite(value)));
}

function ofLines(network: Network, {demand, stock, orders}: Solved): Record<string, number> {
  const days = countedDays(network);
  const units = sum(demand, ({units}) => units);
  const lines = demand.map(({streams}) =>
    sum(
      streams,
      ({epochs, lines: count}) => epochs * count.reduce((total, share, k) => total + k * share, 0),
    ),
  );
  const allLines = sum(lines, (rate) => rate);
  const overLines = (share: (figures: StockFigures) => number) =>
    sum(stock, (figures, p) => lines[p] * share(figures)) / allLines;
  const sold = sum(stock, (figures) => figures.sold);
  const lineFillRate = overLines((figures) => figures.lineFillRate);
  return {
    fillRate: sum(stock, ({fillRate}, p) => demand[p].units * fillRate) / units,
    lineFillRate,
    linesWithAny: overLines((figures) => figures.linesWithAny),
    ...(orders.every((order) => order.lines.length === 2) && {orderFillRate: lineFillRate}),
    unitsDemanded: units * days,
    unitsLost: (units - sold) * days,
    lines: allLines * days,
  };
}

function ofStock(network: Network, {stock, supply}: Solved): Record<string, number> {
  const {points} = network;
  const facing = stock.filter((_, p) => points.facing[p] === 1);
  const cycles = sum(facing, cyclesOf);
  const overCycles = (share: (figures: StockFigures) => number | null) =>
    sum(facing, (figures) => cyclesOf(figures) * (share(figures) ?? NaN)) / cycles;
  const cycleServiceLevel = overCycles((figures) => figures.cycleServiceLevel);
  const isPlain = supply.every(({type}) => type !== 'every' && type !== 'poisson');
  return {
    cycles: cycles * countedDays(network) * (isPlain ? 1 : NaN),
    cycleServiceLevel,
    cycleNoZeroStock: overCycles((figures) => figures.cycleNoZeroStock),
    shareOfCyclesShort: 1 - cycleServiceLevel,
    stockoutFrequency: (1 - cycleServiceLevel) * cycles * DAYS_IN_YEAR,
    readyRate: sum(facing, ({readyRate}) => readyRate) / facing.length,
    noBackorderTime: sum(facing, ({noBackorderTime}) => noBackorderTime) / facing.length,
    replenishmentsPerYear: sum(stock, ({ordersPerDay}) => ordersPerDay) * DAYS_IN_YEAR,
    averageOnHand: sum(stock, ({averageOnHand}) => averageOnHand),
    averageOnOrder: sum(stock, ({averageOnOrder}) => averageOnOrder),
    averageBackorders: sum(stock, ({averageBackorders}) => averageBackorders),
  };
}

function ofOrders(network: Network, {paths}: Solved, flows: readonly OrderFlow[]): Record<string, number> {
  const days = countedDays(network);
  const placed = sum(flows, ({stream}) => stream.orders);
  return {
    orders: placed * days,
    ordersLost: (placed - sum(flows, ({delivered}) => delivered)) * days,
    averageReserved: sum(flows, (flow) => flow.sold * reservedTime(paths[flow.stream.site]!)),
  };
}

/** Figures of orders that have been served. */
function ofDeliveries(
  network: Network,
  {paths, stock}: Solved,
  flows: readonly OrderFlow[],
): Record<string, number> {
  const days = countedDays(network);
  const delivered = sum(flows, (flow) => flow.delivered);
  const overDelivered = (time: (flow: OrderFlow) => number) =>
    sum(flows, (flow) => flow.delivered * time(flow)) / delivered;
  const stages = STAGES.slice(1).map((stage, i) => [
    `stage.${STAGES[i]}-${stage}`,
    overDelivered((flow) => stageTime(network, paths, flow, i + 1)),
  ]);
  return {
    ordersDelivered: delivered * days,
    shipments: (flows.every(({isWhole}) => isWhole) ? delivered : NaN) * days,
    unitsShipped: sum(flows, ({sold}) => sold) * days,
    meanUnitWait: sum(stock, ({customerBackorders}) => customerBackorders) / sum(stock, ({sold}) => sold),
    'orderCycleTime.mean': overDelivered((flow) => cycleTime(network, paths, flow)),
    ...(Object.fromEntries(stages) as Record<string, number>),
  };
}

/** Days that a unit lies allocated before it leaves; NaN where it is not known. */
export function reservedTime({stages}: SitePath): number {
  const from = STAGES.indexOf('picked');
  return stages.slice(from, STAGES.indexOf('dispatched') + 1).reduce((total, time) => total + time, 0);
}

function cycleTime(network: Network, paths: Solved['paths'], flow: OrderFlow): number {
  let time = 0;
  for (let stage = 1; stage <= STAGES.indexOf('delivered'); stage++)
    time += stageTime(network, paths, flow, stage);
  return time;
}

/** Mean days until the stage is reached, from the one before. */
function stageTime(network: Network, paths: Solved['paths'], flow: OrderFlow, stage: number): number {
  const {segment, site, position} = flow.stream;
  const atSite = paths[site]!.stages[stage];
  switch (STAGES[stage]) {
    case 'transmitted':
      return channelTime(network, segment) + atSite;
    case 'allocated':
      return flow.wait ?? NaN;
    case 'delivered':
      return flow.isWhole ? deliveryTime(network, segment, position) : NaN;
    default:
      return flow.isWhole || stage < STAGES.indexOf('allocated') ? atSite : NaN;
  }
}

function ofStations(paths: Solved['paths']): Record<string, number> {
  const figures = paths.flatMap((path) => (path ? [...path.stations] : []));
  return Object.fromEntries(
    figures.flatMap(([name, {L, Lq, W, Wq, pWait, utilisation = NaN}]) =>
      Object.entries({L, Lq, W, Wq, pWait, utilisation}).map(([measure, value]) => [
        `${name}.${measure}`,
        value,
      ]),
    ),
  );
}

/** Receipts per day: one for each order. */
function cyclesOf({ordersPerDay}: StockFigures): number {
  return ordersPerDay;
}

function countedDays({horizon, warmUp}: Network): number {
  return (horizon - warmUp) / DAY;
}

function sum<Item>(items: readonly Item[], of: (item: Item, i: number) => number): number {
  return items.reduce((total, item, i) => total + of(item, i), 0);
}
