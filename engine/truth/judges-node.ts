import {Worker} from 'node:worker_threads';
import {wrap} from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type {JudgeCase} from './judge-case.ts';

/** Judges in threads of their own, from the built file beside this one; `close` ends them. */
export function judgesInThreads(count: number): {judges: JudgeCase[]; close: () => void} {
  const workers = Array.from(
    {length: count},
    () => new Worker(new URL('./truth-worker.js', import.meta.url)),
  );
  return {
    judges: workers.map((worker) => wrap<JudgeCase>(nodeEndpoint(worker))),
    close: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}
