import {
  defaultLever,
  leverNamed,
  readScenario,
  readTraces,
  ScenarioError,
  type Scenario,
  type Traces,
} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import type {PageText} from '../../engine/text/page.ts';
import {changed, inputsOf, type Changes, type InputName} from './inputs.ts';
import {chosenScenario, openScenario, type FindOrders, type Opened, type Refusal} from './opened.ts';
import type {Assignment, Search} from './search.svelte.ts';

/** Where scenarios that come with the page are kept. */
export interface Library {
  text(id: string): Promise<string>;
  orders: FindOrders;
}

/** The scenario on the page, what was changed in it, and the search that follows every change. */
export class Workbench {
  /** The shipped scenario on the page; null where it is a person's own. */
  shipped = $state<string | null>(null);
  /** Name of the file of a person's own scenario. */
  file = $state<string | null>(null);
  opened = $state.raw<Opened | null>(null);
  changes = $state.raw<Changes>({});
  /** What could not be opened, or which change the scenario does not allow. */
  refusal = $state.raw<(Refusal & {of: 'file' | 'change'}) | null>(null);
  reading = $state<string | null>(null);
  inputs = $derived(this.opened ? inputsOf(this.opened.scenario) : []);
  /** Name of the lever that is searched; null is the first. */
  chosenLever = $state<string | null>(null);
  /** Names of the levers to choose from. */
  levers = $derived(this.opened ? leverNames(this.opened.scenario) : []);
  readonly search: Search;
  readonly #library: Library;
  readonly #text: () => PageText['files'];
  #traces: Traces = {};
  #opening = 0;

  constructor(search: Search, library: Library, text: () => PageText['files']) {
    this.search = search;
    this.#library = library;
    this.#text = text;
  }

  /** Opens a scenario that comes with the page, and searches. */
  openShipped(id: string): Promise<void> {
    return this.#open(id, async () => {
      const json = await this.#library.text(id);
      return {json, find: this.#library.orders, shipped: id, file: null};
    });
  }

  /** Opens a person's own scenario among the files chosen, and searches. */
  openFiles(files: readonly File[]): Promise<void> {
    const names = files.map(({name}) => name).join(', ');
    return this.#open(names, async () => {
      const {name, json, find} = await chosenScenario(files, this.#text());
      return {json, find, shipped: null, file: name};
    });
  }

  /** Changes an input, or takes a change back where the value is null, and searches anew. */
  async change(name: InputName, value: number | string | null): Promise<void> {
    const others = Object.entries(this.changes).filter(([other]) => other !== name);
    this.changes = Object.fromEntries(value === null ? others : [...others, [name, value]]);
    await this.run();
  }

  /** Searches along another lever. */
  async move(lever: string): Promise<void> {
    this.chosenLever = lever;
    await this.run();
  }

  /** Takes all changes back, and searches anew. */
  async reset(): Promise<void> {
    this.changes = {};
    await this.run();
  }

  /** Searches the scenario with its changes. */
  async run(): Promise<void> {
    const assignment = this.#assignment();
    if (assignment) await this.search.start(assignment, true);
  }

  async #open(
    name: string,
    load: () => Promise<{json: string; find: FindOrders; shipped: string | null; file: string | null}>,
  ): Promise<void> {
    const opening = ++this.#opening;
    this.reading = name;
    try {
      const {json, find, shipped, file} = await load();
      const opened = await openScenario(json, find, this.#text());
      const traces = await readTraces(opened.scenario, opened.attachments);
      if (opening !== this.#opening) return;
      this.#traces = traces;
      Object.assign(this, {opened, shipped, file, changes: {}, refusal: null, chosenLever: null});
    } catch (error) {
      if (opening !== this.#opening) return;
      const faults =
        error instanceof ScenarioError ? error.faults : [{path: '', message: this.#text().unread(name)}];
      this.refusal = {of: 'file', name, faults};
      return;
    } finally {
      if (opening === this.#opening) this.reading = null;
    }
    const assignment = this.#assignment();
    if (assignment) await this.search.start(assignment, false);
  }

  /** What to search; null where nothing is open, or where the scenario does not allow a change. */
  #assignment(): Assignment | null {
    if (!this.opened) return null;
    const {scenario: written, attachments} = this.opened;
    try {
      const {scenario} =
        Object.keys(this.changes).length === 0
          ? {scenario: written}
          : readScenario(changed(written, this.changes), attachments);
      this.refusal = null;
      const {budget} = this.changes;
      return {
        subject: {scenario, traces: this.#traces, hash: scenarioHash(scenario, attachments)},
        lever: leverNamed(scenario, this.chosenLever ?? undefined),
        ...(typeof budget === 'number' && {budget}),
      };
    } catch (error) {
      if (!(error instanceof ScenarioError)) throw error;
      this.refusal = {of: 'change', name: written.name, faults: error.faults};
      return null;
    }
  }
}

function leverNames(scenario: Scenario): string[] {
  const levers = scenario.levers.length > 0 ? scenario.levers : [defaultLever(scenario)];
  return levers.flatMap((lever) => lever?.name ?? []);
}
