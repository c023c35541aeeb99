import * as v from 'valibot';
import {list, object, optional, required, type Field} from './building-blocks.ts';
import {name, number, oneOf, text} from './figures.ts';
import {nameSelector, replaceAt, valuesAt} from './paths.ts';
import type {Scenario} from './schema.ts';

/** Figures of the scenario that move together over a range, so that a search can move them. */
export interface Lever {
  /** Name of the lever. */
  name: string;
  /** Paths of the numbers that take the value of the lever, such as `sites[name=dc].stock[*].policy.reorderPoint.value`. */
  paths: string[];
  /** Lowest value, in the unit of the figures. */
  from: number;
  /** Greatest value, above `from`. */
  to: number;
  /**
   * Spacing of the values: `linear`, `logit` for shares near 1, or `whole` for whole numbers alone. Default `linear`, which is
   * `whole` over figures that are.
   */
  scale: 'linear' | 'logit' | 'whole';
}

/** Schema of a lever. */
export const leverSchema: Field<Lever> = object({
  name: required('Name of the lever.', name),
  paths: required(
    'Paths of the numbers that take the value, such as "sites[name=dc].stock[*].policy.reorderPoint.value".',
    v.pipe(list(text), v.minLength(1, 'the list is empty: write at least one path')),
  ),
  from: required('Lowest value, in the unit of the figures.', number),
  to: required('Greatest value, above "from".', number),
  scale: optional(
    'Spacing of the values: "logit" for shares near 1, "whole" for whole numbers alone, as "linear" is over figures that are whole.',
    oneOf(['linear', 'logit', 'whole']),
    'linear',
  ),
});

/** Range of the default lever: service targets from 0.8 to 0.999. */
const DEFAULT_RANGE = {from: 0.8, to: 0.999, scale: 'logit'} as const;

/**
 * The lever named `service`: the service targets of the stocking points at the sites that serve a segment, from 0.8 to 0.999
 * on a logit scale. Null where none of them has a target.
 */
export function defaultLever(scenario: Scenario): Lever | null {
  const serving = new Set(scenario.segments.flatMap((segment) => segment.servedBy));
  const paths = scenario.sites
    .filter((site) => serving.has(site.name))
    .flatMap(({name}) =>
      ['reorderPoint', 'baseStockLevel'].map(
        (level) => `sites${nameSelector(name)}.stock[*].policy.${level}.value`,
      ),
    )
    .filter((path) => valuesAt(scenario, path).length > 0);
  return paths.length > 0 ? {name: 'service', paths, ...DEFAULT_RANGE} : null;
}

/**
 * The lever of that name among the scenario's own and the default one; without a name the first of its own, else the default one.
 * Null where there is none.
 */
export function leverNamed(scenario: Scenario, name?: string): Lever | null {
  if (name === undefined) return scenario.levers[0] ?? defaultLever(scenario);
  const own = scenario.levers.find((lever) => lever.name === name);
  return own ?? (name === 'service' ? defaultLever(scenario) : null);
}

/**
 * The scenario with every figure of the lever at `value`; parts that stay the same are shared. Levers act on the scenario after
 * reading, where every default is written out and every duration is in days; `value` itself is not checked again.
 */
export function applyLever(scenario: Scenario, lever: Lever, value: number): Scenario {
  if (!Number.isFinite(value)) throw new RangeError(`value of lever ${lever.name} must be finite: ${value}`);
  return lever.paths.reduce((changed, path) => replaceAt(changed, path, () => value), scenario);
}

/** The value of the lever in the scenario as it stands; null where its figures differ. */
export function leverValue(scenario: Scenario, lever: Lever): number | null {
  const values = new Set(lever.paths.flatMap((path) => valuesAt(scenario, path)));
  const [value] = values;
  return values.size === 1 && typeof value === 'number' ? value : null;
}
