import {draftKey} from './draft.ts';
import type {Found} from './search.svelte.ts';
import type {Entry} from './shelf-record.ts';
import type {Stage} from './shelf-reopen.ts';
import {summaryOf} from './shelf-result.ts';
import type {Position} from './workbench.svelte.ts';

/** What is on the page, to be kept or written out. */
export interface Present {
  position: Position;
  found: Pick<Found, 'curve' | 'single'>;
  entry: Omit<Entry, 'origin'>;
  /** Build of the engine that has found it. */
  build: string;
}

/** The last right position on the page with what was found of it; null before any. */
export function presentPosition({
  workbench: {settled, search},
}: Pick<Stage, 'workbench'>): Pick<Present, 'position' | 'found'> | null {
  if (!settled) return null;
  const {curve, single} = search;
  const isOf = curve !== null && draftKey(curve.draft) === draftKey(settled);
  return {position: settled, found: {curve: isOf ? curve : null, single}};
}

/** What is on the page as an entry under a name; null where nothing is. */
export function presentEntry(stage: Stage, name: string, savedAt: number): Present | null {
  const present = presentPosition(stage);
  const {sheet} = stage.workbench;
  if (!present || !sheet) return null;
  const {position, found} = present;
  const {changes, lever} = position;
  const entry = {
    name,
    savedAt,
    scenario: sheet.name,
    hash: sheet.hash,
    engine: sheet.engine,
    seed: sheet.seed,
    changes,
    lever,
    view: stage.views.current,
    chosen: stage.selection.chosen,
    summary: summaryOf(found, sheet.currency),
  };
  return {position, found, entry, build: sheet.build};
}
