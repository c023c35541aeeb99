import {untrack} from 'svelte';
import {LAST, StorageError} from '../storage.ts';
import type {Notices} from './notices.svelte.ts';
import type {Keeper} from './shelf-keeper.ts';
import {tellOpened, tellTrouble, troubleOf} from './shelf-news.ts';
import {reopenable} from './shelf-parts.ts';
import {presentEntry} from './shelf-present.ts';
import {reopen, type Stage} from './shelf-reopen.ts';
import type {View} from './views.svelte.ts';

/** Time after which the page opens without what it was to find again, as a database may never answer [ms]. */
const PATIENCE = 4000;

/** What was on the page last, kept without being asked, so that a reload or a crash loses nothing. */
export class LastPosition {
  readonly #keeper: Keeper;
  readonly #stage: Stage;
  readonly #notices: Notices;
  readonly #now: () => number;
  /** What has been said of the store; once is enough. */
  readonly #told = new Set<string>();

  constructor(keeper: Keeper, stage: Stage, notices: Notices, now: () => number) {
    this.#keeper = keeper;
    this.#stage = stage;
    this.#notices = notices;
    this.#now = now;
  }

  /** Opens what was on the page last, in a view of its own where one is asked for; says whether there was anything to open. */
  async resume(view: View | null): Promise<boolean> {
    try {
      const parts = await inTime(this.#keeper.store.find(LAST));
      if (!parts) return false;
      const kept = reopenable(parts);
      if (!kept) {
        this.#notices.warn('last', {say: ({notices}) => notices.cannotContinue});
        return false;
      }
      const name = 'shipped' in kept.origin ? kept.origin.shipped : kept.origin.own;
      const reopened = await reopen({...kept, view: view ?? kept.view}, name, this.#stage);
      if (reopened.status === 'open' && parts.source) this.#keeper.note(reopened.source, parts.source.key);
      tellOpened(this.#notices, 'last', reopened, ({notices}) => notices.cannotContinue);
      return reopened.status !== 'refused';
    } catch (error) {
      this.#tell(error);
      return false;
    }
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
    const present = presentEntry(this.#stage, '', this.#now());
    if (!present) return;
    try {
      await this.#keeper.keep(LAST, present);
    } catch (error) {
      this.#tell(error);
    }
  }

  #tell(error: unknown): void {
    const trouble = troubleOf(error);
    if (this.#told.has(trouble)) return;
    this.#told.add(trouble);
    tellTrouble(this.#notices, error);
  }
}

/** What comes in time. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageError('failed')), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
