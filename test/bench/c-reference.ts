import {execFileSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Workload} from './workloads.ts';

/** Compiles the C reference (test/bench/c) into a folder of its own; null where there is no C compiler. */
export function buildReference(): string | null {
  const program = join(mkdtempSync(join(tmpdir(), 'fulcrum-bench-')), 'workloads');
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-o', program, 'test/bench/c/workloads.c', '-lm'], {
      stdio: 'pipe',
    });
    return program;
  } catch {
    return null;
  }
}

/** Nanoseconds of processor time per order of one run of the reference engine, with its heap. */
export function referenceRun(program: string, workload: Workload['name'], seed: number): number {
  const {cpu, n} = JSON.parse(
    execFileSync(program, [workload, 'engine', String(seed)], {encoding: 'utf8'}),
  ) as {
    cpu: number;
    n: number;
  };
  return (cpu / n) * 1e9;
}
