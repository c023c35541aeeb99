import {readFileSync} from 'node:fs';
import {beforeAll, expect, test} from 'vitest';
import {compare, type CompareResult} from '../../../engine/run/compare.ts';
import {leverNamed, readScenario} from '../../../engine/index.ts';
import {Pool} from '../../../engine/run/pool.ts';
import {spawnHere} from '../../../engine/run/spawn-here.ts';
import {compareFindingText} from '../../../engine/text/pages/compare-finding.ts';
import {tableCsv} from '../../../web/charts/table.ts';
import {comparisonSaid} from '../../../web/desk/said/comparison.ts';
import {isExact, replicationsForFinding} from '../../../web/state/compare/certainty.ts';
import {contenderNames} from '../../../web/state/compare/names.ts';
import {firstMeasureRows, rowsTable, sumRows} from '../../../web/state/compare/rows.ts';
import {saidOf, shownOf, type Shown} from '../../../web/state/compare/shown.ts';
import {contenderKey, freeColour, type Contender} from '../../../web/state/contender.ts';
import {wordsHere} from '../words-here.ts';
import {smallText} from '../small-scenario.ts';

const words = await wordsHere('en');
const {scenario} = readScenario(smallText);
const lever = leverNamed(scenario)!;
const fixedText = readFileSync(new URL('../../../scenarios/distributor-rq.json', import.meta.url), 'utf8');

function contender(
  id: number,
  changes: Contender['draft']['changes'],
  name: string | null = null,
): Contender {
  const sheet = {name: 'Shop', shipped: null, currency: 'EUR', levers: [], inputs: []} as never;
  return {
    id,
    colour: id,
    name,
    draft: {source: 1, changes, lever: null},
    stance: 'asItStands',
    sheet,
    faults: [],
  };
}
const present = contender(0, [], 'Present');
const fuller = contender(1, [{path: 'level', value: 1}], 'Fuller');
const fullest = contender(2, [{path: 'level', value: 2}], 'Fullest');
const all = [present, fuller, fullest];

let three: CompareResult;
beforeAll(async () => {
  const at = (value: number) => ({scenario, hash: '', lever: {lever, value}});
  three = await compare([at(0.9), at(0.905), at(0.999)], new Pool(1, spawnHere), {replications: 40});
});

function shown(contenders: readonly Contender[], result = three): Shown {
  const keys = all.map(contenderKey);
  const said = comparisonSaid(result);
  const finished = {keys, result, stands: [null, null, null], inputs: {en: [], zh: []}, said};
  return shownOf(finished, contenders, contenderNames(contenders, words))!;
}
function findingText(seen: Shown, language: 'en' | 'zh'): string {
  return saidOf(seen, language).finding;
}

test('a finding says who earns more, by how much, and what that means for service', () => {
  expect(findingText(shown([present, fullest]), 'en')).toMatch(
    /^“Fullest” earns [\d,.]+ ± [\d,.]+ EUR a year (more|less) than “Present”, with [\d.]+ ± [\d.]+ points more fill rate$/,
  );
  expect(findingText(shown([fullest, present]), 'en')).toMatch(
    /^“Present” earns .* (more|less) than “Fullest”, with [\d.]+ ± [\d.]+ points less fill rate$/,
  );
  expect(findingText(shown([present, fullest]), 'zh')).toMatch(
    /^“Fullest”每年比“Present”[多少]赚 .*，满足率高 .* 个百分点$/,
  );
});

test('a finding about several names the best one, or those that cannot be told from it', () => {
  const finding = findingText(shown(all), 'en');
  expect(finding).toMatch(
    /^Of 3 scenarios “(Present|Fuller|Fullest)” (earns most: |seems to earn most, but cannot be told from )/,
  );
});

test('what cannot be told says how many replications would tell it', async () => {
  const at = (value: number) => ({scenario, hash: '', lever: {lever, value}});
  const open = await compare([at(0.9), at(0.93), at(0.94)], new Pool(1, spawnHere), {replications: 2});
  const seen = shown([fuller, fullest], open);
  const difference = open.statement.profit.differences[2]!;
  expect(difference.verdict).toBe('undecided');
  expect(findingText(seen, 'en')).toMatch(
    /^Whether “Fullest” earns more than “Fuller” cannot be told yet: [+−][\d,.]+ ± [\d,.]+ EUR a year/,
  );
  expect(replicationsForFinding(seen)).toBe(difference.replicationsToTell);
});

test('of a single replication it is said what the difference was there, and no more', async () => {
  const at = (value: number) => ({scenario, hash: '', lever: {lever, value}});
  const single = await compare([at(0.9), at(0.93), at(0.999)], new Pool(1, spawnHere), {replications: 1});
  expect(findingText(shown([present, fullest], single), 'en')).toMatch(
    /^In the only replication “Fullest” earns [\d,.]+ EUR a year (more|less) than “Present”, with [\d.]+ points more fill rate$/,
  );
  expect(findingText(shown([present, fullest], single), 'zh')).toMatch(
    /^仅有的一次重复中，“Fullest”每年比“Present”[多少]赚/,
  );
  expect(findingText(shown(all, single), 'en')).toMatch(
    /^In the only replication “(Present|Fuller|Fullest)” earns most of 3 scenarios: [\d,.]+ EUR a year more than /,
  );
  expect(isExact(single)).toBe(false);
});

