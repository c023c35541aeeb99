import {Worker} from 'node:worker_threads';
import {wrap} from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type {Engine} from './engine.ts';
import type {Member} from './pool.ts';

/** Starts an engine in a thread, from the built file beside this one. */
export function spawnNode(): Member {
  const worker = new Worker(new URL('./worker.js', import.meta.url));
  return {engine: wrap<Engine>(nodeEndpoint(worker)), close: () => void worker.terminate()};
}
