import {exp} from '../../kernel/math.ts';
import {requireNonNegative, requirePositive} from '../check.ts';

export interface GeneralQueueOptions {
  /** Arrivals per unit of time, positive; independent intervals. */
  arrivalRate: number;
  /** Squared coefficient of variation of the intervals between arrivals, not negative. */
  scvOfArrivals: number;
  /** Mean time of a service, positive; arrivalRate x meanService < 1. */
  meanService: number;
  /** Squared coefficient of variation of a service, not negative. */
  scvOfService: number;
}

/** What two moments tell of the mean waiting time in GI/G/1. */
export interface GeneralQueueWait {
  /** No queue with these moments waits longer: Kingman (1962), On queues in heavy traffic, JRSS B 24, 383-392. */
  kingmanUpperBound: number;
  /** Sharper than Kingman's: Daley (1977), as in Chen & Whitt (2020), Queueing Systems 94, 327-356, eq. 3. */
  daleyUpperBound: number;
  /** No queue waits less: Marchal (1978), Operations Research 26; Gross et al. (2008), section 7.1. */
  marchalLowerBound: number;
  /** Exact for M/G/1: Allen (1990), Probability, Statistics and Queueing Theory, section 5.3. */
  allenCunneen: number;
  /** Krämer & Langenbach-Belz (1976), Approximate formulae for the delay in GI/G/1, 8th International Teletraffic Congress. */
  kraemerLangenbachBelz: number;
}

/** Bounds and approximations of the mean waiting time in GI/G/1, first come first served. RangeError on a load of 1 or more. */
export function generalQueueWait({
  arrivalRate,
  scvOfArrivals,
  meanService,
  scvOfService,
}: GeneralQueueOptions): GeneralQueueWait {
  requirePositive('arrival rate', arrivalRate);
  requirePositive('mean service', meanService);
  requireNonNegative('variation of arrivals', scvOfArrivals);
  requireNonNegative('variation of service', scvOfService);
  const load = arrivalRate * meanService;
  if (!(load < 1)) throw new RangeError(`utilisation must be below 1: ${load}`);
  const slack = 2 * arrivalRate * (1 - load); // of the bounds, which are in squared times: λ²σ² = scv of arrivals
  const service = load * load * scvOfService;
  const allenCunneen = ((load / (1 - load)) * meanService * (scvOfArrivals + scvOfService)) / 2;
  return {
    kingmanUpperBound: (scvOfArrivals + service) / slack,
    daleyUpperBound: (load * (2 - load) * scvOfArrivals + service) / slack,
    marchalLowerBound: Math.max(0, (service - load * (2 - load)) / slack),
    allenCunneen,
    kraemerLangenbachBelz: allenCunneen * exp(-correction(load, scvOfArrivals, scvOfService)),
  };
}

function correction(load: number, arrivals: number, service: number): number {
  if (arrivals + service === 0) return 0;
  const apart = 1 - arrivals;
  return arrivals <= 1
    ? (2 * (1 - load) * apart * apart) / (3 * load * (arrivals + service))
    : ((1 - load) * -apart) / (arrivals + 4 * service);
}
