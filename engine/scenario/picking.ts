import * as v from 'valibot';
import {choice, list, object, optional, orNull, required, type, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {pickErrorsSchema, type PickError} from './errors.ts';
import {duration, money, name, oneOf, positiveDuration, someOf, wholeFromOne} from './figures.ts';
import {productSelection, type Stock} from './stock.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/**
 * How the stage `picked` is done by pick tasks. A task is a job of a station: it takes the time of that station, and what its aisles, stops and
 * units take beside. An order may be in several tasks, and a task may be of several orders.
 */
export type Picking = OrderPicking | BatchPicking | ZonePicking;

/** What pick tasks have in common, however they are made up. */
export interface PickTours {
  /** Aisles over which the products lie, at least 1; of each zone where there are zones. Default 1. */
  aisles: number;
  /**
   * Where a product lies. `random`: in an aisle that is drawn for every task. `dedicated`: in one aisle all the time, drawn once. Default
   * `random`.
   */
  storage: 'random' | 'dedicated';
  /** Time for each aisle that a task visits [days]. Default 0. */
  perAisle: number;
  /** Time for each stop of a task, one for each of its products [days]. Default 0. */
  perLine: number;
  /** Time for each unit that is picked [days]. Default 0. */
  perUnit: number;
  /** Cost of a task [money]. Default 0. */
  costPerTask: number;
  /** Cost of an order line that is picked [money/line]. Default 0. */
  costPerLine: number;
  /** Cost of a unit that is picked [money/unit]. Default 0. */
  costPerUnit: number;
  /** Errors that picking makes, share by kind, or null for none. Default null. */
  errors: Record<PickError, number> | null;
  /** Fixed instants at which work is released to the pickers, or null: at once. Default null. */
  waves: Waves | null;
}

/** One task for each order, or part of one that leaves by itself. */
export interface OrderPicking extends PickTours {
  type: 'order';
  /** Station of this site whose servers pick. */
  station: string;
}

/** One task for several orders, which are sorted afterwards. */
export interface BatchPicking extends PickTours {
  type: 'batch';
  /** Station of this site whose servers pick. */
  station: string;
  /** Orders, or parts of orders, of a full batch, at least 1. */
  size: number;
  /** Longest time for which a batch waits for further orders [days], or null: until it is full. What a wave releases never waits. Default null. */
  wait: number | null;
  /** Time to sort an order line to its order [days]. Default 0. */
  sort: number;
  /** Station of this site where a batch is sorted, in its time and that of its lines, or null: the pickers sort. Default null. */
  sortStation: string | null;
}

/** One task for each zone that has goods of an order. */
export interface ZonePicking extends PickTours {
  type: 'zone';
  /** Zones, at least one, in the sequence in which an order goes through them. Every product lies in one of them. */
  zones: PickZone[];
  /** Whether the zones pick an order one after the other, or all at once. Default `progressive`. */
  mode: 'progressive' | 'synchronised';
  /** Time until what several zones have picked is together [days]. Default 0. */
  merge: DistributionSpec;
  /** Station of this site where it is put together, or null. Default null. */
  mergeStation: string | null;
}

/** A part of the picking area with pickers of its own. */
export interface PickZone {
  /** Name, unique among the zones. */
  name: string;
  /** Station of this site whose servers pick. */
  station: string;
  /** Product, products or class that lie here; `*` is every product. */
  product: Stock['product'];
}

/** Instants at which waiting work is released. */
export interface Waves {
  /** Time between two waves [days], positive. */
  every: number;
  /** Instant of the first one [days from the start]. Default 0. */
  first: number;
  /** Most orders, or parts of orders, that a wave releases, first come first served; null is unlimited. Default null. */
  capacity: number | null;
}

const pickers = required('Station of this site whose servers pick.', name);

const waves: Field<Waves> = object({
  every: required('Time between two waves [days], above 0.', positiveDuration),
  first: optional('Instant of the first wave [days from the start].', duration, 0),
  capacity: optional(
    'Most orders, or parts of orders, that a wave releases, first come first served; null is unlimited.',
    orNull(wholeFromOne),
    null,
  ),
});

const tours = {
  aisles: optional(
    'Aisles over which the products lie, at least 1; of each zone where there are zones.',
    someOf,
    1,
  ),
  storage: optional(
    'Where a product lies: "random" in an aisle that is drawn for every task, "dedicated" in one aisle all the time, drawn once.',
    oneOf(['random', 'dedicated']),
    'random',
  ),
  perAisle: optional('Time for each aisle that a task visits [days].', duration, 0),
  perLine: optional('Time for each stop of a task, one for each of its products [days].', duration, 0),
  perUnit: optional('Time for each unit that is picked [days].', duration, 0),
  costPerTask: optional('Cost of a task [money].', money, 0),
  costPerLine: optional('Cost of an order line that is picked [money/line].', money, 0),
  costPerUnit: optional('Cost of a unit that is picked [money/unit].', money, 0),
  errors: optional(
    'Errors that picking makes, share by kind, or null for none.',
    orNull(pickErrorsSchema),
    null,
  ),
  waves: optional(
    'Fixed instants at which work is released to the pickers, or null: at once.',
    orNull(waves),
    null,
  ),
} as const;

const zone: Field<PickZone> = object({
  name: required('Name, unique among the zones.', name),
  station: pickers,
  product: required(
    'Product, list of products or class that lie here; "*" is every product.',
    productSelection,
  ),
});

/** Schema of pick tasks. */
export const pickingSchema: Field<Picking> = choice([
  object({
    type: type('order', 'One task for each order, or part of one that leaves by itself.'),
    station: pickers,
    ...tours,
  }),
  object({
    type: type('batch', 'One task for several orders, which are sorted afterwards.'),
    station: pickers,
    size: required('Orders, or parts of orders, of a full batch, at least 1.', wholeFromOne),
    wait: optional(
      'Longest time for which a batch waits for further orders [days], or null: until it is full; what a wave releases never waits.',
      orNull(duration),
      null,
    ),
    sort: optional('Time to sort an order line to its order [days].', duration, 0),
    sortStation: optional(
      'Station of this site where a batch is sorted, in its time and that of its lines, or null: the pickers sort.',
      orNull(name),
      null,
    ),
    ...tours,
  }),
  object({
    type: type('zone', 'One task for each zone that has goods of an order.'),
    zones: required(
      'Zones, at least one, in the sequence in which an order goes through them; every product lies in one of them.',
      v.pipe(list(zone), v.minLength(1, 'the list is empty: write at least one zone')),
    ),
    mode: optional(
      'Whether the zones pick an order one after the other, "progressive", or all at once, "synchronised".',
      oneOf(['progressive', 'synchronised']),
      'progressive',
    ),
    merge: optional('Time until what several zones have picked is together [days].', durationLaw, 0),
    mergeStation: optional('Station of this site where it is put together, or null.', orNull(name), null),
    ...tours,
  }),
]);
