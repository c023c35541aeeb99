import {spawn, spawnSync, type ChildProcessWithoutNullStreams} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach} from 'vitest';
import type {RunResult} from '../../engine/run/simulate.ts';
import type {Warning} from '../../engine/run/warnings.ts';

/** The built command line. */
const CLI = resolve('dist/node/cli.js');

/** A run as `--json` prints it. */
export type PrintedRun = RunResult & {warnings: Warning[]};

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A scenario that plays in milliseconds; every figure that is not here is a default. */
export const SMALL = {
  format: 'fulcrum/scenario@1',
  name: 'small',
  run: {horizon: 90, warmUp: 10, followUp: 10, replications: 12},
  products: [{name: 'bolt', cost: 1, price: 2}],
  sites: [
    {name: 'works', kind: 'supplier'},
    {
      name: 'shop',
      stock: [{orderCost: 5, policy: {type: 'reorderPoint', reorderPoint: {type: 'target', value: 0.9}}}],
    },
  ],
  lanes: [
    {from: 'works', to: 'shop', leadTime: 5},
    {from: 'shop', to: 'people'},
  ],
  segments: [
    {
      name: 'people',
      orders: {type: 'poisson', perDay: 4},
      quantity: {type: 'geometric', mean: 2},
      whenShort: {type: 'lose', what: 'line'},
    },
  ],
};

/** What `fulcrum` does with these words. */
export function fulcrum(words: readonly string[], options: {input?: string; cwd?: string} = {}): Outcome {
  const {status, stdout, stderr} = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...options,
  });
  return {status, stdout, stderr};
}

/** The result of `fulcrum run` on a scenario given on the standard input. */
export function runResult(words: readonly string[] = [], scenario: object = SMALL): PrintedRun {
  const {status, stdout, stderr} = fulcrum(['run', '-', '--json', ...words], {
    input: JSON.stringify(scenario),
  });
  if (status !== 0) throw new Error(`exit status ${status}: ${stderr}`);
  return JSON.parse(stdout) as PrintedRun;
}

/** `fulcrum` while it works. */
export function started(words: readonly string[], cwd: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, ...words], {cwd});
}

/** How it ends. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Outcome> {
  const text = {stdout: '', stderr: ''};
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (part: string) => (text[stream] += part));
  return new Promise((done) => child.on('close', (status) => done({status, ...text})));
}

const folders: string[] = [];

/** A folder that is gone after the test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fulcrum-'));
  folders.push(folder);
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, {recursive: true});
});
