import {untrack} from 'svelte';
import type {StorageTrouble} from '../desk/kept/storage.ts';
import type {Notices} from './notices.svelte.ts';
import {tellOpened, tellTrouble} from './shelf-news.ts';
import {presentOf} from './shelf-present.ts';
import {reopen, type Stage} from './shelf-reopen.ts';
import type {View} from './views.svelte.ts';

/** What was on the page last, kept without being asked, so that a reload or a crash loses nothing. */
export class LastPosition {
  readonly #stage: Stage;
  readonly #notices: Notices;
  readonly #now: () => number;
  /** What has been said of the store; once is enough. */
  readonly #told = new Set<StorageTrouble>();
  /** Whether what was there last could not be read, so that it stays until somebody has changed or opened something. */
  #isUnread = false;

  constructor(stage: Stage, notices: Notices, now: () => number) {
    this.#stage = stage;
    this.#notices = notices;
    this.#now = now;
  }

  /** Opens what was on the page last, in a view of its own where one is asked for; says whether there was anything to open. */
  async resume(view: View | null): Promise<boolean> {
    const reopened = await reopen('last', this.#stage, view);
    if (reopened.status === 'trouble') this.#told.add(reopened.trouble);
    this.#isUnread = reopened.status === 'trouble';
    return tellOpened(this.#notices, 'last', reopened, {refused: ({notices}) => notices.cannotContinue});
  }

  /** Keeps what is on the page whenever that has changed; to be called while a component is set up. */
  follow(): void {
    $effect(() => {
      const {workbench, views} = this.#stage;
      void [workbench.settled, workbench.search.status, views.current];
      untrack(() => void this.keep());
    });
  }

  /** Keeps what is on the page. */
  async keep(): Promise<void> {
    const present = presentOf(this.#stage);
    if (!present || (this.#isUnread && !this.#stage.workbench.past.canUndo)) return;
    const kept = await this.#stage.workbench.desk.shelf.keep(present, null, this.#now());
    if ('value' in kept || this.#told.has(kept.trouble)) return;
    this.#told.add(kept.trouble);
    tellTrouble(this.#notices, kept.trouble);
  }
}
