import {beforeAll, describe, expect, test} from 'vitest';
import {compareReport} from '../../engine/cli/report-compare.ts';
import {wordingIn} from '../../engine/cli/wording.ts';
import {compare, type ComparedFigure, type CompareResult} from '../../engine/run/compare.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import {smallStore} from '../run/scenarios.ts';

const english = wordingIn('en');
const FILES = Array.from({length: 6}, (_, i) => `${i}.json`);

/** The lines of a comparison for people, after a change to its result. */
function reportOf(result: CompareResult, changes: Partial<CompareResult> = {}): string[] {
  return compareReport({...result, ...changes}, FILES, english);
}

let result: CompareResult;

beforeAll(async () => {
  const dear = smallStore({costs: {fixedPerYear: 900}});
  result = await compare([smallStore(), dear], new Pool(1, spawnHere), {replications: 3});
});

describe('the sentences of a comparison', () => {
  test('give a change that is nothing as it is written no sign', () => {
    const {tradeOff} = result;
    const [relation] = tradeOff.relations;
    const saying = (mean: number) =>
      reportOf(result, {
        tradeOff: {
          ...tradeOff,
          relations: [{...relation, service: {...relation.service, mean, halfWidth: 0.022}}],
        },
      }).find((line) => line.startsWith('From A to B'));
    expect(saying(0.0001)).toContain('fill rate 0.0 ± 2.2 points');
    expect(saying(0.001)).toContain('fill rate +0.1 ± 2.2 points');
    expect(saying(-0.001)).toContain('fill rate −0.1 ± 2.2 points');
  });

  test('promise no number of replications, but say what it looks like', () => {
    const {profit} = result.statement;
    const open = (replicationsToTell: number | null) => {
      const difference = {...profit.differences[0]!, mean: 5, halfWidth: 8, replicationsToTell};
      const undecided: ComparedFigure = {...profit, differences: [{...difference, verdict: 'undecided'}]};
      return reportOf(result, {statement: {...result.statement, profit: undecided}}).join('\n');
    };
    expect(open(45)).toContain(
      'Whether B earns more than A cannot be told yet, 5.0 ± 8.0 EUR a year: as it looks now, that takes 45 replications.',
    );
    expect(open(null)).toContain('as it looks now, that takes more than 10,000 replications.');
  });

  test('count one figure as one', () => {
    const {sameFigures} = english.compare;
    expect(sameFigures('1')).toBe('one figure is the same in every replication.');
    expect(sameFigures('12')).toBe('12 figures are the same in every replication.');
  });
});

test('the inputs of six scenarios stand in lines that can be read', () => {
  const thing = {name: 'a product with a name as long as this one', cost: 12, price: 17, weight: 3};
  const path = 'products[name=a product with a name as long as this one]';
  const six = {
    ...result,
    scenarios: FILES.map(() => result.scenarios[0]),
    inputsThatDiffer: [{path, values: [thing, thing, null, thing, thing, thing]}],
  };
  const line = reportOf(six).find((one) => one.includes(path))!;
  expect(line.length).toBeLessThan(path.length + 110);
  expect(line).toMatch(/ {2}\{"name":"a p… {2}\{"name":"a p… {2}– /);
});
