import type {GroupForm} from './forms.ts';
import {momentsOf} from './law-templates.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What is around an object whose type changes. */
export interface Surroundings {
  /** The object that it is a field of. */
  holder: Fields;
  /** A product, and a product class, of the scenario. */
  product: string;
  productClass: string;
}

/**
 * Fields of an object that say, as far as they can, what stood there with another type; by the field that the object stands in. The usual
 * size of a choice that nothing tells: an order quantity of 100 units, phases of ten days, cycles of a week, ten customers.
 */
export const CARRIED: Readonly<
  Record<string, (form: GroupForm, now: unknown, surroundings: Surroundings) => Fields>
> = {
  'segments.orders': (form, now, {product}) => ordersAlike(form, now, product),
  'stock.policy': (form, now, {holder}) => policyAlike(form, now, holder),
  'lanes.leadTime': (form, now) => leadTimeAlike(form, now),
  'lanes.tariff': (_, now) => (typeof now === 'number' ? {perShipment: now} : {}),
  'stock.product': (_form, _now, {productClass}) => ({class: productClass}),
};

/** The law of a lead time, whatever it is part of. */
export function lawIn(now: unknown): unknown {
  const {type, of, transit} = fieldsOf(now);
  if (type === 'iid' || type === 'fifo') return of;
  return type === 'schedule' ? (transit ?? 0) : now;
}

function ordersAlike({type}: GroupForm, now: unknown, product: string): Fields {
  const perDay = ratePerDay(now) || 1;
  switch (type) {
    case 'poisson':
      return {perDay};
    case 'compound':
      return {perDay: perDay / 2, batch: 2};
    case 'renewal':
      return {between: {type: 'exponential', mean: 1 / perDay}};
    case 'everyPeriod':
      return {every: 1};
    case 'mmpp':
      return {perDay: [perDay / 2, (3 * perDay) / 2], leave: [0.1, 0.1]};
    case 'nhpp':
      return {cycle: 7, at: [0, 3.5], perDay: [perDay, perDay]};
    case 'finiteSource':
      return {customers: 10, perDay: perDay / 10};
    case 'trace':
      return {events: [{at: 0, lines: [{product, quantity: 1}]}]};
    default:
      return {};
  }
}

/** Orders of a day at the usual rate. */
function ratePerDay(now: unknown): number {
  const {type, perDay, batch, between, customers, every} = fieldsOf(now);
  const rates = (Array.isArray(perDay) ? perDay : [perDay]).filter((rate) => typeof rate === 'number');
  const rate = rates.reduce((sum, one) => sum + one, 0) / Math.max(1, rates.length);
  if (type === 'compound') return rate * momentsOf(batch).mean;
  if (type === 'finiteSource') return rate * Number(customers);
  if (type === 'renewal') return 1 / momentsOf(between).mean;
  return type === 'everyPeriod' ? 1 / momentsOf(every).mean : rate;
}

function policyAlike({type}: GroupForm, now: unknown, holder: Fields): Fields {
  const {reorderPoint, baseStockLevel, orderQuantity, orderUpToLevel} = fieldsOf(now);
  const level = reorderPoint ?? baseStockLevel ?? {type: 'target', measure: 'fillRate', value: 0.95};
  const usual = Number(holder.orderCost) > 0 ? 'eoq' : 100;
  const between =
    typeof orderUpToLevel === 'number' && typeof reorderPoint === 'number'
      ? orderUpToLevel - reorderPoint
      : usual;
  switch (type) {
    case 'reorderPoint':
    case 'orderUpTo':
      return {reorderPoint: level, orderQuantity: orderQuantity ?? between};
    case 'baseStock':
      return {baseStockLevel: typeof level === 'number' ? Math.max(0, level) : level};
    default:
      return {};
  }
}

function leadTimeAlike({name}: GroupForm, now: unknown): Fields {
  const law = lawIn(now) ?? 0;
  if (name === 'schedule(every)') return {every: 1, transit: law};
  return name === 'schedule(poisson)' ? {poisson: 1, transit: law} : {of: law};
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
