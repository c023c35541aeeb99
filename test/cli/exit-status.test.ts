import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, test} from 'vitest';
import {ended, fulcrum, newFolder, SMALL, started} from './fulcrum.ts';

const USAGE = /^usage: fulcrum /m;

describe('exit status 0', () => {
  test('is for what is done', () => {
    const {status, stderr} = fulcrum(['run', '-', '--reps', '3'], {input: JSON.stringify(SMALL)});
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
  });

  test.each([
    ['--help', 'fulcrum optimize SCENARIO'],
    ['run --help', '--reps N|auto'],
    ['--version', '0.1.0'],
  ])('is for %s', (words, found) => {
    const {status, stdout} = fulcrum(words.split(' '));
    expect(status).toBe(0);
    expect(stdout).toContain(found);
  });

  test('is for a reader of the output who has seen enough', async () => {
    const child = started(['schema'], '.');
    child.stdout.destroy();
    expect(await ended(child)).toMatchObject({status: 0, stderr: ''});
  });
});

describe('exit status 2 and a line a fault', () => {
  test.each([
    [
      'no command',
      '',
      ['a command is missing: write run, curve, optimize, compare, orders, fit, truth, presets, or schema'],
    ],
    ['a command that does not exist', 'rn', ['rn: there is no such command']],
    ['no scenario', 'run', ['SCENARIO: is missing']],
    ['a scenario that --json took', 'run --json default.json', ['because --json took default.json']],
    ['a scenario too many', 'run default more', ['more: is too much: write one SCENARIO']],
    [
      'every wrong option at once',
      'run default --reps 0 --constructor --seed --workers many --seed 1 --seed 2 more',
      [
        '--reps: "0" is not a whole number of at least 1, or auto',
        '--constructor: there is no such option',
        '--seed: needs a value',
        '--workers: "many" is not a whole number of at least 1',
        '--seed: stands twice',
        'more: is too much',
      ],
    ],
    ['an option of another command', 'run default --budget 100', ['--budget: does not go with run']],
    [
      'a setting without a value',
      'run default --set run.horizon',
      ['--set: "run.horizon" is not a path and a value'],
    ],
    [
      'a share written in hundredths',
      'optimize default --confidence 95',
      ['--confidence: "95" is not a share'],
    ],
    [
      'a lever that does not exist',
      'curve default --lever speed',
      ['--lever: there is no such lever: write service'],
    ],
    ['a range upside down', 'curve default --from 0.9 --to 0.85', ['--to: 0.85 is not above "from", 0.9']],
    ['a fit without a place for it', 'fit orders.csv', ['--out: is missing']],
    [
      'a field that orders do not have',
      'fit orders.csv --out or.json --map Tag=colour',
      ['--map: a column can be'],
    ],
  ])('is for %s', (_, words, faults) => {
    const {status, stdout, stderr} = fulcrum(
      words.split(' ').filter((word) => word !== ''),
      {cwd: newFolder()},
    );
    expect({status, stdout}).toEqual({status: 2, stdout: ''});
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(faults.length + 1);
    faults.forEach((fault, i) => expect(lines[i]).toContain(fault));
    expect(lines.at(-1)).toMatch(USAGE);
  });

  test('is for a scenario that does not exist, with the names of those that come with it', () => {
    const {status, stderr} = fulcrum(['run', 'nowhere']);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^nowhere: there is no such file.* default, .*parts-distributor, spare-parts, or textbook-reorder-point\n$/,
    );
  });

  test('is for everything that is wrong in a scenario, by path', () => {
    const words = [
      '--set',
      'products[0].price=-1',
      '--set',
      'run.horizn=3',
      '--set',
      'segments[0].orders.perDay=-4',
    ];
    const {status, stderr} = fulcrum(['run', '-', ...words], {input: JSON.stringify(SMALL)});
    expect(status).toBe(2);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[0])
        .sort(),
    ).toEqual(['products[0].price', 'run.horizn', 'segments[0].orders.perDay']);
  });

  test('is for text that is no JSON, with its place', () => {
    const {status, stderr} = fulcrum(['run', '-'], {input: '{"format": "fulcrum/scenario@1",\n "name": }'});
    expect(status).toBe(2);
    expect(stderr).toMatch(/line 2, column 10/);
  });

  test('is for a setting that leads nowhere', () => {
    const {status, stderr} = fulcrum(['run', 'default', '--set', 'products[name=moon].price=3']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^products\[name=moon\]\.price: matches nothing/);
  });

  test('is for an order file that is missing, damaged or wrong, with line and column', () => {
    const folder = newFolder();
    const replay = {...SMALL, segments: [{name: 'people', orders: {type: 'trace', file: 'orders.csv.gz'}}]};
    writeFileSync(join(folder, 'replay.json'), JSON.stringify(replay));
    const run = () => fulcrum(['run', 'replay.json'], {cwd: folder});
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^orders\.csv\.gz: .* there is no file/),
    });

    const orders = gzipSync('order,at,customer,product,quantity,price\n1,20,,nut,3,2\n');
    writeFileSync(join(folder, 'orders.csv.gz'), orders.subarray(0, 40));
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^orders\.csv\.gz: is a damaged gzip file/),
    });

    writeFileSync(join(folder, 'orders.csv.gz'), orders);
    expect(run()).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^orders\.csv\.gz:2:product: there is no product "nut"/),
    });
  });

  test('is for a folder that does not exist, before any work is done', () => {
    const {status, stderr} = fulcrum(['run', 'default', '--json', join('nowhere', 'result.json')]);
    expect(status).toBe(2);
    expect(stderr).toBe('--json: there is no folder nowhere: make it first\n');
  });

  test('is for two results on one stream', () => {
    const {status, stderr} = fulcrum(['run', 'default', '--json', '--csv', '-']);
    expect(status).toBe(2);
    expect(stderr).toBe('--csv: only one of --json and --csv can go to the standard output\n');
  });

  test('is for a scenario with nothing to move', () => {
    const fixed = ['--set', 'sites[name=shop].stock[0].policy.reorderPoint=30'];
    const {status, stderr} = fulcrum(['optimize', '-', ...fixed], {input: JSON.stringify(SMALL)});
    expect(status).toBe(2);
    expect(stderr).toMatch(/^levers: there is nothing to move/);
  });
});

