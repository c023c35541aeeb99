import type {Fault} from '../../engine/index.ts';
import type {LeverSheet, Sheet} from '../desk/sheet.ts';
import {draftKey, type Draft} from './draft.ts';

/** At which value of its lever a scenario is played: that of the scenario, the most profitable one, or another one. */
export type Stance = 'asItStands' | 'best' | number;

/** A scenario of a comparison. */
export interface Contender {
  /** Tells the contenders of a page apart. */
  readonly id: number;
  /** Which of the colours it has, from 0; no other contender has the same. */
  readonly colour: number;
  /** What a person calls it; null for a name made of what it is. */
  readonly name: string | null;
  readonly draft: Draft;
  readonly stance: Stance;
  /** Null until it has been read, and where it was refused. */
  readonly sheet: Sheet | null;
  /** Why it was refused. */
  readonly faults: readonly Fault[];
}

/** A scenario that can be taken into a comparison. */
export interface Candidate {
  draft: Draft;
  name?: string | null;
  stance?: Stance;
}

/** The lever of a contender; null where it has nothing to move. */
export function leverOf({sheet, draft}: Pick<Contender, 'sheet' | 'draft'>): LeverSheet | null {
  const levers = sheet?.levers ?? [];
  return levers.find(({name}) => name === draft.lever) ?? levers[0] ?? null;
}

/** Equal for contenders that are played alike. */
export function contenderKey({draft, stance}: {draft: Draft; stance: Stance}): string {
  return `${draftKey(draft)} ${stance}`;
}

/** Inputs that are varied where there is nothing else to compare with, the first that a scenario has. */
const VARIED = ['demand', 'leadTime', 'price', 'orderCost'] as const;
const A_TENTH_MORE = 1.1;

/**
 * What there is to compare a scenario with by itself: as it was written where it was changed; else its most profitable value; without a
 * lever, a tenth more of something.
 */
export function suggested({source, changes, lever}: Draft, {levers, inputs}: Sheet): readonly Candidate[] {
  const draft: Draft = {source, changes, lever};
  if (changes.length > 0) return [{draft: {...draft, changes: []}}, {draft}];
  if (levers.length > 0) return [{draft}, {draft, stance: 'best'}];
  const [varied] = VARIED.flatMap((name) =>
    inputs.flatMap((input) =>
      input.name === name && input.type === 'number' && input.value > 0 ? [input] : [],
    ),
  );
  if (!varied) return [{draft}];
  const value = Number((varied.value * A_TENTH_MORE).toPrecision(12));
  return [{draft}, {draft: {...draft, changes: [{input: varied.name, value}]}}];
}

/** Contenders that can be played side by side: read, in the currency of the first of them, and each unlike those before it. */
export function playable(contenders: readonly Contender[]): readonly Contender[] {
  const read = contenders.filter(({sheet}) => sheet !== null);
  const keys = read.map(contenderKey);
  return read.filter(
    ({sheet}, i) => sheet!.currency === read[0].sheet!.currency && keys.indexOf(keys[i]) === i,
  );
}

/** The contenders with one of them at another place; as they are where there is no such place. */
export function moved(contenders: readonly Contender[], id: number, to: number): readonly Contender[] {
  const one = contenders.find((contender) => contender.id === id);
  if (!one || to < 0 || to >= contenders.length) return contenders;
  const others = contenders.filter((other) => other !== one);
  return [...others.slice(0, to), one, ...others.slice(to)];
}

/** The least number that no contender has as its colour. */
export function freeColour(contenders: readonly Contender[]): number {
  const taken = new Set(contenders.map(({colour}) => colour));
  let colour = 0;
  while (taken.has(colour)) colour++;
  return colour;
}
