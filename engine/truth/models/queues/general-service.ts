import type {Answer, Model} from '../../answer.ts';
import type {ReferenceCase} from '../../cases.ts';
import type {DistributionSpec} from '../../../kernel/distributions.ts';
import {numberOf} from '../../parameters.ts';
import {constantServiceWait} from '../../../theory/queues/constant-service.ts';
import {generalServiceQueue} from '../../../theory/queues/general-service.ts';
import {phaseServiceQueue} from '../../../theory/queues/phase-service.ts';
import {phasesOf} from '../../../theory/phase-type.ts';
import {lawOf, UNKNOWN_LAW} from './law.ts';
import {quantileFigures, quantilesOf, waitQuantileFigures} from './quantiles.ts';
import {atStation, memoryOf, oneStation} from './station-scenario.ts';

/** M/D/1. */
export const constantService: Model = (of) => answer(of, numberOf(of, 'service_time'));

/** M/G/1. */
export const generalService: Model = (of) => {
  const service = lawOf(of, 'service');
  return service === null ? UNKNOWN_LAW : answer(of, service);
};

function answer(of: ReferenceCase, service: DistributionSpec): Answer {
  const arrivalRate = numberOf(of, 'lambda');
  const queue = generalServiceQueue({arrivalRate, service});
  const quantile = waitQuantile(arrivalRate, service);
  return {
    theory: {
      rho: queue.utilisation,
      service_scv: queue.scvOfService,
      L: queue.L,
      Lq: queue.Lq,
      W: queue.W,
      Wq: queue.Wq,
      P_wait: queue.pWait,
      var_Wq: queue.varianceOfWait,
      sd_Wq: Math.sqrt(queue.varianceOfWait),
      ...(quantile && quantilesOf(of, 'Wq', quantile)),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: oneStation({
        orders: {type: 'poisson', perDay: arrivalRate},
        time: service,
        memory: memoryOf(queue.utilisation / arrivalRate, queue.utilisation) * (1 + queue.scvOfService),
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
}

/** Quantiles of the waiting time where its law is known: services that are constant or made of exponential phases. */
function waitQuantile(arrivalRate: number, service: DistributionSpec): ((p: number) => number) | null {
  if (typeof service === 'number')
    return constantServiceWait({arrivalRate, serviceTime: service}).waitQuantile;
  const phases = phasesOf(service);
  if (phases === null) return null;
  return phaseServiceQueue({interarrival: {type: 'exponential', mean: 1 / arrivalRate}, service: phases})
    .waitQuantile;
}
