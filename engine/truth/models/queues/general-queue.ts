import type {Model, Values} from '../../answer.ts';
import {distribution, type DistributionSpec} from '../../../kernel/distributions.ts';
import {momentsOf, scvOf} from '../../../theory/law-moments.ts';
import {phasesOf} from '../../../theory/phase-type.ts';
import {generalQueueWait} from '../../../theory/queues/general.ts';
import {isIntervalOfPhases, phaseServiceQueue} from '../../../theory/queues/phase-service.ts';
import {lawOf, UNKNOWN_LAW} from './law.ts';
import {atStation, memoryOf, oneStation} from './station-scenario.ts';

/** GI/G/1: bounds and approximations, and the exact means where the services are made of exponential phases. */
export const generalQueue: Model = (of) => {
  const interarrival = lawOf(of, 'interarrival');
  const service = lawOf(of, 'service');
  if (interarrival === null || service === null) return UNKNOWN_LAW;
  const arrivalRate = 1 / distribution(interarrival).mean;
  const meanService = distribution(service).mean;
  const scvOfArrivals = scvOf(momentsOf(interarrival));
  const scvOfService = scvOf(momentsOf(service));
  const wait = generalQueueWait({arrivalRate, scvOfArrivals, meanService, scvOfService});
  return {
    theory: {
      kingman_upper_bound_Wq: wait.kingmanUpperBound,
      daley_upper_bound_Wq: wait.daleyUpperBound,
      marchal_lower_bound_Wq: wait.marchalLowerBound,
      allen_cunneen_approx_Wq: wait.allenCunneen,
      kraemer_langenbach_belz_Wq: wait.kraemerLangenbachBelz,
      ...exactMeans(interarrival, service),
    },
    simulation: {
      type: 'replicated',
      ordersPerDay: arrivalRate,
      scenario: oneStation({
        orders: {type: 'renewal', between: interarrival},
        time: service,
        detail: 'means',
        memory: memoryOf(meanService, arrivalRate * meanService) * (1 + scvOfArrivals + scvOfService),
      }),
      figures: {Wq_exact: atStation('Wq'), L_exact: atStation('L')},
    },
  };
};

function exactMeans(interarrival: DistributionSpec, service: DistributionSpec): Values {
  const phases = phasesOf(service);
  if (phases === null || !isIntervalOfPhases(interarrival)) return {};
  const queue = phaseServiceQueue({interarrival, service: phases});
  return {Wq_exact: queue.Wq, L_exact: queue.L};
}
