import type {Distribution, DistributionSpec} from '../kernel/distributions.ts';
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
  /** Goods on order at the start. */
  readonly pipeline: PlannedReceipts;
  /** Goods that come whatever the policy says. */
  readonly receipts: PlannedReceipts;
}

/** Receipts fixed beforehand: parallel lists of stocking point, instant (ms) and units, sorted by time. */
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
  readonly perM3: Float64Array;
  /** Money per shipment for the distance of the lane. */
  readonly distanceCharge: Float64Array;
  readonly minimum: Float64Array;
}

/** A step of the order's way through a site. */
export interface Step {
  readonly delay: DistributionSpec;
  /** Station index, -1 for none. */
  readonly station: number;
  readonly cost: number;
  readonly costPerLine: number;
  readonly costPerUnit: number;
}

export interface Stations {
  readonly count: number;
  readonly name: readonly string[];
  readonly servers: Int32Array;
  readonly time: readonly DistributionSpec[];
  /** Calendar name, or null when always open. */
  readonly calendar: readonly (string | null)[];
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
  readonly price: Float64Array;
  readonly weight: Float64Array;
  readonly volume: Float64Array;
  readonly points: Points;
  /** Stocking point of (site, product) at `site * productCount + product`; -1 where there is none. */
  readonly pointAt: Int32Array;
  readonly lanes: Lanes;
  readonly stations: Stations;
  /** Steps by site and stage: `steps[site][stage]`, null where the stage takes no time. */
  readonly steps: readonly (readonly (Step | null)[])[];
  readonly segments: Segments;
}
