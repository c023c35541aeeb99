import type {LeverAt} from '../../engine/run/anatomy.ts';
import type {Pool} from '../../engine/run/pool.ts';
import {withStockTraces, type StockQuestion, type StockTrace} from '../../engine/run/stock-trace.ts';
import type {Subject} from '../../engine/run/study.ts';

/** A look at a stocking point of a scenario that is prepared. */
type Trace = (question: StockQuestion) => Promise<StockTrace>;

/** What a session is about: equal keys, equal scenario and lever. */
export interface StockScene {
  key: string;
  subject: Subject & {hash: string};
  lever: LeverAt | null;
}

interface Open {
  key: string;
  pool: Pool;
  trace: Promise<Trace>;
  close: () => void;
}

/** Keeps the scenario whose stocking points were looked at last prepared: thousands of levels take seconds to work out. */
export class StockSession {
  #open: Open | null = null;

  /** Looks at a stocking point; another scenario, or a pool of new engines, begins afresh. */
  async trace(scene: StockScene, question: StockQuestion, pool: Pool): Promise<StockTrace> {
    if (this.#open?.key !== scene.key || this.#open.pool !== pool) {
      this.#open?.close();
      this.#open = opened(scene, pool);
    }
    const open = this.#open;
    try {
      return await (
        await open.trace
      )(question);
    } catch (error) {
      if (this.#open === open) this.#open = null;
      open.close();
      throw error;
    }
  }
}

function opened({key, subject, lever}: StockScene, pool: Pool): Open {
  const ending = new AbortController();
  const {signal} = ending;
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  const trace = new Promise<Trace>((resolve, reject) => {
    withStockTraces(subject, pool, {...(lever && {lever}), signal}, (look) => {
      resolve(look);
      return ended;
    }).catch(reject);
  });
  trace.catch(() => {});
  return {key, pool, trace, close: () => ending.abort()};
}
