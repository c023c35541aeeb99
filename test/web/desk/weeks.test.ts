import {expect, test} from 'vitest';
import {applyLever, leverNamed, readScenario} from '../../../engine/index.ts';
import {Pool} from '../../../engine/run/pool.ts';
import {simulate} from '../../../engine/run/simulate.ts';
import {spawnHere} from '../../../engine/run/spawn-here.ts';
import type {Weekly} from '../../../engine/run/weekly.ts';
import {weeksFinding} from '../../../web/desk/said/weeks.ts';
import {wordsIn} from '../../../web/desk/said/said.ts';
import type {WeekParts} from '../../../web/desk/weeks.ts';
import {deskHere, smallText} from '../small-scenario.ts';

async function weeksOf(json: string, value: number | null, warmUp: number | null): Promise<WeekParts> {
  const desk = deskHere();
  const source = await desk.open(json, () => Promise.resolve(null), 'en');
  if (source.status !== 'done') throw new Error(source.status);
  const answer = await desk.weeks({source: source.value, changes: [], lever: null}, value, warmUp, () => {});
  if (answer.status !== 'done') throw new Error(JSON.stringify(answer));
  return answer.value;
}

test('the weeks on the page are those of a run at the value of the lever, whether the scenario asks for weeks or not [R59]', async () => {
  const {scenario} = readScenario(smallText);
  const played = applyLever(scenario, leverNamed(scenario)!, 0.95);
  const subject = {scenario: {...played, run: {...played.run, series: 'week' as const}}, hash: ''};
  const {weekly} = await simulate(subject, new Pool(1, spawnHere), {replications: 10});
  const {series, from, start, replications, finding} = await weeksOf(smallText, 0.95, 20);
  expect([from, start, replications]).toEqual([20, null, 10]);
  expect(Object.keys(series)).toEqual(['orders', 'fillRate', 'processingTime']);
  for (const [name, one] of Object.entries(series)) expect(one).toEqual(weekly![name]);
  expect(series.orders.weeks).toHaveLength(14);
  expect(finding.en).toMatch(
    /^Fill rate: [\d.]+% in the average week, [\d.]+ ± [\d.]+% in the weakest, week \d+$/,
  );
});

test('a counted time of less than a week has none', async () => {
  const json = JSON.stringify({...JSON.parse(smallText), run: {horizon: 25, warmUp: 20, followUp: 0}});
  const {series, finding} = await weeksOf(json, null, null);
  expect(Object.values(series).flatMap(({weeks}) => weeks)).toEqual([]);
  expect(finding.en).toBe('The counted time has no whole week in which an order was placed.');
  expect(finding.zh).toBe('计数时间内没有一个完整且有订单的周。');
});

test('the weakest week is that of perfect orders, where these are measured, and weeks without orders are none', () => {
  const series = (means: (number | null)[], halfWidth: number | null) => ({
    unit: 'share',
    weeks: means.map((mean, i) => ({week: i + 1, mean, halfWidth: mean && halfWidth, sd: null, n: 10})),
  });
  const said = (weekly: object) => weeksFinding(weekly as Weekly, wordsIn('en'));
  const fillRate = series([0.9, 0.8], 0.01);
  expect(said({fillRate, perfectOrderRate: series([0.7, null, 0.6, 0.8], 0.012)})).toBe(
    'Perfect orders: 70.0% in the average week, 60.0 ± 1.2% in the weakest, week 3',
  );
  expect(said({fillRate: series([1, 1], 0)})).toBe('Fill rate: 100.0% in every week');
  expect(said({fillRate: series([0.9, 0.8], null)})).toMatch(/80\.0% in the weakest, week 2$/);
});
