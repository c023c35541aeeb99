import {expect, test} from 'vitest';
import {judgeHere} from '../../../engine/truth/judge-case.ts';
import {runTruth} from '../../../engine/truth/index.ts';
import {caseFile, givenCase} from '../given-files.ts';

/** Mean number waiting of a case that says this of its method. */
async function waiting(verification: object): Promise<number> {
  const file = caseFile('a.json', [{...givenCase('transport', 'tr-bulk-2veh-c'), verification}]);
  const {rows} = await runTruth([file], {judges: [judgeHere(() => Promise.resolve(), false)]});
  return rows[0].quantities.find(({quantity}) => quantity === 'mean_orders_waiting')!.theory as number;
}

test('vehicles nearly always away are judged on the chain that the case says it was cut to, else on the whole one', async () => {
  const whole = await waiting({});
  const cut = await waiting({method: 'CTMC truncated at 500 waiting orders'});
  const shorter = await waiting({method: 'CTMC truncated at 300 waiting orders'});
  expect(whole).toBeCloseTo(27.0062786, 6);
  expect(whole - cut).toBeGreaterThan(1e-5);
  expect(cut - shorter).toBeGreaterThan(1e-3);
});
