import type {InputName} from './input.ts';

/** A change of a scenario: of an input that moves many figures together, or of what stands at one path. */
export type Change = {input: InputName; value: number | string} | {path: string; value: unknown};

/** A scenario as somebody works on it: where it came from, what was changed in it since, and what a search moves. */
export interface Draft {
  /** Number of the opened scenario on the desk. */
  source: number;
  /** In the sequence in which they are made. */
  changes: readonly Change[];
  /** Name of the lever that is searched; null is the first. */
  lever: string | null;
}

/** The changes with one more, which takes the place of an earlier one of the same thing; a value of null takes that back. */
export function withChange(
  changes: readonly Change[],
  change: {input: InputName; value: number | string | null} | {path: string; value: unknown},
): readonly Change[] {
  const others = changes.filter((other) => placeOf(other) !== placeOf(change as Change));
  const isTakenBack = 'input' in change && change.value === null;
  return isTakenBack ? others : [...others, change as Change];
}

/** The changes without that of a path. */
export function withoutPath(changes: readonly Change[], path: string): readonly Change[] {
  return changes.filter((change) => !('path' in change && change.path === path));
}

/** What an input was changed to; undefined where it was not. */
export function changedInput(changes: readonly Change[], name: InputName): number | string | undefined {
  const change = changes.find((one) => 'input' in one && one.input === name);
  return change && 'input' in change ? change.value : undefined;
}

/** Equal for drafts that come to the same figures. */
export function draftKey({source, changes, lever}: Draft): string {
  return JSON.stringify([source, changes, lever]);
}

function placeOf(change: Change): string {
  return 'input' in change ? `input ${change.input}` : `path ${change.path}`;
}
