import {wrap} from 'comlink';
import type {Desk, DeskDoor} from './desk.ts';
import {openLine, sendLines} from './line.ts';

/**
 * A desk in a worker of its own; functions that it is given are called back in this thread until the answer is there. `failed` says why it
 * does not come up.
 */
export function openDesk(): {desk: DeskDoor; failed: Promise<string>} {
  sendLines();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {type: 'module'});
  const failed = new Promise<string>((resolve) =>
    worker.addEventListener('error', ({message}) => resolve(message || 'worker')),
  );
  return {desk: door(wrap<Desk>(worker)) as unknown as DeskDoor, failed};
}

/** What the desk and its shelf can do; every function given is a line that closes with the answer. */
function door(remote: object): object {
  return new Proxy(remote as Record<string, object>, {
    get: (target, name: string) => {
      if (name === 'shelf') return door(target[name]);
      return async (...words: unknown[]) => {
        const lines = words.map((word) => (typeof word === 'function' ? openLine(word as () => void) : null));
        const method = target[name] as (...words: unknown[]) => Promise<unknown>;
        try {
          return await method(...words.map((word, i) => lines[i] ?? word));
        } finally {
          for (const line of lines) line?.near.close();
        }
      };
    },
  });
}