describe('exit status 1', () => {
  test('is for a reference case that fails', () => {
    const folder = newFolder();
    const given = JSON.parse(readFileSync('test/truth/given/traces.json', 'utf8')) as {
      cases: {expected: Record<string, {value: unknown}>}[];
    };
    const [first] = given.cases;
    const numbers = Object.values(first.expected).filter(({value}) => typeof value === 'number');
    numbers[0].value = -1;
    writeFileSync(join(folder, 'traces.json'), JSON.stringify({...given, cases: [first]}));
    const {status, stdout} = fulcrum(['truth', folder]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^FAILED/m);
    expect(stdout).toContain('0 passed, 1 failed, 0 unsupported.');
  });

  test('is for a run that was interrupted, which leaves nothing behind', async () => {
    const folder = newFolder();
    cpSync('scenarios/default.json', join(folder, 'scenario.json'));
    const endless = ['--reps', '1000000', '--json', 'result.json', '--csv', 'result.csv'];
    // The warning about its quantities is the first thing that it says, and the work begins after it.
    const odd = ['--set', 'segments[0].quantity={"type":"poisson","mean":1}'];
    const child = started(['run', 'scenario.json', ...endless, ...odd], folder);
    child.stderr.once('data', () => child.kill('SIGINT'));
    const {status, stdout, stderr} = await ended(child);
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toMatch(/fulcrum: interrupted: nothing was written\n$/);
    expect(readdirSync(folder)).toEqual(['scenario.json']);
  });
});
