import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {FutureEvents} from '../../engine/kernel/future-events.ts';
import {Randomness} from '../../engine/kernel/random.ts';

interface Pending {
  time: number;
  order: number;
  handle: number;
}

/** The obvious list of future events: a sorted array. */
class SortedArray {
  pending: Pending[] = [];

  push(event: Pending): void {
    let low = 0;
    let high = this.pending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const {time, order} = this.pending[middle];
      if (time < event.time || (time === event.time && order < event.order)) low = middle + 1;
      else high = middle;
    }
    this.pending.splice(low, 0, event);
  }

  cancel(handle: number): boolean {
    const at = this.pending.findIndex((event) => event.handle === handle);
    if (at >= 0) this.pending.splice(at, 1);
    return at >= 0;
  }
}

function expectSameHead(events: FutureEvents, expected: Pending | undefined): void {
  expect(events.peek()).toBe(expected !== undefined);
  if (expected) expect([events.time, events.order]).toEqual([expected.time, expected.order]);
}

const step = (latest: number) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({push: fc.integer({min: 0, max: latest}), rank: fc.integer({min: 0, max: 3})}),
    },
    {weight: 4, arbitrary: fc.constant('pop' as const)},
    {weight: 3, arbitrary: fc.constant('peek' as const)},
    {weight: 1, arbitrary: fc.record({cancel: fc.nat()})},
  );

describe.each([
  ['at one instant', 0],
  ['at few instants', 5],
  ['at many instants', 1e9],
])('events %s', (_, latest) => {
  test('come by time, then by order, whatever the mix of pushes, pops, looks and cancellations', () => {
    fc.assert(
      fc.property(fc.array(step(latest), {maxLength: 3000, size: 'max'}), (steps) => {
        const events = new FutureEvents();
        const sorted = new SortedArray();
        const handles: number[] = [];
        let insertions = 0;
        for (const s of steps) {
          if (s === 'pop') {
            const expected = sorted.pending.shift();
            expect(events.pop()).toBe(expected !== undefined);
            if (expected) expect([events.time, events.order]).toEqual([expected.time, expected.order]);
          } else if (s === 'peek') expectSameHead(events, sorted.pending[0]);
          else if ('cancel' in s) {
            const handle = handles[s.cancel % (handles.length || 1)] ?? 0;
            expect(events.cancel(handle)).toBe(sorted.cancel(handle));
          } else {
            const order = s.rank * 1e6 + insertions++;
            const handle = events.push(s.push, order, s.rank, insertions);
            sorted.push({time: s.push, order, handle});
            handles.push(handle);
          }
          expect(events.length).toBe(sorted.pending.length);
        }
        for (const expected of sorted.pending) {
          expectSameHead(events, expected);
          events.pop();
        }
        expectSameHead(events, undefined);
      }),
      {seed: 1, numRuns: 60},
    );
  });
});

type Key = [time: number, order: number];
const isBefore = (a: Key, b: Key) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

function pushHeap(heap: Key[], key: Key): void {
  let i = heap.push(key) - 1;
  for (let parent = (i - 1) >> 1; i > 0 && isBefore(key, heap[parent]); i = parent, parent = (i - 1) >> 1)
    [heap[i], heap[parent]] = [heap[parent], key];
}

function popHeap(heap: Key[]): Key {
  const top = heap[0];
  const last = heap.pop()!;
  for (let i = 0; i < heap.length;) {
    heap[i] = last;
    let child = 2 * i + 1;
    if (child + 1 < heap.length && isBefore(heap[child + 1], heap[child])) child++;
    if (child >= heap.length || isBefore(last, heap[child])) break;
    heap[i] = heap[child];
    i = child;
  }
  return top;
}

/** Increments of time: each stresses another part of the ladder. */
const INCREMENTS: Record<string, (u: number) => number> = {
  uniform: (u) => u * 1000,
  'whole milliseconds': (u) => Math.floor(u * 50),
  'skewed over nine decades': (u) => Math.floor(1e9 * u ** 12),
  'mostly zero': (u) => (u < 0.9 ? 0 : 1),
  'always zero': () => 0,
  'one in ten a hundred times longer': (u) => (u < 0.1 ? 1e5 : 1e3) * u,
};

describe.each(Object.entries(INCREMENTS))('increments %s', (name, increment) => {
  test('150,000 events come as from a plain heap, with 110,000 pending and pushes from the present on', () => {
    const stream = new Randomness('future events', 1).stream(name);
    const events = new FutureEvents();
    const heap: Key[] = [];
    let pushed = 0;
    let now = 0;
    const push = () => {
      const time = now + increment(stream.at(pushed).uniform());
      const order = (pushed % 7) * 1e9 + pushed++;
      events.push(time, order, 0, pushed);
      pushHeap(heap, [time, order]);
    };
    for (let i = 0; i < 110_000; i++) push();
    let faults = 0;
    for (let i = 0; i < 150_000; i++) {
      events.pop();
      const [time, order] = popHeap(heap);
      if (events.time !== time || events.order !== order) faults++;
      now = time;
      if (i % 3 !== 2) push();
    }
    expect(faults).toBe(0);
    expect(events.length).toBe(heap.length);
  });
});

