import {byKind, list, object, optional, orNull, record, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {duration, money, name, oneOf, positiveShare, someOf, word} from './figures.ts';
import {failuresSchema, type Failures} from './failures.ts';
import {checkSchema, errorsSchema, type Check, type ErrorKind} from './errors.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** A place with servers and one queue. */
export interface Station {
  /** Name, unique at its site. */
  name: string;
  /** Number of servers, at least 1, or `unlimited`: nobody waits. Default 1. */
  servers: number | 'unlimited';
  /** Service time of one job [days]. */
  time: DistributionSpec;
  /** Service time of the jobs of a segment, by its name, where it is not `time` [days]. Default none. */
  times: Record<string, DistributionSpec>;
  /** Calendar that says when service may start, or null for always. Default null. */
  calendar: string | null;
  /** Wage of a server for an hour in which the station is open [money/hour]. Default 0. */
  wage: number;
  /** Work after closing, or null: what was begun before is finished, at no further cost. Default null. */
  overtime: Overtime | null;
  /** Breakdowns of its servers, or null for none. Default null. */
  failures: Failures | null;
  /**
   * Who is served next. `fifo`: who came first. `priority`: the segment with the highest priority, first come first served within it.
   * `preemptive`: the same, and who comes with a higher priority interrupts a service, which is resumed later. Default `fifo`.
   */
  discipline: 'fifo' | 'priority' | 'preemptive';
  /** Most jobs present, in service included: an order, or a part of one, that finds so many is turned away and lost. Null is unlimited. Default null. */
  capacity: number | null;
  /** Time after which an order, or a part of one, whose service has not begun leaves and is lost [days], or null for never. Default null. */
  patience: DistributionSpec | null;
  /** What is measured: means, or also spread and quantiles of the times and, in a bounded station, how often how many are present. Default `means`. */
  detail: 'means' | 'distributions';
}

/** Work at a station outside its opening hours. */
export interface Overtime {
  /** Longest time after closing at which service may still start, as long as jobs have been waiting since then [days]. */
  upTo: number;
  /** Wage of a server for an hour of work outside opening hours [money/hour]. Default 0. */
  wage: number;
}

/** Stages of an order's life that a site can give time, a station and a cost. */
export type Stage = 'transmitted' | 'verified' | 'picked' | 'packed' | 'dispatched' | 'invoiced' | 'closed';

/** What reaching one stage takes at the site that serves the order. */
export interface Step {
  /** The stage that is reached. */
  stage: Stage;
  /** Name by which other steps send orders here, unique in the process, or null. Default null. */
  name: string | null;
  /** Delay before the station [days]. Default 0. */
  delay: DistributionSpec;
  /** Station of this site where the order queues and is served, or null. Default null. */
  station: string | null;
  /** Cost per shipment at the stages picked, packed and dispatched, else per order [money]. Default 0. */
  cost: number;
  /** Cost per order line [money/line]. Default 0. */
  costPerLine: number;
  /** Cost per unit [money/unit]. Default 0. */
  costPerUnit: number;
  /** Errors that the step makes, share by kind, or null for none. Default null. */
  errors: Record<ErrorKind, number> | null;
  /** Errors made before that the step finds, and what follows, or null for none. Default null. */
  check: Check | null;
  /** Where the order goes after the step; the share that is left goes on to the next stage. Default none: all of them do. */
  next: Turn[];
}

/** A way on from a step. */
export interface Turn {
  /** Name of a step of the process, or a stage: its first step. */
  to: string;
  /** Share of the orders that go there, above 0 and at most 1. */
  share: number;
}

/** How a supplier makes what is ordered. */
export interface Production {
  /** Station of this site that makes it. */
  station: string;
  /** What one job is: a whole replenishment order, or each unit of it, which then travels by itself. Default `order`. */
  per: 'order' | 'unit';
}

const UNLIMITED = '"unlimited", or a whole number of at least 1';

const overtime: Field<Overtime> = object({
  upTo: required(
    'Longest time after closing at which service may still start, as long as jobs have been waiting since then [days].',
    duration,
  ),
  wage: optional('Wage of a server for an hour of work outside opening hours [money/hour].', money, 0),
});

/** Schema of a station. */
export const stationSchema: Field<Station> = object({
  name: required('Name, unique at its site.', name),
  servers: optional(
    'Number of servers, at least 1, or "unlimited": nobody waits.',
    byKind({number: someOf, string: word('unlimited', UNLIMITED)}, UNLIMITED),
    1,
  ),
  time: required('Service time of one job [days].', durationLaw),
  times: optional(
    'Service time of the jobs of a segment, by its name, where it is not "time" [days].',
    record(name, durationLaw),
    {},
  ),
  calendar: optional('Calendar that says when service may start, or null for always.', orNull(name), null),
  wage: optional('Wage of a server for an hour in which the station is open [money/hour].', money, 0),
  overtime: optional(
    'Work after closing, or null: what was begun before is finished, at no further cost.',
    orNull(overtime),
    null,
  ),
  failures: optional('Breakdowns of its servers, or null for none.', orNull(failuresSchema), null),
  discipline: optional(
    'Who is served next: "fifo" is who came first; "priority" the segment with the highest priority; "preemptive" the same, and it interrupts a service, which is resumed later.',
    oneOf(['fifo', 'priority', 'preemptive']),
    'fifo',
  ),
  capacity: optional(
    'Most jobs present, in service included: an order, or a part of one, that finds so many is turned away and lost; null is unlimited.',
    orNull(someOf),
    null,
  ),
  patience: optional(
    'Time after which an order, or a part of one, whose service has not begun leaves and is lost [days], or null for never.',
    orNull(durationLaw),
    null,
  ),
  detail: optional(
    'What is measured: "means", or "distributions", which adds spread and quantiles of the times and, in a bounded station, how often how many are present.',
    oneOf(['means', 'distributions']),
    'means',
  ),
});

const turn: Field<Turn> = object({
  to: required('Name of a step of the process, or a stage: its first step.', name),
  share: required('Share of the orders that go there, above 0 and at most 1.', positiveShare),
});

/** Schema of a step. */
export const stepSchema: Field<Step> = object({
  stage: required(
    'The stage that is reached.',
    oneOf(['transmitted', 'verified', 'picked', 'packed', 'dispatched', 'invoiced', 'closed']),
  ),
  name: optional(
    'Name by which other steps send orders here, unique in the process, or null.',
    orNull(name),
    null,
  ),
  delay: optional('Delay before the station [days].', durationLaw, 0),
  station: optional(
    'Station of this site where the order queues and is served, or null.',
    orNull(name),
    null,
  ),
  cost: optional(
    'Cost per shipment at the stages picked, packed and dispatched, else per order [money].',
    money,
    0,
  ),
  costPerLine: optional('Cost per order line [money/line].', money, 0),
  costPerUnit: optional('Cost per unit [money/unit].', money, 0),
  errors: optional(
    'Errors that the step makes, share by kind, or null for none.',
    orNull(errorsSchema),
    null,
  ),
  check: optional(
    'Errors made before that the step finds, and what follows, or null for none.',
    orNull(checkSchema),
    null,
  ),
  next: optional(
    'Where the order goes after the step; the share that is left goes on to the next stage.',
    list(turn),
    [],
  ),
});

/** Schema of how a supplier makes what is ordered. */
export const productionSchema: Field<Production> = object({
  station: required('Station of this site that makes it.', name),
  per: optional(
    'What one job is: a whole replenishment "order", or each "unit" of it, which then travels by itself.',
    oneOf(['order', 'unit']),
    'order',
  ),
});
