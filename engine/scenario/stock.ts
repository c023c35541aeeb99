import * as v from 'valibot';
import {
  byKind,
  choice,
  either,
  list,
  object,
  deferred,
  optional,
  orNull,
  record,
  required,
  type,
  type Field,
} from './building-blocks.ts';
import {
  duration,
  money,
  name,
  notNegative,
  oneOf,
  openShare,
  positiveDuration,
  someUnits,
  units,
  unitsFromZero,
  wholeFromOne,
  word,
  yesOrNo,
} from './figures.ts';
import {backorderQueueSchema, expeditingSchema, type BackorderQueue, type Expediting} from './shortage.ts';

/** One or several products kept at a site under one policy; each product is a stocking point of its own. */
export interface Stock {
  /** Name, unique at its site, or null. Default null. */
  name: string | null;
  /** Product, products or class that this entry covers; `*` is every product. Where two entries of a site cover a product the later one holds.
   * Default `*`. */
  product: '*' | string | string[] | {class: string};
  /** Site that replenishes, or null for none. Default the only site with a lane to this one, else the only supplier. */
  from: string | null;
  /**
   * Opening stock: `policy` draws the position of a long-running policy, `full` starts at its highest position on hand,
   * a number is units on hand. Default `policy`.
   */
  initial: 'policy' | 'full' | number;
  /** When and how much to replenish. Default a base stock for a fill rate of 0.95. */
  policy: Policy;
  /** Holding rate [1/year of 365 days] on the unit cost. Default 0.25. */
  holdingRate: number;
  /** Holding cost [money/unit/day]; wins over `holdingRate` when given. Default null. */
  holdingCost: number | null;
  /** Backorder cost [money/unit/day]. Default 0. */
  backorderCost: number;
  /** Cost of one replenishment order [money/order]. Default 0. */
  orderCost: number;
  /** Cost of ordering one unit, beside its cost [money/unit]. Default 0. */
  orderCostPerUnit: number;
  /** Greatest number of replenishment orders on the way at once, at least 1, or null for no limit. Default null. */
  maxOutstanding: number | null;
  /**
   * Units kept back for the customers of a segment class and of the classes written before it, by class [units]. They are kept from all
   * other customers and from the sites that this one replenishes. Classes that are whole numbers rank by number. Default none.
   */
  keepFor: Record<string, number>;
  /** In what sequence backorders are served, with a report of their age; null: first come first served, without one. Default null. */
  backorders: BackorderQueue | null;
  /** A fast way of replenishment for times of need, from the same source, or null. Default null. */
  expedite: Expediting | null;
  /** Replenishments on the way at time 0. Default none. */
  pipeline: {
    /** Time until receipt [days]. */
    in: number;
    /** Units of each product. */
    quantity: number;
    /**
     * `goods` on their way to this site, or an `order` on its way to its source, where it arrives after the time that `in` says.
     * Default `goods`.
     */
    as: 'goods' | 'order';
  }[];
  /** Receipts that come whatever the policy says. Default none. */
  scheduledReceipts: {
    /** Instant of the receipt [days from the start]. */
    at: number;
    /** Units of each product. */
    quantity: number;
  }[];
  /**
   * Orders placed whatever the policy says and however many are on the way, such as those of the first weeks of a game; at these instants
   * the policy orders nothing. Default none.
   */
  forcedOrders: {
    /** Instant of the order [days from the start]. */
    at: number;
    /** Units of each product; 0 orders nothing. */
    quantity: number;
  }[];
  /** Time for a replenishment order to reach its source [days]. Default 0. */
  transmit: number;
  /**
   * Means of transport by which goods come where several lanes lead here, or null: the one by which freight, ordering, stock and backorders are
   * expected to cost least. Default null.
   */
  mode: string | null;
  /** Whether goods on their way here cost what it costs to hold them. Default false. */
  holdInTransit: boolean;
}

/** When and how much a stocking point orders; every rule looks at the inventory position. Units are whole unless the product is divisible. */
export type Policy = ReorderPointPolicy | OrderUpToPolicy | BaseStockPolicy | NoPolicy;

