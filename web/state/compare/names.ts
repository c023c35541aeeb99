import {leverOf, type Contender} from '../contender.ts';
import {draftName} from '../draft-name.ts';
import {valueText} from '../lever-value.ts';
import {nameOfScenario} from '../scenario-words.ts';
import type {Words} from './written.ts';

/** What each contender is called, by id: as a person named it, else by what tells it from the others; no two are called alike. */
export function contenderNames(contenders: readonly Contender[], words: Words): ReadonlyMap<number, string> {
  const ofSeveral = new Set(contenders.map(({draft}) => draft.source)).size > 1;
  const names = new Map<number, string>();
  const taken = new Set<string>();
  for (const contender of contenders) {
    const name = contender.name ?? ownName(contender, ofSeveral, words);
    let unique = name;
    for (let i = 2; taken.has(unique); i++) unique = `${name} (${i})`;
    taken.add(unique);
    names.set(contender.id, unique);
  }
  return names;
}

/** A name that tells what a contender is: its scenario where there are several, what was changed in it, and its place on the lever. */
function ownName(contender: Contender, ofSeveral: boolean, words: Words): string {
  const {naming} = words.compare;
  const {draft, stance, sheet} = contender;
  const lever = leverOf(contender);
  const scenario = sheet ? nameOfScenario(sheet, words) : naming.unnamed;
  const isMoved = stance !== 'asItStands' && lever !== null;
  const place = !isMoved
    ? null
    : stance === 'best'
      ? naming.best
      : naming.at(valueText(lever, stance, words));
  const variant = draft.changes.length > 0 ? draftName(draft, sheet, words) : null;
  const parts = [variant, place].filter((part) => part !== null);
  if (ofSeveral) return [scenario, ...parts].join(naming.joint);
  return capital(parts.length > 0 ? parts.join(naming.joint) : words.explore.earlier.asWritten);
}

/** A name as it begins a line. */
export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
