import type {ReferenceCase, Value} from './cases.ts';
import type {Reading} from './reading.ts';

export type Values = Readonly<Record<string, Value>>;

/** What a model has to say about its case, quantity by quantity. */
export interface Answer {
  /** By an exact method. */
  theory?: Values;
  /** By playing a scenario. */
  simulation?: Simulation;
}

/** Why a case has no answer, in one phrase. */
export interface NoAnswer {
  missing: string;
}

/** Turns a case into its answer. Throws a ParameterError on parameters that it cannot use. */
export type Model = (of: ReferenceCase) => Answer | NoAnswer;

export type Simulation = OnePlay | Replications;

/** Nothing is left to chance: one replication has the very values. */
export interface OnePlay {
  type: 'once';
  /** A scenario as a planner writes it. */
  scenario: unknown;
  values: (reading: Reading) => Values;
}

/** Independent replications have the values on average. */
export interface Replications {
  type: 'replicated';
  /** A scenario as a planner writes it, counted for so many days. */
  scenario: (countedDays: number) => unknown;
  /** Customer orders on a counted day. */
  ordersPerDay: number;
  /** What each quantity of the case is in one replication: the name of a measure, or a reading. */
  figures: Readonly<Record<string, Figure>>;
}

export type Figure = string | ((reading: Reading) => number);
