import {pageText} from '../../engine/text/pages/page.ts';
import type {Desk} from '../../web/desk/desk.ts';
import {Keep} from '../../web/state/keep.svelte.ts';
import {keepText} from '../../engine/text/pages/keep-page.ts';
import {Search} from '../../web/state/search.svelte.ts';
import {Selection} from '../../web/state/selection.svelte.ts';
import type {Stage} from '../../web/state/shelf-reopen.ts';
import {Views} from '../../web/state/views.svelte.ts';
import {Workbench} from '../../web/state/workbench.svelte.ts';
import {deskHere, smallText} from './small-scenario.ts';

const explored = new Map<string, ReturnType<Desk['explore']>>();

/** A page without its looks, with one shipped scenario `small`; pages in one test share what the browser keeps. */
export interface KeptPage extends Stage {
  desk: Desk;
  keep: Keep;
  saved: {name: string; file: Blob}[];
  copied: string[];
  /** What stands behind the # of the address. */
  shown: string[];
  /** What the notices say in English, with their faults. */
  said: () => string[];
}

export function keptPage({shippedText = smallText, desk = quickDesk()} = {}): KeptPage {
  const search = new Search(desk, () => 0);
  const words = {language: 'en', text: pageText('en'), keep: keepText('en')} as const;
  const library = {
    ids: ['small'],
    text: () => Promise.resolve(shippedText),
    orders: () => Promise.resolve(null),
  };
  const workbench = new Workbench(desk, search, library, words);
  const stage = {workbench, selection: new Selection(search), views: new Views(), library, words};
  const saved: KeptPage['saved'] = [];
  const copied: string[] = [];
  const shown: string[] = [];
  let time = 1_700_000_000_000;
  const keep = new Keep(stage, {
    now: () => (time += 60_000),
    save: (name, file) => saved.push({name, file}),
    copy: (text) => Promise.resolve(void copied.push(text)),
    address: () => 'https://example.org/fulcrum/',
    show: (hash) => shown.push(hash),
  });
  const text = keepText('en');
  const said = () =>
    keep.notices.all.flatMap((notice) => [
      notice.say(text),
      ...notice.faults.map(({path, message}) => `${path}: ${message}`),
    ]);
  return {...stage, desk, keep, saved, copied, shown, said};
}

/** A desk that plays the same thing only once, whatever page asks. */
function quickDesk(): Desk {
  const desk = deskHere();
  const explore = desk.explore.bind(desk);
  desk.explore = async (draft, ...rest) => {
    const sheet = await desk.read(draft);
    if (sheet.status !== 'done') return sheet;
    const key = JSON.stringify([sheet.value.hash, draft.lever]);
    const known = explored.get(key) ?? explore(draft, ...rest);
    explored.set(key, known);
    return known;
  };
  return desk;
}

/** Waits until what is on the page has been found. */
export async function found({workbench}: Pick<Stage, 'workbench'>): Promise<void> {
  while (workbench.search.status !== 'done' && workbench.search.status !== 'failed')
    await new Promise((resolve) => setImmediate(resolve));
}

/** The digest of what is on the page. */
export function digest({workbench}: Pick<Stage, 'workbench'>): string | undefined {
  return workbench.search.curve?.optimum?.digest;
}
