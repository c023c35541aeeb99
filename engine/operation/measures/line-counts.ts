/** Columns of `LineCounts`. */
export const LINE_COUNT = {
  units: 0,
  unitsServed: 1,
  unitsLost: 2,
  unitsAllocated: 3,
  /** Unit-milliseconds between the first attempt to allocate and allocation. */
  unitWait: 4,
  /** Units that were asked for under a promise; of these, units allocated in its time. */
  unitsPromised: 5,
  unitsInPromise: 6,
  lines: 7,
  linesServed: 8,
  linesAny: 9,
  /** Units that another site helped out with. */
  unitsTransshipped: 10,
  /** Units in whose place the customer took another product. */
  unitsSubstituted: 11,
  /** Backordered units that were allocated later, and the unit-milliseconds that they waited; counted where ages are measured. */
  unitsBackordered: 12,
  backorderWait: 13,
} as const;

const COLUMNS = 14;

/** Counts of order lines, a row per stocking point or cohort; a row lies together in memory, because a line touches most of it. */
export class LineCounts {
  readonly #cells: Float64Array;

  constructor(rows: number) {
    this.#cells = new Float64Array(rows * COLUMNS);
  }

  get(row: number, column: number): number {
    return this.#cells[row * COLUMNS + column];
  }

  /** `promise` is the time, ms, in which the customer is to have it; NaN without one, here and below. */
  demand(row: number, quantity: number, served: number, promise: number): void {
    const cells = this.#cells;
    const at = row * COLUMNS;
    cells[at + LINE_COUNT.units] += quantity;
    if (promise >= 0) cells[at + LINE_COUNT.unitsPromised] += quantity;
    cells[at + LINE_COUNT.unitsServed] += served;
    cells[at + LINE_COUNT.lines]++;
    if (served === quantity) cells[at + LINE_COUNT.linesServed]++;
    if (served > 0) cells[at + LINE_COUNT.linesAny]++;
  }

  /** Lines that were served wholly at once. */
  sold(row: number, lines: number, quantity: number, promise: number): void {
    const cells = this.#cells;
    const at = row * COLUMNS;
    cells[at + LINE_COUNT.units] += quantity;
    cells[at + LINE_COUNT.unitsServed] += quantity;
    cells[at + LINE_COUNT.unitsAllocated] += quantity;
    if (promise >= 0) {
      cells[at + LINE_COUNT.unitsPromised] += quantity;
      cells[at + LINE_COUNT.unitsInPromise] += quantity;
    }
    cells[at + LINE_COUNT.lines] += lines;
    cells[at + LINE_COUNT.linesServed] += lines;
    cells[at + LINE_COUNT.linesAny] += lines;
  }

  allocated(row: number, quantity: number, wait: number, promise: number): void {
    const cells = this.#cells;
    const at = row * COLUMNS;
    cells[at + LINE_COUNT.unitsAllocated] += quantity;
    cells[at + LINE_COUNT.unitWait] += quantity * wait;
    if (wait <= promise) cells[at + LINE_COUNT.unitsInPromise] += quantity;
  }

  lost(row: number, quantity: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsLost] += quantity;
  }

  transshipped(row: number, quantity: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsTransshipped] += quantity;
  }

  substituted(row: number, quantity: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsSubstituted] += quantity;
  }

  backordered(row: number, quantity: number, wait: number): void {
    this.#cells[row * COLUMNS + LINE_COUNT.unitsBackordered] += quantity;
    this.#cells[row * COLUMNS + LINE_COUNT.backorderWait] += quantity * wait;
  }
}
