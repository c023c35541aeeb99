import {execFileSync} from 'node:child_process';
import type {WorkloadName} from './workloads.ts';

const MODELS = 'test/bench/simpy/models.py';
/** Share of a workload that SimPy plays, so that it takes seconds; time per order does not depend on it. */
const SHARE = 0.1;

let isThere: boolean | null = null;

/** Nanoseconds of processor time per order in SimPy; null where Python has no SimPy 4. */
export function simpyRun(workload: WorkloadName, seed: number): number | null {
  isThere ??= hasSimpy();
  if (!isThere) return null;
  const written = execFileSync('python3', [MODELS, workload, String(seed), String(SHARE)], {
    encoding: 'utf8',
  });
  const {cpu, orders} = JSON.parse(written) as {cpu: number; orders: number};
  return (cpu / orders) * 1e9;
}

function hasSimpy(): boolean {
  const version = 'import simpy; print(simpy.__version__)';
  try {
    const found = execFileSync('python3', ['-c', version], {encoding: 'utf8', stdio: 'pipe'}).trim();
    if (found.startsWith('4.')) return true;
    console.log(`SimPy is ${found}, not 4: it is left out`);
  } catch {
    console.log('no SimPy 4 in python3: it is left out');
  }
  return false;
}
