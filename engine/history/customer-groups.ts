import {CLASSES, classify, type ClassShares} from './classify.ts';
import type {OrderHistory} from './order-history.ts';

/** Share of the orders from which those without a customer are a group of their own. */
const LARGE = 0.01;

/** Customers who are fitted together. */
export interface CustomerGroup {
  name: string;
  /** Class of the customers; null where they are not known. */
  class: string | null;
  /** Names of the customers; the empty text stands for those who were not recorded. */
  customers: string[];
}

/** The customers of a history, divided by the value of what they bought. */
export interface CustomerGroups {
  groups: CustomerGroup[];
  /** Group of each order. */
  groupOf: Uint8Array;
  /** Value of the orders of each known customer [money]. */
  values: Float64Array;
  /** Position in `CLASSES` of each known customer. */
  classes: Uint8Array;
  /** Value of the orders without a customer [money]. */
  unknownValue: number;
  /** Orders without a customer. */
  unknownOrders: number;
}

/**
 * Divides the customers into classes by value. Orders without a customer are a group of their own when they are more than 1 % of
 * all, else they count with class C; where no customer is known there is one group.
 */
export function groupCustomers(history: OrderHistory, shares?: ClassShares): CustomerGroups {
  const {values, unknownValue, unknownOrders} = customerValues(history);
  const classes = classify(values, shares);
  const members = CLASSES.map((_, c) => history.customers.filter((_, i) => classes[i] === c));
  const own = unknownOrders > LARGE * history.orders || history.customers.length === 0;
  if (unknownOrders > 0 && !own) members[2].push('');
  const groups: CustomerGroup[] = [];
  const position = members.map((customers, c) =>
    customers.length === 0
      ? -1
      : groups.push({name: `customers ${CLASSES[c]}`, class: CLASSES[c], customers}) - 1,
  );
  if (unknownOrders > 0 && own)
    groups.push({
      name: history.customers.length === 0 ? 'customers' : 'customers unknown',
      class: null,
      customers: [''],
    });
  const unknown = own ? groups.length - 1 : position[2];
  return {
    groups,
    groupOf: Uint8Array.from(history.customer, (c) => (c < 0 ? unknown : position[classes[c]])),
    values,
    classes,
    unknownValue,
    unknownOrders,
  };
}

function customerValues(history: OrderHistory) {
  const values = new Float64Array(history.customers.length);
  let unknownValue = 0;
  let unknownOrders = 0;
  for (let order = 0; order < history.orders; order++) {
    let value = 0;
    for (let i = history.firstLine[order]; i < history.firstLine[order + 1]; i++)
      value += history.quantity[i] * history.price[i];
    if (history.customer[order] >= 0) values[history.customer[order]] += value;
    else {
      unknownValue += value;
      unknownOrders++;
    }
  }
  return {values, unknownValue, unknownOrders};
}
