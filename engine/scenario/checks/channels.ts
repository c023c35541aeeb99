import type {Draft} from '../draft.ts';
import {show} from '../messages.ts';
import {RATED_ORDERS} from '../orders.ts';
import {fault, warning, type Place, type Report} from '../report.ts';

type Channel = NonNullable<NonNullable<Draft['channels']>[number]>;
type Segment = NonNullable<NonNullable<Draft['segments']>[number]>;

const GREATEST_UTILITY = 6.9; // the logarithm of 1000, rounded down

/** What a channel says must have something to act on, and convenience should be known where customers answer to it. */
export function checkChannels(draft: Draft, report: Report): void {
  for (const [i, channel] of (draft.channels ?? []).entries())
    if (channel) checkChannel(['channels', i], channel, report);
  for (const [i, segment] of (draft.segments ?? []).entries())
    if (segment?.convenience) checkConvenience(['segments', i, 'convenience'], segment, draft, report);
}

function checkChannel(place: Place, {capacity, transmit, confirmation}: Channel, report: Report): void {
  if (typeof capacity === 'number' && transmit === 0)
    warning(
      report,
      [...place, 'capacity'],
      'orders are transmitted at once, so none waits for another: write how long one takes in "transmit", or leave "capacity" out',
      capacity,
    );
  if (!confirmation) return;
  const {share, disputes = 0, recovered = 0, delay, cost = 0} = confirmation;
  if (share === 1 && disputes > 0)
    warning(
      report,
      [...place, 'confirmation', 'disputes'],
      'all orders are confirmed, so none is disputed: write in "share" how many are',
      disputes,
    );
  if (disputes === 0 && recovered > 0)
    warning(
      report,
      [...place, 'confirmation', 'recovered'],
      'no order is disputed, so nothing has to be recovered: write a share in "disputes"',
      recovered,
    );
  if (share === 0 && (cost > 0 || (delay !== undefined && delay !== 0)))
    warning(
      report,
      [...place, 'confirmation', 'share'],
      'no order is confirmed, so confirming takes no time and costs nothing',
      share,
    );
}

function checkConvenience(
  place: Place,
  {orders, channels, convenience}: Segment,
  draft: Draft,
  report: Report,
): void {
  const {weight = 0, reference = 0} = convenience ?? {};
  if (weight * (weight > 0 ? 1 - reference : -reference) > GREATEST_UTILITY)
    fault(
      report,
      [...place, 'weight'],
      'the best channels would bring more than 1000 times the base demand: write a weight that is nearer to 0',
      weight,
    );
  if (orders?.type !== undefined && !RATED_ORDERS.includes(orders.type))
    fault(
      report,
      place,
      `orders of the type "${orders.type}" have no rate that could answer to convenience: use poisson or compound, or leave the convenience out`,
    );
  if (draft.channels?.length === 0)
    return warning(
      report,
      place,
      'there are no channels that could be convenient, so nobody answers to them',
    );
  const isUnrated = (name: string) =>
    (draft.channels ?? []).some((channel) => channel?.name === name && channel.convenience === null);
  for (const [name, share] of Object.entries(channels ?? {}))
    if (share !== undefined && share > 0 && isUnrated(name))
      warning(
        report,
        place,
        `nobody says how convenient ${show(name)} is, so it counts as the reference: write its "convenience", from 0 to 1`,
      );
}
