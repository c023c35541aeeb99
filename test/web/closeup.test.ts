import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Closeup} from '../../web/state/closeup.svelte.ts';

const linear = {name: 'level', paths: ['x'], from: 0, to: 100, scale: 'linear' as const};
const logit = {name: 'service', paths: ['x'], from: 0.8, to: 0.999, scale: 'logit' as const};

test('all of a lever is shown until somebody goes closer, and again when they ask for it', () => {
  const closeup = new Closeup(() => linear);
  expect(closeup.stretch).toEqual({from: 0, to: 100});
  expect(closeup.isWhole).toBe(true);
  closeup.show(60, 40);
  expect(closeup.stretch).toEqual({from: 40, to: 60});
  closeup.whole();
  expect(closeup.isWhole).toBe(true);
});

test('a step nearer halves what is shown, inside of the range; steps back lead to all of it', () => {
  const closeup = new Closeup(() => linear);
  closeup.closer(90);
  expect(closeup.stretch).toEqual({from: 50, to: 100});
  closeup.closer(60);
  expect(closeup.stretch).toEqual({from: 47.5, to: 72.5});
  closeup.wider();
  closeup.wider();
  expect(closeup.isWhole).toBe(true);
});

test('nobody comes closer than a sixteenth of the range', () => {
  const closeup = new Closeup(() => linear);
  closeup.show(50, 50.001);
  expect(closeup.stretch.to - closeup.stretch.from).toBeCloseTo(100 / 16, 9);
  expect(closeup.canGoCloser).toBe(false);
});

test('a value that is looked at is brought in by the shortest way', () => {
  const closeup = new Closeup(() => linear);
  closeup.include(99);
  expect(closeup.isWhole).toBe(true);
  closeup.show(40, 60);
  closeup.include(50);
  expect(closeup.stretch).toEqual({from: 40, to: 60});
  closeup.include(70);
  expect(closeup.stretch.from).toBeCloseTo(50, 9);
  expect(closeup.stretch.to).toBeCloseTo(70, 9);
});

test('shares are counted on their own scale, and what is shown stays within the range', () => {
  const closeup = new Closeup(() => logit);
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom('closer', 'include', 'wider'),
          fc.double({min: 0.8, max: 0.999, noNaN: true}),
        ),
      ),
      (steps) => {
        closeup.whole();
        for (const [step, value] of steps) {
          if (step === 'wider') closeup.wider();
          else closeup[step as 'closer' | 'include'](value);
          const {from, to} = closeup.stretch;
          expect(from).toBeGreaterThanOrEqual(0.8 - 1e-12);
          expect(to).toBeLessThanOrEqual(0.999 + 1e-12);
          expect(from).toBeLessThan(to);
          if (step === 'include') expect(value).toBeGreaterThanOrEqual(from - 1e-9);
          if (step === 'include') expect(value).toBeLessThanOrEqual(to + 1e-9);
        }
      },
    ),
    {seed: 11, numRuns: 100},
  );
});
