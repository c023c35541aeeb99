import {expect, test} from 'vitest';
import {runTruth, type TruthReport} from '../../engine/truth/index.ts';
import {judgeHere} from '../../engine/truth/judge-case.ts';
import {caseFile, givenCase, givenCases, givenFiles} from './given-files.ts';

const exactly = {judges: [judgeHere(async () => {}, false)]};

const familyFile = (family: string) => [caseFile(`${family}.json`, givenCases(family))];

const notPassed = ({rows}: TruthReport) =>
  rows.filter(({verdict}) => verdict !== 'passed').map(({id, reason}) => `${id}: ${reason}`);

test('statistics of given data and of known laws are those of the reference [R36]', async () => {
  const report = await runTruth(
    givenFiles(({id, model}) => id.startsWith('st-') && !model.startsWith('coverage') && model !== 'KN'),
    exactly,
  );
  expect(notPassed(report)).toEqual([
    'st-welford-a: the sixteenth digit of a data set, which the case file has rounded away',
    'st-rng-mrg-a: another random number generator',
  ]);
});

test('intervals of skewed and of dependent data hold the mean as seldom as they should [R36]', async () => {
  const report = await runTruth(
    givenFiles(({id}) => id === 'st-cov-batch-short-c' || id === 'st-cov-iid-exp-a'),
  );
  expect(notPassed(report)).toEqual([]);
  expect(report.passed).toBe(2);
  for (const {quantities} of report.rows)
    expect(quantities.find(({quantity}) => quantity === 'coverage')).toHaveProperty('by', 'sample');
});

test('common random numbers, controls and sequential selection have their exact effect in samples', async () => {
  const report = await runTruth(
    givenFiles(({model}) => model.startsWith('CRN') || model === 'variance-reduction' || model === 'KN'),
  );
  expect(notPassed(report)).toEqual([]);
  const ratios = report.rows.flatMap(({quantities}) =>
    quantities.filter(({quantity}) => quantity === 'variance_ratio'),
  );
  expect(ratios).toHaveLength(2);
  for (const {theory, simulated} of ratios) {
    expect(theory).toBeGreaterThan(20);
    expect(simulated).toHaveProperty('noise');
  }
});

test('every law of the reference cases has its moments, quantiles, probabilities and densities', async () => {
  const report = await runTruth(familyFile('variates'), exactly);
  expect(notPassed(report)).toEqual([]);
  expect(report.passed).toBe(44);
});

test('the first arrival at a rate that swings quickly comes at its mean time', async () => {
  const one = givenCase('variates', 'rv-nhpp-a');
  for (const [name, value] of Object.entries({base: 0.01, amplitude: 0.009, period: 1}))
    one.parameters[name] = {value};
  const name = 'mean_time_to_first_arrival_from_0';
  // by quadrature with ten points in each of 30,000 parts of 6,000 days
  one.expected = {[name]: {...one.expected[name], value: 99.85691467272864}};
  expect(notPassed(await runTruth([caseFile('swing.json', [one])], exactly))).toEqual([]);
});

test('samples of laws, joined laws and a rate that swings have them too', async () => {
  const report = await runTruth(
    givenFiles(({id}) => /^rv-(pert-a|binomial-c|comppois-a|lognormal-a|norta-a|nhpp-a)$/.test(id)),
  );
  expect(notPassed(report)).toEqual([]);
  expect(report.passed).toBe(6);
  for (const {quantities} of report.rows)
    expect(quantities.filter((row) => row.simulated).length).toBeGreaterThan(0);
});
