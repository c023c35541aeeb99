import type {Happening, PlacedOrder, StockState} from '../index.ts';

/** A span of time with nothing on hand, ms; `short` units that were asked for in it were not there. */
export interface Span {
  from: number;
  to: number;
  short: number;
}

/** Spans with nothing on hand; the last may end with the time that was looked at, at `to`. */
export function emptySpans(states: readonly StockState[], short: readonly Happening[], to: number): Span[] {
  const spans: Span[] = [];
  let open: Span | null = null;
  for (const {at, onHand} of states) {
    if (onHand === 0 && open === null) spans.push((open = {from: at, to, short: 0}));
    else if (onHand > 0 && open !== null) {
      open.to = at;
      open = null;
    }
  }
  let i = 0;
  for (const {at, quantity} of short) {
    while (i < spans.length && spans[i].to <= at) i++;
    if (i < spans.length && spans[i].from <= at) spans[i].short += quantity;
  }
  return spans;
}

/** States of a stretch of time that are kept: the least and the greatest on hand, those of the position, most backorders, the last. */
const KEPT = 6;

/**
 * At most `limit` of the states; `limit` is above `KEPT`. Where there are more, time is cut into equal stretches, and of each the extremes
 * and the last state are kept: in no stretch does stock on hand or the position reach farther than in what is kept.
 */
export function thinned(states: readonly StockState[], limit: number, to: number): StockState[] {
  if (states.length <= limit) return [...states];
  const stretches = Math.floor((limit - 1) / KEPT);
  const from = states[0].at;
  const kept: StockState[] = [states[0]];
  for (let i = 1; i < states.length;) {
    const stretch = Math.floor(((states[i].at - from) / (to - from)) * stretches);
    const start = i;
    while (i < states.length && Math.floor(((states[i].at - from) / (to - from)) * stretches) === stretch)
      i++;
    kept.push(...extremes(states.slice(start, i)));
  }
  return kept;
}

function extremes(states: readonly StockState[]): StockState[] {
  const last = states[states.length - 1];
  const least = (value: (state: StockState) => number) =>
    states.reduce((best, state) => (value(state) < value(best) ? state : best));
  const kept = new Set([
    least(({onHand}) => onHand),
    least(({onHand}) => -onHand),
    least(positionOf),
    least((state) => -positionOf(state)),
    least(({backorders}) => -backorders),
    last,
  ]);
  return [...kept].sort((a, b) => a.at - b.at);
}

export function positionOf({onHand, onOrder, backorders}: StockState): number {
  return onHand + onOrder - backorders;
}

/**
 * At most `limit` happenings. Where there are more, time from `from` to `to` is cut into so many equal stretches, and what happens in one of
 * them is put together at its first instant; an order is then due when the last of its stretch is.
 */
export function gathered<Item extends Happening & Partial<Pick<PlacedOrder, 'due'>>>(
  list: readonly Item[],
  limit: number,
  from: number,
  to: number,
): Item[] {
  if (list.length <= limit) return [...list];
  const together: Item[] = [];
  let current = -1;
  for (const item of list) {
    const stretch = Math.floor(((item.at - from) / (to - from)) * limit);
    const last = together.length - 1;
    if (stretch === current) together[last] = joined(together[last], item);
    else together.push(item);
    current = stretch;
  }
  return together;
}

function joined<Item extends Happening & Partial<Pick<PlacedOrder, 'due'>>>(a: Item, b: Item): Item {
  const quantity = a.quantity + b.quantity;
  if (a.due === undefined || b.due === undefined) return {...a, quantity};
  return {...a, quantity, due: a.due === null || b.due === null ? null : Math.max(a.due, b.due)};
}
