import {distribution} from '../../kernel/distributions.ts';
import type {Openings} from '../../kernel/openings.ts';
import type {Randomness, Stream} from '../../kernel/random.ts';
import {DATA_ERRORS, ERRORS, type ErrorKind} from '../../scenario/errors.ts';
import {uniqueKeys} from '../../scenario/keys.ts';
import type {Check, Network, Step} from '../../scenario/network.ts';
import {drawn, type DrawnTime} from '../stations/drawn-times.ts';
import {pausingOpeningsOf} from '../stations/opening-hours.ts';
import {errorMaking, type ErrorMaking} from './error-making.ts';
import {STAGE} from '../orders.ts';

/** The finding of errors at a step. */
export interface Inspection {
  readonly check: Check;
  /** By position in `ERRORS`. */
  readonly chances: readonly Stream[];
  readonly shortStock: Stream;
  readonly cancels: Stream;
  /** Whether the order waits for a contact with its customer before it is allocated. */
  readonly isException: boolean;
  /** What an order waits for that has errors, see `Hold`. */
  readonly cause: string;
  readonly delay: DrawnTime;
  /** Null where closing does not pause what puts the errors right. */
  readonly pausing: Openings | null;
}

/** What a step makes and finds wrong. */
export interface ErrorStep {
  readonly makes: ErrorMaking | null;
  readonly inspection: Inspection | null;
  /** Whether it may find the stock to be short, where an order without errors is as interesting as others. */
  readonly looksAtStock: boolean;
}

/** What each channel of the network makes wrong; null for nothing. */
export function errorChannels(network: Network, randomness: Randomness): (ErrorMaking | null)[] {
  const keys = uniqueKeys(network.scenario.channels.map(({name}) => name));
  return network.channelErrors.map((shares, i) =>
    errorMaking(shares, () => randomness.stream('channelErrors', keys[i])),
  );
}

/** What the pick tasks of each site make wrong; null for nothing. */
export function errorPicking(
  {scenario, pickErrors}: Network,
  randomness: Randomness,
): (ErrorMaking | null)[] {
  const keys = uniqueKeys(scenario.sites.map(({name}) => name));
  return pickErrors.map((shares, i) => errorMaking(shares, () => randomness.stream('pickErrors', keys[i])));
}

/** What each step of the network makes and finds wrong; null for nothing. */
export function errorSteps(network: Network, randomness: Randomness): (ErrorStep | null)[] {
  const {scenario, stepList} = network;
  const keys = uniqueKeys(
    stepList.map(({site, stage, name}) => `${scenario.sites[site].name}/${stage}/${name ?? ''}`),
  );
  return stepList.map((step, i) => {
    if (step.errors === null && step.check === null) return null;
    const stream = (purpose: string) => randomness.stream(purpose, keys[i]);
    return {
      makes: errorMaking(step.errors, () => stream('errors')),
      inspection: step.check === null ? null : inspection(network, step, step.check, stream),
      looksAtStock: step.check !== null && step.check.shortStock > 0,
    };
  });
}

/** Time that it takes to put right what is found, ms, for the variate with this index. */
export function correctionTime({check, delay}: Inspection, index: number): number {
  return check.delay === 0 ? 0 : drawn(delay, index);
}

function inspection(
  network: Network,
  {stage}: Step,
  check: Check,
  stream: (purpose: string) => Stream,
): Inspection {
  const calendar = check.station < 0 ? null : network.stations.calendar[check.station];
  return {
    check,
    chances: ERRORS.map((kind) => stream(`finds/${kind}`)),
    shortStock: stream('finds/shortStock'),
    cancels: stream('correction/cancels'),
    isException: stage < STAGE.allocated,
    cause: stage < STAGE.allocated ? 'contact' : 'correction',
    delay: {law: distribution(check.delay), chance: stream('correction/delay')},
    pausing: pausingOpeningsOf(network, calendar),
  };
}

/** Whether an error of one of these kinds may come up. */
export function makesErrors(
  {stepList, channelErrors, pickErrors}: Network,
  kinds: readonly ErrorKind[] = ERRORS,
): boolean {
  const isAny = (shares: Float64Array | null) =>
    shares !== null && kinds.some((kind) => shares[ERRORS.indexOf(kind)] > 0);
  return channelErrors.some(isAny) || pickErrors.some(isAny) || stepList.some(({errors}) => isAny(errors));
}

/** Whether orders are kept for a contact with their customers before they are allocated. */
export function findsExceptions({stepList}: Network): boolean {
  return stepList.some(({stage, check}) => check !== null && stage < STAGE.allocated);
}

/** Whether something of the order's data may be wrong when it is delivered. */
export function makesDataErrors(network: Network): boolean {
  return makesErrors(network, DATA_ERRORS);
}
