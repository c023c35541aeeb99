import {expect, test} from 'vitest';
import {runTruth} from '../../../engine/truth/index.ts';
import {judgeHere} from '../../../engine/truth/judge-case.ts';
import {caseFile, type GivenCase, givenCase} from '../given-files.ts';

const NEVER = () => Promise.resolve();

/** The case with other parameters, and no other quantities than those named, of these values. */
function changed(
  family: string,
  id: string,
  parameters: Record<string, unknown>,
  expected: Record<string, unknown>,
): GivenCase {
  const one = givenCase(family, id);
  for (const [name, value] of Object.entries(parameters)) one.parameters[name] = {value};
  one.expected = Object.fromEntries(
    Object.entries(expected).map(([name, value]) => [name, {...one.expected[name], value}]),
  );
  return one;
}

async function rowOf(one: GivenCase, simulates: boolean) {
  const {rows, faults} = await runTruth([caseFile('a.json', [one])], {
    judges: [judgeHere(NEVER, simulates)],
  });
  expect(faults).toEqual([]);
  return rows[0];
}

test('a cycle that starts with units owed is short, though nobody asks for more in it', async () => {
  const parameters = {lambda: 0.5, review_interval: 3, lead_time: 4, S: 2, K: 0};
  const served = Math.exp(-3.5) * (1 + 3.5 + 3.5 ** 2 / 2); // at most 2 units in a review period and a lead time
  const row = await rowOf(changed('inventory', 'inv-RS-a', parameters, {cycle_service_level: served}), true);
  expect(row).toMatchObject({verdict: 'passed', reason: null});
  expect(row.quantities[0]).toHaveProperty('simulated');
});

test('what never happens in the simulation says nothing of how seldom it is', async () => {
  const parameters = {lambda: 10, lead_time: ['const', 1], r: 29, Q: 30};
  const lost = 1.2193597132e-7; // a day
  const row = await rowOf(changed('inventory', 'inv-rq-lost-const-a', parameters, {lost_rate: lost}), true);
  expect(row).toMatchObject({verdict: 'passed', quantities: [{simulated: {mean: 0, standardError: 0}}]});
  const wrong = await rowOf(
    changed('inventory', 'inv-rq-lost-const-a', parameters, {lost_rate: 2 * lost}),
    true,
  );
  expect(wrong.verdict).toBe('failed');
});

test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
  ['exponential', {mean: 100}, {Q_star: 100 * Math.log(5), type1_service: 0.8}],
  ['binomial', {n: 3, p: 0.5}, {Q_star: 2, expected_short: 1 / 8, type1_service: 7 / 8}],
])('a newsvendor has %s demand', async (demand, parameters, expected) => {
  const costs = {overage_cost: 1, underage_cost: 4};
  const one = changed('inventory', 'inv-nv-uniform-a', {demand, ...parameters, ...costs}, expected);
  expect(await rowOf(one, false)).toMatchObject({verdict: 'passed', reason: null});
});

test('lost sales with lead times of an unknown law still have their formula', async () => {
  const one = givenCase('inventory', 'inv-erlangB-a');
  one.parameters.lead_time_law = {value: [['weibull', 2, 1]]};
  expect(await rowOf(one, true)).toMatchObject({verdict: 'passed', reason: null});
});

test('a budget may buy items of broken value', async () => {
  const items = (unit: number) => ({
    items_lambda_L_value: [
      [2, 1, 10 * unit],
      [1, 2, 25 * unit],
      [0.5, 1.5, 40 * unit],
      [4, 0.5, 5 * unit],
    ],
    budget: 260 * unit,
  });
  const {aggregate_fill_star: fill, S_star: levels} = givenCase('economics', 'ec-fill-budget-a').expected;
  const expected = {aggregate_fill_star: fill.value, S_star: levels.value, spent: 65};
  const one = changed('economics', 'ec-fill-budget-a', items(0.25), expected);
  expect(await rowOf(one, false)).toMatchObject({verdict: 'passed', reason: null});
});
