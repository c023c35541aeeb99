import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {namePlaces} from '../../web/charts/earlier.ts';
import {exitLabels} from '../../web/charts/exit-labels.ts';
import {frameOf} from '../../web/charts/frame.ts';
import {above, apart, beside, fitOnLine, widthOf, wrapped} from '../../web/charts/labels.ts';
import {leverScale} from '../../web/charts/lever-scale.ts';
import {linearScale} from '../../web/charts/linear-scale.ts';
import {namesAbove, namesAtStart, namesBeside, withRoomBelow} from '../../web/charts/line-names.ts';
import {
  crossingReach,
  exitsOf,
  marginalSeriesOf,
  reach,
  seen,
  seriesOf,
  type Series,
} from '../../web/charts/series.ts';
import {tableCsv} from '../../web/charts/table.ts';
import {threads} from '../../web/desk/workers.ts';
import {isShare} from '../../web/state/lever-kind.ts';
import type {DrawnCurve} from '../../web/state/search.svelte.ts';

const target = 'sites[name=dc].stock[*].policy.reorderPoint.value';
const lever = {name: 'service', paths: [target], from: 0.8, to: 0.999, scale: 'logit' as const};
const price = {name: 'price', paths: ['products[0].price'], from: 10, to: 30, scale: 'linear' as const};
const SEEDED = {seed: 7, numRuns: 200};

const money = (mean: number, halfWidth: number | null = 1) => ({
  mean,
  halfWidth,
  total: mean,
  unit: 'EUR/year',
});
const places = (...means: number[]) => means.map((mean, value) => ({value, mean, halfWidth: 0}));

describe('the scale of a lever', () => {
  test('with log odds is spread out near 1, with round ticks that leave room for each other', () => {
    for (const width of [220, 330, 640, 1400]) {
      const {at, ticks} = leverScale(lever, [0, width]);
      expect(at(0.8)).toBeCloseTo(0, 9);
      expect(at(0.999)).toBeCloseTo(width, 9);
      expect(at(0.99) - at(0.98)).toBeGreaterThan(at(0.9) - at(0.89));
      expect(ticks).toContain(0.99);
      for (let i = 1; i < ticks.length; i++)
        expect(at(ticks[i]) - at(ticks[i - 1])).toBeGreaterThanOrEqual(28);
    }
  });

  test('has even ticks where a stretch of shares has no round ones, and its ends where nothing has room', () => {
    const narrow = {...lever, from: 0.931, to: 0.937};
    expect(leverScale(narrow, [0, 500]).ticks).toEqual([0.931, 0.932, 0.933, 0.934, 0.935, 0.936, 0.937]);
    expect(leverScale(narrow, [0, 60]).ticks).toEqual([0.931, 0.937]);
  });

  test('of money or units has linear ticks, of whole numbers whole ones alone', () => {
    const {at, ticks} = leverScale(price, [0, 400]);
    expect(at(20)).toBe(200);
    expect(ticks).toEqual([10, 15, 20, 25, 30]);
    expect(leverScale({...price, from: 1, to: 3, scale: 'whole'}, [0, 900]).ticks).toEqual([1, 2, 3]);
  });

  test('shows a stretch from end to end, and gives back the value at every place', () => {
    for (const one of [lever, price]) {
      const middle = (one.from + one.to) / 2;
      const {at, value} = leverScale(one, [40, 440], {from: middle, to: one.to});
      expect(at(middle)).toBeCloseTo(40, 9);
      expect(at(one.to)).toBeCloseTo(440, 9);
      for (const place of [40, 133, 250, 440]) expect(at(value(place))).toBeCloseTo(place, 6);
    }
  });

  test('writes service targets as shares on any scale, a price as it is', () => {
    expect(isShare({...lever, scale: 'linear'})).toBe(true);
    expect(isShare(price)).toBe(false);
  });
});

