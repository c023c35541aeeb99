import {createContext} from 'svelte';
import type {Keep} from './state/keep.svelte.ts';
import type {Comparison} from './state/comparison.svelte.ts';
import type {AllInputs} from './state/all-inputs.svelte.ts';
import type {Preferences} from './state/preferences.svelte.ts';
import type {Selection} from './state/selection.svelte.ts';
import type {Views} from './state/views.svelte.ts';
import type {Why} from './state/why.svelte.ts';
import type {Workbench} from './state/workbench.svelte.ts';

/** What every part of the page may look at and act on. */
export interface Page {
  words: Preferences;
  views: Views;
  workbench: Workbench;
  keep: Keep;
  selection: Selection;
  inputs: AllInputs;
  comparison: Comparison;
  why: Why;
  /** Milliseconds from any start. */
  clock: () => number;
}

export const [getPage, setPage] = createContext<Page>();
