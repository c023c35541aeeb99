import type {ReferenceCase, Value} from './cases.ts';
import type {Reading} from './reading.ts';

export type Values = Readonly<Record<string, Value>>;

/** What a model has to say about its case, quantity by quantity. */
export interface Answer {
  /** By an exact method. */
  theory?: Values;
  /** By playing; several where the case has several systems, each with figures of its own. */
  simulation?: Simulation | readonly Simulation[];
}

/** Why a case has no answer, in one phrase. */
export interface NoAnswer {
  missing: string;
}

/** Turns a case into its answer. Throws a ParameterError on parameters that it cannot use. */
export type Model = (of: ReferenceCase) => Answer | NoAnswer;

/** Kindred models by their slugs, and what those without an answer would need, in one phrase. */
export interface Family {
  models: Readonly<Record<string, Model>>;
  missing: Readonly<Record<string, string>>;
}

export type Simulation = OnePlay | Replications | Sampling;

/** Nothing is left to chance: one replication has the very values. */
export interface OnePlay {
  type: 'once';
  /** A scenario as a planner writes it. */
  scenario: unknown;
  values: (reading: Reading) => Values;
}

/** Independent replications of a scenario have the values on average. */
export interface Replications {
  type: 'replicated';
  /** A scenario as a planner writes it, counted for so many days. */
  scenario: (countedDays: number) => unknown;
  /** Customer orders on a counted day. */
  ordersPerDay: number;
  /** Counted days where the case fixes them, as a study from an empty start does; more precision then takes more replications. */
  countedDays?: number;
  /** What is read off a replication, by what it is of the case: a quantity, or an element such as `curve_fill[3]` or `crossing.OH`.
   * A name that the case does not ask for is passed over. */
  figures: Readonly<Record<string, Figure>>;
  /** Readings among the figures that are shares, whose noise is judged on its own scale; of a measure this is known. */
  shares?: readonly string[];
}

/** The name of a measure, or a reading. */
export type Figure = string | ((reading: Reading) => number);

/** Independent samples of engine code that is no scenario, such as an interval or a law. */
export interface Sampling {
  type: 'sampled';
  /** Independent observations behind a sample that takes about as long as a replication of 4,000 orders. */
  size: number;
  /** Figures of one sample of so many observations, by what they are of the case, as for replications. */
  draw: (seed: string, replication: number, size: number) => Readonly<Record<string, number>>;
  /** Figures among them that are shares. */
  shares?: readonly string[];
}
