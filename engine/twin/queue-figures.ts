import type {Distribution, DistributionSpec} from '../kernel/distributions.ts';
import type {Scenario} from '../scenario/schema.ts';
import {generalServiceQueue} from '../theory/queues/general-service.ts';
import {multiServerQueue} from '../theory/queues/multi-server.ts';
import {Unsolvable} from './assumption.ts';
import {timeLaw} from './laws.ts';

type Station = Scenario['sites'][number]['stations'][number];

/** Long-run figures of a station, days and jobs. */
export interface QueueFigures {
  readonly method: 'multiServer' | 'generalService' | 'unlimitedServers';
  readonly L: number;
  readonly Lq: number;
  readonly W: number;
  readonly Wq: number;
  readonly pWait: number;
  /** Not known where servers are unlimited. */
  readonly utilisation?: number;
  /** Time constant with which the queue forgets how it began, days. */
  readonly relaxation: number;
}

/** A station that jobs reach as a Poisson process, first come first served. Throws Unsolvable where no formula is exact. */
export function queueFigures(
  station: Station,
  arrivalRate: number,
  path: string,
  of: string,
): {figures: QueueFigures; isPoissonAfter: boolean} {
  const {servers, time} = station;
  const law = timeLaw(time);
  if (!law) throw new Unsolvable('negativeTime', `${path}.time`, of);
  if (servers === 'unlimited' || law.mean === 0) {
    const W = law.mean;
    return {
      figures: {method: 'unlimitedServers', L: arrivalRate * W, Lq: 0, W, Wq: 0, pWait: 0, relaxation: W},
      isPoissonAfter: true,
    };
  }
  requireCapacity(station, arrivalRate, path, of);
  const relaxation = relaxationTime(arrivalRate, law, servers);
  if (isExponential(time)) {
    const {L, Lq, W, Wq, pWait, utilisation} = multiServerQueue({
      arrivalRate,
      serviceRate: 1 / law.mean,
      servers,
    });
    return {
      figures: {method: 'multiServer', L, Lq, W, Wq, pWait, utilisation, relaxation},
      isPoissonAfter: true,
    };
  }
  if (servers > 1) throw new Unsolvable('stationService', `${path}.time`, of);
  const {L, Lq, W, Wq, pWait, utilisation} = generalServiceQueue({arrivalRate, service: time});
  return {
    figures: {method: 'generalService', L, Lq, W, Wq, pWait, utilisation, relaxation},
    isPoissonAfter: false,
  };
}

/** A station must be able to do the work that comes. Throws Unsolvable where it is not. */
export function requireCapacity(
  {servers, time}: Station,
  arrivalRate: number,
  path: string,
  of: string,
): void {
  const mean = timeLaw(time)?.mean ?? 0;
  if (servers !== 'unlimited' && arrivalRate * mean >= servers)
    throw new Unsolvable('stationOverloaded', path, of);
}

/**
 * That of M/M/c, 1 / (sqrt(c mu) - sqrt(lambda))^2, Cohen (1982), The Single Server Queue, section II.2; stretched for other laws as the
 * heavy-traffic diffusion is, by the variances of both times: Newell (1982), Applications of Queueing Theory, chapter 6.
 */
function relaxationTime(arrivalRate: number, {mean, variance}: Distribution, servers: number): number {
  const gap = Math.sqrt(servers / mean) - Math.sqrt(arrivalRate);
  return (1 + variance / (mean * mean)) / (2 * gap * gap);
}

function isExponential(spec: DistributionSpec): boolean {
  if (typeof spec === 'number') return false;
  return spec.type === 'exponential' || (spec.type === 'erlang' && spec.shape === 1);
}
