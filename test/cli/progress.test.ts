import {expect, test} from 'vitest';
import {progressOn} from '../../engine/cli/progress.ts';

/** A stream that keeps what is written on it. */
function stream(isTTY: boolean, columns = 80): {written: string[]; stream: NodeJS.WriteStream} {
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  return {written, stream: {isTTY, columns, write} as unknown as NodeJS.WriteStream};
}

test('a terminal shows a bar that is taken away in the end', () => {
  const {written, stream: terminal} = stream(true);
  const progress = progressOn(terminal, false);
  progress.show(0.5, '5 of 10 replications');
  progress.clear();
  expect(written).toEqual([
    `\r\u001b[K${'█'.repeat(12)}${'░'.repeat(12)} 5 of 10 replications`,
    '\r\u001b[K',
  ]);
});

test('a narrow terminal shows what fits on a line', () => {
  const {written, stream: terminal} = stream(true, 30);
  progressOn(terminal, false).show(0, '5 of 10 replications');
  expect(written[0].replace('\r\u001b[K', '')).toHaveLength(29);
});

test.each([
  ['a pipe', false, false],
  ['a terminal that is to be quiet', true, true],
])('%s shows nothing', (_, isTTY, quiet) => {
  const {written, stream: target} = stream(isTTY);
  const progress = progressOn(target, quiet);
  progress.show(0.5, 'half');
  progress.clear();
  expect(written).toEqual([]);
});
