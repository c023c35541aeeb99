import {MOST_CHARACTERS} from '../../state/link.ts';
import {orderFiles, type OrderFile} from '../papers.ts';
import type {Sources} from '../sources.ts';
import {stateOf, type Present} from './keeper.ts';
import {encodeLink} from './link.ts';

/** The link to what is on the page, or why there is none. */
export type LinkTo =
  | {is: 'ready'; address: string}
  | {is: 'tooLong'; characters: number}
  /** It replays order files, which no link can carry. */
  | {is: 'withOrders'};

/** What can be sent of what is on the page: a link, and the order files that its scenario names. */
export interface Sendable {
  link: LinkTo;
  orders: readonly OrderFile[];
}

/** Own scenarios with more characters make no link of 8 kB [characters of JSON]. */
const MOST_JSON = 1_000_000;

/** What can be sent; `address` is that of the page, without what stands behind the #. */
export async function sendable(present: Present, address: string, sources: Sources): Promise<Sendable> {
  const orders = await orderFiles((await sources.read(present.position)).attachments);
  return {link: await linkTo(present, address, sources), orders};
}

async function linkTo(present: Present, address: string, sources: Sources): Promise<LinkTo> {
  const {origin, source} = present.position;
  const {written, attachments} = sources.opened(source);
  const isShipped = 'shipped' in origin;
  if (!isShipped && Object.keys(attachments).length > 0) return {is: 'withOrders'};
  const {length} = JSON.stringify(isShipped ? '' : written);
  if (length > MOST_JSON) return {is: 'tooLong', characters: length};
  const hash = await encodeLink({
    ...(await stateOf(present, sources)),
    origin: isShipped ? origin : {own: origin.own, scenario: written},
  });
  const link = `${address}${hash}`;
  return link.length <= MOST_CHARACTERS
    ? {is: 'ready', address: link}
    : {is: 'tooLong', characters: link.length};
}
