import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import type {CompareResult} from '../../engine/run/compare.ts';
import {fulcrum, newFolder, runResult, SMALL} from './fulcrum.ts';

/** The small scenario as another planner would have it: dearer orders, a quicker works, more service. */
const OTHER = {
  ...SMALL,
  name: 'other',
  sites: [
    SMALL.sites[0],
    {
      ...SMALL.sites[1],
      stock: [{orderCost: 9, policy: {type: 'reorderPoint', reorderPoint: {type: 'target', value: 0.98}}}],
    },
  ],
  lanes: [{from: 'works', to: 'shop', leadTime: 3}, SMALL.lanes[1]],
};

let cwd: string;

beforeEach(() => {
  cwd = newFolder();
  writeFileSync(join(cwd, 'small.json'), JSON.stringify(SMALL));
  writeFileSync(join(cwd, 'other.json'), JSON.stringify(OTHER));
});

const compare = (...words: string[]) => fulcrum(['compare', ...words], {cwd});

/** What `--json` prints. */
function resultOf(...words: string[]): CompareResult {
  const {status, stdout, stderr} = compare(...words, '--json');
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as CompareResult;
}

describe('a comparison', () => {
  test('tells what differs first, then what it comes to, then every figure side by side', () => {
    const {status, stdout, stderr} = compare('small.json', 'other.json');
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    const parts = [
      /^A {2}small \(small\.json\)\nB {2}other \(other\.json\)\n\nInputs that differ\n/,
      /^ {2}sites\[name=shop\]\.stock\[product=\*\]\.policy\.reorderPoint\.value +0\.9 +0\.98$/m,
      /^ {2}sites\[name=shop\]\.stock\[product=\*\]\.orderCost +5 +9$/m,
      /^ {2}lanes\[to=shop\]\.leadTime\.of +5 +3$/m,
      /^(B earns [\d,]+ ± [\d,]+ EUR a year (more|less) than A|Whether B earns more than A cannot be told yet, .*)\.$/m,
      /^From A to B .*: cost [+−][\d,]+ ± [\d,]+ EUR a year, fill rate \+[\d.]+ ± [\d.]+ points\.$/m,
      /^On the frontier of cost against fill rate, .*: .*\.$/m,
      /^12 replications of each on the same chance; 80 counted days after 10 days of warm-up\.$/m,
      /^B against A: Measures\n +A +B +B − A/m,
      /^ {2}Fill rate +[\d.]+ ± [\d.]+ +[\d.]+ ± [\d.]+ +[\d.]+ ± [\d.]+ +% +better/m,
      /^B against A: Statement, EUR a year$/m,
      /^ {2}Profit +[−\d,]+ ± [\d,]+ +[−\d,]+ ± [\d,]+ +[−\d,]+ ± [\d,]+ +(better|worse|cannot tell yet)/m,
      /^B against A: \d+ figures are the same in every replication\.$/m,
    ];
    const places = parts.map((part) => stdout.search(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('lists at most twenty inputs and says how many more there are', () => {
    const many = (price: number) => ({
      ...SMALL,
      products: Array.from({length: 23}, (_, i) => ({
        name: `part ${i}`,
        cost: 1,
        price: price + (price * i) / 10,
      })),
    });
    writeFileSync(join(cwd, 'cheap.json'), JSON.stringify(many(2)));
    writeFileSync(join(cwd, 'dear.json'), JSON.stringify(many(3)));
    const {stdout} = compare('cheap.json', 'dear.json', '--reps', '2');
    expect(stdout.match(/^ {2}products\[name=part \d+\]\.price/gm)).toHaveLength(20);
    expect(stdout).toContain('\n  and 3 more\n');
  });

  test('of more than two scenarios has a sentence for every pair, and a table for each against the first', () => {
    const {stdout} = compare('small.json', 'other.json', 'small.json', '--reps', '5');
    expect(stdout).toContain('C earns the same as A in every replication.');
    for (const pair of ['A to B', 'A to C', 'B to C']) expect(stdout).toContain(`From ${pair} `);
    expect(stdout).toContain('over all 3 pairs lie in their intervals together with a confidence of 95.0%.');
    expect(stdout).toMatch(/^B against A: Measures$/m);
    expect(stdout).not.toMatch(/^C against [AB]: Measures$/m);
    expect(stdout).toMatch(/^C against A: \d+ figures are the same in every replication\.$/m);
  });

  test('is told in Chinese', () => {
    const {stdout} = compare('small.json', 'other.json', '--lang', 'zh');
    expect(stdout).toMatch(/^A {2}small（?.*\n.*\n\n不同的输入\n/);
    expect(stdout).toMatch(/^从 A 到 B，.*：成本 .*，满足率 .* 个百分点。$/m);
    expect(stdout).toMatch(/^B 与 A 相比：指标$/m);
    expect(stdout.replaceAll(/small|other|json|\[.*?\]\S*|EUR|lanes|sites/g, '')).not.toMatch(/[a-z]{4}/);
  });
});

describe('--json of a comparison', () => {
  test('prints the contract', () => {
    const result = resultOf('small.json', 'other.json', 'small.json');
    expect(result).toMatchObject({
      format: 'fulcrum/compare@1',
      engine: '0.1.0',
      scenarios: [{name: 'small', warmUpDays: 10, countedDays: 80}, {name: 'other'}, {name: 'small'}],
      currency: 'EUR',
      seed: '1',
      confidence: 0.95,
      replications: 12,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      pairs: [
        {of: 1, against: 0},
        {of: 2, against: 0},
        {of: 2, against: 1},
      ],
      tradeOff: {service: 'fillRate', margins: {service: 0.005, cost: 0.005}},
    });
    expect(result.inputsThatDiffer[0]).toEqual({
      path: 'sites[name=shop].stock[product=*].policy.reorderPoint.value',
      values: [0.9, 0.98, 0.9],
    });
    for (const figures of [result.measures, result.statement, result.totals])
      for (const {values, differences} of Object.values(figures))
        expect([values.length, differences.length]).toEqual([3, 3]);
  });

  test('has the figures that a run of each scenario has', () => {
    const {measures, statement, scenarios} = resultOf('small.json', 'other.json');
    for (const [i, scenario] of [SMALL, OTHER].entries()) {
      const run = runResult([], scenario);
      expect(scenarios[i].hash).toBe(run.scenario.hash);
      expect(measures.fillRate.values[i]).toEqual({
        mean: run.measures.fillRate.mean,
        halfWidth: run.measures.fillRate.halfWidth,
      });
      expect(statement.profit.values[i]).toMatchObject({mean: run.statement.profit.mean});
    }
  });

  test('is the same a second time, and of 1, 2 and 4 workers', () => {
    const words = ['small.json', 'other.json', '--reps', 'auto', '--json', '--workers'];
    const with4 = compare(...words, '4');
    expect(with4.status).toBe(0);
    for (const workers of ['1', '2', '4']) expect(compare(...words, workers).stdout).toBe(with4.stdout);
  });

  test('takes no scenario for the file to write', () => {
    const {status, stderr} = compare('--json', 'small.json', 'other.json', 'other.json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--json: would write over small\.json, which is a scenario/);
    expect(readFileSync(join(cwd, 'small.json'), 'utf8')).toBe(JSON.stringify(SMALL));
  });
});

test('--csv of a comparison writes a row for every figure', () => {
  const [header, ...rows] = compare('small.json', 'other.json', '--csv', '-').stdout.trimEnd().split('\n');
  expect(header).toBe(
    'kind,name,unit,good,A,A.halfWidth,B,B.halfWidth,' +
      'B-A,B-A.halfWidth,B-A.varianceReduction,B-A.verdict,B-A.replicationsToTell',
  );
  const {measures, statement, totals} = resultOf('small.json', 'other.json');
  const count = [measures, statement, totals].reduce((sum, figures) => sum + Object.keys(figures).length, 0);
  expect(rows).toHaveLength(count);
  const {values, differences} = measures.fillRate;
  expect(rows[0]).toBe(
    ['measure,fillRate,share,more', ...values.map((value) => `${value!.mean},${value!.halfWidth}`)].join(
      ',',
    ) + `,${differences[0]!.mean},${differences[0]!.halfWidth},${differences[0]!.varianceReduction},better,`,
  );
});

test('--set changes all scenarios of a comparison, and --seed plays all of them on other chance', () => {
  const words = ['small.json', 'other.json'];
  const [before, dear, seeded] = [
    resultOf(...words),
    resultOf(...words, '--set', 'products[0].price=3'),
    resultOf(...words, '--seed', '2'),
  ];
  for (const i of [0, 1])
    expect(dear.statement['revenue.goods'].values[i]!.mean).toBeCloseTo(
      1.5 * before.statement['revenue.goods'].values[i]!.mean,
      6,
    );
  expect(seeded.seed).toBe('2');
  expect(seeded.digest).not.toBe(before.digest);
});

test('--service sets another measure against cost', () => {
  const {tradeOff, measures} = resultOf('small.json', 'other.json', '--service', 'readyRate');
  expect(tradeOff.service).toBe('readyRate');
  expect(tradeOff.relations[0].service.mean).toBeCloseTo(measures.readyRate.differences[0]!.mean, 12);
});

test('--best compares each scenario at its most profitable lever value, on other chance than the search', () => {
  const words = ['small.json', 'other.json', '--best', '--reps', '5'];
  const dear = ['--set', 'sites[name=shop].stock[0].holdingRate=8'];
  const {scenarios, seed, inputsThatDiffer} = resultOf(...words, ...dear);
  expect(seed).toBe('1/fresh');
  for (const {lever} of scenarios) expect(lever).toEqual({name: 'service', value: expect.any(Number)});
  const path = 'sites[name=shop].stock[product=*].policy.reorderPoint.value';
  const values = scenarios.map(({lever}) => lever!.value);
  const told = inputsThatDiffer.find((input) => input.path === path)?.values;
  expect(told ?? [values[0], values[0]]).toEqual(values);
  const {stdout} = compare(...words, ...dear, '--lever', 'service');
  expect(stdout).toMatch(/^A {2}small \(small\.json\), service at 0\.\d+$/m);
});

describe('what is wrong with a comparison', () => {
  const faultsOf = (...words: string[]) => {
    const {status, stdout, stderr} = compare(...words);
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    return stderr.trimEnd().split('\n');
  };

  test('is told for all scenarios at once, each fault with its file and path', () => {
    writeFileSync(
      join(cwd, 'cheap.json'),
      JSON.stringify({...SMALL, products: [{name: 'bolt', cost: 1, price: -1}]}),
    );
    writeFileSync(join(cwd, 'broken.json'), '{"name": }');
    const faults = faultsOf('cheap.json', 'nowhere', 'small.json', 'broken.json', 'cheap.json');
    expect(faults).toEqual([
      expect.stringMatching(/^cheap\.json: products\[0\]\.price: -1 is not /),
      expect.stringMatching(/^nowhere: there is no such file/),
      expect.stringMatching(/^broken\.json: line 1, column 10: /),
    ]);
  });

  test('is a setting that leads nowhere in one of them', () => {
    writeFileSync(join(cwd, 'nuts.json'), JSON.stringify({...SMALL, products: [{name: 'nut'}]}));
    expect(faultsOf('small.json', 'nuts.json', '--set', 'products[name=bolt].price=3')).toEqual([
      expect.stringMatching(/^nuts\.json: products\[name=bolt\]\.price: matches nothing/),
    ]);
  });

  test('is a second currency', () => {
    writeFileSync(join(cwd, 'dollars.json'), JSON.stringify({...SMALL, currency: 'USD'}));
    expect(faultsOf('small.json', 'dollars.json', 'dollars.json')).toEqual([
      'dollars.json: currency: is USD, but small.json is in EUR: write all scenarios in one currency',
    ]);
  });

  test.each([
    ['one scenario', 'small.json', 'SCENARIO: stands once: write 2 to 6 of them'],
    [
      'a scenario that --json took',
      'small.json --json other.json',
      'SCENARIO: stands once: write 2 to 6 of them; --json took other.json as the file to write',
    ],
    [
      'seven scenarios',
      'small.json small.json small.json small.json small.json small.json other.json',
      'other.json: is too much: write at most 6 of SCENARIO',
    ],
    ['a lever without --best', 'small.json other.json --lever service', '--lever: goes with --best alone'],
    [
      'a measure of which less is better',
      'small.json other.json --service shareOfCyclesShort',
      '--service: is no share that all these scenarios have and of which more is better: write fillRate, ',
    ],
    [
      'an option of another command',
      'small.json other.json --budget 90',
      '--budget: does not go with compare',
    ],
  ])('is %s', (_, words, fault) => {
    const [first, usage, ...more] = faultsOf(...words.split(' '));
    expect(first).toContain(fault);
    expect(usage).toMatch(/^usage: fulcrum compare SCENARIO SCENARIO … /);
    expect(more).toEqual([]);
  });

  test('is told in Chinese', () => {
    expect(faultsOf('small.json', '--lang', 'zh')[0]).toBe('SCENARIO: 只有 1 个：请写 2 至 6 个');
    expect(faultsOf('small.json', 'other.json', '--lever', 'service', '--lang', 'zh')[0]).toMatch(
      /^--lever: 只能与 --best 同时使用/,
    );
  });
});
