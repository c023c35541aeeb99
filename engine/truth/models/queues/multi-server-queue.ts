import type {Model} from '../../answer.ts';
import {multiServerQueue as steadyState} from '../../../theory/queue.ts';
import {numberOf, wholeOf} from '../../parameters.ts';

const PLENTY = 1e12; // units: the shelf is never empty, only the pickers are busy

/** M/M/c: orders for goods that are always there, picked at one station; the order cycle is the time in the system. */
export const multiServerQueue: Model = (of) => {
  const arrivalRate = numberOf(of, 'lambda');
  const serviceRate = numberOf(of, 'mu');
  const servers = wholeOf(of, 'c');
  const queue = steadyState({arrivalRate, serviceRate, servers});
  const relaxation = 1 / (servers * serviceRate - arrivalRate);
  return {
    theory: {
      rho: queue.utilisation,
      L: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      P_wait: queue.pWait,
      var_Wq: queue.varianceOfWait,
      Wq_q50: queue.waitQuantile(0.5),
      Wq_q90: queue.waitQuantile(0.9),
      Wq_q95: queue.waitQuantile(0.95),
      Wq_q99: queue.waitQuantile(0.99),
      W_q50: queue.sojournQuantile(0.5),
      W_q90: queue.sojournQuantile(0.9),
      W_q95: queue.sojournQuantile(0.95),
      W_q99: queue.sojournQuantile(0.99),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: (days) => station(days, 50 * relaxation, arrivalRate, servers, 1 / serviceRate),
      figures: {
        L: 'warehouse/picking.L',
        Lq: 'warehouse/picking.Lq',
        W: 'warehouse/picking.W',
        Wq: 'warehouse/picking.Wq',
        P_wait: 'warehouse/picking.pWait',
        rho: 'warehouse/picking.utilisation',
        W_q50: 'orderCycleTime.p50',
        W_q90: 'orderCycleTime.p90',
        W_q95: 'orderCycleTime.p95',
      },
    },
  };
};

function station(days: number, warmUp: number, arrivalRate: number, servers: number, mean: number): object {
  return {
    format: 'fulcrum/scenario@1',
    run: {horizon: warmUp + days, warmUp, followUp: warmUp},
    products: [{name: 'item'}],
    sites: [
      {
        name: 'warehouse',
        stock: [{from: null, initial: PLENTY, policy: {type: 'none'}}],
        stations: [{name: 'picking', servers, time: {type: 'exponential', mean}}],
        process: [{stage: 'picked', station: 'picking'}],
      },
    ],
    segments: [{name: 'customers', servedBy: ['warehouse'], orders: {type: 'poisson', perDay: arrivalRate}}],
  };
}
