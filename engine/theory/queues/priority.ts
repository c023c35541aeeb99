import type {DistributionSpec} from '../../kernel/distributions.ts';
import {requirePositive, requireWhole} from '../check.ts';
import {momentsOf} from '../law-moments.ts';
import {erlangC, requireStable} from './erlang.ts';
import {multiServerQueue} from './multi-server.ts';

/** One class of customers. */
export interface PriorityClass {
  /** Arrivals per unit of time, positive; Poisson. */
  arrivalRate: number;
  /** Law of a service. */
  service: DistributionSpec;
}

export interface PriorityQueueOptions {
  /** From the highest priority to the lowest; first come first served within a class. */
  classes: readonly PriorityClass[];
  /** A whole number >= 1, default 1; with more, all services must be exponential with one mean. */
  servers?: number;
  /** Whether a customer of higher priority interrupts a service, which is resumed later. */
  isPreemptive: boolean;
}

/** Steady state of one class. */
export interface PriorityClassQueue {
  L: number;
  /** From arrival to completion, interruptions included. */
  W: number;
  /** Time in the system less the own service: before it when nothing is interrupted. */
  Wq: number;
}

/**
 * Queues by priority. One server, uninterrupted: Cobham (1954), Operations Research 2, 70-76. One server, preemptive-resume: Kleinrock
 * (1976), Queueing Systems 2, section 3.5. Several servers and one exponential law for all, uninterrupted: Kella & Yechiali (1985), Naval
 * Research Logistics 32, 151-155; preemptive: classes 1 … k are M/M/c by themselves (Gross et al. 2008, section 3.4.2). Throws RangeError
 * unless all load together is below the number of servers.
 */
export function priorityQueue({
  classes,
  servers = 1,
  isPreemptive,
}: PriorityQueueOptions): PriorityClassQueue[] {
  requireWhole('servers', servers, 1);
  requireWhole('classes', classes.length, 1);
  classes.forEach(({arrivalRate}) => requirePositive('arrival rate', arrivalRate));
  const moments = classes.map(({service}) => momentsOf(service));
  const loads = classes.map(({arrivalRate}, k) => arrivalRate * moments[k].mean);
  requireStable(
    loads.reduce((sum, load) => sum + load, 0),
    servers,
  );
  if (servers > 1) requireOneExponential(classes, moments);
  const total = (k: number, of: readonly number[]) => of.slice(0, k).reduce((sum, one) => sum + one, 0);
  const residuals = classes.map(({arrivalRate}, k) => (arrivalRate * moments[k].second) / 2);
  const meanService = moments[0].mean;
  const allLoad = total(classes.length, loads);
  const inService =
    servers === 1 ? total(classes.length, residuals) : (erlangC(servers, allLoad) * meanService) / servers;
  const presentOfFirst = (k: number): number => {
    const arrivalRate = total(
      k,
      classes.map((one) => one.arrivalRate),
    );
    return k === 0 ? 0 : multiServerQueue({arrivalRate, serviceRate: 1 / meanService, servers}).L;
  };
  return classes.map(({arrivalRate}, k) => {
    const before = 1 - total(k, loads) / servers;
    const upTo = 1 - total(k + 1, loads) / servers;
    const {mean} = moments[k];
    let W: number;
    if (!isPreemptive) W = mean + inService / (before * upTo);
    else if (servers === 1) W = mean / before + total(k + 1, residuals) / (before * upTo);
    else W = (presentOfFirst(k + 1) - presentOfFirst(k)) / arrivalRate;
    return {L: arrivalRate * W, W, Wq: W - mean};
  });
}

function requireOneExponential(classes: readonly PriorityClass[], moments: readonly {mean: number}[]): void {
  classes.forEach(({service}, k) => {
    const isExponential = typeof service === 'object' && service.type === 'exponential';
    if (!isExponential || Math.abs(moments[k].mean - moments[0].mean) > 1e-12 * moments[0].mean) {
      throw new RangeError(`several servers need exponential services with one mean: class ${k + 1}`);
    }
  });
}
