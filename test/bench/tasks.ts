import {featuresJob} from './all-features.ts';
import {collectionsJob} from './collections.ts';
import {playHold} from './hold-model.ts';
import {largeJob} from './large.ts';
import type {Job} from './own-process.ts';
import {fitJob, replayJob} from './replay.ts';
import {searchJob} from './search.ts';
import {workerStartJob} from './start.ts';
import {
  ready,
  replicationOf,
  threeEchelons,
  workload,
  type NetworkSize,
  type Ready,
  type WorkloadName,
} from './workloads.ts';

/** What a process of its own can do, by name, each with a setting. */
export const TASKS: Record<string, (setting: string) => Job> = {
  features: featuresJob,
  workload: (name) => playing(workload(name as WorkloadName)),
  network: (size) => playing(ready(threeEchelons(JSON.parse(size) as NetworkSize))),
  hold: () => playHold,
  collections: collectionsJob,
  large: largeJob,
  fit: fitJob,
  replay: replayJob,
  search: searchJob,
  'worker-start': workerStartJob,
};

/** Plays the replication that is asked for. */
function playing(scenario: Ready): Job {
  return (replication: number) => replicationOf(scenario, replication);
}
