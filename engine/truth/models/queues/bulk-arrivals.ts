import type {Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {has, numberOf, numbersOf} from '../../parameters.ts';
import {momentsOf} from '../../../theory/law-moments.ts';
import {bulkArrivalsQueue} from '../../../theory/queues/bulk-arrivals.ts';
import {atStation, memoryOf, oneStation} from './station-scenario.ts';

/** M^X/M/1: a customer of the case is an order, and several come at once. */
export const bulkArrivals: Model = (of) => {
  const batchRate = numberOf(of, 'batch_lambda');
  const serviceRate = numberOf(of, 'mu');
  const batch = batchOf(of);
  if (batch === null) return {missing: 'another law of the batches'};
  const {mean, second} = momentsOf(batch);
  const queue = bulkArrivalsQueue({
    batchRate,
    meanBatch: mean,
    secondMomentOfBatch: second,
    serviceRate,
  });
  return {
    theory: {rho: queue.utilisation, L: queue.L, Lq: queue.Lq, W: queue.W, Wq: queue.Wq},
    simulation: {
      type: 'replicated',
      ordersPerDay: batchRate * mean,
      scenario: oneStation({
        orders: {type: 'compound', perDay: batchRate, batch},
        time: {type: 'exponential', mean: 1 / serviceRate},
        detail: 'means',
        memory: memoryOf(second / mean / serviceRate, queue.utilisation),
      }),
      figures: {L: atStation('L'), Lq: atStation('Lq'), W: atStation('W'), Wq: atStation('Wq')},
    },
  };
};

/** Geometric from 1 on, a constant, or P(1), P(2), … */
function batchOf(of: ReferenceCase): DistributionSpec | null {
  if (has(of, 'batch_p')) return {type: 'geometric', mean: 1 / numberOf(of, 'batch_p')};
  if (has(of, 'batch_size')) return numberOf(of, 'batch_size');
  if (has(of, 'batch_pmf')) {
    const shares = numbersOf(of, 'batch_pmf');
    return {type: 'table', values: shares.map((_, i) => i + 1), shares};
  }
  return null;
}
