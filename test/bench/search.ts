import {readFileSync} from 'node:fs';
import {leverNamed, readScenario, type Lever} from '../../engine/index.ts';
import {scenarioHash} from '../../engine/run/digest.ts';
import {optimize, type OptimumResult} from '../../engine/run/optimize.ts';
import {Pool} from '../../engine/run/pool.ts';
import {spawnHere} from '../../engine/run/spawn-here.ts';
import type {Subject} from '../../engine/run/study.ts';
import {equalAllocation, type EqualAllocation} from './equal-allocation.ts';
import type {Finding} from './findings.ts';
import {inOwnProcess, type Job} from './own-process.ts';
import {cpuSince} from './timing.ts';

const SCENARIOS = {default: 'default', textbook: 'textbook-reorder-point'};
const SEEDS = ['1', '2', '3', '4', '5'];

interface Spent {
  replications: number;
  orders: number;
  cpu: number;
}

interface Compared {
  search: Spent;
  equal: EqualAllocation;
  best: number;
}

/** Replications of a search to its answer against those of equal allocation to as good a one. */
export async function measureSearch(): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [id, name] of Object.entries(SCENARIOS)) {
    const seeds: Compared[] = [];
    for (const seed of SEEDS) {
      const compared = await inOwnProcess<Compared>('search', name, seed);
      seeds.push(compared);
      const {search, equal} = compared;
      console.log(
        `search of ${name}, seed ${seed}: ${told(search)} for ${compared.best}; equal allocation ${told(equal)} for ${equal.best}: ${equal.systems} values ${equal.each} times`,
      );
    }
    findings.push({
      id: `search-${id}`,
      what: `search of ${name}: replications against equal allocation`,
      measured: total(seeds, 'search') / total(seeds, 'equal'),
      unit: 'x',
      atMost: 1 / 3,
    });
  }
  return findings;
}

export function searchJob(name: string): Job {
  return async (seed: string): Promise<Compared> => {
    const text = readFileSync(`scenarios/${name}.json`, 'utf8');
    const {scenario} = readScenario(text);
    const subject = {scenario, seed, hash: scenarioHash(scenario, {})};
    const lever = leverNamed(scenario)!;
    const {result, cpu} = await searched(subject, lever);
    const equal = await equalAllocation(subject, lever, result);
    const search = {
      replications: result.replicationsUsed,
      orders: (result.replicationsUsed * equal.orders) / equal.replications, // replications are of one length
      cpu,
    };
    const best = result.levers[lever.name].value;
    return {search, equal, best};
  };
}

async function searched(
  subject: Subject & {hash: string},
  lever: Lever,
): Promise<{result: OptimumResult; cpu: number}> {
  const pool = new Pool(1, spawnHere);
  const start = process.cpuUsage();
  const result = await optimize(subject, lever, pool);
  const cpu = cpuSince(start);
  pool.close();
  return {result, cpu};
}

function total(seeds: readonly Compared[], kind: 'search' | 'equal'): number {
  return seeds.reduce((sum, compared) => sum + compared[kind].replications, 0);
}

function told({replications, orders, cpu}: Spent): string {
  return `${replications} replications (${(orders / 1e6).toFixed(2)} million orders, ${cpu.toFixed(1)} s)`;
}
