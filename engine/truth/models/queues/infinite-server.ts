import type {Model, Sampling} from '../../answer.ts';
import {distribution, type DistributionSpec} from '../../../kernel/distributions.ts';
import {numberOf, numbersOf} from '../../parameters.ts';
import {DAY, STAGES} from '../../../index.ts';
import {infiniteServerQueue} from '../../../theory/queues/infinite-server.ts';
import {lawOf, UNKNOWN_LAW} from './law.ts';
import {sideBySide} from './side-by-side.ts';

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

const COPIES = 100;
const SETTLED = 1e-7; // share of services that last longer than the time at which the number present counts as steady

/** Orders present at the times of the case, and when the start is forgotten. */
function sampled(
  arrivalRate: number,
  service: DistributionSpec,
  times: readonly number[],
  mean: number,
): Sampling {
  const longest = distribution(service).quantile(1 - SETTLED);
  const looks = [...times, Math.max(...times, longest)];
  const days = looks[looks.length - 1] + 1 / arrivalRate;
  const run = sideBySide({
    copies: COPIES,
    orders: {type: 'poisson', perDay: arrivalRate},
    station: {servers: 'unlimited', time: service},
    days,
    followUp: 4 * longest,
  });
  const [from, to] = [STAGES.indexOf('allocated'), STAGES.indexOf('picked')];
  const empty = times.map((_, i) => `P_empty_at_t[${i}]`);
  return {
    type: 'sampled',
    size: 10,
    shares: [...empty, 'P_N_ge_2L_steady'],
    draw: (seed, replication, size) => {
      const sums = looks.map(() => ({present: 0, empty: 0, many: 0}));
      for (let one = 0; one < size; one++) {
        const present = looks.map(() => new Int32Array(COPIES));
        run(seed, replication * size + one, {
          onOrder: (instants, _counted, _delivered, segment) =>
            looks.forEach((time, i) => {
              if (instants[from] <= time * DAY && instants[to] > time * DAY) present[i][segment]++;
            }),
        });
        present.forEach((counts, i) =>
          counts.forEach((count) => {
            sums[i].present += count;
            if (count === 0) sums[i].empty++;
            if (count >= twice(mean)) sums[i].many++;
          }),
        );
      }
      const samples = size * COPIES;
      const steady = sums[times.length];
      return {
        ...Object.fromEntries(times.map((_, i) => [`mean_in_system_at_t[${i}]`, sums[i].present / samples])),
        ...Object.fromEntries(empty.map((name, i) => [name, sums[i].empty / samples])),
        L_steady: steady.present / samples,
        P_N_ge_2L_steady: steady.many / samples,
      };
    },
  };
}
