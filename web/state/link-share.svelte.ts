import type {LinkTo, Sendable} from '../desk/kept/link-to.ts';
import type {OrderFile} from '../desk/papers.ts';
import {baseName, csvFile, fileStem} from './export.ts';
import type {Notices} from './notices.svelte.ts';
import {tellOpened} from './shelf-news.ts';
import {presentOf} from './shelf-present.ts';
import {reopen, type Stage} from './shelf-reopen.ts';

/** The link to what is on the page, or why there is none. */
export type LinkState =
  | {is: 'making'}
  | LinkTo
  /** What is on the page is not allowed by its scenario. */
  | {is: 'unsettled'};

/** What sharing has of its browser. */
export interface ShareTools {
  /** Address of the page without what stands behind the #. */
  address: () => string;
  copy: (text: string) => Promise<void>;
  save: (name: string, file: Blob) => void;
}

const NOTHING: {link: LinkState} & Omit<Sendable, 'link'> = {link: {is: 'unsettled'}, orders: []};

/** Links to what is on the page, and the same as files. */
export class Sharing {
  link = $state.raw<LinkState>({is: 'making'});
  /** Whether the link has been copied, or must be copied by hand. */
  copied = $state<'copied' | 'byHand' | null>(null);
  /** Order files that the scenario names. */
  orders = $state.raw<readonly OrderFile[]>([]);
  readonly #stage: Stage;
  readonly #notices: Notices;
  readonly #tools: ShareTools;

  constructor(stage: Stage, notices: Notices, tools: ShareTools) {
    this.#stage = stage;
    this.#notices = notices;
    this.#tools = tools;
  }

  /** Whether the search has ended, so that its result can be saved. */
  get isFinished(): boolean {
    const found = presentOf(this.#stage)?.found;
    return found?.curve ? found.curve.marginalStep !== null && found.curve.optimum !== null : !!found?.single;
  }

  /** Makes the link anew. */
  async prepare(): Promise<void> {
    this.link = {is: 'making'};
    this.copied = null;
    const {desk, position, settled} = this.#stage.workbench;
    const present = presentOf(this.#stage);
    const made =
      present && position === settled ? await desk.shelf.send(present, this.#tools.address()) : null;
    Object.assign(this, made?.status === 'done' ? made.value : NOTHING);
  }

  async copy(): Promise<void> {
    if (this.link.is !== 'ready') return;
    try {
      await this.#tools.copy(this.link.address);
      this.copied = 'copied';
    } catch {
      this.copied = 'byHand';
    }
  }

  /** Opens what a link carries; says whether that was possible. What is on the page stays where it was not. */
  async open(link: string): Promise<boolean> {
    const reopened = await reopen({link}, this.#stage);
    return tellOpened(this.#notices, 'link', reopened, {refused: ({notices}) => notices.cannotOpenLink});
  }

  /** Saves the scenario with its changes. */
  async saveScenario(): Promise<void> {
    const present = presentOf(this.#stage);
    const files = present && (await this.#stage.workbench.desk.written(present.position));
    if (files?.status === 'done') this.#save('', 'json', files.value.json);
    else this.#failed();
  }

  saveOrders({name, file}: OrderFile): void {
    this.#tools.save(baseName(name), file);
  }

  /** Saves the result as JSON, or its figures as a table. */
  async saveFound(form: 'json' | 'csv'): Promise<void> {
    const present = presentOf(this.#stage);
    const text = present && (await this.#stage.workbench.desk.print(present.position, present.found, form));
    if (text?.status !== 'done' || text.value === null) this.#failed();
    else this.#save(form === 'json' ? '-result' : '-curve', form, text.value);
  }

  #save(suffix: string, form: 'json' | 'csv', text: string): void {
    const stem = fileStem(this.#stage.workbench.sheet?.name ?? '');
    const file = form === 'json' ? new Blob([text], {type: 'application/json'}) : csvFile(text);
    this.#tools.save(`${stem}${suffix}.${form}`, file);
  }

  #failed(): void {
    this.#notices.warn('file', ({notices}) => notices.notSaved);
  }
}
