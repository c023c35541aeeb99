import {execFileSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Finding} from './findings.ts';
import {commandLine} from './start.ts';
import {median} from './timing.ts';
import {asFile, threeEchelons, W4} from './workloads.ts';

const ROUNDS = 3;
const REPLICATIONS = 10;

/** Replications of W4 that `fulcrum run` plays in a second with two workers against one, its start included. */
export function measureWorkers(): Finding[] {
  if (availableParallelism() < 2) {
    console.log('one core: two workers against one are left out');
    return [];
  }
  const path = join(mkdtempSync(join(tmpdir(), 'fulcrum-bench-')), 'network.json');
  writeFileSync(path, JSON.stringify(asFile(threeEchelons(W4))));
  const pairs = Array.from({length: ROUNDS}, () => [seconds(path, 1), seconds(path, 2)]);
  const [one, two] = [0, 1].map((i) => median(pairs.map((pair) => pair[i])));
  console.log(
    `fulcrum run of W4, ${REPLICATIONS} replications: ${one.toFixed(2)} s with one worker, ${two.toFixed(2)} s with two`,
  );
  const measured = median(pairs.map(([alone, together]) => alone / together));
  return [{id: 'workers', what: 'two workers against one, throughput', measured, unit: 'x', atLeast: 1.8}];
}

function seconds(path: string, workers: number): number {
  const start = performance.now();
  execFileSync(
    process.execPath,
    [commandLine(), 'run', path, '--reps', `${REPLICATIONS}`, '--workers', `${workers}`, '--quiet'],
    {stdio: 'pipe'},
  );
  return (performance.now() - start) / 1000;
}
