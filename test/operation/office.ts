import {DAY, orderCycles} from '../../engine/index.ts';
import {ready, written} from './playing.ts';

/** A shop whose goods never run out, and the ways in which orders reach it. */
export interface Office {
  channels: object[];
  /** Of the only segment: its shares of the channels, and whatever else is asked of it. */
  segment?: object;
  run?: object;
  more?: object;
}

/** Share of each channel among the orders of the office. */
export type Mix = Record<string, number>;

/** A scenario of such an office: 50 orders a day for 20 days, of which all are counted, and nothing takes time but the channels. */
export function office({channels, segment = {}, run = {}, more = {}}: Office): object {
  return written({
    run: {horizon: 20, warmUp: 0, followUp: 30, ...run},
    sites: [{name: 'shop', stock: [{from: null, initial: 10_000_000, policy: {type: 'none'}}]}],
    channels,
    segments: [{name: 'customers', servedBy: ['shop'], orders: {type: 'poisson', perDay: 50}, ...segment}],
    ...more,
  });
}

/** Counted orders by channel and the means of their order cycle, days. */
export function ordersByChannel(
  source: object,
  seed = '1',
  replication = 0,
): {orders: number; mean: number}[] {
  const {network, plan} = ready(source);
  return [...orderCycles(network, plan, seed, replication).by.channel];
}

/** Whether a calendar is open at an instant, ms, of a run that begins on a Monday: told from the hours as they are written. */
export function isOpenAt(
  calendar: {weekdays: number[]; hours: [string, string][]},
  instant: number,
): boolean {
  const day = Math.floor(instant / DAY);
  const minutes = (instant - day * DAY) / 60_000;
  const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return (
    calendar.weekdays[day % 7] === 1 &&
    calendar.hours.some(([opens, closes]) => minutes >= minutesOf(opens) && minutes < minutesOf(closes))
  );
}
