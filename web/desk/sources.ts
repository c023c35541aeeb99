import {
  readScenario,
  readTraces,
  setByPath,
  type Attachments,
  type Fault,
  type Scenario,
  type Traces,
} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import type {Subject} from '../../engine/run/study.ts';
import type {Change, Draft} from '../state/draft.ts';
import {changed} from './inputs.ts';

/** A scenario as it was opened. */
export interface Source {
  /** JSON as it was written. */
  written: unknown;
  attachments: Attachments;
}

/** A scenario with its changes, ready to be played. */
export interface Reading {
  subject: Subject & {hash: string};
  scenario: Scenario;
  /** Before any of the inputs was changed. */
  before: Scenario;
  /** JSON with the changes by path. */
  written: unknown;
  attachments: Attachments;
  warnings: readonly Fault[];
}

/** Readings that are kept; a large scenario takes a quarter of a second to read. */
const KEPT = 8;

/** The scenarios that were opened, by number. */
export class Sources {
  readonly #sources = new Map<number, Source>();
  readonly #readings = new Map<string, Promise<Reading>>();
  readonly #traces = new Map<number, Promise<Traces>>();
  #last = 0;

  add(source: Source): number {
    this.#sources.set(++this.#last, source);
    return this.#last;
  }

  /** A scenario as it was opened. */
  opened(number: number): Source {
    const source = this.#sources.get(number);
    if (!source) throw new Error(`scenario ${number} is not open`);
    return source;
  }

  /** Reads a scenario with its changes; rejects with a ScenarioError that has everything that is wrong. */
  read({source, changes}: Pick<Draft, 'source' | 'changes'>): Promise<Reading> {
    const key = JSON.stringify([source, changes]);
    const known = this.#readings.get(key);
    if (known) return known;
    const reading = this.#reading(source, changes);
    if (this.#readings.size === KEPT) this.#readings.delete(this.#readings.keys().next().value!);
    this.#readings.set(key, reading);
    reading.catch(() => this.#readings.delete(key));
    return reading;
  }

  async #reading(number: number, changes: readonly Change[]): Promise<Reading> {
    const source = this.opened(number);
    const {attachments} = source;
    const settings = changes.filter((change) => 'path' in change);
    const inputs = changes.filter((change) => 'input' in change);
    const written = settings.reduce((json, {path, value}) => setByPath(json, path, value), source.written);
    const read = readScenario(written, attachments);
    const before = read.scenario;
    const {scenario, warnings} =
      inputs.length === 0 ? read : readScenario(changed(before, inputs), attachments);
    const traces = await this.#tracesOf(number, scenario, attachments, settings.length > 0);
    const hash = scenarioHash(scenario, attachments);
    return {subject: {scenario, traces, hash}, scenario, before, written, attachments, warnings};
  }

  /** Order traces are read once, unless the scenario's own text was changed. */
  #tracesOf(
    number: number,
    scenario: Scenario,
    attachments: Attachments,
    isRewritten: boolean,
  ): Promise<Traces> {
    if (isRewritten) return readTraces(scenario, attachments);
    let traces = this.#traces.get(number);
    if (!traces) {
      traces = readTraces(scenario, attachments);
      this.#traces.set(number, traces);
    }
    return traces;
  }
}
