import {requireNonNegative, requireWhole} from '../check.ts';
import {leastSum, type Term} from './least-sum.ts';
import {type Arc, suppliersFirst} from './supply-network.ts';

/** A stage that holds stock so as to meet every demand up to a bound within the service time that it promises. */
export interface ServiceStage {
  name: string;
  /** Periods, a whole number. */
  processingTime: number;
  /** Money per unit and period, not negative. */
  holdingCost: number;
  /** Standard deviations of demand that the stock covers, not negative. */
  safetyFactor: number;
  /** Of the stage's demand over one period, units, not negative. */
  demandSd: number;
  /** What suppliers from outside promise, periods, a whole number. */
  inboundServiceTime: number;
  /** The longest service time that it may promise, periods, a whole number; null where no customer sets one. */
  longestServiceTime: number | null;
}

export interface ServicePromise {
  /** What it promises to the stages that it supplies, periods. */
  serviceTime: number;
  /** Service time of what it waits for longest, and processing time, less its own service time: the periods that stock covers. */
  netReplenishmentTime: number;
  /** Units. */
  safetyStock: number;
}

export interface GuaranteedService {
  /** Holding of safety stock, money per period. */
  cost: number;
  /** Number of choices of whole service times that attain the cost, up to a billionth. */
  optima: number;
  /** One of them, by stage. */
  promises: Record<string, ServicePromise>;
}

const TOLERANCE = 1e-9; // relative

/**
 * Service times of least holding cost h z σ root(inbound + processing - outbound), summed over the stages; an inbound service time is
 * the longest of a stage's suppliers, and whole service times are optimal for whole data. Graves & Willems (2000), Manufacturing &
 * Service Operations Management 2, 68-83, sections 2 and 4; Snyder & Shen (2019), section 6.3. The dynamic programme eliminates
 * service times one by one, so any network without a directed cycle will do that is not too entangled: Humair & Willems (2011),
 * Operations Research 59, 721-742.
 *
 * Arcs go from a supplying stage to a supplied one, by name. A stage that supplies none needs a longest service time. Throws
 * RangeError on values out of range.
 */
export function guaranteedService(stages: readonly ServiceStage[], arcs: readonly Arc[]): GuaranteedService {
  const order = suppliersFirst(
    stages.map(({name}) => name),
    arcs,
  );
  const byName = new Map(stages.map((stage) => [stage.name, checked(stage, arcs)]));
  const sizes: number[] = []; // of the variables: service times by stage, then the longest of some of them
  const terms: Term[] = [];
  const variableOf = new Map<string, number>();
  const reach = new Map<string, number>(); // longest service time that makes sense
  const newVariable = (longest: number) => sizes.push(longest + 1) - 1;
  const longestOf = (a: number, b: number) => {
    const longest = newVariable(Math.max(sizes[a], sizes[b]) - 1);
    terms.push({
      variables: [a, b, longest],
      cost: (v) => (v[longest] === Math.max(v[a], v[b]) ? 0 : Infinity),
    });
    return longest;
  };
  for (const name of order) {
    const stage = byName.get(name)!;
    const suppliers = [...new Set(arcs.filter(([, to]) => to === name).map(([from]) => from))];
    const inboundReach = Math.max(stage.inboundServiceTime, ...suppliers.map((from) => reach.get(from)!));
    const replenishment = inboundReach + stage.processingTime;
    reach.set(name, Math.min(replenishment, stage.longestServiceTime ?? replenishment));
    const outbound = newVariable(reach.get(name)!);
    variableOf.set(name, outbound);
    const inbound =
      suppliers.length > 0 ? suppliers.map((from) => variableOf.get(from)!).reduce(longestOf) : null;
    terms.push({
      variables: inbound === null ? [outbound] : [inbound, outbound],
      cost: (v) => {
        const waits = Math.max(stage.inboundServiceTime, inbound === null ? 0 : v[inbound]);
        const net = waits + stage.processingTime - v[outbound];
        return net < 0 ? Infinity : stage.holdingCost * safetyStock(stage, net);
      },
    });
  }
  const scale = order.reduce((sum, name) => {
    const stage = byName.get(name)!;
    return sum + stage.holdingCost * safetyStock(stage, stage.processingTime);
  }, 1);
  const {cost, optima, values} = leastSum(sizes, terms, TOLERANCE * scale);
  const serviceTimes = Object.fromEntries(order.map((name) => [name, values[variableOf.get(name)!]]));
  return {cost, optima, promises: promisesFor(stages, arcs, serviceTimes)};
}

/** What follows from service times, by stage. */
export function promisesFor(
  stages: readonly ServiceStage[],
  arcs: readonly Arc[],
  serviceTimes: Readonly<Record<string, number>>,
): Record<string, ServicePromise> {
  const promises = stages.map((stage): [string, ServicePromise] => {
    const net = netTime(stage, arcs, serviceTimes);
    const stock = safetyStock(stage, net);
    return [
      stage.name,
      {serviceTime: serviceTimes[stage.name], netReplenishmentTime: net, safetyStock: stock},
    ];
  });
  return Object.fromEntries(promises);
}

/**
 * What any service times cost, by stage; Infinity where one is longer than its stage can wait or may promise. Throws RangeError as
 * above.
 */
export function guaranteedServiceCost(
  stages: readonly ServiceStage[],
  arcs: readonly Arc[],
  serviceTimes: Readonly<Record<string, number>>,
): number {
  suppliersFirst(
    stages.map(({name}) => name),
    arcs,
  );
  return stages.reduce((sum, one) => {
    const stage = checked(one, arcs);
    const outbound = serviceTimes[stage.name];
    requireWhole('service time', outbound, 0);
    const net = netTime(stage, arcs, serviceTimes);
    const isPromise = net >= 0 && outbound <= (stage.longestServiceTime ?? Infinity);
    return sum + (isPromise ? stage.holdingCost * safetyStock(stage, net) : Infinity);
  }, 0);
}

/** Periods from the longest wait of a stage, for suppliers and its own processing, to its service time. */
function netTime(
  {name, inboundServiceTime, processingTime}: ServiceStage,
  arcs: readonly Arc[],
  serviceTimes: Readonly<Record<string, number>>,
): number {
  const suppliers = arcs.filter(([, to]) => to === name).map(([from]) => serviceTimes[from]);
  return Math.max(inboundServiceTime, ...suppliers) + processingTime - serviceTimes[name];
}

function safetyStock({safetyFactor, demandSd}: ServiceStage, periods: number): number {
  return safetyFactor * demandSd * Math.sqrt(periods);
}

function checked(stage: ServiceStage, arcs: readonly Arc[]): ServiceStage {
  requireWhole('processing time', stage.processingTime, 0);
  requireNonNegative('holding cost', stage.holdingCost);
  requireNonNegative('safety factor', stage.safetyFactor);
  requireNonNegative('demand sd', stage.demandSd);
  requireWhole('inbound service time', stage.inboundServiceTime, 0);
  if (stage.longestServiceTime !== null) requireWhole('longest service time', stage.longestServiceTime, 0);
  else if (!arcs.some(([from]) => from === stage.name)) {
    throw new RangeError(`a stage that supplies none needs a longest service time: ${stage.name}`);
  }
  return stage;
}
