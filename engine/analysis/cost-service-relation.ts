import {moments} from './moments.ts';
import {pairedWhereKnown} from './paired.ts';

/** Cost and service of one system by replication; the i-th values of two systems come from the same random numbers. */
export interface CostAndService {
  /** Total cost, money a year. */
  readonly cost: readonly number[];
  /** Measure of service, a share of which more is better; NaN in a replication without one. */
  readonly service: readonly number[];
}

/**
 * Where a figure went: `same` where its interval lies within the margin (even if it leaves 0 out), else `up` or `down` where it lies on
 * one side of 0, else `unclear`.
 */
export type Movement = 'up' | 'down' | 'same' | 'unclear';

/** A difference of cost or service with its interval and what counts as the same. */
export interface Change {
  movement: Movement;
  /** Null without a replication that has the figure. */
  mean: number | null;
  halfWidth: number | null;
  /** Greatest difference that counts as the same, in the unit of the figure. */
  margin: number;
}

/**
 * What a change did to cost and service. The four relations: `costDown` at the same service, `bothUp`, `serviceUp` at the same cost,
 * `costDownServiceUp`; their mirror images; `same` where neither moved; `undecided` where either is unclear.
 */
export type RelationLabel =
  | 'costDown'
  | 'bothUp'
  | 'serviceUp'
  | 'costDownServiceUp'
  | 'costUp'
  | 'bothDown'
  | 'serviceDown'
  | 'costUpServiceDown'
  | 'same'
  | 'undecided';

export interface CostServiceRelation {
  label: RelationLabel;
  cost: Change;
  service: Change;
  /** With which both intervals hold together. */
  confidence: number;
}

export interface RelationOptions {
  /** Of both intervals together, in (0, 1). Default 0.95. */
  confidence?: number;
  /** Differences that count as the same, at least 0. */
  margins?: Partial<Margins>;
}

/** Differences that count as the same. */
export interface Margins {
  /** A share: default half a point, 0.005. */
  service: number;
  /** Share of the cost of the system that is compared against: default 0.005. */
  cost: number;
}

/** Half a point of service and half a per cent of cost: the precision that `auto` replications ask of profit. */
export const MARGINS: Readonly<Margins> = {service: 0.005, cost: 0.005};

/**
 * Which relation of cost and service holds between two systems, read off two paired t intervals that hold together (Bonferroni: each has
 * 1 - (1 - confidence) / 2), so that the whole label is right with at least the confidence. That two systems cost or serve the same is not
 * the lack of a significant difference but an interval within the margins of equivalence: Schuirmann (1987), A comparison of the two
 * one-sided tests procedure and the power approach for assessing the equivalence of average bioavailability, Journal of Pharmacokinetics
 * and Biopharmaceutics 15, who needs the narrower interval of twice the error; here one interval serves both questions.
 */
export function costServiceRelation(
  of: CostAndService,
  against: CostAndService,
  {confidence = 0.95, margins = {}}: RelationOptions = {},
): CostServiceRelation {
  const limits = {...MARGINS, ...margins};
  const each = 1 - (1 - confidence) / 2;
  const costMargin = limits.cost * Math.abs(moments(against.cost).mean);
  const cost = change(of.cost, against.cost, costMargin, each);
  const service = change(of.service, against.service, limits.service, each);
  return {label: labelOf(cost.movement, service.movement), cost, service, confidence};
}

function labelOf(cost: Movement, service: Movement): RelationLabel {
  if (cost === 'unclear' || service === 'unclear') return 'undecided';
  return LABEL[cost][service];
}

type Known = Exclude<Movement, 'unclear'>;

const LABEL: Readonly<Record<Known, Readonly<Record<Known, RelationLabel>>>> = {
  down: {same: 'costDown', up: 'costDownServiceUp', down: 'bothDown'},
  same: {same: 'same', up: 'serviceUp', down: 'serviceDown'},
  up: {same: 'costUp', up: 'bothUp', down: 'costUpServiceDown'},
};

function change(x: readonly number[], y: readonly number[], margin: number, confidence: number): Change {
  const {mean, halfWidth} = pairedWhereKnown(x, y, confidence) ?? {mean: null, halfWidth: null};
  return {movement: movementOf(mean, halfWidth, margin), mean, halfWidth, margin};
}

function movementOf(mean: number | null, halfWidth: number | null, margin: number): Movement {
  if (mean === null || halfWidth === null) return 'unclear';
  if (Math.abs(mean) + halfWidth <= margin) return 'same';
  if (Math.abs(mean) <= halfWidth) return 'unclear';
  return mean > 0 ? 'up' : 'down';
}