describe('the lines of a curve', () => {
  const point = {
    value: 0.9,
    replications: 10,
    measures: {},
    statement: {profit: money(20, 5)},
    totals: {revenue: money(100, 3), cost: money(80, 2), logisticsCost: money(20)},
  };
  const curve: DrawnCurve = {
    draft: {source: 1, changes: [], lever: null},
    marginals: [],
    marginalStep: null,
    warnings: [],
    lever,
    points: [point],
    optimum: null,
  };
  const marginal = (value: number, mean: number) => ({
    value,
    values: {low: value, high: value},
    revenue: money(mean),
    cost: money(mean + 1),
    profit: money(-1),
  });

  test('reach as far as their intervals', () => {
    const {revenue, cost, profit} = seriesOf(curve);
    expect(reach([...revenue.places, ...cost.places])).toEqual([78, 103]);
    expect(reach([...profit.places, {mean: 30, halfWidth: null}])).toEqual([15, 30]);
    expect(reach([])).toBeNull();
  });

  test('have the marginals of the search until the curve has its own', () => {
    const searched = {curve: {marginals: [marginal(0.9, 5)]}} as unknown as DrawnCurve['optimum'];
    expect(marginalSeriesOf(curve).cost.places).toEqual([]);
    expect(marginalSeriesOf({...curve, optimum: searched}).cost.places).toEqual([
      {value: 0.9, mean: 6, halfWidth: 1},
    ]);
    const finished = {...curve, optimum: searched, marginals: [marginal(0.95, 7)]};
    expect(marginalSeriesOf(finished).revenue.places[0]).toEqual({value: 0.95, mean: 7, halfWidth: 1});
  });

  test('are seen from edge to edge of a stretch', () => {
    const at = (value: number) => value * 100;
    expect(
      seen(places(0, 10, 20, 30), {from: 0.5, to: 2.5}, at).map(({value, mean}) => [value, mean]),
    ).toEqual([
      [0.5, 5],
      [1, 10],
      [2, 20],
      [2.5, 25],
    ]);
    expect(seen(places(0, 10), {from: 0.25, to: 0.75}, at).map(({mean}) => mean)).toEqual([2.5, 7.5]);
    expect(seen(places(0, 10), {from: 3, to: 4}, at)).toEqual([]);
  });
});

describe('the axis of marginals', () => {
  test('covers what they are around the optimum, and not what they run away to', () => {
    const [low, high] = crossingReach(places(4, 5, 6, 7, 100), {from: 1, to: 2})!;
    expect(low).toBe(4);
    expect(high).toBe(6 + 1.5 * 1.5);
  });

  test('covers everything where little would be missing', () => {
    expect(crossingReach(places(4, 5, 6, 8), {from: 1, to: 2})).toEqual([4, 8]);
    expect(crossingReach(places(4, 9), {from: 5, to: 6})).toEqual([4, 9]);
    expect(crossingReach([], {from: 5, to: 6})).toBeNull();
  });

  test('is left by a line at the place where it crosses its end, on either side', () => {
    const line: Series = {name: 'cost', places: places(-10, 0, 10, 30)};
    const at = (value: number) => value * 100;
    expect(exitsOf(line, [-5, 20], at)).toEqual([
      {name: 'cost', end: line.places[0], x: 50, side: 'left', edge: 'bottom'},
      {name: 'cost', end: line.places[3], x: 250, side: 'right', edge: 'top'},
    ]);
    expect(exitsOf(line, [-10, 30], at)).toEqual([]);
  });
});

describe('what is said where lines leave their panel', () => {
  const box = {left: 50, right: 600, top: 100, bottom: 200};
  const exit = (x: number, side: 'left' | 'right', edge: 'top' | 'bottom' = 'top') => ({
    exit: {name: 'cost' as const, end: places(1)[0], x, side, edge},
    name: '',
    text: 'to 1,890 at 80%',
  });

  test('stands outside of the line where there is room, in lines or whole, else inside', () => {
    const [wide, narrow, none] = exitLabels(
      [exit(300, 'right'), exit(500, 'right'), exit(590, 'right')],
      box,
    );
    expect([wide.anchor, wide.lines]).toEqual(['start', ['to 1,890 at 80%']]);
    expect([narrow.anchor, narrow.lines]).toEqual(['start', ['to 1,890 at', '80%']]);
    expect([none.anchor, none.lines]).toEqual(['end', ['to 1,890 at 80%']]);
  });

  test('never lies on what is said of another line', () => {
    for (const edge of ['top', 'bottom'] as const) {
      const [first, second] = exitLabels([exit(60, 'left', edge), exit(70, 'left', edge)], box);
      expect(Math.abs(second.y - first.y)).toBeGreaterThanOrEqual(15);
      expect(second.y).toBeGreaterThan(box.top);
      expect(second.y).toBeLessThan(box.bottom);
    }
    const [left, right] = exitLabels([exit(60, 'left'), exit(400, 'right')], box);
    expect(left.y).toBe(right.y);
  });
});

