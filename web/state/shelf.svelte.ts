import type {Fault} from '../../engine/index.ts';
import type {FoundParts, StorageTrouble} from '../storage.ts';
import type {Draft} from './draft.ts';
import {fileStem} from './export.ts';
import type {Notices} from './notices.svelte.ts';
import {newKey, type Keeper} from './shelf-keeper.ts';
import {flawFaults, tellOpened, tellTrouble, troubleOf} from './shelf-news.ts';
import {itemOf, linesOf, reopenable, type ShelfLine} from './shelf-parts.ts';
import {presentEntry} from './shelf-present.ts';
import type {ShelfItem} from './shelf-record.ts';
import {openOnDesk, reopen, type Stage} from './shelf-reopen.ts';

/** What the shelf has of its browser. */
export interface ShelfTools {
  /** Milliseconds since 1970. */
  now: () => number;
  save: (name: string, file: Blob) => void;
}

/** Scenarios with changes and results that a person keeps in the browser under names. Whatever goes wrong is told in notices. */
export class Shelf {
  lines = $state.raw<readonly ShelfLine[]>([]);
  /** Why nothing can be kept at all; null where it can. */
  trouble = $state<StorageTrouble | null>(null);
  /** What was removed last, to be put back; the name is empty where the entry was damaged. */
  removed = $state.raw<{key: string; name: string; parts: FoundParts} | null>(null);
  readonly #keeper: Keeper;
  readonly #stage: Stage;
  readonly #notices: Notices;
  readonly #tools: ShelfTools;

  constructor(keeper: Keeper, stage: Stage, notices: Notices, tools: ShelfTools) {
    this.#keeper = keeper;
    this.#stage = stage;
    this.#notices = notices;
    this.#tools = tools;
  }

  /** Looks again at what is kept. */
  async refresh(): Promise<void> {
    try {
      this.lines = linesOf(await this.#keeper.store.entries());
      this.trouble = null;
    } catch (error) {
      this.lines = [];
      this.trouble = troubleOf(error);
    }
  }

  /** Keeps what is on the page under a name. */
  keep(name: string): Promise<void> {
    return this.#attempt(async () => {
      const present = presentEntry(this.#stage, name, this.#tools.now());
      if (!present) return;
      await this.#keeper.keep(newKey(), present);
      this.#notices.tell('shelf', {say: ({notices}) => notices.kept(name)});
    });
  }

  rename(key: string, name: string): Promise<void> {
    return this.#attempt(async () => {
      if (!(await this.#keeper.store.rename(key, name))) this.#gone(name);
    });
  }

