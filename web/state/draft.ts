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

/**
 * The changes with one more, which takes the place of earlier ones of the same thing or of a part of it; a value of null takes that of an
 * input back.
 */
export function withChange(
  changes: readonly Change[],
  change: {input: InputName; value: number | string | null} | {path: string; value: unknown},
): readonly Change[] {
  const others =
    'path' in change
      ? withoutPath(changes, change.path)
      : changes.filter((other) => !('input' in other && other.input === change.input));
  const isTakenBack = 'input' in change && change.value === null;
  return isTakenBack ? others : [...others, change as Change];
}

/** The changes without those of a path and of what lies below it. */
export function withoutPath(changes: readonly Change[], path: string): readonly Change[] {
  const isBelow = (other: string) => other.startsWith(`${path}.`) || other.startsWith(`${path}[`);
  return changes.filter((change) => !('path' in change && (change.path === path || isBelow(change.path))));
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
