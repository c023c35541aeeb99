import {execFileSync} from 'node:child_process';
import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A program of the C reference: processor seconds, how many orders or events it played, and what it came to. */
export interface CRun {
  cpu: number;
  n: number;
  /** Time of the last event, of the event lists. */
  last: number;
}

const programs = new Map<string, string | null>();

/** Runs `test/bench/c/NAME.c`, which is compiled when it is first asked for; null where there is no C compiler. */
export function cRun(name: 'workloads' | 'hold', ...settings: (string | number)[]): CRun | null {
  if (!programs.has(name)) programs.set(name, compiled(name));
  const program = programs.get(name);
  return program
    ? (JSON.parse(execFileSync(program, settings.map(String), {encoding: 'utf8'})) as CRun)
    : null;
}

function compiled(name: string): string | null {
  const program = join(mkdtempSync(join(tmpdir(), 'fulcrum-bench-')), name);
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-o', program, `test/bench/c/${name}.c`, '-lm'], {
      stdio: 'pipe',
    });
    return program;
  } catch {
    console.log(`no gcc: the C reference is left out (${name})`);
    return null;
  }
}
