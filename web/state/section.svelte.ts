import type {Answer} from '../desk/answer.ts';
import {Job} from './job.svelte.ts';

/** Results that are kept to return to. */
const MOST_KNOWN = 24;

/** A part of the page that shows what the desk has worked out about something; what was finished is kept. */
export class Section<Result> {
  readonly job: Job<Result>;
  /** What is shown or being worked out. */
  #key: string | null = null;
  #work: (told: (share: number) => void) => Promise<Answer<Result>> = () =>
    Promise.resolve({status: 'stopped'});
  readonly #stopWork: () => void;
  readonly #known = new Map<string, Result>();

  /** `stopWork` ends on the desk what this section has begun there. */
  constructor(clock: () => number, stopWork: () => void) {
    this.job = new Job(clock);
    this.#stopWork = stopWork;
  }

  /** The result, if it is of what was asked for last. */
  get current(): Result | null {
    return this.job.status === 'done' ? this.job.result : null;
  }

  /** Whether nothing more is to be expected of what was asked for last. */
  get isSettled(): boolean {
    return this.job.status !== 'idle' && this.job.status !== 'running';
  }

  /** Shows what is known by a name, or works it out; asked again for the same it does nothing. */
  async show(key: string, work: (told: (share: number) => void) => Promise<Answer<Result>>): Promise<void> {
    if (key === this.#key) return;
    const isBusy = this.job.status === 'running';
    this.#key = key;
    this.#work = work;
    const known = this.#known.get(key);
    if (known === undefined) return this.#begin();
    if (isBusy) this.#stopWork();
    this.job.clear();
    Object.assign(this.job, {status: 'done', result: known});
  }

  /** Stops the work; what was shown before stays. */
  stop(): void {
    this.job.stop();
    this.#stopWork();
  }

  /** Begins again what was stopped or has failed. */
  again(): Promise<void> {
    return this.#begin();
  }

  /** Shows nothing any more. */
  clear(): void {
    if (this.job.status === 'running') this.#stopWork();
    this.#key = null;
    this.job.clear();
  }

  async #begin(): Promise<void> {
    const key = this.#key!;
    await this.job.start(this.#work);
    if (key !== this.#key || this.job.status !== 'done') return;
    if (this.#known.size === MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(key, this.job.result!);
  }
}
