import type {Model, Sampling} from '../../answer.ts';
import {distribution, type DistributionSpec} from '../../../kernel/distributions.ts';
import {numberOf, numbersOf} from '../../parameters.ts';
import {DAY, STAGES} from '../../../index.ts';
import {infiniteServerQueue} from '../../../theory/queues/infinite-server.ts';
import {lawOf, UNKNOWN_LAW} from './law.ts';
import {player} from './player.ts';
import {oneStation} from './station-scenario.ts';

/** M/G/∞ from empty. */
export const infiniteServer: Model = (of) => {
  const service = lawOf(of, 'service');
  if (service === null) return UNKNOWN_LAW;
  const arrivalRate = numberOf(of, 'lambda');
  const times = numbersOf(of, 'times');
  const queue = infiniteServerQueue({arrivalRate, service});
  return {
    theory: {
      mean_in_system_at_t: times.map(queue.meanAt),
      P_empty_at_t: times.map(queue.emptyAt),
      L_steady: queue.L,
      P_N_ge_2L_steady: queue.shareFrom(twice(queue.L)),
    },
    simulation: sampled(arrivalRate, service, times, queue.L),
  };
};

function twice(mean: number): number {
  return 2 * mean - 1e-9;
}

const SETTLED = 1e-7; // share of services that last longer than the time at which the number present counts as steady
const FIRST_RUNS = 500;

/** Orders present at the times of the case, and when the start is forgotten; runs follow one another in a play, with a pause to get empty. */
function sampled(
  arrivalRate: number,
  service: DistributionSpec,
  times: readonly number[],
  mean: number,
): Sampling {
  const longest = distribution(service).quantile(1 - SETTLED);
  const looks = [...times, Math.max(...times, longest)];
  const coming = looks[looks.length - 1] * (1 + 1e-9);
  const cycle = coming + longest;
  const played = (runs: number) =>
    player({
      ...oneStation({
        orders: {type: 'nhpp', cycle, at: [0, coming], perDay: [arrivalRate, 0], shape: 'constant'},
        servers: 'unlimited',
        time: service,
        detail: 'means',
        memory: longest,
      })(runs * cycle),
      run: {horizon: runs * cycle, warmUp: 0, followUp: 4 * longest},
    });
  const [from, to] = [STAGES.indexOf('allocated'), STAGES.indexOf('picked')];
  const empty = times.map((_, i) => `P_empty_at_t[${i}]`);
  return {
    type: 'sampled',
    size: FIRST_RUNS,
    shares: [...empty, 'P_N_ge_2L_steady'],
    draw: (seed, replication, runs) => {
      const present = looks.map(() => new Int32Array(runs));
      played(runs)(seed, replication, {
        onOrder: (instants) => {
          const run = Math.floor(instants[from] / DAY / cycle);
          looks.forEach((time, i) => {
            const look = (run * cycle + time) * DAY;
            if (instants[from] <= look && instants[to] > look) present[i][run]++;
          });
        },
      });
      const share = (i: number, holds: (count: number) => boolean) => present[i].filter(holds).length / runs;
      const average = (i: number) => present[i].reduce((sum, count) => sum + count, 0) / runs;
      return {
        ...Object.fromEntries(times.map((_, i) => [`mean_in_system_at_t[${i}]`, average(i)])),
        ...Object.fromEntries(empty.map((name, i) => [name, share(i, (count) => count === 0)])),
        L_steady: average(times.length),
        P_N_ge_2L_steady: share(times.length, (count) => count >= twice(mean)),
      };
    },
  };
}
