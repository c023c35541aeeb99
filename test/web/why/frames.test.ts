import {expect, test} from 'vitest';
import type {OrderCycle} from '../../../engine/run/anatomy.ts';
import type {Statement, Totals} from '../../../engine/run/summary.ts';
import {waterfall} from '../../../engine/run/waterfall.ts';
import {lifeFrame} from '../../../web/charts/why/life-frame.ts';
import {cycleRow, piecesOf, stageRows, timeFrame} from '../../../web/charts/why/time-rows.ts';
import {weekFrame} from '../../../web/charts/why/week-frame.ts';
import {waterfallFrame} from '../../../web/charts/why/waterfall-frame.ts';

const money = (mean: number) => ({mean, halfWidth: 3, total: mean, unit: 'EUR/year'});

function drawn(lines: Record<string, number>) {
  const profit = Object.values(lines).reduce((sum, mean) => sum + mean, 0);
  const statement: Statement = Object.fromEntries(
    Object.entries({...lines, profit}).map(([line, mean]) => [line, money(mean)]),
  );
  const totals: Totals = {revenue: money(100), cost: money(100 - profit), logisticsCost: money(0)};
  return waterfall(statement, totals, 0).steps;
}
const texts = (count: number) =>
  Array.from({length: count}, () => ({
    name: 'Goods bought',
    amount: '−351,391',
    halfWidth: '± 8,676',
    share: '−77.9',
  }));

test('the bars of a waterfall stay between the names and the amounts, losses and intervals among them', () => {
  for (const lines of [
    {'revenue.goods': 100, 'goods.purchases': -60, 'delivery.freight': -10},
    {'revenue.goods': 100, 'goods.purchases': -160, 'delivery.freight': -10},
  ]) {
    const steps = drawn(lines);
    for (const width of [300, 362, 559, 560, 900]) {
      const {x, rows, amount, halfWidth, height} = waterfallFrame(
        steps,
        texts(steps.length),
        {share: 'of 100'},
        width,
      );
      for (const {from, to} of steps) {
        for (const end of [from, to, to - 3, to + 3]) {
          expect(x(end)).toBeGreaterThanOrEqual(0);
          expect(x(end)).toBeLessThanOrEqual(width);
          if (width >= 560) expect(x(end)).toBeLessThan(amount - 8 * 6.9);
        }
      }
      expect(amount).toBeLessThan(halfWidth);
      const heights = [...rows.flatMap(({top, height: bar}) => [top, top + bar]), height];
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
    }
  }
});

function summary(mean: number): OrderCycle['mean'] {
  return {mean, halfWidth: 0.01, sd: 0, n: 10, unit: 'days'};
}
const stage = (name: string, parts: [string, number][], p95: number) => ({
  name: `stage.${name}`,
  mean: summary(parts.reduce((sum, [, time]) => sum + time, 0)),
  p95: summary(p95),
  share: null,
  parts: parts.map(([kind, time]) => ({kind: kind as 'work', mean: summary(time)})),
});
const cycle: OrderCycle = {
  orders: summary(100),
  mean: summary(1.5),
  cv: summary(0.5),
  p95: summary(3),
  stages: [
    stage('placed-verified', [], 0),
    stage(
      'allocated-picked',
      [
        ['closed', 0.3],
        ['work', 0.2],
      ],
      2,
    ),
    stage('dispatched-delivered', [['travel', 1]], 1.4),
  ],
  afterDelivery: [],
  histogram: null,
};

test('the stages are laid end to end, and the last one ends where the whole order cycle does', () => {
  const rows = stageRows(cycle, (name) => name, 'all', 2);
  expect(rows.map(({id, start}) => [id, start])).toEqual([
    ['allocated-picked', 0],
    ['dispatched-delivered', 0.5],
    ['total', 0],
  ]);
  expect(rows.map(({pieces}) => pieces.at(-1)!.to)).toEqual([0.5, 1.5, 1.5]);
  expect(rows.map(({promise}) => promise)).toEqual([null, null, 2]);
});