test('a hold model of 20,000 events pops as a sorted array does, through growing and shrinking', () => {
  const stream = new Randomness('future events', 1).stream('hold');
  const events = new FutureEvents();
  const sorted = new SortedArray();
  let order = 0;
  let now = 0;
  for (let i = 0; i < 60_000; i++) {
    stream.at(i);
    const target = 20_000 * (i < 30_000 ? i / 30_000 : 2 - i / 30_000); // up, then down
    if (events.length === 0 || stream.uniform() < (events.length < target ? 0.9 : 0.3)) {
      const event = {time: now + Math.floor(1e4 * stream.exponential()), order: order++, handle: 0};
      event.handle = events.push(event.time, event.order, 1, event.order);
      sorted.push(event);
    } else {
      const expected = sorted.pending.shift()!;
      events.pop();
      now = events.time;
      expect(events.item).toBe(expected.order);
    }
  }
  expect(events.length).toBe(sorted.pending.length);
});

test('events pushed at the present instant come in their order among those that wait there', () => {
  const events = new FutureEvents();
  for (let i = 0; i < 1000; i++) events.push(5, 2 * i, 0, 0);
  for (let i = 0; i < 500; i++) events.pop();
  events.push(5, 1601, 0, 0);
  events.push(5, 1001, 0, 0);
  const orders: number[] = [];
  while (events.pop()) orders.push(events.order);
  expect(orders).toEqual([...orders].sort((a, b) => a - b));
  expect(orders.length).toBe(502);
});

test('an event may be pushed before the time of the last one popped', () => {
  const events = new FutureEvents();
  for (let i = 0; i < 200; i++) events.push(i, i, 0, i);
  for (let i = 0; i < 100; i++) events.pop();
  events.push(3, 1000, 0, 1000);
  events.pop();
  expect(events.item).toBe(1000);
  events.pop();
  expect(events.item).toBe(100);
});

test('pop hands over kind and item, and the time and order it was pushed with', () => {
  const events = new FutureEvents();
  events.push(1.5, 2 ** 53 - 1, -7, 2 ** 31 - 1);
  events.push(0.5, 3, 9, -(2 ** 31));
  expect(events.pop()).toBe(true);
  expect([events.time, events.order, events.kind, events.item]).toEqual([0.5, 3, 9, -(2 ** 31)]);
  expect(events.pop()).toBe(true);
  expect([events.time, events.order, events.kind, events.item]).toEqual([1.5, 2 ** 53 - 1, -7, 2 ** 31 - 1]);
  expect(events.pop()).toBe(false);
});

test('a handle cancels its own event only, once, and never a later event in the same place', () => {
  const events = new FutureEvents();
  const first = events.push(1, 1, 0, 1);
  expect(events.cancel(first)).toBe(true);
  expect(events.cancel(first)).toBe(false);
  expect(events.peek()).toBe(false);
  const second = events.push(2, 2, 0, 2);
  events.pop();
  expect(events.item).toBe(2);
  expect(events.cancel(second)).toBe(false);
  const later = Array.from({length: 10}, (_, i) => events.push(3 + i, 3 + i, 0, 3 + i));
  expect(events.cancel(first)).toBe(false);
  expect(events.cancel(second)).toBe(false);
  expect(new Set([first, second, ...later]).size).toBe(12);
  expect(events.length).toBe(10);
  expect([events.cancel(-1), events.cancel(1e15), events.cancel(NaN)]).toEqual(Array(3).fill(false));
});

test('cancelled events do not pile up: a million timeouts, each set anew before it comes, need few places', () => {
  const events = new FutureEvents();
  let order = 0;
  let timeout = events.push(1e9, order++, 0, 0);
  let largest = 0;
  for (let i = 0; i < 1_000_000; i++) {
    events.cancel(timeout);
    timeout = events.push(1e9 + i, order++, 0, i);
    largest = Math.max(largest, timeout % 2 ** 24);
  }
  expect(largest).toBeLessThan(200);
  expect(events.length).toBe(1);
  events.pop();
  expect(events.item).toBe(999_999);
});

test('half of 100,000 events are cancelled, and the other half comes in order', () => {
  const stream = new Randomness('future events', 1).stream('cancel');
  const events = new FutureEvents();
  const handles = Array.from({length: 100_000}, (_, i) =>
    events.push(Math.floor(1e6 * stream.at(i).uniform()), i, 0, i),
  );
  for (let i = 0; i < 1000; i++) events.pop();
  let left = events.length;
  handles.forEach((handle, i) => {
    if (i % 2 === 0 && events.cancel(handle)) left--;
  });
  expect(events.length).toBe(left);
  let last = -1;
  while (events.pop()) {
    expect(events.item % 2).toBe(1);
    expect(events.time).toBeGreaterThanOrEqual(last);
    last = events.time;
    left--;
  }
  expect(left).toBe(0);
});
