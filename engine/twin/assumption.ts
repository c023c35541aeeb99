/**
 * What an exact answer rests on, by the assumption that does not hold; the words are in `engine/text`.
 */
export const ASSUMPTIONS = [
  'unknownFeature',
  'demandOverWeek',
  'demandOverYear',
  'demandOverDay',
  'demandOverDays',
  'ordersReplayed',
  'ordersNotPoisson',
  'demandResponds',
  'demandAttracted',
  'basketDistinct',
  'shipComplete',
  'releaseAt',
  'patience',
  'promiseQuoted',
  'cancellation',
  'payment',
  'smoothing',
  'promotions',
  'transshipment',
  'mixedShortage',
  'rationing',
  'backorderPriority',
  'expediting',
  'substitution',
  'offer',
  'lifeCycle',
  'heldInTransit',
  'notStocked',
  'noDemand',
  'noPolicy',
  'ordersLimited',
  'plannedReceipts',
  'forcedOrders',
  'divisible',
  'correlated',
  'treeLosesSales',
  'treeBatches',
  'treeReview',
  'treeLots',
  'treeLeadTime',
  'production',
  'pickTasks',
  'packing',
  'damage',
  'insurance',
  'identification',
  'customising',
  'volumetric',
  'shelfLife',
  'leadTimeInSequence',
  'ordersCross',
  'transitCrosses',
  'lostSeveralOutstanding',
  'lostBatches',
  'lostLeadTime',
  'lostReview',
  'reviewOfSchedule',
  'negativeTime',
  'tooLarge',
  'calendar',
  'channelCapacity',
  'confirmation',
  'orderErrors',
  'batchesDelayed',
  'stationFeature',
  'stationShared',
  'stationOverloaded',
  'stationService',
  'stationDepartures',
  'openingStock',
  'startCounted',
  'ordersCutOff',
  'periodsCut',
] as const;
export type Assumption = (typeof ASSUMPTIONS)[number];

/** The assumption that fails, and where. */
export interface Failure {
  because: Assumption;
  /** Path of the figure in the scenario. */
  path: string;
  /** Name of the segment, site or lane that it belongs to; empty for the scenario itself. */
  of: string;
}

/** Thrown by what finds that an assumption fails, caught where classes are tried. */
export class Unsolvable extends Error {
  readonly failure: Failure;

  constructor(because: Assumption, path: string, of: string) {
    super(`${because}: ${path}`);
    this.failure = {because, path, of};
  }
}
