import {expect, test} from 'vitest';
import {apart, widthOf} from '../../../web/charts/labels.ts';
import {endLabels, shortened} from '../../../web/charts/compare/end-labels.ts';
import {overlayOf, type Curved} from '../../../web/charts/compare/overlay.ts';
import {isFree, placed} from '../../../web/charts/compare/place-labels.ts';
import {frontierSteps} from '../../../web/charts/compare/plane.ts';
import type {Column} from '../../../web/state/compare/shown.ts';

const target = 'sites[name=dc].stock[*].policy.reorderPoint.value';

function curved(id: number, source: number, lever: Partial<NonNullable<Curved['lever']>> | null): Curved {
  const contender = {id, colour: id, draft: {source, changes: [], lever: null}, stance: 'asItStands'};
  const column = {contender, name: `scenario ${id}`, place: id, stand: null} as unknown as Column;
  const full = {
    name: 'service',
    paths: [target],
    from: 0.8,
    to: 0.99,
    scale: 'logit' as const,
    measure: 'fillRate',
  };
  return {column, curve: null, lever: lever && {...full, ...lever}};
}

test('levers of one kind are drawn over each other on a scale that covers all of them', () => {
  const overlay = overlayOf([
    curved(0, 1, null),
    curved(1, 2, {from: 0.9, to: 0.999}),
    curved(2, 3, {name: 'target'}),
    curved(3, 4, {measure: 'readyRate'}),
    curved(4, 5, {name: 'reorder point', paths: ['sites[0].stock[0].policy.reorderPoint'], scale: 'whole'}),
  ])!;
  expect(overlay.lever).toMatchObject({from: 0.8, to: 0.999, scale: 'logit'});
  expect(overlay.curves.map(({columns}) => columns.map(({place}) => place))).toEqual([[1], [2]]);
  expect(overlay.without.map(({place}) => place)).toEqual([0, 3, 4]);
  expect(overlayOf([curved(0, 1, null)])).toBeNull();
});

test('scenarios that differ in the value of the lever alone share one curve', () => {
  const overlay = overlayOf([curved(0, 1, {}), curved(1, 1, {}), curved(2, 2, {})])!;
  expect(overlay.curves.map(({columns}) => columns.length)).toEqual([2, 1]);
});

test('the frontier rises in steps from the cheapest to the best, and then straight up', () => {
  const points = [
    {service: 0.97, cost: 60},
    {service: 0.9, cost: 40},
  ];
  expect(frontierSteps(points, {left: 0.85, top: 80})).toEqual([
    {service: 0.85, cost: 40},
    {service: 0.9, cost: 40},
    {service: 0.9, cost: 60},
    {service: 0.97, cost: 60},
    {service: 0.97, cost: 80},
  ]);
  expect(frontierSteps([], {left: 0, top: 1})).toEqual([]);
});

const room = {left: 0, right: 600, top: 0, bottom: 300};

test('names of marks lie neither on each other nor outside the drawing', () => {
  const marks = Array.from({length: 6}, (_, id) => ({
    id,
    name: `A rather long name ${id}`,
    tone: '',
    isPale: false,
    x: 560 + id,
    y: 20 + id,
    reach: {x: 10, y: 10},
  }));
  const names = placed(marks, room);
  expect(new Set(names.map(({y}) => y)).size).toBe(6);
  for (const {x, y, anchor} of names) {
    expect(anchor).toBe('end');
    expect(x).toBeLessThan(600);
    expect(y).toBeGreaterThan(0);
  }
});

test('names at the ends of lines keep a line of text apart, inside the drawing', () => {
  const lines = [1, 2, 3].map((id) => ({
    id,
    name: `line ${id}`,
    tone: '',
    places: [
      {value: 0, mean: 0, halfWidth: null},
      {value: 1, mean: id, halfWidth: null},
    ],
  }));
  const at = {
    x: (value: number) => value * 500,
    y: (mean: number) => 298 - mean,
    right: 500,
    top: 0,
    bottom: 300,
  };
  for (const isWide of [true, false]) {
    const heights = endLabels(lines, {...at, isWide})
      .map(({y}) => y)
      .sort((a, b) => a - b);
    for (let i = 1; i < heights.length; i++)
      expect(heights[i] - heights[i - 1]).toBeGreaterThanOrEqual(15.99);
    expect(heights.at(-1)).toBeLessThanOrEqual(300);
  }
  expect(endLabels([], {...at, isWide: true})).toEqual([]);
  expect(apart([], [])).toEqual([]);
});

test('a name is cut in its middle where there is no room for it, so that names with one beginning stay apart', () => {
  expect(shortened('short', 200)).toBe('short');
  const [one, two] = [
    'Distributor with a reorder point',
    'Distributor with a reorder point and two customers',
  ].map((name) => shortened(name, 130));
  expect(one).toMatch(/^Distrib.*….*point$/);
  expect(two).toMatch(/^Distrib.*….*ustomers$/);
  expect(shortened('Distributor', 1)).toBe('D…');
});

const mark = (x: number, name = 'Drive parts distributor, at its best') => ({
  id: x,
  name,
  tone: '',
  isPale: false,
  x,
  y: 150,
  reach: {x: 4, y: 4},
});

test('names of marks stay inside a narrow drawing', () => {
  const [{name, x, anchor}] = placed([mark(100)], {left: 56, right: 240, top: 0, bottom: 300});
  expect(anchor).toBe('start');
  expect(name).toContain('…');
  expect(x + widthOf(name)).toBeLessThanOrEqual(240);
});

test('names of marks keep off the lines where there is room beside them', () => {
  const level = [
    {x: 0, y: 150},
    {x: 600, y: 150},
  ];
  const [named] = placed([mark(100)], room, [level]);
  expect(Math.abs(named.y - 150)).toBeGreaterThanOrEqual(8);
});

test('a word in a corner gives way to marks and names', () => {
  const corner = {left: 500, right: 600, top: 140, bottom: 160};
  const far = mark(50, 'near');
  const near = mark(550, 'near');
  expect(isFree(corner, [far], placed([far], room))).toBe(true);
  expect(isFree(corner, [near], placed([near], room))).toBe(false);
  const beside = mark(470, 'beside');
  expect(isFree(corner, [beside], placed([beside], room))).toBe(false);
});