test('where nothing is left to chance the differences are exact, and equals are told as equals', async () => {
  const {scenario: fixed} = readScenario(fixedText);
  const dear = {...fixed, costs: {...fixed.costs, fixedPerYear: 100}};
  const subjects = [fixed, fixed, dear].map((one) => ({scenario: one, hash: ''}));
  const exact = await compare(subjects, new Pool(1, spawnHere), {replications: 2});
  expect(isExact(exact)).toBe(true);
  expect(isExact(three)).toBe(false);
  expect(findingText(shown(all, exact), 'en')).toBe(
    'Of 3 scenarios “Present” and “Fuller” earn most, each as much as the other: 100 USD a year more than “Fullest”, at the same fill rate',
  );
  expect(findingText(shown([fullest, present], exact), 'en')).toBe(
    '“Present” earns 100 USD a year more than “Fullest”, at the same fill rate',
  );
  const same = await compare([subjects[0], subjects[0], subjects[0]], new Pool(1, spawnHere), {
    replications: 2,
  });
  expect(findingText(shown(all, same), 'en')).toBe('All 3 scenarios earn exactly as much');
  expect(findingText(shown(all, same), 'zh')).toBe('全部 3 个场景赚得一样多');
});

test('rows have the baseline first and differences against it, whatever the sequence of the result', () => {
  const [profit] = sumRows(shown([fullest, present]), words);
  expect(profit.code).toBe('profit');
  expect(profit.cells[0].difference).toBeNull();
  const expected = three.statement.profit.differences[1]!;
  expect(profit.cells[1].difference!.mean).toBe(-expected.mean);
  expect(profit.reach).toBeCloseTo(Math.abs(expected.mean) + expected.halfWidth!, 9);
  const rate = firstMeasureRows(shown([present, fullest]), words).find(({code}) => code === 'fillRate')!;
  expect(rate.cells[0].text).toMatch(/^\d\d\.\d+ ± [\d.]+%$/);
  expect(rate.cells[1].difference!.text).toMatch(/^\+\d+\.\d+ ± [\d.]+ points$/);
});

test('what is looked at first of a comparison has the mean of the order cycle time beside its 95 % [R13]', () => {
  const codes = firstMeasureRows(shown([present, fullest]), words).map(({code}) => code);
  const mean = codes.indexOf('orderCycleTime.mean');
  expect(codes.slice(mean, mean + 2)).toEqual(['orderCycleTime.mean', 'orderCycleTime.p95']);
});

test('the 95 % of the order cycle time is written in the unit of its mean', () => {
  const inHours = (hours: number) => ({
    ...three.measures['orderCycleTime.mean'],
    values: [0, 1, 2].map(() => ({mean: hours / 24, halfWidth: null})),
  });
  const seen = shown([present, fullest]);
  const measures = {
    ...seen.result.measures,
    'orderCycleTime.mean': inHours(12.5),
    'orderCycleTime.p95': inHours(36),
  };
  const rows = firstMeasureRows({...seen, result: {...seen.result, measures}}, words);
  const texts = rows.filter(({code}) => code.startsWith('orderCycleTime')).map(({cells}) => cells[0].text);
  expect(texts).toEqual(['12.5 h', '36 h']);
});

test('the table for files has a value, a difference and a verdict for every scenario', () => {
  const seen = shown([present, fullest]);
  const table = rowsTable(sumRows(seen, words), seen, words);
  expect(table.columns).toEqual([
    'Figure',
    'Unit',
    'Present',
    '± Present',
    'Fullest',
    '± Fullest',
    'Fullest − Present',
    '± Fullest − Present',
    'verdict, Fullest − Present',
  ]);
  expect(tableCsv(table).split('\n')[1]).toBe(
    [
      'Profit',
      'EUR/year',
      ...[0, 2].flatMap((i) => Object.values(three.statement.profit.values[i]!)),
      three.statement.profit.differences[1]!.mean,
      three.statement.profit.differences[1]!.halfWidth,
      words.compare.common.verdicts[three.statement.profit.differences[1]!.verdict],
    ].join(','),
  );
});

test('the plane tells whether anybody is at once cheaper and better', () => {
  expect(saidOf(shown([present, fullest]), 'en').tradeOff).toMatch(/^(Nobody|“)/);
});

test('scenarios are called by what tells them apart', () => {
  const name = (contenders: Contender[]) => [...contenderNames(contenders, words).values()];
  const dear = contender(1, [{input: 'orderCost', value: 14}]);
  expect(name([contender(0, []), dear])).toEqual([
    expect.stringMatching(/^[A-Z]/),
    expect.stringMatching(/replenishment order.* 14$/),
  ]);
  const other = {...contender(2, []), draft: {source: 2, changes: [], lever: null}};
  expect(name([contender(0, []), other])).toEqual(['Shop', 'Shop (2)']);
  expect(name([contender(0, [], 'Mine'), contender(1, [], 'Mine')])).toEqual(['Mine', 'Mine (2)']);
});

test('a colour that was given back is given out again', () => {
  expect(freeColour([])).toBe(0);
  expect(freeColour([contender(0, []), contender(2, [])])).toBe(1);
});

test('the texts of the comparison are told in both languages about the same things', () => {
  const pair = {of: 'B', against: 'A', amount: '12 ± 3 k EUR', service: null, isOnce: false} as const;
  for (const language of ['en', 'zh'] as const) {
    const finding = compareFindingText(language);
    const told = (['more', 'less', 'same', 'open'] as const).map((profit) => finding.pair({...pair, profit}));
    expect(new Set(told).size).toBe(4);
    for (const one of told) expect(one).toMatch(/“B”.*“A”/);
  }
});
