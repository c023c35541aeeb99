import type {Fault} from '../../engine/index.ts';
import type {KeepText} from '../../engine/text/keep-page.ts';
import type {Language} from '../../engine/text/cli.ts';
import type {PageText} from '../../engine/text/page.ts';
import type {Sheet} from '../desk/sheet.ts';
import type {ChosenScenario} from './chosen-files.ts';
import {withChange, type Change, type Draft} from './draft.ts';
import {isRight} from './input.ts';
import type {Selection} from './selection.svelte.ts';
import type {KeptState} from './shelf-record.ts';
import {foundIn, isOfOther} from './shelf-result.ts';
import type {Views} from './views.svelte.ts';
import type {Library, Workbench} from './workbench.svelte.ts';

/** Something kept or sent, with all that it takes to open it. */
export interface Reopened extends KeptState {
  origin: {shipped: string} | ({own: string} & Pick<ChosenScenario, 'json' | 'find'>);
  /** As it was kept; null where there is none. */
  result: unknown;
  /** Fingerprint of what the result is of; null where there is none. */
  hash: string | null;
}

/** What is different from what was kept or sent; null where nothing is. */
export type Difference =
  | null
  /** Another version of the engine plays it. */
  | {is: 'engine'; before: string; now: string}
  /** The scenario has changed since. */
  | {is: 'scenario'}
  /** The result was damaged. */
  | {is: 'result'};

export type Reopening =
  | {status: 'open'; source: number; difference: Difference}
  | {status: 'refused'; faults: readonly Fault[]}
  /** Somebody opened something else meanwhile. */
  | {status: 'overtaken'};

/** What takes part in opening something. */
export interface Stage {
  workbench: Workbench;
  selection: Selection;
  views: Views;
  library: Library & {ids: readonly string[]};
  words: {language: Language; text: PageText; keep: KeepText};
}

/** A scenario that lies open on the desk, or everything that is wrong with it. */
type Opened = {draft: Draft; sheet: Sheet} | {faults: readonly Fault[]};

/**
 * Puts what was kept or sent on the page as it was; a result that still holds is there at once. What is on the page stays where
 * something is wrong.
 */
export async function reopen(kept: Reopened, name: string, stage: Stage): Promise<Reopening> {
  const {workbench, selection, views} = stage;
  const {position} = workbench;
  workbench.reading = name;
  const opened = await openOnDesk(kept, name, stage);
  if (workbench.reading === name) workbench.reading = null;
  if (workbench.position !== position) return {status: 'overtaken'};
  if ('faults' in opened) return {status: 'refused', faults: opened.faults};
  const {draft, sheet} = opened;
  const difference = differenceOf(kept, sheet);
  const isKept = difference === null && kept.result !== null && !isOfOther(kept.result, sheet.build);
  const found = isKept ? foundIn(kept.result, draft) : null;
  if (found) workbench.search.adopt(found);
  const origin = 'shipped' in kept.origin ? kept.origin : {own: kept.origin.own};
  void workbench.enter({...draft, origin});
  selection.chosen = kept.chosen;
  views.current = kept.view;
  return {status: 'open', source: draft.source, difference: isKept && !found ? {is: 'result'} : difference};
}

/** Opens what was kept or sent on the desk alone, its changes checked. */
export async function openOnDesk(
  kept: Reopened,
  name: string,
  {workbench, library, words}: Pick<Stage, 'workbench' | 'library' | 'words'>,
): Promise<Opened> {
  const {desk} = workbench;
  const unread = {faults: [{path: '', message: words.text.files.unread(name)}]};
  const {origin, changes, lever} = kept;
  const text = words.keep;
  if ('shipped' in origin && !library.ids.includes(origin.shipped))
    return {faults: [{path: '', message: text.faults.noSuchScenario(origin.shipped)}]};
  try {
    const json = 'shipped' in origin ? await library.text(origin.shipped) : origin.json;
    const find = 'shipped' in origin ? library.orders : origin.find;
    const answer = await desk.open(json, find, words.language);
    if (answer.status === 'refused') return {faults: answer.faults};
    if (answer.status !== 'done') return unread;
    const source = answer.value;
    const settings = changes.filter((change) => 'path' in change);
    const plain = await desk.read({source, changes: settings, lever});
    if (plain.status === 'refused') return {faults: plain.faults};
    if (plain.status !== 'done') return unread;
    const faults = [...inputFaults(changes, plain.value, words), ...leverFaults(lever, plain.value, words)];
    if (faults.length > 0) return {faults};
    const isSeeded =
      plain.value.seed === kept.seed ||
      changes.some((change) => 'input' in change && change.input === 'seed');
    const seed = {input: 'seed', value: kept.seed} as const;
    const draft = {source, changes: isSeeded ? changes : withChange(changes, seed), lever};
    const read = await desk.read(draft);
    if (read.status === 'refused') return {faults: read.faults};
    return read.status === 'done' ? {draft, sheet: read.value} : unread;
  } catch {
    return unread;
  }
}

function inputFaults(
  changes: readonly Change[],
  {inputs}: Sheet,
  {text, keep}: Pick<Stage['words'], 'text' | 'keep'>,
): Fault[] {
  const {label} = text.inputs;
  return changes.flatMap((change) => {
    if ('path' in change) return [];
    const input = inputs.find(({name}) => name === change.input);
    if (!input) return [{path: label[change.input], message: keep.faults.noSuchInput}];
    return isRight(input, change.value)
      ? []
      : [{path: label[change.input], message: keep.faults.wrongValue(String(change.value))}];
  });
}

function leverFaults(lever: string | null, {levers}: Sheet, {keep}: Pick<Stage['words'], 'keep'>): Fault[] {
  const isKnown = lever === null || levers.some(({name}) => name === lever);
  return isKnown ? [] : [{path: '', message: keep.faults.noSuchLever(lever)}];
}

function differenceOf({engine, hash}: Reopened, sheet: Sheet): Difference {
  if (engine !== sheet.engine) return {is: 'engine', before: engine, now: sheet.engine};
  return hash !== null && hash !== sheet.hash ? {is: 'scenario'} : null;
}
