import {execFileSync} from 'node:child_process';
import {dirname, join} from 'node:path';
import {spawnNode} from '../../engine/run/library.ts';
import type {Finding} from './findings.ts';
import type {Job} from './own-process.ts';
import {inOwnProcess} from './own-process.ts';
import {median} from './timing.ts';

const ROUNDS = 11;

/** The built command line, which lies beside this program. */
export function commandLine(): string {
  return join(dirname(process.argv[1]), 'cli.js');
}

/** Wall time of starting the command line and a worker. */
export async function measureStart(): Promise<Finding[]> {
  const rounds = Array.from({length: ROUNDS}, () => [
    milliseconds([commandLine(), '--help']),
    milliseconds(['--eval', '0']),
  ]);
  const [help, node] = [0, 1].map((i) => median(rounds.map((round) => round[i])));
  const workers = await inOwnProcess<number[]>('worker-start');
  const worker = median(workers);
  console.log(
    `fulcrum --help: ${help.toFixed(0)} ms, of which Node itself ${node.toFixed(0)}; a worker answers after ${worker.toFixed(0)} ms, the first one after ${workers[0].toFixed(0)}`,
  );
  return [
    {id: 'help', what: 'cold start of fulcrum --help', measured: help, unit: 'ms', atMost: 150},
    {id: 'worker-start', what: 'start of a worker', measured: worker, unit: 'ms'},
  ];
}

/** Milliseconds from starting a worker to its first answer, several times. */
export function workerStartJob(): Job {
  return async () => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const start = performance.now();
      const {engine, close} = spawnNode();
      await engine.open(1, {});
      times.push(performance.now() - start);
      close();
    }
    return times;
  };
}

function milliseconds(words: string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, words, {stdio: 'pipe'});
  return performance.now() - start;
}
