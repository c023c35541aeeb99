import {STAGES} from '../../scenario/network.ts';
import {HAPPENINGS} from './happenings.ts';

/** Columns of `OrderCounts`, before those of stages and happenings. */
export const ORDER_COUNT = {
  placed: 0,
  filled: 1,
  lost: 2,
  delivered: 3,
  /** Delivered, invoiced and closed. */
  closed: 4,
  inFull: 5,
  /** Delivered within the promise; of these, in full. */
  onTime: 6,
  onTimeInFull: 7,
  shipments: 8,
  unitsShipped: 9,
} as const;

const STAGE_TIME = 10;
const HAPPENED_FROM = STAGE_TIME + STAGES.length - 1;
const COLUMNS = HAPPENED_FROM + HAPPENINGS.length;

/** Counts of whole orders, a row per cohort, which lies together in memory. */
export class OrderCounts {
  readonly cells: Float64Array;

  constructor(cohorts: number) {
    this.cells = new Float64Array(cohorts * COLUMNS);
  }

  get(cohort: number, column: number): number {
    return this.cells[cohort * COLUMNS + column];
  }

  add(cohort: number, column: number, amount: number): void {
    this.cells[cohort * COLUMNS + column] += amount;
  }

  /** Milliseconds of delivered orders in the stage that begins at this moment, one after delivery of closed orders. */
  stageTime(cohort: number, stage: number): number {
    return this.get(cohort, STAGE_TIME + stage);
  }

  addStageTime(cohort: number, stage: number, time: number): void {
    this.add(cohort, STAGE_TIME + stage, time);
  }

  /** What practices count, see `HAPPENED`. */
  happened(cohort: number, happening: number): number {
    return this.get(cohort, HAPPENED_FROM + happening);
  }

  addHappened(cohort: number, happening: number, amount: number): void {
    this.add(cohort, HAPPENED_FROM + happening, amount);
  }
}
