import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {StockPoint} from '../../../engine/run/stock-trace.ts';
import {whyPageText} from '../../../engine/text/pages/why-page.ts';
import {linearScale} from '../../../web/charts/linear-scale.ts';
import {dayLabels} from '../../../web/charts/why/day-labels.ts';
import {dayWords} from '../../../web/charts/why/days.ts';
import {labelled} from '../../../web/charts/why/marks.ts';
import {stockFrame} from '../../../web/charts/why/stock-frame.ts';
import {dayRows} from '../../../web/charts/why/stock-table.ts';
import {levelsOf, pointAt, pointsWithin, reachOf, stepArea, stepLine} from '../../../web/charts/why/steps.ts';
import {numbersIn} from '../../../engine/text/numbers.ts';

function point(day: number, onHand: number, more: Partial<StockPoint> = {}): StockPoint {
  return {day, onHand, inventoryPosition: onHand, backorders: 0, reserved: 0, onOrder: 0, ...more};
}
const points = [point(0, 10), point(2, 7), point(5, 0, {backorders: 4, inventoryPosition: -4}), point(9, 20)];
const same = (value: number) => value;
const onHand = (one: StockPoint) => one.onHand;

test('a stretch has the points inside it, and the one that says how it begins', () => {
  expect(pointsWithin(points, [3, 6]).map(({day}) => day)).toEqual([2, 5]);
  expect(pointsWithin(points, [2, 9]).map(({day}) => day)).toEqual([2, 5, 9]);
  expect(pointAt(points, 4.9)?.onHand).toBe(7);
  expect(pointAt(points, -1)).toBeNull();
});

test('a step line keeps its height until the next change, from one end of the stretch to the other', () => {
  expect(stepLine(points, onHand, [0, 12], same, same)).toBe('M0 10H2V7H5V0H9V20H12');
  expect(stepLine(pointsWithin(points, [3, 6]), onHand, [3, 6], same, same)).toBe('M3 7H5V0H6');
  expect(stepArea(points, onHand, [0, 12], same, same)).toBe('M0 10H2V7H5V0H9V20H12V0H0Z');
  expect(stepLine([], onHand, [0, 1], same, same)).toBe('');
});

test('the axis of units covers zero, backorders below it, and the levels of the policy', () => {
  expect(reachOf(points, [30])).toEqual([-4, 30]);
  expect(reachOf([point(0, 0)], [])).toEqual([0, 1]);
  expect(
    levelsOf({type: 'orderUpTo', reorderPoint: 3, orderUpToLevel: 9, reviewEvery: null}).map(
      ({name}) => name,
    ),
  ).toEqual(['reorderPoint', 'orderUpTo']);
  expect(levelsOf({type: 'none'})).toEqual([]);
});

const {stock: text} = whyPageText('en');

test('days are dates where the start is known, in UTC, else numbers', () => {
  const dated = dayWords('2026-01-05', 'en', text);
  expect(dated.moment(0)).toBe('Jan 5, 2026, 00:00');
  expect(dated.moment(31.5)).toBe('Feb 5, 2026, 12:00');
  expect(dated.stretch([0, 7])).toBe('Jan 5, 2026 – Jan 12, 2026');
  expect(dated.ticks([0, 365], 8).map(({text: tick}) => tick)).toContain('Feb 2026');
  expect(dayWords('2026-01-05', 'zh-CN', whyPageText('zh').stock).ticks([0, 14], 4)[0].text).toMatch(
    /月.*日$/,
  );
  const numbered = dayWords(null, 'en', text);
  expect(numbered.moment(2.5)).toBe('day 2.5');
  expect(numbered.ticks([0, 100], 5).map(({text: tick}) => tick)).toEqual([
    'day 0',
    'day 20',
    'day 40',
    'day 60',
    'day 80',
    'day 100',
  ]);
});

test('dates below an axis keep off each other, and the last one inside its end', () => {
  const ticks = [
    {day: 0, text: '2026年4月'},
    {day: 60, text: '7月'},
    {day: 130, text: '10月'},
    {day: 180, text: '2027年1月'},
  ];
  const labels = dayLabels(ticks, linearScale([0, 190], [0, 190]));
  expect(labels.map(({text: name, anchor}) => [name, anchor])).toEqual([
    ['2026年4月', 'start'],
    ['10月', 'middle'],
  ]);
  expect(dayLabels(ticks.slice(3), linearScale([0, 190], [0, 190]))[0].anchor).toBe('end');
});

test('the table of a long stretch has the first change of each day, that of a short one all', () => {
  const words = {text, numbers: numbersIn('en'), days: dayWords(null, 'en', text)};
  const many = Array.from({length: 1000}, (_, i) => point(i / 20, i));
  expect(dayRows(many, [0, 50], words).rows).toHaveLength(50);
  expect(dayRows(many, [0, 50], words).rows[1].map(({value}) => value)).toEqual(['day 1', 20, 20, 0, 0, 0]);
  expect(dayRows(points, [3, 9], words).rows.map(([day]) => day.text)).toEqual([
    'day 3',
    'day 3',
    'day 5',
    'day 9',
  ]);
});

test('the parts of the stock chart stand one below the other, whatever the width', () => {
  for (const width of [300, 362, 619, 620, 1400]) {
    const {top, bottom, orders, receipts, axis, overview, height, left, right} = stockFrame(
      width,
      120,
      [30, 150],
      395,
    );
    const heights = [top, bottom, orders, receipts, axis, overview.top, overview.bottom, height];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(right).toBeLessThanOrEqual(width);
    expect(left).toBeLessThan(right);
  }
});

test('names of marks never run into each other nor out of the drawing', () => {
  const marks = fc.array(
    fc.record({name: fc.constantFrom('mean', '95%', 'promised: 2 days'), at: fc.integer({min: 0, max: 300})}),
    {
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(marks, (all) => {
      const placed = labelled(all, 300).map(({name, middle, row}) => ({
        row,
        middle,
        half: (name.length * 6.9) / 2,
      }));
      for (const [i, one] of placed.entries()) {
        expect(one.middle - one.half).toBeGreaterThanOrEqual(-0.001);
        for (const other of placed.slice(i + 1))
          if (other.row === one.row)
            expect(Math.abs(other.middle - one.middle)).toBeGreaterThan(one.half + other.half);
      }
    }),
    {seed: 11, numRuns: 200},
  );
});
