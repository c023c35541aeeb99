import type {IncompleteScenario} from './schema.ts';

/** A value any part of which may be missing, so that what is right in a faulty scenario can still be checked. */
export type Loose<Value> = Value extends readonly (infer Item)[]
  ? (Loose<Item> | undefined)[] | undefined
  : Value extends object
    ? {[Key in keyof Value]?: Loose<Value[Key]>} | undefined
    : Value | undefined;

/** The value, or undefined where any part of it is missing. */
export function intact<Value>(value: Loose<Value>): Value | undefined {
  return isWhole(value) ? (value as Value) : undefined;
}

function isWhole(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return Object.values(value).every(isWhole);
}

/** A scenario from which every part with a fault has been taken out. */
export type Draft = NonNullable<Loose<IncompleteScenario>>;
