import type {Assumption} from '../scenario/schema.ts';
import type {Assumed} from './assumed.ts';
import {classify, classSummaries, type ClassShares, type ClassSummary} from './classify.ts';
import {dailyOrders} from './calendar.ts';
import type {Cleaned} from './clean.ts';
import {dateOfDay, dayNumber} from './dates.ts';
import type {ArrivalFit} from './fit-arrivals.ts';
import type {CountFit} from './fit-counts.ts';
import type {HistoryFit} from './fit.ts';
import {concentration, testConcentration, type Concentration, type ConcentrationTest} from './pareto.ts';
import type {OrderHistory, Regrouped} from './order-history.ts';
import type {FileForm, RawOrders} from './read-orders.ts';
import {reportReturns, type ReturnReport} from './returns.ts';
import type {RuleCount} from './rules.ts';

/** The statement that is held against every history: 5 % of the customers give 80 % of the sales. */
const CLAIM = {top: 0.05, share: 0.8};

/** What became of an order file: plain data, every figure with its unit in the type. */
export interface HistoryReport {
  /** How the file was read. */
  file: FileForm & {lines: number};
  /** What each rule dropped. */
  rules: RuleCount[];
  /** Codes that were no goods, among the dropped lines. */
  nonProducts: Cleaned['nonProducts'];
  spellings: Cleaned['spellings'];
  regrouped: Regrouped;
  /** What is left. */
  kept: {
    lines: number;
    orders: number;
    units: number;
    /** [money] */
    value: number;
    products: number;
    customers: number;
    /** Dates of the first and last order. */
    first: string;
    last: string;
    /** Days from the first to the last, both counted. */
    days: number;
    openDays: number;
    /** Dates without any order although their weekday is a busy one. */
    closedDays: string[];
  };
  returns: ReturnReport;
  products: {
    /** By value sold. */
    classes: ClassSummary[];
    /** By value sold less assumed cost. */
    byProfit: ClassSummary[];
    /** Products that are in another class by profit than by value. */
    moved: number;
    concentration: Concentration;
    /** Value of the units sold at the median price of each product over the value sold. */
    medianPriceRatio: number;
  };
  customers: {
    /** Known customers, by value bought. */
    classes: ClassSummary[];
    concentration: Concentration | null;
    /** Whether 5 % of the known customers give 80 % of their sales; null below two customers. */
    claim: ConcentrationTest | null;
    unknown: {orders: number; value: number; ofValue: number};
  };
  all: {arrivals: ArrivalReport; linesPerOrder: CountFit};
  /** Orders of each month, `YYYY-MM`, seen and fitted; a month that comes twice has one factor, so growth shows here. */
  months: {month: string; orders: number; fitted: number}[];
  /** Variance over mean of the daily orders that the fitted groups give together, each with day factors of its own. */
  fittedDispersion: number;
  groups: GroupReport[];
  /** Figures that the history does not hold. */
  assumed: Assumed;
  assumptions: Assumption[];
}

/** Arrivals without the expected count of every day. */
export type ArrivalReport = Omit<ArrivalFit, 'expected'>;

/** The fit of one group of customers. */
export interface GroupReport {
  name: string;
  customers: number;
  lines: number;
  units: number;
  arrivals: ArrivalReport;
  linesPerOrder: CountFit;
  quantities: {
    /** Products with a law of their own, and the share of the lines that it covers. */
    own: number;
    covered: number;
    /** Products under the common law, and how far they are from it. */
    common: {products: number; distance: number; rejected: number};
  };
}

