import {beforeAll, expect, test} from 'vitest';
import {leverNamed, readScenario} from '../../../../engine/index.ts';
import {compare, type CompareResult} from '../../../../engine/run/compare.ts';
import {Pool} from '../../../../engine/run/pool.ts';
import {spawnHere} from '../../../../engine/run/spawn-here.ts';
import {comparisonSaid} from '../../../../web/desk/said/comparison.ts';
import {shownKey, withNames} from '../../../../web/state/compare/name-marks.ts';
import {smallText} from '../../small-scenario.ts';

const {scenario} = readScenario(smallText);
const lever = leverNamed(scenario)!;

function played(values: readonly number[], replications: number): Promise<CompareResult> {
  const subjects = values.map((value) => ({scenario, hash: '', lever: {lever, value}}));
  return compare(subjects, new Pool(1, spawnHere), {replications});
}

let four: CompareResult;
beforeAll(async () => {
  four = await played([0.9, 0.93, 0.96, 0.999], 10);
});

test('every choice of two or more scenarios has its finding, whichever is the baseline', () => {
  const {en, zh} = comparisonSaid(four);
  expect(Object.keys(en.shown)).toHaveLength(28);
  expect(Object.keys(zh.shown)).toEqual(Object.keys(en.shown));
  for (const [key, {finding}] of Object.entries(en.shown)) {
    const places = key.split(' ').map(Number);
    expect(shownKey(places)).toBe(key);
    if (places.length > 2) expect(finding).toContain(`${places.length} scenarios`);
  }
});

test('a finding names no scenario but those that are shown', () => {
  for (const {shown, pairs} of Object.values(comparisonSaid(four))) {
    const keyed = [
      ...Object.entries(shown).map(([key, {finding}]) => [key, finding]),
      ...Object.entries(pairs).flatMap(([key, {chance, relation}]) => [
        [key, chance],
        [key, relation],
      ]),
    ];
    for (const [key, sentence] of keyed) {
      const columns = key.split(' ').map((place) => ({place: Number(place), name: `N${place}`}));
      expect(sentence).not.toBe('');
      const told = withNames(sentence, columns);
      expect(told).not.toMatch(/[\ue000-\ue002]|“”/);
    }
  }
});

test('a name is told as a person writes it, whatever is in it', () => {
  const {pairs} = comparisonSaid(four).en;
  const told = withNames(pairs['1 0'].relation, [
    {place: 0, name: '$& one'},
    {place: 1, name: '{two}'},
  ]);
  expect(told).toMatch(/^From “\$& one” to “\{two\}”: /);
});

test('what a pair is told is turned round for the other way round', () => {
  const {shown, pairs} = comparisonSaid(four).en;
  const names = [
    {place: 0, name: 'A'},
    {place: 3, name: 'D'},
  ];
  expect(withNames(shown['0 3'].finding, names)).toMatch(/^“D” earns .* than “A”, with .* points more/);
  expect(withNames(shown['3 0'].finding, names)).toMatch(/^“A” earns .* than “D”, with .* points less/);
  expect(withNames(pairs['3 0'].chance, names)).toMatch(/between “D” and “A”/);
});

test('what the findings rest on is told once: the intervals, or why there are none', async () => {
  const all = comparisonSaid(four).en;
  expect(all.without).toBe('');
  expect(all.notes).toMatch(/^Behind ±: 95% intervals, .* over all 6 pairs at once\.$/);
  const single = comparisonSaid(await played([0.9, 0.999], 1)).en;
  expect(single.without).toMatch(/^A single replication has no interval/);
  expect(single.notes).toBe('');
  expect(single.pairs['1 0'].relation).toContain('a single replication has no interval');
  expect(single.pairs['1 0'].chance).toBe('');
});
