import type {Remote} from 'comlink';
import type {Engine} from './engine.ts';

/** A running engine; a spawner makes one in a thread, a Web Worker or in place. */
export interface Member {
  readonly engine: Remote<Engine> | Engine;
  close(): void;
}

/** Makes a member of a pool. */
export type Spawn = () => Member;

interface Job {
  readonly isUrgent: boolean;
  readonly signal: AbortSignal | undefined;
  run(member: Member): Promise<void>;
  cancel(reason: unknown): void;
}

/**
 * Engines that share a list of jobs, the urgent ones before the others, first come first served. What comes out depends on the jobs alone, not on how many engines
 * there are or who was faster.
 */
export class Pool {
  readonly size: number;
  readonly #members: Member[];
  readonly #idle: Member[];
  readonly #waiting: Job[] = [];
  #studies = 0;
  /** Signals that are listened to, once each. */
  readonly #signals = new WeakSet<AbortSignal>();

  constructor(size: number, spawn: Spawn) {
    if (!(Number.isInteger(size) && size > 0))
      throw new RangeError(`workers must be a positive integer: ${size}`);
    this.size = size;
    this.#members = Array.from({length: size}, spawn);
    this.#idle = [...this.#members];
  }

  /** Runs a job on the next free engine; rejects with the signal's reason when it is aborted before the job begins. */
  run<T>(
    work: (engine: Remote<Engine>) => Promise<T>,
    signal?: AbortSignal,
    {isUrgent = false} = {},
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const job: Job = {
        isUrgent,
        signal,
        run: (member) =>
          work(member.engine as Remote<Engine>).then(resolve, (error) => reject(withItsClass(error))),
        cancel: reject,
      };
      if (signal) this.#listen(signal);
      const behind = isUrgent ? this.#waiting.findIndex((one) => !one.isUrgent) : -1;
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, job);
      this.#next();
    });
  }

  /** A number for a study, which no other one on this pool has. */
  nextStudy(): number {
    return ++this.#studies;
  }

  /** Runs the work once on every engine, after what it is doing now. */
  async everywhere(work: (engine: Remote<Engine>) => Promise<void>): Promise<void> {
    await Promise.all(this.#members.map((member) => work(member.engine as Remote<Engine>)));
  }

  close(): void {
    for (const member of this.#members) member.close();
  }

  /** One listener a signal, however many jobs it belongs to: an aborted signal takes its waiting jobs out. */
  #listen(signal: AbortSignal): void {
    if (this.#signals.has(signal)) return;
    this.#signals.add(signal);
    signal.addEventListener(
      'abort',
      () => {
        const dropped = this.#waiting.filter((job) => job.signal === signal);
        for (const job of dropped) {
          this.#waiting.splice(this.#waiting.indexOf(job), 1);
          job.cancel(signal.reason);
        }
      },
      {once: true},
    );
  }

  #next(): void {
    while (this.#waiting.length > 0 && this.#idle.length > 0) {
      const job = this.#waiting.shift()!;
      const member = this.#idle.pop()!;
      void job.run(member).finally(() => {
        this.#idle.push(member);
        this.#next();
      });
    }
  }
}

/** An error as it was thrown: one that comes from a thread has kept its name, but not its class. */
function withItsClass(error: unknown): unknown {
  const isNamesake = error instanceof Error && error.name === 'RangeError' && !(error instanceof RangeError);
  return isNamesake ? new RangeError(error.message, {cause: error}) : error;
}
