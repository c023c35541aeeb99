import {DAY, type DelayCause} from '../../../engine/index.ts';
import type {BiographiesResult, OrderBiography} from '../../../engine/run/biography.ts';
import type {WrittenOrder} from '../../../engine/text/pages/why-finding.ts';
import {durationText, timeUnit} from '../../state/duration.ts';
import type {Words} from './said.ts';
import {sharePercent} from './share.ts';
import {apportioned} from './statement.ts';

/** What is said of the latest orders. */
export interface OrdersSaid {
  /** How many came late. */
  title: string;
  /** In their sequence. */
  orders: readonly OrderSaid[];
}

/** The life of an order in words. */
export interface OrderSaid {
  title: string;
  /** What its time adds up from. */
  sum: string;
  /** What each spell is spent on, and where. */
  spells: readonly string[];
  causes: readonly CauseSaid[];
}

/** Something that held an order up. */
export interface CauseSaid {
  name: string;
  /** Percentage of the delay; those of all causes add up to 100. */
  share: string;
}

const THOUSAND = 1000;
const TENTHS = 10;
const HUNDREDTHS = 100;

/** The lives of orders in words. */
export function ordersSaid(result: BiographiesResult, words: Words): OrdersSaid {
  return {
    title: lateness(result, words),
    orders: result.biographies.map((order) => orderSaid(order, words)),
  };
}

function lateness({orders, promised, late}: BiographiesResult, {whyFinding, numbers}: Words): string {
  const [all, those, some] = [orders, promised, late].map((count) => numbers.plain(count));
  if (promised === 0) return whyFinding.lateness({type: 'unpromised', orders: all});
  if (late === 0) return whyFinding.lateness({type: 'onTime', promised: those});
  const share = numbers.percent(late / promised);
  return whyFinding.lateness({type: 'late', late: some, promised: those, share});
}

function orderSaid(order: OrderBiography, words: Words): OrderSaid {
  const {numbers, whyFinding, names} = words;
  const {causes, delay} = order;
  const [first] = causes;
  const shares = apportioned(
    causes.map(({time}) => (time / delay) * THOUSAND),
    causes.length === 0 ? 0 : THOUSAND,
  );
  return {
    title: whyFinding.order({
      segment: order.segment,
      number: numbers.plain(order.index + 1),
      took: durationText(order.cycleTime / DAY, null, words),
      came: cameOf(order, words),
      cause: first
        ? {
            heldUp: durationText(delay / DAY, null, words),
            name: causeText(first, words),
            share: sharePercent(first.time / delay, numbers),
          }
        : null,
    }),
    sum: sumOf(order, words),
    spells: order.spells.map((spell) => {
      const name = causeText(spell, words);
      return spell.cause === 'delay'
        ? whyFinding.until(name, names.stages[spell.stage] ?? spell.stage)
        : name;
    }),
    causes: causes.map((cause, i) => ({
      name: causeText(cause, words),
      share: shares[i] === THOUSAND ? '100' : numbers.plain(shares[i] / TENTHS, 1),
    })),
  };
}

function cameOf({late}: OrderBiography, words: Words): WrittenOrder['came'] {
  if (late === null) return null;
  if (late === 0) return {type: 'asPromised'};
  const by = durationText(Math.abs(late) / DAY, null, words);
  return {type: late > 0 ? 'late' : 'early', by};
}

/** The time of an order as what held it up and what got it on, and as what was promised and what differs from that, in hundredths of a unit. */
function sumOf({cycleTime, delay, late}: OrderBiography, {numbers, why, whyFinding}: Words): string {
  const {name, size} = timeUnit(cycleTime / DAY);
  const hundredths = (time: number) => (time / DAY / size) * HUNDREDTHS;
  const plain = (amount: number) => numbers.plain(amount / HUNDREDTHS, 2);
  const took = Math.round(hundredths(cycleTime));
  const heldUp = Math.round(hundredths(delay));
  const promised = late === null ? null : Math.round(hundredths(cycleTime - late));
  return whyFinding.sum({
    took: why.time(plain(took), name),
    heldUp: plain(heldUp),
    useful: plain(took - heldUp),
    promise: promised === null ? null : {time: plain(promised), ...differenceOf(took - promised, plain)},
  });
}

function differenceOf(late: number, written: (amount: number) => string) {
  if (late === 0) return {came: 'asPromised' as const};
  return {came: late > 0 ? ('late' as const) : ('early' as const), by: written(Math.abs(late))};
}

/** What time goes into, and where: a station stands behind its site, a lane between its ends. */
function causeText(
  {cause, place, product}: Pick<DelayCause, 'cause' | 'place' | 'product'>,
  {orders: text}: Words,
): string {
  const [site, station] = place.replace(' -> ', ' → ').split('/');
  const where = station === undefined ? site : text.station(station, site);
  const words = Object.hasOwn(text.causes, cause) ? text.causes[cause] : text.otherCause(cause);
  return words(where, product ?? '');
}
