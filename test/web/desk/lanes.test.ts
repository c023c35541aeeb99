import {expect, test, vi} from 'vitest';
import {ScenarioError} from '../../../engine/index.ts';
import {Bulletin} from '../../../web/desk/bulletin.ts';
import {Lanes} from '../../../web/desk/lanes.ts';
import {workersHere} from '../small-scenario.ts';

const never = () => new Promise<never>(() => {});

test('work that is begun in a lane ends what the lane was doing, and leaves other lanes alone', async () => {
  const lanes = new Lanes(workersHere());
  let hasOtherEnded = false;
  void lanes.run('anatomy', never).then(() => (hasOtherEnded = true));
  const first = lanes.run('explore', never);
  const second = lanes.run('explore', () => Promise.resolve(2));
  expect(await first).toEqual({status: 'stopped'});
  expect(await second).toEqual({status: 'done', value: 2});
  expect(hasOtherEnded).toBe(false);
});

test('engines are ended at once where nobody else works with them, and kept where somebody does', async () => {
  const workers = workersHere();
  const discard = vi.spyOn(workers, 'discard');
  const lanes = new Lanes(workers);
  const comparison = lanes.run('compare', never);
  const search = lanes.run('explore', never);
  lanes.stop('explore');
  expect(await search).toEqual({status: 'stopped'});
  expect(discard).not.toHaveBeenCalled();
  lanes.stop('compare');
  expect(await comparison).toEqual({status: 'stopped'});
  expect(discard).toHaveBeenCalledOnce();
});

test('faults of a scenario are a refusal, other errors a failure', async () => {
  const lanes = new Lanes(workersHere());
  const faults = [{path: 'products', message: 'is empty'}];
  expect(await lanes.run('explore', () => Promise.reject(new ScenarioError(faults)))).toEqual({
    status: 'refused',
    faults,
  });
  expect(await lanes.run('explore', () => Promise.reject(new Error('out of memory')))).toEqual({
    status: 'failed',
    message: 'out of memory',
  });
});

test('news is passed on not too often, brought together, and the rest at the end', () => {
  vi.useFakeTimers();
  try {
    const told: number[][] = [];
    const bulletin = new Bulletin<number[]>(
      (news) => told.push(news),
      (before, after) => [...before, ...after],
    );
    bulletin.add([1]);
    bulletin.add([2]);
    expect(told).toEqual([]);
    vi.runAllTimers();
    expect(told).toEqual([[1, 2]]);
    bulletin.add([3]);
    bulletin.flush();
    bulletin.flush();
    vi.runAllTimers();
    expect(told).toEqual([[1, 2], [3]]);
  } finally {
    vi.useRealTimers();
  }
});
