import type {Lever} from '../../engine/index.ts';
import type {KnownStatement} from '../desk/why.ts';
import {draftKey, type Draft} from './draft.ts';

/** Confidence of the intervals in a statement: that which searches and runs have by default. */
export const CONFIDENCE = 0.95;

/** Which value of the lever is looked at: the best one, the one chosen on the curve, or none: the scenario as it is written. */
export type Choice = 'best' | 'chosen' | 'written';

/** What the view looks at. */
export interface WhySubject {
  choice: Choice;
  draft: Draft;
  /** Null where the scenario has nothing to move. */
  lever: Lever | null;
  /** Null for the scenario as it is written. */
  value: number | null;
  /** The statement, where the search has it. */
  known: KnownStatement | null;
  /** Whether that comes from replications that the search never saw. */
  isFresh: boolean;
  /** Days before the counted time, where they are known. */
  warmUp: number | null;
}

/** Equal for subjects that are played alike. */
export function subjectKey({draft, value}: Pick<WhySubject, 'draft' | 'value'>): string {
  return `${draftKey(draft)} ${value ?? 'written'}`;
}
