import type {Target} from '../stock.ts';

/** What a preset is for: a product with its stock and its customers, or a channel. */
export type PresetOf = 'product' | 'channel';

/** A set of values that somebody who knows the field would begin with; each of them can be seen and changed. */
export interface Preset {
  /** Name, unique among the presets. */
  readonly name: string;
  readonly of: PresetOf;
  /** In the sequence in which they are made; the words about each stand at the same place of its text. */
  readonly changes: readonly PresetChange[];
}

/** What a preset changes. A change that finds nothing to change is left out. */
export type PresetChange =
  /** A field of the product or the channel, by its path within. */
  | {readonly in: 'itself'; readonly path: string; readonly value: PresetValue}
  /** A field of the stock of the product, wherever it lies. */
  | {readonly in: 'stock'; readonly path: string; readonly value: PresetValue}
  /** The service targets from which levels of the stock of the product are derived; explicit levels stay. */
  | {readonly in: 'target'; readonly measure: Target['measure']; readonly value: number}
  /** A field of the segments that order this product alone. */
  | {
      readonly in: 'segments';
      readonly path: string;
      readonly value: PresetValue;
      /** Only where the orders are of one of these types. Default: of any. */
      readonly ordersOf?: readonly string[];
      /** Only where this field of the segment is left out or null. Default: anyway. */
      readonly without?: string;
    }
  /** How many of the channels take the orders of the segments that order this product alone; they share them evenly. */
  | {readonly in: 'channels'; readonly take: 'all' | 'half' | 'one'};

/** A value as it is written, in which a part of a figure of the product or the scenario may take the place of a number. */
export type PresetValue =
  PartOf | string | number | boolean | null | readonly PresetValue[] | {readonly [key: string]: PresetValue};

/** So many times the cost or the price of the product, or the length of the run. */
export interface PartOf {
  readonly times: number;
  readonly of: 'cost' | 'price' | 'horizon';
}
