import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {finiteSourceQueue} from '../../../theory/queues/finite-source.ts';
import {presence} from './limited-room.ts';
import {atStation, oneStation} from './station-scenario.ts';

/** M/M/c//N: each customer orders again some time after the last order is over. */
export const finiteSource: Model = (of) => {
  const population = wholeOf(of, 'N');
  const returnRate = numberOf(of, 'lambda_each');
  const serviceRate = numberOf(of, 'mu');
  const servers = wholeOf(of, 'c');
  const queue = finiteSourceQueue({population, returnRate, serviceRate, servers});
  return {
    theory: {
      L_at_docks: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      arrival_rate: queue.arrivalRate,
      dock_utilisation: queue.utilisation,
      P_wait: queue.pWait,
      p_n: Array.from(queue.law),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: queue.arrivalRate,
      scenario: oneStation({
        orders: {type: 'finiteSource', customers: population, perDay: returnRate},
        servers,
        time: {type: 'exponential', mean: 1 / serviceRate},
        memory: 1 / Math.min(serviceRate, returnRate),
      }),
      figures: {
        L_at_docks: atStation('L'),
        Lq: atStation('Lq'),
        W: atStation('W'),
        Wq: atStation('Wq'),
        arrival_rate: ({measure, days}) => measure('orders') / days,
        dock_utilisation: atStation('utilisation'),
        P_wait: atStation('pWait'),
        ...presence(population),
      },
    },
  };
};