/** Puts the report together. */
export function historyReport(
  raw: RawOrders,
  cleaned: Cleaned & {history: OrderHistory},
  fit: HistoryFit,
  assumed: Assumed,
  assumptions: Assumption[],
  shares?: ClassShares,
): HistoryReport {
  const {history} = cleaned;
  const first = dayNumber(history.start);
  const units = sum(fit.products.units);
  const value = sum(fit.products.value);
  const {customers} = fit;
  return {
    file: {...raw.form, lines: raw.count},
    rules: cleaned.rules,
    nonProducts: cleaned.nonProducts,
    spellings: cleaned.spellings,
    regrouped: cleaned.regrouped,
    kept: {
      lines: history.lines,
      orders: history.orders,
      units,
      value,
      products: history.products.length,
      customers: history.customers.length,
      first: history.start,
      last: dateOfDay(first + history.days - 1),
      days: history.days,
      openDays: fit.calendar.open.reduce((count, open) => count + open, 0),
      closedDays: fit.calendar.closed.map((day) => dateOfDay(first + day)),
    },
    returns: reportReturns(cleaned.returns, history, fit),
    products: productReport(fit, assumed, value, shares),
    customers: {
      classes: classSummaries(customers.classes, customers.values),
      concentration: customers.values.length > 0 ? concentration(customers.values) : null,
      claim: customers.values.length > 1 ? testConcentration(customers.values, CLAIM.top, CLAIM.share) : null,
      unknown: {
        orders: customers.unknownOrders,
        value: customers.unknownValue,
        ofValue: customers.unknownValue / value,
      },
    },
    all: {arrivals: withoutDays(fit.all.arrivals), linesPerOrder: fit.all.linesPerOrder},
    months: monthlyOrders(history, fit),
    fittedDispersion: fittedDispersion(fit),
    groups: fit.groups.map(({group, arrivals, linesPerOrder, quantities}) => ({
      name: group.name,
      customers: group.customers.filter((name) => name !== '').length,
      lines: sum(quantities.lines),
      units: sum(quantities.units),
      arrivals: withoutDays(arrivals),
      linesPerOrder,
      quantities: {
        own: quantities.own.filter((sample) => sample !== null).length,
        covered: quantities.covered,
        common: quantities.commonGoodness,
      },
    })),
    assumed,
    assumptions,
  };
}

function productReport(
  {products, productClasses}: HistoryFit,
  assumed: Assumed,
  value: number,
  shares?: ClassShares,
): HistoryReport['products'] {
  const profit = products.value.map(
    (sold, p) => sold - assumed.costShare * products.price[p] * products.units[p],
  );
  const byProfit = classify(profit, shares);
  return {
    classes: classSummaries(productClasses, products.value),
    byProfit: classSummaries(byProfit, profit),
    moved: byProfit.reduce((count, c, p) => count + (c === productClasses[p] ? 0 : 1), 0),
    concentration: concentration(products.value),
    medianPriceRatio:
      products.price.reduce((total, price, p) => total + price * products.units[p], 0) / value,
  };
}

function monthlyOrders(history: OrderHistory, {groups}: HistoryFit): HistoryReport['months'] {
  const first = dayNumber(history.start);
  const counts = dailyOrders(history, () => true);
  const months = new Map<string, {month: string; orders: number; fitted: number}>();
  counts.forEach((orders, d) => {
    const month = dateOfDay(first + d).slice(0, 7);
    const row = months.get(month) ?? {month, orders: 0, fitted: 0};
    row.orders += orders;
    row.fitted += groups.reduce((total, {arrivals}) => total + arrivals.expected[d], 0);
    months.set(month, row);
  });
  return [...months.values()];
}

/**
 * Sample variance over mean of the daily orders of all groups on open days: the groups are independent given the calendar, so
 * their variances add up, and the expected counts of the days vary besides.
 */
function fittedDispersion({groups, calendar}: HistoryFit): number {
  const days = [...calendar.open.keys()].filter((d) => calendar.open[d] === 1);
  const expected = days.map((d) => groups.reduce((total, {arrivals}) => total + arrivals.expected[d], 0));
  const own = days.map((d) =>
    groups.reduce((total, {arrivals}) => {
      const spread = arrivals.dayFactorCv * arrivals.expected[d];
      return total + arrivals.expected[d] + spread * spread;
    }, 0),
  );
  const mean = sum(expected) / days.length;
  const between =
    expected.reduce((total, e) => total + (e - mean) * (e - mean), 0) / Math.max(1, days.length - 1);
  return (sum(own) / days.length + between) / mean;
}

function withoutDays(arrivals: ArrivalFit): ArrivalReport {
  const report: Partial<ArrivalFit> = {...arrivals};
  delete report.expected;
  return report as ArrivalReport;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}
