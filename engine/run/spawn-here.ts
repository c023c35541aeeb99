import {Engine} from './engine.ts';
import type {Member} from './pool.ts';

/** An engine in the caller's own thread, for short work and tests. */
export function spawnHere(): Member {
  const engine = new Engine();
  // The same promises as an engine behind a thread, so that there is one code path.
  const promised = new Proxy(engine, {
    get: (target, name: keyof Engine) => {
      const method = target[name] as (...args: unknown[]) => unknown;
      return async (...args: unknown[]) => method.apply(target, args);
    },
  });
  return {engine: promised, close: () => {}};
}
