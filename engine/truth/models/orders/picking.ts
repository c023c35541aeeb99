import type {Model, Replications} from '../../answer.ts';
import {numberOf, wholeOf} from '../../parameters.ts';
import {batchPicking as batches, bestBatch, wavePicking as waves} from '../../../theory/picking.ts';
import {memoryOf} from '../queues/station-scenario.ts';

const PLENTY = 1e12; // units: the shelf is never empty
const RELAXATIONS = 20; // played before counting

/** A picker takes several orders at once. */
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
      ordersPerDay: orderRate,
      scenario: pickScenario(
        orderRate,
        {name: 'pickers', time: {type: 'exponential', mean: meanPick}},
        {type: 'batch', station: 'pickers', size: batch},
        memoryOf(meanPick, steadyState.utilisation) + batch / orderRate,
      ),
      figures: {
        forming_wait: atPickers('batchWait'),
        queue_wait_of_batch: atPickers('Wq'),
        P_batch_waits: atPickers('pWait'),
        total_mean_time: 'orderCycleTime.mean',
        picker_utilisation: atPickers('utilisation'),
      },
    },
  };
};

/** Waves of limited capacity. */
export const wavePicking: Model = (of) => {
  const every = numberOf(of, 'T');
  const orderRate = numberOf(of, 'lambda');
  const capacity = wholeOf(of, 'capacity');
  const steadyState = waves({orderRate, every, capacity});
  const played = (most: number | null, figures: Replications['figures']): Replications => ({
    type: 'replicated',
    ordersPerDay: orderRate,
    scenario: pickScenario(
      orderRate,
      {name: 'pickers', servers: 'unlimited', time: 0},
      {type: 'order', station: 'pickers', waves: {every, capacity: most}},
      every / Math.max(0.02, 1 - (orderRate * every) / capacity),
    ),
    figures,
  });
  return {
    theory: {
      E_carry_over: steadyState.carryOver,
      P_carry_over: steadyState.pCarryOver,
      mean_wait_to_wave: steadyState.meanWait,
      mean_wait_uncapacitated: every / 2,
    },
    simulation: [
      played(capacity, {
        E_carry_over: atPickers('carryOver'),
        P_carry_over: atPickers('wavesShort'),
        mean_wait_to_wave: 'orderCycleTime.mean',
      }),
      played(null, {mean_wait_uncapacitated: 'orderCycleTime.mean'}),
    ],
  };
};

/** Orders of one line for goods that are always there, picked at a warehouse, as a scenario that is counted for so many days. */
function pickScenario(
  orderRate: number,
  station: object,
  picking: object,
  memory: number,
): (countedDays: number) => object {
  const warmUp = RELAXATIONS * memory;
  return (countedDays) => ({
    format: 'fulcrum/scenario@1',
    run: {horizon: warmUp + countedDays, warmUp, followUp: warmUp},
    products: [{name: 'item'}],
    sites: [
      {
        name: 'warehouse',
        stock: [{from: null, initial: PLENTY, policy: {type: 'none'}}],
        stations: [station],
        picking,
      },
    ],
    segments: [{name: 'customers', servedBy: ['warehouse'], orders: {type: 'poisson', perDay: orderRate}}],
  });
}

/** A measure of the station that picks. */
function atPickers(measure: string): string {
  return `warehouse/pickers.${measure}`;
}
