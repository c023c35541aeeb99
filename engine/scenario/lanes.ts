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
import {insuranceSchema, refusesSchema, type Insurance, type Trait} from './packing.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** The way of goods from a site to another site or to a segment. */
export interface Lane {
  /** Site where the goods leave. */
  from: string;
  /** Site or segment where they arrive. */
  to: string;
  /** Means of transport; of several lanes between the same two sites each has its own. Default `road`. */
  mode: string;
  /** How long the goods take [days]. Default 0. */
  leadTime: LeadTime;
  /** What a shipment costs. Default nothing. */
  tariff: Tariff;
  /** Length of the lane [km]; null is the distance of the segment, 0 between sites. Default null. */
  distance: number | null;
  /** Traits of goods that this means of transport does not carry. Default none. */
  refuses: Trait[];
  /** Damage on the way to a customer as a multiple of that of the product. Default 1. */
  damageFactor: number;
  /** Cover of what is damaged on the way to a customer, or null. Default null. */
  insurance: Insurance | null;
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
  /** A shipment is charged as if it weighed this much for its volume where it weighs less [kg/m3], or null: never. Default null. */
  volumetric: number | null;
  /** [money/m3]. Default 0. */
  perM3: number;
  /** [money/km]. Default 0. */
  perKm: number;
  /** Least charge of a shipment [money]. Default 0. */
  minimum: number;
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

const FREE: Tariff = {
  perShipment: 0,
  perUnit: 0,
  perKg: 0,
  volumetric: null,
  perM3: 0,
  perKm: 0,
  minimum: 0,
};
const tariff: Field<Tariff> = object({
  perShipment: optional('Price of each shipment [money/shipment].', money, 0),
  perUnit: optional('Price by number of units [money/unit].', money, 0),
  perKg: optional('Price by weight [money/kg].', money, 0),
  volumetric: optional(
    'A shipment is charged as if it weighed this much for its volume where it weighs less [kg/m3], or null: never.',
    orNull(positive),
    null,
  ),
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
  mode: optional(
    'Means of transport; of several lanes between the same two sites each has its own.',
    name,
    'road',
  ),
  leadTime: optional('How long the goods take [days]; a law alone means "iid".', anyLeadTime, 0),
  tariff: optional('What a shipment costs; a number is money per shipment.', anyTariff, 0),
  distance: optional(
    'Length of the lane [km]; null is the distance of the segment, 0 between sites.',
    orNull(notNegative),
    null,
  ),
  refuses: optional('Traits of goods that this means of transport does not carry.', refusesSchema, []),
  damageFactor: optional(
    'Damage on the way to a customer as a multiple of that of the product.',
    notNegative,
    1,
  ),
  insurance: optional(
    'Cover of what is damaged on the way to a customer, or null.',
    orNull(insuranceSchema),
    null,
  ),
});

function typeOf(input: unknown): string {
  return String((input as {type?: unknown} | null | undefined)?.type);
}
