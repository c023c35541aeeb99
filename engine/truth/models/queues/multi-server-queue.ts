import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {multiServerQueue as steadyState} from '../../../theory/queues/multi-server.ts';
import {quantileFigures, quantilesOf, waitQuantileFigures} from './quantiles.ts';
import {atStation, memoryOf, oneStation} from './station-scenario.ts';

/** M/M/c. */
export const multiServerQueue: Model = (of) => {
  const arrivalRate = numberOf(of, 'lambda');
  const serviceRate = numberOf(of, 'mu');
  const servers = wholeOf(of, 'c');
  const queue = steadyState({arrivalRate, serviceRate, servers});
  return {
    theory: {
      rho: queue.utilisation,
      L: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      P_wait: queue.pWait,
      var_Wq: queue.varianceOfWait,
      sd_Wq: Math.sqrt(queue.varianceOfWait),
      ...quantilesOf(of, 'Wq', queue.waitQuantile),
      ...quantilesOf(of, 'W', queue.sojournQuantile),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: oneStation({
        orders: {type: 'poisson', perDay: arrivalRate},
        servers,
        time: {type: 'exponential', mean: 1 / serviceRate},
        memory: memoryOf(1 / serviceRate, queue.utilisation, servers),
      }),
      figures: {
        rho: atStation('utilisation'),
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
