import {expose, proxyMarker, transferHandlers} from 'comlink';

/** A way for another thread to call a function of this one, until it is closed. */
export interface Line {
  readonly [proxyMarker]: true;
  readonly near: MessagePort;
  readonly far: MessagePort;
}

/** Opens a line to a function. */
export function openLine(listener: (...words: never[]) => unknown): Line {
  const {port1: near, port2: far} = new MessageChannel();
  expose(listener, near);
  return {[proxyMarker]: true, near, far};
}

/** Sends lines as Comlink sends its own proxies, which stay open until the other thread has forgotten them: that may be never. */
export function sendLines(): void {
  transferHandlers.set('proxy', {
    canHandle: (value): value is Line => typeof value === 'object' && value !== null && proxyMarker in value,
    serialize: ({far}: Line): [MessagePort, Transferable[]] => [far, [far]],
    deserialize: () => {
      throw new Error('the desk hands out no functions');
    },
  });
}
