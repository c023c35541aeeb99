import type {Model} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {batchPicking as batches, bestBatch, wavePicking as waves} from '../../../theory/picking.ts';
import {atStation, memoryOf, oneStation} from '../queues/station-scenario.ts';

/** A picker takes several orders at once; simulated from complete batches on. */
export const batchPicking: Model = (of) => {
  const orderRate = numberOf(of, 'lambda');
  const batch = wholeOf(of, 'b');
  const meanPick = numberOf(of, 'pick_mean');
  const steadyState = batches({orderRate, batch, meanPick});
  const best = bestBatch({orderRate, meanPick});
  return {
    theory: {
      forming_wait: steadyState.forming,
      queue_wait_of_batch: steadyState.queueing,
      P_batch_waits: steadyState.pBatchWaits,
      total_mean_time: steadyState.total,
      picker_utilisation: steadyState.utilisation,
      best_b: best.batch,
      total_mean_time_at_best_b: best.total,
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: orderRate / batch,
      scenario: oneStation({
        orders: {type: 'renewal', between: {type: 'erlang', shape: batch, mean: batch / orderRate}},
        time: {type: 'exponential', mean: meanPick},
        detail: 'means',
        memory: memoryOf(meanPick, steadyState.utilisation),
      }),
      figures: {
        queue_wait_of_batch: atStation('Wq'),
        P_batch_waits: atStation('pWait'),
        picker_utilisation: atStation('utilisation'),
      },
    },
  };
};

/** Waves of limited capacity. */
export const wavePicking: Model = (of) => {
  const every = numberOf(of, 'T');
  const steadyState = waves({orderRate: numberOf(of, 'lambda'), every, capacity: wholeOf(of, 'capacity')});
  return {
    theory: {
      E_carry_over: steadyState.carryOver,
      P_carry_over: steadyState.pCarryOver,
      mean_wait_to_wave: steadyState.meanWait,
      mean_wait_uncapacitated: every / 2,
    },
  };
};
