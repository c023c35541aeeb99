import type {Page} from './context.ts';
import type {DeskDoor} from './desk/desk.ts';
import {AllInputs} from './state/all-inputs.svelte.ts';
import {Comparison} from './state/comparison.svelte.ts';
import {saveFile} from './state/export.ts';
import {Keep} from './state/keep.svelte.ts';
import type {Preferences} from './state/preferences.svelte.ts';
import {Search} from './state/search.svelte.ts';
import {Selection} from './state/selection.svelte.ts';
import {shipped, shippedOrders, shippedText} from './state/shipped.ts';
import {Views} from './state/views.svelte.ts';
import {Why} from './state/why.svelte.ts';
import {Workbench} from './state/workbench.svelte.ts';

/** Everything that the page works with, opened where its address says; `failed` tells why the desk does not come up. */
export function openPage(desk: DeskDoor, failed: Promise<string>, words: Preferences): Page {
  const clock = () => performance.now();
  const search = new Search(desk, clock);
  void failed.then((message) => search.fail(message));
  const library = {ids: shipped.map(({id}) => id), text: shippedText, orders: shippedOrders};
  const workbench = new Workbench(desk, search, library, words);
  const selection = new Selection(search);
  const views = new Views();
  views.read(location.hash);
  const keep = new Keep(
    {workbench, selection, views, library, words},
    {
      now: () => Date.now(),
      save: saveFile,
      copy: (text) => navigator.clipboard.writeText(text),
      address: () => location.href.replace(/#.*$/, ''),
      show: (hash) => history.replaceState(null, '', hash),
    },
  );
  void keep.begin(location.hash, shipped[0].id);
  return {
    words,
    workbench,
    keep,
    selection,
    views,
    clock,
    inputs: new AllInputs(workbench, words),
    comparison: new Comparison(desk, search, clock),
    why: new Why(desk, search, selection, clock),
  };
}
