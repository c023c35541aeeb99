import {list, object, optional, orNull, pair, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';
import {latitude, longitude, money, name, oneOf, positive, wholeFromOne, word} from './figures.ts';
import {stockSchema, type Stock} from './stock.ts';
import type {DistributionSpec} from '../kernel/distributions.ts';

/** A place that supplies, keeps or hands out goods. */
export interface Site {
  /** Name, unique among the sites and segments. */
  name: string;
  /** What the site is; only a `supplier` has goods without stocking points. Default `distribution-centre`. */
  kind: 'supplier' | 'plant' | 'distribution-centre' | 'store';
  /** Latitude and longitude [degrees], or null. Default null. */
  at: [number, number] | null;
  /** Greatest throughput that sourcing may plan [units/day], positive; null is unlimited. Default null. */
  capacity: number | null;
  /** Stocking points of the site, one entry for one or several products; none at a supplier. Default none. */
  stock: Stock[];
  /** Places with servers and a queue. Default none. */
  stations: Station[];
  /** What reaching a stage takes for an order that is served here, at most one step a stage. Default none: no time and no cost. */
  process: Step[];
}

/** A place with servers and one queue. */
export interface Station {
  /** Name, unique at its site. */
  name: string;
  /** Number of servers, at least 1. Default 1. */
  servers: number;
  /** Service time of one order [days]. */
  time: DistributionSpec;
  /** Calendar that says when service may start, or null for always. Default null. */
  calendar: string | null;
  /** Who is served next. Default `fifo`: who came first. */
  discipline: 'fifo';
}

/** Stages of an order's life that a site can give time, a station and a cost. */
export type Stage = 'transmitted' | 'verified' | 'picked' | 'packed' | 'dispatched' | 'invoiced' | 'closed';

/** What reaching one stage takes at the site that serves the order. */
export interface Step {
  /** The stage that is reached. */
  stage: Stage;
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
}

const station: Field<Station> = object({
  name: required('Name, unique at its site.', name),
  servers: optional('Number of servers, at least 1.', wholeFromOne, 1),
  time: required('Service time of one order [days].', durationLaw),
  calendar: optional('Calendar that says when service may start, or null for always.', orNull(name), null),
  discipline: optional('Who is served next: "fifo" is who came first.', word('fifo'), 'fifo'),
});

const step: Field<Step> = object({
  stage: required(
    'The stage that is reached.',
    oneOf(['transmitted', 'verified', 'picked', 'packed', 'dispatched', 'invoiced', 'closed']),
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
});

/** Schema of a site; `from` of its stock may still be out, see `complete`. */
export const siteSchema = object({
  name: required('Name, unique among the sites and segments.', name),
  kind: optional(
    'What the site is; only a supplier has goods without stocking points.',
    oneOf(['supplier', 'plant', 'distribution-centre', 'store']),
    'distribution-centre',
  ),
  at: optional(
    'Latitude and longitude [degrees], or null.',
    orNull(pair(latitude, longitude, 'a latitude and a longitude, such as [48.1, 11.6]')),
    null,
  ),
  capacity: optional(
    'Greatest throughput that sourcing may plan [units/day], above 0; null is unlimited.',
    orNull(positive),
    null,
  ),
  stock: optional(
    'Stocking points, one entry for one or several products; none at a supplier.',
    list(stockSchema),
    [],
  ),
  stations: optional('Places with servers and a queue.', list(station), []),
  process: optional(
    'What reaching a stage takes for an order that is served here, at most one step a stage.',
    list(step),
    [],
  ),
});
