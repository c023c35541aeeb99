import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Past} from '../../web/state/past.svelte.ts';

test('goes back and forth between the places where somebody has been', () => {
  const past = new Past<string>();
  expect(past.back('a')).toBeNull();
  past.leave('a');
  past.leave('b');
  expect(past.back('c')).toBe('b');
  expect(past.back('b')).toBe('a');
  expect(past.canUndo).toBe(false);
  expect(past.forward('a')).toBe('b');
  expect(past.forward('b')).toBe('c');
  expect(past.canRedo).toBe(false);
});

test('what was undone cannot be redone after something new', () => {
  const past = new Past<string>();
  past.leave('a');
  expect(past.back('b')).toBe('a');
  past.leave('a');
  expect(past.canRedo).toBe(false);
  expect(past.forward('c')).toBeNull();
});

test('as many steps back as forth end where they began, whatever was done before', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('new', 'back', 'forth'), {maxLength: 40}), (steps) => {
      const past = new Past<number>();
      let now = 0;
      let last = 0;
      for (const step of steps) {
        if (step === 'new') past.leave(now);
        now = step === 'new' ? ++last : ((step === 'back' ? past.back(now) : past.forward(now)) ?? now);
      }
      const end = now;
      let back = 0;
      for (let before = past.back(now); before !== null; before = past.back(now)) {
        now = before;
        back++;
      }
      for (; back > 0; back--) now = past.forward(now)!;
      expect(now).toBe(end);
    }),
    {seed: 4, numRuns: 200},
  );
});
