import {Sharing, type ShareTools} from './link-share.svelte.ts';
import {isLink} from './link.ts';
import {Notices} from './notices.svelte.ts';
import {LastPosition} from './shelf-last.svelte.ts';
import type {Stage} from './shelf-reopen.ts';
import {Shelf, type ShelfTools} from './shelf.svelte.ts';
import {VIEWS} from './views.svelte.ts';

export type KeepDialog = 'shelf' | 'sharing';

/** What keeping and sharing have of their browser. */
export interface KeepTools extends ShelfTools, ShareTools {
  /** Puts something behind the # of the address, without a step in its history. */
  show: (hash: string) => void;
}

/** Characters at the beginning of a file that tell what it is. */
const HEAD = 200;

/** Everything that keeps, sends and finds again what is on the page. */
export class Keep {
  /** The dialog that is open. */
  dialog = $state<KeepDialog | null>(null);
  readonly notices = new Notices();
  readonly shelf: Shelf;
  readonly sharing: Sharing;
  readonly last: LastPosition;
  readonly #stage: Stage;
  readonly #show: KeepTools['show'];

  constructor(stage: Stage, tools: KeepTools) {
    this.#stage = stage;
    this.#show = tools.show;
    this.shelf = new Shelf(stage, this.notices, tools);
    this.sharing = new Sharing(stage, this.notices, tools);
    this.last = new LastPosition(stage, this.notices, tools.now);
  }

  /**
   * Opens what the address names: a link; else what was on the page last; else `first`, which is loaded while the desk looks for those. What
   * somebody opens meanwhile goes before all of them.
   */
  async begin(hash: string, first: string): Promise<void> {
    const {views, workbench, library} = this.#stage;
    void library.text(first).catch(() => null);
    const {openings} = workbench;
    const view = VIEWS.find((name) => hash === `#${name}`) ?? null;
    const isOpen = (isLink(hash) && (await this.sharing.open(hash))) || (await this.last.resume(view));
    if (!isOpen && workbench.openings === openings) void workbench.openShipped(first);
    if (isLink(hash) || views.current !== VIEWS[0]) this.#show(`#${views.current}`);
  }

  /** Follows the address to a view, or opens the link in it. */
  async visit(hash: string): Promise<void> {
    const {views} = this.#stage;
    if (!isLink(hash)) return views.read(hash);
    await this.sharing.open(hash);
    this.#show(`#${views.current}`);
  }

  /** Opens a dialog. */
  turnTo(dialog: KeepDialog): void {
    this.notices.clearNews();
    this.shelf.removed = null;
    this.dialog = dialog;
  }

  /** Opens files: a scenario with its order files, or entries of a shelf. */
  async openFiles(files: readonly File[]): Promise<void> {
    if (files.length !== 1 || !(await isShelf(files[0]))) return this.#stage.workbench.openFiles(files);
    await this.shelf.bring(files[0]);
    this.dialog = 'shelf';
  }
}

async function isShelf(file: Blob): Promise<boolean> {
  try {
    return /"format"\s*:\s*"fulcrum\/shelf@/.test(await file.slice(0, HEAD).text());
  } catch {
    return false;
  }
}
