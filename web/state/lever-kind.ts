import type {Lever, Scenario} from '../../engine/index.ts';
import {targetMeasure} from './choices.ts';

/** Whether a lever moves service targets alone. */
export function isServiceTarget({paths}: Lever): boolean {
  return paths.every((path) => /\.(reorderPoint|baseStockLevel)\.value$/.test(path));
}

/** Whether the values of a lever are shares, to be written as percentages. */
export function isShare(lever: Lever): boolean {
  return lever.scale === 'logit' || isServiceTarget(lever);
}

/** The service measure that the targets under a lever aim at; null where it moves something else, or several measures. */
export function measureOf(lever: Lever, scenario: Scenario): string | null {
  const measure = isServiceTarget(lever) ? targetMeasure.read(scenario) : null;
  return measure !== null && targetMeasure.options.includes(measure) ? measure : null;
}
