import {compile, layoutOf, makePlan, play, readScenario} from '../index.ts';
import type {OnePlay, Replications, Sampling, Values} from './answer.ts';
import {isShare, readingOf, type Reading} from './reading.ts';

/** Something that is replicated: its figures by what they are of the case, of one replication of so much effort. */
export interface Experiment {
  names: readonly string[];
  /** Whether the figure is a share, whose noise is judged on its own scale. */
  isShare: (name: string) => boolean;
  /** Times the effort of a first look. */
  at: (effort: number) => (seed: string, replication: number) => Readonly<Record<string, number>>;
  /** Whether a replication has its length from the case, so that precision takes more of them. */
  isFixed: boolean;
}

const FIRST_ORDERS = 4_000; // in a replication, for a first look at the noise

/** The values of a play without chance. */
export function playOnce(simulation: OnePlay): Values {
  return simulation.values(prepare(simulation.scenario).read('1', 0));
}

export function experimentOf(simulation: Replications | Sampling): Experiment {
  return simulation.type === 'sampled' ? sampling(simulation) : replications(simulation);
}

function sampling({size, draw, shares = []}: Sampling): Experiment {
  return {
    names: Object.keys(draw('names', 0, size)),
    isShare: (name) => shares.includes(name),
    at: (effort) => (seed, replication) => draw(seed, replication, Math.round(size * effort)),
    isFixed: false,
  };
}

function replications(simulation: Replications): Experiment {
  const {scenario, ordersPerDay, countedDays, figures, shares = []} = simulation;
  const days = (effort: number) => countedDays ?? (effort * FIRST_ORDERS) / ordersPerDay;
  const entries = Object.entries(figures);
  const {layout} = prepare(scenario(days(1)));
  return {
    names: Object.keys(figures),
    isShare: (name) => {
      const figure = figures[name];
      return typeof figure === 'string' ? isShare(layout, figure) : shares.includes(name);
    },
    at: (effort) => {
      const {read} = prepare(scenario(days(effort)));
      return (seed, replication) => {
        const reading = read(seed, replication);
        return Object.fromEntries(
          entries.map(([name, figure]) => [
            name,
            typeof figure === 'string' ? reading.measure(figure) : figure(reading),
          ]),
        );
      };
    },
    isFixed: countedDays !== undefined,
  };
}

function prepare(source: unknown) {
  const network = compile(readScenario(source).scenario);
  const plan = makePlan(network);
  const layout = layoutOf(network);
  const read = (seed: string, replication: number): Reading =>
    readingOf(layout, play(network, plan, seed, replication, {check: true}));
  return {layout, read};
}
