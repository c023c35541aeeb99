import {mayLeaveLater} from '../scenario/leaves-later.ts';
import type {Network} from '../scenario/network.ts';
import {disputesOrders} from './practices/confirmation-measures.ts';
import {hasExpediting, hasSubstitutes} from './measures/shortage-measures.ts';
import {makesErrors} from './practices/error-steps.ts';
import {isCustomised, isIdentified, isInsured, mayBeDamaged} from './practices/goods-features.ts';
import {paysOvertime, paysWages} from './practices/wages.ts';

/** The lines of the statement, signed: what comes in is positive, what goes out negative. `profit` is their sum. */
export const LINES = [
  'revenue.goods',
  'revenue.services',
  'revenue.information',
  'revenue.discounts',
  'revenue.disputed',
  'revenue.salvage',
  'goods.purchases',
  'goods.inventoryChange',
  'goods.openOrders',
  'goods.scrap',
  'replenishment.ordering',
  'replenishment.freight',
  'replenishment.expediting',
  'stock.holding',
  'stock.inTransit',
  'stock.backorders',
  'stock.transshipment',
  'stock.substitution',
  'orders.handling',
  'orders.calls',
  'orders.processing',
  'warehouse.picking',
  'warehouse.customising',
  'warehouse.packing',
  'warehouse.dispatch',
  'warehouse.identification',
  'labour.regular',
  'labour.overtime',
  'delivery.freight',
  'delivery.insurance',
  'delivery.damage',
  'errors.correction',
  'errors.rework',
  'offer.services',
  'offer.information',
  'penalties.lateness',
  'finance.receivables',
  'fixed.offer',
  'imputed.goodwill',
] as const;
export type Line = (typeof LINES)[number];

/** Position of each line in `LINES`. */
export const LINE = Object.fromEntries(LINES.map((name, i) => [name, i])) as Record<Line, number>;

const offersMore = ({offers}: Network) => offers !== null;

/** Lines of a process that only some networks model; all others are always there. */
const MODELLED: Readonly<Partial<Record<Line, (network: Network) => boolean>>> = {
  'revenue.discounts': ({scenario: {promotions, segments}}) =>
    promotions.some(({discount}) => discount > 0) ||
    segments.some(({smoothing}) => smoothing !== null && smoothing.discount > 0),
  'revenue.services': offersMore,
  'revenue.information': offersMore,
  'offer.services': offersMore,
  'offer.information': offersMore,
  'goods.openOrders': mayLeaveLater,
  'goods.scrap': (network) =>
    network.scenario.products.some(({madeToOrder}) => madeToOrder) || isCustomised(network),
  'orders.calls': ({scenario}) =>
    scenario.segments.some(({smoothing}) => smoothing !== null && smoothing.call !== null),
  'finance.receivables': ({scenario}) => scenario.segments.some(({payment}) => payment !== null),
  'revenue.disputed': disputesOrders,
  'revenue.salvage': ({shelfLife}) => shelfLife.some((life) => life < Infinity),
  'warehouse.customising': isCustomised,
  'warehouse.identification': isIdentified,
  'delivery.insurance': isInsured,
  'delivery.damage': mayBeDamaged,
  'labour.regular': paysWages,
  'labour.overtime': paysOvertime,
  'errors.correction': ({stepList}) => stepList.some(({check}) => check !== null),
  'errors.rework': (network) => makesErrors(network),
  'stock.inTransit': ({points}) => points.heldInTransit.some((held) => held === 1),
  'stock.transshipment': ({segments}) => segments.transship.some((helpers) => helpers !== null),
  'stock.substitution': hasSubstitutes,
  'replenishment.expediting': hasExpediting,
};

/** The lines that a network models, in order. */
export function linesOf(network: Network): readonly Line[] {
  return LINES.filter((line) => MODELLED[line]?.(network) ?? true);
}

/** Money is booked in integers of this part of the currency unit, so that sums are exact. */
export const MICRO = 1e6;

/** Nobody: what cannot be attributed stands in the last row of a dimension. */
export const UNALLOCATED = -1;

const WIDTH = LINES.length;

/**
 * Books money by line, and by line within stocking point, segment and lane. Amounts are rounded to a millionth of the currency unit
 * when booked; every sum after that is exact while it stays below 9e9 currency units.
 */
export class Ledger {
  readonly total = new Float64Array(WIDTH);
  /** Rows of `LINES.length` amounts. What belongs to no row is in the total alone. */
  readonly point: Float64Array;
  readonly segment: Float64Array;
  readonly lane: Float64Array;

  constructor(points: number, segments: number, lanes: number) {
    this.point = new Float64Array(points * WIDTH);
    this.segment = new Float64Array(segments * WIDTH);
    this.lane = new Float64Array(lanes * WIDTH);
  }

  /** Books `amount` (money, signed) on `line`; an index of -1 means that the amount belongs to none of that kind. */
  book(line: number, amount: number, point: number, segment: number, lane: number): void {
    if (amount !== 0) this.bookMicro(line, Math.round(amount * MICRO), point, segment, lane);
  }

  /** The same for an amount already in millionths. */
  bookMicro(line: number, micro: number, point: number, segment: number, lane: number): void {
    this.bookWhole(line, micro, segment, lane);
    this.bookAt(point, line, micro);
  }

  /** All of an amount in millionths that several stocking points share; see `bookAt`. */
  bookWhole(line: number, micro: number, segment: number, lane: number): void {
    this.total[line] += micro;
    if (segment >= 0) this.segment[segment * WIDTH + line] += micro;
    if (lane >= 0) this.lane[lane * WIDTH + line] += micro;
  }

  /** What of an amount in millionths belongs to a stocking point, if any. */
  bookAt(point: number, line: number, micro: number): void {
    if (point >= 0) this.point[point * WIDTH + line] += micro;
  }
}

/** Rows of `LINES.length` amounts cut down to some of the lines. */
export function onlyLines(rows: Float64Array, lines: readonly Line[]): Float64Array {
  if (lines.length === WIDTH) return rows;
  const columns = lines.map((line) => LINE[line]);
  const cut = new Float64Array((rows.length / WIDTH) * lines.length);
  for (let from = 0, to = 0; from < rows.length; from += WIDTH)
    for (const column of columns) cut[to++] = rows[from + column];
  return cut;
}

/**
 * Rows of amounts summed into the rows that `rowOf` names (the row itself without it), with one more row at the end for what is in
 * the total but in no row.
 */
export function statementTable(
  total: Float64Array,
  amounts: Float64Array,
  rows: number,
  rowOf?: Int32Array,
): Float64Array {
  const table = new Float64Array((rows + 1) * WIDTH);
  const rest = rows * WIDTH;
  table.set(total, rest);
  for (let from = 0; from < amounts.length / WIDTH; from++) {
    const to = rowOf ? rowOf[from] : from;
    for (let line = 0; line < WIDTH; line++) {
      const amount = amounts[from * WIDTH + line];
      table[to * WIDTH + line] += amount;
      table[rest + line] -= amount;
    }
  }
  return table;
}
