import {expect, test} from 'vitest';
import type {ReferenceCase} from '../../engine/truth/cases.ts';
import {demandOverLeadTime, isListed, leadTimeOf, listedLeadTime} from '../../engine/truth/lead-times.ts';

function caseWith(words: string, mean: number): ReferenceCase {
  return {
    id: 'x',
    title: '',
    family: 'inventory',
    model: 'x',
    stochastic: true,
    parameters: {lead_time_law: {value: words}, mean_lead_time: {value: mean}},
    verification: {method: ''},
    expected: {},
  };
}

test.each<[string, number, unknown]>([
  ['constant', 2, {type: 'iid', of: 2}],
  ['exponential, iid (orders cross)', 1.5, {type: 'iid', of: {type: 'exponential', mean: 1.5}}],
  ['uniform(0.5, 1.5), iid', 1, {type: 'iid', of: {type: 'uniform', min: 0.5, max: 1.5}}],
  [
    'scheduled dispatch every 2, transit 0.5: L ~ U(0.5,2.5), no crossing',
    1.5,
    {type: 'schedule', every: 2, transit: 0.5},
  ],
  [
    'all waiting orders are dispatched at Poisson(2) epochs, then 1 time unit in transit; never cross',
    1.5,
    {type: 'schedule', poisson: 2, transit: 1},
  ],
  ['deterministic', 2, {type: 'iid', of: 2}],
  ['at the discretion of the supplier', 1, null],
])('the lead time %j is understood', (words, mean, leadTime) => {
  expect(leadTimeOf(caseWith(words, mean))).toEqual(leadTime);
});

test('demand over a dispatch schedule has the moments of its wait and its transit', () => {
  const demand = {orderRate: 3, quantity: {values: [1], shares: [1]}, dispersion: 1};
  const uniform = demandOverLeadTime(demand, {type: 'schedule', every: 2, transit: 0.5})!;
  expect(uniform.mean).toBeCloseTo(3 * 1.5, 12);
  expect(uniform.variance).toBeCloseTo(3 * 1.5 + (9 * 4) / 12, 10);
  const exponential = demandOverLeadTime(demand, {type: 'schedule', poisson: 2, transit: 1})!;
  expect(exponential.mean).toBeCloseTo(3 * 1.5, 12);
  expect(exponential.variance).toBeCloseTo(3 * 1.5 + 9 / 4, 10);
  expect(demandOverLeadTime(demand, {type: 'iid', of: {type: 'exponential', mean: 1}})).toBeNull();
});

test.each([
  [['erlang', 2, 1], 1, 0.5],
  [['gamma', 2, 0.5], 1, 0.5],
  [['exp', 2], 2, 4],
  [['uniform', 0.5, 1.5], 1, 1 / 12],
] as const)(
  'the listed lead time %j has its mean and the demand of its variance',
  (value, mean, variance) => {
    const listed = listedLeadTime('lead_time', value);
    const demand = listed.demand(3);
    expect(listed.mean).toBe(mean);
    expect(demand.mean).toBeCloseTo(3 * mean, 12);
    expect(demand.variance).toBeCloseTo(3 * mean + 9 * variance, 10);
  },
);

test('a listed lead time of another name is not understood', () => {
  expect(isListed(['exp', 1])).toBe(true);
  expect(isListed(['weibull', 1, 2])).toBe(false);
  expect(isListed('exp')).toBe(false);
});