test('waiting is told from what gets an order on, stage by stage', () => {
  expect(piecesOf(cycle.stages, 0).filter(({from, to}) => to > from)).toEqual([
    {from: 0, to: 0.3, isWaiting: true, isFirst: true},
    {from: 0.3, to: 0.5, isWaiting: false, isFirst: false},
    {from: 0.5, to: 1.5, isWaiting: false, isFirst: true},
  ]);
});

test('every bar and line of the times stays inside the drawing, with the promise', () => {
  const rows = [...stageRows(cycle, (name) => name, 'all', 5), cycleRow('town', 'town', cycle, 4)];
  const words = rows.map(() => ({
    name: 'From dispatched to delivered',
    mean: '1.10 ± 0.01 days',
    p95: '1.64 days',
  }));
  for (const width of [300, 362, 560, 900]) {
    const {x, rows: places, axis, height} = timeFrame(rows, words, {mean: 'mean', p95: '95%'}, width);
    for (const {start, p95, promise} of rows) {
      expect(x(start + p95.mean)).toBeLessThanOrEqual(width);
      if (promise !== null) expect(x(promise)).toBeLessThanOrEqual(width);
    }
    for (const {top, bar, line, bottom} of places) {
      const heights = [top, bar, line, bottom, axis, height];
      expect(heights).toEqual([...heights].sort((a, b) => a - b));
    }
  }
});

test('the names of an order’s spells and of the causes of its delay stay on the page', () => {
  const [name, time] = ['waiting for opening hours: picking, warehouse', '2.28 days'];
  const timed = (what: string, long: string) => `${what}, ${long}`;
  for (const width of [300, 362, 560, 900, 1392])
    for (const ends of [
      [0, 9],
      [0, 0.01],
      [8.99, 9],
      [3, 6],
      [0.5, 8.8],
    ] as const) {
      const {rows, shares, axis, height} = lifeFrame(
        [0, 9],
        [{from: ends[0], to: ends[1], name, time}],
        [0.9, 0.1].map((share) => ({share, name, time})),
        timed,
        width,
      );
      for (const {text, x, anchor, left, width: length} of [...rows, ...shares]) {
        const size = text.length * 6.9 * (13 / 12);
        const from = anchor === 'end' ? x - size : x;
        expect(text).toMatch(
          width < 400 ? /^waiting for .*…, 2\.28 days$/ : /^waiting .* warehouse, 2\.28 days$/,
        );
        if (size <= width / 2 || width < 560) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from + size).toBeLessThanOrEqual(width + 1e-9);
        }
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + length).toBeLessThanOrEqual(width + 1);
      }
      expect(axis).toBeLessThan(height);
    }
});

test('the panels of the weeks stand below each other in the drawing, each with all of its figures and no share beyond 1', () => {
  const series = (unit: string, means: (number | null)[]) => ({
    unit,
    weeks: means.map((mean, i) => ({week: i + 1, mean, halfWidth: mean && mean / 10, sd: 1, n: 10})),
  });
  const weekly = {
    orders: series('count', [40, 90, 60]),
    fillRate: series('share', [1, 0.97, 1]),
    pickAccuracy: series('share', [null, 1, null]),
    processingTime: series('days', [0, 0, 0]),
  };
  for (const width of [300, 362, 900]) {
    const {x, panels, axis, height} = weekFrame(weekly, 30, width);
    expect(panels.map(({places}) => places.map(({value}) => value))).toEqual([
      [33.5, 40.5, 47.5],
      [33.5, 40.5, 47.5],
      [40.5],
      [33.5, 40.5, 47.5],
    ]);
    const heights = [
      ...panels.flatMap(({title, y, places}) => {
        for (const {value, mean} of places) {
          expect(x(value)).toBeGreaterThan(0);
          expect(x(value)).toBeLessThan(width);
          expect(y(mean)).toBeGreaterThanOrEqual(y.range[1]);
          expect(y(mean)).toBeLessThanOrEqual(y.range[0]);
        }
        return [title, y.range[1], y.range[0]];
      }),
      axis,
      height,
    ];
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(panels[1].y.domain[1]).toBe(1);
    for (const {y} of panels) expect(y.domain[0]).toBeGreaterThanOrEqual(0);
  }
});
