import type {Model} from '../../answer.ts';
import {numberOf} from '../../parameters.ts';
import {renewalArrivalsQueue} from '../../../theory/queues/renewal-arrivals.ts';
import {lawOf, UNKNOWN_LAW} from './law.ts';
import {quantileFigures, quantilesOf, waitQuantileFigures} from './quantiles.ts';
import {atStation, memoryOf, oneStation} from './station-scenario.ts';

/** GI/M/1. */
export const renewalArrivals: Model = (of) => {
  const interarrival = lawOf(of, 'interarrival');
  if (interarrival === null) return UNKNOWN_LAW;
  const serviceRate = numberOf(of, 'mu');
  const queue = renewalArrivalsQueue({interarrival, serviceRate});
  return {
    theory: {
      sigma: queue.sigma,
      rho: queue.utilisation,
      server_utilisation: queue.utilisation,
      L: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      P_wait: queue.pWait,
      ...quantilesOf(of, 'Wq', queue.waitQuantile),
      ...quantilesOf(of, 'W', queue.sojournQuantile),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: queue.utilisation * serviceRate,
      scenario: oneStation({
        orders: {type: 'renewal', between: interarrival},
        time: {type: 'exponential', mean: 1 / serviceRate},
        memory: memoryOf(1 / serviceRate, queue.sigma),
      }),
      figures: {
        sigma: atStation('pWait'),
        server_utilisation: atStation('utilisation'),
        L: atStation('L'),
        Lq: atStation('Lq'),
        W: atStation('W'),
        Wq: atStation('Wq'),
        P_wait: atStation('pWait'),
        ...waitQuantileFigures('Wq', atStation('Wq'), queue.pWait),
        ...quantileFigures('W', atStation('W')),
      },
    },
  };
};
