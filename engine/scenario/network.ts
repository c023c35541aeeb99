import type {Distribution, DistributionSpec} from '../kernel/distributions.ts';
import type {Shortage} from './compiled/shortage.ts';
import type {Offers} from './compiled/offers.ts';
import type {Packing} from './compiled/packing.ts';
import type {Picking} from './compiled/picking.ts';
import type {Failures} from './failures.ts';
import type {Scenario} from './schema.ts';
import type {Trace} from './trace.ts';

/** Milliseconds in a day: the clock counts milliseconds, scenarios speak in days. */
export const DAY = 86_400_000;

/** How a stocking point decides to order; indexes `Network.points.policy`. */
export const POLICY = {none: 0, reorderPoint: 1, orderUpTo: 2, baseStock: 3} as const;

/** Which service measure a derived reorder point must meet; 0 where the level is explicit. */
export const TARGET = {none: 0, fillRate: 1, cycleServiceLevel: 2, readyRate: 3} as const;

/** Moments of an order's life, in order. Stage `s` lasts from instant `s` to instant `s + 1`. */
export const STAGES = [
  'placed',
  'transmitted',
  'verified',
  'allocated',
  'picked',
  'packed',
  'dispatched',
  'delivered',
  'invoiced',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** What happens to demand that stock cannot serve; indexes `Network.segments.whenShort`. */
export const WHEN_SHORT = {
  loseOrder: 0,
  loseLine: 1,
  loseRemainder: 2,
  backorderPartial: 3,
  backorderComplete: 4,
} as const;

/** One row per stocking point, a (site, product) pair that holds stock. */
export interface Points {
  readonly count: number;
  readonly site: Int32Array;
  readonly product: Int32Array;
  /** Stocking point that replenishes this one; -1 when an unlimited supplier does, or nobody. */
  readonly upstream: Int32Array;
  /** Lane that replenishment travels on; -1 when it takes no time and costs nothing. */
  readonly lane: Int32Array;
  /** Lanes that it may travel on where a plan chooses one of several; else null. */
  readonly choice: readonly (Int32Array | null)[];
  /** 1 where goods on their way to the point cost what it costs to hold them. */
  readonly heldInTransit: Uint8Array;
  /** Distance from the customers: 0 feeds no other point, 1 feeds points of echelon 0, and so on. */
  readonly echelon: Uint8Array;
  /** 1 where a segment is served from this site. */
  readonly facing: Uint8Array;
  /** A key that depends on the names of site and product alone, unique in the network. */
  readonly key: Float64Array;
  /** The stock entry of the scenario that made this point. */
  readonly entry: Int32Array;
  readonly policy: Uint8Array;
  /** Reorder point or base-stock level, units; NaN where it is derived from a target. */
  readonly level: Float64Array;
  /** (r,Q): Q. (s,S): S - s, or NaN where S is explicit. Units; NaN for the economic order quantity. */
  readonly orderQuantity: Float64Array;
  readonly orderUpToLevel: Float64Array;
  readonly target: Uint8Array;
  readonly targetValue: Float64Array;
  /** Time between reviews, ms; 0 when reviewed after every change. */
  readonly reviewEvery: Float64Array;
  readonly reviewFirst: Float64Array;
  readonly reviewAtEnd: Uint8Array;
  /** Units on hand at the start; NaN for `policy`, Infinity for `full`. */
  readonly initial: Float64Array;
  /** Money per unit and day. */
  readonly holdingCost: Float64Array;
  readonly backorderCost: Float64Array;
  readonly orderCost: Float64Array;
  readonly orderCostPerUnit: Float64Array;
  /** Orders that may be outstanding at once; Infinity when unlimited. */
  readonly maxOutstanding: Float64Array;
  /** Time that an order takes to reach its source, ms. */
  readonly transmit: Float64Array;
  /** Goods on order at the start, and orders that are still on their way to their source. */
  readonly pipeline: PlannedReceipts;
  readonly pipelineOrders: PlannedReceipts;
  /** Goods that come whatever the policy says. */
  readonly receipts: PlannedReceipts;
  /** Replenishment orders placed whatever the policy says. */
  readonly forcedOrders: PlannedReceipts;
}

/** Receipts or orders fixed beforehand: parallel lists of stocking point, instant (ms) and units, sorted by time. */
export interface PlannedReceipts {
  readonly point: Int32Array;
  readonly at: Float64Array;
  readonly quantity: Float64Array;
}

/** How the goods of a lane travel: `iid` may overtake, `fifo` waits its turn, `schedule` leaves together. */
export type Travel =
  | {type: 'iid' | 'fifo'; of: DistributionSpec}
  | {type: 'every'; every: number; first: number; transit: DistributionSpec}
  | {type: 'poisson'; perDay: number; transit: DistributionSpec};

export interface Lanes {
  readonly count: number;
  readonly name: readonly string[];
  /** A key that depends on the lane's name alone. */
  readonly key: Float64Array;
  readonly travel: readonly Travel[];
  readonly perShipment: Float64Array;
  readonly perUnit: Float64Array;
  readonly perKg: Float64Array;
  /** Least weight that is charged for a volume, kg/m3; 0 for none. */
  readonly volumetric: Float64Array;
  readonly perM3: Float64Array;
  /** Money per shipment for the distance of the lane. */
  readonly distanceCharge: Float64Array;
  readonly minimum: Float64Array;
  /** Damage as a multiple of that of the products. */
  readonly damageFactor: Float64Array;
}

/** A step of the order's way through a site. */
export interface Step {
  /** Position in `Network.stepList`. */
  readonly id: number;
  readonly site: number;
  readonly stage: number;
  readonly name: string | null;
  readonly delay: DistributionSpec;
  /** Station index, -1 for none. */
  readonly station: number;
  readonly cost: number;
  readonly costPerLine: number;
  readonly costPerUnit: number;
  /** Factor on the time of its station. */
  readonly pace: number;
  /** Share of the errors made, by position in `ERRORS`; null where none are. */
  readonly errors: Float64Array | null;
  /** What it finds wrong; null for nothing. */
  readonly check: Check | null;
  /** Where the order may go after the step; null: to the next stage. */
  readonly ways: Ways | null;
}

/** What a step finds wrong. */
export interface Check {
  /** Share of the errors found, by position in `ERRORS`. */
  readonly finds: Float64Array;
  /** Share of the orders for more than is on hand that are found. */
  readonly shortStock: number;
  /** Share of the errors that are seen as by the check before. */
  readonly correlation: number;
  /** Days. */
  readonly delay: DistributionSpec;
  /** Where that is work; -1 where it takes nobody's time. */
  readonly station: number;
  readonly cost: number;
  /** Share of the orders with errors found that are cancelled. */
  readonly cancels: number;
}

/** Ways on from a step; what the shares leave goes on to the next stage. */
export interface Ways {
  /** A step's `id`, or `~stage` for the entry of a stage. */
  readonly to: Int32Array;
  /** Cumulative shares. */
  readonly cumulative: Float64Array;
}

export interface Stations {
  readonly count: number;
  readonly name: readonly string[];
  readonly site: Int32Array;
  /** Infinity where nobody waits. */
  readonly servers: Float64Array;
  readonly time: readonly DistributionSpec[];
  /** Service time by segment, null where it is `time`. */
  readonly timeOfSegment: readonly (readonly (DistributionSpec | null)[])[];
  /** Calendar name, or null when always open. */
  readonly calendar: readonly (string | null)[];
  /** Money for a server hour while the station is open. */
  readonly wage: Float64Array;
  /** Time after closing at which service may still start, ms; -1 where nobody works overtime. */
  readonly overtime: Float64Array;
  /** Money for a server hour outside opening hours. */
  readonly overtimeWage: Float64Array;
  /** Null where the servers do not break down. */
  readonly failures: readonly (Failures | null)[];
  /** Whether all jobs come once and queue for a limited number of servers, first come first served, and their means are all that is asked for. */
  readonly isPlain: readonly boolean[];
  readonly discipline: readonly ('fifo' | 'priority' | 'preemptive')[];
  /** Most jobs present; Infinity when unlimited. */
  readonly capacity: Float64Array;
  /** Null where nobody loses patience. */
  readonly patience: readonly (DistributionSpec | null)[];
  /** Whether spread and quantiles of the times are measured. */
  readonly hasDistributions: readonly boolean[];
  /** The shares of time with 0, 1, … jobs present, and with mostPresent or more, are measured; -1 where they are not. */
  readonly mostPresent: Int32Array;
  /** Priorities of the segments by rank, 0 the first to be served; null is the last. */
  readonly priorities: readonly (number | null)[];
  readonly rankOfSegment: Int32Array;
}

/** Which stocking points order from a supplier that makes what is ordered, by point. */
export interface Production {
  /** Station that makes it; -1 where it is there at once. */
  readonly station: Int32Array;
  /** 1 where each unit is a job of its own. */
  readonly perUnit: Uint8Array;
}

/** What a segment's customers put into their baskets. */
export interface Basket {
  readonly products: Int32Array;
  /** Relative weights, same length. */
  readonly weights: Float64Array;
  readonly distinct: boolean;
  /** Units per line by position in `products`. */
  readonly quantity: readonly DistributionSpec[];
  /** The laws behind the draws, made once for all replications; null where the value is always 1, or there is one product only. */
  readonly laws: {
    readonly lines: Distribution | null;
    readonly kind: Distribution | null;
    readonly quantity: readonly (Distribution | null)[];
  };
}

/** Sites that help out a serving site that is short. */
export interface Helpers {
  readonly site: Int32Array;
  /** Lane from the helper at position i to a serving site, at `i * sites + serving site`; -1 elsewhere. */
  readonly lane: Int32Array;
  /** Money per unit beside the freight. */
  readonly costPerUnit: number;
}

/** How the demand of a segment hangs together with that of others: a normal that is a weighted sum of independent ones. */
export interface Correlated {
  /** Segments that the independent normals belong to, by index, and the weight of each. */
  readonly segments: Int32Array;
  readonly weights: Float64Array;
}

export interface Segments {
  readonly count: number;
  readonly name: readonly string[];
  readonly class: readonly (string | null)[];
  readonly servedBy: readonly Int32Array[];
  /** Lane to the segment by position in `servedBy`; -1 when delivery takes no time. */
  readonly lane: readonly Int32Array[];
  readonly basket: readonly Basket[];
  readonly trace: readonly (Trace | null)[];
  readonly whenShort: Uint8Array;
  /** Days that a customer waits before cancelling what is open; Infinity for ever. In ms. */
  readonly patience: Float64Array;
  /** Who helps out when the serving site is short; null for nobody. */
  readonly transship: readonly (Helpers | null)[];
  /** Demands of a period that are correlated with those of other segments; null for independent ones. */
  readonly correlated: readonly (Correlated | null)[];
  /** Promised order cycle time, ms; NaN without a promise. */
  readonly promise: Float64Array;
  /** Keys that depend on the segment's name alone. */
  readonly key: Float64Array;
  /** Channel indices and their cumulative shares. */
  readonly channels: readonly {readonly index: Int32Array; readonly cumulative: Float64Array}[];
}

/** A scenario with names turned into indices and figures into typed arrays. Nothing in it changes. */
export interface Network {
  readonly scenario: Scenario;
  /** ms */
  readonly horizon: number;
  readonly warmUp: number;
  readonly followUp: number;
  readonly productCount: number;
  readonly siteCount: number;
  readonly cost: Float64Array;
  /** What customers pay for a unit, with the services and the information that go with it. */
  readonly price: Float64Array;
  /** Parts of that price which are not for goods; null where there are none. */
  readonly offers: Offers | null;
  readonly weight: Float64Array;
  readonly volume: Float64Array;
  /** Least quantity of each product, units: 1, or a small part where it is divisible. */
  readonly quantum: Float64Array;
  /** Time from receipt to expiry, ms; Infinity for ever. */
  readonly shelfLife: Float64Array;
  /** Money for an expired unit. */
  readonly salvage: Float64Array;
  readonly points: Points;
  /**
   * Stocking point of (site, product) at `site * productCount + product`; -1 where there is none. Of a product that is finished at the site
   * for the order it is that of the product that it is made from.
   */
  readonly pointAt: Int32Array;
  readonly lanes: Lanes;
  readonly stations: Stations;
  readonly production: Production;
  readonly packing: Packing;
  /** Pick tasks of each site; null where it has none. */
  readonly picking: readonly (Picking | null)[];
  /** All steps of all sites. */
  readonly stepList: readonly Step[];
  /** The step by which an order enters a stage: `steps[site][stage]`, null where the stage takes no time. */
  readonly steps: readonly (readonly (Step | null)[])[];
  readonly segments: Segments;
  /** Station that calls the customers of each segment out of the peak; -1 where calls, if any, take nobody's time. */
  readonly callers: Int32Array;
  readonly shortage: Shortage;
  /** Share of the errors with which orders come through each channel, by position in `ERRORS`; null where none do. */
  readonly channelErrors: readonly (Float64Array | null)[];
  /** The same of the pick tasks of each site. */
  readonly pickErrors: readonly (Float64Array | null)[];
}
