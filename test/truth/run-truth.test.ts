import {describe, expect, test} from 'vitest';
import {judgeHere, type JudgeCase} from '../../engine/truth/judge-case.ts';
import {runTruth} from '../../engine/truth/index.ts';
import {caseFile, givenCase} from './given-files.ts';

const newsvendor = () => givenCase('inventory', 'inv-nv-poisson-a');
const lotSize = () => givenCase('inventory', 'inv-eoq-a');
/** Leaves simulation out, which takes seconds. */
const exactly = () => ({judges: [judgeHere(() => Promise.resolve(), false)]});
const trace = () => givenCase('traces', 'trc-single-partial-a');

describe('a run over case files', () => {
  test('tells of every case in order, and counts the verdicts', async () => {
    const seen: string[] = [];
    const report = await runTruth(
      [
        caseFile('a.json', [newsvendor(), trace()]),
        caseFile('b.json', [givenCase('statistics', 'st-rng-mrg-a')]),
      ],
      {...exactly(), onCase: (row) => seen.push(`${row.file} ${row.id} ${row.verdict}`)},
    );
    expect(seen).toEqual([
      'a.json inv-nv-poisson-a passed',
      'a.json trc-single-partial-a passed',
      'b.json st-rng-mrg-a unsupported',
    ]);
    expect(report).toMatchObject({passed: 2, failed: 0, unsupported: 1, faults: []});
  });

  test('a value that differs by more than its tolerance fails its case and is named', async () => {
    const [theory, play] = [newsvendor(), trace()];
    theory.expected.cost.value = 786.09;
    play.expected.by_sku_ready_rate.value = {X: 0.7321};
    const report = await runTruth([caseFile('a.json', [theory, play])], exactly());
    expect(report.rows.map(({verdict, reason}) => `${verdict}: ${reason}`)).toEqual([
      'failed: differs: cost',
      'failed: differs: by_sku_ready_rate',
    ]);
    expect(report.failed).toBe(2);
  });

  test('a wrong reference value fails in the simulation too, after the longer re-run', async () => {
    const one = givenCase('inventory', 'inv-bs-weekly-ship-c');
    const {fill_rate: fillRate} = one.expected;
    fillRate.value = (fillRate.value as number) + 0.01;
    fillRate.tolerance = {type: 'abs', value: 1e-6};
    const report = await runTruth([caseFile('a.json', [{...one, expected: {fill_rate: fillRate}}])]);
    expect(report.rows[0]).toMatchObject({verdict: 'failed', reason: 'differs: fill_rate'});
    const [{theory, simulated, expected}] = report.rows[0].quantities;
    expect(Math.abs((simulated as {mean: number}).mean - (theory as number))).toBeLessThan(0.003);
    expect(expected).toBeGreaterThan((theory as number) + 0.009);
  });

  test('a quantity without a method makes the case unsupported, not passed', async () => {
    const one = newsvendor();
    one.expected.markdown = {...one.expected.cost};
    const report = await runTruth([caseFile('a.json', [one])], exactly());
    expect(report.rows[0]).toMatchObject({verdict: 'unsupported', reason: 'no method for markdown'});
  });

  test('the rows are the same and in order, however many judge', async () => {
    const files = [caseFile('a.json', [trace(), lotSize(), givenCase('inventory', 'inv-RsS-a')])];
    const slowFirst: JudgeCase = async (file, of) => {
      if (of.model === 'event-trace') for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      return judgeHere(() => Promise.resolve())(file, of);
    };
    const alone = await runTruth(files);
    const together = await runTruth(files, {judges: [slowFirst, slowFirst, slowFirst]});
    expect(alone.passed).toBe(3);
    expect(together).toEqual(alone);
  });

  test('a model nobody has heard of is unsupported', async () => {
    const report = await runTruth([caseFile('a.json', [{...newsvendor(), model: 'toString'}])]);
    expect(report.rows[0]).toMatchObject({verdict: 'unsupported', reason: 'a model of the name toString'});
  });

  test('parameters outside the range of a method fail the case with the reason', async () => {
    const one = newsvendor();
    one.parameters.mean.value = -3;
    const report = await runTruth([caseFile('a.json', [one, newsvendor()])], exactly());
    expect(report.rows[0]).toMatchObject({verdict: 'failed', reason: 'mean must be positive: -3'});
    expect(report.rows[1].verdict).toBe('passed');
  });

  test('ends with the reason of the signal', async () => {
    const control = new AbortController();
    const run = runTruth([caseFile('a.json', [lotSize(), lotSize()])], {
      onCase: () => control.abort(new Error('enough')),
      signal: control.signal,
    });
    await expect(run).rejects.toThrow('enough');
  });
});

describe('a malformed case file', () => {
  const faultsOf = async (text: string) => (await runTruth([{name: 'a.json', text}])).faults;

  test('says where the syntax goes wrong', async () => {
    const [fault] = await faultsOf('{"format": "truth-cases/1",\n "cases": [}');
    expect(fault).toMatchObject({file: 'a.json', path: expect.stringMatching(/2/)});
  });

  test('must name its format and list its cases', async () => {
    expect(await faultsOf('{"format": "truth-cases/2", "cases": []}')).toMatchObject([{path: 'format'}]);
    expect(await faultsOf('{"format": "truth-cases/1"}')).toMatchObject([{path: 'cases'}]);
    expect(await faultsOf('7')).toHaveLength(1);
  });

  test('names the path of what is wrong in a case, and runs the others', async () => {
    const noTolerance = newsvendor();
    Reflect.deleteProperty(noTolerance.expected.cost, 'tolerance');
    const noParameter = newsvendor();
    delete noParameter.parameters.overage_cost;
    const words = newsvendor();
    words.parameters.overage_cost.value = 'much';
    const report = await runTruth(
      [
        caseFile('a.json', [noTolerance, 'case', newsvendor(), noParameter, words]),
        {name: 'b.json', text: ''},
      ],
      exactly(),
    );
    expect(report).toMatchObject({passed: 1, failed: 0, unsupported: 0});
    expect(report.faults.map(({file, path}) => `${file} ${path}`)).toEqual([
      'a.json cases[0].expected.cost.tolerance',
      'a.json cases[1]',
      'a.json cases[3].parameters.overage_cost',
      'a.json cases[4].parameters.overage_cost',
      expect.stringContaining('b.json'),
    ]);
    expect(report.faults[3].message).toBe('"much" is not a number');
    for (const {message} of report.faults) expect(message.length).toBeGreaterThan(5);
  });
});
