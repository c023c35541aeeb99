/** The lines of the statement, signed: what comes in is positive, what goes out negative. `profit` is their sum. */
export const LINES = [
  'revenue.goods',
  'goods.purchases',
  'goods.inventoryChange',
  'replenishment.ordering',
  'replenishment.freight',
  'stock.holding',
  'stock.backorders',
  'orders.handling',
  'orders.processing',
  'warehouse.picking',
  'warehouse.packing',
  'warehouse.dispatch',
  'delivery.freight',
  'penalties.lateness',
  'fixed.offer',
  'imputed.goodwill',
] as const;
export type Line = (typeof LINES)[number];

/** Position of each line in `LINES`. */
export const LINE = Object.fromEntries(LINES.map((name, i) => [name, i])) as Record<Line, number>;

/** Money is booked in integers of this part of the currency unit, so that sums are exact. */
export const MICRO = 1e6;

/** Nobody: what cannot be attributed stands in the last row of a dimension. */
export const UNALLOCATED = -1;

const WIDTH = LINES.length;

/**
 * Books money by line, and by line within product, segment, site and lane. Amounts are rounded to a millionth
 * of the currency unit when booked; every sum after that is exact while it stays below 9e9 currency units.
 */
export class Ledger {
  readonly total = new Float64Array(WIDTH);
  /** Rows of `LINES.length` amounts; the row after the last one is what is attributed to nobody. */
  readonly product: Float64Array;
  readonly segment: Float64Array;
  readonly site: Float64Array;
  readonly lane: Float64Array;

  constructor(products: number, segments: number, sites: number, lanes: number) {
    this.product = new Float64Array((products + 1) * WIDTH);
    this.segment = new Float64Array((segments + 1) * WIDTH);
    this.site = new Float64Array((sites + 1) * WIDTH);
    this.lane = new Float64Array((lanes + 1) * WIDTH);
  }

  /** Books `amount` (money, signed) on `line`; an index of -1 means that the amount belongs to none of that kind. */
  book(line: number, amount: number, product: number, segment: number, site: number, lane: number): void {
    this.bookMicro(line, Math.round(amount * MICRO), product, segment, site, lane);
  }

  /** The same for an amount already in millionths. */
  bookMicro(line: number, micro: number, product: number, segment: number, site: number, lane: number): void {
    if (micro === 0) return;
    this.total[line] += micro;
    add(this.product, product, line, micro);
    add(this.segment, segment, line, micro);
    add(this.site, site, line, micro);
    add(this.lane, lane, line, micro);
  }
}

function add(table: Float64Array, row: number, line: number, micro: number): void {
  table[(row < 0 ? table.length - WIDTH : row * WIDTH) + line] += micro;
}

/** The lines whose process this network has; every other line would be a constant zero and is left out. */
export interface ModelledLines {
  readonly [line: string]: boolean;
}
