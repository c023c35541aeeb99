import {list, object, optional, orNull, pair, required} from './building-blocks.ts';
import {latitude, longitude, name, oneOf, positive} from './figures.ts';
import {customisingSchema, identificationSchema, type Customising, type Identification} from './handling.ts';
import {packingSchema, type PackingMaterial} from './packing.ts';
import {pickingSchema, type Picking} from './picking.ts';
import {
  productionSchema,
  stationSchema,
  stepSchema,
  type Production,
  type Station,
  type Step,
} from './stations.ts';
import {stockSchema, type Stock} from './stock.ts';

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
  /** What reaching a stage takes for an order that is served here; several steps of a stage are joined by `next`. Default none: no time and no cost. */
  process: Step[];
  /** Pick tasks that do the stage `picked` in the place of its steps, or null. Default null. */
  picking: Picking | null;
  /** What goods are packed in before they leave for the customer. Default none. */
  packing: PackingMaterial[];
  /** How goods are told apart by machine, or null: by eye. Default null. */
  identification: Identification | null;
  /** Products that are finished here for the order, or null for none. Default null. */
  customising: Customising | null;
  /** How a supplier makes what is ordered, or null: it is there at once. Default null. */
  production: Production | null;
}

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
  stations: optional('Places with servers and a queue.', list(stationSchema), []),
  process: optional(
    'What reaching a stage takes for an order that is served here; several steps of a stage are joined by "next".',
    list(stepSchema),
    [],
  ),
  picking: optional(
    'Pick tasks that do the stage "picked" in the place of its steps, or null.',
    orNull(pickingSchema),
    null,
  ),
  packing: optional('What goods are packed in before they leave for the customer.', list(packingSchema), []),
  identification: optional(
    'How goods are told apart by machine, or null: by eye.',
    orNull(identificationSchema),
    null,
  ),
  customising: optional(
    'Products that are finished here for the order, or null for none.',
    orNull(customisingSchema),
    null,
  ),
  production: optional(
    'How a supplier makes what is ordered, or null: it is there at once.',
    orNull(productionSchema),
    null,
  ),
});
