import {cRun} from './c-reference.ts';
import type {Finding} from './findings.ts';
import {OwnProcess} from './own-process.ts';
import {simpyRun} from './simpy-reference.ts';
import {figure, median} from './timing.ts';
import type {WorkloadName} from './workloads.ts';

const PROCESSES = 3;
const ROUNDS = 6;
/** Rounds in which the code is compiled. */
const WARM_UP_ROUNDS = 3;

/** Targets are times the C heap. */
const ABOUT: Record<WorkloadName, {about: string; warm: number; first?: number}> = {
  w1: {about: 'W1 M/M/1 at load 0.9', warm: 2.5},
  w2: {about: 'W2 (r,Q), Poisson, backorders', warm: 2.7},
  w3: {about: 'W3 (s,S), compound Poisson, partly lost', warm: 2.7},
  w4: {about: 'W4 three echelons, 2,200 points', warm: 1, first: 1.5},
};

/** Nanoseconds of processor time per order of a standard workload, beside those of C and SimPy in turns. */
export async function besideReferences(name: WorkloadName): Promise<Finding[]> {
  const firsts: number[] = [];
  const rounds: {ours: number; ratio: number; theirs: number}[] = [];
  const simpys: number[] = [];
  for (let start = 0; start < PROCESSES; start++) {
    const own = new OwnProcess('workload', name);
    for (let round = 0; round < ROUNDS; round++) {
      const ours = nanoseconds(await own.ask(start * ROUNDS + round));
      const c = cRun('workloads', name, 'engine', start * ROUNDS + round + 1);
      const theirs = c ? (c.cpu / c.n) * 1e9 : NaN;
      if (round === 0) firsts.push(ours / theirs);
      if (round >= WARM_UP_ROUNDS) rounds.push({ours, theirs, ratio: ours / theirs});
    }
    own.end();
    const simpy = simpyRun(name, start + 1);
    if (simpy) simpys.push(simpy);
  }
  const {about, ...targets} = ABOUT[name];
  const middle = (key: 'ours' | 'theirs' | 'ratio') => median(rounds.map((round) => round[key]));
  const [ours, warm, first] = [middle('ours'), middle('ratio'), median(firsts)];
  const simpy = simpys.length > 0 ? median(simpys) : NaN;
  console.log(
    `${about}: ${ours.toFixed(0)} ns an order, C ${figure(middle('theirs'), 0)}, SimPy ${figure(simpy, 0)}; times C warm ${figure(warm, 2)}, first run ${figure(first, 2)}`,
  );
  const findings: Finding[] = [
    {id: name, what: `${about}, warm`, measured: warm, unit: 'x C', atMost: targets.warm},
    {
      id: `${name}-first`,
      what: `${about}, first run`,
      measured: first,
      unit: 'x C',
      ...(targets.first && {atMost: targets.first}),
    },
    {id: `${name}-simpy`, what: `${about}, faster than SimPy`, measured: simpy / ours, unit: 'x'},
  ];
  return findings.filter(({measured}) => !Number.isNaN(measured));
}

function nanoseconds({cpu, orders}: {cpu: number; orders: number}): number {
  return (cpu / orders) * 1e9;
}
