import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {impatientQueue} from '../../../theory/queues/impatient.ts';
import {atStation, oneStation} from './station-scenario.ts';

/** M/M/c+M (Erlang A). */
export const impatient: Model = (of) => {
  const arrivalRate = numberOf(of, 'lambda');
  const serviceRate = numberOf(of, 'mu');
  const servers = wholeOf(of, 'c');
  const abandonmentRate = numberOf(of, 'patience_rate');
  const queue = impatientQueue({arrivalRate, serviceRate, servers, abandonmentRate});
  return {
    theory: {
      P_abandon: queue.abandoned,
      P_wait: queue.pWait,
      L: queue.L,
      Lq: queue.Lq,
      mean_queue_time_all: queue.Wq,
      server_utilisation: queue.utilisation,
      throughput: queue.throughput,
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: oneStation({
        orders: {type: 'poisson', perDay: arrivalRate},
        servers,
        time: {type: 'exponential', mean: 1 / serviceRate},
        patience: {type: 'exponential', mean: 1 / abandonmentRate},
        detail: 'means',
        memory: 1 / Math.min(serviceRate, abandonmentRate),
      }),
      figures: {
        P_abandon: atStation('abandoned'),
        P_wait: atStation('pWait'),
        L: atStation('L'),
        Lq: atStation('Lq'),
        mean_queue_time_all: atStation('Wq'),
        server_utilisation: atStation('utilisation'),
        throughput: atStation('throughput'),
      },
    },
  };
};
