import {compile, makePlan, play, type PlayOptions, readScenario} from '../../../index.ts';

/** Plays a replication of a scenario for what can be seen on the way. */
export type Player = (seed: string, replication: number, watch: PlayOptions) => void;

/** Makes a scenario ready to be played. */
export function player(source: object): Player {
  const network = compile(readScenario(source).scenario);
  const plan = makePlan(network);
  return (seed, replication, watch) => void play(network, plan, seed, replication, watch);
}
