import {expect, test} from 'vitest';
import type {Engine} from '../../engine/run/engine.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';

/** A pool whose only engine fails with this error, as one that was thrown in a thread arrives. */
function failing(error: Error): Pool {
  const engine = {close: () => Promise.reject(error)} as unknown as Engine;
  return new Pool(1, () => ({engine, close: () => {}}));
}

test('a wrong argument is a RangeError on this side of a thread, too, which takes the class from errors', async () => {
  const arrived = Object.assign(new Error('site moon holds no stock'), {name: 'RangeError'});
  const reason = await failing(arrived)
    .run((engine) => engine.close(1))
    .catch((error: unknown) => error);
  expect(reason).toBeInstanceOf(RangeError);
  expect(reason).toMatchObject({message: 'site moon holds no stock', cause: arrived});
});

test('any other error arrives as it is', async () => {
  for (const error of [new Error('out of memory'), new RangeError('replication')])
    await expect(failing(error).run((engine) => engine.close(1))).rejects.toBe(error);
});

test('urgent jobs come before the others that wait, each in their sequence', async () => {
  const pool = new Pool(1, spawnHere);
  const done: string[] = [];
  const job = (name: string, isUrgent: boolean) =>
    pool.run(async () => void done.push(name), undefined, {isUrgent});
  await Promise.all([
    job('under way', false),
    job('first', false),
    job('second', false),
    job('urgent', true),
    job('urgent, too', true),
  ]);
  expect(done).toEqual(['under way', 'urgent', 'urgent, too', 'first', 'second']);
});
