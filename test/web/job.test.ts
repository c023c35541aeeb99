import {expect, test} from 'vitest';
import {Job} from '../../web/state/job.svelte.ts';
import {Pace} from '../../web/state/pace.ts';
import type {Answer} from '../../web/desk/answer.ts';

function later<Value>(): {promise: Promise<Value>; resolve: (value: Value) => void} {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((done) => (resolve = done));
  return {promise, resolve};
}

test('follows work to its result, with the time that is left', async () => {
  let now = 0;
  const job = new Job<string>(() => now);
  const work = later<Answer<string>>();
  const told: ((share: number) => void)[] = [];
  const running = job.start((tell) => {
    told.push(tell);
    return work.promise;
  });
  expect(job.status).toBe('running');
  now = 2000;
  told[0](0.25);
  expect(job.share).toBe(0.25);
  expect(job.secondsLeft).toBeCloseTo(6, 9);
  work.resolve({status: 'done', value: 'found'});
  await running;
  expect(job).toMatchObject({status: 'done', result: 'found'});
});

test('what is heard of work that was superseded or stopped is left alone, and the last result stays', async () => {
  const job = new Job<string>(() => 0);
  await job.start(() => Promise.resolve({status: 'done', value: 'first'}));
  const slow = later<Answer<string>>();
  const superseded = job.start(() => slow.promise);
  await job.start(() => Promise.resolve({status: 'done', value: 'second'}));
  slow.resolve({status: 'done', value: 'late'});
  await superseded;
  expect(job.result).toBe('second');
  const other = later<Answer<string>>();
  const stopped = job.start(() => other.promise);
  job.stop();
  other.resolve({status: 'stopped'});
  await stopped;
  expect(job).toMatchObject({status: 'stopped', result: 'second'});
});

test('faults and failures are kept to be told', async () => {
  const job = new Job<string>(() => 0);
  await job.start(() => Promise.resolve({status: 'refused', faults: [{path: 'a', message: 'b'}]}));
  expect(job).toMatchObject({status: 'refused', faults: [{path: 'a', message: 'b'}]});
  await job.start(() => Promise.resolve({status: 'failed', message: 'out of memory'}));
  expect(job).toMatchObject({status: 'failed', failure: 'out of memory', faults: []});
});

test('nothing is said of the time that is left before there is something to go by', () => {
  let now = 0;
  const pace = new Pace(() => now);
  pace.start();
  now = 400;
  expect(pace.secondsLeft(0.5)).toBeNull();
  now = 10_000;
  expect(pace.secondsLeft(0.01)).toBeNull();
  expect(pace.secondsLeft(0.5)).toBeCloseTo(10, 9);
  expect(pace.secondsLeft(1)).toBe(0);
});