  /** Removes an entry; until the next one is removed it can be put back. */
  remove({key, entry}: ShelfLine): Promise<void> {
    return this.#attempt(async () => {
      const parts = await this.#keeper.store.remove(key);
      this.removed = parts && {key, name: entry?.name ?? '', parts};
    });
  }

  /** Puts back what was removed last. */
  undoRemove(): Promise<void> {
    return this.#attempt(async () => {
      if (this.removed) await this.#keeper.store.putBack(this.removed.key, this.removed.parts);
      this.removed = null;
    });
  }

  /** Keeps a copy of an entry under another name. */
  copy({key, entry}: ShelfLine, name: string): Promise<void> {
    return this.#attempt(async () => {
      const [item] = await this.#items([key]);
      if (!item) return this.#gone(entry?.name ?? '');
      await this.#keeper.add(newKey(), {...item, entry: {...item.entry, name, savedAt: this.#tools.now()}});
    });
  }

  /** Puts an entry on the page as it was kept; says whether that was possible. */
  async open({key, entry}: ShelfLine): Promise<boolean> {
    const name = entry?.name ?? '';
    let isOpen = false;
    await this.#attempt(async () => {
      const parts = await this.#keeper.store.find(key);
      if (!parts) return this.#gone(name);
      const kept = reopenable(parts);
      if (!kept) return this.#notices.warn('opened', {say: ({shelf}) => shelf.damaged});
      const reopened = await reopen(kept, name, this.#stage);
      isOpen = reopened.status === 'open';
      if (reopened.status === 'open' && parts.source) this.#keeper.note(reopened.source, parts.source.key);
      tellOpened(
        this.#notices,
        'opened',
        reopened,
        ({notices}) => notices.cannotOpen(name),
        ({notices}) => notices.opened(name),
      );
    });
    return isOpen;
  }

  /** Opens an entry on the desk alone, to stand beside what is on the page. */
  async fetch({key, entry}: ShelfLine): Promise<{draft: Draft; name: string} | {faults: readonly Fault[]}> {
    const {words} = this.#stage;
    const name = entry?.name ?? '';
    const parts = await this.#keeper.store.find(key);
    const kept = parts && reopenable(parts);
    if (!kept) return {faults: [{path: '', message: words.keep.shelf.damaged}]};
    const opened = await openOnDesk(kept, name, this.#stage);
    return 'faults' in opened ? opened : {draft: opened.draft, name};
  }

  /** Saves entries as a file; a single damaged one as it is found. */
  save(lines: readonly ShelfLine[]): Promise<void> {
    return this.#attempt(async () => {
      const [first] = lines;
      if (lines.length === 1 && !first.entry) return this.#saveDamaged(first.key);
      const items = await this.#items(lines.map(({key}) => key));
      const answer = await this.#stage.workbench.desk.shelfFile(items);
      if (answer.status !== 'done') return this.#notices.warn('file', {say: ({notices}) => notices.notSaved});
      const stem = lines.length === 1 ? fileStem(first.entry!.name) : 'fulcrum-kept';
      this.#tools.save(`${stem}.json`, answer.value);
    });
  }

  /** Takes in the entries of a file; those that are kept already stay as they are. */
  bring(file: Blob): Promise<void> {
    return this.#attempt(async () => {
      const answer = await this.#stage.workbench.desk.readShelfFile(file);
      if (answer.status !== 'done')
        return this.#notices.warn('shelf', {say: ({notices}) => notices.notImported});
      const {items, flaws} = answer.value;
      const known = new Set((await this.#keeper.store.entries()).map(({key}) => key));
      const fresh = items.filter(({key}) => !known.has(key));
      for (const item of fresh) await this.#keeper.add(item.key, item);
      const counts = [String(fresh.length), String(items.length - fresh.length)] as const;
      if (flaws.length === 0)
        return this.#notices.tell('shelf', {say: ({notices}) => notices.imported(...counts)});
      this.#notices.warn('shelf', {
        say: ({notices}) =>
          fresh.length === 0 ? notices.notImported : `${notices.notImported} ${notices.imported(...counts)}`,
        faults: (text) => flawFaults(flaws, text),
      });
    });
  }

  /** Deletes everything that is kept and begins anew, where the database is damaged. */
  startAnew(): Promise<void> {
    return this.#attempt(() => this.#keeper.store.clear());
  }

  async #items(keys: readonly string[]): Promise<ShelfItem[]> {
    const found = await Promise.all(
      keys.map(async (key) => ({key, parts: await this.#keeper.store.find(key)})),
    );
    return found.flatMap(({key, parts}) => (parts ? (itemOf(key, parts) ?? []) : []));
  }

  async #saveDamaged(key: string): Promise<void> {
    const parts = await this.#keeper.store.find(key);
    this.#tools.save('fulcrum-damaged.json', new Blob([`${JSON.stringify(parts, null, 1)}\n`]));
  }

  #gone(name: string): void {
    this.#notices.warn('shelf', {say: ({notices}) => notices.goneMeanwhile(name)});
  }

  /** Does something with the store, and looks at it again; what goes wrong is told. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      tellTrouble(this.#notices, error);
    }
    await this.refresh();
  }
}
