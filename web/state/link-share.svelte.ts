import {decodeLink, encodeLink, MOST_CHARACTERS, type Link, type LinkFault} from './link.ts';
import type {Notice, Notices} from './notices.svelte.ts';
import {baseName, csvFile, fileStem} from './export.ts';
import {flawFaults, tellOpened} from './shelf-news.ts';
import {presentEntry, presentPosition, type Present} from './shelf-present.ts';
import {reopen, type Stage} from './shelf-reopen.ts';

/** The link to what is on the page, or why there is none. */
export type LinkState =
  | {is: 'making'}
  | {is: 'ready'; address: string}
  | {is: 'tooLong'; characters: number}
  /** It replays order files, which no link can carry. */
  | {is: 'withOrders'}
  /** What is on the page is not allowed by its scenario. */
  | {is: 'unsettled'};

/** What sharing has of its browser. */
export interface ShareTools {
  /** Address of the page without what stands behind the #. */
  address: () => string;
  copy: (text: string) => Promise<void>;
  save: (name: string, file: Blob) => void;
}

/** Own scenarios with more characters make no link of 8 kB [characters of JSON]. */
const MOST_JSON = 1_000_000;

/** Links to what is on the page, and the same as files. */
export class Sharing {
  link = $state.raw<LinkState>({is: 'making'});
  /** Whether the link has been copied, or must be copied by hand. */
  copied = $state<'copied' | 'byHand' | null>(null);
  /** Order files that the scenario names. */
  orders = $state.raw<readonly {name: string; file: Blob}[]>([]);
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
    const found = presentPosition(this.#stage)?.found;
    return found?.curve ? found.curve.marginalStep !== null && found.curve.optimum !== null : !!found?.single;
  }

  /** Makes the link anew. */
  async prepare(): Promise<void> {
    this.link = {is: 'making'};
    this.copied = null;
    const {workbench} = this.#stage;
    const present = presentEntry(this.#stage, '', 0);
    if (!present || workbench.position !== workbench.settled) {
      this.link = {is: 'unsettled'};
      return;
    }
    const files = await workbench.desk.written(present.position);
    this.orders = files.status === 'done' ? files.value.orders : [];
    this.link = await this.#linkTo(present);
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
  async open(hash: string): Promise<boolean> {
    const read = await decodeLink(hash);
    if ('fault' in read) {
      this.#refuse(read.fault);
      return false;
    }
    const {origin, ...state} = read.link;
    const name = 'shipped' in origin ? origin.shipped : origin.own;
    const opened = await reopen(
      {
        ...state,
        origin:
          'shipped' in origin
            ? origin
            : {own: name, json: JSON.stringify(origin.scenario), find: () => Promise.resolve(null)},
        result: null,
        hash: null,
      },
      name,
      this.#stage,
    );
    tellOpened(this.#notices, 'link', opened, ({notices}) => notices.cannotOpenLink);
    return opened.status !== 'refused';
  }

  /** Saves the scenario with its changes. */
  async saveScenario(): Promise<void> {
    const present = presentPosition(this.#stage);
    const files = present && (await this.#stage.workbench.desk.written(present.position));
    if (files?.status === 'done') this.#save('', 'json', files.value.json);
    else this.#failed();
  }

  saveOrders({name, file}: {name: string; file: Blob}): void {
    this.#tools.save(baseName(name), file);
  }

  /** Saves the result as JSON, or its figures as a table. */
  async saveFound(form: 'json' | 'csv'): Promise<void> {
    const present = presentPosition(this.#stage);
    const text = present && (await this.#stage.workbench.desk.print(present.position, present.found, form));
    if (text?.status !== 'done' || text.value === null) this.#failed();
    else this.#save(form === 'json' ? '-result' : '-curve', form, text.value);
  }

  async #linkTo({position, entry}: Present): Promise<LinkState> {
    const {engine, seed, changes, lever, view, chosen} = entry;
    const origin = await this.#originOf(position);
    if (origin === 'withOrders') return {is: 'withOrders'};
    if (typeof origin === 'number') return {is: 'tooLong', characters: origin};
    const hash = await encodeLink({engine, seed, changes, lever, view, chosen, origin});
    const address = `${this.#tools.address()}${hash}`;
    return address.length <= MOST_CHARACTERS
      ? {is: 'ready', address}
      : {is: 'tooLong', characters: address.length};
  }

  /** The scenario as a link carries it; its length where it is too long for any. */
  async #originOf({
    origin,
    source,
    lever,
  }: Present['position']): Promise<Link['origin'] | 'withOrders' | number> {
    if ('shipped' in origin) return origin;
    if (this.orders.length > 0) return 'withOrders';
    const plain = await this.#stage.workbench.desk.written({source, changes: [], lever});
    if (plain.status !== 'done') return 'withOrders';
    const {json} = plain.value;
    return json.length > MOST_JSON ? json.length : {own: origin.own, scenario: JSON.parse(json) as unknown};
  }

  #refuse(fault: LinkFault): void {
    this.#notices.warn('link', {
      say: linkText(fault),
      ...(fault.is === 'content' && {faults: (text) => flawFaults(fault.flaws, text)}),
    });
  }

  #save(suffix: string, form: 'json' | 'csv', text: string): void {
    const stem = fileStem(this.#stage.workbench.sheet?.name ?? '');
    const file = form === 'json' ? new Blob([text], {type: 'application/json'}) : csvFile(text);
    this.#tools.save(`${stem}${suffix}.${form}`, file);
  }

  #failed(): void {
    this.#notices.warn('file', {say: ({notices}) => notices.notSaved});
  }
}

function linkText(fault: LinkFault): Notice['say'] {
  return ({notices: {link}}) => (fault.is === 'version' ? link.version(fault.version) : link[fault.is]);
}
