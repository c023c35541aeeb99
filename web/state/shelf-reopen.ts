import type {Language} from '../../engine/text/cli.ts';
import type {KeepText} from '../../engine/text/pages/keep-page.ts';
import type {PageText} from '../../engine/text/pages/page.ts';
import type {Openable, Opening} from '../desk/kept/shelf.ts';
import type {Selection} from './selection.svelte.ts';
import type {View, Views} from './views.svelte.ts';
import type {Library, Workbench} from './workbench.svelte.ts';

/** What takes part in opening something. */
export interface Stage {
  workbench: Workbench;
  selection: Selection;
  views: Views;
  library: Library & {ids: readonly string[]};
  words: {language: Language; text: PageText; keep: KeepText};
}

/** Somebody opened something else meanwhile. */
export type Reopening = Opening | {status: 'overtaken'};

/**
 * Puts what was kept or sent on the page as it was, in a view of its own where one is asked for; a result that still holds is there at
 * once. What is on the page stays where something is wrong.
 */
export async function reopen(what: Openable, stage: Stage, view: View | null = null): Promise<Reopening> {
  const {workbench, selection, views} = stage;
  const {openings} = workbench;
  let read: string | null = null;
  const opening = await openOnDesk(what, stage, (name) => (workbench.reading = read = name));
  if (workbench.reading === read) workbench.reading = null;
  if (workbench.openings !== openings) return {status: 'overtaken'};
  if (opening.status !== 'open') return opening;
  const {draft, origin, found, chosen} = opening;
  if (found) workbench.search.adopt(found);
  void workbench.enter({...draft, origin});
  selection.chosen = chosen;
  views.current = view ?? opening.view;
  return opening;
}

/** Opens what was kept or sent on the desk alone; `reading` hears what it is called. */
export function openOnDesk(
  what: Openable,
  {workbench, library, words}: Pick<Stage, 'workbench' | 'library' | 'words'>,
  reading: (name: string) => void,
): Promise<Opening> {
  const text = (id: string) => (library.ids.includes(id) ? library.text(id) : Promise.resolve(null));
  return workbench.desk.shelf.open(what, words.language, text, library.orders, reading);
}
