import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {limitedRoomQueue} from '../../../theory/queues/limited-room.ts';
import {quantilesOf, waitQuantileFigures} from './quantiles.ts';
import {atStation, memoryOf, oneStation} from './station-scenario.ts';

const MOST_SHOWN = 50; // customers whose presence a station measures one number at a time

/** M/M/c/K: who finds the room full is lost. */
export const limitedRoom: Model = (of) => {
  const arrivalRate = numberOf(of, 'lambda');
  const serviceRate = numberOf(of, 'mu');
  const servers = wholeOf(of, 'c');
  const room = wholeOf(of, 'K');
  const queue = limitedRoomQueue({arrivalRate, serviceRate, servers, room});
  return {
    theory: {
      P_block: queue.blocked,
      throughput: queue.throughput,
      L: queue.L,
      Lq: queue.Lq,
      W_accepted: queue.W,
      Wq_accepted: queue.Wq,
      P_wait_accepted: queue.pWait,
      p_n: Array.from(queue.law),
      server_utilisation: queue.utilisation,
      ...quantilesOf(of, 'Wq_accepted', queue.waitQuantile),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: oneStation({
        orders: {type: 'poisson', perDay: arrivalRate},
        servers,
        capacity: room,
        time: {type: 'exponential', mean: 1 / serviceRate},
        memory: memoryOf(1 / serviceRate, queue.utilisation, servers),
      }),
      figures: {
        P_block: atStation('blocked'),
        throughput: atStation('throughput'),
        L: atStation('L'),
        Lq: atStation('Lq'),
        W_accepted: atStation('W'),
        Wq_accepted: atStation('Wq'),
        P_wait_accepted: atStation('pWait'),
        server_utilisation: atStation('utilisation'),
        ...waitQuantileFigures('Wq_accepted', atStation('Wq'), queue.pWait, [90, 99]),
        ...presence(room),
      },
    },
  };
};

/** How often so many are present, `p_n[0]` and so on. */
export function presence(most: number): Record<string, string> {
  if (most > MOST_SHOWN) return {};
  return Object.fromEntries(
    Array.from({length: most + 1}, (_, n) => [`p_n[${n}]`, atStation(`present${n}`)]),
  );
}
