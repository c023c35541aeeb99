import type {Fault} from '../../engine/index.ts';
import type {Answer} from '../desk/answer.ts';
import {Pace} from './pace.ts';

export type JobStatus = 'idle' | 'running' | 'done' | 'stopped' | 'refused' | 'failed';

/** Long work on the desk and its latest result, as a page follows it; a new start makes what is heard of the old one void. */
export class Job<Result> {
  status = $state<JobStatus>('idle');
  /** Share of the work that is done, in [0, 1]. */
  share = $state(0);
  secondsLeft = $state<number | null>(null);
  /** Stays while newer work is under way, and where it comes to nothing. */
  result = $state.raw<Result | null>(null);
  faults = $state.raw<readonly Fault[]>([]);
  failure = $state('');
  readonly #pace: Pace;
  #run = 0;

  constructor(clock: () => number) {
    this.#pace = new Pace(clock);
  }

  /** Does some work; `told` takes the share that is done. */
  async start(work: (told: (share: number) => void) => Promise<Answer<Result>>): Promise<void> {
    const run = ++this.#run;
    this.#pace.start();
    Object.assign(this, {status: 'running', share: 0, secondsLeft: null, faults: [], failure: ''});
    const answer = await work((share) => {
      if (run !== this.#run) return;
      this.share = share;
      this.secondsLeft = this.#pace.secondsLeft(share);
    });
    if (run !== this.#run) return;
    this.status = answer.status;
    if (answer.status === 'done') this.result = answer.value;
    else if (answer.status === 'refused') this.faults = answer.faults;
    else if (answer.status === 'failed') this.failure = answer.message;
  }

  /** Says that the work was stopped; whoever does it stops it on the desk. */
  stop(): void {
    if (this.status !== 'running') return;
    this.#run++;
    this.status = 'stopped';
  }

  /** Forgets the result, for another subject. */
  clear(): void {
    this.#run++;
    Object.assign(this, {status: 'idle', result: null, faults: [], failure: '', share: 0, secondsLeft: null});
  }
}
