import type {LeadTime} from '../../lead-times.ts';
import type {Reading} from '../../reading.ts';

/** A site that keeps the one product; a day is the unit of time of the case. */
export interface StockSite {
  name: string;
  /** The site that replenishes it, or `supplier`. */
  from: string;
  leadTime: LeadTime | number;
  /** As in a scenario. */
  policy: object;
  /** Money per unit and day. Default 0. */
  holdingCost?: number;
  backorderCost?: number;
}

/** Customers of one site, who wait. */
export interface Customers {
  name: string;
  site: string;
  orders: object;
  /** Units of an order. Default 1. */
  quantity?: object | number;
  /** What else the scenario says of them. */
  also?: object;
}

export interface StockNetwork {
  sites: readonly StockSite[];
  customers: readonly Customers[];
  /** Days that the start is felt. */
  memory: number;
  /** Whether goods come in any fraction of a unit. Default false. */
  divisible?: boolean;
  /** Further lanes, and what else the scenario says. */
  lanes?: readonly object[];
  also?: object;
}

const MEMORIES = 20; // played before counting

/** The network as a scenario that is counted for so many days. */
export function stockNetwork(network: StockNetwork): (countedDays: number) => object {
  const {sites, customers, memory, divisible = false, lanes = [], also = {}} = network;
  const warmUp = MEMORIES * memory;
  return (countedDays) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: warmUp + countedDays, warmUp, followUp: warmUp},
    products: [{name: 'item', ...(divisible ? {divisible} : {})}],
    sites: [
      {name: 'supplier', kind: 'supplier'},
      ...sites.map(({name, from, policy, holdingCost = 0, backorderCost = 0}) => ({
        name,
        stock: [{from, policy, holdingCost, backorderCost}],
      })),
    ],
    lanes: [...sites.map(({name, from, leadTime}) => ({from, to: name, leadTime})), ...lanes],
    segments: customers.map(({name, site, orders, quantity = 1, also: more = {}}) => ({
      name,
      servedBy: [site],
      orders,
      quantity,
      whenShort: {type: 'backorder'},
      ...more,
    })),
    ...also,
  });
}

/** A measure of one site. */
export function atSite(name: string, site: string): (reading: Reading) => number {
  return ({measureBy}) => measureBy('site', name)[site];
}

/** Figures of a measure for each site of a list, as elements of a quantity. */
export function bySite(quantity: string, name: string, sites: readonly string[]) {
  return Object.fromEntries(sites.map((site, i) => [`${quantity}[${i}]`, atSite(name, site)]));
}

/** Holding and backorders, money a day. */
export function stockCost({money, days}: Reading): number {
  return -(money('stock.holding') + money('stock.backorders')) / days;
}
