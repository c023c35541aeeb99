import {expect, test} from 'vitest';
import type {Answer} from '../../web/desk/answer.ts';
import {Section} from '../../web/state/section.svelte.ts';

const still = () => 0;

function later<Value>(): {promise: Promise<Value>; resolve: (value: Value) => void} {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((done) => (resolve = done));
  return {promise, resolve};
}
function answer(value: string): Promise<Answer<string>> {
  return Promise.resolve({status: 'done', value});
}

test('what was worked out once is shown again without work, and asking twice for the same does nothing', async () => {
  const section = new Section<string>(still, () => {});
  const asked: string[] = [];
  const show = (key: string) =>
    section.show(key, () => {
      asked.push(key);
      return answer(`of ${key}`);
    });
  await show('a');
  await show('a');
  await show('b');
  expect(section.current).toBe('of b');
  await show('a');
  expect(section.current).toBe('of a');
  expect(asked).toEqual(['a', 'b']);
});

test('the earlier result stays to be seen while newer work is under way, but is not the current one', async () => {
  const section = new Section<string>(still, () => {});
  await section.show('a', () => answer('first'));
  const slow = later<Answer<string>>();
  const showing = section.show('b', () => slow.promise);
  expect(section).toMatchObject({current: null, isSettled: false});
  expect(section.job.result).toBe('first');
  slow.resolve({status: 'done', value: 'second'});
  await showing;
  expect(section).toMatchObject({current: 'second', isSettled: true});
});

test('going back to something known ends the work that is under way, whose answer is left alone', async () => {
  let ended = 0;
  const section = new Section<string>(still, () => ended++);
  await section.show('a', () => answer('first'));
  const slow = later<Answer<string>>();
  const showing = section.show('b', () => slow.promise);
  await section.show('a', () => answer('never'));
  expect(ended).toBe(1);
  slow.resolve({status: 'done', value: 'late'});
  await showing;
  expect(section.current).toBe('first');
});

test('what was stopped can be begun again, and what failed is not kept', async () => {
  let ended = 0;
  const section = new Section<string>(still, () => ended++);
  const slow = later<Answer<string>>();
  const showing = section.show('a', () => slow.promise);
  section.stop();
  expect(section.job.status).toBe('stopped');
  expect(ended).toBe(1);
  slow.resolve({status: 'stopped'});
  await showing;
  let tries = 0;
  await section.show('b', () => {
    tries++;
    return tries === 1 ? Promise.resolve({status: 'failed', message: 'no memory'}) : answer('well');
  });
  expect(section.job.failure).toBe('no memory');
  await section.again();
  expect(section.current).toBe('well');
});

test('a section that is cleared shows nothing and works out anew what it is asked for', async () => {
  const section = new Section<string>(still, () => {});
  await section.show('a', () => answer('first'));
  section.clear();
  expect(section).toMatchObject({current: null, isSettled: false});
  await section.show('a', () => answer('never'));
  expect(section.current).toBe('first');
});
