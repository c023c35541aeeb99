import type {Assumption} from '../scenario/schema.ts';

/** Figures of a fitted scenario that an order history does not hold. */
export interface Assumed {
  /** Unit cost as a share of the median price. Default 0.6. */
  costShare: number;
  /** Weight of every product [kg/unit]. Default 0.2. */
  weight: number;
  /** Mean lead time of the supplier [days]. Default 14. */
  leadTime: number;
  /** Coefficient of variation of that lead time. Default 0.3. */
  leadTimeCv: number;
  /** Inbound freight [money/kg]. Default 0.3. */
  inboundPerKg: number;
  /** Cost of one replenishment order [money/order]. Default 10. */
  orderCost: number;
  /** Holding rate [1/year]. Default 0.25. */
  holdingRate: number;
  /** Fill rate aimed at. Default 0.95. */
  fillRate: number;
  /** Time to pick an order [days]. Default 1/6, four hours. */
  pickTime: number;
  /** Cost of picking a line [money/line]. Default 0.2. */
  pickCostPerLine: number;
  /** Delivery time [days]. Default 2. */
  deliveryTime: number;
  /** Delivery charge of a shipment [money/shipment]. Default 6. */
  deliveryPerShipment: number;
  /** Delivery charge by weight [money/kg]. Default 0.25. */
  deliveryPerKg: number;
}

/** The figures that are taken where nobody gives better ones. */
export const ASSUMED: Readonly<Assumed> = {
  costShare: 0.6,
  weight: 0.2,
  leadTime: 14,
  leadTimeCv: 0.3,
  inboundPerKg: 0.3,
  orderCost: 10,
  holdingRate: 0.25,
  fillRate: 0.95,
  pickTime: 1 / 6,
  pickCostPerLine: 0.2,
  deliveryTime: 2,
  deliveryPerShipment: 6,
  deliveryPerKg: 0.25,
};

/** The usual figures with better ones in their place. Throws RangeError on a figure that no scenario can have. */
export function assumedFigures(better: Partial<Assumed> = {}): Assumed {
  const assumed = {...ASSUMED, ...better};
  for (const [name, value] of Object.entries(assumed))
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`${name} must be finite and not negative: ${value}`);
  for (const name of ['costShare', 'leadTime', 'leadTimeCv', 'orderCost', 'holdingRate'] as const)
    if (assumed[name] === 0) throw new RangeError(`${name} must be positive: 0`);
  if (!(assumed.fillRate > 0 && assumed.fillRate < 1))
    throw new RangeError(`fillRate must lie between 0 and 1: ${assumed.fillRate}`);
  return assumed;
}

/** A place of the scenario that rests on assumed figures, and the figures that would settle it. */
interface Place extends Assumption {
  of: readonly (keyof Assumed)[];
}

const STOCK = 'sites[name=warehouse].stock[*]';

const PLACES: readonly Place[] = [
  {
    of: ['costShare'],
    path: 'products[*].cost',
    why: 'a share of the median price, 60 % where nothing better is known; the history has no cost, and every profit rests on this margin',
  },
  {
    of: ['weight'],
    path: 'products[*].weight',
    why: 'one weight for all products; the history has no weights',
  },
  {
    of: [],
    path: `${STOCK}.from`,
    why: 'one supplier who never runs out; the history says nothing of purchasing',
  },
  {
    of: ['leadTime', 'leadTimeCv'],
    path: 'lanes[from=supplier].leadTime',
    why: 'usual for goods from afar; the history has no purchase orders',
  },
  {
    of: ['inboundPerKg'],
    path: 'lanes[from=supplier].tariff',
    why: 'a usual rate; the history has no freight bills',
  },
  {
    of: ['fillRate'],
    path: `${STOCK}.policy.reorderPoint.value`,
    why: 'where a search starts; the history has no service target',
  },
  {
    of: ['orderCost'],
    path: `${STOCK}.orderCost`,
    why: 'a quarter of an hour of a clerk; the history has no purchase orders',
  },
  {
    of: ['holdingRate'],
    path: `${STOCK}.holdingRate`,
    why: 'capital, space and ageing at a usual rate per year',
  },
  {
    of: ['pickTime', 'pickCostPerLine'],
    path: 'sites[name=warehouse].process[*]',
    why: 'a usual time and cost of picking; the history has no warehouse records',
  },
  {
    of: ['deliveryTime'],
    path: 'lanes[from=warehouse].leadTime',
    why: 'usual for parcels; the history has no delivery dates',
  },
  {
    of: ['deliveryPerShipment', 'deliveryPerKg'],
    path: 'lanes[from=warehouse].tariff',
    why: 'a usual parcel rate; the history has no freight bills',
  },
  {
    of: [],
    path: 'segments[*].whenShort',
    why: 'a line that cannot be filled is lost; the history holds only what was invoiced, so stock-outs cannot be seen',
  },
];

const PRICE: Assumption = {
  path: 'products[*].price',
  why: 'the history has no prices: every product is sold at 1 per unit',
};

const FITTED: readonly Assumption[] = [
  {
    path: 'segments[*].basket.shares',
    why: 'the mix of the whole history, the same all year; products that come and go are not told apart',
  },
  {
    path: 'segments[*].orders.season',
    why: 'a month that the history holds twice has one factor; growth over the year is not told from season',
  },
  {
    path: 'segments[*].orders.dayFactor',
    why: 'drawn for each segment by itself; in a history good days are often good for all segments',
  },
];

/**
 * Where a scenario rests on figures that the history does not hold, and why they are what they are; left out is what the caller
 * knows better.
 */
export function assumptions(better: Partial<Assumed>, priced: boolean, fitted: boolean): Assumption[] {
  const open = PLACES.filter(({of}) => of.length === 0 || of.some((name) => better[name] === undefined));
  return [...(priced ? [] : [PRICE]), ...open.map(({path, why}) => ({path, why})), ...(fitted ? FITTED : [])];
}
