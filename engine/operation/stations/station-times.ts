import type {Recovery} from './breakdowns.ts';
import type {GeneralMeasures, Observer} from '../../kernel/station-record.ts';
import type {StationMeasures} from '../../kernel/station.ts';
import type {PickOutcome} from '../picking/pick-counts.ts';
import {Sample} from '../measures/sample.ts';

/** Probabilities at which the quantiles of waits and stays are told. */
export const TIME_QUANTILES = [0.5, 0.9, 0.95, 0.99] as const;

/** Standard deviation and quantiles at `TIME_QUANTILES`, ms. */
export interface Spread {
  sd: number;
  quantiles: readonly number[];
}

/** What a station did in the counted time: a plain one its means, a general one more, one with distributions the spread of its times. */
export type StationOutcome = StationMeasures &
  Partial<GeneralMeasures> & {
    waits?: Spread;
    stays?: Spread;
    /** Milliseconds of all servers at work outside opening hours. */
    overtime?: number;
    /** Of a station whose servers break down; null of another. */
    recovery?: Recovery | null;
    /** Of a station that picks; null for others. */
    picks?: PickOutcome | null;
  };

/** Waits and stays of jobs one by one. */
export class StationTimes {
  readonly waits: Observer = {add: (x) => this.#waits.add(x)};
  readonly stays: Observer = {add: (x) => this.#stays.add(x)};
  #waits = new Sample();
  #stays = new Sample();

  clear(): void {
    this.#waits = new Sample();
    this.#stays = new Sample();
  }

  figures(): {waits: Spread; stays: Spread} {
    return {waits: spreadOf(this.#waits), stays: spreadOf(this.#stays)};
  }
}

function spreadOf(sample: Sample): Spread {
  return {sd: sample.standardDeviation(), quantiles: sample.quantiles(TIME_QUANTILES)};
}
