import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
  gripAt,
  inwardReach,
  isClick,
  spanOf,
  type Grip,
  type Held,
  type Span,
} from '../../web/charts/brush-grip.ts';

const SEEDED = {seed: 11, numRuns: 500};
const WHOLE: Span = [50, 650];
const LEAST = 5;

/** Wider than the page, so that pointers leave the strip. */
const place = fc.integer({min: -400, max: 1100});
const inside = fc.integer({min: WHOLE[0], max: WHOLE[1]});
const span = fc
  .tuple(inside, inside)
  .map(([one, other]): Span => [Math.min(one, other), Math.max(one, other)]);
const grip = fc.constantFrom<Grip>('new', 'all', 'start', 'end');
const held = fc
  .record<Held>({grip, down: inside, now: place, marked: fc.option(span)})
  .map((one): Held => (one.marked ? one : {...one, grip: 'new'}));
const widthOf = ([from, to]: Span) => to - from;

describe('what is marked while a pointer is held', () => {
  test('never leaves its strip, and its ends stay in their order', () => {
    fc.assert(
      fc.property(held, (one) => {
        const [from, to] = spanOf(one, WHOLE, LEAST) ?? WHOLE;
        expect(from).toBeGreaterThanOrEqual(WHOLE[0]);
        expect(to).toBeLessThanOrEqual(WHOLE[1]);
        expect(from).toBeLessThanOrEqual(to);
      }),
      SEEDED,
    );
  });

  test('is moved as far as the pointer, but for the ends of the strip, and keeps its width', () => {
    fc.assert(
      fc.property(span, inside, place, (marked, down, now) => {
        const moved = spanOf({grip: 'all', down, now, marked}, WHOLE, LEAST)!;
        expect(widthOf(moved)).toBe(widthOf(marked));
        const isAtEnd = moved[0] === WHOLE[0] || moved[1] === WHOLE[1];
        if (!isAtEnd) expect(moved[0] - marked[0]).toBe(now - down);
      }),
      SEEDED,
    );
  });

  test('keeps one end where the other is pulled, also beyond it', () => {
    fc.assert(
      fc.property(span, fc.constantFrom('start', 'end'), place, (marked, end, now) => {
        const [pulled, other] = end === 'start' ? marked : [marked[1], marked[0]];
        const drawn = spanOf({grip: end, down: pulled, now, marked}, WHOLE, LEAST)!;
        const target = Math.max(WHOLE[0], Math.min(WHOLE[1], now));
        expect([...drawn]).toEqual([target, other].sort((a, b) => a - b));
      }),
      SEEDED,
    );
    expect(spanOf({grip: 'start', down: 100, now: 300, marked: [100, 200]}, WHOLE, LEAST)).toEqual([
      200, 300,
    ]);
  });

  test('is what it was while the pointer has not moved, and again when it is back', () => {
    fc.assert(
      fc.property(held, (one) => {
        expect(spanOf({...one, now: one.down}, WHOLE, LEAST)).toEqual(one.marked);
      }),
      SEEDED,
    );
  });

  test('lies between where a new stretch began and where the pointer is, whichever is first', () => {
    const drag = (down: number, now: number) => spanOf({grip: 'new', down, now, marked: null}, WHOLE, LEAST);
    expect(drag(100, 180)).toEqual([100, 180]);
    expect(drag(180, 100)).toEqual([100, 180]);
    expect(drag(600, 900)).toEqual([600, 650]);
    expect(drag(100, 104)).toBeNull();
    expect(drag(648, 900)).toBeNull();
  });
});

test('a pointer that hardly moves clicks, but only beside what is marked', () => {
  const one = {down: 100, now: 104};
  expect(isClick({grip: 'new', ...one}, WHOLE, LEAST)).toBe(true);
  expect(isClick({grip: 'new', down: 100, now: 105}, WHOLE, LEAST)).toBe(false);
  expect(isClick({grip: 'all', ...one}, WHOLE, LEAST)).toBe(false);
});

describe('a pointer', () => {
  test('grips an end within its reach, what is marked between them, and else marks anew', () => {
    const grips = (marked: Span | null, reach: number, ...places: number[]) =>
      places.map((x) => gripAt(x, marked, reach));
    expect(grips([100, 200], 3, 96, 97, 103, 104, 196, 197, 203, 204)).toEqual([
      'new',
      'start',
      'start',
      'all',
      'all',
      'end',
      'end',
      'new',
    ]);
    expect(grips([100, 200], 12, 88, 112, 150, 212)).toEqual(['start', 'start', 'all', 'end']);
    expect(grips(null, 3, 100)).toEqual(['new']);
  });

  test('can grip the middle of the narrowest stretch, which its ends leave free', () => {
    expect(gripAt(101.5, [100, 103], 12)).toBe('all');
    fc.assert(
      fc.property(span, fc.integer({min: 1, max: 20}), (marked, reach) => {
        expect(2 * inwardReach(marked, reach)).toBeLessThanOrEqual(widthOf(marked));
        if (widthOf(marked) > 0) expect(gripAt((marked[0] + marked[1]) / 2, marked, reach)).toBe('all');
      }),
      SEEDED,
    );
  });
});
