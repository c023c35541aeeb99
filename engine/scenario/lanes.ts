import * as v from 'valibot';
import {
  byKind,
  choice,
  either,
  object,
  optional,
  orNull,
  required,
  type,
  type Field,
} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {duration, money, name, notNegative, positive, positiveDuration} from './figures.ts';
import {nearest} from './messages.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** The way of goods from a site to another site or to a segment. */
export interface Lane {
  /** Site where the goods leave. */
  from: string;
  /** Site or segment where they arrive. */
  to: string;
  /** Means of transport, a name for the reader. Default `road`. */
  mode: string;
  /** How long the goods take [days]. Default 0. */
  leadTime: LeadTime;
  /** What a shipment costs. Default nothing. */
  tariff: Tariff;
  /** Length of the lane [km]; null is the distance of the segment, 0 between sites. Default null. */
  distance: number | null;
}

/** How long the goods of a lane take. */
export type LeadTime = IndependentLeadTime | SequentialLeadTime | PeriodicSchedule | RandomSchedule;

/** Every shipment takes a time of its own; a later one may overtake an earlier one. */
export interface IndependentLeadTime {
  type: 'iid';
  /** Lead time [days]. */
  of: DistributionSpec;
}

/** Shipments are kept in sequence: one that would overtake waits, so the effective mean is greater than that of the law. */
export interface SequentialLeadTime {
  type: 'fifo';
  /** Lead time before waiting [days]. */
  of: DistributionSpec;
}

/** All that wait leave together at fixed instants. */
export interface PeriodicSchedule {
  type: 'schedule';
  /** Time between departures [days], positive. */
  every: number;
  /** Instant of the first departure [days from the start], at least 0. Default 0. */
  first: number;
  /** Time from departure to arrival [days]. Default 0. */
  transit: DistributionSpec;
}

/** All that wait leave together at random instants. */
export interface RandomSchedule {
  type: 'schedule';
  /** Departures of a Poisson process [1/day], positive. */
  poisson: number;
  /** Time from departure to arrival [days]. Default 0. */
  transit: DistributionSpec;
}

/** Price of one shipment: the sum of its parts, at least the minimum. */
export interface Tariff {
  /** [money/shipment]. Default 0. */
  perShipment: number;
  /** [money/unit]. Default 0. */
  perUnit: number;
  /** [money/kg]. Default 0. */
  perKg: number;
  /** [money/m3]. Default 0. */
  perM3: number;
  /** [money/km]. Default 0. */
  perKm: number;
  /** Least charge of a shipment [money]. Default 0. */
  minimum: number;
}

/** A way in which orders reach the operation. */
export interface Channel {
  /** Name, unique among the channels. */
  name: string;
  /** Time from placing an order to having it [days]. Default 0. */
  transmit: DistributionSpec;
  /** Cost of taking an order [money/order]. Default 0. */
  cost: number;
  /** Calendar that says when orders are taken, or null for always. Default null. */
  calendar: string | null;
}

const transit = optional('Time from departure to arrival [days].', durationLaw, 0);

const leadTime: Field<LeadTime> = choice([
  object({
    type: type('iid', 'Every shipment takes a time of its own; a later one may overtake an earlier one.'),
    of: required('Lead time [days].', durationLaw),
  }),
  object({
    type: type('fifo', 'Shipments are kept in sequence: one that would overtake waits.'),
    of: required('Lead time before waiting [days].', durationLaw),
  }),
  object({
    type: type('schedule', 'All that wait leave together.'),
    every: required('Time between departures [days], above 0.', positiveDuration),
    first: optional('Instant of the first departure [days from the start].', duration, 0),
    transit,
  }),
  object({
    type: type('schedule', 'All that wait leave together.'),
    poisson: required('Departures of a Poisson process [1/day], above 0.', positive),
    transit,
  }),
]);

const LEAD_TIMES = ['iid', 'fifo', 'schedule'];
const anyLeadTime: Field<LeadTime> = either(
  leadTime,
  v.pipe(
    durationLaw,
    v.transform((of) => ({type: 'iid' as const, of})),
  ),
  (input) => nearest(typeOf(input), LEAD_TIMES) !== null,
);

const FREE: Tariff = {perShipment: 0, perUnit: 0, perKg: 0, perM3: 0, perKm: 0, minimum: 0};
const tariff: Field<Tariff> = object({
  perShipment: optional('Price of each shipment [money/shipment].', money, 0),
  perUnit: optional('Price by number of units [money/unit].', money, 0),
  perKg: optional('Price by weight [money/kg].', money, 0),
  perM3: optional('Price by volume [money/m3].', money, 0),
  perKm: optional('Price by distance [money/km].', money, 0),
  minimum: optional('Least charge of a shipment [money].', money, 0),
});

const anyTariff: Field<Tariff> = byKind(
  {
    number: v.pipe(
      money,
      v.transform((perShipment) => ({...FREE, perShipment})),
    ),
    object: tariff,
  },
  'an amount of money per shipment, or a tariff',
);

/** Schema of a lane. */
export const laneSchema: Field<Lane> = object({
  from: required('Site where the goods leave.', name),
  to: required('Site or segment where they arrive.', name),
  mode: optional('Means of transport, a name for the reader.', name, 'road'),
  leadTime: optional('How long the goods take [days]; a law alone means "iid".', anyLeadTime, 0),
  tariff: optional('What a shipment costs; a number is money per shipment.', anyTariff, 0),
  distance: optional(
    'Length of the lane [km]; null is the distance of the segment, 0 between sites.',
    orNull(notNegative),
    null,
  ),
});

/** Schema of a channel. */
export const channelSchema: Field<Channel> = object({
  name: required('Name, unique among the channels.', name),
  transmit: optional('Time from placing an order to having it [days].', durationLaw, 0),
  cost: optional('Cost of taking an order [money/order].', money, 0),
  calendar: optional('Calendar that says when orders are taken, or null for always.', orNull(name), null),
});

function typeOf(input: unknown): string {
  return String((input as {type?: unknown} | null | undefined)?.type);
}