/** (r,nQ): at or below the reorder point, order the smallest multiple of the quantity that lifts the position above it. */
export interface ReorderPointPolicy {
  type: 'reorderPoint';
  /** Reorder point [units], at least minus the order quantity, or a service target to derive it from. */
  reorderPoint: number | Target;
  /** Order quantity [units], above 0; `eoq` is the economic order quantity. Default `eoq`. */
  orderQuantity: number | 'eoq';
  /** When the position is looked at; null is after every change. Default null. */
  review: Review | null;
}

/** (s,S): at or below the reorder point, order up to the level. */
export interface OrderUpToPolicy {
  type: 'orderUpTo';
  /** Reorder point s [units], or a service target to derive it from. */
  reorderPoint: number | Target;
  /** Order-up-to level S [units], above s; null means s plus the order quantity. Default null. */
  orderUpToLevel: number | null;
  /** S - s [units], above 0, where no level is given; `eoq` is the economic order quantity. Default null. */
  orderQuantity: number | 'eoq' | null;
  /** When the position is looked at; null is after every change. Default null. */
  review: Review | null;
}

/** Base stock: order what lifts the position to the level. */
export interface BaseStockPolicy {
  type: 'baseStock';
  /** Base-stock level [units], at least 0, or a service target to derive it from. */
  baseStockLevel: number | Target;
  /** When the position is looked at; null is after every change. Default null. */
  review: Review | null;
}

/** Never orders. */
export interface NoPolicy {
  type: 'none';
}

/**
 * A service level that a reorder point or base-stock level is derived from, as if all customers were served from this shelf alone: substitutes,
 * help from other sites, expediting and units kept for some customers are not counted on.
 */
export interface Target {
  type: 'target';
  /** Which service measure is aimed at. Default `fillRate`. */
  measure: 'fillRate' | 'cycleServiceLevel' | 'readyRate';
  /** Service level aimed at, a share above 0 and below 1. Default 0.95. */
  value: number;
}

/** Looks at the position at fixed instants. */
export interface Review {
  /** Time between looks [days], positive. */
  every: number;
  /** Instant of the first look [days from the start], at least 0. Default 0. */
  first: number;
  /** Look before (`start`) or after (`end`) the receipts and demand of the same instant. Default `start`. */
  at: 'start' | 'end';
}

const target: Field<Target> = object({
  type: type(
    'target',
    'A service level that the level is derived from, as if all customers were served from this shelf alone, without substitutes, help from other sites, expediting or units kept for some.',
  ),
  measure: optional(
    'Which service measure is aimed at.',
    oneOf(['fillRate', 'cycleServiceLevel', 'readyRate']),
    'fillRate',
  ),
  value: optional('Service level aimed at, a share above 0 and below 1.', openShare, 0.95),
});

const reviewSchema = orNull(
  object({
    every: required('Time between looks [days], above 0.', positiveDuration),
    first: optional('Instant of the first look [days from the start], at least 0.', duration, 0),
    at: optional(
      'Look before ("start") or after ("end") the receipts and demand of the same instant.',
      oneOf(['start', 'end']),
      'start',
    ),
  } satisfies Record<keyof Review, unknown>),
);
const review = optional('When the position is looked at; null is after every change.', reviewSchema, null);

const reorderPoint = required(
  'Reorder point [units], or a service target to derive it from.',
  byKind({number: units, object: target}, 'a number of units or a target'),
);
const QUANTITY = 'a number of units above 0, or "eoq"';
const quantity = byKind({number: someUnits, string: word('eoq', QUANTITY)}, QUANTITY);

const INITIAL = 'a number of units of at least 0, "policy" or "full"';

const policy: Field<Policy> = choice([
  object({
    type: type(
      'reorderPoint',
      '(r,nQ): order the smallest multiple of the quantity that lifts the position above the reorder point.',
    ),
    reorderPoint,
    orderQuantity: optional(
      'Order quantity [units], above 0; "eoq" is the economic order quantity.',
      quantity,
      'eoq',
    ),
    review,
  }),
  object({
    type: type('orderUpTo', '(s,S): at or below the reorder point, order up to the level.'),
    reorderPoint,
    orderUpToLevel: optional(
      'Order-up-to level S [units], above s; null means s plus the order quantity.',
      orNull(units),
      null,
    ),
    orderQuantity: optional(
      'S - s [units], above 0, where no level is given; "eoq" is the economic order quantity.',
      orNull(quantity),
      null,
    ),
    review,
  }),
  object({
    type: type('baseStock', 'Base stock: order what lifts the position to the level.'),
    baseStockLevel: required(
      'Base-stock level [units], at least 0, or a service target to derive it from.',
      byKind({number: unitsFromZero, object: target}, 'a number of units of at least 0, or a target'),
    ),
    review,
  }),
  object({type: type('none', 'Never orders.')}),
]);

