import {expect, test} from 'vitest';
import {timeCell} from '../../web/charts/why/time-cell.ts';
import {durationText, timeUnit} from '../../web/state/duration.ts';
import {wordsHere} from './words-here.ts';

const words = await wordsHere('en');
const [days, hours] = [timeUnit(2), timeUnit(0.5)];

test('a time is written in the unit that suits it, its half-width to one digit', () => {
  expect(durationText(1.5712, 0.0183, words)).toBe('1.57 ± 0.02 days');
  expect(durationText(0.35, 0.0083, words)).toBe('8.4 ± 0.2 h');
  expect(durationText(1 / 72, null, words)).toBe('20.0 min');
  expect(durationText(0, 0, words)).toBe('0 days');
});

test('times beside each other are written in one unit, with no more decimals than say something there', () => {
  const written = (minutes: number, halfWidth: number | null) =>
    durationText(minutes / 1440, halfWidth && halfWidth / 1440, words, days);
  expect(written(13, 10)).toBe('0.009 ± 0.007 days');
  expect(written(20, null)).toBe('0.014 days');
  expect(written(22.6, 0.1)).toBe('0.016 days');
  expect(written(0.75, 0.02)).toBe('0.0005 days');
  expect(written(0, null)).toBe('0 days');
});

test('a cell with a time has the figures of its unit, in files too', () => {
  expect(timeCell({mean: 0.5, halfWidth: 0.0625}, hours, words.numbers)).toEqual({
    text: '12 ± 2',
    value: 12,
    halfWidth: 1.5,
  });
  expect(timeCell({mean: null, halfWidth: null}, hours, words.numbers)).toEqual({
    text: '–',
    value: null,
    halfWidth: null,
  });
  expect(timeCell({mean: 1}, hours, words.numbers)).toEqual({text: '24', value: 24});
});
