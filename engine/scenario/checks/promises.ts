import {distribution, type DistributionSpec} from '../../kernel/distributions.ts';
import {paceAt} from '../compiled/stations.ts';
import {intact, type Draft} from '../draft.ts';
import type {Identification} from '../handling.ts';
import type {LeadTime} from '../lanes.ts';
import type {DeliveryPromise} from '../order-terms.ts';
import {warning, type Report} from '../report.ts';
import type {Station, Step} from '../stations.ts';

type Segment = NonNullable<NonNullable<Draft['segments']>[number]>;

/** Warns of a promise that nobody can keep, because the fastest way of an order takes longer. */
export function checkPromises(draft: Draft, report: Report): void {
  for (const [i, segment] of (draft.segments ?? []).entries()) {
    const promise = intact<DeliveryPromise | null>(segment?.promise);
    if (!segment || !promise || promise.calendar !== null) continue;
    const fastest = fastestWay(draft, segment);
    if (fastest !== undefined && fastest > promise.cycleTime)
      warning(
        report,
        ['segments', i, 'promise', 'cycleTime'],
        `the fastest way of an order to these customers takes ${Number(fastest.toPrecision(6))} days: nobody can keep this promise`,
        promise.cycleTime,
      );
  }
}

/** Least days from placing an order to delivery; undefined where a fault hides them. */
function fastestWay(draft: Draft, segment: Segment): number | undefined {
  const channels = Object.entries(segment.channels ?? {}).filter(([, share]) => share !== 0);
  const transmitting = channels.map(([name]) =>
    least(intact<DistributionSpec>(draft.channels?.find((channel) => channel?.name === name)?.transmit)),
  );
  const ways = (segment.servedBy ?? []).map(
    (site) => handling(draft, site) + delivering(draft, site, segment.name),
  );
  const days = smallest(transmitting) + Math.min(...ways);
  return Number.isFinite(days) ? days : undefined;
}

/** Least time that a site takes until an order leaves; where orders may go to and fro it is not looked into. */
function handling(draft: Draft, name: string | undefined): number {
  const site = draft.sites?.find((one) => one?.name === name);
  const process = intact<Step[]>(site?.process);
  if (process === undefined) return NaN;
  if (process.some(({next}) => next.length > 0)) return 0;
  const stations = intact<Station[]>(site?.stations) ?? [];
  return process
    .filter(({stage}) => stage !== 'invoiced' && stage !== 'closed')
    .reduce((sum, {stage, delay, station}) => {
      const at = stations.find((one) => one.name === station);
      const times = at ? [at.time, ...Object.values(at.times)] : [0];
      const pace = paceAt(
        {identification: intact<Identification | null>(site?.identification) ?? null},
        stage,
      );
      return sum + least(delay) + pace * smallest(times.map((time) => least(time)));
    }, 0);
}

function delivering(draft: Draft, from: string | undefined, to: string | undefined): number {
  const lane = (draft.lanes ?? []).find((one) => one?.from === from && one?.to === to);
  if (lane === undefined) return 0;
  const leadTime = intact<LeadTime>(lane.leadTime);
  if (leadTime === undefined) return NaN;
  return least(leadTime.type === 'schedule' ? leadTime.transit : leadTime.of);
}

function least(law: DistributionSpec | undefined): number {
  return law === undefined ? NaN : Math.max(0, distribution(law).quantile(0));
}

/** The smallest of the numbers, 0 without any. */
function smallest(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}
