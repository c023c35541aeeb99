/**
 * Speed as ratios: the standard workloads beside the C reference, in turns on one machine, shipped scenarios with all features beside the same
 * without, and the great jobs of a study.
 * `npm run bench`; `npm run bench -- --orders FILE` fits and replays an order file of one's own instead of a made one.
 */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {compile, fitHistory, layoutOf, makePlan, play, readScenario, readTraces} from '../../engine/index.ts';
import {compareFeatures} from './all-features.ts';
import {buildReference, referenceRun} from './c-reference.ts';
import {ordersCsv} from './orders-csv.ts';
import {measured, median} from './timing.ts';
import {workloads, type Workload} from './workloads.ts';

const ROUNDS = 5;
const WARM_UP_ROUNDS = 2;
/** Times the C reference, at most; a later version asks for less. */
const TARGETS: Partial<Record<Workload['name'], number>> = {w4: 1.5};

const {values} = parseArgs({options: {orders: {type: 'string'}}});

compareWithReference();
compareFeatures();
await wholeJobs();

function compareWithReference(): void {
  const program = buildReference();
  if (program === null) console.log('no gcc: the C reference is left out');
  console.log('workload                                   ns/order    C ns/order   ratio   first   target');
  for (const workload of workloads()) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
      ours.push(engineRun(workload, round));
      if (program) theirs.push(referenceRun(program, workload.name, round + 1));
    }
    const ratios = ours.map((ns, i) => ns / theirs[i]);
    const warm = (all: number[]) => median(all.slice(WARM_UP_ROUNDS));
    const target = TARGETS[workload.name];
    console.log(
      [
        `${workload.name} ${workload.about}`.padEnd(40),
        warm(ours).toFixed(0).padStart(10),
        (program ? warm(theirs).toFixed(0) : '-').padStart(13),
        (program ? warm(ratios).toFixed(2) : '-').padStart(7),
        (program ? ratios[0].toFixed(2) : '-').padStart(7),
        (target?.toFixed(2) ?? '-').padStart(8),
      ].join(' '),
    );
  }
}

function engineRun({network, plan}: Workload, replication: number): number {
  const {cpu, result} = measured(() => play(network, plan, 'bench', replication));
  const orders = result.measures[layoutOf(network).measures.findIndex(({name}) => name === 'orders')];
  return (cpu / orders) * 1e9;
}

async function wholeJobs(): Promise<void> {
  const bytes = values.orders
    ? new Uint8Array(readFileSync(values.orders))
    : new TextEncoder().encode(ordersCsv());
  const start = process.cpuUsage();
  const wall = performance.now();
  const fitted = await fitHistory(bytes);
  const fitSeconds = (performance.now() - wall) / 1000;
  const fitCpu = process.cpuUsage(start);
  console.log(
    `fit of the whole order file: ${fitSeconds.toFixed(2)} s (${((fitCpu.user + fitCpu.system) / 1e6).toFixed(2)} s of processor time; aim 5 s)`,
  );
  const names = new Set([...fitted.replayText.matchAll(/"file":\s*"([^"]+)"/g)].map((match) => match[1]));
  const attachments = Object.fromEntries([...names].map((name) => [name, fitted.trace]));
  const {scenario} = readScenario(fitted.replayText, attachments);
  const network = compile(scenario, await readTraces(scenario, attachments));
  const plan = makePlan(network);
  for (const round of [0, 1]) {
    const {cpu} = measured(() => play(network, plan, 'bench', round));
    const rss = process.memoryUsage().rss / 2 ** 20;
    console.log(
      `replay of all lines through the order cycle, ${round === 0 ? 'first' : 'warm'}: ${cpu.toFixed(2)} s of processor time (aim 1 s), ${rss.toFixed(0)} MiB in this process with the fit`,
    );
  }
}
