import type {Pool} from '../../engine/run/pool.ts';
import {answered, type Answer} from './answer.ts';
import type {Workers} from './workers.ts';

/** Kinds of long work; each does one thing at a time. */
export type Lane =
  'explore' | 'compare' | 'curves' | 'statement' | 'anatomy' | 'orders' | 'weeks' | 'stock' | 'overview';

/** Work that can be stopped: what is begun in a lane ends what that lane was doing. */
export class Lanes {
  readonly #workers: Workers;
  readonly #busy = new Map<Lane, AbortController>();

  constructor(workers: Workers) {
    this.#workers = workers;
  }

  /** Works in a lane, on engines that all lanes share. */
  async run<Value>(
    lane: Lane,
    work: (pool: Pool, signal: AbortSignal) => Promise<Value>,
  ): Promise<Answer<Value>> {
    this.stop(lane);
    const cancelling = new AbortController();
    const {signal} = cancelling;
    this.#busy.set(lane, cancelling);
    const answer = await Promise.race([
      answered(() => work(this.#workers.pool, signal), signal),
      stopped(signal),
    ]);
    if (this.#busy.get(lane) === cancelling) this.#busy.delete(lane);
    if (answer.status === 'failed' && this.#busy.size === 0) this.#workers.discard();
    return answer;
  }

  /** Stops what a lane is doing; engines that work for nobody else are ended at once. */
  stop(lane: Lane): void {
    const cancelling = this.#busy.get(lane);
    if (!cancelling) return;
    this.#busy.delete(lane);
    cancelling.abort();
    if (this.#busy.size === 0) this.#workers.discard();
  }
}

function stopped(signal: AbortSignal): Promise<{status: 'stopped'}> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({status: 'stopped'}), {once: true});
  });
}
