import type {Fault} from '../../engine/index.ts';
import type {Language} from '../../engine/text/cli.ts';
import type {PageText} from '../../engine/text/pages/page.ts';
import type {DeskDoor} from '../desk/desk.ts';
import type {LeverSheet, Sheet} from '../desk/sheet.ts';
import {chosenScenario, type ChosenScenario} from './chosen-files.ts';
import {changedInput, withChange, withoutPath, type Change, type Draft} from './draft.ts';
import {Past} from './past.svelte.ts';
import type {InputName} from './input.ts';
import type {Search} from './search.svelte.ts';
import {turn} from '../turn.ts';

/** Where scenarios that come with the page are kept. */
export interface Library {
  text(id: string): Promise<string>;
  orders: ChosenScenario['find'];
}

/** Where a scenario came from: with the page, or from somewhere else under a name. */
export type Origin = {shipped: string} | {own: string};

/** What is on the page, to go back to. */
export interface Position extends Draft {
  origin: Origin;
}

/** What stood in the way of something: everything that is wrong, by place. */
export interface Refusal {
  of: 'file' | 'change';
  /** What was to be opened. */
  name: string;
  faults: readonly Fault[];
}

interface Words {
  language: Language;
  text: PageText;
}

/** The scenario on the page, what was changed in it, the way back, and the search that follows every change. */
export class Workbench {
  position = $state.raw<Position | null>(null);
  /** What is known of the scenario with its changes; of the last one that was right. */
  sheet = $state.raw<Sheet | null>(null);
  /** The position that the sheet is of. */
  settled = $state.raw<Position | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  /** Name of what is being read. */
  reading = $state<string | null>(null);
  readonly search: Search;
  readonly past = new Past<Position>();
  readonly desk: DeskDoor;
  readonly #library: Library;
  readonly #words: Words;
  #entering = 0;
  #opening = 0;

  constructor(desk: DeskDoor, search: Search, library: Library, words: Words) {
    this.desk = desk;
    this.search = search;
    this.#library = library;
    this.#words = words;
  }

  /** Grows with everything that is opened, changed or searched: who opens something later sees whether he was overtaken. */
  get openings(): number {
    return this.#opening;
  }

  get shipped(): string | null {
    const origin = this.position?.origin;
    return origin && 'shipped' in origin ? origin.shipped : null;
  }

  /** Name of the file, or whatever else a person's own scenario came from. */
  get own(): string | null {
    const origin = this.position?.origin;
    return origin && 'own' in origin ? origin.own : null;
  }

  get changes(): readonly Change[] {
    return this.position?.changes ?? [];
  }

  /** The lever that is searched; null where there is nothing to move. */
  get lever(): LeverSheet | null {
    const levers = this.sheet?.levers ?? [];
    return levers.find(({name}) => name === this.position?.lever) ?? levers[0] ?? null;
  }

  /** What an input was changed to; undefined where it was not. */
  changedInput(name: InputName): number | string | undefined {
    return changedInput(this.changes, name);
  }