/** Schema of what names one product, several, a class of products, or all. */
export const productSelection = byKind(
  {
    string: either(word('*'), name, (input) => input === '*'),
    array: v.pipe(list(name), v.minLength(1, 'the list is empty: write at least one product')),
    object: object({class: required('Class of the products.', name)}),
  },
  'a product, a list of products, {"class": …} or "*"',
);

/** Schema of a stock entry; `from` may still be out, see `complete`. */
export const stockSchema: Field<Omit<Stock, 'from'> & {from?: string | null | undefined}> = object({
  name: optional('Name, unique at its site, or null.', orNull(name), null),
  product: optional(
    'Product, list of products or class that this entry covers; "*" is every product. Where two entries cover a product the later one holds.',
    productSelection,
    '*',
  ),
  from: deferred(
    'Site that replenishes, or null for none. Default the only site with a lane to this one, else the only supplier.',
    orNull(name),
  ),
  initial: optional(
    'Opening stock: "policy" draws the position of a long-running policy, "full" starts at its highest position on hand, a number is units on hand.',
    byKind({number: unitsFromZero, string: oneOf(['policy', 'full'], INITIAL)}, INITIAL),
    'policy',
  ),
  policy: optional('When and how much to replenish.', policy, {
    type: 'baseStock',
    baseStockLevel: {type: 'target'},
  }),
  holdingRate: optional('Holding rate [1/year of 365 days] on the unit cost.', notNegative, 0.25),
  holdingCost: optional(
    'Holding cost [money/unit/day]; wins over the holding rate when given.',
    orNull(money),
    null,
  ),
  backorderCost: optional('Backorder cost [money/unit/day].', money, 0),
  orderCost: optional('Cost of one replenishment order [money/order].', money, 0),
  orderCostPerUnit: optional('Cost of ordering one unit, beside its cost [money/unit].', money, 0),
  maxOutstanding: optional(
    'Greatest number of replenishment orders on the way at once, or null for no limit.',
    orNull(wholeFromOne),
    null,
  ),
  keepFor: optional(
    'Units kept back for the customers of a segment class and of the classes written before it, by class [units].',
    record(name, unitsFromZero),
    {},
  ),
  backorders: optional(
    'In what sequence backorders are served, with a report of their age; null: first come first served, without one.',
    orNull(backorderQueueSchema),
    null,
  ),
  expedite: optional(
    'A fast way of replenishment for times of need, from the same source, or null.',
    orNull(expeditingSchema),
    null,
  ),
  pipeline: optional(
    'Replenishments on the way at time 0.',
    list(
      object({
        in: required('Time until receipt [days]; of an order, until it reaches its source.', duration),
        quantity: required('Units of each product, above 0.', someUnits),
        as: optional(
          'Goods on their way to this site, or an order on its way to its source.',
          oneOf(['goods', 'order']),
          'goods',
        ),
      }),
    ),
    [],
  ),
  scheduledReceipts: optional(
    'Receipts that come whatever the policy says.',
    list(
      object({
        at: required('Instant of the receipt [days from the start].', duration),
        quantity: required('Units of each product, above 0.', someUnits),
      }),
    ),
    [],
  ),
  forcedOrders: optional(
    'Orders placed whatever the policy says; at these instants the policy orders nothing.',
    list(
      object({
        at: required('Instant of the order [days from the start].', duration),
        quantity: required('Units of each product; 0 orders nothing.', unitsFromZero),
      }),
    ),
    [],
  ),
  transmit: optional('Time for a replenishment order to reach its source [days].', duration, 0),
  mode: optional(
    'Means of transport by which goods come where several lanes lead here, or null: the one that is expected to cost least.',
    orNull(name),
    null,
  ),
  holdInTransit: optional('Whether goods on their way here cost what it costs to hold them.', yesOrNo, false),
});
