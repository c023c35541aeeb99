import {proxy, wrap, type Remote} from 'comlink';
import type {Desk, DeskDoor} from './desk.ts';

/** A desk in a worker of its own; functions that it is given are called back in this thread. `failed` says why it does not come up. */
export function openDesk(): {desk: DeskDoor; failed: Promise<string>} {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
  const failed = new Promise<string>((resolve) =>
    worker.addEventListener('error', ({message}) => resolve(message || 'worker')),
  );
  const remote = wrap<Desk>(worker);
  const desk = new Proxy(remote, {
    get:
      (target, name: keyof Remote<Desk>) =>
      (...words: unknown[]) =>
        (target[name] as (...words: unknown[]) => unknown)(
          ...words.map((word) => (typeof word === 'function' ? proxy(word) : word)),
        ),
  });
  return {desk: desk as unknown as DeskDoor, failed};
}