describe('the frame of the figure', () => {
  test('has its parts one below the other, whatever the size', () => {
    for (const width of [300, 362, 559, 560, 720, 1400])
      for (const space of [200, 600, 2000]) {
        const {value, upper, lower, marginal, interval, flatBand, axis, height} = frameOf(width, space);
        const heights = [
          value,
          ...[upper.top, upper.bottom, lower.top, lower.bottom],
          ...[interval, flatBand, marginal.top, marginal.bottom, axis, height],
        ];
        expect(heights).toEqual([...heights].sort((a, b) => a - b));
        expect(upper.right).toBeLessThan(width);
      }
  });

  test('fills the height that there is, within reason', () => {
    expect(frameOf(760, 640).height).toBe(640);
    expect(frameOf(760, 100).height).toBeGreaterThan(500);
    expect(frameOf(760, 5000).height).toBeLessThan(800);
  });
});

describe('names', () => {
  const page = {left: 40, right: 700, line: 300};

  test('stand before their stretch, behind it, or in it beside the line', () => {
    const name = 'within 1% of the best profit';
    expect(beside(name, [400, 450], page)).toMatchObject({anchor: 'end', isInside: false});
    expect(beside(name, [60, 200], page)).toMatchObject({anchor: 'start', isInside: false, x: 208});
    expect(beside(name, [60, 690], page)).toMatchObject({anchor: 'end', isInside: true, x: 682});
    expect(beside(name, [60, 690], {...page, line: 600})).toMatchObject({anchor: 'start', x: 68});
    expect(beside('x'.repeat(90), [60, 690], page)).toBeNull();
  });

  test('above a stretch stay on the page', () => {
    expect(above('a name', [40, 50], page).x).toBeGreaterThanOrEqual(40 + widthOf('a name') / 2);
    expect(above('a name', [690, 700], page).x).toBeLessThanOrEqual(700 - widthOf('a name') / 2);
  });

  test('keep apart and in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: 0, max: 200}), fc.constantFrom(15, 30)), {maxLength: 6}),
        (names) => {
          const [heights, sizes] = [names.map(([height]) => height), names.map(([, size]) => size)];
          const placed = apart(heights, sizes);
          const order = placed.map((_, i) => i).sort((a, b) => placed[a] - placed[b]);
          order.slice(1).forEach((one, k) => {
            const before = order[k];
            expect(placed[one] - placed[before]).toBeGreaterThanOrEqual((sizes[one] + sizes[before]) / 2);
            expect(heights[one]).toBeGreaterThanOrEqual(heights[before]);
          });
        },
      ),
      SEEDED,
    );
  });

  /** Revenue from 10 to 20 and cost from `least` to 19, on an axis of amounts over 100 pixels. */
  function twoLines(least: number, amounts: [number, number], names: {revenue: string; cost: string}) {
    const series: Series[] = [
      {name: 'revenue', places: places(10, 20)},
      {name: 'cost', places: places(least, 19)},
    ];
    const box = {left: 50, right: 250, top: 0, bottom: 100};
    const x = leverScale({...price, from: 0, to: 1}, [50, 250]);
    return {series, names, box, x, y: linearScale(amounts, [100, 0])};
  }

  test('are broken between words', () => {
    expect(wrapped('Marginal revenue')).toEqual(['Marginal', 'revenue']);
    expect(wrapped('Total cost')).toEqual(['Total cost']);
    expect(wrapped('边际收入')).toEqual(['边际收入']);
  });

  test('of lines stand at their ends, or at their starts on narrow pages', () => {
    const drawn = twoLines(5, [0, 25], {revenue: 'Marginal revenue', cost: 'Marginal cost'});
    const [revenue, cost] = namesBeside(drawn);
    expect(revenue).toMatchObject({x: 250, lines: ['Marginal', 'revenue']});
    expect(revenue.y).toBeCloseTo(20, 9);
    expect(cost.y - revenue.y).toBeCloseTo(30, 9);
    expect(namesAbove(drawn)[0].y).toBeLessThan(20);
    const [first, second] = namesAtStart(drawn);
    expect(first).toMatchObject({name: 'revenue', x: 54, y: 52});
    expect(second).toMatchObject({name: 'cost', x: 54, y: 96});
  });

  test('below lines that begin at the foot of a panel have room there, on an axis that covers more', () => {
    const drawn = twoLines(2, withRoomBelow([0, 25], 2, 100), {revenue: 'A', cost: 'B'});
    const [, cost] = namesAtStart(drawn);
    expect(cost.y - drawn.y(2)).toBeGreaterThanOrEqual(15);
    expect(cost.y).toBeLessThan(drawn.box.bottom);
    expect(withRoomBelow([0, 25], 10, 100)).toEqual([0, 25]);
    expect(withRoomBelow([0, 25], -5, 100)).toEqual([0, 25]);
  });

  test('and what is said of them share a line where both have room', () => {
    expect(fitOnLine('Logistics cost', '+1,548 ± 99 EUR: cost rose', 362)).toBe(true);
    expect(fitOnLine('Logistics cost', '−1,206 ± 2,730 EUR: cost stayed the same', 362)).toBe(false);
  });

  test('of lines that end at the foot of a panel stand above each other, and not on the axis below it', () => {
    const series: Series[] = [
      {name: 'revenue', places: places(20, 1)},
      {name: 'cost', places: places(10, 0)},
    ];
    const box = {left: 50, right: 250, top: 0, bottom: 100};
    const x = leverScale({...price, from: 0, to: 1}, [50, 250]);
    const y = linearScale([0, 25], [100, 0]);
    const names = {revenue: 'Marginal revenue', cost: 'Marginal cost'};
    const [revenue, cost] = namesBeside({series, names, box, x, y});
    expect(cost.y + 15).toBeLessThanOrEqual(box.bottom);
    expect(cost.y - revenue.y).toBeCloseTo(30, 9);
  });

  test('of earlier curves stand on level parts of their lines, away from others and from each other', () => {
    const xs = [0, 100, 200, 300, 400, 500];
    const line = (...ys: number[]) => ys.map((y, i) => ({x: xs[i], y}));
    const steep = line(200, 100, 50, 48, 48, 48);
    const [place] = namePlaces([{points: steep, width: 210}], [line(60, 60, 60, 60, 100, 100)]);
    expect(place).toEqual({x: 300, y: 48});
    const level = line(50, 50, 50, 50, 50, 50);
    const low = line(80, 80, 80, 80, 80, 80);
    const two = namePlaces(
      [
        {points: level, width: 10},
        {points: low, width: 10},
      ],
      [],
    );
    expect(two[0]!.x).not.toBe(two[1]!.x);
    expect(namePlaces([{points: [], width: 10}], [])).toEqual([null]);
  });
});

test('a table as a file has every figure unrounded, with its half-width in a column of its own', () => {
  const csv = tableCsv({
    caption: '',
    columns: ['Value', 'Profit, EUR'],
    rows: [
      [
        {text: '90%', value: 0.9},
        {text: '1,234 ± 5', value: 1234.5, halfWidth: 5.25},
      ],
      [
        {text: '95%', value: 0.95},
        {text: '–', value: null, halfWidth: null},
      ],
    ],
  });
  expect(csv).toBe('Value,"Profit, EUR","Profit, EUR ±"\n0.9,1234.5,5.25\n0.95,,\n');
});

test('there is a thread for each processor, at least one and at most eight', () => {
  expect([undefined, 1, 2, 8, 64].map(threads)).toEqual([1, 1, 2, 8, 8]);
});
