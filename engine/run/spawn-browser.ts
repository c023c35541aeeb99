import {wrap} from 'comlink';
import type {Engine} from './engine.ts';
import type {Member} from './pool.ts';

/** Starts an engine in a module worker of the page. */
export function spawnBrowser(): Member {
  const worker = new Worker(new URL('./worker-browser.ts', import.meta.url), {type: 'module'});
  return {engine: wrap<Engine>(worker), close: () => worker.terminate()};
}
