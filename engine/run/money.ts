import {MICRO, type Layout} from '../index.ts';

const DAYS_IN_YEAR = 365;

/** What amounts in millionths over the counted time are per year, in the currency unit. */
export function perYear({countedDays}: Layout): number {
  return DAYS_IN_YEAR / countedDays / MICRO;
}

/** Profit, the signed sum of all lines, money per year. */
export function profitOf(statement: Float64Array, layout: Layout): number {
  return sum(statement) * perYear(layout);
}

/** Whether a line of the statement, such as `revenue.salvage`, is revenue. */
export function isRevenue(line: string): boolean {
  return line.startsWith('revenue.');
}

/** Whether a line of the statement is what the goods themselves cost. */
export function isOfGoods(line: string): boolean {
  return line.startsWith('goods.');
}

/** Lines of revenue, money per year. */
export function revenueOf(statement: Float64Array, layout: Layout): number {
  return sum(statement.filter((_, i) => isRevenue(layout.lines[i]))) * perYear(layout);
}

/** All cost: revenue less profit, money per year. */
export function costOf(statement: Float64Array, layout: Layout): number {
  return revenueOf(statement, layout) - profitOf(statement, layout);
}

/** What it costs to serve, whatever the goods cost themselves: all lines but those of revenue and of goods, money per year. */
export function logisticsCostOf(statement: Float64Array, layout: Layout): number {
  const isServing = (line: string) => !isRevenue(line) && !isOfGoods(line);
  return -sum(statement.filter((_, i) => isServing(layout.lines[i]))) * perYear(layout);
}

/** Lines of goods that no money is paid for: goods bought belong to what is sold, and to nothing else. */
const NOT_PAID: readonly string[] = ['goods.inventoryChange', 'goods.openOrders', 'goods.scrap'];

/** Profit without the change of inventory, and without what open orders and scrap make of it: what came in less what went out, money per year. */
export function cashProfitOf(statement: Float64Array, layout: Layout): number {
  const isCash = (line: string) => !NOT_PAID.includes(line);
  return sum(statement.filter((_, i) => isCash(layout.lines[i]))) * perYear(layout);
}

function sum(amounts: Float64Array): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
