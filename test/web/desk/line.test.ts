import {wrap} from 'comlink';
import {expect, test} from 'vitest';
import {openLine} from '../../../web/desk/line.ts';

test('a function is called from the other end of its line, until that is closed', async () => {
  const heard: number[] = [];
  const {near, far} = openLine((share: number) => heard.push(share));
  const call = wrap<(share: number) => number>(far as never);
  expect(await call(0.5)).toBe(1);
  const closed = new Promise((resolve) => far.addEventListener('close', resolve));
  near.close();
  void call(1);
  await closed;
  expect(heard).toEqual([0.5]);
});
