import type {DistributionSpec} from '../kernel/distributions.ts';
import {object, optional, required, type Field} from './building-blocks.ts';
import {durationLaw} from './distribution-fields.ts';

/**
 * Servers that break down at work: a service that a failure interrupts goes on when its server works again. Where the calendar of the station
 * has work pause at closing, detection, response and repair pause, too.
 */
export interface Failures {
  /** Working time of a server until it fails, from the start and from every repair [days]. */
  between: DistributionSpec;
  /** Time from a failure until it is noticed [days]. Default 0. */
  detection: DistributionSpec;
  /** Time from noticing a failure until its repair begins: somebody comes [days]. Default 0. */
  response: DistributionSpec;
  /** Time that the repair takes [days]. */
  repair: DistributionSpec;
}

/** Schema of `stations[].failures`. */
export const failuresSchema: Field<Failures> = object({
  between: required(
    'Working time of a server until it fails, from the start and from every repair [days].',
    durationLaw,
  ),
  detection: optional('Time from a failure until it is noticed [days].', durationLaw, 0),
  response: optional(
    'Time from noticing a failure until its repair begins: somebody comes [days].',
    durationLaw,
    0,
  ),
  repair: required('Time that the repair takes [days].', durationLaw),
});