  /** Opens a scenario that comes with the page, with changes if there are any, and searches. */
  openShipped(id: string, changes: readonly Change[] = [], lever: string | null = null): Promise<void> {
    const {orders, text} = this.#library;
    return this.#open(
      id,
      {shipped: id},
      async () => ({name: id, json: await text(id), find: orders}),
      changes,
      lever,
    );
  }

  /** Opens a person's own scenario among the files chosen, and searches. */
  openFiles(files: readonly File[]): Promise<void> {
    const names = files.map(({name}) => name).join(', ');
    return this.#open(names, null, () => chosenScenario(files, this.#words.text.files), [], null);
  }

  /** Opens a scenario from its text and order files, with changes if there are any, and searches. */
  openText(
    name: string,
    json: string,
    find: ChosenScenario['find'],
    changes: readonly Change[] = [],
    lever: string | null = null,
  ): Promise<void> {
    return this.#open(name, {own: name}, () => Promise.resolve({name, json, find}), changes, lever);
  }

  /** Puts a position on the page whose scenario lies open on the desk, and searches it. */
  async enter(position: Position): Promise<void> {
    if (this.position) this.past.leave(this.position);
    await this.#enter(position);
  }

  /** Changes an input, or takes a change back where the value is null, and searches anew. */
  change(input: InputName, value: number | string | null): Promise<void> {
    return this.#edit({changes: withChange(this.changes, {input, value})});
  }

  /** Changes what stands at a path, and searches anew. */
  set(path: string, value: unknown): Promise<void> {
    return this.#edit({changes: withChange(this.changes, {path, value})});
  }

  /** Changes what stands at several paths at once, and searches anew. */
  setAll(settings: readonly {path: string; value: unknown}[]): Promise<void> {
    const changes = settings.reduce<readonly Change[]>(withChange, this.changes);
    return this.#edit({changes});
  }

  /** Takes the change at a path back, and searches anew. */
  unset(path: string): Promise<void> {
    return this.#edit({changes: withoutPath(this.changes, path)});
  }

  /** Searches along another lever. */
  move(lever: string): Promise<void> {
    return this.#edit({lever});
  }

  /** Takes all changes back, and searches anew. */
  reset(): Promise<void> {
    return this.#edit({changes: []});
  }

  /** Makes other changes of the same scenario the present ones. */
  restore({changes, lever}: Draft): Promise<void> {
    return this.#edit({changes, lever});
  }

  async undo(): Promise<void> {
    const before = this.past.back(this.position!);
    if (before) await this.#enter(before);
  }

  async redo(): Promise<void> {
    const after = this.past.forward(this.position!);
    if (after) await this.#enter(after);
  }

  /** Searches the scenario as it is on the page. */
  async run(): Promise<void> {
    if (this.position) await this.#enter(this.position);
  }

  async #edit(edit: Partial<Draft>): Promise<void> {
    if (!this.position) return;
    this.past.leave(this.position);
    await this.#enter({...this.position, ...edit});
  }

  /** Puts a position on the page and searches it, if its scenario is right. */
  async #enter(position: Position): Promise<void> {
    const entering = ++this.#entering;
    this.#opening++;
    this.reading = null;
    this.position = position;
    const answer = await this.desk.read(position);
    if (entering !== this.#entering) return;
    switch (answer.status) {
      case 'done':
        this.refusal = null;
        this.sheet = answer.value;
        this.settled = position;
        if (!this.search.draft) await turn();
        if (entering !== this.#entering) return;
        return this.search.start({draft: position, lever: this.lever});
      case 'refused':
        this.refusal = {of: 'change', name: this.sheet?.name ?? '', faults: answer.faults};
        return;
      case 'failed':
        this.refusal = {of: 'change', name: '', faults: [{path: '', message: answer.message}]};
        return;
      case 'stopped':
        return;
      default:
        answer satisfies never;
    }
  }

  async #open(
    name: string,
    origin: Origin | null,
    load: () => Promise<ChosenScenario | {faults: readonly Fault[]}>,
    changes: readonly Change[],
    lever: string | null,
  ): Promise<void> {
    const opening = ++this.#opening;
    this.reading = name;
    const opened = await this.#opened(name, load);
    if (opening !== this.#opening) return;
    this.reading = null;
    if ('faults' in opened) {
      this.refusal = {of: 'file', name, faults: opened.faults};
      return;
    }
    await this.enter({source: opened.source, changes, lever, origin: origin ?? {own: opened.name}});
  }

  async #opened(
    name: string,
    load: () => Promise<ChosenScenario | {faults: readonly Fault[]}>,
  ): Promise<{source: number; name: string} | {faults: readonly Fault[]}> {
    try {
      const chosen = await load();
      if ('faults' in chosen) return chosen;
      const answer = await this.desk.open(chosen.json, chosen.find, this.#words.language);
      if (answer.status === 'done') return {source: answer.value, name: chosen.name};
      if (answer.status === 'refused') return {faults: answer.faults};
    } catch {
      return {faults: [{path: '', message: this.#words.text.files.unread(name)}]};
    }
    return {faults: [{path: '', message: this.#words.text.files.unread(name)}]};
  }
}
