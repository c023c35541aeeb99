import {dailyOrders, historyCalendar, hourlyOrders, type HistoryCalendar} from './calendar.ts';
import {classify, type ClassShares} from './classify.ts';
import {groupCustomers, type CustomerGroup, type CustomerGroups} from './customer-groups.ts';
import {fitArrivals, type ArrivalFit} from './fit-arrivals.ts';
import {fitCounts, type CountFit} from './fit-counts.ts';
import {fitProducts, type ProductFit} from './fit-products.ts';
import {fitQuantities, type QuantityFit} from './fit-quantities.ts';
import {frequencies, type Frequencies} from './goodness.ts';
import type {OrderHistory} from './order-history.ts';

/** The laws of one group of customers. */
export interface GroupFit {
  group: CustomerGroup;
  arrivals: ArrivalFit;
  /** Lines of an order. */
  linesPerOrder: CountFit;
  /** Lines of the orders of the history. */
  lineCounts: Frequencies;
  quantities: QuantityFit;
}

/** The laws of an order history. */
export interface HistoryFit {
  calendar: HistoryCalendar;
  products: ProductFit;
  /** Position in `CLASSES` of each product, by value sold. */
  productClasses: Uint8Array;
  customers: CustomerGroups;
  groups: GroupFit[];
  /** Arrivals and lines of all orders together. */
  all: {arrivals: ArrivalFit; linesPerOrder: CountFit};
}

/** Fits arrivals, lines per order, baskets, quantities and prices, by group of customers. */
export function fitOrders(history: OrderHistory, shares?: ClassShares): HistoryFit {
  const calendar = historyCalendar(history);
  const products = fitProducts(history);
  const customers = groupCustomers(history, shares);
  const arrivals = (belongs: (order: number) => boolean) =>
    fitArrivals(dailyOrders(history, belongs), hourlyOrders(history, belongs), calendar);
  const everyOrder = () => true;
  return {
    calendar,
    products,
    productClasses: classify(products.value, shares),
    customers,
    groups: customers.groups.map((group, g) => {
      const belongs = (order: number) => customers.groupOf[order] === g;
      const lineCounts = lineFrequencies(history, belongs);
      return {
        group,
        arrivals: arrivals(belongs),
        linesPerOrder: fitCounts(lineCounts),
        lineCounts,
        quantities: fitQuantities(history, belongs),
      };
    }),
    all: {
      arrivals: arrivals(everyOrder),
      linesPerOrder: fitCounts(lineFrequencies(history, everyOrder)),
    },
  };
}

function lineFrequencies(history: OrderHistory, belongs: (order: number) => boolean): Frequencies {
  const {firstLine} = history;
  const counts = Float64Array.from({length: history.orders}, (_, i) => firstLine[i + 1] - firstLine[i]);
  return frequencies(counts.filter((_, i) => belongs(i)));
}
