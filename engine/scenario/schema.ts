import * as v from 'valibot';
import {list, object, optional, record, required} from './building-blocks.ts';
import {channelSchema, type Channel} from './channels.ts';
import {name, text} from './figures.ts';
import {laneSchema, type Lane} from './lanes.ts';
import {correlationSchema, type Correlation} from './correlations.ts';
import {leverSchema, type Lever} from './levers.ts';
import {isNot} from './messages.ts';
import {productSchema, type Product} from './products.ts';
import {promotionSchema, type Promotion} from './promotions.ts';
import {
  assumptionSchema,
  calendarSchema,
  costsSchema,
  runSchema,
  type Assumption,
  type Calendar,
  type Costs,
  type Run,
} from './run.ts';
import {segmentSchema, type Segment} from './segments.ts';
import {siteSchema, type Site} from './sites.ts';

export type * from './channels.ts';
export type * from './confirmation.ts';
export type * from './convenience.ts';
export type * from './correlations.ts';
export type * from './errors.ts';
export type * from './handling.ts';
export type * from './lanes.ts';
export type * from './levers.ts';
export type * from './order-terms.ts';
export type * from './orders.ts';
export type * from './packing.ts';
export type * from './picking.ts';
export type * from './products.ts';
export type * from './promotions.ts';
export type * from './response.ts';
export type * from './run.ts';
export type * from './segments.ts';
export type * from './shortage.ts';
export type * from './sites.ts';
export type * from './smoothing.ts';
export type * from './stations.ts';
export type * from './stock.ts';

/** Format of the scenario files that this version reads. */
export const FORMAT = 'fulcrum/scenario@1';

/** One logistics operation as a planner writes it, after reading: defaults filled in, durations in days. */
export interface Scenario {
  /** Format and version of the file. */
  format: typeof FORMAT;
  /** Name of the scenario. Default `scenario`. */
  name: string;
  /** One paragraph: what it shows and where its figures come from. Default empty. */
  about: string;
  /** Currency of all money. Default `EUR`. */
  currency: string;
  /** What is played. */
  run: Run;
  /** Opening hours by name. Default none. */
  calendars: Record<string, Calendar>;
  /** Products, at least one. */
  products: Product[];
  /** Sites, at least one. */
  sites: Site[];
  /** Ways of the goods. Default none. */
  lanes: Lane[];
  /** Ways of the orders. Default none: an order is there when it is placed, at no cost. */
  channels: Channel[];
  /** Customers, at least one segment. */
  segments: Segment[];
  /** Days on which customers order more, or less, and may pay less. Default none. */
  promotions: Promotion[];
  /** Demands that rise and fall together. Default none: segments are independent. */
  correlations: Correlation[];
  /** Money that belongs to the whole operation. */
  costs: Costs;
  /** Figures that nobody measured. Default none. */
  assumptions: Assumption[];
  /** Ranges that a search may move. Default none: see `defaultLever`. */
  levers: Lever[];
}

/** Schema of the scenario file. */
export const scenarioSchema = object({
  format: required(
    'Format and version of the file.',
    v.literal(FORMAT, isNot(`a format that this version reads: write ${JSON.stringify(FORMAT)}`)),
  ),
  name: optional('Name of the scenario.', text, 'scenario'),
  about: optional('One paragraph: what it shows and where its figures come from.', text, ''),
  currency: optional('Currency of all money.', text, 'EUR'),
  run: optional('What is played, from when, for how long and how often.', runSchema, {}),
  calendars: optional('Opening hours by name.', record(name, calendarSchema), {}),
  products: required('Things that are bought, stocked and sold.', atLeastOne(productSchema, 'product')),
  sites: required('Places that supply, keep or hand out goods.', atLeastOne(siteSchema, 'site')),
  lanes: optional('Ways of the goods.', list(laneSchema), []),
  channels: optional(
    'Ways of the orders; without them an order is there when it is placed, at no cost.',
    list(channelSchema),
    [],
  ),
  segments: required('Customers who order alike.', atLeastOne(segmentSchema, 'segment')),
  promotions: optional(
    'Days on which customers order more, or less, and may pay less.',
    list(promotionSchema),
    [],
  ),
  correlations: optional('Demands that rise and fall together.', list(correlationSchema), []),
  costs: optional('Money that belongs to the whole operation.', costsSchema, {}),
  assumptions: optional('Figures that nobody measured.', list(assumptionSchema), []),
  levers: optional('Ranges that a search may move.', list(leverSchema), []),
});

/** A scenario whose defaults that depend on names are not filled in yet. */
export type IncompleteScenario = v.InferOutput<typeof scenarioSchema>;

function atLeastOne<const Item extends v.GenericSchema>(item: Item, noun: string) {
  return v.pipe(list(item), v.minLength(1, `the list is empty: write at least one ${noun}`));
}
