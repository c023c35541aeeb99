import type {ToldFault} from './told-fault.ts';
import type {Kept, Shelf as DeskShelf} from '../desk/kept/shelf.ts';
import type {ShelfLine} from '../desk/kept/parts.ts';
import type {StorageTrouble} from '../desk/kept/storage.ts';
import type {Draft} from './draft.ts';
import {fileStem} from './export.ts';
import type {Notices} from './notices.svelte.ts';
import {tellOpened, tellTrouble} from './shelf-news.ts';
import {presentOf} from './shelf-present.ts';
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
  /** Name of what was removed last and can be put back, empty where the entry was damaged; null where nothing was. */
  removed = $state<string | null>(null);
  readonly #stage: Stage;
  readonly #notices: Notices;
  readonly #tools: ShelfTools;

  constructor(stage: Stage, notices: Notices, tools: ShelfTools) {
    this.#stage = stage;
    this.#notices = notices;
    this.#tools = tools;
  }

  get #desk(): Pick<DeskShelf, keyof DeskShelf> {
    return this.#stage.workbench.desk.shelf;
  }

  /** Looks again at what is kept. */
  async refresh(): Promise<void> {
    const kept = await this.#desk.lines();
    this.lines = 'value' in kept ? kept.value : [];
    this.trouble = 'value' in kept ? null : kept.trouble;
  }

  /** Keeps what is on the page under a name. */
  async keep(name: string): Promise<void> {
    const present = presentOf(this.#stage);
    if (!present) return;
    await this.#follow(this.#desk.keep(present, name, this.#tools.now()), () =>
      this.#notices.tell('shelf', ({notices}) => notices.kept(name)),
    );
  }

  rename(key: string, name: string): Promise<void> {
    return this.#follow(this.#desk.rename(key, name), (isThere) => isThere || this.#gone(name));
  }

  /** Removes an entry; until the next one is removed it can be put back. */
  remove({key, entry}: ShelfLine): Promise<void> {
    return this.#follow(this.#desk.remove(key), (isRemoved) => {
      this.removed = isRemoved ? (entry?.name ?? '') : null;
    });
  }

  /** Puts back what was removed last. */
  undoRemove(): Promise<void> {
    return this.#follow(this.#desk.putBack(), () => (this.removed = null));
  }

  /** Keeps a copy of an entry under another name. */
  copy({key, entry}: ShelfLine, name: string): Promise<void> {
    return this.#follow(
      this.#desk.copy(key, name, this.#tools.now()),
      (isThere) => isThere || this.#gone(entry?.name ?? ''),
    );
  }

  /** Puts an entry on the page as it was kept; says whether that was possible. */
  async open({key, entry}: ShelfLine): Promise<boolean> {
    const name = entry?.name ?? '';
    const reopened = await reopen({key}, this.#stage);
    if (reopened.status === 'gone') this.#gone(name);
    tellOpened(this.#notices, 'opened', reopened, {
      refused: ({notices}) => notices.cannotOpen(name),
      damaged: ({shelf}) => shelf.damaged,
      opened: ({notices}) => notices.opened(name),
    });
    await this.refresh();
    return reopened.status === 'open';
  }

  /** Opens an entry on the desk alone, to stand beside what is on the page. */
  async fetch({
    key,
    entry,
  }: ShelfLine): Promise<{draft: Draft; name: string} | {faults: readonly ToldFault[]}> {
    const opening = await openOnDesk({key}, this.#stage, () => {});
    if (opening.status === 'open') return {draft: opening.draft, name: entry?.name ?? ''};
    if (opening.status === 'refused') return opening;
    const {notices, shelf} = this.#stage.words.keep;
    const message = opening.status === 'trouble' ? notices.trouble[opening.trouble] : shelf.damaged;
    return {faults: [{path: '', message}]};
  }

  /** Saves entries as a file; a single damaged one as it is found. */
  save(lines: readonly ShelfLine[]): Promise<void> {
    const {entry} = lines[0];
    const alone = entry ? fileStem(entry.name) : 'fulcrum-damaged';
    const stem = lines.length === 1 ? alone : 'fulcrum-kept';
    return this.#follow(this.#desk.file(lines.map(({key}) => key)), (file) =>
      file
        ? this.#tools.save(`${stem}.json`, file)
        : this.#notices.warn('file', ({notices}) => notices.notSaved),
    );
  }

  /** Takes in the entries of a file; those that are kept already stay as they are. */
  bring(file: Blob): Promise<void> {
    return this.#follow(this.#desk.bring(file), (brought) => {
      const {fresh, known, faults} = brought ?? {fresh: 0, known: 0, faults: []};
      const counts = [String(fresh), String(known)] as const;
      if (brought && faults.length === 0)
        return this.#notices.tell('shelf', ({notices}) => notices.imported(...counts));
      this.#notices.warn(
        'shelf',
        ({notices}) =>
          fresh === 0 ? notices.notImported : `${notices.notImported} ${notices.imported(...counts)}`,
        faults,
      );
    });
  }

  /** Deletes everything that is kept and begins anew, where the database is damaged. */
  startAnew(): Promise<void> {
    return this.#follow(this.#desk.clear());
  }

  #gone(name: string): void {
    this.#notices.warn('shelf', ({notices}) => notices.goneMeanwhile(name));
  }

  /** Tells what came of something that was asked of the desk, and looks at the shelf again. */
  async #follow<Value>(
    asked: Promise<Kept<Value>>,
    tell: (value: Value) => unknown = () => {},
  ): Promise<void> {
    const kept = await asked;
    if ('value' in kept) tell(kept.value);
    else tellTrouble(this.#notices, kept.trouble);
    await this.refresh();
  }
}
