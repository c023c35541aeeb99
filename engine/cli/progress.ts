import {performance} from 'node:perf_hooks';

/** Shows how far a command is. */
export interface Progress {
  /** `share` of the work is done, in [0, 1]; `words` say what. */
  show(share: number, words: string): void;
  /** Takes it off the screen. */
  clear(): void;
}

const WIDTH = 24;
const PAUSE = 100; // ms between two pictures
const CLEAR_LINE = '\r\u001b[K';

/** A bar on a terminal; nothing where the stream is a pipe or a file, or nobody wants to see it. */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet || !stream.isTTY) return {show: () => {}, clear: () => {}};
  let shown = -Infinity;
  return {
    show(share, words) {
      const now = performance.now();
      if (now - shown < PAUSE) return;
      shown = now;
      const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
      const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${words}`;
      stream.write(CLEAR_LINE + line.slice(0, (stream.columns || 80) - 1));
    },
    clear() {
      if (shown > -Infinity) stream.write(CLEAR_LINE);
      shown = -Infinity;
    },
  };
}
